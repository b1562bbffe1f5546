/** What is the same of every picture: its size, and what it is to those who do not see it. */
import type { Selection } from "d3";
import type { Size } from "./view.ts";

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** As large as its place, a unit a pixel. */
export const fillPlace = (svg: Svg, { width, height }: Omit<Size, "text">): Svg =>
  svg.attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);

/**
 * Names a picture. It is an image from then on, and not before: a view stands on the page for some frames until it knows
 * its size, and an image without a name is a fault.
 */
export function sayPicture(picture: Element | null, says: string): void {
  if (picture === null || picture.getAttribute("aria-label") === says) return;
  picture.setAttribute("aria-label", says);
  picture.setAttribute("role", "img");
}
