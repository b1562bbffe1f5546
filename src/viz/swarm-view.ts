/** How much each person knows: a dot a person, piled up where several know the same; bars where there are very many. */
import { canvasView, type Painted, type Scene } from "./canvas-view.ts";
import { drawMoment, LOSS, type Moment } from "./moment-draw.ts";
import { drawNews, drawPeople, type News, type People } from "./network-draw.ts";
import { count } from "./numbers.ts";
import { OUTLINES, RAMPS } from "./palette.ts";
import { sayTicks } from "./scale.ts";
import { planSwarm, type SwarmPlan } from "./swarm-plan.ts";
import type { View } from "./view.ts";

export interface SwarmData extends People, News, Moment, Painted {
  /** What the axis counts: "items known". */
  readonly title: string;
}

const SOURCE = 3;
const TOLD_WIDTH = 4;
const NUMBER_ROOM = 46;

export function swarmView(host: HTMLElement): View<SwarmData> {
  return canvasView<SwarmData>(host, (context, data, { scene, share }) => {
    const plan = planSwarm(data.levels, data.scale, scene);
    drawAxis(context, data, { plan, scene });
    if (plan.dots === null) return drawBars(context, plan, scene);
    const placed = { ...plan.dots, width: scene.width, height: scene.height };
    drawPeople(context, data, placed, scene.ground);
    const news = { told: withoutWays(data.told), found: data.found };
    drawNews(context, news, placed, { ground: scene.ground, share });
    drawMoment(context, data, placed, scene.ground);
  });
}

/** Who stands here beside whom says nothing of ties: no line leads from teachers. */
function withoutWays(told: Int32Array): Int32Array {
  const alone = told.slice();
  for (let k = SOURCE; k < alone.length; k += TOLD_WIDTH) alone[k] = -1;
  return alone;
}

interface On {
  readonly plan: SwarmPlan;
  readonly scene: Scene;
}

function drawAxis(
  context: CanvasRenderingContext2D,
  { title, scale: { least } }: SwarmData,
  { plan: { x, ground }, scene }: On,
): void {
  const { width, text, ground: colours } = scene;
  const [from, to] = x.range();
  const [low, high] = x.domain();
  const wanted = Math.max(2, Math.floor((to - from) / (NUMBER_ROOM * (text / 12.8))));
  const all = x.ticks(Math.min(wanted, Math.max(2, high - low))).filter((at) => at >= least);
  const say = sayTicks(all);
  context.strokeStyle = OUTLINES[colours];
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(from, ground + 0.5);
  context.lineTo(to, ground + 0.5);
  for (const at of all) {
    context.moveTo(x(at), ground);
    context.lineTo(x(at), ground + 5);
  }
  context.stroke();
  context.fillStyle = LOSS[colours];
  context.textAlign = "center";
  context.font = `${text}px system-ui, sans-serif`;
  for (const at of all) context.fillText(say(at), x(at), ground + 5 + text);
  context.fillText(title, width / 2, ground + 8 + 2.2 * text, width);
}

function drawBars(context: CanvasRenderingContext2D, plan: SwarmPlan, scene: Scene): void {
  const { x, bins, ground, room, most } = plan;
  const { text, ground: colours } = scene;
  const [first] = bins;
  if (first === undefined) return;
  const step = bins.length > 1 ? x(bins[1]?.from ?? 0) - x(first.from) : 0;
  const wide = Math.max(3, (step || 40) - 2);
  const tall = room - text - 6;
  context.fillStyle = RAMPS[colours][3];
  context.strokeStyle = OUTLINES[colours];
  for (const { from, to, count: people } of bins) {
    const middle = (x(from) + x(to)) / 2;
    const high = people === 0 ? 0 : Math.max(1, (people / most) * tall);
    context.fillRect(middle - wide / 2, ground - high, wide, high);
  }
  context.fillStyle = LOSS[colours];
  context.textAlign = "center";
  context.font = `${text}px system-ui, sans-serif`;
  // Only the largest has its number: the list has all.
  const largest = bins.find(({ count: people }) => people === most) ?? first;
  const left = x.range()[0] + 3 * text;
  const middle = Math.min(x.range()[1] - 3 * text, (x(largest.from) + x(largest.to)) / 2);
  context.fillText(count(most), Math.max(left, middle), ground - tall - 5);
}
