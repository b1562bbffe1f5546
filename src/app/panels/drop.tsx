/** A part of the page on which files can be dropped; its class says "over" while some are held above it. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

interface Props {
  readonly class: string;
  readonly take: (files: readonly File[]) => void;
  /** What stands in it, and whether files are held above it. */
  readonly children: (over: boolean) => ComponentChildren;
}

export function Drop({ class: name, take, children }: Props): JSX.Element {
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? `${name} over` : name}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children(over)}
    </div>
  );
}
