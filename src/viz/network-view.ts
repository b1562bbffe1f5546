/** A network on a canvas: its ties are painted once, its people once a picture, and news travels above both. */
import { luminanceOf } from "./colour.ts";
import { drawNews, drawPeople, drawTies, type News, type People } from "./network-draw.ts";
import { drawNames, isDust, place, type Drawing, type Placed } from "./network-places.ts";
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
  const still = stillLayer();
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
      fit(canvas, scene);
      still.begin(data.drawing, scene);
    }
    const below = still.of(data, scene);
    if (below === null) return;
    const { placed, ground, ratio } = scene;
    const moves = data.travel > 0 && !isDust(placed);
    const share = moves ? Math.min(1, Math.max(0, now - begun) / data.travel) : 1;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(below, 0, 0);
    context.scale(ratio, ratio);
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
function fit(canvas: HTMLCanvasElement, { placed, ratio }: Scene): void {
  canvas.width = Math.round(placed.width * ratio);
  canvas.height = Math.round(placed.height * ratio);
}

interface StillLayer {
  /** Paints the ties of a scene. */
  begin(drawing: Drawing, scene: Scene): void;
  /** The ties and the people of a picture; null: it is put away, as on paper, and a canvas without a pixel may not be copied. */
  of(data: NetworkData, scene: Scene): HTMLCanvasElement | null;
}

/** What stands still while news travels: people are painted once a picture and not with each frame. */
function stillLayer(): StillLayer {
  const [ties, whole] = [document.createElement("canvas"), document.createElement("canvas")];
  let painted: NetworkData | null = null;
  return {
    begin(drawing, scene) {
      painted = null;
      for (const canvas of [ties, whole]) fit(canvas, scene);
      const context = ties.getContext("2d");
      if (context === null) return;
      context.scale(scene.ratio, scene.ratio);
      drawTies(context, drawing, scene.placed, scene.ground);
    },
    of(data, { placed, ground, ratio }) {
      if (ties.width === 0 || ties.height === 0) return null;
      const context = whole.getContext("2d");
      if (painted === data || context === null) return whole;
      painted = data;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, whole.width, whole.height);
      context.drawImage(ties, 0, 0);
      context.scale(ratio, ratio);
      drawPeople(context, data, placed, ground);
      return whole;
    },
  };
}
