/** Where answers are kept, and how they go away. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Memory } from "./memory.ts";
import { say } from "./say.ts";

export function Remembering({ memory }: { readonly memory: Memory }): JSX.Element {
  const [said, setSaid] = useState("");
  const keeps = memory.keeps.value;
  const box = useRef<HTMLInputElement>(null);
  return (
    <section class="remembering" aria-labelledby="remembering-title">
      <h2 id="remembering-title">{say("lessons-memory")}</h2>
      <p>{say(keeps ? "lessons-memory-kept" : "lessons-memory-says")}</p>
      <label class="answer">
        <input
          ref={box}
          type="checkbox"
          checked={keeps}
          onChange={({ currentTarget }) => {
            setSaid("");
            if (!currentTarget.checked) memory.forget();
            else if (!memory.keep()) {
              currentTarget.checked = false;
              setSaid(say("lessons-keep-refused"));
            }
          }}
        />
        {say("lessons-keep")}
      </label>
      <button
        type="button"
        class="action"
        onClick={() => {
          memory.forget();
          setSaid(say("lessons-forgotten"));
        }}
      >
        {say("lessons-forget")}
      </button>
      <output class="said">{said}</output>
    </section>
  );
}
