// Notes for each step when all that it waits for can be seen, in milliseconds since the page was asked for; then
// presses the first of it where the step says so. STEPS stands before this. It is slowed down with the page, so it
// looks once for each picture, at little.
window.moments = (async () => {
  const isShown = (e) => !e.disabled && e.checkVisibility({ visibilityProperty: true });
  const find = ([css, words]) =>
    [...document.querySelectorAll(css)].find((e) => e.textContent.includes(words) && isShown(e));
  const nextPicture = () => new Promise(requestAnimationFrame);
  // A message comes back when the picture is made.
  const painted = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  const moments = [];
  for (const { shown, press } of STEPS) {
    let found = [];
    do {
      await nextPicture();
      found = shown.map(find);
    } while (!found.every(Boolean));
    await painted();
    if (press) found[0].click();
    moments.push(performance.now());
  }
  return moments;
})();
