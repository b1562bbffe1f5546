/**
 * A document for the build, in which the page's own code runs: what a browser would measure is given, what it would
 * paint is written down, and time stands still until it is told to go on.
 */
import { parseHTML } from "linkedom";
import { GROUNDS, type Ground } from "../../src/viz/palette.ts";
import type { Room } from "./screens.ts";
import { recordingOf } from "./svg-context.ts";

type Measured = (entries: { contentRect: Room; target: Element }[]) => void;

const nothing = (): void => undefined;

/** Who sets its width or height clears a canvas. */
const clearing: PropertyDescriptor = {
  set(this: object) {
    recordingOf(this).clearRect();
  },
};
const CANVAS: PropertyDescriptorMap = {
  width: clearing,
  height: clearing,
  getContext: {
    value(this: object) {
      return recordingOf(this);
    },
  },
};

export class Stage {
  readonly document: Document;
  /** Places in which a view draws itself. */
  readonly hosts = new Map<Element, Measured>();
  private readonly frames: FrameRequestCallback[] = [];
  private readonly colourListeners = new Set<() => void>();
  private ground: Ground = "light";
  private room: Room = { width: 0, height: 0 };

  constructor(html: string) {
    const { document, window } = parseHTML(html);
    this.document = document;
    this.measure(window.HTMLElement.prototype);
    Object.defineProperties(window.HTMLCanvasElement.prototype, CANVAS);
    this.takeOver(window);
  }

  /** Lets everything come in that is waiting: promises, timers without delay, frames. */
  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      this.frame();
    }
  }

  /** One frame of the browser. */
  frame(): void {
    for (const callback of this.frames.splice(0)) callback(performance.now());
  }

  /** Tells a view how much room it has. */
  give(host: Element, room: Room): void {
    this.room = room;
    this.hosts.get(host)?.([{ contentRect: room, target: host }]);
    this.frame();
  }

  paintOn(ground: Ground): void {
    this.ground = ground;
    for (const listener of this.colourListeners) listener();
    this.frame();
  }

  private measure(prototype: object): void {
    const given = (side: keyof Room): PropertyDescriptor => ({ get: () => this.room[side] });
    Object.defineProperties(prototype, {
      clientWidth: given("width"),
      clientHeight: given("height"),
    });
  }

  /** From here on this is the browser, as far as the page's code can see. */
  private takeOver(window: object): void {
    const { colourListeners, hosts, frames } = this;
    const globals = {
      window,
      document: this.document,
      Node: Reflect.get(window, "Node") as unknown,
      navigator: { hardwareConcurrency: 1 },
      location: { hash: "", href: "https://bake.invalid/", pathname: "/", search: "" },
      history: { replaceState: nothing, pushState: nothing },
      addEventListener: nothing,
      removeEventListener: nothing,
      requestAnimationFrame: (callback: FrameRequestCallback) => frames.push(callback),
      cancelAnimationFrame: nothing,
      getComputedStyle: () => ({ backgroundColor: GROUNDS[this.ground] }),
      matchMedia: () => ({
        matches: false,
        addEventListener: (_: string, listener: () => void) => colourListeners.add(listener),
        removeEventListener: (_: string, listener: () => void) => colourListeners.delete(listener),
      }),
      ResizeObserver: class {
        private readonly measured: Measured;
        constructor(measured: Measured) {
          this.measured = measured;
        }
        observe(host: Element): void {
          hosts.set(host, this.measured);
        }
        disconnect(): void {}
      },
    };
    for (const [name, value] of Object.entries(globals)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }
}
