/** Branch here: what is behind it comes when it is opened, or when a link holds a branch. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Page } from "../page.ts";
import { later } from "./later.tsx";
import { say } from "../words/shell.ts";

const Branching = later(() => import("../branch/branching.tsx").then((there) => there.Branching));
const AllMarks = later(() => import("../branch/marks.tsx").then((there) => there.Marks));

export function Branch({ page }: { readonly page: Page }): JSX.Element {
  const open = page.branching.value;
  const branched = page.wish.value?.changes !== undefined;
  useEffect(() => {
    if (branched) page.branching.value = true;
  }, [branched]);
  return (
    <details
      class="panel branch"
      id="branch"
      open={open}
      onToggle={({ currentTarget }) => (page.branching.value = currentTarget.open)}
    >
      <summary>{say("shell-branch")}</summary>
      {open && <Branching page={page} />}
    </details>
  );
}

/** Where on the axis of time something is changed. */
export function Marks({ page }: { readonly page: Page }): JSX.Element | null {
  return page.wish.value?.changes === undefined ? null : <AllMarks page={page} />;
}

/** A key opens it. */
export function branchHere(page: Page): void {
  page.branching.value = true;
  if (page.profile.value === "projector") page.drawer.value = true;
  // A drawer that is closed takes no focus.
  requestAnimationFrame(() => document.querySelector<HTMLElement>("#branch summary")?.focus());
}
