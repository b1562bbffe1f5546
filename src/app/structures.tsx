/** Which structures of the scenario are compared. */
import type { JSX } from "preact";
import type { Page } from "./page.ts";

/** More drawings than this cannot be told apart. */
const MOST = 6;

export function Structures({ page }: { readonly page: Page }): JSX.Element | null {
  const play = page.store.play.value;
  if (play === null || play.description.offered.length < 2) return null;
  const { offered, structures } = play.description;
  const chosen = structures.map(({ name }) => name);
  const toggle = (name: string, on: boolean): void => {
    const next = offered.filter((each) => (each === name ? on : chosen.includes(each)));
    void page.withStructures(next);
  };
  return (
    <details class="structures">
      <summary>
        Structures: {chosen.length} of {offered.length}
      </summary>
      <fieldset>
        <legend>Side by side</legend>
        {offered.map((name) => {
          const on = chosen.includes(name);
          return (
            <label key={name}>
              <input
                type="checkbox"
                checked={on}
                disabled={on ? chosen.length === 1 : chosen.length >= MOST}
                onChange={(event) => toggle(name, event.currentTarget.checked)}
              />
              {name}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
