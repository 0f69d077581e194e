// Reloads the page when the development server has built it anew.
(function () {
  var lost = false;
  var source = new EventSource("/_reload/event-stream");
  source.addEventListener("reload", function () { location.reload(); });
  source.addEventListener("error", function () { lost = true; });
  // The stream is back after the server was started again: what it serves may be new.
  source.addEventListener("init", function () { if (lost) { location.reload(); } });
  addEventListener("pagehide", function () { source.close(); });
})();
