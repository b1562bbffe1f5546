/**
 * Words that stand in files of their own (Fluent, one a screen), so that they can be said in other languages: the screens
 * that are fetched later take theirs from there. docs: https://projectfluent.org
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Say = (id: string, values?: Readonly<Record<string, FluentVariable>>) => string;

/** Says what stands in this text under an id. An id that does not, or a value that is missing, is a fault of ours. */
export function words(text: string): Say {
  // The marks that part numbers and names from right-to-left text would stand in copied texts and in tests.
  const bundle = new FluentBundle("en", { useIsolating: false });
  const [wrong] = bundle.addResource(new FluentResource(text));
  if (wrong !== undefined) throw wrong;
  return (id, values) => {
    const message = bundle.getMessage(id)?.value;
    if (message === undefined || message === null) throw new Error(`there are no words for ${id}`);
    // Without a list of errors it throws them.
    return bundle.formatPattern(message, values === undefined ? null : { ...values });
  };
}
