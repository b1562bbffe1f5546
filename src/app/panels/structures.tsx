/** Which structures of the scenario are compared. */
import type { JSX, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { MOST_SIDE_BY_SIDE } from "../link/address.ts";
import type { Page } from "../page.ts";

/** A menu that closes as soon as something else is pointed at, or has the focus. */
function useClosing(): RefObject<HTMLDetailsElement | null> {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = ({ target }: Event): void => {
      if (target instanceof Node && menu.current?.contains(target) === false)
        menu.current.open = false;
    };
    addEventListener("pointerdown", outside);
    addEventListener("focusin", outside);
    return () => {
      removeEventListener("pointerdown", outside);
      removeEventListener("focusin", outside);
    };
  }, []);
  return menu;
}

export function Structures({ page }: { readonly page: Page }): JSX.Element | null {
  const menu = useClosing();
  const wish = page.wish.value;
  if (wish === null || wish.shipped === null) return null;
  const offered = wish.shipped.checked.structures.map(({ name }) => name);
  const chosen = wish.structures;
  if (offered.length < 2) return null;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || menu.current?.open !== true) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  const toggle = (name: string, on: boolean): boolean => {
    // Two boxes may be ticked before the page is drawn anew.
    const before = page.wish.value?.structures ?? chosen;
    const next = offered.filter((each) => (each === name ? on : before.includes(each)));
    if (next.length === 0 || next.length > MOST_SIDE_BY_SIDE) return false;
    void page.withStructures(next);
    return true;
  };
  return (
    // It listens to one key, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details class="structures" ref={menu} onKeyDown={close}>
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
                disabled={on ? chosen.length === 1 : chosen.length >= MOST_SIDE_BY_SIDE}
                onChange={({ currentTarget: box }) => {
                  if (!toggle(name, box.checked)) box.checked = on;
                }}
              />
              {name}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
