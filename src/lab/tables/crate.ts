/**
 * The folder of results as a Process Run Crate 0.5 (RO-Crate 1.1): who made which files, with what, of what. It names no
 * moment and no machine, so that the same study gives the same crate; whoever publishes it adds `datePublished`.
 */
import { mediaTypeOf, orcidOf, type About } from "./package.ts";
import type { Entry, Written } from "./resource.ts";

const CRATE = "https://w3id.org/ro/crate/1.1";
const PROCESS = "https://w3id.org/ro/wfrun/process/0.5";

interface Ref {
  readonly "@id": string;
}
const ref = (id: string): Ref => ({ "@id": id });

/** `files`: all but the crate itself. `from`: the path of the one that says how the others are made. */
export function crate(about: About, files: readonly Described[], from: string): object {
  const people = about.authors.map(({ name, orcid }, k) => ({
    "@id": orcid === undefined ? `#author-${k + 1}` : orcidOf(orcid),
    "@type": "Person",
    name,
  }));
  const authors = people.map((person) => ref(person["@id"]));
  const results = files.filter(({ file }) => file.path !== from);
  return {
    "@context": [`${CRATE}/context`, { sha256: "http://schema.org/sha256" }],
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: ref(CRATE),
        about: ref("./"),
      },
      root(about, files, authors),
      { ...ref(PROCESS), "@type": "CreativeWork", name: "Process Run Crate", version: "0.5" },
      {
        "@id": "#run",
        "@type": "CreateAction",
        name: `Runs of the study ${about.id}`,
        actionStatus: ref("http://schema.org/CompletedActionStatus"),
        instrument: ref("#ratchet"),
        object: [ref(from)],
        result: results.map(({ file }) => ref(file.path)),
        ...(authors.length > 0 && { agent: authors }),
      },
      {
        "@id": "#ratchet",
        "@type": "SoftwareApplication",
        name: "Ratchet",
        description: "A simulation of collective learning",
        softwareVersion: about.model,
      },
      ...people,
      ...licenseOf(about),
      ...files.map(fileOf),
    ],
  };
}

/** A file, and what it is. */
export interface Described {
  readonly entry: Entry;
  readonly file: Written;
}

const root = (
  { title, question, license, hash }: About,
  files: readonly Described[],
  authors: readonly Ref[],
): object => ({
  "@id": "./",
  "@type": "Dataset",
  name: title,
  description: question,
  identifier: `sha256:${hash}`,
  conformsTo: ref(PROCESS),
  ...(license !== undefined && { license: ref(licenseId(license)) }),
  ...(authors.length > 0 && { author: authors }),
  hasPart: files.map(({ file }) => ref(file.path)),
  mentions: ref("#run"),
});

const licenseId = (license: string): string => `https://spdx.org/licenses/${license}`;

const licenseOf = ({ license }: About): object[] =>
  license === undefined
    ? []
    : [{ "@id": licenseId(license), "@type": "CreativeWork", name: license, identifier: license }];

const fileOf = ({ file, entry }: Described): object => ({
  "@id": file.path,
  "@type": "File",
  name: entry.title,
  description: entry.description,
  encodingFormat: mediaTypeOf(file.path),
  contentSize: String(file.bytes),
  sha256: file.sha256,
});
