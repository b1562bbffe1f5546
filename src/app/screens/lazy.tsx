/** A screen that is fetched when it is gone to. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { SCREENS, type ScreenModule } from "./index.ts";

/** What is said while there is nothing else to be shown. */
const SAY = {
  coming: "One moment.",
  missing: "This part of Ratchet could not be loaded. Load the page again to try once more.",
  none: "This part of Ratchet is not built yet.",
};

export function Lazy({ page }: { readonly page: Page }): JSX.Element {
  const load = SCREENS[page.route];
  const [here, take] = useState<ScreenModule | keyof typeof SAY>(
    load === undefined ? "none" : "coming",
  );
  useEffect(() => {
    let left = false;
    const show = (module: ScreenModule | keyof typeof SAY): void => {
      // A module has functions, and a function given to a state is called.
      if (!left) take(() => module);
    };
    load?.().then(show, () => show("missing"));
    return () => {
      left = true;
    };
  }, []);
  if (typeof here === "string")
    return (
      <>
        {here !== "coming" && <h1>Not here</h1>}
        <p class="notice">{SAY[here]}</p>
      </>
    );
  return <here.Screen page={page} />;
}
