/** The page as one HTML file: what the built page loads is put into it, and its policy lets it load nothing else. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/**
 * @typedef {object} Parts
 * @property {string} folder the built page, of several files
 * @property {string} script all of its scripts in one, with the worker's
 * @property {string} notices the licences of what is in it
 * @property {Start} [start] where it opens, if not on the first screen
 */

/**
 * @typedef {object} Start
 * @property {string} hash the address within the page
 * @property {string} title what the window is called
 * @property {string} says what stands there until the page has begun, and where no script runs
 */

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
const POLICY = /\s*<meta\s+http-equiv="Content-Security-Policy"[^>]*>/gi;
const SCRIPT = /\s*<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/gi;
const STYLE = /<link\b[^>]*\brel="stylesheet"[^>]*>/gi;
const FETCHED = /\s*<link\b[^>]*\brel="(?:modulepreload|preload|prefetch|manifest)"[^>]*>/gi;

/** @param {Parts} parts */
export function singleFile({ folder, script, notices, start }) {
  const built = readFileSync(join(folder, "index.html"), "utf8").replaceAll("\r\n", "\n");
  const bare = built.replace(POLICY, "").replace(FETCHED, "").replace(CHARSET, "");
  const scripts = bare.match(SCRIPT) ?? [];
  if (scripts.length !== 1) throw new Error(`the page has ${scripts.length} scripts, not one`);
  /** @type {string[]} */
  const linked = [];
  const first = bare.replace(SCRIPT, "").replace(STYLE, (link) => {
    const file = /\bhref="([^"]+)"/.exec(link)?.[1] ?? "";
    linked.push(file.replace(/^\.\//, ""));
    return styleOf(folder, file);
  });
  // Those of screens that a page of several files loads later.
  const later = stylesIn(folder).filter((file) => !linked.includes(file));
  const all = later.map((file) => styleOf(folder, file)).join("");
  const styled = startingAt(
    start,
    first.replace(/(?=<\/head>)/i, () => all),
  );
  const end = styled.lastIndexOf("</body>");
  const whole = `${styled.slice(0, end)}<script type="module">${scriptText(script)}</script>\n  ${styled.slice(end).trimEnd()}`;
  refuseFiles(whole.slice(0, end));
  const head = `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(whole)}" />`;
  // A function: in a text, "$&" and the like would be obeyed.
  return `${whole.replace(/<head>\s*/, () => `<head>\n    ${head}\n    `)}\n<!--\n${comment(notices)}-->\n`;
}

/** @param {string} folder @returns {string[]} */
const stylesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".css"))
    .toSorted();

/** @param {string} folder @param {string} file */
const styleOf = (folder, file) =>
  `<style>${styleText(readFileSync(join(folder, file), "utf8"))}</style>`;

/** The first screen stands in the file; of one that opens elsewhere it is taken out. @param {Start | undefined} start @param {string} html */
function startingAt(start, html) {
  if (start === undefined) return html;
  const { hash, title, says } = start;
  const go = `if (location.hash === "") location.replace(${JSON.stringify(hash)});`;
  const open = /<div id="app"[^>]*>/i.exec(html);
  const end = html.lastIndexOf("</div>");
  if (open === null || end < 0) throw new Error("the page has no place for what is shown");
  const said = `${html.slice(0, open.index)}<div id="app"><p>${plain(says)}</p>${html.slice(end)}`;
  return said
    .replace(/<title>[^<]*<\/title>/i, () => `<title>${plain(title)}</title>`)
    .replace(/(?=<\/head>)/i, () => `<script>${scriptText(go)}</script>`);
}

/** A text as it may stand in a page. @param {string} text */
const plain = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A script as it may stand in a page: nothing in it is taken for the page's own marks. @param {string} text */
export function scriptText(text) {
  const safe = tidy(text).replaceAll(/<(?=\/script|script|!--)/gi, "\\x3C");
  // Right in texts and patterns, where these marks stand. Anywhere else the script is broken by it, and refused here.
  const { errors } = parseSync("script.js", safe);
  if (errors.length > 0) throw new Error(`the script of the page: ${errors[0]?.message}`);
  return safe;
}

/** @param {string} text */
function styleText(text) {
  const style = tidy(text).trim();
  const loaded = /<\/style|@import|url\((?!\s*["']?(?:data:|#))/i.exec(style);
  if (loaded !== null) throw new Error(`the styles of the page hold ${JSON.stringify(loaded[0])}`);
  return style;
}

/** A page turns these into something else, and the hash of the text would not be that of the file. @param {string} text */
function tidy(text) {
  if (text.includes("\0")) throw new Error("a text of the page holds a character of number 0");
  return text.replaceAll(/\r\n?/g, "\n");
}

/** @param {string} text */
const comment = (text) => text.replaceAll("--", "- -");

/** Everything that the page would fetch must be in it by now. @param {string} html without its script */
function refuseFiles(html) {
  const address = /<(?!a\b)[a-z]+\b[^>]*?\s(?:src|href|srcset|data|poster)="(?!data:|#)([^"]*)"/i;
  const left = address.exec(html.replaceAll(/<style>[\s\S]*?<\/style>/g, ""));
  if (left !== null) throw new Error(`the page in one file would still load ${left[1]}`);
}

/** @param {string} tag @param {string} html @returns {string} the hash of each text within such tags, as sources of a policy */
function sources(tag, html) {
  const found = html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, "gi"));
  const hashes = Array.from(found, ([, text = ""]) => {
    const hash = createHash("sha256").update(text, "utf8").digest("base64");
    return `'sha256-${hash}'`;
  });
  return [...new Set(hashes)].join(" ") || "'none'";
}

/** Only the scripts and styles that are in the file, a worker made by them, and no network at all. @param {string} html */
function policyOf(html) {
  return [
    "default-src 'none'",
    `script-src ${sources("script", html)}`,
    `style-src ${sources("style", html)}`,
    "img-src data: blob:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types ratchet-worker",
  ].join("; ");
}
