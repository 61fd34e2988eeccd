// Upper, lower and title case of bytes, and the is...() questions: ASCII alone counts.
// Objects/bytes_methods.c.

export const isByteSpace = (b: number): boolean => b === 0x20 || (b >= 0x09 && b <= 0x0d);
const isByteUpper = (b: number): boolean => b >= 0x41 && b <= 0x5a;
const isByteLower = (b: number): boolean => b >= 0x61 && b <= 0x7a;
const isByteDigit = (b: number): boolean => b >= 0x30 && b <= 0x39;
const isByteAlpha = (b: number): boolean => isByteUpper(b) || isByteLower(b);
const toUpper = (b: number): number => (isByteLower(b) ? b - 32 : b);
const toLower = (b: number): number => (isByteUpper(b) ? b + 32 : b);

const every = (bytes: Uint8Array, test: (b: number) => boolean): boolean => bytes.length > 0 && bytes.every(test);

/** The questions, by the method's name. */
export const byteQuestions: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  isspace: (bytes) => every(bytes, isByteSpace),
  isalpha: (bytes) => every(bytes, isByteAlpha),
  isalnum: (bytes) => every(bytes, (b) => isByteAlpha(b) || isByteDigit(b)),
  isdigit: (bytes) => every(bytes, isByteDigit),
  islower: (bytes) => bytes.some(isByteLower) && !bytes.some(isByteUpper),
  isupper: (bytes) => bytes.some(isByteUpper) && !bytes.some(isByteLower),
  istitle,
};

function istitle(bytes: Uint8Array): boolean {
  let any = false;
  let inWord = false;
  for (const b of bytes) {
    if (isByteUpper(b)) {
      if (inWord) return false;
      inWord = any = true;
    } else if (isByteLower(b)) {
      if (!inWord) return false;
      any = true;
    } else {
      inWord = false;
    }
  }
  return any;
}

/** The changes of case, by the method's name. */
export const byteCases: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  lower: (bytes) => bytes.map(toLower),
  upper: (bytes) => bytes.map(toUpper),
  swapcase: (bytes) => bytes.map((b) => (isByteLower(b) ? b - 32 : toLower(b))),
  capitalize: (bytes) => bytes.map((b, i) => (i === 0 ? toUpper(b) : toLower(b))),
  title(bytes) {
    let inWord = false;
    return bytes.map((b) => {
      const c = inWord ? toLower(b) : toUpper(b);
      inWord = isByteAlpha(b);
      return c;
    });
  },
};
