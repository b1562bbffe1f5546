/** What moves a point of a list: a button up and one down for the pointer, one stop and two arrows for the keyboard. */
import type { JSX } from "preact";
import { say } from "./say.ts";

const BY_KEY: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

interface MoverProps {
  readonly by: -1 | 1;
  readonly name: string;
  /** There is no further place that way. */
  readonly no: boolean;
  readonly move: (way: -1 | 1) => void;
}

export function Mover({ by, name, no, move }: MoverProps): JSX.Element {
  return (
    <button
      type="button"
      class="plain"
      data-by={by}
      tabIndex={by < 0 ? 0 : -1}
      aria-disabled={no}
      aria-keyshortcuts="ArrowUp ArrowDown"
      aria-label={say(by < 0 ? "lessons-up" : "lessons-down", { name })}
      onClick={() => move(by)}
      onKeyDown={(event) => {
        const way = BY_KEY[event.key];
        if (way === undefined) return;
        event.preventDefault();
        move(way);
      }}
    >
      {by < 0 ? "\u25B2" : "\u25BC"}
    </button>
  );
}
