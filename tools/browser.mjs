/** Finds a Chromium for the browser tests; as root on Debian it installs Debian's own. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { started } from "./bin.mjs";

const VARIABLES = ["RATCHET_CHROMIUM", "CHROME_PATH", "CHROME_BIN"];
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGE = "apt-get update && apt-get install -y --no-install-recommends chromium";

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function* candidates() {
  for (const name of VARIABLES) {
    const file = process.env[name];
    if (file !== undefined && file !== "") yield file;
  }
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? "").split(delimiter))
      if (folder !== "") yield join(folder, name);
  }
}

/** The first Chromium of the variables and of PATH, or undefined. Starts nothing. @returns {string | undefined} */
export function findBrowser() {
  for (const file of candidates()) if (executable(file)) return file;
  return undefined;
}

/**
 * What a browser for tests goes without. Each window would load two pages of its own for the list under the address bar,
 * 1 CPU second of 1.4 for every page that is visited; the others are Playwright's list, since only the last one counts.
 */
const WITHOUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** Launch options for Playwright. Without a browser they name none, and only the tests that want one fail. */
export function browserOptions() {
  const executablePath = findBrowser();
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${WITHOUT.join()}`,
    ],
  };
}

/** A wrapper can be there without the browser behind it, so the file is asked for its version. @param {string} file */
function answers(file) {
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 60_000 }).status === 0;
}

function workingBrowser() {
  const tried = new Set();
  for (const file of candidates()) {
    if (tried.has(file) || !executable(file)) continue;
    tried.add(file);
    if (answers(file)) return file;
    console.error(`browser: ${file} does not start; looking further`);
  }
  return undefined;
}

function mayInstall() {
  return (
    process.getuid?.() === 0 && existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get")
  );
}

/**
 * A Chromium that starts: found, else installed where that needs no question. Otherwise the command to type.
 * @returns {{ file: string; advice?: undefined } | { file?: undefined; advice: string }}
 */
export function ensureBrowser() {
  const found = workingBrowser();
  if (found !== undefined) return { file: found };
  if (mayInstall()) {
    console.error("browser: no Chromium found; installing Debian's");
    // apt's own words go to stderr: stdout belongs to the command that asked for the browser.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("/bin/sh", ["-c", PACKAGE], { env, stdio: ["ignore", 2, 2] });
    const installed = workingBrowser();
    if (installed !== undefined) return { file: installed };
  }
  return {
    advice: `no Chromium found; type: sudo sh -c "${PACKAGE}" (or set RATCHET_CHROMIUM to one)`,
  };
}

if (started(import.meta.url)) {
  const { file, advice } = ensureBrowser();
  console.log(`browser: ${file ?? advice}`);
  process.exitCode = file === undefined ? 1 : 0;
}
