/** Files that a study or a scenario names: what they may be called, and how they are asked for. */
import { quoted } from "./words.ts";

/** A file as it was found: its text, and SHA-256 of its bytes in 64 hex digits. */
export interface OwnFile {
  readonly text: string;
  readonly sha256: string;
}

/**
 * Gives a file by its name relative to the file that is being read, with "/" whatever the system; null: there is none.
 * May throw a RatchetError that says why it cannot be read.
 */
export type OpenFile = (name: string) => OwnFile | null;

/** What is wrong with the name of a file, and the way out; null: nothing. `up`: it may begin with "../". */
export function nameFault(
  name: string,
  up: boolean,
): { readonly message: string; readonly hint: string } | null {
  const hint = "write a path relative to this file, such as data/ties.csv";
  const bad = (message: string): { message: string; hint: string } => ({ message, hint });
  if (/^[a-z][a-z0-9+.-]+:/iu.test(name)) return bad(`${quoted(name)} is an address`);
  if (/^[/\\~]|^[a-z]:/iu.test(name)) return bad(`${quoted(name)} is no relative path`);
  if (name.includes("\\"))
    return bad(`${quoted(name)} holds a backslash; folders are divided by /`);
  const parts = name.split("/");
  const steps = parts.findIndex((part) => part !== "..");
  const inside = parts.slice(up ? Math.max(0, steps) : 0);
  if (inside.some((part) => part === "..") || steps < 0)
    return bad(`${quoted(name)} leads out of the folder`);
  if (inside.some((part, k) => part === "" || (part === "." && k > 0)))
    return bad(`${quoted(name)} is no path of a file`);
  return null;
}

/** The name of a file beside another one, relative to what that one is named relative to. */
export function beside(other: string, name: string): string {
  const folder = other.slice(0, other.lastIndexOf("/") + 1);
  return folder + name.replace(/^\.\//u, "");
}
