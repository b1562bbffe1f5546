/** What is typed in a class: a code or a number, with its name above it. */
import type { JSX, Ref } from "preact";

interface FieldProps {
  readonly label: string;
  readonly kind: "code" | "number";
  readonly value: string;
  readonly change: (value: string) => void;
  readonly name?: string;
  readonly size?: number;
  readonly placeholder?: string;
  readonly field?: Ref<HTMLInputElement>;
  /** What says what is wrong with it; left out: nothing is. */
  readonly fault?: string | undefined;
}

export function Field({
  label,
  kind,
  value,
  change,
  field,
  fault,
  ...more
}: FieldProps): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <input
        {...more}
        {...KINDS[kind]}
        ref={field ?? null}
        type="text"
        autocomplete="off"
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  );
}

const KINDS = {
  code: { autocapitalize: "characters", spellcheck: false },
  number: { inputMode: "numeric" },
} as const;
