import { describe, expect, test } from "vitest";
import { catalogue } from "../../../src/sim/catalogue.ts";
import { describePart, listParts, partText } from "../../../src/sim/scenario/describe.ts";
import { ENTRY_KEYS } from "../../../src/sim/scenario/forms/parts.ts";

describe("the parts", () => {
  test("no parameter has a name that belongs to the engine", () => {
    const reserved: Record<string, readonly string[]> = {
      mechanisms: ENTRY_KEYS,
      networks: ["use", "open"],
      metrics: ["use", "as"],
      knowledge: ["use"],
      schedules: ["use"],
      conditions: [],
    };
    for (const { room, name, params } of listParts(catalogue)) {
      const clashes = params.filter((param) => reserved[room]?.includes(param.name) === true);
      expect(clashes, `${room} ${name}`).toEqual([]);
    }
  });

  test("names are unique in their room and can stand in paths", () => {
    const cards = listParts(catalogue);
    for (const { room, name, params } of cards) {
      expect(cards.filter((card) => card.room === room && card.name === name)).toHaveLength(1);
      expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
      for (const param of params) expect(param.name).toMatch(/^[a-z][A-Za-z0-9]*$/u);
    }
  });

  test("a part is described with all its parameters", () => {
    const [share] = describePart(catalogue, "share");
    expect(share?.params.find(({ name }) => name === "chance")).toMatchObject({
      kind: "number",
      expected: "a number from 0 to 1",
      min: 0,
      max: 1,
      default: 1,
      required: false,
    });
    const [forget] = describePart(catalogue, "forget");
    expect(forget?.params[0]).toMatchObject({ name: "chance", required: true });
  });

  test("a name may be in several rooms", () => {
    expect(describePart(catalogue, "complete").map(({ room }) => room)).toEqual([
      "networks",
      "conditions",
    ]);
  });

  test("as text", () => {
    const [part] = describePart(catalogue, "forget");
    expect(part && partText(part)).toContain(
      "forget (mechanism)\nEach person forgets each item that it knows with the same small chance.\n",
    );
    expect(part && partText(part)).toContain(
      "\n  chance: a number from 0 to 1; must be given, lambda in the literature\n",
    );
  });

  test("an unknown name has a way out", () => {
    expect(() => describePart(catalogue, "shar")).toThrow(
      'unknown part "shar"; did you mean "share"?',
    );
  });
});
