/** Pictures of what is shown: drawn anew on a sheet that nobody sees, of one size and in light colours on every screen. */
import { knowledgeChart } from "../../viz/knowledge-chart.ts";
import { networkView } from "../../viz/network-view.ts";
import type { ChartData } from "../../viz/chart-plan.ts";
import type { NetworkData } from "../../viz/network-view.ts";
import type { View } from "../../viz/view.ts";
import { svgFile, type Legend } from "./svg.ts";
import "./sheet.css";

/** Dots of a picture for one of the drawing. */
const TIMES = 2;
/** Frames until a view that has been given data has measured its place and drawn itself. */
const FRAMES_TO_DRAW = 4;

export interface Sheet<Data> {
  readonly class: string;
  readonly make: (host: HTMLElement) => View<Data>;
}

/** Shows the data on a sheet for as long as it takes to look at it. */
async function onSheet<Data, Seen>(
  sheet: Sheet<Data>,
  all: readonly Data[],
  look: (hosts: readonly HTMLElement[]) => Promise<Seen> | Seen,
): Promise<Seen> {
  const ground = document.createElement("div");
  ground.className = "sheet";
  ground.setAttribute("aria-hidden", "true");
  document.body.append(ground);
  const hosts = all.map(() => {
    const host = document.createElement("div");
    host.className = sheet.class;
    ground.append(host);
    return host;
  });
  const views = hosts.map((host) => sheet.make(host));
  try {
    views.forEach((view, k) => {
      const data = all[k];
      if (data !== undefined) view.update(data);
    });
    for (let frame = 0; frame < FRAMES_TO_DRAW; frame++) await nextFrame();
    return await look(hosts);
  } finally {
    for (const view of views) view.destroy();
    ground.remove();
  }
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });

/** A drawing as a file that shows it anywhere. */
export const drawingSvg = <Data>(sheet: Sheet<Data>, data: Data, legend: Legend): Promise<string> =>
  onSheet(sheet, [data], ([host]) => {
    const drawing = host?.querySelector("svg");
    if (!drawing) throw new Error("there is no drawing on the sheet");
    return svgFile(drawing, legend);
  });

export const chartSvg = (data: ChartData, legend: Legend): Promise<string> =>
  drawingSvg({ class: "sheet-chart", make: (host) => knowledgeChart(host) }, data, legend);

/** The same as a picture of dots. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = TIMES * image.naturalWidth;
    canvas.height = TIMES * image.naturalHeight;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await blobOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("the browser made no picture"));
      else resolve(blob);
    }, "image/png");
  });
}

export interface NamedDrawing {
  readonly name: string;
  /** What is known there, in words. */
  readonly knows: string;
  readonly data: NetworkData;
}

/** All in dots of the picture. */
const SIDE = 800;
const GAP = 48;
const NAME_ROOM = 96;
const ACROSS = 3;
const PICTURE_HEAD = 150;
const PICTURE_LINE = 38;

/** The drawings side by side as a picture of dots. */
export const drawingsPng = (drawings: readonly NamedDrawing[], legend: Legend): Promise<Blob> =>
  onSheet(
    { class: "sheet-drawing", make: networkView },
    drawings.map(({ data }) => data),
    (hosts) => {
      const canvas = document.createElement("canvas");
      const across = Math.min(ACROSS, drawings.length);
      const rows = Math.ceil(drawings.length / ACROSS);
      canvas.width = Math.max(2, across) * (SIDE + GAP) + GAP;
      const foot = PICTURE_HEAD + rows * (SIDE + NAME_ROOM + GAP);
      canvas.height = foot + PICTURE_LINE * legend.source.length + GAP;
      const context = canvas.getContext("2d");
      const [host] = hosts;
      if (context === null || host === undefined) throw new Error("there is nothing to draw on");
      const { backgroundColor, color, fontFamily } = getComputedStyle(host);
      const write = (text: string, [x, y]: readonly [number, number], font: string): void => {
        context.font = `${font} ${fontFamily}`;
        context.fillText(text, x, y, canvas.width - x - GAP);
      };
      context.fillStyle = backgroundColor;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = color;
      write(legend.title, [GAP, 66], "600 44px");
      write(legend.question, [GAP, 114], "30px");
      drawings.forEach(({ name, knows }, k) => {
        const x = GAP + (k % ACROSS) * (SIDE + GAP);
        const y = PICTURE_HEAD + Math.floor(k / ACROSS) * (SIDE + NAME_ROOM + GAP);
        write(name, [x, y + 36], "600 34px");
        write(knows, [x, y + 78], "28px");
        const drawn = hosts[k]?.querySelector("canvas");
        if (drawn) context.drawImage(drawn, x, y + NAME_ROOM, SIDE, SIDE);
      });
      legend.source.forEach((line, k) => {
        write(line, [GAP, foot + PICTURE_LINE * (k + 1)], "24px");
      });
      return blobOf(canvas);
    },
  );
