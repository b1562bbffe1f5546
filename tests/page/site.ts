/** The built page on a server of its own, in a Chromium, with all that must never happen written down. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright";
import { preview, type PreviewServer } from "vite";
import { root } from "../../tools/bin.mjs";
import { browserOptions } from "../../tools/browser.mjs";

interface Faults {
  readonly errors: string[];
  readonly requests: string[];
}

export interface Visit {
  readonly page: Page;
  readonly faults: Faults;
  /** What the page's own policy refused. */
  violations(): Promise<string[]>;
}

/** A visit in which something may be held back. */
interface Held extends Visit {
  readonly letGo: () => void;
}

interface VisitOptions extends BrowserContextOptions {
  /** What runs in the page before anything else. */
  readonly before?: string;
  /** Holds something back; then nothing is waited for. */
  readonly hold?: (page: Page) => Promise<() => void>;
  /** Another place from which the page is served. */
  readonly at?: string;
  /** A browser that has been here before, or may keep the page's files; else one that cannot. */
  readonly context?: BrowserContext;
}

export class Site {
  private readonly server: PreviewServer;
  private readonly browser: Browser;
  readonly address: string;

  private constructor(server: PreviewServer, browser: Browser, address: string) {
    this.server = server;
    this.browser = browser;
    this.address = address;
  }

  static async open(): Promise<Site> {
    const server = await preview({
      root,
      logLevel: "error",
      build: { outDir: "dist/page" },
      preview: { host: "127.0.0.1", port: 4700, strictPort: false, open: false },
    });
    const address = server.resolvedUrls?.local[0];
    if (address === undefined) throw new Error("the server has no address");
    return new Site(server, await chromium.launch(browserOptions()), address);
  }

  /** A browser that is like a person's: it may keep the files of the page. */
  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return await this.browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  }

  /** With `hash`, or with the search part before it, behind the address. */
  async visit(hash = "", given: VisitOptions = {}): Promise<Held> {
    const { before, hold, at = this.address, context: known, ...options } = given;
    const page = await (known ?? (await this.context(options))).newPage();
    const faults: Faults = { errors: [], requests: [] };
    const { origin } = new URL(at);
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        faults.errors.push(message.text());
    });
    page.on("pageerror", (error) => faults.errors.push(error.message));
    page.on("requestfailed", (request) => faults.requests.push(`failed: ${request.url()}`));
    page.on("response", (response) => {
      if (response.status() >= 400) faults.requests.push(`${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== "data:")
        faults.requests.push(`elsewhere: ${url.href}`);
    });
    await page.addInitScript(
      noteViolations + (known === undefined ? keepsNothing : "") + (before ?? ""),
    );
    const letGo = await hold?.(page);
    await page.goto(at + hash);
    if (letGo === undefined) await page.locator("canvas").first().waitFor();
    const violations = (): Promise<string[]> => page.evaluate(readViolations);
    return { page, faults, violations, letGo: letGo ?? (() => undefined) };
  }

  /** The file and its styles, as they are before any script has come: none comes. */
  async read(hash = "", options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.context(options)).newPage();
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(this.address + hash);
    return page;
  }

  /** A page for something else, beside what is built. */
  async newPage(): Promise<Page> {
    return await (await this.context()).newPage();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

// These run in the page, where `document` is; the tests themselves know no DOM.
const noteViolations = `
  globalThis.refused = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    globalThis.refused.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));
`;
/** A browser without service workers, as in a private window of some: each test would fetch all files of the page. */
const keepsNothing = `
  Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
`;
const readViolations = "globalThis.refused";
