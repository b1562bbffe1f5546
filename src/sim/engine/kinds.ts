/** The kinds of knowledge of a run: made over their columns, and begun, each from luck of its own. */
import { catalogue, find } from "../catalogue.ts";
import { START } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";
import { MAIN, type Knowledge } from "../core/knowledge.ts";
import { prefixOf } from "../core/need.ts";
import type { World } from "../core/world.ts";
import { Draws } from "../random/draws.ts";
import { keyOf, STREAMS } from "../random/keys.ts";
import { kindsOf } from "../scenario/kinds.ts";
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

/** The columns of a kind, by their plain names. */
const ownColumns = (state: Columns, prefix: string): Columns =>
  Object.fromEntries(
    Object.entries(state).flatMap(([name, column]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), column] as const] : [],
    ),
  );

/** Makes people, at the start and later: each kind of knowledge from a stream of its own. */
export class Newcomers {
  private readonly world: World;
  private readonly draws: readonly { readonly kind: Knowledge; readonly draws: Draws }[];

  constructor(world: World, model: Model, { seed, replicate }: Luck) {
    const drawn = model.draw.start === "once" ? 0 : replicate;
    this.world = world;
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
    for (const { kind, draws } of this.draws) {
      draws.open(row);
      kind.begin(row, draws, channel);
    }
    this.world.kept.begin(row);
  }
}
