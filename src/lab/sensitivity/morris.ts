/** Elementary effects: how much an output changes when one factor does, over the whole range of all others. */
import { resample, FEWEST, RESAMPLES } from "../bootstrap.ts";
import { mean, sd } from "../stats.ts";
import { indexOf, UNKNOWN, type Index, type SensitivityOptions } from "./measure.ts";

/** What the effects of one factor come to; their unit is that of the output, for a change over the whole range. */
export interface MorrisMeasures {
  /** Number of effects. */
  readonly n: number;
  /** Their mean: Morris 1991, Technometrics 33:161. */
  readonly mu: Index;
  /** Mean of their sizes: Campolongo, Cariboni and Saltelli 2007, Environ. Model. Softw. 22:1509. */
  readonly muStar: Index;
  /** Their standard deviation: how much the effect hangs on where one stands, or on the other factors. */
  readonly sigma: Index;
}

/**
 * The measures of one factor from its effects, with percentile intervals: effects are drawn again. `name` keeps the
 * draws of one factor apart from those of another. No interval for fewer than five effects.
 */
export function morrisMeasures(
  effects: readonly number[],
  name: string,
  options: SensitivityOptions,
): MorrisMeasures {
  const n = effects.length;
  const { level, resamples = RESAMPLES } = options;
  const drawn = MEASURES.map(() => new Float64Array(resamples));
  if (n >= FEWEST) {
    resample(n, { ...options, name: `morris:${name}` }, (places, at) => {
      const again = Array.from(places, (place) => effects[place] ?? Number.NaN);
      for (const [m, results] of drawn.entries()) results[at] = MEASURES[m]?.(again) ?? Number.NaN;
    });
  }
  const [mu, muStar, sigma] = MEASURES.map((measure, m) =>
    indexOf(measure(effects), drawn[m] ?? new Float64Array(), n, level),
  );
  return { n, mu: mu ?? UNKNOWN, muStar: muStar ?? UNKNOWN, sigma: sigma ?? UNKNOWN };
}

const MEASURES = [mean, (effects: readonly number[]) => mean(effects.map(Math.abs)), sd] as const;
