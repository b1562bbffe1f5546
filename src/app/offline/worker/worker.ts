/**
 * The service worker: keeps the files of one build, all or none, and answers with them, so that the page opens with no
 * server. `tools/offline.ts` puts the list before it and writes sw.js. What must hold: docs/decisions/0035.
 */

declare const self: ServiceWorkerGlobalScope;
/** Of the list below: another list is another version. */
declare const VERSION: string;
/** The files by their paths from here, with the beginning of the SHA-256 of each, in base64. "" is the page itself. */
declare const FILES: Readonly<Record<string, string>>;

const { scope } = self.registration;
/** Other pages of this origin may have caches too, even other copies of this one. */
const OURS = `ratchet ${scope} `;
const NAME = OURS + VERSION;
/** Where it is noted who was open when this version took over. No such file is ever asked for. */
const NOTE = new URL("assets/.before", scope).href;
/** Files whose names change with what is in them. */
const NAMED_BY_CONTENT = "assets/";
/** Few at a time: somebody may be waiting for another file. */
const AT_ONCE = 4;
const NOTHING = { ignoreVary: true };

/** What an earlier version left behind: its pages, and its caches. */
interface Before {
  readonly pages: readonly string[];
  readonly caches: readonly string[];
}

const addressOf = (file: string): string => new URL(file, scope).href;

/** Fetches all files, or leaves nothing behind. */
async function fill(): Promise<void> {
  const cache = await caches.open(NAME);
  const left = Object.entries(FILES);
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      await keep(cache, ...next);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const kept = await (await caches.open(NAME)).keys();
    if (kept.length < Object.keys(FILES).length) throw new Error("it was emptied meanwhile");
  } catch (error) {
    left.length = 0; // the other lanes end too
    await caches.delete(NAME);
    throw error;
  }
}

/** Puts a file into the cache, from where it can be had whole: an earlier version's cache, the browser's own, the server. */
async function keep(cache: Cache, file: string, hash: string): Promise<void> {
  const address = addressOf(file);
  const low = { priority: "low" } as const;
  const ways: readonly (() => Promise<Response | undefined>)[] = [
    () => caches.match(address, NOTHING),
    () => fetch(address, low),
    () => fetch(address, { ...low, cache: "reload" }),
  ];
  for (const way of ways) {
    const found = await way().catch(() => undefined);
    if (found?.ok !== true) continue;
    const bytes = await found.arrayBuffer().catch(() => new ArrayBuffer());
    if (!(await isOf(bytes, hash))) continue;
    return await cache.put(address, new Response(bytes, { headers: headersOf(found) }));
  }
  throw new Error(`${address} is not what it should be`);
}

async function isOf(bytes: ArrayBuffer, hash: string): Promise<boolean> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest))).startsWith(hash);
}

/** What the server says of a file, but not of how it came. */
function headersOf({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return kept;
}

/** From now on this version answers. Pages of an earlier one may be open still, and what they ask for must be there. */
async function begin(): Promise<void> {
  await self.clients.claim();
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  const before: Before = { pages: open.map(({ id }) => id), caches: othersCome() ? [] : names };
  const cache = await caches.open(NAME);
  await cache.put(NOTE, new Response(JSON.stringify(before)));
  await tidy();
}

/** A version that is coming, or waits, has a cache that nobody uses yet. */
const othersCome = (): boolean =>
  self.registration.installing !== null || self.registration.waiting !== null;

/** Deletes what earlier versions kept, when none of the pages is open any more that were when this one took over. */
async function tidy(): Promise<void> {
  const note = await caches.match(NOTE, { cacheName: NAME });
  if (note === undefined || othersCome()) return;
  const before = (await note.json()) as Before;
  const open = await Promise.all(before.pages.map((id) => self.clients.get(id)));
  if (open.some((page) => page !== undefined)) return;
  for (const name of before.caches) await caches.delete(name);
  await (await caches.open(NAME)).delete(NOTE);
}

/** The file that is asked for, by its path; null: it is none of ours. */
function fileOf({ method, url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (method !== "GET" || !address.startsWith(scope)) return null;
  const path = address.slice(scope.length);
  const file = path === "index.html" ? "" : path;
  return Object.hasOwn(FILES, file) || file.startsWith(NAMED_BY_CONTENT) ? file : null;
}

/** From this version; or, for a page of another, from that. What nobody keeps is the server's. */
async function answer(file: string, request: Request): Promise<Response> {
  const address = addressOf(file);
  const own = await caches.match(address, { ...NOTHING, cacheName: NAME });
  if (own !== undefined) return own;
  const others = file.startsWith(NAMED_BY_CONTENT) ? await caches.match(address, NOTHING) : null;
  return others ?? (await fetch(request));
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file === null) return;
  event.respondWith(answer(file, event.request));
  if (event.request.mode === "navigate") event.waitUntil(tidy());
});
// Only when somebody has asked for it; else it waits until no page is open.
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});
