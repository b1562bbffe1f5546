/** A menu that closes as soon as something else is pointed at, or has the focus, or Escape is pressed in it. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export function useClosing(): RefObject<HTMLDetailsElement | null> {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const within = ({ target }: Event): boolean =>
      target instanceof Node && menu.current?.contains(target) === true;
    const outside = (event: Event): void => {
      if (menu.current !== null && !within(event)) menu.current.open = false;
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || menu.current?.open !== true || !within(event)) return;
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    };
    addEventListener("pointerdown", outside);
    addEventListener("focusin", outside);
    addEventListener("keydown", escape);
    return () => {
      removeEventListener("pointerdown", outside);
      removeEventListener("focusin", outside);
      removeEventListener("keydown", escape);
    };
  }, []);
  return menu;
}
