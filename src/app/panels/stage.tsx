/** The drawings, and the keys that act while they have the focus. */
import type { ComponentChildren, JSX } from "preact";
import { betsAreOpen } from "../bets.ts";
import { branchHere } from "./branch.tsx";
import { Drawings } from "./drawings.tsx";
import type { Page } from "../page.ts";
import { say } from "../words/shell.ts";

/** Single letters act only while the stage itself has the focus, so that nobody presses them by chance. */
function keysOf(page: Page): Readonly<Record<string, () => void>> {
  const { bets, route, store } = page;
  const description = store.play.value?.description;
  const keys: Record<string, () => void> = {
    " ": () => store.toggle(),
    ArrowRight: () => store.step(),
    ArrowLeft: () => store.goBy(-1),
    Home: () => store.startAgain(),
    End: () => store.goTo(description?.until ?? 0),
    r: () => store.startAgain(),
    n: () => void page.newLuck(),
    b: () => branchHere(page),
    t: () => (page.table.value = !page.table.value),
    f: () => {
      if (page.profile.value !== "embed")
        page.lookFrom(page.profile.value === "usual" ? "projector" : "usual");
    },
  };
  if (description === undefined || route !== "compare" || !betsAreOpen(store)) return keys;
  description.structures.forEach(({ name }, k) => {
    keys[String(k + 1)] = () => bets.place(description.id, name);
  });
  return keys;
}

interface StageProps {
  readonly page: Page;
  /** What it shows, and what it is called; left out: the structures side by side. */
  readonly children?: ComponentChildren;
  readonly name?: string;
}

export function Stage({ page, children, name }: StageProps): JSX.Element {
  const { store } = page;
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const far = event.shiftKey ? { ArrowRight: 10, ArrowLeft: -10 }[event.key] : undefined;
    const act =
      far === undefined
        ? (keysOf(page)[event.key.toLowerCase()] ?? keysOf(page)[event.key])
        : () => store.goBy(far);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // The stage is no control, but it listens to keys, and only while it has the focus itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class="stage"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={name ?? say("shell-groups")}
      aria-describedby="stage-keys"
      onKeyDown={press}
    >
      <p id="stage-keys" class="spoken">
        {say("shell-keys", { bets: children === undefined ? "yes" : "no" })}
      </p>
      {children ?? <Drawings page={page} />}
    </section>
  );
}
