/** The runs of a block of a study. */
import { valueOf } from "../answer.ts";
import { blockApi } from "../blocks.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(asked: Asked<"block">, { host }: Asking): Promise<Told<"block">> {
  await host.bringAll?.();
  return valueOf(await blockApi(host).block(asked));
}
