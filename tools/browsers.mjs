/**
 * `npm run browsers`: the built page in every browser that is here, with no driver at all. Each plays the first scenario to
 * its end, goes to every screen and tells what it saw to a server of its own; the histories must be those of Node.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, extname, join, normalize } from "node:path";
import { root } from "./bin.mjs";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";

const PAGE = join(root, "dist", "page");
const PLAYED = "#/?s=not-too-many-friends&seed=oak-41";
/** So long a browser may take, on a busy machine. */
const PATIENCE_MS = 180_000;
/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
const WEBKITS = ["4.1", "4.0", "6.0"].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

const QUIET = [
  '"datareporting.policy.dataSubmissionEnabled", false',
  '"datareporting.policy.firstRunURL", ""',
  '"browser.aboutwelcome.enabled", false',
  '"browser.startup.homepage_override.mstone", "ignore"',
  '"app.update.enabled", false',
];

/** @typedef {{ hashes: Record<string, string>; command: string; screens: string[]; faults: string[] }} Told */

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => spawnSync("test", ["-x", file]).status === 0);

/** How each is started, with a fresh profile; null: it is not here. @type {Record<string, (profile: string, url: string) => string[] | null>} */
const BROWSERS = {
  chromium: (profile, url) => {
    const file = findBrowser();
    const flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run";
    const quiet = "--disable-background-networking --disable-component-update --disable-sync";
    return file === undefined
      ? null
      : [file, ...`${flags} ${quiet}`.split(" "), `--user-data-dir=${profile}`, url];
  },
  firefox: (profile, url) => {
    const file = onPath("firefox-esr") ?? onPath("firefox");
    // A page of its own that greets who is new would stand before ours.
    writeFileSync(join(profile, "user.js"), QUIET.map((each) => `user_pref(${each});\n`).join(""));
    return file === undefined
      ? null
      : [file, "--headless", "--no-remote", "--profile", profile, url];
  },
  webkit: (_, url) => {
    const file = WEBKITS.find((each) => spawnSync("test", ["-x", each]).status === 0);
    const frame = onPath("xvfb-run");
    return file === undefined || frame === undefined ? null : [frame, "-a", file, url];
  },
};

/** Serves the page, with a script of ours in it; `take` is given what that tells. @param {(told: Told) => void} take */
function served(take) {
  const script = readFileSync(join(root, "tools", "browsers", "played.js"));
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://page");
    if (request.method === "POST") {
      let text = "";
      request.on("data", (part) => (text += String(part)));
      request.on("end", () => {
        response.end();
        take(JSON.parse(text));
      });
      return;
    }
    const name = pathname === "/" ? "index.html" : normalize(decodeURIComponent(pathname)).slice(1);
    response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream");
    try {
      if (name === "played.js") response.end(script);
      else response.end(name === "index.html" ? withScript() : readFileSync(join(PAGE, name)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
}

const withScript = () =>
  readFileSync(join(PAGE, "index.html"), "utf8").replace(
    "</body>",
    '<script type="module" src="./played.js"></script></body>',
  );

/** What a browser tells; null: it is not here; undefined: it told nothing. @param {string} browser */
async function seenBy(browser) {
  /** @type {(told: Told | undefined) => void} */
  let take;
  const told = new Promise((/** @type {(told: Told | undefined) => void} */ done) => (take = done));
  const server = served((all) => take(all));
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const place = server.address();
  const address = `http://127.0.0.1:${typeof place === "object" ? place?.port : ""}/${PLAYED}`;
  const profile = mkdtempSync(join(tmpdir(), "ratchet-browser-"));
  const command = BROWSERS[browser]?.(profile, address) ?? null;
  const child = command === null ? null : started(command, profile);
  const timer = setTimeout(() => take(undefined), PATIENCE_MS);
  try {
    return child === null ? null : await told;
  } finally {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
    // The group that was started for it, and nothing else.
    if (child?.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {string[]} command @param {string} profile */
function started([file = "", ...words], profile) {
  const env = {
    ...process.env,
    HOME: profile,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  };
  return spawn(file, words, { env, stdio: "ignore", detached: true });
}

/** The histories of the same runs in Node, by the command that the page shows. @param {string} command */
function inNode(command) {
  const ratchet = `"${process.execPath}" "${join(root, "dist", "node", "ratchet.js")}"`;
  const typed = `${command.replace("npm run -s ratchet --", ratchet)} --json --quiet`;
  const { stdout } = spawnSync("bash", ["-c", typed], { cwd: root, encoding: "utf8" });
  /** @type {{ structures: { name: string; runs: { hash: string }[] }[] }} */
  const { structures } = JSON.parse(stdout);
  return Object.fromEntries(structures.map(({ name, runs }) => [name, runs[0]?.hash]));
}

/** @param {Told} told */
function wrongIn({ hashes, command, screens, faults }) {
  const expected = inNode(command);
  const names = Object.keys(hashes);
  return [
    ...faults,
    ...(names.length === 0 ? ["no run was played"] : []),
    ...(screens.length === 0 ? ["no screen was shown"] : []),
    ...names
      .filter((name) => hashes[name] !== expected[name])
      .map((name) => `${name}: ${hashes[name]}, in Node ${expected[name]}`),
  ];
}

await ensureBuilt("page");
await ensureBuilt("node");
let failed = 0;
for (const browser of Object.keys(BROWSERS)) {
  const told = await seenBy(browser);
  if (told === null) console.log(`${browser}: not run: it is not here`);
  else {
    const wrong = told === undefined ? ["it told nothing"] : wrongIn(told);
    failed += wrong.length > 0 ? 1 : 0;
    const seen = `${told?.screens.length ?? 0} screens, histories as in Node`;
    console.log(`${browser}: ${wrong.length === 0 ? seen : wrong.join("; ")}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
