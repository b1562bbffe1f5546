/** What colours and bars of a heatmap mean. */
import type { Selection } from "d3";
import type { Ground } from "../palette.ts";
import { linear, sayTicks } from "../scale.ts";
import { cutTo, fillOf, type HeatmapPlan, type HeatmapScale } from "./heatmap-plan.ts";

export interface LegendWords {
  /** What the colour is: the response. */
  readonly colour: string;
  /** What the longest bar is: "widest 95 % interval: 3.2". */
  readonly bar: (widest: number) => string;
}

interface LegendOptions {
  readonly plan: HeatmapPlan;
  readonly scale: HeatmapScale;
  readonly ground: Ground;
  readonly text: number;
  readonly width: number;
  readonly words: LegendWords;
}

const STEPS = 48;
const MOST = 340;

type Layer = Selection<SVGGElement, unknown, null, undefined>;

export function drawLegend(layer: Layer, options: LegendOptions): void {
  const { plan, scale, ground, text, width, words } = options;
  const long = Math.min(MOST * (text / 13), width - 2);
  const step = long / STEPS;
  layer.attr("transform", `translate(1,${plan.legend})`);
  layer
    .selectAll<SVGRectElement, number>("rect.ramp")
    .data(Array.from({ length: STEPS }, (_, k) => k))
    .join("rect")
    .attr("class", "ramp")
    .attr("x", (k) => k * step)
    .attr("y", 1.5 * text - 0.8 * text)
    .attr("width", step + 0.5)
    .attr("height", 0.9 * text)
    .attr("fill", (k) => fillOf((k + 0.5) / STEPS, ground));
  const x = linear(scale.ends, [0, long]);
  const ticks = x.ticks(Math.max(2, Math.min(4, long / (6 * text))));
  const said = sayTicks(ticks);
  layer
    .selectAll<SVGTextElement, number>("text.tick")
    .data(ticks)
    .join("text")
    .attr("class", "tick")
    .attr("x", x)
    .attr("y", 2.7 * text)
    .attr("text-anchor", (tick) =>
      x(tick) < text ? "start" : x(tick) > long - text ? "end" : "middle",
    )
    .text(said);
  const letters = Math.floor(width / (0.56 * text));
  const wide = Math.min(plan.wide - 6, 4 * text);
  const barred = scale.widest > 0;
  const lines = [
    { at: 0, y: 0.3 * text, words: words.colour },
    { at: barred ? wide + 8 : 0, y: 4.1 * text, words: words.bar(scale.widest) },
  ];
  layer
    .selectAll<SVGTextElement, (typeof lines)[number]>("text.line")
    .data(lines)
    .join("text")
    .attr("class", "line")
    .attr("x", ({ at }) => at)
    .attr("y", ({ y }) => y)
    .text((line) => cutTo(line.words, letters - Math.ceil(line.at / (0.56 * text))));
  layer
    .selectAll<SVGRectElement, null>("rect.bar")
    .data(barred ? [null] : [])
    .join("rect")
    .attr("class", "bar")
    .attr("y", 3.65 * text)
    .attr("width", Math.max(4, wide))
    .attr("height", Math.max(2, Math.min(5, 0.12 * plan.high)))
    .attr("fill", "currentColor");
}
