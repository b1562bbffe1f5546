/**
 * A live session: the structures of one scenario, played in lockstep with the same luck. It is asked for frames and
 * answers with plain data; to pause is to stop asking. It knows neither a window nor a worker: see browser/.
 */
import { transfer } from "comlink";
import { KEYFRAME_BUDGET, type Scenario } from "../src/sim/index.ts";
import type { Host } from "./host.ts";
import { describe, problemsOf } from "./live-describe.ts";
import { oneMore } from "./live-course.ts";
import { Player } from "./live-player.ts";
import { summarise } from "./live-summary.ts";
import {
  DEFAULT_STRUCTURES,
  type Batch,
  type LiveApi,
  type LiveFrame,
  type LiveRequest,
  type LuckKind,
  type OneMore,
  type Opened,
} from "./live-types.ts";

/** How long it computes before it looks whether it has been cancelled. */
const SLICE_MS = 25;
/** Bytes that all keyframes of a session may take together, and that one run may take. */
const KEYFRAMES = KEYFRAME_BUDGET;
const MEMORY = 512_000_000;

export function createLive(host: Host): LiveApi {
  let session: Session | null = null;
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
        const answer = await openSession(request, host);
        if ("problems" in answer) return { ok: false, problems: answer.problems } satisfies Opened;
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
    ping: () => undefined,
    cancel(what) {
      epochs[what]++;
    },
  };
}

async function openSession(
  request: LiveRequest,
  host: Host,
): Promise<{ session: Session } | { problems: ReturnType<typeof problemsOf> }> {
  const { checked, scenario, set } = request;
  try {
    const ready = set === undefined ? checked : undefined;
    const read = ready ?? (await host.read(scenario, set ?? {}));
    return { session: new Session(read, request, host) };
  } catch (error) {
    return { problems: problemsOf(error) };
  }
}

/** The root seed of a structure's luck: all have the same, or each one of its own, which its name makes. */
const seedOf = (structure: string, seed: string, luck: LuckKind): string =>
  luck === "same" ? seed : `${seed}/${structure}`;

class Session {
  readonly description;
  private readonly players: readonly Player[];
  private readonly scenario: Scenario;
  private readonly host: Host;
  private readonly memory: number;
  private readonly sent = new Set<string>();
  private clock = 0;
  /** The last tick of which frames have been sent. */
  private furthest = 0;

  constructor(scenario: Scenario, request: LiveRequest, host: Host) {
    const all = scenario.structures.map(({ name }) => name);
    const names = request.structures ?? all.slice(0, DEFAULT_STRUCTURES);
    const seed = request.seed ?? scenario.seed;
    const luck = request.luck ?? "same";
    this.scenario = scenario;
    this.host = host;
    this.memory = request.memory ?? MEMORY;
    this.players = names.map(
      (structure) =>
        new Player(scenario, {
          structure,
          seed: seedOf(structure, seed, luck),
          memory: this.memory,
          keyframes: KEYFRAMES / names.length,
        }),
    );
    this.description = describe(scenario, {
      seed,
      luck,
      names,
      runs: this.players.map(({ run }) => run),
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
    let since = this.host.now();
    for (let k = 1; k <= ticks && !this.over && wanted(); k++) {
      for (const player of this.players) player.step();
      this.furthest = Math.max(this.furthest, ++this.clock);
      frames.push(this.frame(everyDetail || k === ticks || this.over));
      layouts.push(...this.newLayouts());
      if (this.host.now() - since < SLICE_MS) continue;
      await this.host.pause();
      since = this.host.now();
    }
    return { frames, layouts, over: this.over, cancelled: frames.length < ticks && !this.over };
  }

  async seek(tick: number, wanted: () => boolean): Promise<Batch> {
    const target = Math.max(0, Math.floor(tick));
    if (!wanted()) return this.batch([], true);
    const known = Math.min(target, this.furthest);
    if (known !== this.clock) {
      for (const player of this.players) player.goTo(known);
      this.clock = known;
    }
    if (target === known || this.over) return this.batch([this.frame(true)], false);
    return await this.next({ ticks: target - known, everyDetail: false, wanted });
  }

  oneMore(replicate: number, wanted: () => boolean): Promise<OneMore | null> {
    const { host, memory, scenario, description } = this;
    let since = host.now();
    const goOn = (): boolean | Promise<boolean> => {
      if (host.now() - since < SLICE_MS) return wanted();
      return host.pause().then(() => {
        since = host.now();
        return wanted();
      });
    };
    const { structures, until } = description;
    return oneMore(scenario, { structures, replicate, until, memory, goOn });
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

/** The typed arrays of a batch go over without a copy: nobody here needs them any more. */
function handOver(batch: Batch): Batch {
  const arrays = batch.frames.flatMap(({ structures }) =>
    structures.flatMap(({ detail }) =>
      detail === null ? [] : [detail.levels, detail.told, detail.found, detail.forgotten],
    ),
  );
  arrays.push(...batch.layouts.flatMap(({ layout }) => [layout.x, layout.y, layout.ties]));
  return transfer(
    batch,
    arrays.map(({ buffer }) => buffer),
  );
}

function handOverCourses(run: OneMore): OneMore {
  return transfer(
    run,
    run.courses.flatMap(({ known, person }) => [known.buffer, person.buffer]),
  );
}
