/** The teacher's side of a class, without a page: hands, codes, and what is found of them. */
import { expect, test } from "vitest";
import {
  choiceAt,
  choicesIn,
  numberOf,
  type Choice,
  type Menu,
} from "../../src/app/class/choices.ts";
import { mix } from "../../src/app/class/mix.ts";
import { Room, type Kept, type Sheet } from "../../src/app/class/room.ts";
import { resultCode, seedOfSeat } from "../../src/app/class/seats.ts";
import type { Seat, SeatAnswer } from "../../workers/seats.ts";

const CODE = "oak-41";
const menu: Menu = {
  structures: ["Silos", "Villages", "Everyone"],
  sliders: [{ path: "chance", steps: [0, 0.5, 1] }],
};
const SEATS = 12;

/** Runs that are made up, but of nothing else than seed, structure and settings. */
const hashOf = ({ seed, structure, set }: Seat): string =>
  mix(`${seed} ${structure} ${JSON.stringify(set)}`).toString(16);

function answerOf(seat: Seat): SeatAnswer {
  if (seat.set["chance"] === 0)
    return { ok: false, problems: [{ code: "E_VALUE", path: "chance", message: "too little" }] };
  const hash = hashOf(seat);
  const known = Number.parseInt(hash.slice(0, 2), 16);
  return { ok: true, known, person: known / 2, chart: Number.NaN, hash, stopped: null };
}

/** A room, what it has kept, and how many runs it has asked for. */
function roomOf(breaks = false): { room: Room; kept: Kept[]; asked: Seat[] } {
  const kept: Kept[] = [];
  const asked: Seat[] = [];
  const room = new Room({
    code: CODE,
    scenario: "x",
    menu,
    seats: SEATS,
    async *ask(seats) {
      for (const seat of seats) {
        await Promise.resolve();
        if (breaks) throw new Error("no worker");
        asked.push(seat);
        yield answerOf(seat);
      }
    },
    keep: (now) => kept.push(now),
  });
  return { room, kept, asked };
}

/** What a student in this seat reads out. */
function codeOf(seat: number, choice: Choice, code = CODE): string {
  const seed = seedOfSeat(code, seat);
  const { structure, moved } = choice;
  const set = moved === null ? {} : { [moved.path]: moved.value };
  const hash = hashOf({ seed, structure, set });
  return resultCode(menu, choice, { scenario: "x", seed, hash }) ?? "";
}

const plain = (structure: string): Choice => ({ structure, moved: null });
const kindsOf = (room: Room): Record<number, string> =>
  Object.fromEntries([...room.sheets.value].map(([seat, { kind }]) => [seat, kind]));
const sheetOf = (room: Room, seat: number): Sheet | undefined => room.sheets.value.get(seat);

test("every choice of every seat fits, and is known by its code", async () => {
  const { room } = roomOf();
  for (let number = 0; number < choicesIn(menu); number++) {
    const choice = choiceAt(menu, number) ?? plain("");
    if (choice.moved?.value === 0) continue;
    const seat = 1 + (number % SEATS);
    await room.enter([[seat, codeOf(seat, choice)]]);
    const sheet = sheetOf(room, seat);
    expect(sheet?.kind).toBe("fits");
    expect(sheet?.kind === "fits" && numberOf(menu, sheet.told.choice)).toBe(number);
  }
});

test("a code of another seat, of another class, misread or not to be played is named", async () => {
  const { room } = roomOf();
  const moved = { structure: "Silos", moved: { path: "chance", value: 0 } };
  const right = codeOf(4, plain("Everyone"));
  await room.enter([
    [1, codeOf(1, plain("Villages"))],
    [2, codeOf(9, plain("Silos"))],
    [3, codeOf(3, plain("Silos"), "elm-12")],
    [4, `${right.slice(0, 5)}${right.endsWith("2") ? "3" : "2"}`],
    [5, codeOf(5, moved)],
  ]);
  expect(kindsOf(room)).toEqual({ 1: "fits", 2: "other", 3: "other", 4: "misread", 5: "failed" });
  expect(sheetOf(room, 2)).toMatchObject({ of: [9] });
  expect(sheetOf(room, 3)).toMatchObject({ of: [] });
  expect(sheetOf(room, 4)).toMatchObject({ misread: { why: "check" } });
  expect(room.nextSeat(1)).toBe(2);
  expect(room.nextSeat(12)).toBe(2);
  room.remove(1);
  expect(room.nextSeat(12)).toBe(1);
});

