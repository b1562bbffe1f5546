/** The text of a file of words. */
declare module "*.ftl?raw" {
  const text: string;
  export default text;
}
