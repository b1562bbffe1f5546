/** The screens of the page, and which of them an address asks for: "#/lessons/not-too-many-friends/2?view=projector". */

export const ROUTES = [
  "compare",
  "explore",
  "knowledge",
  "gallery",
  "lessons",
  "class",
  "edit",
  "studies",
  "about",
] as const;
export type Route = (typeof ROUTES)[number];

/** Where in the page somebody is. */
export interface Place {
  readonly route: Route;
  /** What follows the route: the id of a lesson, its step. */
  readonly rest: readonly string[];
  /** What follows the question mark, as it stands there. */
  readonly query: string;
}

/** Screens that show the run of the address; all others open none by themselves. */
export const showsRun = (route: Route): boolean => route === "compare" || showsOne(route);

/** Screens that show one structure. */
export const showsOne = (route: Route): boolean => route === "explore" || route === "knowledge";

/** "" is the first screen; null: there is no such screen. */
const routeOf = (name: string): Route | null =>
  name === "" ? "compare" : (ROUTES.find((route) => route === name) ?? null);

/** The place that an address names. Where there is no such screen it is the first one, and `unknown` is what was asked for. */
export function readPlace(hash: string): Place & { readonly unknown: string | null } {
  const [, path = "", query = ""] = /^#?\/?([^?]*)(?:\?(.*))?$/su.exec(hash) ?? [];
  const [name = "", ...rest] = path.split("/");
  const route = routeOf(name);
  if (route === null || (showsRun(route) && rest.some((part) => part !== "")))
    return { route: "compare", rest: [], query: "", unknown: path };
  return { route, rest: rest.filter((part) => part !== "").map(decoded), query, unknown: null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** "#/explore": what an address begins with. */
export const pathOf = (route: Route, rest: readonly string[] = []): string =>
  `#/${[route === "compare" ? "" : route, ...rest.map(encodeURIComponent)].join("/")}`;
