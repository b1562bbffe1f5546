/** How often each point is run: so many times, or until the interval of a response is narrow. */
import type { Wrong } from "../explain.ts";
import { nearest } from "../nearest.ts";
import { quoted, thereAre } from "../words.ts";
import type { RawReplicates } from "./form.ts";
import type { Replicates, StudyResponse } from "./model.ts";

/** Null: something is wrong, and that is told. */
export function replicatesOf(
  raw: RawReplicates,
  responses: readonly StudyResponse[],
  refuse: (wrong: Wrong) => void,
): Replicates | null {
  if (typeof raw === "number") return { count: raw, seeds: "common" };
  if ("count" in raw) return raw;
  const { min, max, block, until, seeds } = raw;
  const wrong = (key: string, message: string, hint?: string): null => {
    const path = ["replicates", ...key.split(".")];
    refuse({ code: "E_VALUE", path, mark: "value", message, hint });
    return null;
  };
  if (min > max) return wrong("max", `expected at least min, ${min}, found ${max}`);
  const response = responses.find(({ name }) => name === until.response);
  if (response === undefined) {
    const names = responses.map(({ name }) => name);
    const near = nearest(until.response, names);
    const hint = near === undefined ? thereAre(names) : `did you mean ${quoted(near)}?`;
    return wrong("until.response", `unknown response ${quoted(until.response)}`, hint);
  }
  if (response.kind === "event") {
    const message = `${quoted(until.response)} is the time of an event, which may never come: it has no mean`;
    return wrong("until.response", message, "take a response that every run has");
  }
  const { halfWidth, relHalfWidth } = until;
  if ((halfWidth === undefined) === (relHalfWidth === undefined)) {
    const message = "expected either halfWidth or relHalfWidth";
    return wrong("until", message, "relHalfWidth: 0.02 is 2 percent of the mean");
  }
  const how = { halfWidth: halfWidth ?? relHalfWidth ?? 0, relative: halfWidth === undefined };
  return { min, max, block, seeds, until: { response: until.response, ...how } };
}
