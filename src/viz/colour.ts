/** Colours as numbers: how light they are, how well two can be told apart, what lies between them. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** "#rrggbb", "rgb(r, g, b)" or "rgba(r, g, b, a)"; anything else, and what cannot be seen through, is white. */
export function rgbOf(text: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) return [1, 2, 3].map((k) => Number.parseInt(hex[k] ?? "ff", 16)) as unknown as Rgb;
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === 0)
    return [255, 255, 255];
  return [red, green, blue];
}

/** Relative luminance as in WCAG 2. */
export function luminanceOf(text: string): number {
  const [red, green, blue] = rgbOf(text).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast as in WCAG 2: from 1 (the same) to 21 (black on white). */
export function contrastOf(a: string, b: string): number {
  const [dark, light] = [luminanceOf(a), luminanceOf(b)].toSorted((x, y) => x - y) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour at a share (0 to 1) of the way along a list of colours. */
export function along(colours: readonly string[], share: number): string {
  const position = Math.min(1, Math.max(0, share)) * (colours.length - 1);
  const from = Math.min(colours.length - 2, Math.floor(position));
  const [a, b] = [rgbOf(colours[from] ?? "#ffffff"), rgbOf(colours[from + 1] ?? "#ffffff")];
  const mixed = a.map((part, k) => Math.round(part + (position - from) * ((b[k] ?? part) - part)));
  return `rgb(${mixed.join(", ")})`;
}
