/** Names of results by what went into them: SHA-256 over canonical JSON, 64 hex digits. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  BEHAVIOUR,
  canonical,
  modelText,
  RANDOM_CONTRACT,
  type Model,
  type Study,
} from "../../sim/index.ts";
import { CHUNK_VERSION } from "../chunks/codec.ts";

export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export const hashOfText = (text: string): string => hashOfBytes(utf8ToBytes(text));

/** All that can change a number in the runs of a point, but for which replicates they are. */
export function pointKey(
  model: Model,
  seed: string,
  { responses, series }: Pick<Study, "responses" | "series">,
): string {
  const read = responses.map(({ text: _said, ...response }) => response);
  const rest = canonical({ version: CHUNK_VERSION, behaviour: BEHAVIOUR, seed, read, series });
  return hashOfText(`${RANDOM_CONTRACT}\n${rest}\n${modelText(model)}`);
}

/** The key of some replicates of a point. */
export const blockKey = (point: string, from: number, count: number): string =>
  hashOfText(`${point} ${from} ${count}`);
