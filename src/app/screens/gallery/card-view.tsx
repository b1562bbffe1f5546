/** One scenario: its question, what its run looks like, and the ways into it. */
import type { JSX } from "preact";
import type { GalleryCard } from "../../../../workers/cards/card.ts";
import { pathOf, type Route } from "../../routes.ts";
import { Provenance } from "./provenance.tsx";
import { factsOf, say, tagName } from "./say.ts";
import { SparkView } from "./spark-view.tsx";

interface CardProps {
  readonly card: GalleryCard;
  /** What the ways keep of how the page is looked at: "&view=projector". */
  readonly view: string;
}

export function CardView({ card, view }: CardProps): JSX.Element {
  const { id, title, question, topics, fidelity } = card;
  const to = (route: Route): string => `${pathOf(route)}?s=${encodeURIComponent(id)}${view}`;
  return (
    <li class="card" id={`card-${id}`}>
      <h2>
        <a class="card-name" href={to("compare")}>
          {title}
        </a>
      </h2>
      <p class="card-question">{question}</p>
      <SparkView card={card} />
      <p class="card-tags">
        <span class="badge" data-fidelity={fidelity}>
          {tagName("fidelity", fidelity)}
        </span>
        {topics.map((topic) => (
          <span key={topic} class="tag">
            {tagName("topic", topic)}
          </span>
        ))}
        <span class="facts">{factsOf(card)}</span>
      </p>
      <p class="card-ways">
        <a
          class="action main"
          href={to("compare")}
          tabIndex={-1}
          aria-label={say("gallery-open-name", { title })}
        >
          {say("gallery-open")}
        </a>
        <a class="plain" href={to("explore")} aria-label={say("gallery-explore-name", { title })}>
          {say("gallery-explore")}
        </a>
        <a class="plain" href={to("class")} aria-label={say("gallery-class-name", { title })}>
          {say("gallery-class")}
        </a>
        <a class="plain" href={to("edit")} aria-label={say("gallery-file-name", { title })}>
          {say("gallery-file")}
        </a>
      </p>
      <Provenance card={card} />
    </li>
  );
}
