/** What is known in a world, as the page tells it: by the group, by a person, and what is new. */
import type { Run } from "../src/sim/index.ts";

type World = Run["world"];
type Variants = NonNullable<World["variants"]>;

/** The mean number of things that a person knows. */
export function knownByPerson({ n, knowledge }: World): number {
  const { count } = knowledge.holders;
  let held = 0;
  for (const holders of count) held += holders;
  return n === 0 ? 0 : held / n;
}

/** Number of things that one person alone knows. */
export function knownByOne({ knowledge }: World): number {
  const { count } = knowledge.holders;
  let alone = 0;
  for (const holders of count) if (holders === 1) alone++;
  return alone;
}

/** What anybody knew when this was last taken, and what has come and gone since. */
export interface Known {
  take(): void;
  news(): { readonly found: readonly number[]; readonly forgotten: readonly number[] };
}

export const knownIn = (world: World): Known =>
  world.knowledge.items === 0 ? labelsIn(world) : itemsIn(world);

/** Items have places of their own. */
function itemsIn({ knowledge }: World): Known {
  const { count } = knowledge.holders;
  const before = new Uint8Array(count.length);
  return {
    take() {
      for (let item = 0; item < count.length; item++) before[item] = (count[item] ?? 0) > 0 ? 1 : 0;
    },
    news() {
      const found: number[] = [];
      const forgotten: number[] = [];
      for (let item = 0; item < count.length; item++) {
        const isKnown = (count[item] ?? 0) > 0;
        if (isKnown && before[item] === 0) found.push(item);
        else if (!isKnown && before[item] === 1) forgotten.push(item);
      }
      return { found, forgotten };
    },
  };
}

/** Labels without end have none: what people have is gathered. */
function labelsIn(world: World): Known {
  const now = (): Set<number> => {
    const { variants, n } = world;
    const own = variants?.variant.subarray(0, n * variants.count);
    return new Set([...(own ?? [])].filter((label) => label >= 0).toSorted((a, b) => a - b));
  };
  let before = now();
  return {
    take() {
      before = now();
    },
    news() {
      const known = now();
      return {
        found: [...known].filter((label) => !before.has(label)),
        forgotten: [...before].filter((label) => !known.has(label)),
      };
    },
  };
}

/** So many labels without end are told apart in a drawing. */
export const SHADES = 16;

/** Which option each person holds to be best, where it weighs evidence of several; null: it does not. */
export const favouritesIn = ({ knowledge }: Pick<World, "knowledge">): Int32Array | null =>
  "favourite" in knowledge && knowledge.favourite instanceof Int32Array
    ? knowledge.favourite
    : null;

/** How well each person does, of 100, where an environment says what its answers are worth; null: none does. */
function worthsIn({ environment, knowledge, n }: World): Float32Array | null {
  if (!isTask({ environment, knowledge }) || environment?.sort !== "task") return null;
  const { belief, shape } = knowledge as unknown as Beliefs;
  return Float32Array.from({ length: n }, (_, row) => {
    const worth = environment.worth(belief, row * shape.stride, environment.placeOf(row));
    return Math.round(100 * worth);
  });
}

interface Beliefs {
  readonly belief: Int32Array;
  readonly shape: { readonly stride: number };
}

/** Whether what people have are answers that are worth something. */
export const isTask = ({
  environment,
  knowledge,
}: Pick<World, "environment" | "knowledge">): boolean =>
  environment?.sort === "task" && knowledge.use === "beliefs";

/**
 * For each person: how well it does where answers are worth something; else how many things it knows, how skilled it is in
 * the only craft, which variant it has or which option it holds to be best, from 1 on.
 */
export function levelsOf(world: World): Float32Array {
  const { repertoire, skill, variants, n } = world;
  if (repertoire) return Float32Array.from(repertoire.size.subarray(0, n));
  const worths = worthsIn(world);
  if (worths) return worths;
  const favourites = favouritesIn(world);
  if (favourites) return Float32Array.from(favourites.subarray(0, n), (own) => own + 1);
  if (variants) return variantLevels(variants, n);
  if (!skill) return new Float32Array(n);
  const { items, level, known } = skill;
  if (items === 1) return Float32Array.from(level.subarray(0, n));
  return perRow(n, items, (at) => (level[at] ?? known) > known);
}

function variantLevels({ count, options, variant }: Variants, n: number): Float32Array {
  if (count > 1) return perRow(n, count, (at) => (variant[at] ?? -1) >= 0);
  const shades = options || SHADES;
  return Float32Array.from(variant.subarray(0, n), (own) => (own < 0 ? 0 : 1 + (own % shades)));
}

/** How many of its things each person knows. */
function perRow(n: number, things: number, knows: (at: number) => boolean): Float32Array {
  const levels = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < things; k++)
      if (knows(row * things + k)) levels[row] = (levels[row] ?? 0) + 1;
  }
  return levels;
}
