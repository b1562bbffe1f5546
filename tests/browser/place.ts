/** A place for a view, of a size of its own: made before each test and taken away after it. */
import { afterEach, beforeEach } from "vitest";

/** To be called once by a file of tests; gives what gives the place. */
export function somePlace(): () => HTMLElement {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement("div"));
    host.style.setProperty("width", "800px");
    host.style.setProperty("height", "300px");
  });
  afterEach(() => host.remove());
  return () => host;
}

/** Waits until views have drawn themselves. */
export async function frames(count = 3): Promise<void> {
  for (let k = 0; k < count; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
