/** A study is opened: what it comes to, or what is wrong with it. The worker holds it from then on. */
import { deskNow } from "../study/open-desk.ts";
import { openStudy } from "../study/open.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(asked: Asked<"study">, { host }: Asking): Promise<Told<"study">> {
  const { told, desk } = await openStudy(asked, host);
  deskNow.is = desk;
  return told;
}
