// Bytes as text below U+0100 and back: how bytes formatting and the one-byte codecs see them.

import type { StrValue } from '../values.js';

/** One character a byte. */
export function latin1Text(bytes: Uint8Array): string {
  if (bytes.length <= 4096) return String.fromCharCode(...bytes);
  const parts: string[] = [];
  // In chunks: the bytes are passed as arguments, on the stack.
  for (let i = 0; i < bytes.length; i += 4096) parts.push(String.fromCharCode(...bytes.subarray(i, i + 4096)));
  return parts.join('');
}

/** The bytes of a text that has only characters below U+0100. */
export function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The index of the first character that is not below `limit`, or -1. */
export function firstAtLeast(s: StrValue, limit: number): number {
  if (typeof s !== 'string') return s.codePoints.findIndex((c) => c >= limit);
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) >= limit) return i;
  return -1;
}