test("a second code puts out nothing that fits, unless it fits, too", async () => {
  const { room, kept } = roomOf();
  const right = codeOf(4, plain("Everyone"));
  const slip = `${right.slice(0, 5)}${right.endsWith("2") ? "3" : "2"}`;
  const foreign = codeOf(9, plain("Silos"));
  const other = codeOf(4, plain("Villages"));
  await room.enter([[4, right]]);
  for (const [wrong, kind] of [
    [slip, "misread"],
    [foreign, "other"],
    [codeOf(4, { structure: "Silos", moved: { path: "chance", value: 0 } }), "failed"],
  ] as const) {
    await room.enter([[4, wrong]]);
    expect(sheetOf(room, 4)).toMatchObject({ kind: "fits", typed: right });
    expect(room.seconds.value.get(4)).toMatchObject({ kind, typed: wrong });
  }
  // Both outlive a reload; the same code typed in another way is no second one.
  const again = roomOf().room;
  await again.resume(kept.at(-1) ?? { votes: [], codes: [] });
  expect(sheetOf(again, 4)).toMatchObject({ kind: "fits", typed: right });
  expect(again.seconds.value.get(4)).toMatchObject({ kind: "failed" });
  await again.enter([[4, `${right.slice(0, 3)} ${right.slice(3).toLowerCase()}`]]);
  expect(again.seconds.value.size).toBe(0);
  await room.enter([[4, other]]);
  expect(sheetOf(room, 4)).toMatchObject({ kind: "fits", typed: other, before: right });
  expect(room.seconds.value.size).toBe(0);
  await room.enter([[4, slip]]);
  room.remove(4);
  expect(sheetOf(room, 4)).toMatchObject({ kind: "misread", typed: slip });
  room.remove(4, true);
  expect(sheetOf(room, 4)).toMatchObject({ kind: "misread" });
  room.remove(4);
  expect(room.sheets.value.size).toBe(0);
});

test("where the first code turns out not to fit, the second is the code", async () => {
  const { room } = roomOf();
  const entering = room.enter([[4, codeOf(9, plain("Silos"))]]);
  const right = codeOf(4, plain("Everyone"));
  await Promise.all([entering, room.enter([[4, right]])]);
  expect(sheetOf(room, 4)).toMatchObject({ kind: "fits", typed: right });
  expect(room.seconds.value.size).toBe(0);
});

test("no run is made twice", async () => {
  const { room, asked } = roomOf();
  await room.enter([[2, codeOf(9, plain("Silos"))]]);
  expect(asked.length).toBe(SEATS);
  await room.enter([[9, codeOf(9, plain("Silos"))]]);
  expect(asked.length).toBe(SEATS);
  expect(room.remade.left).toBe(2 * SEATS);
  expect(room.remade.wholeOf("Villages")).toBeNull();
  await room.remade.makeWhole();
  expect(asked.length).toBe(3 * SEATS);
  expect(room.remade.left).toBe(0);
  expect(room.remade.wholeOf("Villages")?.length).toBe(SEATS);
});

test("when it is stopped what is there is kept, and the rest can be made later", async () => {
  const { room, asked } = roomOf();
  const entering = room.enter(
    [1, 2, 3].map((seat) => [seat, codeOf(seat, plain("Silos"))] as const),
  );
  const stop = room.remade.working.subscribe((working) => {
    if (working?.done === 1) queueMicrotask(() => room.remade.stop());
  });
  await entering;
  stop();
  expect(room.remade.working.value).toBeNull();
  expect(Object.values(kindsOf(room))).toContain("waiting");
  expect(asked.length).toBeLessThan(3);
  await room.check();
  expect(kindsOf(room)).toEqual({ 1: "fits", 2: "fits", 3: "fits" });
});

test("what breaks is said, and nothing is found of the codes", async () => {
  const { room } = roomOf(true);
  await room.enter([[1, codeOf(1, plain("Silos"))]]);
  expect(room.remade.broke.value).toBe("no worker");
  expect(room.remade.working.value).toBeNull();
  expect(kindsOf(room)).toEqual({ 1: "waiting" });
});

test("hands are counted and taken back, and all is kept for a reload", async () => {
  const { room, kept } = roomOf();
  for (const k of [0, 2, 2, 1, 7]) room.vote(k);
  expect(room.votes.value).toEqual([0, 2, 2, 1]);
  room.unvote();
  expect(room.votes.value).toEqual([0, 2, 2]);
  await room.enter([[3, codeOf(3, plain("Silos"))]]);
  const again = roomOf().room;
  await again.resume(kept.at(-1) ?? { votes: [], codes: [] });
  expect(again.votes.value).toEqual([0, 2, 2]);
  expect(kindsOf(again)).toEqual({ 3: "fits" });
  room.clearVotes();
  expect(kept.at(-1)?.votes).toEqual([]);
});
