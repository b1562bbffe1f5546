/** People and things as buttons that lead to their stories. */
import type { JSX } from "preact";
import type { PersonRef } from "../../../../workers/questions/knowledge-types.ts";
import type { Choosing } from "./chosen.ts";
import { itemName, personName, type Named } from "./names.ts";

interface LinkProps {
  readonly named: Named;
  readonly choosing: Choosing;
}

export function ToPerson({
  named,
  choosing,
  person,
}: LinkProps & { readonly person: PersonRef }): JSX.Element {
  return (
    <button
      type="button"
      class="link"
      onClick={() => choosing.follow({ sort: "person", person: person.id })}
    >
      {personName(named.description, person)}
    </button>
  );
}

function ToItem({ named, choosing, item }: LinkProps & { readonly item: number }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => choosing.follow({ sort: "item", item })}>
      {itemName(named, item)}
    </button>
  );
}

export function ToItems({
  items,
  ...props
}: LinkProps & { readonly items: readonly number[] }): JSX.Element {
  return (
    <ul class="knowledge-items">
      {items.map((item) => (
        <li key={item}>
          <ToItem {...props} item={item} />
        </li>
      ))}
    </ul>
  );
}
