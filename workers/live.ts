/**
 * A live session: the structures of one scenario, played in lockstep with the same luck. It is asked for frames and
 * answers with plain data; to pause is to stop asking. It knows neither a window nor a worker: see browser/.
 */
import { KEYFRAME_BUDGET, readyFor, type Scenario } from "../src/sim/index.ts";
import { Patience } from "./breath.ts";
import { handOver, handOverCourses } from "./hand-over.ts";
import type { Host } from "./host.ts";
import { sizeThatFits } from "./live-cost.ts";
import { problemsOf } from "./live-describe.ts";
import { seedOf } from "./live-luck.ts";
import { Player } from "./live-player.ts";
import { Session, type Given } from "./live-session.ts";
import { tell } from "./questions/index.ts";
import { lacks } from "./stock.ts";
import {
  DEFAULT_STRUCTURES,
  MEMORY,
  type LiveApi,
  type LiveRequest,
  type Opened,
  type Refused,
} from "./live-types.ts";

/** Bytes that all keyframes of a session may take together. */
const KEYFRAMES = KEYFRAME_BUDGET;

export function createLive(host: Host): LiveApi {
  let session: Session | null = null;
  let patience = new Patience();
  const inTurn = turns();
  const opened = (): Session => {
    if (session === null) throw new Error("no scenario is open");
    return session;
  };
  const openAnew = async (request: LiveRequest): Promise<Opened> => {
    session = null;
    patience = new Patience();
    const answer = await openSession(request, host, patience);
    if ("problems" in answer) return { ok: false, ...answer };
    ({ session } = answer);
    const { description } = session;
    return { ok: true, description, first: handOver(session.batch([session.frame(true)], false)) };
  };
  /** What is being opened, or was opened last: to sum up does not wait for what the session does otherwise. */
  let opening: Promise<unknown> = Promise.resolve();
  const epochs = { session: 0, more: 0, ask: 0 };
  const ticket = (what: keyof typeof epochs): (() => boolean) => ticketOf(epochs, what);
  return {
    open(request) {
      const answer = inTurn(() => openAnew(request));
      opening = answer;
      return answer;
    },
    next(ticks, detail) {
      const wanted = ticket("session");
      return inTurn(async () =>
        handOver(await opened().next({ ticks, everyDetail: detail === "all", wanted })),
      );
    },
    seek(tick) {
      const wanted = ticket("session");
      return inTurn(async () => handOver(await opened().seek(tick, wanted)));
    },
    async oneMore(replicate) {
      const run = await opened().oneMore(replicate, ticket("more"));
      return run === null ? null : handOverCourses(run);
    },
    async summarise(runs, of) {
      const { sumUp } = await import("./live-summary.ts");
      await opening;
      return sumUp(opened(), runs, of);
    },
    ask(name, asked) {
      const wanted = ticket("ask");
      return inTurn(() => tell(name, asked, { host, session, wanted }));
    },
    cost: () => inTurn(() => opened().cost()),
    fits: (people) => inTurn(() => opened().fits(people)),
    ping: () => patience.ms,
    cancel(what) {
      epochs[what]++;
    },
  };
}

/** One command after another, also when one fails. */
function turns(): <Result>(command: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (command) => {
    const answer = last.then(command, command);
    last = answer;
    return answer;
  };
}

/** Whether what is asked for now is still wanted: until all of its kind is called off. */
function ticketOf<Kind extends string>(epochs: Record<Kind, number>, what: Kind): () => boolean {
  const epoch = epochs[what];
  return () => epochs[what] === epoch;
}

async function openSession(
  wished: LiveRequest,
  host: Host,
  patience: Patience,
): Promise<{ session: Session } | Refused> {
  const memory = wished.memory ?? MEMORY;
  try {
    const { read, whole, request } = await readFor(wished, host);
    if (lacks(read)) await host.bringAll?.();
    await readyFor(...read.structures.map(({ model }) => model));
    const given = { wished, request, host, patience, memory, whole };
    return { session: new Session(read, await playersOf(read, given), given) };
  } catch (error) {
    const problems = problemsOf(error);
    const tooLarge = problems.some(({ code }) => code === "E_MEMORY");
    // What cannot be looked up is not offered; the problem itself is told all the same.
    const fits = tooLarge ? await sizeThatFits(wished, { host, memory }).catch(() => null) : null;
    return { problems, fits };
  }
}

/** What is played, and the scenario of which it is. */
async function readFor(
  request: LiveRequest,
  host: Host,
): Promise<{ read: Scenario; whole: Scenario; request: LiveRequest }> {
  const { checked, scenario, set, interventions } = request;
  if (interventions !== undefined)
    return await (await import("./live-branch.ts")).branched(request, host);
  const ready = set === undefined ? checked : undefined;
  const read = ready ?? (await host.read(scenario, set ?? {}));
  return { read, whole: read, request };
}

/** Makes the structures ready one by one, with a breath between them: their networks may be large. */
async function playersOf(
  scenario: Scenario,
  { request, host, patience, memory }: Given,
): Promise<readonly Player[]> {
  const all = scenario.structures.map(({ name }) => name);
  const names = request.structures ?? all.slice(0, DEFAULT_STRUCTURES);
  const seed = request.seed ?? scenario.seed;
  const players: Player[] = [];
  for (const structure of names) {
    const from = host.now();
    players.push(
      new Player(scenario, {
        structure,
        seed: seedOf(structure, seed, request.luck ?? "same"),
        replicate: request.replicate,
        memory,
        keyframes: KEYFRAMES / names.length,
      }),
    );
    patience.took(host.now() - from);
    await host.pause();
  }
  return players;
}
