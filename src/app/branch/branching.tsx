/** Branch here: one change from this tick on, the two futures side by side, and the log of what was changed. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Description, StructureFrame, Whose } from "../../../workers/live-types.ts";
import { capital } from "../../viz/numbers.ts";
import { moment as momentOf, figure, whoseWords } from "../words/plain.ts";
import type { Page } from "../page.ts";
import "./branch.css";
import { changeWords, say } from "./changes.ts";
import { Form, type PartProps } from "./form.tsx";
import { isBoth } from "../link/wish.ts";
import { Log } from "./log.ts";

/** One log a page, whatever is opened and closed on it. */
const logs = new WeakMap<Page, Log>();
const logOf = (page: Page): Log => {
  const log = logs.get(page) ?? new Log(page);
  logs.set(page, log);
  return log;
};

export function Branching({ page }: { readonly page: Page }): JSX.Element | null {
  const log = logOf(page);
  const wish = page.wish.value;
  const play = page.store.play.value;
  const frame = page.store.shown.value?.frame;
  if (wish === null || wish.shipped === null || play === null || frame === undefined) return null;
  const { description } = play;
  return (
    <>
      <output class="spoken">{log.said.value}</output>
      <Form page={page} log={log} description={description} tick={frame.tick} />
      {log.changes.length > 0 && isBoth(wish) && (
        <Difference page={page} description={description} structures={frame.structures} />
      )}
      <Changes page={page} log={log} description={description} />
    </>
  );
}

/** What the change has made so far, in a sentence. */
function Difference({ page, description, structures }: DifferenceProps): JSX.Element | null {
  const { store } = page;
  const [was, now] = structures;
  if (was === undefined || now === undefined) return null;
  const first = Math.min(...(page.wish.value?.changes ?? []).map(({ at }) => at));
  const sentence =
    Math.max(was.tick, now.tick) < first
      ? say("branch-not-yet", { when: momentOf(description, first) })
      : differenceWords(description, store.whose.value, [was, now]);
  return (
    <p class="standing" aria-live={store.playing.value ? "off" : "polite"}>
      {sentence}
    </p>
  );
}

function differenceWords(
  description: Description,
  whose: Whose,
  [was, now]: readonly [StructureFrame, StructureFrame],
): string {
  const when = capital(momentOf(description, Math.max(was.tick, now.tick)));
  if (was.state === now.state) return say("branch-same", { when });
  const what = whoseWords(description, whose).title;
  const a = figure(description, whose, was[whose]);
  const b = figure(description, whose, now[whose]);
  if (a === b) return say("branch-alike", { when, what, value: a });
  return say("branch-differs", { when, what, was: a, now: b });
}

interface DifferenceProps {
  readonly page: Page;
  readonly description: Description;
  readonly structures: readonly StructureFrame[];
}

/** What was changed, in the order in which it was done, and the way back. */
function Changes({ page, log, description }: PartProps): JSX.Element | null {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed may be there no more.
  useEffect(() => {
    if (!log.fresh || document.activeElement !== document.body) return;
    log.fresh = false;
    heading.current?.focus();
  });
  const { changes, canUndo, canRedo } = log;
  if (changes.length === 0 && !canUndo && !canRedo) return null;
  const { unit } = description;
  const offers = page.offers.value;
  const act = (done: string, make: () => Promise<void>): void => {
    heading.current?.focus();
    log.tell(say(done));
    void make();
  };
  return (
    <section aria-labelledby="branch-log">
      <h3 id="branch-log" ref={heading} tabIndex={-1}>
        {say("branch-log")}
      </h3>
      {changes.length === 0 ? (
        <p class="note">{say("branch-none")}</p>
      ) : (
        <ol>
          {changes.map((change, k) => {
            const said = changeWords(change, { offers, unit });
            return (
              <li key={`${k} ${said}`}>
                <div class="branch-log-row">
                  <span>{said}</span>
                  <button
                    type="button"
                    class="plain"
                    aria-label={say("branch-remove-this", { change: said })}
                    onClick={() => act("branch-removed", () => log.remove(k))}
                  >
                    {say("branch-remove")}
                  </button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <div class="branch-actions">
        <Way can={canUndo} act={() => act("branch-undone", () => log.undo())}>
          {say("branch-undo")}
        </Way>
        <Way can={canRedo} act={() => act("branch-redone", () => log.redo())}>
          {say("branch-redo")}
        </Way>
        <Way can={changes.length > 0} act={() => act("branch-ended", () => log.end())}>
          {say("branch-end")}
        </Way>
      </div>
    </section>
  );
}

/** A button that is really disabled would lose the focus. */
function Way({
  can,
  act,
  children,
}: {
  readonly can: boolean;
  readonly act: () => void;
  readonly children: string;
}): JSX.Element {
  return (
    <button type="button" class="action" aria-disabled={!can} onClick={() => can && act()}>
      {children}
    </button>
  );
}
