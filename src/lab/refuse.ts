/** What can be known before anything is run: a structure that cannot be made is refused at once, not after an hour. */
import { checkMemory, checkSizes, planOf, RatchetError, type Structure } from "../sim/index.ts";

/** Throws what running this structure would throw. Returns the bytes that one run takes at most, while it is built. */
export function checkStructure({ name, model }: Structure, memory: number): number {
  const plan = planOf(model);
  try {
    checkSizes(model);
    checkMemory(model, plan, memory);
  } catch (error) {
    throw nameStructure(error, name);
  }
  return plan.bytes + plan.drawingBytes;
}

/** The same error, which now says in which structure it came up. */
export function nameStructure(error: unknown, name: string): unknown {
  if (error instanceof RatchetError) error.message = `structure "${name}": ${error.message}`;
  return error;
}
