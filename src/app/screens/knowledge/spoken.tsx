/** Knowledge as it is spoken: what can be known, who knows it now, and how to find where it came from. */
import type { JSX } from "preact";
import type { ItemsNow } from "../../../../workers/questions/knowledge-types.ts";
import { capital, counted } from "../../../viz/numbers.ts";
import type { Page } from "../../page.ts";
import { FourParts } from "../../panels/four-parts.tsx";
import type { Choosing } from "./chosen.ts";
import { momentName, say, thingsIn, type Named } from "./names.ts";

interface SpokenProps {
  readonly page: Page;
  readonly named: Named;
  readonly now: ItemsNow;
  readonly choosing: Choosing;
  /** Which of the structures that are open. */
  readonly structure: number;
}

export function Spoken({ page, named, now, choosing, structure }: SpokenProps): JSX.Element {
  const { description, plan } = named;
  const { playing } = page.store;
  return (
    <FourParts
      name={say("knowledge-spoken")}
      area={say("knowledge-spoken-area", {
        things: thingsIn(description, plan.items === 0 ? now.everKnown : plan.items),
        name: description.structures[structure]?.name ?? "",
      })}
      controls={say("knowledge-spoken-controls")}
      now={say("knowledge-spoken-now", {
        when: capital(momentName(description, now.tick)),
        playing: playing.value ? "yes" : "no",
        known: now.known,
        lost: now.everKnown - now.known,
        alone: now.alone,
        person: description.personWord,
        people: counted(now.people, description.personWord),
      })}
      hint={say("knowledge-spoken-hint", { chosen: choosing.chosen === null ? "no" : "yes" })}
    />
  );
}
