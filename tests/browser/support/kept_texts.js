// Complains where the page writes into a text node, takes one out by itself, or puts something before one. A
// browser that translates puts its own nodes in their place, and what is written then is never seen.
(() => {
  const complain = (text, what) => console.error(`A text of the page was ${what}: ${text.data.slice(0, 80)}`);
  const is_text = (node) => node?.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
  for (const [holder, name] of [[Node.prototype, 'nodeValue'], [Node.prototype, 'textContent'], [CharacterData.prototype, 'data']]) {
    const own = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, {
      ...own,
      set(value) {
        if (is_text(this) && this.data !== String(value)) complain(this, 'written into');
        own.set.call(this, value);
      },
    });
  }
  const { remove } = CharacterData.prototype;
  CharacterData.prototype.remove = function () {
    if (is_text(this) && this.isConnected) complain(this, 'taken out');
    remove.call(this);
  };
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function (child) {
    if (is_text(child) && child.isConnected) complain(child, 'taken out');
    return removeChild.call(this, child);
  };
  Node.prototype.insertBefore = function (node, next) {
    if (is_text(next) && next.isConnected) complain(next, 'a place to put something');
    return insertBefore.call(this, node, next);
  };
})();
