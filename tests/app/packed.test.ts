/** A scenario of one's own comes out of a link as it went in; what was mangled, or is a bomb, is told apart and stopped. */
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import {
  array,
  asyncProperty,
  assert,
  constant,
  constantFrom,
  integer,
  string,
  tuple,
} from "fast-check";
import { expect, test } from "vitest";
import {
  LONGEST_PACKED,
  MOST_INFLATED,
  pack,
  PackError,
  unpack,
} from "../../src/app/link/packed.ts";
import { readLink, settle, writeAddress } from "../../src/app/link/address.ts";
import { IDS, knownOf, seedOf } from "../support/links.ts";
import { stateOf } from "../support/states.ts";

const texts = IDS.map((id) =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), "utf8"),
);

const faultOf = (packed: string): Promise<PackError["fault"] | null> =>
  unpack(packed).then(
    () => null,
    (error: unknown) => {
      if (error instanceof PackError) return error.fault;
      throw error;
    },
  );

/** A packed text as an attacker might make it: any bytes, with a checksum that is right. */
function forged(body: Uint8Array): string {
  let sum = -1;
  for (const byte of body) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  const head = Buffer.alloc(4);
  head.writeUInt32BE(~sum >>> 0);
  return `1${Buffer.concat([head, body]).toString("base64url")}`;
}

test("1,000 texts come out as they went in, in letters that may stand in an address", async () => {
  const lines = array(string({ unit: "grapheme", maxLength: 60 }), { maxLength: 20 });
  const text = tuple(constantFrom(...texts, ""), lines).map(
    ([scenario, more]) => `${scenario}${more.map((line) => `# ${line}\n`).join("")}`,
  );
  await assert(
    asyncProperty(text, async (each) => {
      const packed = await pack(each);
      expect(packed).toMatch(/^1[\w-]+$/);
      expect(await unpack(packed)).toBe(each);
    }),
    { numRuns: 1000, seed: seedOf("1,000 texts come out as they went in") },
  );
});

test("1,000 states of scenarios that a link carries are read as they were written", async () => {
  const all = IDS.map((id, k) => ({ known: knownOf(id), text: texts[k] ?? "" }));
  const states = constantFrom(...all).chain((each) =>
    tuple(constant(each), stateOf(each.known), string({ unit: "grapheme", maxLength: 200 })),
  );
  await assert(
    asyncProperty(states, async ([{ text, known }, state, more]) => {
      const scenario = `${text}# ${more}\n`;
      const packed = await pack(scenario);
      const address = writeAddress("", state, { ...known, packed });
      expect(address).toMatch(/^#\/\?x=1[\w=&.,~-]+$/);
      expect(address.length).toBeLessThan(8192);
      const { asked, notes } = readLink(address);
      expect(notes).toEqual([]);
      expect(settle(asked, { ...known, packed })).toEqual({ state, notes: [] });
      expect(await unpack(asked.get("x") ?? "")).toBe(scenario);
    }),
    { numRuns: 1000, seed: seedOf("1,000 states of scenarios that a link carries") },
  );
});

test("a scenario that ships takes less than half a link", async () => {
  for (const text of texts) expect((await pack(text)).length).toBeLessThan(3000);
});

test("the checksum is the one that everybody uses", async () => {
  const body = deflateRawSync("123456789");
  expect(await unpack(forged(body))).toBe("123456789");
});

test("a letter changed, left out or put in is seen", async () => {
  const packed = await pack(texts[0] ?? "");
  const letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ +/=%\u0000\u{1f600}";
  const at = integer({ min: 1, max: packed.length - 1 });
  await assert(
    asyncProperty(
      at,
      constantFrom(...Array.from(letters)),
      integer({ min: 0, max: 2 }),
      async (k, letter, how) => {
        const rest = packed.slice(how === 1 ? k : k + 1);
        const mangled = packed.slice(0, k) + (how === 2 ? "" : letter) + rest;
        if (mangled !== packed) expect(await faultOf(mangled)).toBe("damaged");
      },
    ),
    { numRuns: 500, seed: seedOf("a letter changed, left out or put in is seen") },
  );
  for (const cut of [0, 1, 2, 5, 6, 40])
    expect(await faultOf(packed.slice(0, cut))).toBe("damaged");
  expect(await faultOf(`2${packed.slice(1)}`)).toBe("other version");
});

test("500 forged ones, whose checksum is right, are damaged or some text", async () => {
  const bytes = array(integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 300 });
  await assert(
    asyncProperty(bytes, async (each) => {
      expect([null, "damaged"]).toContain(await faultOf(forged(Uint8Array.from(each))));
    }),
    { numRuns: 500, seed: seedOf("500 forged ones") },
  );
  expect(await faultOf(forged(deflateRawSync(Buffer.from([0xff, 0xfe, 0x80]))))).toBe("damaged");
  expect(await faultOf(forged(deflateRawSync(texts[0] ?? "").subarray(0, -2)))).toBe("damaged");
});

test("what inflates to more than a file may hold is stopped on the way", async () => {
  const bomb = forged(deflateRawSync(Buffer.alloc(5_000_000)));
  expect(bomb.length).toBeLessThan(LONGEST_PACKED);
  const error: unknown = await unpack(bomb).catch((why: unknown) => why);
  if (!(error instanceof PackError)) throw new Error("it was not stopped");
  expect(error.fault).toBe("too large");
  expect(error.seen).toBeGreaterThan(MOST_INFLATED);
  expect(error.seen).toBeLessThan(1.5 * MOST_INFLATED);
  expect(await unpack(forged(deflateRawSync(Buffer.alloc(MOST_INFLATED, 32))))).toHaveLength(
    MOST_INFLATED,
  );
});

test("a text too long for a link is refused when it is packed", async () => {
  let noise = "";
  for (let k = 0; k < 4000; k++) noise += Math.imul(k, 0x9e3779b1).toString(36);
  await expect(pack(noise)).rejects.toMatchObject({ fault: "too long" });
  await expect(pack("x".repeat(MOST_INFLATED + 1))).rejects.toMatchObject({ fault: "too large" });
  expect(await faultOf("1".repeat(LONGEST_PACKED + 1))).toBe("too long");
});
