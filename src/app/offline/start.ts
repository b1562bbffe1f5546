/**
 * Has the page's own files kept by the browser, so that the page opens with no server the next time, and tells when those
 * of a newer version are there. Where a browser keeps nothing, nothing is different. The page in one file: start-inside.ts.
 */
import type { Page } from "../page.ts";

/** So long it waits at most for a moment in which nothing else is to do. */
const AT_LAST_MS = 10_000;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Not every browser has the better one.
    if ("requestIdleCallback" in globalThis)
      requestIdleCallback(() => resolve(), { timeout: AT_LAST_MS });
    else setTimeout(resolve, AT_LAST_MS / 10);
  });

/** In a frame the page is a guest; and who pays for each byte has not asked for all of them. */
function mayKeep(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return parent === window && connection?.saveData !== true;
}

/** Calls back when a worker with a newer version has all of its files, and waits. */
function onNewer(registration: ServiceWorkerRegistration, newer: () => void): void {
  if (registration.waiting !== null) newer();
  registration.addEventListener("updatefound", () => {
    const { active, installing } = registration;
    if (active === null) return; // the first one: what is open is as new
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") newer();
    });
  });
}

/** `fromHere`: the address of a script as the page's policy wants it, which there is only once. */
export async function keepFiles(page: Page, fromHere: (url: string) => string): Promise<void> {
  await idle();
  try {
    if (!mayKeep()) return;
    const address = fromHere(new URL("sw.js", location.href).href);
    const registration = await navigator.serviceWorker.register(address);
    onNewer(registration, () => {
      void import("./newer.tsx").then(({ tell }) => tell(page, registration));
    });
  } catch {
    // A private window, storage that is switched off, no such thing in this browser: the page needs its server then.
  }
}
