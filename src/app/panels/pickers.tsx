/** What is played: which scenario, and which of its structures. */
import type { JSX } from "preact";
import { shelf } from "../link/shelf.ts";
import type { Page } from "../page.ts";
import { Structures } from "./structures.tsx";

export function Pickers({ page }: { readonly page: Page }): JSX.Element {
  return (
    <>
      <label class="picker">
        <span class="label">Scenario</span>
        <select
          value={page.card.value?.id ?? ""}
          onChange={(event) => void page.choose(event.currentTarget.value)}
        >
          {shelf.value.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Structures page={page} />
    </>
  );
}
