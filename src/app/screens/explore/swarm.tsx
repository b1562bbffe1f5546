/** The spread of what people know as a list: how many know how much. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { counted, plural, say as sayNumber } from "../../../viz/numbers.ts";
import { binsOf, type Bin } from "../../../viz/swarm-plan.ts";
import { say } from "./say.ts";

interface SpreadProps {
  readonly description: Description;
  readonly frame: StructureFrame;
}

/** What each level counts: "items known". */
export const levelWords = ({ level, itemWord }: Description): string =>
  level.word ?? say("explore-list-level", { items: plural(itemWord) });

export function Spread({ description, frame }: SpreadProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="spread" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("explore-spread")}</summary>
      {open && frame.detail !== null && (
        <>
          <p class="note">{levelWords(description)}</p>
          <ul>
            {binsOf(frame.detail.levels)
              .filter(({ count }) => count > 0)
              .map((bin) => (
                <li key={bin.from}>
                  {say("explore-spread-line", {
                    level: rangeWords(bin),
                    people: counted(bin.count, description.personWord),
                  })}
                </li>
              ))}
          </ul>
        </>
      )}
    </details>
  );
}

const rangeWords = ({ from, to }: Bin): string =>
  from === to
    ? sayNumber(from)
    : say("explore-spread-range", { from: sayNumber(from), to: sayNumber(to) });
