/** A drawing of the page as a file of its own: what its styles say stands in it, on a ground, with a title and a source. */

const NAMESPACE = "http://www.w3.org/2000/svg";

/** What styles say of a drawing; children have it from what they stand in, unless they say otherwise. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "visibility",
  "paint-order",
];
const OWN: readonly (readonly [name: string, usual: string])[] = [
  ["opacity", "1"],
  ["mix-blend-mode", "normal"],
];

/** The same drawing, with everything in its attributes: without the page's styles it looks as it does with them. */
function inlined(drawing: Element, above: Readonly<Record<string, string>> = {}): Element | null {
  const style = getComputedStyle(drawing);
  if (style.display === "none") return null;
  const copy = drawing.cloneNode(false) as Element;
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  // In a file nothing can be gone to.
  copy.removeAttribute("tabindex");
  const said: Record<string, string> = {};
  for (const name of INHERITED) {
    const value = ownOf(style.getPropertyValue(name));
    said[name] = value;
    if (value !== above[name] && value !== "") copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
  for (const [name, usual] of OWN) {
    const value = style.getPropertyValue(name);
    if (value !== usual && value !== "") copy.setAttribute(name, value);
  }
  for (const child of drawing.childNodes) {
    if (child instanceof Element) {
      const inner = inlined(child, said);
      if (inner !== null) copy.append(inner);
    } else copy.append(child.cloneNode());
  }
  return copy;
}

/** A pattern is meant by its name in this very file, whatever the page's address was. */
const ownOf = (value: string): string =>
  value.replaceAll(/url\(["']?[^"')#]*(#[^"')]+)["']?\)/gu, "url($1)");

export interface Legend {
  readonly title: string;
  /** The line below it. */
  readonly question: string;
  /** What stands below the drawing: where it is from, and which run it is. */
  readonly source: readonly string[];
}

/** Room, in the drawing's own units. */
const MARGIN = 20;
const HEAD = 66;
const FOOT_LINE = 18;

/** The text of a file that shows the drawing; what it is drawn on says the colours and the letters of the rest. */
export function svgFile(drawing: SVGSVGElement, { title, question, source }: Legend): string {
  const { width, height } = drawing.getBoundingClientRect();
  const around = getComputedStyle(drawing.parentElement ?? drawing);
  const size = {
    width: Math.ceil(width + 2 * MARGIN),
    height: Math.ceil(HEAD + height + MARGIN + FOOT_LINE * source.length),
  };
  const whole = element("svg", {
    viewBox: `0 0 ${size.width} ${size.height}`,
    ...size,
    "font-family": around.fontFamily,
    fill: around.color,
    role: "img",
    "aria-label": drawing.getAttribute("aria-label") ?? title,
  });
  const inner = inlined(drawing);
  if (inner === null) throw new Error("a drawing that is not shown cannot be given away");
  for (const name of ["role", "aria-label"]) inner.removeAttribute(name);
  inner.setAttribute("x", String(MARGIN));
  inner.setAttribute("y", String(HEAD));
  // As on the page, where a letter may stand a little over its edge.
  inner.setAttribute("overflow", "visible");
  whole.append(
    element("title", {}, title),
    element("rect", { ...size, fill: around.backgroundColor }),
    element("text", { x: MARGIN, y: 30, "font-size": 20, "font-weight": 600 }, title),
    element("text", { x: MARGIN, y: 52, "font-size": 14 }, question),
    inner,
    ...source.map((line, k) =>
      element(
        "text",
        { x: MARGIN, y: HEAD + height + MARGIN + FOOT_LINE * k, "font-size": 12, opacity: 0.8 },
        line,
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): Element {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
