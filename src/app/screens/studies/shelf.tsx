/** The studies that ship, each opened at a press, or by an address: "#/studies?s=sharing-map". */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { shown } from "../../words/links.ts";
import type { Bench } from "./bench.ts";
import { busily, openStudy } from "./files.ts";
import { say } from "./say.ts";
import { shippedStudies, type ShippedStudy } from "./shipped.ts";

export function Shelf({ bench }: { readonly bench: Bench }): JSX.Element | null {
  const [all, have] = useState<readonly ShippedStudy[]>([]);
  useEffect(() => void shippedStudies().then(have), []);
  if (all.length === 0) return null;
  const open = bench.studied.value?.plan.about.id;
  return (
    <section class="study-shelf" aria-labelledby="study-shelf">
      <h2 id="study-shelf">{say("studies-shelf")}</h2>
      <div class="study-ways">
        {all.map((study) => (
          <button
            key={study.id}
            type="button"
            class="plain"
            aria-pressed={study.id === open}
            onClick={() => void openShipped(bench, study)}
          >
            {study.title}
          </button>
        ))}
      </div>
    </section>
  );
}

const openShipped = (bench: Bench, { id, text }: ShippedStudy): Promise<void> =>
  busily(bench, say("studies-reading", { count: 1 }), () =>
    openStudy(bench, { name: `scenarios/studies/${id}.yaml`, text }, {}),
  );

/** The address that was followed last: who comes back to it finds what was open. */
let followed = "";

/** Opens what the address asks for, unless it is open. */
export async function begin(bench: Bench, query: string): Promise<void> {
  const id = new URLSearchParams(query).get("s");
  if (id === null || id === "" || followed === id) return;
  followed = id;
  const study = (await shippedStudies()).find((each) => each.id === id);
  if (study === undefined) bench.said.value = say("studies-unknown", { name: shown(id) });
  else await openShipped(bench, study);
}
