/** What the worker of the open run answers, asked anew whenever the question is another; one question at a time, the newest next. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Asked, QuestionName, Told } from "../../../workers/questions/types.ts";
import type { Store } from "../store.ts";
import { askOpen } from "./ask.ts";
import { Newest } from "./newest.ts";

/** Undefined: nothing has been answered yet. `asked` null: nothing is asked. The last answer stands until there is the next. */
export function useAsked<Name extends QuestionName>(
  store: Store,
  name: Name,
  asked: Asked<Name> | null,
): Told<Name> | undefined {
  const [answer, take] = useState<Told<Name> | undefined>(undefined);
  const { current: line } = useRef(new Newest());
  const play = store.play.value;
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const ask = async (): Promise<void> => {
    if (asked === null || play === null || !here.current) return;
    try {
      const told = await askOpen(store, name, asked);
      const wanted = here.current && store.play.peek() === play;
      // Null may be an answer; it is none where there is nobody to ask.
      if (wanted && store.worker !== null) take(() => told);
    } catch {
      // The worker has gone: the page says so, and what stands here stays until there is another.
    }
  };
  useEffect(() => line.begin(ask), [JSON.stringify(asked), play]);
  return answer;
}
