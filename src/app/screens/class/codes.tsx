/** The codes as they are read out: one by one, or many at once; each is answered. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { readList } from "../../class/reading.ts";
import type { Room } from "../../class/room.ts";
import { shown } from "../../words/links.ts";
import { later } from "../../panels/later.tsx";
import { Field } from "./field.tsx";
import type { RoomProps } from "./props.ts";
import { SeatTable } from "./seat-table.tsx";
import { say } from "./say.ts";
import { seatWords } from "./found.ts";
import { Working } from "./working.tsx";

const CheckEvidence = later(() => import("../../evidence/check.tsx").then((there) => there.Check));

export function Codes({ page, room, lesson }: RoomProps): JSX.Element {
  const { seats } = room.options;
  const [last, look] = useState<readonly number[]>([]);
  const [odd, blame] = useState<readonly string[]>([]);
  const sheets = room.sheets.value;
  const fitting = [...sheets.values()].filter(({ kind }) => kind === "fits").length;
  const said = last.flatMap((seat) => seatWords(seat, room, lesson));
  return (
    <section class="class-codes" aria-labelledby="class-codes">
      <h2 id="class-codes" tabIndex={-1}>
        {say("class-codes-title")}
      </h2>
      <div class="class-typing">
        <OneByOne
          room={room}
          entered={(seat, words) => {
            look(seat === null ? [] : [seat]);
            blame(words);
          }}
        />
        <Many
          room={room}
          entered={(all, words) => {
            look(all);
            blame(words);
          }}
        />
      </div>
      <output class="class-said">
        {[...odd, ...said].map((words) => (
          <span key={words}>{words}</span>
        ))}
      </output>
      <Working room={room} />
      <p>
        <b>{say("class-codes-so-far", { fitting, seats })}</b>
      </p>
      <SeatTable page={page} room={room} lesson={lesson} />
      <CheckEvidence />
    </section>
  );
}

function OneByOne({
  room,
  entered,
}: {
  readonly room: Room;
  readonly entered: (seat: number | null, words: readonly string[]) => void;
}): JSX.Element {
  const [seat, sit] = useState(String(room.nextSeat(0)));
  const [code, type] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const check = async (number: number): Promise<void> => {
    await room.enter([[number, code]]);
    // The next seat, unless this code has to be asked for again.
    const fits = room.sheets.value.get(number)?.kind === "fits";
    if (fits && !room.seconds.value.has(number)) sit(String(room.nextSeat(number)));
  };
  const enter = (event: Event): void => {
    event.preventDefault();
    const number = Number(seat);
    if (!room.isSeat(number))
      return entered(null, [say("class-codes-bad-seat", { most: room.options.seats })]);
    entered(number, []);
    void check(number);
    type("");
    field.current?.focus();
  };
  return (
    <form class="class-form class-one" onSubmit={enter}>
      <Field label={say("class-codes-seat")} kind="number" size={3} value={seat} change={sit} />
      <Field
        label={say("class-codes-code")}
        kind="code"
        size={8}
        field={field}
        value={code}
        change={type}
      />
      <button type="submit" class="action main">
        {say("class-codes-check")}
      </button>
    </form>
  );
}

function Many({
  room,
  entered,
}: {
  readonly room: Room;
  readonly entered: (seats: readonly number[], words: readonly string[]) => void;
}): JSX.Element {
  const [text, type] = useState("");
  const enter = (event: Event): void => {
    event.preventDefault();
    const { lines, odd } = readList(text, (seat) => room.isSeat(seat));
    const most = room.options.seats;
    entered(
      lines.map(({ seat }) => seat),
      odd.map((each) =>
        say("class-codes-line-bad", { line: each.line, most, text: shown(each.text) }),
      ),
    );
    void room.enter(lines.map(({ seat, typed }) => [seat, typed]));
  };
  return (
    <details class="class-many">
      <summary>{say("class-codes-list")}</summary>
      <form class="class-form" onSubmit={enter}>
        <label>
          <span>{say("class-codes-list-label")}</span>
          <textarea
            rows={5}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="action">
          {say("class-codes-list-check")}
        </button>
      </form>
    </details>
  );
}
