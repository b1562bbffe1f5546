/** A network on a canvas: its ties are painted once, its people whenever they know more, news travels along the ties. */
import { luminanceOf } from "./colour.ts";
import { drawNews, drawPeople, drawTies, type News, type People } from "./network-draw.ts";
import { drawNames, place, type Drawing, type Placed } from "./network-places.ts";
import type { Ground } from "./palette.ts";
import { sayPicture } from "./picture.ts";
import { watchColours, watchSize, type View } from "./view.ts";

export interface NetworkData extends People, News {
  readonly drawing: Drawing;
  /** Milliseconds that news takes to arrive; 0: it is shown where it is, and nothing moves. */
  readonly travel: number;
  /** What the picture shows, in words. */
  readonly summary: string;
  /** Draws more, above the people. */
  readonly also?: (context: CanvasRenderingContext2D, placed: Placed, ground: Ground) => void;
}

export function networkView(host: HTMLElement): View<NetworkData> {
  const canvas = host.appendChild(document.createElement("canvas"));
  canvas.className = "network-canvas";
  const ties = document.createElement("canvas");
  let data: NetworkData | null = null;
  let scene: Scene | null = null;
  let begun = 0;
  let waiting = 0;

  const paint = (now: number): void => {
    waiting = 0;
    const context = canvas.getContext("2d");
    if (data === null || context === null) return;
    if (scene === null) {
      scene = sceneOf(host, data.drawing);
      paintTies([canvas, ties], data.drawing, scene);
    }
    // Put away, as on paper: a canvas without a pixel may not be copied.
    if (ties.width === 0 || ties.height === 0) return;
    const share = data.travel > 0 ? Math.min(1, Math.max(0, now - begun) / data.travel) : 1;
    const { placed, ground, ratio } = scene;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(ties, 0, 0);
    context.scale(ratio, ratio);
    drawPeople(context, data, placed, ground);
    drawNews(context, data, placed, { ground, share });
    data.also?.(context, placed, ground);
    if (data.drawing.places !== undefined)
      drawNames(context, data.drawing, placed, { ground, text: scene.text });
    if (share < 1) soon();
  };
  const soon = (): void => {
    if (waiting === 0) waiting = requestAnimationFrame(paint);
  };
  const anew = (): void => {
    scene = null;
    soon();
  };
  const unwatch = [watchSize(host, anew), watchColours(anew)];
  return {
    update(next) {
      const other = next.drawing !== data?.drawing;
      if (next.told !== data?.told) begun = performance.now();
      data = next;
      sayPicture(canvas, next.summary);
      if (other) anew();
      else soon();
    },
    destroy() {
      cancelAnimationFrame(waiting);
      for (const end of unwatch) end();
      canvas.remove();
    },
  };
}

/** Where and on what it is drawn, until the host has another size or other colours. */
interface Scene {
  readonly placed: Placed;
  readonly ground: Ground;
  /** Size of letters, in pixels. */
  readonly text: number;
  /** Pixels of the device for one of the page. */
  readonly ratio: number;
}

function sceneOf(host: HTMLElement, drawing: Drawing): Scene {
  const { backgroundColor, fontSize } = getComputedStyle(host);
  const dark = luminanceOf(backgroundColor) < 0.4;
  return {
    text: 0.8 * (Number.parseFloat(fontSize) || 16),
    placed: place(drawing, host.clientWidth, host.clientHeight),
    ground: dark ? "dark" : "light",
    ratio: globalThis.devicePixelRatio || 1,
  };
}

/** Sets both canvases to the size of the scene, and paints the ties on the second: they change less often than people. */
function paintTies(
  canvases: [HTMLCanvasElement, HTMLCanvasElement],
  drawing: Drawing,
  scene: Scene,
): void {
  const { placed, ground, ratio } = scene;
  for (const canvas of canvases) {
    canvas.width = Math.round(placed.width * ratio);
    canvas.height = Math.round(placed.height * ratio);
  }
  const context = canvases[1].getContext("2d");
  if (context === null) return;
  context.scale(ratio, ratio);
  drawTies(context, drawing, placed, ground);
}
