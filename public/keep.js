// Keeps this release on the device for days without a network, says how the app can be put among the device's own, and
// takes the files that are opened with it there. It comes when all that a visit needs is here. No words in here.
(function () {
  "use strict";
  // So long a worker has to answer, in milliseconds.
  var UNANSWERED = 4000;
  var own = document.querySelector("script[data-release]");
  var workers = navigator.serviceWorker;
  var line = navigator.connection;
  var isStuck = false;
  // A browser tells once that it would install the app: from then on it can be asked to.
  var offer = own.offer;

  // The app hears what there is to know of its release.
  function tell(name, state) {
    own.setAttribute(name, state);
    window.dispatchEvent(new Event("shared-table-told"));
  }

  function tellKept(state) { tell("data-kept", state); }
  function tellInstall(state) { tell("data-install", state); }
  function renew() { window.dispatchEvent(new Event("shared-table-renew")); }

  // Only what Apple makes for phones and tablets has this property: it is true where the app was opened from among
  // the device's own.
  function lookAtDevice() {
    if (matchMedia("(display-mode: standalone), (display-mode: minimal-ui)").matches || navigator.standalone === true) {
      tellInstall("done");
    } else if (offer) {
      tellInstall("ask");
    } else if (navigator.standalone === false) {
      tellInstall("home");
    }
  }

  function install() {
    var asked = offer;
    // It can be asked once.
    offer = null;
    if (!asked) { return; }
    // It throws where nobody pressed.
    new Promise(function (done) { done(asked.prompt()); })
      .then(function () { return asked.userChoice; })
      .then(function (choice) { leave(choice.outcome === "accepted" ? "done" : "menu"); }, function () { leave("menu"); });
  }

  // The button goes: whoever pressed it is not left nowhere.
  function leave(way) {
    var heading = document.querySelector("#main h1");
    if (heading) { heading.focus({ preventScroll: true }); }
    tellInstall(way);
  }

  // Files that somebody opened with the app, from among the device's own files. Of one that is gone only its name comes.
  function take(launched) {
    if (!launched.files.length) { return; }
    Promise.all(launched.files.map(function (file) {
      return file.getFile().catch(function () { return file.name; });
    })).then(function (files) {
      window.dispatchEvent(new CustomEvent("shared-table-files", { detail: files }));
    });
  }

  function hearFailure(event) {
    var why = event.data.failed;
    if (!why) { return; }
    if (!workers.controller) { tellKept(why); return; }
    // The release of this page is whole. The next one may come whole another day, but not where there is no room for
    // it, or where something changes it on its way.
    isStuck = why !== "away";
    if (isStuck) { tellKept("stuck"); }
  }

  function follow(kept) {
    function ask() {
      var asking = new MessageChannel();
      asking.port1.onmessage = function (event) {
        kept.active.postMessage("here");
        // Meanwhile the next release may have come, or another tab took it.
        if (isStuck || kept.waiting) { return; }
        tellKept(!event.data ? "lost" : event.data === own.getAttribute("data-release") ? "ready" : "next");
      };
      kept.active.postMessage("whole", [asking.port2]);
    }
    function look() {
      if (isStuck || !kept.active) { return; }
      if (kept.waiting) { tellKept("next"); } else { ask(); }
    }
    function hear() {
      if (kept.installing) { kept.installing.addEventListener("statechange", look); }
    }
    function change() {
      if (isStuck) { renew(); return; }
      // Another tab may have asked for it before.
      if (!kept.waiting) { location.reload(); return; }
      workers.addEventListener("controllerchange", function () { location.reload(); }, { once: true });
      setTimeout(function () { location.reload(); }, UNANSWERED);
      kept.waiting.postMessage("switch");
    }
    kept.addEventListener("updatefound", hear);
    window.addEventListener("shared-table-switch", change);
    hear();
    look();
  }

  window.addEventListener("beforeinstallprompt", function (event) {
    offer = event;
    lookAtDevice();
  });
  window.addEventListener("appinstalled", function () { tellInstall("done"); });
  window.addEventListener("shared-table-install", install);
  lookAtDevice();
  if (window.launchQueue) { window.launchQueue.setConsumer(take); }
  if (!workers) { tellKept("never"); return; }
  // A megabyte that nobody asked for costs money here.
  if (line && line.saveData && !workers.controller) { tellKept("saving"); return; }
  workers.addEventListener("message", hearFailure);
  workers.register("sw.js", { updateViaCache: "none" }).then(follow, function (error) {
    tellKept(/^(SecurityError|NotSupportedError)$/.test(error.name) ? "never" : "away");
  });
}());
