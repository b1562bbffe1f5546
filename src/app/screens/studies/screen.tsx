/** Studies: many runs of one scenario, as a design spreads them: run here or opened from files, drawn, and followed down to the single run. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Page } from "../../page.ts";
import { Drop } from "../../panels/drop.tsx";
import { Bench } from "./bench.ts";
import { openFiles } from "./files.ts";
import { Found } from "./found.tsx";
import { Head } from "./head.tsx";
import { Plan } from "./plan.tsx";
import { say } from "./say.ts";
import { begin } from "./shelf.tsx";
import { Problems } from "./problems.tsx";
import "./studies.css";

const bench = new Bench();

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const { query } = page.place.value;
  useEffect(() => void begin(bench, query), [query]);
  const opened = bench.opened.value;
  const studied = bench.studied.value;
  const wrong = bench.wrong.value;
  return (
    <Drop class="studies" take={(files) => void openFiles(bench, files)}>
      {(over) => (
        <>
          <Head bench={bench} />
          <output class="said">{over ? say("studies-drop") : bench.said.value}</output>
          {wrong !== null && <Problems wrong={wrong} />}
          {studied !== null && <Plan bench={bench} studied={studied} />}
          {opened !== null && <Found bench={bench} page={page} opened={opened} />}
        </>
      )}
    </Drop>
  );
}
