/** The study as it was run: everything after `extends`, settings and defaults, in one canonical text. Its hash is the study's id. */
import { BEHAVIOUR, canonical, RANDOM_CONTRACT, type Study } from "../../sim/index.ts";
import { CHUNK_VERSION } from "../chunks/codec.ts";

export function resolvedText(study: Study): string {
  const { scenario, design, ...rest } = study;
  return canonical({
    ...rest,
    design,
    scenario: { id: scenario.id, hash: scenario.hash, title: scenario.title },
    made: { behaviour: BEHAVIOUR, chunks: CHUNK_VERSION, luck: RANDOM_CONTRACT },
  });
}
