/**
 * Bakes the first screen: runs the page's own code, with a session of the engine beside it instead of in a worker, and
 * writes down what stands there when the opening tick is shown. Nothing in here knows what the page looks like.
 */
import { h, render } from "preact";
import { say } from "../../src/app/words/shell.ts";
import type { Baked } from "../bake.ts";
import { Stage } from "./dom.ts";
import { DRAWING_SIDE, SCREENS, screenRules } from "./screens.ts";
import { finely, recordingOf, svgInside } from "./svg-context.ts";

export async function bakeScreen(): Promise<Baked> {
  const stage = new Stage('<!doctype html><html><body><div id="app"></div></body></html>');
  const { document } = stage;
  const root = document.querySelector("#app");
  if (root === null) throw new Error("there is no place for the app");
  // Only now: some of it looks at the browser as soon as it is loaded.
  const [{ App }, { Page }, { Store }] = await Promise.all([
    import("../../src/app/app.tsx"),
    import("../../src/app/page.ts"),
    import("../../src/app/store.ts"),
  ]);
  const page = new Page(new Store());
  render(h(App, { page }), root);
  await page.follow("");
  await stage.settle();
  const play = page.store.play.value;
  const tick = page.store.shown.value?.frame.tick;
  if (play === null || tick === undefined) throw new Error("the first screen did not open");
  for (const host of stage.hosts.keys()) if (!host.isConnected) stage.hosts.delete(host);
  const drawings = bakeDrawings(stage);
  const css = screenRules() + bakeCharts(stage, root);
  withoutScript(root);
  const address = `#/?s=${play.description.id}`;
  return {
    html: notes({ ticks: tick, unit: play.description.unit }) + filled(root.innerHTML, drawings),
    css,
    address,
  };
}

/** What is said beside the picture: while the script is on its way, and where none is let run. */
const notes = (values: { readonly ticks: number; readonly unit: string }): string =>
  `<noscript><p class="baked-off" role="status">${say("shell-off", values)}</p></noscript>` +
  `<p class="baked-note" role="status">${say("shell-ready", values)}</p>`;

const canvasesIn = (host: Element): HTMLCanvasElement[] => [...host.querySelectorAll("canvas")];
const hole = (k: number): string => `(drawing ${k})`;

/** Puts an SVG where each canvas is. Its inside is filled in at the end: it need not be parsed. */
function bakeDrawings(stage: Stage): string[] {
  const insides: string[] = [];
  const side = DRAWING_SIDE;
  const all = [...stage.hosts.keys()].flatMap((host) =>
    canvasesIn(host).map((canvas) => ({ host, canvas })),
  );
  for (const { host, canvas } of all) {
    stage.give(host, { width: side, height: side });
    const light = recordingOf(canvas).marks;
    stage.paintOn("dark");
    const dark = recordingOf(canvas).marks;
    stage.paintOn("light");
    const svg = stage.document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const { name, value } of canvas.attributes) {
      if (name !== "width" && name !== "height") svg.setAttribute(name, value);
    }
    svg.classList.add("baked-drawing");
    svg.setAttribute("viewBox", `0 0 ${finely(side)} ${finely(side)}`);
    svg.textContent = hole(insides.push(svgInside(light, dark)) - 1);
    canvas.replaceWith(svg);
    stage.hosts.delete(host);
  }
  return insides;
}

const filled = (html: string, insides: readonly string[]): string =>
  insides.reduce((text, inside, k) => text.replace(hole(k), () => inside), html);

/** Draws each chart once for each screen. Styles that scripts set on the way become rules: the policy takes no others. */
function bakeCharts(stage: Stage, root: Element): string {
  const charts = new Map([...stage.hosts.keys()].map((host) => [host, [] as Node[]]));
  const styled = new Map<Element, string>();
  let css = "";
  SCREENS.forEach(({ name, from, hosts }) => {
    for (const [host, drawn] of charts) {
      const size = hosts[host.className];
      if (size === undefined)
        throw new Error(`tools/bake/screens.ts: no size of .${host.className} on a ${name}`);
      stage.give(host, size);
      for (const part of host.children) {
        const copy = rounded(part.cloneNode(true) as Element);
        copy.classList.add(`baked-${name}`);
        drawn.push(copy);
      }
    }
    const rules = [...root.querySelectorAll("[style]")].map((each) => {
      const mark = styled.get(each) ?? String(styled.size);
      styled.set(each, mark);
      return `.baked [data-baked="${mark}"]{${each.getAttribute("style")}}`;
    });
    if (rules.length > 0) css += `@media (min-width:${from}px){${rules.join("")}}\n`;
  });
  for (const [host, drawn] of charts) host.replaceChildren(...drawn);
  for (const [host] of charts) host.classList.add("baked-host");
  for (const [each, mark] of styled) {
    each.removeAttribute("style");
    each.setAttribute("data-baked", mark);
  }
  return css;
}

/** With the numbers of its attributes to a hundredth of a pixel: nobody sees more, and the file need not say it. */
function rounded(svg: Element): Element {
  for (const each of svg.querySelectorAll("*")) {
    for (const { name, value } of Array.from(each.attributes)) {
      const less = value.replaceAll(/\d+\.\d{3,}/g, (number) =>
        String(Number(Number(number).toFixed(2))),
      );
      if (less !== value) each.setAttribute(name, less);
    }
  }
  return svg;
}

/** What does nothing without a script looks so, and says what it is set to. */
function withoutScript(root: Element): void {
  for (const select of root.querySelectorAll("select")) {
    const value = select.getAttribute("value");
    if (value === null) continue;
    select.removeAttribute("value");
    for (const option of select.querySelectorAll("option")) {
      option.toggleAttribute("selected", option.getAttribute("value") === value);
    }
  }
  for (const control of root.querySelectorAll("button, input, select, textarea"))
    control.setAttribute("disabled", "");
  for (const each of root.querySelectorAll("*")) {
    for (const { name } of Array.from(each.attributes))
      if (name.toLowerCase() === "tabindex") each.removeAttribute(name);
  }
  // What would be filled only when it is opened stays shut.
  for (const details of root.querySelectorAll("details"))
    details.toggleAttribute("inert", details.children.length < 2);
}
