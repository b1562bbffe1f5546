/**
 * The only door to exp, ln and pow in the engine (cos, which few need, has a file of its own): pure arithmetic (ports of fdlibm and Cephes), so the last bit is
 * the same on every engine and processor, which Math.exp and its kin do not promise (ECMA-262,
 * "implementation-approximated").
 *
 * They have names of their own here, and are not handed on as `export { default as exp } from`: rolldown orders the
 * CommonJS packages that several chunks share by chance, and two builds of the same sources would differ.
 */
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import stdlibPow from "@stdlib/math-base-special-pow";

export const exp = stdlibExp;
export const ln = stdlibLn;
export const pow = stdlibPow;
