/** How far the runs are that are made again, what stops them, and what takes them up. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Room } from "../../class/room.ts";
import { shown } from "../../words/links.ts";
import { say } from "./say.ts";

export function Working({ room }: { readonly room: Room }): JSX.Element {
  const { remade } = room;
  const working = remade.working.value;
  const broke = remade.broke.value;
  const waiting = [...room.sheets.value.values()].some(({ kind }) => kind === "waiting");
  return (
    <>
      {working !== null && <Progress room={room} done={working.done} of={working.of} />}
      {broke !== null && <p class="notice">{say("class-broke", { why: shown(broke) })}</p>}
      {working === null && waiting && (
        <p>
          {say("class-stopped")}{" "}
          <button type="button" class="plain class-again" onClick={() => void room.check()}>
            {say("class-again")}
          </button>
        </p>
      )}
    </>
  );
}

function Progress({
  room,
  done,
  of,
}: {
  readonly room: Room;
  readonly done: number;
  readonly of: number;
}): JSX.Element {
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = stop.current;
    return () => {
      // The button goes: its focus goes to the step that one is in.
      if (document.activeElement === button)
        document.querySelector<HTMLElement>('.class-steps [aria-current="step"]')?.focus();
    };
  }, []);
  return (
    <div class="working class-working">
      <label for="class-progress">{say("class-working", { done, of })}</label>
      <progress id="class-progress" value={done} max={of} />
      <button ref={stop} type="button" class="plain" onClick={() => room.remade.stop()}>
        {say("class-stop")}
      </button>
    </div>
  );
}
