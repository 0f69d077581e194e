// The edition in one file: whoever fetches a file of the site gets it from this page, and nothing is asked of anybody.
// Before the first of them somebody says whether what they write may be kept here: in most browsers all pages that were
// opened as files share one storage. No words in here: they are all in the page.
(() => {
  "use strict";
  // As in `src/ports/keys.rs`, and among the settings a name of our own.
  const SETTINGS = "shared-table.settings";
  const SHARED = "shared-table.shared";
  const KEEPS = "kept_as_file";
  // What a second window shows comes from the first. It keeps nothing.
  const SECOND_WINDOW = "#/second-window";
  const TYPES = { json: "application/json", wasm: "application/wasm" };
  const root = document.documentElement;

  // What a length and a distance begin at, and how many bits come on top.
  const steps = (most, alike, first) => {
    const all = [];
    for (let at = 0; at < most; at += 1) {
      const more = Math.max(0, Math.floor(at / alike) - 1);
      all.push([first, more]);
      first += 1 << more;
    }
    return all;
  };
  const LENGTHS = steps(28, 4, 3).concat([[258, 0]]);
  const DISTANCES = steps(30, 2, 1);
  const NOT_WHOLE = "this file is not whole";
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const USUAL = [...Array(144).fill(8), ...Array(112).fill(9), ...Array(24).fill(7), ...Array(8).fill(8)];

  const turned = (code, length) => {
    let result = 0;
    for (let at = 0; at < length; at += 1) {
      result = result << 1 | code >> at & 1;
    }
    return result;
  };

  // For whatever bits come next, the symbol that they begin with, and how many bits it has.
  const table = (lengths) => {
    const found = new Uint16Array(1 << Math.max(1, ...lengths));
    let code = 0;
    for (let length = 1; 1 << length <= found.length; length += 1) {
      lengths.forEach((own, symbol) => {
        if (own !== length) { return; }
        for (let next = turned(code, length); next < found.length; next += 1 << length) {
          found[next] = symbol << 4 | length;
        }
        code += 1;
      });
      code <<= 1;
    }
    return found;
  };

  // Unpacks what is packed as RFC 1951 has it. Browsers that the app runs in can't all do it by themselves.
  const unpack = (packed, size) => {
    const out = new Uint8Array(size);
    let [from, to, held, has] = [0, 0, 0, 0];
    const bits = (n) => {
      while (has < n) {
        // A few bits more than there are may be looked at. Whoever takes them has no whole file.
        if (from > packed.length + 3) { throw new TypeError(NOT_WHOLE); }
        held |= packed[from] << has;
        from += 1;
        has += 8;
      }
      return held & (1 << n) - 1;
    };
    const take = (n) => {
      const value = bits(n);
      held >>>= n;
      has -= n;
      return value;
    };
    const symbol = (found) => {
      const hit = found[bits(31 - Math.clz32(found.length))];
      if (hit === 0) { throw new TypeError(NOT_WHOLE); }
      take(hit & 15);
      return hit >> 4;
    };
    const tables = () => {
      const [plain, far, own] = [take(5) + 257, take(5) + 1, take(4) + 4];
      const first = Array(19).fill(0);
      for (let at = 0; at < own; at += 1) { first[ORDER[at]] = take(3); }
      const [lengths, found] = [[], table(first)];
      while (lengths.length < plain + far) {
        const next = symbol(found);
        const [again, times] = next < 16 ? [next, 1] : next === 16 ? [lengths[lengths.length - 1], 3 + take(2)] :
          next === 17 ? [0, 3 + take(3)] : [0, 11 + take(7)];
        for (let n = 0; n < times; n += 1) { lengths.push(again); }
      }
      return [table(lengths.slice(0, plain)), table(lengths.slice(plain))];
    };
    const asItIs = () => {
      from -= has >> 3;
      [held, has] = [0, 0];
      const length = packed[from] | packed[from + 1] << 8;
      from += 4;
      out.set(packed.subarray(from, from + length), to);
      from += length;
      to += length;
    };
    const block = ([plain, far]) => {
      for (let next = symbol(plain); next !== 256; next = symbol(plain)) {
        if (next < 256) {
          out[to] = next;
          to += 1;
          continue;
        }
        const [length, more] = LENGTHS[next - 257];
        const end = to + length + take(more);
        const [distance, further] = DISTANCES[symbol(far)];
        const back = distance + take(further);
        for (; to < end; to += 1) { out[to] = out[to - back]; }
      }
    };
    for (let isLast = 0; !isLast;) {
      isLast = take(1);
      const kind = take(2);
      if (kind === 0) { asItIs(); } else { block(kind === 1 ? [table(USUAL), table(Array(30).fill(5))] : tables()); }
    }
    if (to !== size) { throw new TypeError(NOT_WHOLE); }
    return out;
  };

  const bytes = (text) => {
    const letters = atob(text);
    const all = new Uint8Array(letters.length);
    for (let at = 0; at < all.length; at += 1) { all[at] = letters.charCodeAt(at); }
    return all;
  };

  // Storage that is blocked keeps nothing: then there is nothing to ask.
  const settings = () => {
    const text = localStorage.getItem(SETTINGS);
    try { return JSON.parse(text) || {}; } catch (damaged) { return {}; }
  };
  const isToAsk = () => {
    if (location.protocol !== "file:" || location.hash.startsWith(SECOND_WINDOW)) { return false; }
    try {
      return sessionStorage.getItem(SHARED) === null && !settings()[KEEPS];
    } catch (blocked) { return false; }
  };
  const choose = (how) => {
    try {
      if (how === "keep-here") {
        localStorage.setItem(SETTINGS, JSON.stringify({ ...settings(), [KEEPS]: "yes" }));
      } else {
        sessionStorage.setItem(SHARED, location.hash.startsWith("#/join/") ? location.hash : "#/");
      }
    } catch (full) {
      // What is not to be kept is kept nowhere, or the app does not begin. The other is asked again next time.
      if (how === "keep-nothing") { return false; }
    }
    root.classList.remove("st-asks");
    return true;
  };

  const whole = new Promise((done) => { document.addEventListener("DOMContentLoaded", done); });
  const chosen = new Promise((done) => {
    if (!isToAsk()) { done(); return; }
    root.classList.add("st-asks");
    document.addEventListener("click", (event) => {
      const how = event.target.getAttribute("data-do");
      if ((how === "keep-here" || how === "keep-nothing") && choose(how)) { done(); }
    });
    // Whoever reads the question is not kept waiting.
    whole.then(() => { document.getElementById("slow").remove(); });
  });

  root.classList.add("st-runs");
  // Where all is in one file there is nothing more to keep.
  Object.defineProperty(navigator, "serviceWorker", { value: undefined });
  window.fetch = async (what) => {
    await Promise.all([whole, chosen]);
    const { pathname } = new URL(what, document.baseURI);
    const files = [...document.querySelectorAll("script[data-name]")];
    const file = files.find((one) => pathname.endsWith(`/${one.dataset.name}`));
    if (!file) { throw new TypeError(`${pathname} is not in this file`); }
    const unpacked = unpack(bytes(file.textContent), Number(file.dataset.size));
    const type = TYPES[file.dataset.name.split(".").pop()];
    return new Response(unpacked, { headers: { "content-type": type } });
  };
})();
