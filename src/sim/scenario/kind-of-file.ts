/** Which kind of file a text is, whatever is wrong with it. */
import { read } from "./text/read.ts";

/** True: it says that it is a study. */
export function isStudy(source: string): boolean {
  const { value, broken } = read(source);
  if (broken) return /(?:^|[{,])\s*["']?kind["']?\s*:\s*["']?study\b/mu.test(source);
  const { kind = null } = Object(value) as { readonly kind?: unknown };
  return kind === "study";
}
