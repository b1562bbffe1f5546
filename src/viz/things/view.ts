/** A drawing of all that can be known, in which one thing is chosen by pointing or by the arrow keys. Nothing in it moves. */
import { select, type Selection } from "d3";
import { fillPlace } from "../picture.ts";
import { watchSize, type Size, type View } from "../view.ts";
import { cellsOf, looksOf, ringOf, SHADES, tiePath, type Looks, type Standing } from "./paths.ts";
import { placeAt, placeBeside, placesOf } from "./places.ts";
import type { Places, Things } from "./things.ts";

export interface ThingsData {
  /** The same object as long as nothing but what is known changes: then nothing is placed anew. */
  readonly things: Things;
  readonly standing: Standing;
  /** Place that is chosen; -1: none is. */
  readonly chosen: number;
  /** What the drawing is, and the chosen place in words. */
  readonly summary: string;
  readonly option: string;
  readonly choose: (place: number) => void;
  /** Which place is pointed at; -1: none. */
  readonly point: (place: number) => void;
}

/** From below to above. */
const LAYERS = [
  "either",
  "ties",
  "near",
  "not-yet",
  "lost",
  "crosses",
  "known",
  "alone",
  "right",
  "ring",
] as const;
const OPTION = "thing-chosen";

type Path = Selection<SVGPathElement, unknown, null, undefined>;

class Drawing implements View<ThingsData> {
  private readonly box: Selection<HTMLDivElement, unknown, null, undefined>;
  private readonly option: Selection<HTMLDivElement, unknown, null, undefined>;
  private readonly svg: Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly shades: readonly Path[];
  private readonly layers: Readonly<Record<(typeof LAYERS)[number], Path>>;
  private readonly texts: Selection<SVGGElement, unknown, null, undefined>;
  private readonly unwatch: () => void;
  private data: ThingsData | null = null;
  /** What was drawn last: the same is not drawn again. */
  private drawn: { readonly standing: Standing; readonly places: Places } | null = null;
  private size: Size | null = null;
  private frame = 0;
  private placed: { readonly things: Things; readonly size: Size; readonly places: Places } | null =
    null;

  constructor(host: HTMLElement) {
    this.box = select(host).append("div").attr("class", "things-box").attr("role", "listbox");
    this.box.attr("tabindex", 0).attr("aria-activedescendant", OPTION);
    this.option = this.box.append("div").attr("id", OPTION).attr("role", "option");
    this.option.attr("class", "spoken");
    this.svg = this.box.append("svg").attr("class", "things").attr("aria-hidden", "true");
    const path = (name: string): Path => this.svg.append("path").attr("class", name);
    this.shades = Array.from({ length: SHADES }, (_, k) => path(`shade shade-${k}`));
    this.layers = Object.fromEntries(LAYERS.map((name) => [name, path(name)])) as Drawing["layers"];
    this.texts = this.svg.append("g");
    this.box.on("keydown", (event: KeyboardEvent) => this.press(event));
    this.svg.on("click", (event: MouseEvent) => this.choose(this.under(event)));
    this.svg.on("pointermove", (event: PointerEvent) => this.data?.point(this.under(event)));
    this.svg.on("pointerleave", () => this.data?.point(-1));
    this.unwatch = watchSize(host, (next) => {
      // It makes its height itself.
      if (this.size?.width === next.width && this.size.text === next.text) return;
      this.size = next;
      // In the next frame: it makes its height itself, and sizes are being told.
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.draw());
    });
  }

  update(next: ThingsData): void {
    this.data = next;
    this.draw();
    const { chosen, summary, option, things } = next;
    this.box.attr("aria-label", summary);
    this.option
      .attr("aria-selected", String(chosen >= 0))
      .attr("aria-posinset", Math.max(1, chosen + 1))
      .attr("aria-setsize", things.count)
      .text(option);
  }

  destroy(): void {
    this.unwatch();
    cancelAnimationFrame(this.frame);
    this.box.remove();
  }

  private draw(): void {
    const { data, size, layers } = this;
    if (data === null || size === null) return;
    const { things, standing, chosen } = data;
    const places = this.placesFor(things, size);
    const tree = things.form === "tree";
    if (this.drawn?.standing !== standing || this.drawn.places !== places) {
      this.drawn = { standing, places };
      this.show(
        things.form === "matrix" ? cellsOf(places, standing) : looksOf(places, standing, tree),
      );
    }
    layers.ring.attr("d", chosen < 0 ? "" : ringOf(places, chosen, tree));
    const near = places.ties.filter(({ from, to }) => from === chosen || to === chosen);
    layers.near.attr("d", near.map(({ from, to }) => tiePath(places, from, to)).join(""));
  }

  private show(looks: Looks): void {
    const { layers } = this;
    layers.known.attr("d", looks.known);
    layers["not-yet"].attr("d", looks.notYet);
    layers.lost.attr("d", looks.lost);
    layers.crosses.attr("d", looks.crosses);
    layers.alone.attr("d", looks.alone);
    layers.right.attr("d", looks.right);
    this.shades.forEach((shade, k) => shade.attr("d", looks.shades[k] ?? ""));
  }

  private placesFor(things: Things, size: Size): Places {
    if (this.placed?.things === things && this.placed.size === size) return this.placed.places;
    const places = placesOf(things, size);
    this.placed = { things, size, places };
    const { ties } = places;
    fillPlace(this.svg, places);
    for (const either of [false, true]) {
      const own = ties.filter((tie) => tie.either === either);
      const path = own.map(({ from, to }) => tiePath(places, from, to)).join("");
      this.layers[either ? "either" : "ties"].attr("d", path);
    }
    this.write(things, places, size.text);
    return places;
  }

  private write({ names }: Things, { x, y, high, named, marks }: Places, text: number): void {
    const own = named
      ? names.map((name, k) => ({ x: x[k] ?? 0, y: (y[k] ?? 0) + high / 2 + text, text: name }))
      : [];
    for (const [name, words] of [
      ["mark", marks],
      ["name", own],
    ] as const)
      this.texts
        .selectAll(`text.${name}`)
        .data(words)
        .join("text")
        .attr("class", name)
        .attr("x", (word) => word.x)
        .attr("y", (word) => word.y)
        .attr("text-anchor", "middle")
        .text((word) => word.text);
  }

  private under(event: MouseEvent): number {
    const frame = this.svg.node()?.getBoundingClientRect();
    if (frame === undefined || this.placed === null) return -1;
    return placeAt(this.placed.places, event.clientX - frame.left, event.clientY - frame.top);
  }

  private press(event: KeyboardEvent): void {
    if (this.placed === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = this.data?.chosen ?? -1;
    const to = placeBeside(this.placed.places, Math.max(0, from), event.key);
    if (to === null) return;
    event.preventDefault();
    this.choose(from < 0 && event.key !== "End" ? 0 : to);
  }

  private choose(place: number): void {
    if (place >= 0) this.data?.choose(place);
  }
}

export const thingsView = (host: HTMLElement): View<ThingsData> => new Drawing(host);
