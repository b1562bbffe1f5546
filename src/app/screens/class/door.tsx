/** Who comes in: a student with a code, or the teacher. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { newClass, readClass } from "../../class/seats.ts";
import { MOST_SEATS, seatOf, visitHref, type Visit } from "../../class/visit.ts";
import { first } from "virtual:ratchet-gallery";
import { list, shelf } from "../../link/shelf.ts";
import type { Page } from "../../page.ts";
import { later } from "../../panels/later.tsx";
import { shown } from "../../words/links.ts";
import { Field } from "./field.tsx";
import { goesOn, Heading } from "./heading.tsx";
import { say, shownCode } from "./say.ts";

const EXAMPLE = "OAK-41";
const USUAL_SEATS = 28;

const CheckEvidence = later(() => import("../../evidence/check.tsx").then((there) => there.Check));

interface DoorProps {
  readonly page: Page;
  readonly code: string | null;
  readonly scenario: string | null;
}

export function Door({ page, code, scenario }: DoorProps): JSX.Element {
  const go = (visit: Visit): void => {
    goesOn();
    void page.goTo(visitHref(visit, page.profile.value));
  };
  return (
    <div class="class-door">
      <Heading>{say("class-title")}</Heading>
      <p class="class-promise">{say("class-promise")}</p>
      <div class="class-doors">
        <Join code={code} scenario={scenario} go={go} />
        <Teach page={page} scenario={scenario ?? page.card.value?.id ?? first.id} go={go} />
      </div>
      <section class="panel" aria-labelledby="class-how">
        <h2 id="class-how">{say("class-how-title")}</h2>
        <ol class="class-how">
          {["class-how-1", "class-how-2", "class-how-3", "class-how-4"].map((id) => (
            <li key={id}>{say(id)}</li>
          ))}
        </ol>
      </section>
      <CheckEvidence />
    </div>
  );
}

interface PartProps {
  readonly scenario: string | null;
  readonly go: (visit: Visit) => void;
}

function Join({ code: given, scenario, go }: PartProps & Pick<DoorProps, "code">): JSX.Element {
  const [typed, type] = useState(given === null ? "" : shownCode(given));
  const [seat, sit] = useState("");
  const [wrong, blame] = useState<{
    readonly what: "code" | "seat";
    readonly words: string;
  } | null>(null);
  const enter = (event: Event): void => {
    event.preventDefault();
    const read = readClass(typed);
    if (read.code === null) return blame({ what: "code", words: codeFault(typed, read.near) });
    const number = seatOf(seat);
    if (number === null)
      return blame({ what: "seat", words: say("class-join-bad-seat", { most: MOST_SEATS }) });
    // A link that brought the code here has said what is tried, too.
    const same = read.code === given;
    go({ code: read.code, scenario: same ? scenario : null, seat: number, seats: null });
  };
  const faulty = (what: "code" | "seat"): string | undefined =>
    wrong?.what === what ? "class-wrong" : undefined;
  return (
    <form class="panel class-form" onSubmit={enter} aria-labelledby="class-join">
      <h2 id="class-join">{say("class-join-title")}</h2>
      <Field
        label={say("class-join-code")}
        kind="code"
        name="code"
        placeholder={say("class-join-code-example", { example: EXAMPLE })}
        value={typed}
        change={type}
        fault={faulty("code")}
      />
      <Field
        label={say("class-join-seat")}
        kind="number"
        name="seat"
        value={seat}
        change={sit}
        fault={faulty("seat")}
      />
      <p id="class-wrong" class="class-wrong" role="alert">
        {wrong?.words ?? ""}
      </p>
      <button type="submit" class="action main">
        {say("class-join")}
      </button>
    </form>
  );
}

export function codeFault(typed: string, near: string | null): string {
  const said = shown(typed);
  if (near === null) return say("class-join-bad-code", { typed: said, example: EXAMPLE });
  return say("class-join-near", { typed: said, near: near.toUpperCase() });
}

/** Any number below this one. */
const someNumber = (below: number): number =>
  (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;

function Teach({
  page,
  scenario,
  go,
}: PartProps & { readonly page: Page; readonly scenario: string }): JSX.Element {
  const [chosen, choose] = useState(scenario);
  const [seats, count] = useState(String(USUAL_SEATS));
  const [wrong, blame] = useState("");
  useEffect(() => void list(), []);
  const cards = shelf.value;
  const here = cards.some(({ id }) => id === chosen) ? chosen : first.id;
  const open = async (): Promise<void> => {
    const number = seatOf(seats);
    if (number === null) return blame(say("class-join-bad-seat", { most: MOST_SEATS }));
    const ids = (await list()).map(({ id }) => id);
    const code = newClass(here, ids, someNumber);
    go({ code, scenario: here, seat: null, seats: number });
  };
  const own = page.wish.value?.shipped?.packed !== undefined;
  return (
    <form
      class="panel class-form"
      aria-labelledby="class-teach"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h2 id="class-teach">{say("class-teach-title")}</h2>
      {own && (
        <p class="notice">{say("class-teach-own", { title: page.card.value?.title ?? "" })}</p>
      )}
      <label>
        <span>{say("class-teach-scenario")}</span>
        <select value={here} onChange={(event) => choose(event.currentTarget.value)}>
          {cards.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Field
        label={say("class-teach-seats")}
        kind="number"
        name="seats"
        value={seats}
        change={count}
        fault={wrong === "" ? undefined : "class-seats-wrong"}
      />
      <p id="class-seats-wrong" class="class-wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" class="action main">
        {say("class-teach")}
      </button>
    </form>
  );
}
