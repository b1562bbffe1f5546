/** For which screens the first screen is baked, and how large the places of the views are on each. */

/** Room for a view, in pixels of the page. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Screen {
  readonly name: string;
  /** From this width of the window on. */
  readonly from: number;
  /** By class of the host, as the browser lays the page out at the width and height that the screen is named for. */
  readonly hosts: Readonly<Record<string, Room>>;
}

/** Charts have texts, which must not be scaled: one for each screen. Between the screens a chart keeps its size. */
export const SCREENS: readonly Screen[] = [
  { name: "phone", from: 0, hosts: { "chart-host": { width: 296, height: 330 } } },
  { name: "small", from: 640, hosts: { "chart-host": { width: 600, height: 324 } } },
  { name: "tablet", from: 768, hosts: { "chart-host": { width: 736, height: 324 } } },
  { name: "chromebook", from: 1366, hosts: { "chart-host": { width: 958, height: 221 } } },
  { name: "projector", from: 1880, hosts: { "chart-host": { width: 1328, height: 443 } } },
];

/** Side of a drawing of people, which is scaled to its place: that of a Chromebook. */
export const DRAWING_SIDE = 223;

/** Which rules show one screen's charts and hide the others'. */
export function screenRules(): string {
  const hidden = SCREENS.map(({ name }) => `.baked .baked-${name}`).join(",");
  const shown = SCREENS.map(({ name, from }, k) => {
    const next = SCREENS[k + 1];
    const to = next === undefined ? "" : ` and (max-width:${next.from - 0.02}px)`;
    return { name, media: `(min-width:${from}px)${to}` };
  });
  const rules = shown.map(
    ({ name, media }) => `@media ${media}{.baked .baked-${name}{display:block}}`,
  );
  return `${hidden}{display:none}\n${rules.join("\n")}\n`;
}
