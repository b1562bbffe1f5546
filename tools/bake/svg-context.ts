/**
 * A canvas's context that writes down what is painted, and the SVG that shows the same. It knows what src/viz uses of a
 * context and nothing else: what it does not know, TypeScript or the build refuses.
 */
import { rgbOf } from "../../src/viz/colour.ts";

/** Lengths are written in tenths of a pixel, as whole numbers. */
const FINE = 10;
const whole = (length: number): number => Math.round(length * FINE);

/** A path that is filled, stroked, or first filled and then stroked. */
interface Mark {
  readonly d: string;
  readonly alpha: number;
  /** Width of the stroke in pixels. */
  readonly width: number;
  readonly fill: string;
  readonly stroke: string;
}

const NONE = "none";

/** A path as a context builds it: whole circles, rectangles, and lines from point to point. */
class Outline {
  private d = "";

  moveTo(x: number, y: number): void {
    this.d += `M${whole(x)} ${whole(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.d += ` ${whole(x)} ${whole(y)}`;
  }

  /** A circle begins with a move to its rightmost point, which is left out. */
  arc(x: number, y: number, radius: number, turn: readonly [number, number]): void {
    if (turn[1] - turn[0] < 2 * Math.PI) throw new Error("the bake knows whole circles only");
    const r = whole(radius);
    this.d = this.d.replace(/M[^M]*$/, (begun) => (begun.includes("z") ? begun : ""));
    this.d += `M${whole(x) - r} ${whole(y)}a${r} ${r} 0 1 1 0 1z`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.d += `M${whole(x)} ${whole(y)}h${whole(width)}v${whole(height)}h${-whole(width)}z`;
  }

  toString(): string {
    return this.d;
  }
}

/** The part of a context that src/viz draws with. */
type Known = Pick<
  CanvasRenderingContext2D,
  | "strokeStyle"
  | "fillStyle"
  | "globalAlpha"
  | "lineWidth"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "arc"
  | "fill"
  | "stroke"
  | "fillRect"
  | "clearRect"
  | "setTransform"
  | "scale"
  | "drawImage"
>;

export class Recording implements Known {
  strokeStyle = "#000000";
  fillStyle = "#000000";
  globalAlpha = 1;
  lineWidth = 1;
  marks: Mark[] = [];
  private outline = new Outline();

  beginPath(): void {
    this.outline = new Outline();
  }
  moveTo(x: number, y: number): void {
    this.outline.moveTo(x, y);
  }
  lineTo(x: number, y: number): void {
    this.outline.lineTo(x, y);
  }
  // oxlint-disable-next-line max-params -- a context's own
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.outline.arc(x, y, radius, [from, to]);
  }
  fill(): void {
    this.mark(String(this.outline), { fill: this.fillStyle });
  }
  stroke(): void {
    const d = String(this.outline);
    const { globalAlpha: alpha, strokeStyle: stroke } = this;
    const last = this.marks.at(-1);
    const { lineWidth: width } = this;
    if (last?.d === d && last.stroke === NONE && last.alpha === 1 && alpha === 1)
      this.marks[this.marks.length - 1] = { ...last, stroke, width };
    else this.mark(d, { stroke, width });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const outline = new Outline();
    outline.rect(x, y, width, height);
    this.mark(String(outline), { fill: this.fillStyle });
  }
  /** Whoever clears, clears all. */
  clearRect(): void {
    this.marks = [];
  }
  setTransform(): void {}
  scale(x: number): void {
    if (x !== 1) throw new Error("the bake draws one pixel for one");
  }
  drawImage(image: unknown): void {
    this.marks.push(...recordingOf(image as HTMLCanvasElement).marks);
  }

  private mark(d: string, paint: Partial<Mark>): void {
    const { globalAlpha: alpha } = this;
    if (d !== "") this.marks.push({ d, alpha, fill: NONE, stroke: NONE, width: 0, ...paint });
  }
}

const recordings = new WeakMap<object, Recording>();

/** What has been painted on a canvas. */
export function recordingOf(canvas: object): Recording {
  const recording = recordings.get(canvas) ?? new Recording();
  recordings.set(canvas, recording);
  return recording;
}

/**
 * The drawing in both colour schemes. A browser that does not know light-dark() takes the colours of the group around
 * the mark, which are the light ones.
 */
export function svgInside(light: readonly Mark[], dark: readonly Mark[]): string {
  if (light.length !== dark.length) throw new Error("the dark drawing is another one");
  let text = "";
  let last = "";
  light.forEach((mark, k) => {
    const group = openGroup(mark, dark[k] ?? mark);
    // Marks that are painted alike, one after the other, share a group.
    if (group !== last) text += `${last === "" ? "" : "</g></g>"}${group}`;
    last = group;
    text += `<path d="${mark.d}"/>`;
  });
  return last === "" ? text : `${text}</g></g>`;
}

function openGroup({ d, alpha, width, fill, stroke }: Mark, dark: Mark): string {
  if (dark.d !== d) throw new Error("the dark drawing is another one");
  const both = (name: string, light: string, other: string): string =>
    light === other ? "" : ` ${name}="light-dark(${short(light)},${short(other)})"`;
  const colours = both("fill", fill, dark.fill) + both("stroke", stroke, dark.stroke);
  // A line of one pixel stays one, however large the drawing is shown; thicker ones are as thick as the people are large.
  const wide = width === 1 ? ' class="baked-line"' : ` stroke-width="${whole(width)}"`;
  const part = Number(alpha.toFixed(3));
  const seen = alpha < 1 ? ` fill-opacity="${part}" stroke-opacity="${part}"` : "";
  return `<g fill="${short(fill)}" stroke="${short(stroke)}"><g${colours}${width > 0 ? wide : ""}${seen}>`;
}

/** "rgb(1, 2, 3)" as "#010203". */
const short = (colour: string): string =>
  colour.startsWith("rgb(")
    ? `#${rgbOf(colour)
        .map((part) => part.toString(16).padStart(2, "0"))
        .join("")}`
    : colour;

/** The side of a drawing in the numbers of its marks. */
export const finely = whole;
