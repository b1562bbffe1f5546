/** Parts of the page that come when they are needed first: until then nothing stands where they will. */
import type { JSX } from "preact";
import { bringing } from "../bring.ts";

export type Part<Props> = (props: Props) => JSX.Element | null;

export function later<Props extends object>(load: () => Promise<Part<Props>>): Part<Props> {
  const part = bringing(load);
  return (props) => {
    const Here = part();
    return Here === null ? null : <Here {...props} />;
  };
}
