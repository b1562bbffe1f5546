/** The addresses of lessons and their steps. */
import type { Profile } from "../../link/state.ts";
import { pathOf } from "../../routes.ts";

/** How the page is looked at, which every address keeps. */
export type Looks = Profile;

export const hrefOf = (looks: Looks, ...rest: readonly (string | number)[]): string =>
  pathOf("lessons", rest.map(String)) + (looks === "usual" ? "" : `?view=${looks}`);
