/** How many replicates it takes to see what one wants to see. */
import { FEWEST } from "./bootstrap.ts";
import { normalQuantile, tQuantile } from "./student.ts";

/** More than this nobody makes. */
const MOST = 1_000_000;

/**
 * The smallest number of runs whose t interval reaches at most `half` to either side of the mean, if they vary by `sd`:
 * n = (t sd / half)^2 with n - 1 degrees of freedom. At least 5, since fewer have no interval; null: over a million.
 */
export function runsForHalfWidth(sd: number, half: number, level: number): number | null {
  if (!(half > 0) || !(sd >= 0)) return null;
  const ratio = sd / half;
  return least(FEWEST, normalQuantile((1 + level) / 2) * ratio, (n) => {
    const t = tQuantile((1 + level) / 2, n - 1);
    return t * ratio <= Math.sqrt(n);
  });
}

export interface Wish {
  /** The difference of the means that is to be seen, and the standard deviation: of a run, or of a paired difference. */
  readonly difference: number;
  readonly sd: number;
  /** 1: paired runs with the same luck; 2: two groups of independent runs. */
  readonly groups: 1 | 2;
  /** Share of wrong alarms of the two-sided t test, and the share of true differences that it sees. */
  readonly alpha: number;
  readonly power: number;
}

/**
 * The smallest number of runs of each group with which a t test sees a difference so often: n = groups ((t of 1 -
 * alpha/2 + t of the power) sd / difference)^2. At most one more or less than the noncentral t distribution says; at
 * least 5, since fewer have no interval. Secchi and Seri 2017 (Comput. Math. Organ. Theory 23:62) ask for a power of
 * 0.95 at alpha 0.01.
 */
export function runsForDifference(wish: Wish): number | null {
  const { difference, sd, groups, alpha, power } = wish;
  const ratio = (Math.sqrt(groups) * sd) / Math.abs(difference);
  if (!Number.isFinite(ratio)) return null;
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return least(FEWEST, z * ratio, (n) => {
    const df = groups * (n - 1);
    return (tQuantile(1 - alpha / 2, df) + tQuantile(power, df)) * ratio <= Math.sqrt(n);
  });
}

/** The first n from `fewest` and from root^2 on that is enough. */
function least(fewest: number, root: number, enough: (n: number) => boolean): number | null {
  for (let n = Math.max(fewest, Math.floor(root * root)); n <= MOST; n++) if (enough(n)) return n;
  return null;
}
