/** The screens beside the first one, each a file of its own that is fetched when it is gone to. */
import type { JSX } from "preact";
import type { Page } from "../page.ts";
import type { Route } from "../routes.ts";

export interface ScreenModule {
  readonly Screen: (props: { readonly page: Page }) => JSX.Element;
}

export const SCREENS: Record<Exclude<Route, "compare">, () => Promise<ScreenModule>> = {
  class: () => import("./class/screen.tsx"),
  lessons: () => import("./lessons/screen.tsx"),
  explore: () => import("./explore/screen.tsx"),
  gallery: () => import("./gallery/screen.tsx"),
  edit: () => import("./edit/screen.tsx"),
  studies: () => import("./studies/screen.tsx"),
  about: () => import("./about/screen.tsx"),
  knowledge: () => import("./knowledge/screen.tsx"),
};
