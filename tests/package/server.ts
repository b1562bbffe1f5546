/** A web server as plain as they come: it sends what lies in a folder, at a path of its own, and no header that would help. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".txt": "text/plain",
};

export interface Serving {
  readonly address: string;
  /** The paths that were asked for, in their order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves the folder below `path` ("/school/ratchet/"), to this computer only. */
export async function serve(folder: string, path: string): Promise<Serving> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    asked.push(pathname);
    const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = join(folder, normalize(name.slice(path.length)));
    const there = name.startsWith(path) && existsSync(file) && statSync(file).isFile();
    response.writeHead(there ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(there ? readFileSync(file) : "");
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
