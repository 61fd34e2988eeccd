// Private names: `__x` in class C is `_C__x`. Answers to _Py_Mangle of compile.c.

/** _Py_Mangle: `ident` as it is stored in a class named `privateobj`; null outside of classes. */
export function mangle(privateobj: string | null, ident: string): string {
  if (privateobj === null || !ident.startsWith('__')) return ident;
  // __id__ is public, and a dotted name can only be an import's.
  if (ident.endsWith('__') || ident.includes('.')) return ident;
  const stripped = privateobj.replace(/^_+/, '');
  return stripped === '' ? ident : `_${stripped}${ident}`;
}
