// Finds what a person sees by its kind and its words. `inside` narrows it to the smallest block with
// those words. Names match what is read or what is heard; one that ends in … matches the beginning.
// Spaces that lines don't break at are spaces.
const squash = (text) => text.replace(/\s+/g, " ").trim();
const [kind, name, inside] = [arguments[0], squash(arguments[1]), squash(arguments[2])];
const BLOCKS = "li, article, fieldset, form, dialog, section, [role=group]";
const NAMED = {
  button: "button, summary",
  link: "a[href]",
  heading: "h1, h2, h3, h4, h5, h6",
  field: "label, input[aria-label]",
  option: "label",
};

function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true });
}

function seen(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".st-visually-hidden, [aria-hidden=true]").forEach((part) => part.remove());
  return squash(copy.textContent);
}

function fits(element) {
  const heard = squash(element.getAttribute("aria-label") ?? "");
  const names = element.matches("input") ? [heard] : [seen(element), squash(element.textContent)];
  if (name.endsWith("…")) { return names.some((n) => n.startsWith(name.slice(0, -1))); }
  return names.includes(name);
}

// The smallest block around the element that has the words beside it.
function blockOf(element) {
  let block = element.closest(BLOCKS);
  while (block && !squash(block.textContent).includes(inside)) {
    block = block.parentElement.closest(BLOCKS);
  }
  return block;
}

// Keeps those that stand closest to the words.
function beside(elements) {
  if (!inside) { return elements; }
  const blocks = new Map(elements.map((e) => [e, blockOf(e)]));
  const holdsSmaller = (block) =>
    [...blocks.values()].some((other) => other && other !== block && block.contains(other));
  return elements.filter((e) => blocks.get(e) && !holdsSmaller(blocks.get(e)));
}

function target(element) {
  const control = element.matches("input") ? element : element.control;
  const ticks = control && ["radio", "checkbox"].includes(control.type);
  if (kind === "field") { return control && !ticks ? control : null; }
  if (kind === "option") { return ticks ? element : null; }
  return element;
}

const fitting = [...document.querySelectorAll(NAMED[kind])].filter((e) => isShown(e) && fits(e));
return beside(fitting).map(target).filter(Boolean);
