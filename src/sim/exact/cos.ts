/** The cosine with the same bits everywhere; why it is not Math.cos, and has a name of its own: index.ts. */
import stdlibCos from "@stdlib/math-base-special-cos";

export const cos = stdlibCos;
