// Walks about on the pages as somebody would who presses anything: chooses what to do next by a row of numbers that
// is the same each time. Gives back what it did and what went wrong.
const [seed, steps, done] = arguments;
let state = seed;
const number = (below) => {
  // A row of numbers by multiplying, good enough to choose by.
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below);
};
const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
const WORDS = ['We meet on Tuesdays', 'Zoë & Co. <b>', '12', ''];
// These would end the walk, or ask for what no test has.
const LEFT_ALONE = 'input[type=file], [data-walk-not], a[target], a:not([href^="#"])';
const is_seen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const things = () =>
  [...document.querySelectorAll('a, button, input, textarea, select, summary')].filter(
    (element) => !element.disabled && !element.matches(LEFT_ALONE) && is_seen(element),
  );
const name = (element) =>
  `${element.tagName.toLowerCase()} ${element.id} “${(element.innerText || element.getAttribute('aria-label') || '').slice(0, 40)}”`;
const put = (field, words) => {
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const act = (element) => {
  element.focus();
  if (element.matches('textarea, input:not([type=checkbox], [type=radio], [type=date])')) {
    put(element, WORDS[number(WORDS.length)]);
  } else if (element.matches('select')) {
    put(element, element.options[number(element.options.length)].value);
  } else if (element.matches('input[type=date]')) {
    put(element, ['2026-11-05', ''][number(2)]);
  } else {
    element.click();
  }
};
const is_lost = () => {
  const at = document.activeElement;
  return !at || at === document.body || at === document.documentElement || !is_seen(at);
};
const look = () => {
  if (is_lost()) return 'the focus is nowhere';
  if (document.documentElement.scrollWidth > innerWidth) return 'the page runs off the side';
  if (!document.querySelector('h1') || !things().some((element) => element.closest('main, dialog, nav'))) {
    return 'there is no way on';
  }
  return null;
};
// The frame has most of the links: what the page itself offers is taken more often.
const choose = () => {
  const all = things();
  const own = all.filter((element) => element.closest('main, dialog'));
  const from = own.length > 0 && number(8) > 0 ? own : all;
  return from[number(from.length)];
};
(async () => {
  const steps_done = [];
  for (let at = 0; at < steps; at += 1) {
    const before = location.hash;
    const element = choose();
    if (!element) return done({ wrong: 'there is nothing to press', at, before, steps: steps_done });
    const step = `${before} ${name(element)}`;
    steps_done.push(step);
    act(element);
    await frame();
    let wrong = look();
    // A page that is on its way has a second or two to come.
    for (let more = 0; wrong && more < 120; more += 1) {
      await frame();
      wrong = look();
    }
    if (wrong) return done({ wrong, at, before, now: location.hash, steps: steps_done.slice(-12) });
  }
  return done({ steps: steps_done.slice(-3) });
})();
