/** Texts that try the page: twice as long, from right to left, and such as would do harm if a browser read them as markup. */

/** Pieces without a letter, such as ", ", are left as they are. */
const WORD = /\p{L}/u;
/** Characters that make what stands between them run from right to left, whatever it is. */
const [RIGHT_TO_LEFT, BACK] = ["\u202e", "\u202c"];
/** Whoever is asked afterwards whether a script ran looks here: tests do. */
const ATTACK = `"'><img src=x onerror="ratchetRan=1"><script>ratchetRan=1</script>`;

/** Changes what stands between the spaces at both ends. */
const inside =
  (change: (text: string) => string) =>
  (piece: string): string =>
    WORD.test(piece) ? piece.replace(/\S[\s\S]*\S|\S/u, (text) => change(text)) : piece;

export const CHANGES = {
  long: inside((text) => `${text} ${text}`),
  rtl: inside((text) => `${RIGHT_TO_LEFT}${text}${BACK}`),
  xss: inside((text) => `${ATTACK}${text}`),
} as const;

export const isStress = (name: string): name is keyof typeof CHANGES =>
  Object.hasOwn(CHANGES, name);
