/** When a response is read: what stands behind its "@". */
import { FormulaFault } from "../../formulas/fault.ts";
import { nearest } from "../nearest.ts";
import { quoted } from "../words.ts";
import type { When } from "./model.ts";

/** Longest span. */
const MOST_TICKS = 1_000_000;
const TICK = /^\d{1,10}$/u;
const SPAN = /^(\d{1,10})\s*\.\.\s*(\d{1,10})$/u;

/** `at`: where the "@" stands in the text; below 0: there is none, and the end of the run is meant. */
export function whenOf(text: string, at: number, horizon: number): When {
  const said = at < 0 ? "last" : text.slice(at + 1).trim();
  if (said === "last") return { at: "last" };
  const from = at + 1 + text.slice(at + 1).search(/\S|$/u);
  const where = { at: from, length: Math.max(1, said.length) };
  const span = SPAN.exec(said);
  if (span !== null) return spanOf(Number(span[1]), Number(span[2]), { where, horizon });
  if (TICK.test(said)) return { at: within(Number(said), { where, horizon }) };
  const hint = nearest(said, ["last"]) === "last" ? { hint: 'did you mean "last"?' } : {};
  const message = `expected last, a tick or a span such as 10..60, found ${quoted(said)}`;
  throw new FormulaFault(message, { ...where, ...hint });
}

interface Known {
  readonly where: FormulaFault["where"];
  readonly horizon: number;
}

function within(tick: number, { where, horizon }: Known): number {
  if (tick <= horizon) return tick;
  throw new FormulaFault(`no run lasts until tick ${tick}: the horizon is ${horizon}`, where);
}

function spanOf(from: number, to: number, known: Known): When {
  const { where } = known;
  if (from > to)
    throw new FormulaFault("the span ends before it begins", {
      ...where,
      hint: `write ${to}..${from}`,
    });
  if (to - from >= MOST_TICKS)
    throw new FormulaFault(`expected a span of at most ${MOST_TICKS} ticks`, where);
  return { from, to: within(to, known) };
}
