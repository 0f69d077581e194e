// What a browser does that translates a page: every text node is taken out, and font > font > text stands in its
// place; so it goes on with whatever is added or changed. The words stay as they are, so that tests can read them.
(() => {
  const skipped = 'script, style, textarea, title, option, [translate=no], [translate=no] *';
  const watch = new MutationObserver(() => translate());
  const translate = () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text; (text = texts.nextNode()); ) {
      const holder = text.parentElement;
      if (text.data.trim() !== '' && holder.localName !== 'font' && !holder.matches(skipped)) found.push(text);
    }
    watch.disconnect();
    for (const text of found) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  };
  addEventListener('DOMContentLoaded', translate);
})();
