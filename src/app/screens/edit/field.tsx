/** Where the text stands: a field to write in, or, where there is little room, the text to be read. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { bringing } from "../../bring.ts";
import type { Code } from "./code.ts";
import type { Desk } from "./desk.ts";
import { isJson, type Draft } from "./draft.ts";
import { say } from "./say.ts";

/** Of a screen so narrow a text of this kind cannot be written. */
const NARROW = "(max-width: 480px)";

export function useNarrow(): boolean {
  const [narrow, set] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = (): void => set(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return narrow;
}

const coming = bringing(() => import("./code.ts"));

interface FieldProps {
  readonly desk: Desk;
  readonly draft: Draft;
}

/** Made anew for each text. */
export function Field({ desk, draft }: FieldProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const made = useRef<Code | null>(null);
  const there = coming();
  useEffect(() => {
    const { current } = host;
    if (there === null || current === null) return undefined;
    const code = there.code({
      host: current,
      text: draft.text,
      json: isJson(draft.text),
      label: say("edit-label", { name: draft.name }),
      memory: draft.memory,
      changed: (text) => desk.write(text),
      complete: desk.checker.complete,
    });
    made.current = code;
    desk.surface = code;
    code.mark(desk.problems.peek());
    return () => {
      draft.memory = code.memory();
      desk.surface = made.current = null;
      code.end();
    };
  }, [there]);
  const problems = desk.problems.value;
  useEffect(() => made.current?.mark(problems), [problems]);
  return (
    <>
      <div ref={host} class="code" dir="ltr" hidden={there === null} />
      {there === null && <Reading draft={draft} />}
    </>
  );
}

/** The text as it is. */
export function Reading({ draft }: { readonly draft: Draft }): JSX.Element {
  return (
    // What scrolls is reached by the keyboard.
    <section
      class="code read"
      dir="ltr"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={say("edit-label", { name: draft.name })}
    >
      <pre>{draft.text}</pre>
    </section>
  );
}
