// Names of characters, for \N{...}: the code point of a name. Answers to
// unicodedata's _getcode.
export function codePointOfName(_name: string): number | undefined {
  return undefined;
}
