/**
 * The figure of a study of two factors, from its summary.csv: a heatmap a response, with the mean and the half-width of
 * its 95 % interval in each cell. Light and dark, and readable in black and white: the darker the more (on a dark ground:
 * the lighter). Pure.
 */
import {
  fillOf,
  inkOn,
  planHeatmap,
  scaleOf,
  type HeatmapCell,
  type HeatmapPlan,
  type HeatmapScale,
} from "../../src/viz/study/heatmap-plan.ts";
import { GROUNDS, type Ground } from "../../src/viz/palette.ts";
import { linear } from "../../src/viz/scale.ts";
import type { Panel, Shown } from "./shown.ts";
import { numberIn, type Row } from "./summary.ts";

export interface FigureGiven {
  readonly study: { readonly id: string; readonly title: string; readonly question: string };
  /** SHA-256 of the study: of its plan. */
  readonly plan: string;
  readonly shown: Shown;
  readonly rows: readonly Row[];
}

const WIDTH = 860;
const TEXT = 14;
const SMALL = 11.5;
const MARGIN = 16;
/** Steps of colour: too fine to be seen, and few enough for a style sheet. */
const STEPS = 32;
/** Rows of letters above a panel and below its legend. */
const HEAD = 1.9;
const LEGEND = 3;

interface Drawn {
  readonly panel: Panel;
  readonly shown: Shown;
  readonly columns: readonly string[];
  /** The first stands highest. */
  readonly lines: readonly string[];
  /** Row by row; null: the study has no such point. */
  readonly cells: readonly (HeatmapCell | null)[];
  readonly plan: HeatmapPlan;
  readonly scale: HeatmapScale;
}

export function figureOf({ study, plan, shown, rows }: FigureGiven): string {
  const panels = shown.panels.map((panel) => drawnOf(panel, shown, rows));
  const top = 4.3 * TEXT;
  let height = top;
  const parts = panels.map((drawn) => {
    const part = `<g transform="translate(${MARGIN},${say(height)})">${panelText(drawn)}</g>`;
    height += heightOf(drawn.plan);
    return part;
  });
  const runs = Math.max(...rows.map((row) => numberIn(row, "n")));
  const foot = `${runs} runs a cell; below each mean the half-width of its 95 % interval (none: all runs alike). Study ${study.id}, ${plan.slice(0, 8)}`;
  const [wide, high] = [WIDTH + 2 * MARGIN, Math.ceil(height + 1.2 * TEXT)];
  const words = shown.panels.map((panel) => panel.words).join("; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${plain(study.title)}</title>`,
    `<desc id="desc">${plain(`${study.question} ${capital(words)}. Across: ${shown.across.words}. Down: ${shown.down.words}. Study ${study.id}, ${plan}`)}</desc>`,
    `<style>${styles()}</style>`,
    `<rect class="ground" width="100%" height="100%"/>`,
    text(MARGIN, 2 * TEXT, study.title, 'class="head"'),
    ...parts,
    text(MARGIN, height, foot, 'class="small"'),
    "</svg>\n",
  ].join("\n");
}

const heightOf = ({ legend }: HeatmapPlan): number => legend + (LEGEND + HEAD) * TEXT;

function drawnOf(panel: Panel, shown: Shown, rows: readonly Row[]): Drawn {
  const own = rows.filter((row) => row["response"] === panel.response);
  const columns = valuesOf(own, shown.across.factor);
  const lines = valuesOf(own, shown.down.factor).toReversed();
  const cells = lines.flatMap((line) =>
    columns.map((column) => {
      const row = own.find(
        (each) => each[shown.down.factor] === line && each[shown.across.factor] === column,
      );
      return row === undefined ? null : cellOf(row);
    }),
  );
  const plan = planHeatmap(columns, lines, { width: WIDTH, text: TEXT });
  return { panel, shown, columns, lines, cells, plan, scale: scaleOf(cells.filter(isThere)) };
}

const isThere = (cell: HeatmapCell | null): cell is HeatmapCell => cell !== null;

/** The values of a factor, in the order of the study. */
function valuesOf(rows: readonly Row[], factor: string): string[] {
  return [...new Set(rows.map((row) => row[factor] ?? ""))];
}

const cellOf = (row: Row): HeatmapCell => ({
  mean: numberIn(row, "mean"),
  low: numberIn(row, "low"),
  high: numberIn(row, "high"),
});

