// Starts the app, or says plainly why it cannot run here. If the app breaks, offers what is kept.
// Plain old JavaScript: browsers too old for the app must be able to read this. No words in here:
// they are all in the page, so that they can be translated in one place.
(function () {
  "use strict";
  var PREFIX = "shared-table.";
  var PATIENCE = 15000;
  // A slow line takes its time: so long nothing is said.
  var SLOW = 20000;
  // So long the program waits for a first picture, in milliseconds.
  var UNSEEN = 1000;
  // So long a network has for the first files when the page is loaded anew, in milliseconds.
  var UNANSWERED = 15000;
  // Somebody tried to go on by loading the page again.
  var TRIED = "shared-table-tried-again";
  var own = document.currentScript;
  var started = false;
  var stopped = false;
  var pressed = "";
  // The edition in one file has all of it in the page, and fetches nothing.
  var isWhole = !find("program");
  var workers = workersHere();

  // In a frame that may do nothing, asking for them throws.
  function workersHere() {
    try { return navigator.serviceWorker; } catch (blocked) { return null; }
  }

  function find(id) { return document.getElementById(id); }
  function show(id) { find(id).removeAttribute("hidden"); }
  function hide(id) { if (find(id)) { find(id).setAttribute("hidden", ""); } }

  // Storage may be blocked: then there is nothing kept, and reading it throws.
  function kept() {
    var found = [];
    try {
      for (var i = 0; i < localStorage.length; i += 1) {
        var key = localStorage.key(i);
        if (key.indexOf(PREFIX) === 0) { found.push(key + "\r\n" + localStorage.getItem(key)); }
      }
    } catch (blocked) { return found; }
    return found.sort();
  }

  // Where storage is blocked, it is not for the first screen to say what is kept.
  function keeps() {
    try { return localStorage.length >= 0; } catch (blocked) { return false; }
  }

  // Nor where the device is one that others use too: what is written goes with the tab.
  function keepsHere() {
    try { return keeps() && sessionStorage.getItem(PREFIX + "shared") === null; } catch (blocked) { return false; }
  }

  // The last words typed may not be stored yet, but they are still in their fields.
  function onPage() {
    var fields = document.querySelectorAll("#app textarea, #app input[type=text]");
    var words = [];
    for (var i = 0; i < fields.length; i += 1) {
      if (fields[i].value) { words.push(fields[i].value); }
    }
    return words;
  }

  function download() {
    var text = [document.title].concat(onPage(), kept()).join("\r\n\r\n") + "\r\n";
    find("rescued-text").value = text;
    (started ? find("rescue").firstElementChild : find("cannot-run")).appendChild(find("rescued"));
    show("rescued");
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/plain" }));
    link.download = "shared-table-rescue.txt";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
  }

  function cannotRun(why) {
    if (started || stopped) { return; }
    stopped = true;
    showFirst();
    hide("opening");
    hide("slow");
    show("cannot-run");
    show(why);
    if (kept().length > 0) {
      show("kept");
      find("cannot-run").querySelector("[data-do=download]").removeAttribute("hidden");
    }
    find("cannot-run-title").focus();
  }

  function rescue() {
    if (!started) { cannotRun("why-broken"); return; }
    if (stopped) { return; }
    stopped = true;
    var open = document.querySelectorAll("dialog[open]");
    for (var i = 0; i < open.length; i += 1) { open[i].close(); }
    // Nothing typed from now on would be kept.
    find("app").setAttribute("inert", "");
    find("app").setAttribute("aria-hidden", "true");
    show(kept().length > 0 ? "rescue-kept" : "rescue-lost");
    show("rescue");
    find("rescue-title").focus();
  }

  // In a page of somebody else, people could be led to press what they do not see.
  function isFramed() {
    try { return window.top !== window.self; } catch (hidden) { return true; }
  }

  function refuseFrame() {
    stopped = true;
    find("app").setAttribute("hidden", "");
    find("framed-link").href = location.href;
    show("framed");
  }

  function press(event) {
    var what = event.target.getAttribute && event.target.getAttribute("data-do");
    if (what === "reload") { again(); }
    if (what === "download") { download(); }
    if (what === "start-own" || what === "start-shared") { startLater(what.slice(6)); }
  }

  // What is kept of the app may be what is broken: the next try is made without it, if there is a network to try with.
  // An app that ran is most likely whole: there only the second try is.
  function again() {
    if (!workers || !workers.controller || (started && isFirstTry())) { reload(); return; }
    reloadWithout();
  }

  function reload() { location.reload(); }

  // What is kept may be the only thing there is: it goes when all of the first files came, and not before.
  function reloadWithout() {
    setTimeout(reload, UNANSWERED);
    come("index.html").then(function (answer) { return answer.text(); })
      .then(function (page) {
        return Promise.all(["data-js", "data-wasm"].map(function (name) {
          return come(page.match(name + '="([^"]+)"')[1]);
        }));
      })
      .then(function () { return workers.getRegistration(); })
      .then(function (kept) { if (isOurs(kept)) { return kept.unregister(); } })
      .then(reload, reload);
  }

  // From the network alone.
  function come(file) {
    return fetch(file, { cache: "reload" }).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer;
    });
  }

  // Another app of this host may answer for this page too.
  function isOurs(kept) { return kept && kept.scope === location.href.replace(/[^/]*([?#].*)?$/, ""); }

  function isFirstTry() {
    try {
      var was = sessionStorage.getItem(TRIED);
      sessionStorage.setItem(TRIED, "1");
      return was === null;
    } catch (blocked) { return false; }
  }

  // A worker asks which release this page is of: none that could go on.
  function sayWhich() {
    if (!workers) { return; }
    workers.addEventListener("message", function (event) {
      if (event.data.which) { event.ports[0].postMessage(stopped ? "" : own.getAttribute("data-release")); }
    });
    workers.startMessages();
  }

  // Another script keeps this release on the device, when all that a visit needs is here. It does not come with the
  // first files, and not at all where nothing is left to keep.
  function keepRelease() {
    if (isWhole) { window.dispatchEvent(new Event("shared-table-told")); return; }
    var script = document.createElement("script");
    script.src = own.getAttribute("data-keep");
    document.head.appendChild(script);
  }

  // The browser would ask by itself whether to install the app. It is for the person to ask.
  function noteOffer(event) {
    event.preventDefault();
    own.offer = event;
  }

  // What stops the program without its knowing, such as no memory left.
  function fault(error) {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) { rescue(); }
  }

  // All browsers that have these have WebAssembly too, unless somebody switched it off.
  function isNew() {
    return typeof Promise === "function" && typeof fetch === "function" &&
      typeof TextDecoder === "function" && typeof BigInt64Array === "function" &&
      "noModule" in HTMLScriptElement.prototype;
  }

  function hasProgram() {
    return typeof WebAssembly === "object" && typeof WebAssembly.instantiate === "function";
  }

  // The page's own rules let the program run. Safari before version 16 does not know that rule: it has no
  // containers in its styles either.
  function whyRefused(error) {
    var isRefused = error instanceof EvalError ||
      (hasProgram() && error instanceof WebAssembly.CompileError && /unsafe-eval|blocked|disallowed/i.test(error.message));
    // What breaks off on the way is told as a TypeError.
    if (!isRefused) { return error instanceof TypeError ? "why-missing" : "why-broken"; }
    return "container" in document.documentElement.style ? "why-off" : "why-old";
  }

  function tellSlow() {
    if (!started && !stopped && find("slow")) {
      find("slow").appendChild(find("slow-words").content.cloneNode(true));
    }
  }

  // The parts of the address: what is shown until the app is here, and what is fetched for it.
  function address() { return location.hash.replace(/^#?\/*/, "").split("/"); }

  // The worksheet of an invitation: its parts without a name before them say what, where and when.
  function invitedTo() {
    return address().slice(1).filter(function (part) { return part.indexOf("=") < 0; })[0];
  }

  // The first screen is of the first page, of an invitation, or of neither: who comes late reads first what that means.
  function showFirst() {
    var first = address()[0];
    var at = first === "join" ? ["join"] : [first ? "other" : "home"];
    if (first === "join" && !/late(=|%3d)/i.test(location.hash) && keeps()) { at.push("in-time"); }
    if (pressed) { at = ["join", "pressed"]; }
    if (!first && keepsHere()) { at.push("kept-here"); }
    if (!first && keepsHere() && kept().length === 0) { at.push("nothing"); }
    if (stopped) { at = ["unknown"]; }
    var all = document.querySelectorAll("[data-at]");
    for (var i = 0; i < all.length; i += 1) {
      var needs = all[i].getAttribute("data-at").split(" ");
      var isShown = needs.some(function (place) { return at.indexOf(place) >= 0; });
      if (isShown) { all[i].removeAttribute("hidden"); } else { all[i].setAttribute("hidden", ""); }
    }
    // Where it would move what is read, it stands at the edge.
    find("opening").classList.toggle("st-opening__status--edge", first === "join" || !first);
    var titles = find("titles") && find("titles").content;
    var tool = String(invitedTo()).replace(/[^a-z0-9-]/g, "");
    var title = titles && titles.querySelector("[data-tool='" + tool + "']");
    if (title) { find("invited-to").textContent = title.textContent; }
  }

  // Who is invited may say at once how to begin: the app hears of it when it is here.
  function startLater(how) {
    pressed = how;
    own.setAttribute("data-pressed", how);
    showFirst();
  }

  // Whoever is on a door by keyboard is on the same door when the app takes over.
  function keepPlace() {
    var place = null;
    find("app").addEventListener("focusin", function (event) {
      if (find("opening")) { place = event.target.getAttribute("href"); }
    });
    var watch = new MutationObserver(function () {
      if (find("opening") || !find("app").firstChild) { return; }
      watch.disconnect();
      var same = place && find("app").querySelector("a[href='" + place + "']");
      if (same && document.activeElement === document.body) { same.focus(); }
    });
    watch.observe(find("app"), { childList: true });
  }

  // What the page of the address needs beside the first files comes with them: an invitation its questions.
  function hurry() {
    var parts = address();
    if (!parts[0] || isWhole) { return; }
    var files = [];
    if (parts[0] === "join") {
      files = filesOf("files").filter(function (file) {
        return file.replace(/^.*\//, "").replace(/-[^-]*$/, "") === invitedTo();
      });
    }
    files = files.concat(filesOf("fill"));
    if (parts[0] !== "join" && (parts[0] !== "sheet" || /^(whole|check|results|screen)$/.test(parts[2]))) {
      files = files.concat(filesOf("rest"));
    }
    inTurn(files);
  }

  function filesOf(part) {
    var files = own.getAttribute("data-" + part);
    return files ? files.split(" ") : [];
  }

  // Beside the program one file comes at a time, so that the program is here soon and begins while they come.
  // When it is here, all of them.
  function inTurn(files) {
    function next() {
      if (files.length) { preload(files.shift(), next); }
    }
    function all() {
      while (files.length) { next(); }
    }
    find("program").addEventListener("load", all);
    if (isHere(find("program").href)) { all(); }
    next();
  }

  function isHere(url) {
    return performance.getEntriesByName(url).some(function (entry) { return entry.responseEnd > 0; });
  }

  // A door was pressed before the app was here.
  function goOn() {
    if (!find("opening") || stopped) { return; }
    pressed = "";
    own.removeAttribute("data-pressed");
    showFirst();
    hurry();
  }

  function preload(file, then) {
    if (document.head.querySelector("link[href='" + file + "']")) { then(); return; }
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.type = /json$/.test(file) ? "application/json" : "application/wasm";
    link.crossOrigin = "anonymous";
    link.onload = link.onerror = then;
    link.href = file;
    document.head.appendChild(link);
  }

  // The first screen is seen first: the program is still on its way then. A tab that nobody looks at paints nothing.
  function afterPaint(then) {
    var isDone = false;
    function once() { if (!isDone) { isDone = true; then(); } }
    requestAnimationFrame(function () { setTimeout(once); });
    setTimeout(once, UNSEEN);
  }

  // A drawing takes as long to make as all the words: they come first.
  function draw() { find("app").classList.remove("st-opening--undrawn"); }

  function load(js, wasm) {
    // Fetched here, so that a file that did not come is told from one that can't run.
    function run() {
      fetch(wasm).then(arrived).then(start, function () { cannotRun("why-missing"); })
        .then(settle, function (error) { cannotRun(whyRefused(error)); });
    }
    if (isWhole) { run(); return; }
    var script = document.createElement("script");
    script.type = "module";
    script.src = js;
    script.onerror = function () { cannotRun("why-missing"); };
    script.onload = run;
    document.head.appendChild(script);
  }

  function arrived(answer) {
    // A host or a network may answer with a page of its own.
    var kind = answer.headers.get("content-type") || "";
    if (!answer.ok || /html/i.test(kind)) { throw new Error(answer.status + " " + kind); }
    return answer;
  }

  // The app takes the first screen away when it is ready. If that never happens, it is stuck.
  function settle() {
    started = !stopped;
    hide("slow");
    setTimeout(function () {
      if (find("opening")) {
        started = false;
        cannotRun("why-broken");
      }
    }, PATIENCE);
  }

  // The script that was loaded offers this function.
  function start(answer) { return wasm_bindgen({ module_or_path: answer }); }

  document.addEventListener("click", press);
  window.addEventListener("shared-table-keep", keepRelease, { once: true });
  window.addEventListener("shared-table-renew", reloadWithout);
  window.addEventListener("beforeinstallprompt", noteOffer);
  window.addEventListener("shared-table-panic", rescue);
  window.addEventListener("error", function (event) { fault(event.error); });
  window.addEventListener("unhandledrejection", function (event) { fault(event.reason); });

  if (find("silent")) { find("silent").parentNode.removeChild(find("silent")); }
  setTimeout(tellSlow, SLOW);
  afterPaint(draw);
  sayWhich();
  if (isFramed()) { refuseFrame(); return; }
  if (location.protocol === "file:" && !isWhole) { cannotRun("why-file"); return; }
  if (!isNew() || !own) { cannotRun("why-old"); return; }
  if (!hasProgram()) { cannotRun("why-off"); return; }
  showFirst();
  keepPlace();
  afterPaint(function () {
    hurry();
    load(own.getAttribute("data-js"), own.getAttribute("data-wasm"));
  });
  window.addEventListener("hashchange", goOn);
}());
