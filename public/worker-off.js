// In place of sw.js it ends keeping the app for days without a network, should that ever do harm: it deletes what was kept
// of the app's files and goes. What people wrote is elsewhere and stays.
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const ours = (name) => name.startsWith(`shared-table ${self.registration.scope} `);
  await Promise.all((await caches.keys()).filter(ours).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
