/** Why one structure is ahead of another: the difference taken apart, of one run of each and of further ones. */
import { decompose, decomposeMany, type Ledger } from "../../src/lab/decompose.ts";
import { open, RatchetError, type Model, type Run } from "../../src/sim/index.ts";
import { seedOf } from "../live-luck.ts";
import { whyNotPaired } from "../not-paired.ts";
import { ledgerAt, reach } from "./ledger-at.ts";
import type { WhyRequest } from "./knowledge-types.ts";
import type { Asked, Asking, Open, Told } from "./types.ts";

export async function answer(asked: Asked<"why">, asking: Asking): Promise<Told<"why">> {
  const { structures, tick, luck, runs } = asked;
  const [a, b] = structures;
  const ofA = await ledgerOf(a, asked, asking);
  const ofB = await ledgerOf(b, asked, asking);
  const notPaired = whyNotPaired(luck, modelOf(a, asking), modelOf(b, asking));
  const paired = notPaired === null ? "same" : "own";
  const many = {
    runs: runs.length,
    group: decomposeMany("group", runs, paired),
    person: decomposeMany("person", runs, paired),
  };
  return {
    structures,
    tick,
    notPaired,
    group: decompose("group", ofA, ofB),
    person: decompose("person", ofA, ofB),
    many: runs.length === 0 ? null : many,
  };
}

function modelOf(wanted: string, { session }: Asking): Model {
  const found = session?.scenario.structures.find(({ name }) => name === wanted);
  if (found === undefined) throw new RatchetError("E_STRUCTURE", "", "there is no such structure");
  return found.model;
}

/** Runs of structures that are not played: made here, and kept as long as the session is open. */
const beside = new WeakMap<Open, Map<string, Run>>();

async function ledgerOf(name: string, { tick }: WhyRequest, asking: Asking): Promise<Ledger> {
  const { session } = asking;
  if (session === null) throw new RatchetError("E_STRUCTURE", "", "nothing is open");
  const played = session.players.find((player) => player.name === name)?.run;
  const run = played ?? (await reach(runBeside(session, name), tick, asking));
  return ledgerAt(run, tick);
}

function runBeside(session: Open, structure: string): Run {
  const runs = beside.get(session) ?? new Map<string, Run>();
  beside.set(session, runs);
  const { seed, replicate = 0, luck } = session.description;
  let run = runs.get(structure);
  if (run === undefined) {
    const own = seedOf(structure, seed, luck);
    const { memory, scenario } = session;
    run = open(scenario, { structure, seed: own, replicate, lineage: true, memory });
    runs.set(structure, run);
  }
  return run;
}
