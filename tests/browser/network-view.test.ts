/** The drawing of a network in a real browser: it shows the data it is given, and cleans up. */
import { expect, test } from "vitest";
import { networkView, type NetworkData } from "../../src/viz/network-view.ts";
import { frames, somePlace } from "./place.ts";

const host = somePlace();

const drawing = {
  people: 3,
  x: Float32Array.of(0, 1, 0.5),
  y: Float32Array.of(0.5, 0.5, 1),
  radius: 0.1,
  ties: Int32Array.of(0, 1, 1, 2),
  oneWay: 0,
  everybody: false,
};
const network: NetworkData = {
  drawing,
  levels: Float32Array.of(0, 0, 0),
  scale: { least: 0, most: 10 },
  told: new Int32Array(0),
  found: new Int32Array(0),
  travel: 0,
  summary: "Three people",
};

const picture = async (): Promise<string> => {
  await frames();
  return host().querySelector("canvas")?.toDataURL() ?? "";
};

test("a network shows who knows what, what is told, and has a name", async () => {
  const view = networkView(host());
  view.update(network);
  const start = await picture();
  expect(start.length).toBeGreaterThan(1000);
  expect(await picture()).toBe(start);
  expect(host().querySelector("canvas")?.getAttribute("aria-label")).toBe("Three people");
  view.update({ ...network, levels: Float32Array.of(0, 10, 0) });
  const knowing = await picture();
  expect(knowing).not.toBe(start);
  view.update({ ...network, levels: Float32Array.of(0, 10, 0), told: Int32Array.of(1, 4, 1, 0) });
  expect(await picture()).not.toBe(knowing);
  view.update(network);
  expect(await picture()).toBe(start);
  view.destroy();
});

test("a tie that leads one way is broad where it begins, and points to who listens", async () => {
  const view = networkView(host());
  /** How much of what is drawn lies in the left and in the right quarter between two people. */
  const ink = async (...ties: number[]): Promise<[left: number, right: number]> => {
    const pair = { ...drawing, ties: Int32Array.from(ties), oneWay: 1, radius: 0.02 };
    view.update({ ...network, drawing: pair });
    await frames();
    const canvas = host().querySelector("canvas");
    const { width = 0, height = 0 } = canvas ?? {};
    const quarter = height / 4;
    const between = (from: number): number =>
      canvas
        ?.getContext("2d")
        ?.getImageData(from, 0, quarter, height)
        .data.reduce((sum, value, k) => sum + (k % 4 === 3 ? value : 0), 0) ?? 0;
    return [between(width / 2 - 1.5 * quarter), between(width / 2 + 0.5 * quarter)];
  };
  const [left, right] = await ink(1, 0); // the right one listens
  expect(left).toBeGreaterThan(1.5 * right);
  const [other, one] = await ink(0, 1);
  expect(one).toBeGreaterThan(1.5 * other);
  view.destroy();
});

test("where there is hardly room or none, nothing fails, and it is drawn again once there is room", async () => {
  const places = [{ name: "East", x: 0.5, y: 0.5, radius: 0.5 }];
  /** Another drawing each time, so that all of it is drawn anew. */
  const grouped = (): NetworkData => ({ ...network, drawing: { ...drawing, places } });
  const faults: string[] = [];
  const note = ({ message }: ErrorEvent): number => faults.push(message);
  window.addEventListener("error", note);
  const view = networkView(host());
  view.update(grouped());
  const whole = await picture();
  for (const [width, height] of [
    ["0px", "0px"],
    ["800px", "0px"],
    ["5px", "5px"],
  ] as const) {
    host().style.setProperty("width", width);
    host().style.setProperty("height", height);
    view.update({ ...grouped(), levels: Float32Array.of(0, 10, 0) });
    await frames();
  }
  host().style.setProperty("width", "800px");
  host().style.setProperty("height", "300px");
  view.update(grouped());
  await frames();
  expect(await picture()).toBe(whole);
  view.destroy();
  window.removeEventListener("error", note);
  expect(faults).toEqual([]);
});

test("news travels, arrives and then rests", async () => {
  const view = networkView(host());
  view.update({ ...network, travel: 300, told: Int32Array.of(1, 4, 1, 0) });
  const early = await picture();
  const later = await picture();
  expect(later).not.toBe(early);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const arrived = await picture();
  expect(await picture()).toBe(arrived);
  view.destroy();
});
