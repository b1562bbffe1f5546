/** Who leads early and who leads late, and when the lead changes hands: of runs made up so that it is known. */
import { expect, test } from "vitest";
import { runsForHalf } from "../../src/lab/intervals.ts";
import { leadsOf, stretchesOf, type Lines } from "../../src/lab/leads.ts";
import { keyOf, openStream } from "../../src/sim/index.ts";
import { tQuantile } from "../../src/lab/student.ts";

const TICKS = 60;

/** Runs around a course, with noise of their own and noise that a and b share. */
function made(
  course: (tick: number) => number,
  { runs, shared, own }: { readonly runs: number; readonly shared: number; readonly own: number },
  name: string,
): Lines {
  return Array.from({ length: runs }, (_, run) => {
    const both = openStream(keyOf("made", run, "both"));
    const mine = openStream(keyOf("made", run, name));
    const [move, turn] = [both.unit() - 0.5, mine.unit() - 0.5];
    return Float64Array.from(
      { length: TICKS + 1 },
      (__, tick) => course(tick) + shared * move + own * (turn + (mine.unit() - 0.5) / 4),
    );
  });
}

const flat = (): number => 10;
const rising = (tick: number): number => 7 + tick / 10; // meets 10 at tick 30
const noise = { runs: 40, shared: 8, own: 1 };

test("a lead that changes hands once is told with its time", () => {
  const leads = leadsOf(made(flat, noise, "a"), made(rising, noise, "b"), true);
  expect(leads.stretches.map(({ sign }) => sign)).toEqual([-1, 1]);
  expect(leads.stretches[0]?.from).toBeLessThan(3);
  expect(leads.stretches[1]?.to).toBe(TICKS);
  const [crossing] = leads.crossings;
  expect(leads.crossings).toHaveLength(1);
  expect(crossing?.at).toBeGreaterThan(26);
  expect(crossing?.at).toBeLessThan(35);
  expect(crossing?.low).toBeLessThanOrEqual(30);
  expect(crossing?.high).toBeGreaterThanOrEqual(30);
  expect((crossing?.high ?? 0) - (crossing?.low ?? 0)).toBeLessThan(12);
  expect(leads.early.high).toBeLessThan(0);
  expect(leads.late.low).toBeGreaterThan(0);
  // The thirds are ticks 1 to 20 and 41 to 60.
  expect(leads.early.estimate).toBeCloseTo(7 + 1.05 - 10, 0);
  expect(leads.late.estimate).toBeCloseTo(7 + 5.05 - 10, 0);
});

test("with the luck that they share left out, the same runs say less, and never the opposite", () => {
  const [a, b] = [made(flat, noise, "a"), made(rising, noise, "b")];
  const [paired, apart] = [leadsOf(a, b, true), leadsOf(a, b, false)];
  const width = ({ early: { low, high } }: typeof paired): number => (high ?? 0) - (low ?? 0);
  expect(width(apart)).toBeGreaterThan(2 * width(paired));
  expect([...apart.mean]).toEqual(
    [...paired.mean].map((value) => expect.closeTo(value, 9) as number),
  );
  expect(apart.crossings.length).toBeLessThanOrEqual(1);
});

test("the same runs say the same each time, and the other way round the opposite", () => {
  const [a, b] = [made(flat, noise, "a"), made(rising, noise, "b")];
  expect(leadsOf(a, b, true)).toEqual(leadsOf(a, b, true));
  const back = leadsOf(b, a, true);
  expect(back.stretches.map(({ sign }) => sign)).toEqual([1, -1]);
  expect(back.crossings).toEqual(leadsOf(a, b, true).crossings);
});

test("where there is no lead, or one that stays, nothing crosses", () => {
  const none = leadsOf(made(flat, noise, "a"), made(flat, noise, "b"), true);
  expect(none.crossings).toEqual([]);
  const above = leadsOf(
    made(flat, noise, "a"),
    made((tick) => 10 + tick / 20, noise, "b"),
    true,
  );
  expect(above.stretches.map(({ sign }) => sign)).toEqual([1]);
  expect(above.crossings).toEqual([]);
  const same = made(flat, noise, "a");
  expect(leadsOf(same, same, true)).toMatchObject({ stretches: [], crossings: [] });
});

test("where nothing varies, what only rounding keeps apart is no lead", () => {
  const constant = (value: number): Lines =>
    Array.from({ length: 40 }, () => new Float64Array(TICKS + 1).fill(value));
  // Of the same three numbers, added in another order.
  const [a, b] = [constant(0.1 + 0.2 + 0.3), constant(0.3 + 0.2 + 0.1)];
  expect(a[0]?.[0]).not.toBe(b[0]?.[0]);
  for (const paired of [true, false]) {
    const leads = leadsOf(a, b, paired);
    expect(leads).toMatchObject({ stretches: [], crossings: [] });
    expect(leads.late).toMatchObject({ estimate: 0, low: 0, high: 0 });
    const real = leadsOf(a, constant(0.6001), paired);
    expect(real.stretches.map(({ sign }) => sign)).toEqual([1]);
  }
});

test("more than one crossing is told as such", () => {
  const wave = (tick: number): number => 10 + 3 * Math.sin((tick * Math.PI) / 20);
  const leads = leadsOf(made(flat, noise, "a"), made(wave, noise, "b"), true);
  expect(leads.stretches.map(({ sign }) => sign)).toEqual([1, -1, 1]);
  expect(leads.crossings.map(({ at }) => Math.round(at / 10))).toEqual([2, 4]);
});

test("a few clear ticks are chance, and no stretch", () => {
  const signs = new Int8Array(61);
  signs[7] = 1;
  signs[8] = 1;
  expect(stretchesOf(signs, new Float64Array(61))).toEqual([]);
  for (const tick of [20, 21, 22, 23]) signs[tick] = -1;
  expect(stretchesOf(signs, new Float64Array(61))).toMatchObject([{ from: 20, to: 23, sign: -1 }]);
  // What is too short between two of the same sign parts them no more.
  signs[30] = 1;
  for (const tick of [40, 41, 42, 43]) signs[tick] = -1;
  expect(stretchesOf(signs, new Float64Array(61))).toMatchObject([{ from: 20, to: 43, sign: -1 }]);
});

test("the interval of a crossing holds the true one about as often as it says", () => {
  let held = 0;
  const tries = 60;
  for (let k = 0; k < tries; k++) {
    const of = { runs: 30, shared: 4, own: 2 };
    const lines = (course: (tick: number) => number, name: string): Lines =>
      made(course, of, `${name}${k}`);
    const [crossing] = leadsOf(lines(flat, "a"), lines(rising, "b"), true).crossings;
    if (crossing !== undefined && crossing.low <= 31 && crossing.high >= 30) held++;
  }
  expect(held / tries).toBeGreaterThan(0.85);
});

test("half the width takes about four times as many runs", () => {
  expect(runsForHalf(1, 0.95, 1)).toBeNull();
  for (const n of [5, 40, 200]) {
    const more = runsForHalf(n, 0.95, 1) ?? 0;
    const width = (runs: number): number => tQuantile(0.975, runs - 1) / Math.sqrt(runs);
    expect(width(more)).toBeLessThanOrEqual(width(n) / 2);
    expect(width(more - 1)).toBeGreaterThan(width(n) / 2);
  }
});
