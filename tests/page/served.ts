/** A folder of files on a server of its own, under a path, which can be ended and comes back at the same address. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
};
const PATH = "/a/deep er/place/";

export class Served {
  /** What is served. */
  folder: string;
  /** After so many more answers it breaks down, in the middle of the next one. */
  answersLeft = Number.POSITIVE_INFINITY;
  /** The paths that were asked for, without that of the page. */
  readonly asked: string[] = [];
  private server: Server | null = null;
  private port = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(folder: string): Promise<Served> {
    const served = new Served(folder);
    await served.begin();
    return served;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}${encodeURI(PATH)}`;
  }

  async begin(): Promise<void> {
    const server = createServer((request, answer) => this.answer(request, answer));
    this.server = server;
    await new Promise<void>((resolve) => {
      server.listen(this.port, "127.0.0.1", resolve);
    });
    this.port = (server.address() as AddressInfo).port;
  }

  /** Nobody listens any more. */
  async end(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }

  private answer({ url = "" }: IncomingMessage, answer: ServerResponse): void {
    const path = decodeURI(new URL(url, "http://here").pathname);
    const name = path.startsWith(PATH) ? path.slice(PATH.length) : "?";
    this.asked.push(name);
    const file = join(this.folder, name === "" ? "index.html" : name);
    if (!existsSync(file) || !statSync(file).isFile()) {
      answer.writeHead(404).end();
      return;
    }
    if (this.answersLeft-- <= 0) {
      answer.writeHead(200, { "content-length": statSync(file).size });
      answer.write("half of ");
      void this.end();
      return;
    }
    // As a server does that is told nothing: the browser may ask whether it has changed, and it has.
    answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(answer);
  }
}
