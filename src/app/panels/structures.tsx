/** Which structures of the scenario are compared, or which one is looked at. */
import type { JSX } from "preact";
import { MOST_SIDE_BY_SIDE } from "../link/address.ts";
import type { Page } from "../page.ts";
import { showsOne } from "../routes.ts";
import { useClosing } from "./closing.ts";
import { say } from "../words/shell.ts";
import { called, tongueOf } from "../../viz/numbers.ts";

interface ChoiceProps {
  readonly page: Page;
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
}

export function Structures({ page }: { readonly page: Page }): JSX.Element | null {
  const wish = page.wish.value;
  if (wish === null || wish.shipped === null) return null;
  const offered = wish.shipped.checked.structures.map(({ name }) => name);
  if (offered.length < 2) return null;
  const Choice = showsOne(page.route) ? One : Several;
  return <Choice page={page} offered={offered} chosen={wish.structures} />;
}

function One({ page, offered, chosen: [chosen] }: ChoiceProps): JSX.Element {
  return (
    <label class="picker">
      <span class="label">{say("shell-structure")}</span>
      <select
        value={chosen ?? ""}
        onChange={(event) => void page.withStructures([event.currentTarget.value])}
      >
        {offered.map((name) => (
          <option key={name} value={name} lang={tongueOf(name)}>
            {called(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Several({ page, offered, chosen }: ChoiceProps): JSX.Element {
  const menu = useClosing();
  const toggle = (name: string, on: boolean): boolean => {
    // Two boxes may be ticked before the page is drawn anew.
    const before = page.wish.value?.structures ?? chosen;
    const next = offered.filter((each) => (each === name ? on : before.includes(each)));
    if (next.length === 0 || next.length > MOST_SIDE_BY_SIDE) return false;
    void page.withStructures(next);
    return true;
  };
  return (
    <details class="structures" ref={menu}>
      <summary>
        {say("shell-structures", { chosen: chosen.length, offered: offered.length })}
      </summary>
      <fieldset>
        <legend>{say("shell-beside")}</legend>
        {offered.map((name) => {
          const on = chosen.includes(name);
          return (
            <label key={name}>
              <input
                type="checkbox"
                checked={on}
                disabled={on ? chosen.length === 1 : chosen.length >= MOST_SIDE_BY_SIDE}
                onChange={({ currentTarget: box }) => {
                  if (!toggle(name, box.checked)) box.checked = on;
                }}
              />
              <span lang={tongueOf(name)}>{called(name)}</span>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
