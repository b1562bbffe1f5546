/** What is played: which scenario, and which of its structures. */
import type { JSX } from "preact";
import { shelf } from "../link/shelf.ts";
import type { Page } from "../page.ts";
import { Structures } from "./structures.tsx";
import { say } from "../words/shell.ts";
import { called, tongueOf } from "../../viz/numbers.ts";

export function Pickers({ page }: { readonly page: Page }): JSX.Element {
  const card = page.card.value;
  const here = shelf.value;
  // One that a link carries stands on no shelf.
  const own = card === null || here.some(({ id }) => id === card.id) ? [] : [card];
  return (
    <>
      <label class="picker">
        <span class="label">{say("shell-scenario")}</span>
        <select
          value={card?.id ?? ""}
          onChange={(event) => void page.choose(event.currentTarget.value)}
        >
          {[...here, ...own].map(({ id, title }) => (
            <option key={id} value={id} lang={tongueOf(title)}>
              {called(title)}
            </option>
          ))}
        </select>
      </label>
      <Structures page={page} />
    </>
  );
}
