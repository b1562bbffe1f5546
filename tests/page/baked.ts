/** What can be read off the first screen, baked or live, in the same words. These texts run in the page. */

/** All that is said and set, to be compared. */
export const SAID = `(() => {
  const app = document.querySelector("#app");
  app.normalize(); // a sentence may be made of several pieces
  const skip = new Set(["baked-note", "baked-off"]);
  const shown = (each) => each.checkVisibility() && !skip.has(each.className);
  const texts = [];
  const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.data.trim();
    const inside = node.parentElement.closest("details:not([open])") !== null;
    if (text !== "" && (inside || shown(node.parentElement))) texts.push(text);
  }
  const names = [...app.querySelectorAll("[aria-label], [aria-valuetext]")].filter(shown)
    .map((each) => each.getAttribute("aria-label") ?? each.getAttribute("aria-valuetext"));
  const set = [...app.querySelectorAll("input, select, progress")].filter(shown)
    .map((each) => each.type + " " + (["radio", "checkbox"].includes(each.type) ? each.checked : each.value));
  const hashes = [...app.querySelectorAll("code")].map((each) => each.textContent);
  return { texts, names, set, hashes };
})()`;

/** Every part of every chart that is seen: what it is, with its numbers as they are baked, to a hundredth of a pixel. */
export const CHARTS = `[...document.querySelectorAll("#app svg.chart")].filter((svg) => svg.checkVisibility())
  .map((svg) => [...svg.querySelectorAll("*")].map((each) => each.localName + " " + [...each.attributes]
    .map(({ name, value }) => name + "=" + value.replace(/-?\\d+(\\.\\d+)?/g, (number) => String(Number(Number(number).toFixed(2)))))
    .sort().join(" ")
    + (each.localName === "text" ? " " + each.textContent : "")).sort())`;

/** For each drawing: where each circle stands that is filled, as a share of its side, and with what colour. */
export const CIRCLES = `[...document.querySelectorAll(".baked-drawing")].map((svg) => {
  const { width } = svg.viewBox.baseVal;
  return [...svg.querySelectorAll("path")].flatMap((path) => {
    const { fill } = getComputedStyle(path);
    if (fill === "none") return [];
    return [...path.getAttribute("d").matchAll(/M(-?\\d+) (-?\\d+)a(\\d+) /g)]
      .map(([, left, y, r]) => ({ x: (Number(left) + Number(r)) / width, y: Number(y) / width, fill }));
  });
})`;

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

/** The colours of the canvases at the places of these circles. */
export const coloursAt = (drawings: readonly (readonly Circle[])[]): string =>
  `${JSON.stringify(drawings)}.map((circles, k) => {
  const canvas = document.querySelectorAll("#app .network canvas")[k];
  const context = canvas.getContext("2d");
  const side = Math.min(canvas.width, canvas.height);
  return circles.map(({ x, y }) => {
    const at = [(canvas.width - side) / 2 + x * side, (canvas.height - side) / 2 + y * side];
    return "rgb(" + [...context.getImageData(Math.round(at[0]), Math.round(at[1]), 1, 1).data].slice(0, 3).join(", ") + ")";
  });
})`;

/** The share of points in which two pictures are clearly of another colour. */
export const differs = (a: Buffer, b: Buffer): string => `(async () => {
  const points = async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [200, 200]; // a drawing may be a point wider than its neighbour
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, 200, 200).data;
  };
  const [a, b] = [await points("${a.toString("base64")}"), await points("${b.toString("base64")}")];
  let other = 0;
  for (let k = 0; k < a.length; k += 4)
    if ([0, 1, 2].some((part) => Math.abs(a[k + part] - b[k + part]) > 64)) other++;
  return other / (a.length / 4);
})()`;

/** For each chart of the file: how far its lines and bars go, and where the tick that is shown is. */
export const REACH = `[...document.querySelectorAll("svg.chart")].map((svg) => {
  const all = (what) => [...svg.querySelectorAll(what)];
  const [cursor] = all(".chart-cursor line").map((line) => Number(line.getAttribute("x1")));
  const points = all(".chart-lines path").flatMap((path) => path.getAttribute("d").match(/[ML][^,]+/g));
  return {
    cursor,
    lines: points.map((point) => Number(point.slice(1))),
    bars: all(".chart-strip rect").map((bar) => Number(bar.getAttribute("x"))),
    marks: all(".chart-markers path").map((mark) => Number(/\\(([^,]+)/.exec(mark.getAttribute("transform"))[1])),
  };
})`;
