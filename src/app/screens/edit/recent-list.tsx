/** What this browser keeps, and how it is forgotten. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Desk } from "./desk.ts";
import { draftOf } from "./draft.ts";
import type { Recent } from "./recent.ts";
import { say } from "./say.ts";

interface RecentProps {
  readonly desk: Desk;
  readonly recent: Recent;
}

export function RecentList({ desk, recent }: RecentProps): JSX.Element {
  const kept = recent.kept.value;
  const title = useRef<HTMLHeadingElement>(null);
  /** What had the focus goes away with it. */
  const done = (well: boolean, words: string): void => {
    desk.said.value = well ? words : say("edit-recent-refused");
    if (well) title.current?.focus();
  };
  return (
    <section class="panel" aria-labelledby="edit-recent">
      <h2 id="edit-recent" ref={title} tabIndex={-1}>
        {say("edit-recent")}
      </h2>
      {kept.length === 0 && <p>{say("edit-recent-none")}</p>}
      <ul class="recent">
        {kept.map(({ name, text }) => (
          <li key={name}>
            <button
              type="button"
              class="plain name"
              aria-label={say("edit-recent-open", { name })}
              onClick={() => desk.open(draftOf(name, text), `kept ${name}`)}
            >
              {name}
            </button>
            <button
              type="button"
              class="plain"
              aria-label={say("edit-recent-forget", { name })}
              onClick={() => done(recent.forget(name), say("edit-recent-forgotten", { name }))}
            >
              {say("edit-recent-forget-short")}
            </button>
          </li>
        ))}
      </ul>
      {kept.length > 0 && (
        <button
          type="button"
          class="plain"
          onClick={() => done(recent.forgetAll(), say("edit-recent-all-forgotten"))}
        >
          {say("edit-recent-forget-all")}
        </button>
      )}
    </section>
  );
}
