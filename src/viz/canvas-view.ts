/** A canvas that fills its host and is painted anew when its data, the size of its host or the reader's colours change. */
import { luminanceOf } from "./colour.ts";
import type { Ground } from "./palette.ts";
import { sayPicture } from "./picture.ts";
import { watchColours, watchSize, type View } from "./view.ts";

/** Where and on what it is painted, until the host has another size or other colours. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Pixels of the device for one of the page. */
  readonly ratio: number;
  readonly ground: Ground;
  /** Size of letters, in pixels. */
  readonly text: number;
}

export interface Painted {
  /** What the picture shows, in words. */
  readonly summary: string;
  /** Milliseconds that news takes to arrive; 0: it is shown where it is, and nothing moves. */
  readonly travel: number;
}

/** `share` (0 to 1) is how far news has come since the data were given. */
export type Paint<Data> = (
  context: CanvasRenderingContext2D,
  data: Data,
  now: { readonly scene: Scene; readonly share: number },
) => void;

export function canvasView<Data extends Painted>(
  host: HTMLElement,
  paint: Paint<Data>,
): View<Data> {
  const canvas = host.appendChild(document.createElement("canvas"));
  canvas.className = "network-canvas";
  let data: Data | null = null;
  let scene: Scene | null = null;
  let begun = 0;
  let waiting = 0;
  const frame = (now: number): void => {
    waiting = 0;
    const context = canvas.getContext("2d");
    if (data === null || context === null) return;
    if (scene === null) {
      scene = sceneOf(host);
      canvas.width = Math.round(scene.width * scene.ratio);
      canvas.height = Math.round(scene.height * scene.ratio);
    }
    if (canvas.width === 0 || canvas.height === 0) return; // put away, as on paper
    const share = data.travel > 0 ? Math.min(1, Math.max(0, now - begun) / data.travel) : 1;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.scale(scene.ratio, scene.ratio);
    paint(context, data, { scene, share });
    if (share < 1) soon();
  };
  const soon = (): void => {
    if (waiting === 0) waiting = requestAnimationFrame(frame);
  };
  const anew = (): void => {
    scene = null;
    soon();
  };
  const unwatch = [watchSize(host, anew), watchColours(anew)];
  return {
    update(next) {
      if (next === data) return;
      begun = performance.now();
      data = next;
      sayPicture(canvas, next.summary);
      soon();
    },
    destroy() {
      cancelAnimationFrame(waiting);
      for (const end of unwatch) end();
      canvas.remove();
    },
  };
}

function sceneOf(host: HTMLElement): Scene {
  const { backgroundColor, fontSize } = getComputedStyle(host);
  return {
    width: host.clientWidth,
    height: host.clientHeight,
    ratio: globalThis.devicePixelRatio || 1,
    ground: luminanceOf(backgroundColor) < 0.4 ? "dark" : "light",
    text: 0.8 * (Number.parseFloat(fontSize) || 16),
  };
}
