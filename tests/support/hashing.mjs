/** A program: prints in how many CPU seconds 32 MiB are hashed. */
import { sha256 } from "@noble/hashes/sha2.js";
import { cpuSeconds } from "./pace.mjs";

const bytes = new Uint8Array(32 << 20);
sha256(bytes.subarray(0, 4 << 20)); // warm
const begun = cpuSeconds();
sha256(bytes);
process.stdout.write(String(cpuSeconds() - begun));
