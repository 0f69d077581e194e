// Keeps a whole release on the device, so that it opens without a network: all of its files or none, each held against
// what the build wrote of it, so that nothing a network puts in its place is ever kept as ours. A new release waits until
// somebody asks for it, and an old one stays for as long as a page uses it.
"use strict";
// Paths beside this file, and the SHA-256 of each.
const FILES = {{files}};
const RELEASE = "{{release}}";
// Other sites of this host have caches too.
const OURS = `shared-table ${self.registration.scope} `;
const CACHE = OURS + RELEASE;
// Its name tells what is in it.
const NAMED = /-[0-9a-f]{16}\.[a-z]+$/;
// So long a page has to say which release it is of, in milliseconds.
const PATIENCE = 3000;
// So long what is kept has to come. Some browsers' storage fails, or never answers: then there is still the network.
const HANGS = 4000;
// The app works without these, and hosts have ways of their own with them.
const SPARED = ["404.html", "icon.svg", "manifest.webmanifest"];

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === null || path === "sw.js") { return; }
  event.respondWith(request.mode === "navigate" ? page(path, request) : file(request));
});

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data === "switch") { event.waitUntil(self.skipWaiting()); }
  if (event.data === "here") { event.waitUntil(clean()); }
  if (event.data === "whole") { event.waitUntil(makeWhole().then((is) => port.postMessage(is ? RELEASE : ""))); }
});

// Beside this file, without what an address has after it. Null for what is elsewhere.
function pathOf(address) {
  const { scope } = self.registration;
  const bare = address.replace(/[?#].*$/, "");
  return bare.startsWith(scope) ? bare.slice(scope.length) : null;
}

const addressOf = (path) => new URL(path, self.registration.scope).href;

async function install() {
  let isNew = false;
  try {
    isNew = !(await caches.has(CACHE));
    await keepAll();
  } catch (error) {
    if (isNew) { await caches.delete(CACHE); }
    const failed = error.why || (error.name === "QuotaExceededError" ? "full" : "away");
    (await pages()).forEach((page) => page.postMessage({ failed }));
    throw error;
  }
  // Where no page runs, or the only one hangs, there is nobody to ask.
  const used = await Promise.all((await pages()).map(releaseOf));
  if (!used.some(Boolean)) { await self.skipWaiting(); }
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.keys(FILES).map((path) => keep(cache, path)));
}

async function keep(cache, path) {
  try {
    await keepOne(cache, path);
  } catch (error) {
    if (!SPARED.includes(path)) { throw error; }
  }
}

async function keepOne(cache, path) {
  const address = addressOf(path);
  const had = NAMED.test(path) && (await kept(address));
  if (had && (await isAsMade(had, path))) {
    await cache.put(address, had);
    return;
  }
  // A name that tells what is in the file may come from what the browser has already. If that is not ours, it is asked for.
  for (const cached of NAMED.test(path) && !had ? ["default", "reload"] : ["reload"]) {
    const answer = await fetch(address, { cache: cached, credentials: "same-origin", redirect: "error" });
    // A host that is busy, or in the middle of a change, says that it has no such file. Another time it may.
    if (!answer.ok) { throw new Error(`${path}: ${answer.status}`); }
    if (await isAsMade(answer, path)) {
      await cache.put(address, answer);
      return;
    }
  }
  throw Object.assign(new Error(`${path} came otherwise than it was made`), { why: "changed" });
}

async function isAsMade(answer, path) {
  return (await hash(await answer.clone().arrayBuffer())) === FILES[path];
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

// What a browser made room of comes once more, if it can.
async function makeWhole() {
  try {
    const cache = await caches.open(CACHE);
    const needed = Object.keys(FILES).filter((path) => !SPARED.includes(path));
    const found = await Promise.all(needed.map((path) => cache.match(addressOf(path))));
    await Promise.all(needed.filter((path, at) => !found[at]).map((path) => keepOne(cache, path)));
    return true;
  } catch (error) {
    return false;
  }
}

// A file of this release, or of an older one whose page is still open.
async function kept(address) {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  names.sort((one, other) => (other === CACHE) - (one === CACHE));
  for (const name of names) {
    const found = await (await caches.open(name)).match(address);
    if (found) { return found; }
  }
  return undefined;
}

// What is kept, or else what the network has. A network that is not there gives storage all the time that it takes.
async function answer(address, request) {
  const found = kept(address).catch(() => undefined);
  const soon = await Promise.race([found, new Promise((over) => setTimeout(over, HANGS))]);
  return soon || fetch(request).catch(async (away) => (await found) || Promise.reject(away));
}

function file(request) {
  const address = request.url.replace(/[?#].*$/, "");
  // Somebody tries again: what is kept may be what is wrong.
  if (request.cache === "reload") { return fresh(request).catch(() => answer(address, request)); }
  return answer(address, request);
}

async function fresh(request) {
  const came = await fetch(request);
  const path = pathOf(request.url);
  if (!came.ok || (path in FILES && !(await isAsMade(came, path)))) { throw new Error(`${path} is not ours`); }
  return came;
}

// The page is the one of this release. What else an address may name comes from the host, or else is not here.
function page(path, request) {
  if (path === "" || path === "index.html") { return answer(addressOf(""), request); }
  return fetch(request).catch(async (away) => (await kept(addressOf("404.html"))) || Promise.reject(away));
}

// Those of this folder: other apps of this host have pages too.
async function pages() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((page) => page.url.startsWith(self.registration.scope));
}

// Takes away the releases that no page uses. A page that does not say which it uses may use any.
async function clean() {
  // What is made from here on is of a release that is just coming.
  const names = await caches.keys();
  const isComing = () => self.registration.installing || self.registration.waiting;
  if (isComing()) { return; }
  const used = await Promise.all((await pages()).map(releaseOf));
  if (isComing() || !used.every(Boolean)) { return; }
  const isUnused = (name) => name.startsWith(OURS) && name !== CACHE && !used.includes(name.slice(OURS.length));
  await Promise.all(names.filter(isUnused).map((name) => caches.delete(name)));
}

// Empty where a page does not say, or can't go on.
function releaseOf(page) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(() => resolve(""), PATIENCE);
    page.postMessage({ which: true }, [port2]);
  });
}
