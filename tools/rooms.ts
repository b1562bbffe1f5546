/**
 * The page's worker starts with the parts that the first screen uses; all others stand in a file of their own, which is
 * fetched when a scenario asks for one of them. The lists of the rooms say which parts there are; here they are only dealt
 * out. Nothing else is changed: docs/decisions/0021.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { catalogue } from "../src/sim/index.ts";

/** One line of a room's list. */
interface Line {
  /** What the part is called in the code, and where it stands. */
  readonly symbol: string;
  readonly file: string;
  /** What scenario files call it. */
  readonly name: string;
}

interface Room {
  readonly index: string;
  /** The name of the list. */
  readonly list: string;
  readonly lines: readonly Line[];
}

const REST = "\0ratchet-rest";

/** A room as its list says it. A list that is not written as all others are is refused. */
function roomOf(root: string, [room, parts]: readonly [string, readonly { name: string }[]]): Room {
  const index = join(root, "src", "sim", room, "index.ts");
  const text = readFileSync(index, "utf8");
  const list = /export const (\w+): readonly \w+(?:<[^=]*>)?\[\] = \[([^\]]*)\];/u.exec(text);
  const symbols = list?.[2]?.split(",").flatMap((each) => each.trim() || []) ?? [];
  const files = new Map(
    [...text.matchAll(/^import \{ (\w+) \} from "\.\/([\w-]+\.ts)";$/gmu)].map(
      ([, symbol, file]) => [symbol, file] as const,
    ),
  );
  const lines = symbols.map((symbol, k): Line => {
    const file = files.get(symbol);
    const name = parts[k]?.name;
    if (file === undefined || name === undefined) throw new Error(`${index}: what is ${symbol}?`);
    return { symbol, file: join(root, "src", "sim", room, file), name };
  });
  if (list?.[1] === undefined || lines.length !== parts.length)
    throw new Error(`${index} is not written as the lists of the other rooms are`);
  return { index, list: list[1], lines };
}

const importOf = ({ symbol, file }: Line): string =>
  `import { ${symbol} } from ${JSON.stringify(file)};`;

/** The list with the parts that are needed at once. */
function firstOf({ list, lines }: Room, wanted: ReadonlySet<string>): string {
  const first = lines.filter(({ name }) => wanted.has(name));
  const symbols = first.map(({ symbol }) => symbol).join(", ");
  return [...first.map(importOf), `export const ${list} = [${symbols}];`].join("\n");
}

/** Fills the lists, in the order in which they stand in the sources. */
function restOf(found: readonly Room[]): string {
  return found
    .flatMap(({ index, list, lines }, room) => [
      `import { ${list} } from ${JSON.stringify(index)};`,
      ...lines.map(
        ({ symbol, file }) =>
          `import { ${symbol} as ${symbol}${room} } from ${JSON.stringify(file)};`,
      ),
      `${list}.splice(0, ${list}.length, ${lines.map(({ symbol }) => `${symbol}${room}`).join(", ")});`,
    ])
    .join("\n");
}

/** `wanted`: the names of all parts that are needed at once. */
export function rooms(root: string, wanted: () => ReadonlySet<string>): Plugin {
  const found = Object.entries(catalogue).map((room) => roomOf(root, room));
  const rest = join(root, "workers", "browser", "rest.ts");
  return {
    name: "ratchet-rooms",
    enforce: "pre",
    resolveId: (id) => (id === REST ? { id, moduleSideEffects: true } : undefined),
    load(id) {
      if (id === REST) return restOf(found);
      if (id === rest)
        return `export const bringAll = async () => { await import(${JSON.stringify(REST)}); };`;
      const room = found.find(({ index }) => index === id);
      return room === undefined ? undefined : firstOf(room, wanted());
    },
  };
}
