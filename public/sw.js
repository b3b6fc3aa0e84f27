// Keeps one version of the app on the phone, whole, so that it opens with no network.
//
// It keeps the files of the list below and nothing else: no answer of a server, nothing a person
// wrote. Each file is checked against its hash, so a version is either complete and as built, or
// it is not installed and the one before it stays.
//
// A new version waits until the page sends {type: "take-over"} or no window of the app is open.

/** SHA-256 over the list: a new list is a new version. Written by the build. */
const VERSION = "{{version}}";
/** [path, sha-256 in hex] of every file of this version. Written by the build. */
const FILES = [/*{{files}}*/];
/** The same of files that few people need, such as letters of few languages: kept once they were used. */
const SELDOM = new Map([/*{{seldom}}*/]);

const CACHE = `waymark-${VERSION}`;
const KEPT = new Set(FILES.map(([path]) => path));

/** An agency may mend its words on the server without building anew, so they are not hash-checked. */
const isWords = (path) => path.startsWith("/locales/");
/** A name with a hash in it never changes its content, so the copy the page just loaded will do. (Trunk leaves
 * zeros off its front.) */
const isHashed = (path) => /-[0-9a-f]{12,16}[._]/.test(path);

async function isAsBuilt(response, hash) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

async function fetchFile([path, hash]) {
  // The second try goes past every cache on the way: one of them may have mixed two versions.
  for (const cache of [isHashed(path) ? "default" : "no-cache", "reload"]) {
    const response = await fetch(path, { cache, credentials: "same-origin" });
    if (!response.ok || response.redirected) continue;
    if (isWords(path) || (await isAsBuilt(response.clone(), hash))) return response;
  }
  throw new Error(`${path} is not the file that was built`);
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (file) => {
      if (!(await cache.match(file[0]))) await cache.put(file[0], await fetchFile(file));
    }),
  );
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await clients.claim();
}

/** The kept file, at once. Words are refreshed behind it, for the next time. */
async function answer(path, event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept && isWords(path)) {
    event.waitUntil(
      fetch(path, { cache: "no-cache" })
        .then((fresh) => fresh.ok && !fresh.redirected && cache.put(path, fresh))
        .catch(() => {}), // No network: the kept words are good.
    );
  }
  // The browser may have thrown the cache away; then the network is the only place left.
  return kept ?? fetch(event.request);
}

/** The file, kept from the first time on that it was needed. */
async function keepUsed(path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (kept) return kept;
  const fresh = await fetchFile([path, SELDOM.get(path)]);
  await cache.put(path, fresh.clone());
  return fresh;
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
addEventListener("message", (event) => {
  if (event.data?.type === "take-over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || FILES.length === 0) return;
  // Every place in the app is the same page; the clock of a quick exit is none of them.
  if (mode === "navigate") event.respondWith(answer(pathname === "/clock.html" ? pathname : "/", event));
  else if (KEPT.has(pathname)) event.respondWith(answer(pathname, event));
  else if (SELDOM.has(pathname)) event.respondWith(keepUsed(pathname));
});
