/** The heading of a part of the class. Who has come from another part has the focus here, and not nowhere. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Somebody has gone on from another part. */
let coming = false;

/** What has the focus now goes away with its part. */
export function goesOn(): void {
  coming = true;
}

export function Heading({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (coming) heading.current?.focus({ preventScroll: true });
    coming = false;
  }, []);
  return (
    <h1 ref={heading} class="class-heading" tabIndex={-1}>
      {children}
    </h1>
  );
}
