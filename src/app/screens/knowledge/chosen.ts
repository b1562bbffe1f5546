/** What of the screen is looked at, and the way back to what was looked at before. */
import { useState } from "preact/hooks";

export type Chosen =
  | { readonly sort: "item"; readonly item: number; readonly person?: number }
  | { readonly sort: "person"; readonly person: number }
  | { readonly sort: "cell"; readonly items: readonly number[] };

export interface Choosing {
  readonly chosen: Chosen | null;
  /** Follows a link from one to another: there is a way back. */
  readonly follow: (next: Chosen) => void;
  /** Begins anew: in the drawing or in the list. */
  readonly begin: (next: Chosen | null) => void;
  /** Undefined: there was nothing before. */
  readonly back: (() => void) | undefined;
  /** How often a link was followed, there or back: what had the focus is gone then. */
  readonly turns: number;
}

const MOST_STEPS = 50;

export function useChoosing(): Choosing {
  const [{ way, turns }, go] = useState<{
    readonly way: readonly Chosen[];
    readonly turns: number;
  }>({ way: [], turns: 0 });
  return {
    chosen: way.at(-1) ?? null,
    turns,
    follow: (next) => go({ way: [...way, next].slice(-MOST_STEPS), turns: turns + 1 }),
    begin: (next) => go({ way: next === null ? [] : [next], turns }),
    back: way.length > 1 ? () => go({ way: way.slice(0, -1), turns: turns + 1 }) : undefined,
  };
}
