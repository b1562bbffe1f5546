/** The Data Package of a folder of results (datapackage.org, version 2.0): every column with its type, unit and meaning. */
import type { Author } from "../../sim/index.ts";
import type { Column } from "../study/types.ts";
import type { Resource, Written } from "./resource.ts";

/** What is said about all results together. */
export interface About {
  /** Name of the study: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Its question. */
  readonly question: string;
  readonly authors: readonly Author[];
  /** An SPDX name. */
  readonly license?: string;
  /** SHA-256 of the resolved study. */
  readonly hash: string;
  /** By which version of what runs do, and of their luck, it was made: "behaviour 1, luck ratchet1". */
  readonly model: string;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/** A table with the file in which it stands. */
export interface Filed {
  readonly entry: Resource;
  readonly file: Written;
}

export function dataPackage(about: About, tables: readonly Filed[]): object {
  const { id, title, question, authors, license, hash, model } = about;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: id.toLowerCase(),
    id: `sha256:${hash}`,
    title,
    description: question,
    ...(license !== undefined && { licenses: [{ name: license }] }),
    ...(authors.length > 0 && { contributors: authors.map(contributor) }),
    model,
    resources: tables.map(resource),
  };
}

const contributor = ({ name, orcid }: Author): object => ({
  title: name,
  ...(orcid !== undefined && { path: orcidOf(orcid) }),
  roles: ["creator"],
});

/** The address of a person at orcid.org. */
export const orcidOf = (orcid: string): string =>
  orcid.startsWith("https://") ? orcid : `https://orcid.org/${orcid}`;

const FORMATS = {
  parquet: { format: "parquet", mediatype: "application/vnd.apache.parquet" },
  csv: {
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { $schema: `${PROFILES}/tabledialect.json`, lineTerminator: "\n" },
  },
} as const;

/** The media type of a file of results. */
export const mediaTypeOf = (path: string): string => {
  if (path.endsWith(".parquet")) return FORMATS.parquet.mediatype;
  if (path.endsWith(".csv")) return FORMATS.csv.mediatype;
  return path.endsWith(".json") ? "application/json" : "text/markdown";
};

function resource({ entry: of, file }: Filed): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: of.name,
    type: "table",
    path: file.path,
    title: of.title,
    description: of.description,
    ...FORMATS[file.path.endsWith(".csv") ? "csv" : "parquet"],
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: of.columns.map(field),
      missingValues: [""],
      primaryKey: of.primaryKey,
      ...(of.foreignKeys.length > 0 && {
        foreignKeys: of.foreignKeys.map(({ fields, resource: name, to }) => ({
          fields,
          reference: { resource: name, fields: to },
        })),
      }),
    },
  };
}

const field = ({ name, type, description, unit, required }: Column): object => ({
  name,
  type,
  description,
  ...(unit !== undefined && { unit }),
  ...(required === true && { constraints: { required } }),
});
