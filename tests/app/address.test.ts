/** What an address says is what was written, and what cannot be is answered and never obeyed. */
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  property,
  string,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import { readLink, settle, writeAddress } from "../../src/app/link/address.ts";
import { UNCHANGED, type Known, type State } from "../../src/app/link/state.ts";
import { fewNotes, sayNumber } from "../../src/app/words/links.ts";
import { damagedLinks, IDS, knownOf, linesOf, seedOf } from "../support/links.ts";
import { stateOf } from "../support/states.ts";

const scenarios = IDS.map((id) => ({ id, known: knownOf(id) }));
const [friends] = scenarios;
if (friends === undefined) throw new Error("no scenario");

const read = (address: string, known: Known): ReturnType<typeof settle> =>
  settle(readLink(address).asked, known);

test("1,000 states are read as they were written", () => {
  const states = constantFrom(...scenarios).chain((scenario) =>
    tuple(constant(scenario), stateOf(scenario.known)),
  );
  assert(
    property(states, ([{ id, known }, state]) => {
      const address = writeAddress(id, state, known);
      expect(readLink(address)).toMatchObject({ scenario: id, notes: [] });
      expect(read(address, known)).toEqual({ state, notes: [] });
      expect(address).toMatch(/^#\/\?[\w=&.,~-]+$/);
      expect(address.length).toBeLessThan(500);
    }),
    { numRuns: 1000, seed: seedOf("1,000 states are read as they were written") },
  );
});

test("structures of any names are found again", () => {
  const names = array(string({ maxLength: 8, unit: "grapheme" }), { minLength: 2, maxLength: 6 })
    .map((all) => Array.from(new Set(all)))
    .filter((all) => all.length > 1);
  assert(
    property(names, boolean(), (offered, last) => {
      const known = { ...friends.known, offered, usual: [] };
      const structures = last ? offered.slice(-1) : offered.slice(0, 2);
      const state = { ...UNCHANGED, structures };
      expect(read(writeAddress("x", state, known), known)).toEqual({ state, notes: [] });
    }),
    { numRuns: 300, seed: seedOf("structures of any names are found again") },
  );
});

test("what is as usual is left out, and can be written all the same", () => {
  expect(writeAddress(friends.id, UNCHANGED, friends.known)).toBe("#/?s=not-too-many-friends&e=1");
  const usual =
    "#/compare?s=not-too-many-friends&with=Separate%20villages,villages,EVERYONE&population.size=64.0" +
    "&step.share.chance=1&seed=oak-42&who=group&luck=same&view=usual&v=auto&e=1";
  expect(read(usual, friends.known)).toEqual({ state: UNCHANGED, notes: [] });
  const island = knownOf("island-that-forgot");
  for (const path of ["population.changes[0].size", "population.changes.0.size"]) {
    expect(read(`#/?${path}=50`, island).state.set).toEqual({ "population.changes.0.size": 50 });
  }
});

test.each([
  [
    "population.size=3000000",
    "The link asked for People in the group = 3000000. The most it can be is 100,000, so 100,000 was used.",
  ],
  [
    "population.size=0",
    "The link asked for People in the group = 0. The least it can be is 1, so 1 was used.",
  ],
  [
    "population.size=many",
    "The link asked for People in the group = many, which is not a number, so 64 was used.",
  ],
  [
    "population.size=",
    "The link asked for People in the group = nothing, which is not a number, so 64 was used.",
  ],
  [
    "population.size=64.4",
    "The link asked for People in the group = 64.4. It has to be a whole number, so 64 was used.",
  ],
  [
    "step.share.chance=50%25",
    "The link asked for Telling others = 50%, which is not a number, so 1 was used.",
  ],
  ["network.bridges=2", 'The link says "network.bridges", which means nothing here.'],
  ["__proto__=1", 'The link says "__proto__", which means nothing here.'],
  ["g=61", "The link asked for round = 61. The most it can be is 60, so 60 was used."],
  ["who=me", "The link asked for who = me, which means nothing here, so group was used."],
  [
    "seed=a%20b",
    "The link asked for luck = a b. Luck is one word of letters and digits, so oak-42 was used.",
  ],
  ["v=cloud", "The link asked for v = cloud, which means nothing here, so auto was used."],
  ["with=villagez", 'There is no structure called "villagez" here. Nearest: "Villages".'],
  ["e=2", "This link was made with engine 2; this page has engine 1, so numbers may differ."],
  [
    "seed=%E2%80%AEabc",
    "The link asked for luck = abc. Luck is one word of letters and digits, so oak-42 was used.",
  ],
])("%s is answered", (query, sentence) => {
  const { notes } = read(`#/?${query}`, friends.known);
  expect(notes).toEqual([sentence]);
});

test("which replicate is meant, of a study's many runs", () => {
  const { state, notes } = read("#/explore?seed=2026&r=17", friends.known);
  expect([state.replicate, notes]).toEqual([17, []]);
  const written = writeAddress(
    friends.id,
    { ...UNCHANGED, replicate: 17 },
    friends.known,
    "explore",
  );
  expect(written).toContain("&r=17&");
  expect(read(written, friends.known).state).toEqual({ ...UNCHANGED, replicate: 17 });
  expect(read("#/?r=0", friends.known)).toEqual({ state: UNCHANGED, notes: [] });
  for (const bad of ["-1", "x", "1e9"]) {
    const { state: mended, notes: told } = read(`#/?r=${bad}`, friends.known);
    expect([mended.replicate ?? 0, told.length]).toEqual([bad === "1e9" ? 999_999 : 0, 1]);
  }
});

test("what is no link of ours is not followed", () => {
  const place = { route: "compare", rest: [], query: "" };
  expect(readLink(`#/?s=k256&seed=${"x".repeat(9000)}`)).toEqual({
    place,
    scenario: null,
    asked: new Map(),
    notes: [
      "This link is too long to be one of ours (9,015 characters; at most 8,192), so it was not followed.",
    ],
  });
  expect(readLink("#/galery?s=k256")).toEqual({
    place,
    scenario: null,
    asked: new Map(),
    notes: ['There is no page called "galery" here. This is the first page.'],
  });
  expect(readLink("#/?seed=a&seed=b").notes).toEqual([
    "The link says seed twice; the first was used.",
  ]);
  for (const plain of ["", "#", "#/", "#/?", "#/compare", "#/compare?"]) {
    expect(readLink(plain)).toEqual({ place, scenario: null, asked: new Map(), notes: [] });
  }
});

test("sentences are few", () => {
  expect(fewNotes(["a", "a", "b"])).toEqual(["a", "b"]);
  expect(fewNotes(Array.from({ length: 9 }, (_, k) => `${k}`))).toEqual([
    "0",
    "1",
    "2",
    "3",
    "4",
    "And 4 more things that mean nothing here.",
  ]);
});

/** Whether what is set lies in what the scenario declares. */
function expectDeclared(set: State["set"], { controls }: Known): void {
  for (const [path, value] of Object.entries(set)) {
    const offer = controls.find((each) => each.path === path);
    if (offer === undefined) throw new Error(`${path} is no control`);
    expect(value).toBeGreaterThanOrEqual(offer.min);
    expect(value).toBeLessThanOrEqual(offer.max);
    if (offer.whole) expect(Number.isInteger(value)).toBe(true);
  }
}

/** Whether a state holds nothing but what can be. */
function expectAllowed(state: State, known: Known): void {
  expectDeclared(state.set, known);
  for (const name of state.structures ?? []) expect(known.offered).toContain(name);
  expect(state.structures).not.toEqual([]);
  expect(state.seed ?? "a").toMatch(/^[\w.-]{1,40}$/);
  const tick = state.tick ?? 1;
  expect(Number.isInteger(tick) && tick >= 0 && tick <= known.until).toBe(true);
  expect([null, ...linesOf(known)]).toContain(state.whose);
  expect(["same", "own"]).toContain(state.luck);
  expect(["usual", "projector", "embed"]).toContain(state.profile);
}

/** What is asked for and not said of: it must be in the state, or be what is usual. */
function expectObeyed(asked: ReadonlyMap<string, string>, state: State, known: Known): void {
  const usual = new Map<string, unknown>([
    ["seed", known.seed],
    ["who", known.lead === "known" ? "group" : known.lead],
    ["luck", "same"],
    ["view", "usual"],
    ["v", "auto"],
    ...known.controls.map(({ path, values }) => [path, values.find(Boolean)] as const),
  ]);
  const written = readLink(writeAddress("x", state, known)).asked;
  for (const [key, text] of asked) {
    if (key === "s" || key === "e" || key === "with") continue;
    const now = written.get(key) ?? String(usual.get(key));
    expect([text, String(Number(text))], `${key} in ${JSON.stringify(text)}`).toContain(
      String(Number(now)) === "NaN" ? now : String(Number(now)),
    );
  }
}

test("500 damaged links: an allowed state and a sentence, never an error", () => {
  const before = Reflect.ownKeys(Object.prototype);
  let answered = 0;
  for (const link of damagedLinks("500 damaged links", 500)) {
    const { scenario, asked, notes } = readLink(link);
    const { known } = scenarios.find(({ id }) => id === scenario) ?? friends;
    const settled = settle(asked, known);
    expectAllowed(settled.state, known);
    const said = fewNotes([...notes, ...settled.notes]);
    if (said.length === 0) expectObeyed(asked, settled.state, known);
    else answered++;
    expect(said.length).toBeLessThanOrEqual(6);
    for (const note of said) {
      expect(note.length).toBeLessThan(250);
      expect(note).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066\u2067]/u);
    }
    expect(read(writeAddress("x", settled.state, known), known).notes).toEqual([]);
  }
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(answered).toBeGreaterThan(300);
  console.info(
    `${answered} of 500 damaged links are answered with a sentence, ${sayNumber(500 - answered)} still mean something`,
  );
});
