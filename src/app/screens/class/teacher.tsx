/** The teacher's room: the code of the class, the tally of the bet, the run, the codes, and the class as dots. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { MOST_SIDE_BY_SIDE } from "../../link/address.ts";
import { slugsOf } from "../../link/names.ts";
import { ChartPanel } from "../../panels/chart-panel.tsx";
import { PeopleLists } from "../../panels/drawings.tsx";
import { LuckPanel } from "../../panels/luck-panel.tsx";
import { SayRow } from "../../panels/say-row.tsx";
import { Stage } from "../../panels/stage.tsx";
import { Transport } from "../../panels/transport.tsx";
import { memoryBudget } from "../../run/caution.ts";
import { askPool } from "../../run/ask.ts";
import { Room, type RoomOptions } from "../../class/room.ts";
import { seedOfSeat } from "../../class/seats.ts";
import { Codes } from "./codes.tsx";
import { Dots } from "./dots.tsx";
import { Heading } from "./heading.tsx";
import { Invite } from "./invite.tsx";
import { keep, remembered } from "./keep.ts";
import type { Lesson } from "./lesson.ts";
import type { RoomProps, TeacherProps } from "./props.ts";
import { say, shownCode } from "./say.ts";
import { HandKeys, Tally } from "./tally.tsx";

/** The seat of the run on the teacher's own screen. */
const OWN_SEAT = 0;

const STEPS = ["run", "codes", "class"] as const;
type Step = (typeof STEPS)[number];

function roomOf({ code, lesson, seats }: TeacherProps): Room {
  const { card, menu, shipped } = lesson;
  const name = `${code} ${card.id}`;
  const { scenario, checked } = shipped;
  const ask: RoomOptions["ask"] = async function* ask(wanted) {
    const memory = memoryBudget();
    const tasks = wanted.map((seat) => ({ scenario, checked, seats: [seat], memory }));
    for await (const told of askPool("seats", tasks)) yield* told ?? [];
  };
  const room = new Room({
    code,
    scenario: card.id,
    menu,
    seats,
    ask,
    keep: (kept) => keep(name, kept),
  });
  void room.resume(remembered(name));
  return room;
}

export function Teacher(props: TeacherProps): JSX.Element {
  const { page, code, lesson } = props;
  const [step, go] = useState<Step>("run");
  // The screen is made anew for another class.
  const room = useMemo(() => roomOf(props), []);
  useEffect(() => {
    void page.present(lesson.card.id, fieldsOf(lesson, code));
    return () => room.remade.stop();
  }, [room]);
  return (
    <div class="class-room" data-step={step}>
      <header class="class-head">
        <Heading>
          <span class="spoken">{say("class-room-title", { code: shownCode(code) })}</span>
          <span aria-hidden="true">{shownCode(code)}</span>
        </Heading>
        <p class="class-question">{lesson.shipped.checked.question}</p>
        <Invite {...props} />
      </header>
      <div class="class-top">
        <Tally room={room} />
        <Steps step={step} go={go} />
      </div>
      {step === "run" && <Run page={page} lesson={lesson} room={room} />}
      {step === "codes" && <Codes page={page} room={room} lesson={lesson} />}
      {step === "class" && <Dots page={page} room={room} lesson={lesson} />}
      <Onward step={step} go={go} />
    </div>
  );
}

/** All structures side by side, paused at the start, with the luck of the teacher's own seat. */
function fieldsOf({ menu }: Lesson, code: string): Map<string, string> {
  const slugs = slugsOf(menu.structures).slice(0, MOST_SIDE_BY_SIDE);
  return new Map([
    ["with", slugs.join(",")],
    ["seed", seedOfSeat(code, OWN_SEAT)],
    ["g", "0"],
  ]);
}

interface StepProps {
  readonly step: Step;
  readonly go: (step: Step) => void;
}

function Steps({ step, go }: StepProps): JSX.Element {
  return (
    <nav class="class-steps" aria-label={say("class-steps")}>
      {STEPS.map((each) => (
        <button
          key={each}
          type="button"
          class="plain"
          id={`class-step-${each}`}
          aria-current={each === step ? "step" : undefined}
          onClick={() => go(each)}
        >
          {say(STEP_WORDS[each])}
        </button>
      ))}
    </nav>
  );
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  run: "class-step-run",
  codes: "class-step-codes",
  class: "class-step-class",
};

/** On to the next step. The button stays where it is, and with it the focus. */
function Onward({ step, go }: StepProps): JSX.Element {
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const before = STEPS[at - 1];
  return (
    <p class="class-onward">
      <button
        type="button"
        class="action"
        aria-disabled={before === undefined}
        onClick={() => before !== undefined && go(before)}
      >
        {say("class-back")}
      </button>
      <button
        type="button"
        class="action main"
        aria-disabled={next === undefined}
        onClick={() => next !== undefined && go(next)}
      >
        {say(next === "class" ? "class-reveal" : "class-next")}
      </button>
    </p>
  );
}

function Run({ page, lesson, room }: RoomProps): JSX.Element | null {
  const { store } = page;
  const description = store.play.value?.description;
  // Until it is there, what another screen has played is not shown.
  if (description?.id !== lesson.card.id) return null;
  return (
    <div class="class-run">
      <HandKeys room={room}>
        <Stage page={page} />
      </HandKeys>
      <SayRow page={page} />
      <ChartPanel page={page} />
      <Transport page={page} />
      {(store.ensemble.value !== null || store.progress.value !== null) && (
        <LuckPanel page={page} />
      )}
      <PeopleLists store={store} />
    </div>
  );
}
