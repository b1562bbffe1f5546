/** A session in which something is changed while its runs go on: as it was, and with the change, side by side. */
import { RatchetError, type Scenario, type Structure } from "../src/sim/index.ts";
import type { Host } from "./host.ts";
import { seedOf } from "./live-luck.ts";
import type { LiveRequest } from "./live-types.ts";

interface Branched {
  /** What is played. */
  readonly read: Scenario;
  /** The scenario with its interventions, as a command runs it. */
  readonly whole: Scenario;
  readonly request: LiveRequest;
}

export async function branched(request: LiveRequest, host: Pick<Host, "read">): Promise<Branched> {
  const { scenario, checked, set, interventions = [], beside } = request;
  const whole = await host.read(scenario, set ?? {}, interventions);
  if (beside === undefined) return { read: whole, whole, request };
  const plain = (set === undefined ? checked : undefined) ?? (await host.read(scenario, set ?? {}));
  return sideBySide([plain, whole], request, beside);
}

function sideBySide(
  futures: readonly [plain: Scenario, whole: Scenario],
  { structures: [wanted] = [], luck = "same", seed, ...rest }: LiveRequest,
  names: NonNullable<LiveRequest["beside"]>,
): Branched {
  const [, whole] = futures;
  const name = wanted ?? whole.structures[0]?.name ?? "";
  const structures = futures.map((each, k): Structure => ({
    name: names[k] ?? "",
    model: modelOf(each, name),
  }));
  // Two futures of one run have the luck of that run.
  const own = seedOf(name, seed ?? whole.seed, luck);
  const request = { ...rest, seed: own, structures: names };
  return { read: { ...whole, structures }, whole, request };
}

function modelOf({ structures }: Scenario, name: string): Structure["model"] {
  const found = structures.find((structure) => structure.name === name);
  if (found !== undefined) return found.model;
  const names = structures.map((structure) => structure.name).join(", ");
  const message = `there is no structure "${name}"; there are: ${names}`;
  throw new RatchetError("E_STRUCTURE", "structures", message);
}
