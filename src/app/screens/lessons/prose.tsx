/** The text of a lesson as elements: nothing of it is ever taken for markup. */
import type { JSX } from "preact";
import type { Prose as Text, Span } from "../../lessons/lesson.ts";

export function Prose({ text }: { readonly text: Text }): JSX.Element {
  return (
    <>
      {text.map((block, k) => {
        if (block.kind === "p")
          return (
            <p key={k}>
              <Spans of={block.of} />
            </p>
          );
        const items = block.items.map((item, place) => (
          <li key={place}>
            <Spans of={item} />
          </li>
        ));
        return block.ordered ? <ol key={k}>{items}</ol> : <ul key={k}>{items}</ul>;
      })}
    </>
  );
}

function Spans({ of }: { readonly of: readonly Span[] }): JSX.Element {
  return (
    <>
      {of.map((span, k) => {
        if (typeof span === "string") return span;
        if (span.kind === "figure")
          return (
            <data key={k} class="figure" value={span.text}>
              {span.text}
            </data>
          );
        const inside = <Spans of={span.of} />;
        if (span.kind === "link")
          return (
            <a key={k} href={span.href}>
              {inside}
            </a>
          );
        return span.kind === "em" ? <em key={k}>{inside}</em> : <strong key={k}>{inside}</strong>;
      })}
    </>
  );
}
