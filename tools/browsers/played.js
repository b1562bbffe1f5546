/** Runs in the page, in whatever browser: plays what the address asks for to its end, goes to every screen, and tells what was seen. */
const ROUTES = [
  "explore",
  "knowledge",
  "gallery",
  "lessons",
  "lessons/not-too-many-friends/1",
  "class",
  "edit",
  "about",
  "compare",
];
/** @type {string[]} */
const faults = [];
addEventListener("error", ({ message }) => faults.push(`error: ${message}`));
addEventListener("unhandledrejection", ({ reason }) =>
  faults.push(`not caught: ${String(reason)}`),
);
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  faults.push(`refused: ${violatedDirective} ${blockedURI}`),
);

/** @param {string} selector @returns {HTMLElement | null} */
const one = (selector) => document.querySelector(selector);
/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @template Found @param {string} what @param {() => Found | null | false | undefined} found @returns {Promise<Found>} */
async function comes(what, found) {
  for (let k = 0; k < 600; k++) {
    const here = found();
    if (here !== null && here !== false && here !== undefined) return here;
    await wait(100);
  }
  const seen = one("main")?.innerText.slice(0, 200) ?? "";
  throw new Error(`${what} never came; at ${location.hash} stands: ${seen}`);
}

async function played() {
  const stage = await comes("the stage", () => one(".stage"));
  await comes("the drawings", () => one(".stage canvas"));
  stage.focus();
  stage.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
  await comes("the end", () => one("#more-runs"));
  one(".identity summary")?.click();
  const codes = await comes("what repeats the run", () => {
    /** @type {NodeListOf<HTMLElement>} */
    const all = document.querySelectorAll(".identity dd code[data-hash]");
    return all.length > 1 && [...all];
  });
  const named = codes.map(({ dataset, textContent }) => [dataset["hash"] ?? "", textContent]);
  return {
    hashes: Object.fromEntries(named.filter(([name]) => name !== "scenario")),
    command: one(".identity .command")?.textContent ?? "",
  };
}

/** @param {string} route */
async function shown(route) {
  location.hash = `#/${route}`;
  await comes(route, () => {
    const here = one(".page")?.dataset["route"] === route.split("/")[0];
    return here && one("main > .notice:only-child") === null && one("main h1, .top h1");
  });
  // What comes late, or fails late.
  await wait(700);
  return route;
}

/** @type {{ hashes: Record<string, string>; command: string; screens: string[]; faults: string[] }} */
const told = { hashes: {}, command: "", screens: [], faults };
try {
  Object.assign(told, await played());
  for (const route of ROUTES) told.screens.push(await shown(route));
} catch (error) {
  faults.push(String(error));
}
await fetch("./told", { method: "POST", body: JSON.stringify(told) });
