/**
 * A live session: the structures of one scenario, played in lockstep with the same luck. It is asked for frames and
 * answers with plain data; to pause is to stop asking. It knows neither a window nor a worker: see browser/.
 */
import { KEYFRAME_BUDGET, readyFor, type Scenario } from "../src/sim/index.ts";
import { Breath, Patience } from "./breath.ts";
import { handOver, handOverCourses } from "./hand-over.ts";
import type { Host } from "./host.ts";
import { runTime, sizeThatFits } from "./live-cost.ts";
import { describe, problemsOf } from "./live-describe.ts";
import { oneMore } from "./live-course.ts";
import { Player } from "./live-player.ts";
import { summarise } from "./live-summary.ts";
import { lacks } from "./stock.ts";
import {
  DEFAULT_STRUCTURES,
  type Batch,
  type LiveApi,
  type LiveFrame,
  type LiveRequest,
  type LuckKind,
  type OneMore,
  type Opened,
  type Refused,
} from "./live-types.ts";

/** Bytes that all keyframes of a session may take together, and that one run may take. */
const KEYFRAMES = KEYFRAME_BUDGET;
const MEMORY = 512_000_000;

export function createLive(host: Host): LiveApi {
  let session: Session | null = null;
  let patience = new Patience();
  let last: Promise<unknown> = Promise.resolve();
  /** One command after another, also when one fails. */
  const inTurn = <Result>(command: () => Promise<Result>): Promise<Result> => {
    const answer = last.then(command, command);
    last = answer;
    return answer;
  };
  const opened = (): Session => {
    if (session === null) throw new Error("no scenario is open");
    return session;
  };
  const epochs = { session: 0, more: 0 };
  const ticket = (what: keyof typeof epochs): (() => boolean) => {
    const epoch = epochs[what];
    return () => epochs[what] === epoch;
  };
  return {
    open: (request) =>
      inTurn(async () => {
        session = null;
        patience = new Patience();
        const answer = await openSession(request, host, patience);
        if ("problems" in answer) return { ok: false, ...answer } satisfies Opened;
        ({ session } = answer);
        return {
          ok: true,
          description: session.description,
          first: handOver(session.batch([session.frame(true)], false)),
        };
      }),
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
    summarise,
    cost: () => inTurn(() => opened().cost()),
    fits: (people) => inTurn(() => opened().fits(people)),
    ping: () => patience.ms,
    cancel(what) {
      epochs[what]++;
    },
  };
}

async function openSession(
  request: LiveRequest,
  host: Host,
  patience: Patience,
): Promise<{ session: Session } | Refused> {
  const { checked, scenario, set } = request;
  const memory = request.memory ?? MEMORY;
  try {
    const ready = set === undefined ? checked : undefined;
    const read = ready ?? (await host.read(scenario, set ?? {}));
    if (lacks(read)) await host.bringAll?.();
    await readyFor(...read.structures.map(({ model }) => model));
    const given = { request, host, patience, memory };
    return { session: new Session(read, await playersOf(read, given), given) };
  } catch (error) {
    const problems = problemsOf(error);
    const tooLarge = problems.some(({ code }) => code === "E_MEMORY");
    // What cannot be looked up is not offered; the problem itself is told all the same.
    const fits = tooLarge ? await sizeThatFits(request, { host, memory }).catch(() => null) : null;
    return { problems, fits };
  }
}

/** The root seed of a structure's luck: all have the same, or each one of its own, which its name makes. */
const seedOf = (structure: string, seed: string, luck: LuckKind): string =>
  luck === "same" ? seed : `${seed}/${structure}`;

interface Given {
  readonly request: LiveRequest;
  readonly host: Host;
  readonly patience: Patience;
  /** Largest number of bytes that one run may take. */
  readonly memory: number;
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
        memory,
        keyframes: KEYFRAMES / names.length,
      }),
    );
    patience.took(host.now() - from);
    await host.pause();
  }
  return players;
}

class Session {
  readonly description;
  private readonly players: readonly Player[];
  private readonly scenario: Scenario;
  private readonly given: Given;
  private readonly sent = new Set<string>();
  private clock = 0;
  /** The last tick of which frames have been sent. */
  private furthest = 0;

  constructor(scenario: Scenario, players: readonly Player[], given: Given) {
    this.scenario = scenario;
    this.given = given;
    this.players = players;
    this.description = describe(scenario, {
      seed: given.request.seed ?? scenario.seed,
      luck: given.request.luck ?? "same",
      set: given.request.set ?? {},
      names: players.map(({ name }) => name),
      runs: players.map(({ run }) => run),
    });
  }

  frame(withDetail: boolean): LiveFrame {
    return { tick: this.clock, structures: this.players.map((player) => player.frame(withDetail)) };
  }

  batch(frames: readonly LiveFrame[], cancelled: boolean): Batch {
    return { frames, layouts: this.newLayouts(), over: this.over, cancelled };
  }

  async next(asked: {
    ticks: number;
    everyDetail: boolean;
    wanted: () => boolean;
  }): Promise<Batch> {
    const { ticks, everyDetail, wanted } = asked;
    const frames: LiveFrame[] = [];
    const layouts = [];
    const breath = this.breath();
    for (let k = 1; k <= ticks && !this.over && wanted(); k++) {
      for (const player of this.players) player.step();
      this.furthest = Math.max(this.furthest, ++this.clock);
      frames.push(this.frame(everyDetail || k === ticks || this.over));
      layouts.push(...this.newLayouts());
      await breath.tick();
    }
    return { frames, layouts, over: this.over, cancelled: frames.length < ticks && !this.over };
  }

  async seek(tick: number, wanted: () => boolean): Promise<Batch> {
    const target = Math.max(0, Math.floor(tick));
    if (!wanted()) return this.batch([], true);
    const known = Math.min(target, this.furthest);
    if (known !== this.clock) {
      const breath = this.breath();
      for (const player of this.players) await player.goTo(known, breath);
      this.clock = known;
    }
    if (target === known || this.over) return this.batch([this.frame(true)], false);
    return await this.next({ ticks: target - known, everyDetail: false, wanted });
  }

  oneMore(replicate: number, wanted: () => boolean): Promise<OneMore | null> {
    const { scenario, description } = this;
    const { memory } = this.given;
    const breath = this.breath();
    const goOn = (): boolean | Promise<boolean> => breath.tick()?.then(wanted) ?? wanted();
    const { structures, until } = description;
    return oneMore(scenario, { structures, replicate, until, memory, goOn });
  }

  /** Asked at tick 0: the first ticks are played, and taken back. */
  async cost(): Promise<number> {
    if (this.clock > 0) throw new Error("what a run costs is asked at its start");
    const { host } = this.given;
    return await runTime(this.players, this.description.until, { host, breath: this.breath() });
  }

  async fits(most: number): Promise<number | null> {
    const { request, host, memory } = this.given;
    return await sizeThatFits(request, { host, memory, most });
  }

  private breath(): Breath {
    return new Breath(this.given.host, this.given.patience);
  }

  private get over(): boolean {
    return this.players.every(({ run }) => run.stopped !== null);
  }

  /** Drawings of networks that were not sent before. */
  private newLayouts(): Batch["layouts"] {
    return this.players.flatMap((player, structure) => {
      const { stage } = player;
      const key = `${structure}/${stage}`;
      if (this.sent.has(key)) return [];
      this.sent.add(key);
      return [{ structure, stage, layout: player.layout() }];
    });
  }
}
