/**
 * A linear scale, as d3's axes take one. d3-scale's own brings colours, dates and formats with it, a tenth of the page's
 * first load, for the same numbers.
 */
import { ticks, tickStep } from "d3";

type Pair = readonly [from: number, to: number];

export interface Linear {
  (value: number): number;
  domain(): [number, number];
  range(): [number, number];
  /** About so many round values within the domain. */
  ticks(count?: number): number[];
  /** Says a value with as many digits as such ticks need. */
  tickFormat(count?: number): (value: number) => string;
  copy(): Linear;
}

const TICKS = 10;

export function linear(domain: Pair, range: Pair): Linear {
  const [from, to] = domain;
  const [start, end] = range;
  const width = to - from;
  const scale = (value: number): number => {
    const share = width === 0 ? 0.5 : (value - from) / width;
    return start * (1 - share) + end * share;
  };
  return Object.assign(scale, {
    domain: (): [number, number] => [from, to],
    range: (): [number, number] => [start, end],
    ticks: (count = TICKS) => ticks(from, to, count),
    tickFormat: (count = TICKS) => saying(tickStep(from, to, count)),
    copy: () => linear(domain, range),
  });
}

function saying(step: number): (value: number) => string {
  const digits = Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9));
  const how = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (value) => value.toLocaleString("en", how).replace("-", "\u2212");
}
