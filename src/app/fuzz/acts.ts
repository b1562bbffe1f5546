/** What somebody does who presses, moves and types whatever there is. Each act says what it did. */
import type { Dice } from "./dice.ts";
import { address, nastyText } from "./nasty.ts";

type Act = (dice: Dice) => string;

const PRESSED = "button, summary, a[href^='#'], input[type=checkbox], input[type=radio]";
const TYPED =
  "input:not([type]), input[type=text], input[type=search], input[type=number], textarea, [contenteditable=true]";
const KEYS = [
  " ",
  "Enter",
  "Escape",
  "Tab",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageDown",
  "r",
  "n",
  "b",
  "d",
  "t",
  "f",
  "?",
  "1",
  "2",
  "6",
  "x",
];

/** What can be reached: in a window that lies over all else nothing else can. */
function within<Found extends HTMLElement>(selector: string): Found[] {
  const room: ParentNode = document.querySelector("dialog:modal") ?? document;
  return [...room.querySelectorAll<Found>(selector)].filter(
    (each) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      !each.matches(":disabled") &&
      each.closest("[inert]") === null,
  );
}

/** "button Play" */
export function nameOf(element: Element): string {
  const name = element.getAttribute("aria-label") ?? element.textContent.trim();
  const kind = element.id === "" ? element.tagName.toLowerCase() : `#${element.id}`;
  return `${kind} ${name.replaceAll(/\s+/gu, " ").slice(0, 40)}`;
}

const told = (element: HTMLElement, ...kinds: string[]): void => {
  for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: true }));
};

const press: Act = (dice) => {
  const found = dice.pick(within(PRESSED));
  if (found === undefined) return "nothing to press";
  const name = nameOf(found);
  found.focus();
  found.click();
  return `press ${name}`;
};

const slide: Act = (dice) => {
  const found = dice.pick(within<HTMLInputElement>("input[type=range]"));
  if (found === undefined) return "nothing to slide";
  const [least, most] = [Number(found.min), Number(found.max || "100")];
  found.focus();
  found.value = String(least + ((most - least) * dice.below(101)) / 100);
  told(found, "input", "change");
  return `slide ${nameOf(found)} to ${found.value}`;
};

const select: Act = (dice) => {
  const found = dice.pick(within<HTMLSelectElement>("select"));
  if (found === undefined) return "nothing to select from";
  const name = nameOf(found);
  found.focus();
  found.selectedIndex = dice.below(found.options.length);
  told(found, "input", "change");
  return `select ${found.value} in ${name.slice(0, 20)}`;
};

const type: Act = (dice) => {
  const found = dice.pick(within(TYPED));
  if (found === undefined) return "nothing to type into";
  const text = nastyText(dice);
  found.focus();
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) {
    if (found.readOnly) return "nothing to be typed there";
    found.value = found.maxLength < 0 ? text : text.slice(0, found.maxLength);
    told(found, "input", "change");
  } else {
    // As one who pastes it.
    const data = new DataTransfer();
    data.setData("text/plain", text);
    found.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }
  return `type ${JSON.stringify(text.slice(0, 30))} into ${nameOf(found)}`;
};

const key: Act = (dice) => {
  const name = dice.pick(KEYS) ?? " ";
  const shiftKey = dice.below(5) === 0;
  const how = { key: name, shiftKey, bubbles: true, cancelable: true };
  const at = document.activeElement ?? document.body;
  const where = nameOf(at);
  at.dispatchEvent(new KeyboardEvent("keydown", how));
  at.dispatchEvent(new KeyboardEvent("keyup", how));
  return `key ${shiftKey ? "Shift+" : ""}${name} at ${where}`;
};

/** Somewhere in the window, whatever is there: also in drawings. */
const point: Act = (dice) => {
  const [clientX, clientY] = [dice.below(innerWidth), dice.below(innerHeight)];
  const found = document.elementFromPoint(clientX, clientY);
  if (found === null || found.closest("a:not([href^='#']), [type=file]") !== null)
    return "nothing to point at";
  const name = nameOf(found);
  const how = { clientX, clientY, bubbles: true, cancelable: true, pointerId: 1 };
  for (const kind of ["pointermove", "pointerdown", "pointerup"])
    found.dispatchEvent(new PointerEvent(kind, how));
  found.dispatchEvent(new MouseEvent("click", how));
  return `point at ${name}`;
};

const focus: Act = (dice) => {
  const found = dice.pick(within(`${PRESSED}, ${TYPED}, [tabindex="0"], input[type=range]`));
  found?.focus();
  return found === undefined ? "nothing to focus" : `focus ${nameOf(found)}`;
};

const follow: Act = (dice) => {
  location.hash = address(dice);
  return `follow ${location.hash.slice(0, 200)}`;
};

/** Browsers that know it say where in the history one stands: the page is never left. */
const { navigation } = globalThis as {
  readonly navigation?: {
    readonly currentEntry: { readonly index: number } | null;
    readonly canGoForward: boolean;
  };
};
const beginning = navigation?.currentEntry?.index ?? Number.POSITIVE_INFINITY;

const travel: Act = (dice) => {
  if (navigation === undefined) return "no way back is known";
  if (dice.below(3) === 0 && navigation.canGoForward) {
    history.forward();
    return "forward";
  }
  if ((navigation.currentEntry?.index ?? 0) <= beginning) return "no way back";
  history.back();
  return "back";
};

const rest: Act = () => "rest";

export const act: Act = (dice) =>
  (
    dice.weigh([
      [45, press],
      [10, slide],
      [6, select],
      [8, type],
      [10, key],
      [8, point],
      [4, focus],
      [7, follow],
      [4, travel],
      [4, rest],
    ]) ?? rest
  )(dice);
