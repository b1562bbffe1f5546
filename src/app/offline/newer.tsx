/** "A new version is ready": nothing changes until the reader says so, or has closed the page. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Page } from "../page.ts";
import text from "../words/en/offline.ftl?raw";
import { words } from "../words/fluent.ts";

const say = words(text);

/** Lets the newer version answer, and loads the page anew when it does. */
function update({ waiting }: ServiceWorkerRegistration): void {
  // It may have taken over by now: another window of this page was quicker.
  if (waiting === null) return location.reload();
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  // A worker is told, no window: there is no origin to be named.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting.postMessage("take over");
}

interface NewerProps {
  readonly update: () => void;
  readonly later: () => void;
}

function Newer({ update: now, later }: NewerProps): JSX.Element {
  const box = useRef<HTMLElement>(null);
  // The focus of a button that goes away goes to what the page shows.
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement) === true)
        document.querySelector<HTMLElement>("main")?.focus();
    };
  }, []);
  return (
    <section ref={box} class="trouble">
      <p>{say("offline-newer")}</p>
      <button type="button" class="action main" onClick={now}>
        {say("offline-now")}
      </button>
      <button type="button" class="action" onClick={later}>
        {say("offline-later")}
      </button>
    </section>
  );
}

export function tell(page: Page, registration: ServiceWorkerRegistration): void {
  const later = (): void => {
    page.told.value = null;
  };
  page.told.value = <Newer update={() => update(registration)} later={later} />;
}
