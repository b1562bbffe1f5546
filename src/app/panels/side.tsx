/** What stands beside a run; for a projector it is a drawer. */
import type { ComponentChildren, JSX } from "preact";
import type { Page } from "../page.ts";
import { say } from "../words/shell.ts";

/** All that is not needed to see a run. For a projector it is a drawer. */
export function Side({
  page,
  children,
}: {
  readonly page: Page;
  readonly children: ComponentChildren;
}): JSX.Element {
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !page.drawer.value) return;
    page.drawer.value = false;
    document.getElementById("drawer-button")?.focus();
  };
  return (
    // It listens to one key, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      id="drawer"
      class="column side"
      aria-label={say("shell-side")}
      data-open={page.drawer.value}
      onKeyDown={close}
    >
      {children}
    </aside>
  );
}
