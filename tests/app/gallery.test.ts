/** Finding scenarios: by words that are nearly right, by tags, and by the address. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entryOf, oneLetterOff, search, wordsOf } from "../../src/app/screens/gallery/search.ts";
import {
  readWanted,
  Shelf,
  writeWanted,
  type Wanted,
} from "../../src/app/screens/gallery/wanted.ts";
import { words } from "../../src/app/words/fluent.ts";
import type { GalleryCard } from "../../workers/cards/card.ts";

const text = readFileSync(new URL("../../src/app/words/en/gallery.ftl", import.meta.url), "utf8");

const card = (id: string, more: Partial<GalleryCard> = {}): GalleryCard => ({
  id,
  title: id,
  question: "",
  topics: [],
  kinds: ["skill"],
  effects: [],
  size: "small",
  fidelity: "own",
  citation: "",
  checked: null,
  deviation: null,
  claims: [],
  experiments: [],
  structures: [],
  parts: [],
  people: [10, 10],
  personWord: "person",
  unit: "round",
  until: 10,
  spark: { whose: "known", label: null, percent: false, ticks: [], lines: [] },
  ...more,
});

const shop = card("staff-room", {
  title: "The staff room",
  question: "One free hour a week: for the colleague next door?",
  topics: ["teaching"],
  structures: ["A circle"],
});
const tasmania = card("island", {
  title: "The island that forgot",
  citation: "Henrich 2004, American Antiquity; Müller-Lyer",
  topics: ["forgetting"],
  parts: ["choose-best"],
  size: "large",
  people: [1000, 1000],
  fidelity: "replication",
});
const all = [shop, tasmania];
const shelf = new Shelf(all, ({ topics }) => topics);
const everything: Wanted = { query: "", tags: {}, sort: null };
const idsOf = (query: string, tags: Wanted["tags"] = {}): readonly string[] =>
  shelf.find({ ...everything, query, tags }).cards.map(({ id }) => id);

describe("words", () => {
  test.each([
    ["a word of the title", "staff"],
    ["capitals", "STAFF Room"],
    ["the beginning of a word", "coll"],
    ["the middle of a word", "oom"],
    ["a wrong letter", "colleagve"],
    ["a letter too many", "collleague"],
    ["two letters that changed places", "colleauge"],
    ["the name of a group", "circle"],
    ["a topic", "teach"],
  ])("find: %s", (_, query) => expect(idsOf(query)).toEqual(["staff-room"]));

  test.each([
    ["without its accent", "muller"],
    ["with an accent that is not there", "hénrich"],
    ["an author and a year", "henrich 2004"],
    ["a part in use", "choose best"],
  ])("find: %s", (_, query) => expect(idsOf(query)).toEqual(["island"]));

  test("must all be found", () => {
    expect(idsOf("staff island")).toEqual([]);
    expect(idsOf("the")).toHaveLength(2);
  });

  test("of the title count more than others", () => {
    const said = card("other", { claims: ["A staff is better"] });
    const entries = [said, shop].map((each) => entryOf(each, []));
    expect(search(entries, "staff").map(({ id }) => id)).toEqual(["staff-room", "other"]);
  });

  test("are letters and digits, whatever stands between them", () => {
    expect(wordsOf("Über-Läufer, 2×2!")).toEqual(["uber", "laufer", "2", "2"]);
    expect(wordsOf("?!")).toEqual([]);
  });

  test("one letter off is one letter, not two", () => {
    expect(oneLetterOff("silos", "silo")).toBe(true);
    expect(oneLetterOff("sillos", "silos")).toBe(true);
    expect(oneLetterOff("siols", "silos")).toBe(true);
    expect(oneLetterOff("solis", "silos")).toBe(false);
  });
});

describe("where nothing is found", () => {
  test("what comes near is shown, by words and by letters", () => {
    const near = (query: string): readonly string[] =>
      shelf.find({ ...everything, query }).near.map(({ id }) => id);
    expect(near("staff quantum")).toEqual(["staff-room"]);
    expect(near("izzlend")[0]).toBe("island");
    expect(near("%%%")).toEqual([]);
  });

  test("it is said how many there are without one of the tags", () => {
    const tags = { topic: "teaching", size: "large" };
    expect(shelf.find({ ...everything, tags })).toEqual({
      cards: [],
      near: [],
      without: [
        { group: "topic", tag: "teaching", count: 1 },
        { group: "size", tag: "large", count: 1 },
      ],
    });
  });
});

test("beside each tag stands how many there would be, all else as it is asked for", () => {
  const counts = (wanted: Partial<Wanted>): Record<string, number> =>
    Object.fromEntries(shelf.counts({ ...everything, ...wanted }, "topic"));
  expect(counts({})).toEqual({ teaching: 1, forgetting: 1 });
  expect(counts({ tags: { topic: "teaching" } })).toEqual({ teaching: 1, forgetting: 1 });
  expect(counts({ tags: { size: "large" } })).toEqual({ forgetting: 1 });
  expect(counts({ query: "staff" })).toEqual({ teaching: 1 });
});

test("tags of all groups must hold, and the order is what is asked for", () => {
  expect(idsOf("", { size: "large" })).toEqual(["island"]);
  expect(idsOf("", { size: "large", topic: "forgetting" })).toEqual(["island"]);
  const order = (sort: Wanted["sort"]): readonly string[] =>
    shelf.find({ ...everything, sort }).cards.map(({ id }) => id);
  expect(order(null)).toEqual(["island", "staff-room"]);
  expect(order("people")).toEqual(["staff-room", "island"]);
  expect(order("founded")).toEqual(["island", "staff-room"]);
});

describe("the address", () => {
  test.each<Wanted>([
    everything,
    { query: "a & b, c=d #x", tags: {}, sort: null },
    { query: "", tags: { topic: "teaching", size: "large" }, sort: "people" },
  ])("says what is looked for: %j", (wanted) => {
    expect(readWanted(writeWanted(wanted), all)).toEqual({ wanted, unknown: [] });
  });

  test("of tags that are not there the others are kept", () => {
    const { wanted, unknown } = readWanted("tag=teaching,nonsense&sort=wrong&view=projector", all);
    expect(wanted).toEqual({ query: "", tags: { topic: "teaching" }, sort: null });
    expect(unknown).toEqual(["nonsense"]);
  });
});

test("every topic of a shipped scenario has a name of its own on the page", () => {
  const say = words(text);
  const names = [...text.matchAll(/^ {4}\[([a-z]+)\] /gmu)].map(([, key = ""]) => key);
  expect(names).toContain("silos");
  expect(say("gallery-topic", { topic: "tacit" })).toBe("What cannot be written down");
  expect(say("gallery-topic", { topic: "no-such" })).toBe("no-such");
});
