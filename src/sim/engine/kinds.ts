/** The kinds of knowledge of a run: made over their columns, and begun, each from luck of its own. */
import { catalogue, find } from "../catalogue.ts";
import { START } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";
import type { Groups } from "../core/groups.ts";
import { heldBy, holdersOf, Institution } from "../core/institution.ts";
import { MAIN, type Knowledge } from "../core/knowledge.ts";
import { CAME, noteWho } from "../core/lineage.ts";
import { prefixOf } from "../core/need.ts";
import type { World } from "../core/world.ts";
import { Draws } from "../random/draws.ts";
import { keyOf, STREAMS } from "../random/keys.ts";
import { kindOf, kindsOf, type KindUse } from "../scenario/kinds.ts";
import type { Model } from "../scenario/model.ts";
import type { Luck } from "./luck.ts";

/** All kinds by name, the main one first. */
export const createKinds = (model: Model, state: Columns): ReadonlyMap<string, Knowledge> =>
  new Map(
    kindsOf(model).map(({ name, use, values }) => {
      const part = find(catalogue.knowledge, use);
      return [name, part.create(ownColumns(state, prefixOf(name)), values, name)] as const;
    }),
  );

/** The main kind. */
export function knowledgeIn(kinds: ReadonlyMap<string, Knowledge>): Knowledge {
  const main = kinds.get(MAIN);
  if (main === undefined) throw new Error("a world without knowledge");
  return main;
}

/** The kind that the environment of a model is about: the main one where it does not say. */
export function aboutOf(model: Pick<Model, "knowledge" | "also" | "environment">): KindUse {
  const kinds = kindsOf(model);
  const { environment } = model;
  if (environment === undefined) return kinds[0];
  const part = find(catalogue.environments, environment.use);
  return kindOf(kinds, { ...part, values: environment.values }) ?? kinds[0];
}

/** The institutions by name, and what they hold at the start. */
export function createInstitutions(
  model: Model,
  state: Columns,
  { luck, groups, capacity }: { luck: Luck; groups: Groups; capacity: number },
): ReadonlyMap<string, Institution> {
  const replicate = model.draw.start === "once" ? 0 : luck.replicate;
  return new Map(
    (model.institutions ?? []).map((spec) => {
      const held = kindsOf(model).map(({ name, use, values }) => {
        const own = heldBy(spec.name, name, MAIN);
        const part = find(catalogue.knowledge, use);
        return [name, part.create(ownColumns(state, prefixOf(own)), values, own)] as const;
      });
      const count = holdersOf(spec.scope, capacity, groups.count);
      for (const [, kind] of held) {
        const id = `${STREAMS.knowledge}:${kind.name}`;
        if (spec.start === "newcomer") beginAll(kind, count, keyOf(luck.seed, replicate, id));
        kind.closeTick();
      }
      return [spec.name, new Institution(spec, count, new Map(held), groups)] as const;
    }),
  );
}

function beginAll(kind: Knowledge, count: number, key: Int32Array): void {
  const draws = new Draws(key, new Int32Array(0), 0);
  for (let holder = 0; holder < count; holder++) {
    draws.open(holder);
    kind.begin(holder, draws, START);
  }
}

/** The columns of a kind, by their plain names. */
const ownColumns = (state: Columns, prefix: string): Columns =>
  Object.fromEntries(
    Object.entries(state).flatMap(([name, column]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), column] as const] : [],
    ),
  );

/** What people know and what institutions hold. */
export function everyKind({ kinds, institutions }: World): Knowledge[] {
  const all = [...kinds.values()];
  for (const institution of institutions.values()) all.push(...institution.kinds.values());
  return all;
}

/** Makes people, at the start and later: each kind of knowledge from a stream of its own. */
export class Newcomers {
  private readonly world: World;
  private readonly known: readonly Knowledge[];
  private readonly draws: readonly { readonly kind: Knowledge; readonly draws: Draws }[];

  constructor(world: World, model: Model, { seed, replicate }: Luck) {
    const drawn = model.draw.start === "once" ? 0 : replicate;
    this.world = world;
    this.known = [...world.kinds.values()];
    this.draws = [...world.kinds.values()].map((kind) => {
      const id = kind.name === MAIN ? STREAMS.knowledge : `${STREAMS.knowledge}:${kind.name}`;
      return { kind, draws: new Draws(keyOf(seed, drawn, id), new Int32Array(0), 0) };
    });
  }

  setClock(tick: number): void {
    for (const { draws } of this.draws) draws.setClock(tick);
  }

  /** The rows 0..n-1, at the start of a run. */
  all(n: number): void {
    for (const { kind, draws } of this.draws) {
      draws.open(0);
      if (kind.beginAll?.(n, draws, START) !== true) {
        for (let row = 0; row < n; row++) {
          draws.open(row);
          kind.begin(row, draws, START);
        }
      }
      kind.closeTick();
    }
    for (let row = 0; row < n; row++) this.world.kept.begin(row);
  }

  /** One row, entered into the books under this channel. */
  one(row: number, channel: number): void {
    noteWho(this.known, row, CAME);
    for (const { kind, draws } of this.draws) {
      draws.open(row);
      kind.begin(row, draws, channel);
    }
    this.world.kept.begin(row);
  }
}
