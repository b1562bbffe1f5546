/** A name as formulas write it: hyphens would be minus signs. */
export const plainName = (name: string): string => name.replaceAll(/[-:]/gu, "_");
