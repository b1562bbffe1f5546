/** What another page may tell a frame: each message is taken, or refused by name, and nothing else is done. */
import { anything, assert, constantFrom, property, record } from "fast-check";
import { expect, test } from "vitest";
import { readMessage } from "../../src/app/embed/messages.ts";
import { seedOf } from "../support/links.ts";

test.each([
  [{ type: "ratchet:play", version: 1 }, { type: "play" }],
  [{ type: "ratchet:pause", version: 1, more: true }, { type: "pause" }],
  [{ type: "ratchet:step", version: 1 }, { type: "step" }],
  [
    { type: "ratchet:goTo", version: 1, tick: 12 },
    { type: "goTo", tick: 12 },
  ],
  [
    { type: "ratchet:load", version: 1, link: "https://example.org/#/?s=x" },
    { type: "load", link: "#/?s=x" },
  ],
  [
    { type: "ratchet:set", version: 1, path: "structures[1].network.bridges", value: 3 },
    { type: "set", path: "structures.1.network.bridges", value: 3 },
  ],
])("a message is taken", (data, command) => {
  expect(readMessage(data)).toEqual({ ok: true, command });
});

const inherited: unknown = Object.create({ type: "ratchet:play", version: 1 });

test.each([null, undefined, 1, "ratchet:play", [], {}, { type: 1 }, { type: "play" }, inherited])(
  "what is not meant for us is left alone",
  (data) => {
    expect(readMessage(data)).toBeNull();
  },
);

test.each([
  [{ type: "ratchet:play" }, { why: "version" }],
  [{ type: "ratchet:play", version: "1" }, { why: "version" }],
  [{ type: "ratchet:play", version: 2 }, { why: "version" }],
  [{ type: "ratchet:constructor", version: 1 }, { why: "type" }],
  [
    { type: "ratchet:goTo", version: 1, tick: -1 },
    { why: "field", field: "tick" },
  ],
  [
    { type: "ratchet:goTo", version: 1, tick: 1.5 },
    { why: "field", field: "tick" },
  ],
  [
    { type: "ratchet:goTo", version: 1, tick: "3" },
    { why: "field", field: "tick" },
  ],
  [
    { type: "ratchet:load", version: 1 },
    { why: "field", field: "link" },
  ],
  [
    { type: "ratchet:load", version: 1, link: "x".repeat(9000) },
    { why: "field", field: "link" },
  ],
  [{ type: "ratchet:load", version: 1, link: "https://example.org/" }, { why: "link" }],
  [
    { type: "ratchet:set", version: 1, path: "a", value: Number.NaN },
    { why: "field", field: "value" },
  ],
  [
    { type: "ratchet:set", version: 1, path: {}, value: 1 },
    { why: "field", field: "path" },
  ],
])("a message that cannot be obeyed is refused", (data, why) => {
  expect(readMessage(data)).toEqual({ ok: false, ...why });
});

test("whatever is sent, there is an answer or silence", () => {
  const names = constantFrom("play", "load", "goTo", "set", "__proto__", "toString", "");
  const sent = record({
    type: names.map((name) => `ratchet:${name}`),
    version: constantFrom<unknown>(1, 1, 1, 2, "1"),
    link: anything(),
    tick: anything(),
    path: anything(),
    value: anything(),
  });
  assert(
    property(sent, (data) => {
      expect(readMessage(data)).toHaveProperty("ok");
    }),
    { numRuns: 500, seed: seedOf("whatever is sent, there is an answer or silence") },
  );
});
