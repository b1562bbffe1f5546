/** How far the axis of a chart on paper goes. */
import type { PrintedLine } from "../../lessons/lesson.ts";

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** From the lowest to the highest value, or from 0, ending at numbers that are easy to read. */
export function scaleOf(lines: readonly PrintedLine[]): Scale {
  const all = lines.flatMap(({ values }) => values);
  const [low, high] = [Math.min(0, ...all), Math.max(...all)];
  let step = 0.1;
  // At most 20 steps of 0.1, 0.2, 0.5, 1, 2, 5 ...
  for (const times of [2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2])
    if ((high - low) / step > 20) step *= times;
  const neat = (value: number): number => Number((value * step).toPrecision(12));
  return { min: neat(Math.floor(low / step)), max: neat(Math.ceil(high / step)) };
}
