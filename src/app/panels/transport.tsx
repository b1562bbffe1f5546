/** Play, pause, one on, one back, anywhere, again, and how fast. */
import type { ComponentChildren, JSX } from "preact";
import { Marks } from "./branch.tsx";
import type { Page } from "../page.ts";
import { endedEarly, isLast } from "../run/shown.ts";
import { SPEEDS, type Store } from "../store.ts";
import { later } from "./later.tsx";
import { capital, noun } from "../../viz/numbers.ts";
import { mixed } from "../words/mixed.ts";
import { say } from "../words/shell.ts";

const Ended = later(() => import("./ended.tsx").then((there) => there.Ended));

const SPEED_WORDS: Readonly<Record<(typeof SPEEDS)[number], string>> = {
  0.5: "slow",
  1: "usual",
  2: "fast",
  4: "faster",
  16: "fastest",
};

interface ActionProps {
  readonly icon: string;
  readonly act: () => void;
  readonly disabled?: boolean;
  readonly main?: boolean;
  /** What says more of it. */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
}

function Action({
  icon,
  act,
  disabled = false,
  main = false,
  about,
  children,
}: ActionProps): JSX.Element {
  // A button that is really disabled would lose the focus.
  return (
    <button
      type="button"
      class={main ? "action main" : "action"}
      onClick={() => {
        if (!disabled) act();
      }}
      aria-disabled={disabled}
      aria-describedby={about}
    >
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icon} />
      </svg>
      {children}
    </button>
  );
}

const ICONS = {
  play: "M3 1.5v13l11-6.5z",
  pause: "M3 2h4v12H3zM9 2h4v12H9z",
  on: "M2 2v12l8-6zM11 2h3v12h-3z",
  back: "M14 2v12L6 8zM2 2h3v12H2z",
  again: "M8 3a5 5 0 1 1-4.9 6h-2A7 7 0 1 0 8 1V-1L4 2l4 3z",
  luck: "M2 2h12v12H2zM5 4a1 1 0 1 0 0 2 1 1 0 0 0 0-2zm6 6a1 1 0 1 0 0 2 1 1 0 0 0 0-2zM8 7a1 1 0 1 0 0 2 1 1 0 0 0 0-2z",
};

/** At the end of a run it is not Play that comes next. */
const asksForLuck = ({ ensemble, stage }: Store): boolean =>
  stage.value === "seen" && ensemble.value === null;

/** Nothing comes after what is shown. */
function isOver({ play, shown }: Store): boolean {
  const [played, there] = [play.value, shown.value];
  return played !== null && there !== null && isLast(played.description, there.frame);
}

/** Some of what has been shown was over before the axis of time is. */
const isEarly = ({ play, furthest }: Store): boolean =>
  play.value !== null && endedEarly(play.value, furthest.value).length > 0;

/** What says why nothing comes after what is shown, where that is not plain. */
const aboutEnd = (store: Store): string | undefined =>
  isOver(store) && isEarly(store) ? "run-end" : undefined;

export function Transport({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const play = store.play.value;
  const frame = store.shown.value?.frame;
  const tick = frame?.tick ?? 0;
  const { unit } = play?.description ?? { unit: "round" };
  const nothing = page.wish.value === null;
  const idle = nothing || store.failure.value !== null;
  const playing = store.playing.value;
  const over = isOver(store);
  const about = aboutEnd(store);
  return (
    <fieldset class="transport">
      <legend class="spoken">{say("shell-playing")}</legend>
      <Action
        main={!asksForLuck(store)}
        icon={playing ? ICONS.pause : ICONS.play}
        act={() => store.toggle()}
        disabled={idle}
        about={about}
      >
        {say(playing ? "shell-pause" : "shell-play")}
      </Action>
      <Action icon={ICONS.back} act={() => store.goBy(-1)} disabled={idle || tick === 0}>
        {say("shell-back")}
      </Action>
      <Action icon={ICONS.on} act={() => store.step()} disabled={idle || over} about={about}>
        {say("shell-on", { unit })}
      </Action>
      <Action icon={ICONS.again} act={() => store.startAgain()} disabled={idle || tick === 0}>
        {say("shell-again")}
      </Action>
      <Action icon={ICONS.luck} act={() => void page.newLuck()} disabled={nothing}>
        {say("shell-luck")}
      </Action>
      <Speed store={store} />
      <DrawerButton page={page} />
    </fieldset>
  );
}

/** Opens the drawer with all that a projector's page has no room for. */
function DrawerButton({ page }: { readonly page: Page }): JSX.Element {
  const open = page.drawer.value;
  return (
    <button
      type="button"
      class="action drawer-button"
      id="drawer-button"
      aria-expanded={open}
      aria-controls="drawer"
      onClick={() => (page.drawer.value = !open)}
    >
      {say(open ? "shell-less" : "shell-more")}
    </button>
  );
}

function Speed({ store }: { readonly store: Store }): JSX.Element {
  return (
    <label class="speed">
      <span class="label">{say("shell-speed")}</span>
      <select
        value={String(store.speed.value)}
        onChange={(event) => (store.speed.value = Number(event.currentTarget.value))}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={String(speed)}>
            {say("shell-speed-is", { speed: SPEED_WORDS[speed] })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The slider of time, as long as the axis of the chart above it. */
export function Scrub({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const play = store.play.value;
  const unit = play?.description.unit ?? "round";
  const until = play?.description.until ?? 1;
  const tick = store.shown.value?.frame.tick ?? 0;
  return (
    <div class="scrub">
      <label for="scrub">
        {mixed((marks) => say("shell-at", { ...marks, unit: capital(noun(unit)) }), {
          // Not spoken each time: the slider says it.
          tick: (
            <output for="scrub" aria-live="off">
              {tick}
            </output>
          ),
        })}
      </label>
      <Marks page={page} />
      <input
        id="scrub"
        type="range"
        min={0}
        max={until}
        step={1}
        value={tick}
        aria-valuetext={say("shell-at-of", { unit, tick: String(tick), until: String(until) })}
        aria-describedby={isEarly(store) ? "run-end" : undefined}
        disabled={play === null}
        onInput={(event) => store.goTo(Number(event.currentTarget.value))}
      />
      {isEarly(store) && <Ended page={page} />}
    </div>
  );
}
