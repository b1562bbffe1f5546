/** Several files that are written at the same time, each whole or not there, with what is to be said of their bytes. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { putWhole } from "../chunks/whole.ts";
import type { Disk } from "../study/types.ts";
import type { Written } from "./resource.ts";
import type { Out } from "./sink.ts";

/** `write` gets one output for each path. When it fails none of the files is put into its place. */
export async function putTogether(
  disk: Disk,
  [path, ...rest]: readonly string[],
  write: (outs: readonly Out[]) => Promise<void>,
): Promise<readonly Written[]> {
  if (path === undefined) {
    await write([]);
    return [];
  }
  let others: readonly Written[] = [];
  const hash = sha256.create();
  let bytes = 0;
  await putWhole(disk, path, async (out) => {
    const counted: Out = {
      write: async (some) => {
        hash.update(some);
        bytes += some.length;
        await out.write(some);
      },
    };
    others = await putTogether(disk, rest, (outs) => write([counted, ...outs]));
  });
  return [{ path, bytes, sha256: bytesToHex(hash.digest()) }, ...others];
}
