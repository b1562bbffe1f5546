/**
 * The only door to exp, ln, pow and cos in the engine: pure arithmetic (ports of fdlibm and Cephes), so the last bit is
 * the same on every engine and processor, which Math.exp and its kin do not promise (ECMA-262,
 * "implementation-approximated").
 */
export { default as cos } from "@stdlib/math-base-special-cos";
export { default as exp } from "@stdlib/math-base-special-exp";
export { default as ln } from "@stdlib/math-base-special-ln";
export { default as pow } from "@stdlib/math-base-special-pow";
