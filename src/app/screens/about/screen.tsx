/** About: what the model is not and is, what to believe, its dictionary, privacy, versions, licence. */
import { checked, contract, version, year } from "virtual:ratchet-versions";
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Page } from "../../page.ts";
import { later } from "../../panels/later.tsx";
import { Dictionary } from "./dictionary.tsx";
import { say } from "./say.ts";
import "./about.css";

const CheckEvidence = later(() => import("../../evidence/check.tsx").then((there) => there.Check));

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const [named = ""] = page.place.value.rest;
  // Who comes for one part of the dictionary wants to see it.
  useEffect(() => {
    if (named !== "") document.getElementById("dictionary")?.scrollIntoView();
  }, [named]);
  return (
    <div class="about">
      <h1>{say("about-title")}</h1>
      <p class="lead">{say("about-lead")}</p>
      <Section id="limits" title={say("about-limits")}>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section id="model" title={say("about-model")}>
        <dl>
          {MODEL.map(([name, says]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p class="note">{say("about-model-note")}</p>
      </Section>
      <Section id="trust" title={say("about-trust")}>
        <p>{say("about-trust-says", { ...checked })}</p>
        <p>{say("about-trust-claims")}</p>
        <p>
          <a href={page.hrefOf("gallery")}>{say("about-trust-gallery")}</a>
        </p>
        <CheckEvidence />
      </Section>
      <Section id="dictionary" title={say("about-dictionary")}>
        <p>{say("about-dictionary-says")}</p>
        <Dictionary key={named} named={named} />
      </Section>
      <Section id="privacy" title={say("about-privacy")}>
        <p class="to-sign">
          {say("about-privacy-first")} {say("about-privacy-second")}
        </p>
      </Section>
      <Section id="versions" title={say("about-versions")}>
        <p>{say("about-version", { version })}</p>
        <p>{say("about-contract", { contract })}</p>
      </Section>
      <Section id="licence" title={say("about-licence")}>
        <p>{say("about-licence-says")}</p>
        <p>{say("about-cite")}</p>
        <p class="to-sign">{say("about-citation", { version, year })}</p>
        <p>{say("about-cite-run")}</p>
      </Section>
    </div>
  );
}

const LIMITS = [
  say("about-limit-forecast"),
  say("about-limit-people"),
  say("about-limit-cost"),
  say("about-limit-meaning"),
  say("about-limit-use"),
  say("about-limit-ties"),
  say("about-limit-institutions"),
  say("about-limit-world"),
  say("about-limit-numbers"),
  say("about-limit-luck"),
];

const MODEL = [
  [say("about-purpose"), say("about-purpose-says")],
  [say("about-things"), say("about-things-says")],
  [say("about-round"), say("about-round-says")],
  [say("about-concepts"), say("about-concepts-says")],
  [say("about-chance"), say("about-chance-says")],
  [say("about-start"), say("about-start-says")],
  [say("about-observed"), say("about-observed-says")],
] as const;

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ id, title, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
