/** `npm run release`: what is given away, in release/: the page for a web server and as one file, the command as one file. */
import { ensureBuilt } from "./build.mjs";
import { locked } from "./lock.mjs";
import { setup } from "./setup.mjs";

await setup({ quiet: true });
try {
  await ensureBuilt("page");
  await ensureBuilt("one");
  const { writeRelease } = await import("./pack/write.mjs");
  for (const { name, bytes } of await locked("release", writeRelease))
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  release/${name}`);
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