function panelText(drawn: Drawn): string {
  const { panel, shown, columns, lines, plan } = drawn;
  const { left, top, wide, high } = plan;
  const foot = top + high * lines.length;
  return [
    text(0, -0.2 * TEXT, capital(panel.words), 'class="bold"'),
    text(0, 1.1 * TEXT, `${shown.down.words} \u2193`),
    ...lines.map((line, k) =>
      text(left - 8, top + (k + 0.5) * high + 0.35 * TEXT, line, 'text-anchor="end"'),
    ),
    ...columns.map((column, k) =>
      text(left + (k + 0.5) * wide, foot + 1.3 * TEXT, column, 'text-anchor="middle"'),
    ),
    text((left + WIDTH) / 2, foot + 2.7 * TEXT, shown.across.words, 'text-anchor="middle"'),
    ...drawn.cells.map((cell, k) => cellText(cell, k, drawn)),
    legendText(drawn),
  ].join("\n");
}

function cellText(cell: HeatmapCell | null, k: number, { columns, plan, scale, panel }: Drawn) {
  const { wide, high } = plan;
  const x = plan.left + (k % columns.length) * wide;
  const y = plan.top + Math.floor(k / columns.length) * high;
  if (cell === null || Number.isNaN(cell.mean))
    return `<path class="none" d="M${say(x + 3)},${say(y + high - 4)}l${say(wide - 7)},${say(7 - high)}"/>`;
  const step = stepOf(scale.share(cell.mean));
  const middle = x + (wide - 1) / 2;
  const half = (cell.high - cell.low) / 2;
  const lines = half > 0 ? [-0.12, 1] : [0.35];
  const ink = `class="i${step}" text-anchor="middle"`;
  return [
    `<rect class="f${step}" x="${say(x)}" y="${say(y)}" width="${say(wide - 1)}" height="${say(high - 1)}"/>`,
    text(middle, y + high / 2 + (lines[0] ?? 0) * TEXT, fixed(cell.mean, panel.digits), ink),
    ...(half > 0
      ? [
          text(
            middle,
            y + high / 2 + (lines[1] ?? 0) * TEXT,
            halfText(half, panel.digits),
            `${ink} font-size="${SMALL}"`,
          ),
        ]
      : []),
  ].join("");
}

const stepOf = (share: number): number =>
  Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS)));

function legendText({ plan, scale }: Drawn): string {
  const long = 22 * TEXT;
  const wide = long / STEPS;
  const x = linear(scale.ends, [0, long]);
  const ramp = Array.from(
    { length: STEPS },
    (_, k) =>
      `<rect class="f${k}" x="${say(k * wide)}" y="0" width="${say(wide + 0.4)}" height="${say(0.8 * TEXT)}"/>`,
  );
  const ticks = x
    .ticks(5)
    .map((tick) => text(x(tick), 1.9 * TEXT, tickText(tick), 'text-anchor="middle"'));
  return `<g transform="translate(${say(plan.left)},${say(plan.legend)})">${[...ramp, ...ticks].join("")}</g>`;
}

const LETTERS = { light: "#1a1f26", dark: "#e6eaf0" } as const;

function house(ground: Ground): string {
  const steps = Array.from({ length: STEPS }, (_, k) => {
    const fill = fillOf((k + 0.5) / STEPS, ground);
    return `.f${k}{fill:${fill}}.i${k}{fill:${inkOn(fill)}}`;
  });
  const letters = LETTERS[ground];
  return `text{fill:${letters}}.ground{fill:${GROUNDS[ground]}}.none{stroke:${letters}}${steps.join("")}`;
}

/** Colours of all steps on a light ground, and on a dark one where that is preferred. */
function styles(): string {
  return [
    `text{font:${TEXT}px system-ui,sans-serif}.head{font-size:${1.25 * TEXT}px;font-weight:600}.bold{font-weight:600}.small{font-size:${SMALL}px}`,
    house("light"),
    `@media (prefers-color-scheme:dark){${house("dark")}}`,
  ].join("");
}

const tickText = (tick: number): string => String(Number(tick.toFixed(6))).replace("-", "\u2212");

const say = (x: number): string => String(Number(x.toFixed(1)));

/** With so many places after the point; what rounds to nothing has no sign. */
function fixed(value: number, digits: number): string {
  const said = value.toFixed(digits);
  return Number(said) === 0 ? said.replace("-", "") : said.replace("-", "\u2212");
}

/** What rounds to nothing is not nothing. */
function halfText(half: number, digits: number): string {
  const least = Number(`1e-${digits}`);
  return half < least / 2 ? `<${fixed(least, digits)}` : `\u00b1${fixed(half, digits)}`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const text = (x: number, y: number, words: string, more = ""): string =>
  `<text x="${say(x)}" y="${say(y)}"${more === "" ? "" : ` ${more}`}>${plain(words)}</text>`;

const plain = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
