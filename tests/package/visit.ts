/** A page opened from any address, in a Chromium, with all that must never happen written down. */
import type { Browser } from "playwright";
import type { Visit } from "../page/site.ts";

/** `home`: what every address begins with that may be asked for. */
export async function visit(browser: Browser, address: string, home = address): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const faults: Visit["faults"] = { errors: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.errors.push(message.text());
  });
  page.on("pageerror", (error) => faults.errors.push(error.message));
  page.on("requestfailed", (request) => faults.requests.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|blob):/.test(url)) faults.requests.push(url);
  });
  await page.addInitScript(NOTE);
  await page.goto(address);
  await page.locator("canvas").first().waitFor();
  return { page, faults, violations: () => page.evaluate("globalThis.refused") };
}

// It runs in the page, where `document` is.
const NOTE = `
  globalThis.refused = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    globalThis.refused.push(event.violatedDirective + " " + event.blockedURI));
`;
