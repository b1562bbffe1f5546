/** A screen that is fetched when it is gone to. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { SCREENS, type ScreenModule } from "./index.ts";
import { say } from "../words/shell.ts";

/** Why there is nothing else to be shown. */
type Nothing = "coming" | "missing";

export function Lazy({ page }: { readonly page: Page }): JSX.Element {
  const [here, take] = useState<ScreenModule | Nothing>("coming");
  useEffect(() => {
    let left = false;
    const show = (module: ScreenModule | Nothing): void => {
      // A module has functions, and a function given to a state is called.
      if (!left) take(() => module);
    };
    const { route } = page;
    if (route === "compare") return undefined;
    SCREENS[route]().then(show, () => show("missing"));
    return () => {
      left = true;
    };
  }, []);
  if (typeof here === "string")
    return (
      <>
        {here !== "coming" && <h1>{say("shell-missing-title")}</h1>}
        <p class="notice">{say(`shell-${here}`)}</p>
      </>
    );
  return <here.Screen page={page} />;
}
