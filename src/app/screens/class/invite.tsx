/** How students come in: the code, or a link that has the scenario in it, too. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { visitHref } from "../../class/visit.ts";
import { goesOn } from "./heading.tsx";
import { forget } from "./keep.ts";
import { say, shownCode } from "./say.ts";
import type { TeacherProps } from "./props.ts";

export function Invite({ page, code, lesson, seats }: TeacherProps): JSX.Element {
  const [said, tell] = useState("");
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const visit = { code, scenario: lesson.card.id, seat: null, seats: null };
  const { href } = location;
  const link = `${href.split("#")[0] ?? ""}${visitHref(visit, "usual")}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      tell(say("class-room-copied"));
    } catch {
      field.current?.select();
      tell(say("class-room-copy-failed"));
    }
  };
  return (
    <details class="class-invite" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("class-room-seats", { seats })}</summary>
      <div class="panel">
        <p>{say("class-room-join", { code: shownCode(code) })}</p>
        {open && <Camera link={link} />}
        <label>
          <span>{say("class-room-link")}</span>
          <input ref={field} type="text" readOnly value={link} />
        </label>
        <p class="class-buttons">
          <button type="button" class="plain" onClick={() => void copy()}>
            {say("class-room-copy")}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => {
              forget();
              goesOn();
              void page.goTo(visitHref({ ...visit, code: null }, page.profile.value));
            }}
          >
            {say("class-room-forget")}
          </button>
        </p>
        <output>{said}</output>
        <p class="note">{say("class-promise")}</p>
      </div>
    </details>
  );
}

interface Module {
  readonly Qr: (props: { readonly link: string }) => JSX.Element;
}

/** The link as a code for cameras. It is fetched when it is looked at; without it there is still the link. */
function Camera({ link }: { readonly link: string }): JSX.Element | null {
  const [here, take] = useState<Module | null>(null);
  useEffect(() => {
    void import("../../share/qr.tsx").then(take, () => undefined);
  }, []);
  return here === null ? null : <here.Qr link={link} />;
}
