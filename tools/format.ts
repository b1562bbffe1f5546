/** In the place of @stdlib/string-format, which its packages have for messages that nobody can meet here: the text as it is. */
export default (text: string): string => text;
