/** A place in which a view of src/viz draws itself; Preact does not look inside. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { View } from "../../viz/view.ts";

export interface ViewHostProps<Data> {
  /** Called once. */
  readonly make: (host: HTMLElement) => View<Data>;
  readonly data: Data;
  readonly class: string;
}

export function ViewHost<Data>({ make, data, class: name }: ViewHostProps<Data>): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<View<Data> | null>(null);
  const first = useRef(make);
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const made = first.current(host.current);
    view.current = made;
    return () => made.destroy();
  }, []);
  useLayoutEffect(() => view.current?.update(data));
  return <div ref={host} class={name} />;
}
