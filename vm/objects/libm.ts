// The C library's functions that float and complex arithmetic needs.
//
// V8's Math differs from glibc's libm in the last digit of about one result in ten, and
// CPython's results are glibc's. vm/objects must not reach for the addon, so it is handed
// in: vm/modules/math.ts does that when it is loaded.

export interface Libm {
  pow(x: number, y: number): number;
  hypot(x: number, y: number): number;
  atan2(y: number, x: number): number;
  exp(x: number): number;
  log(x: number): number;
  sin(x: number): number;
  cos(x: number): number;
}

let load: (() => Libm) | undefined;
let loaded: Libm = Math; // NOT CPYTHON: without the addon V8's own, because there is no other

/** Hand in the libm, loaded on the first call that needs it. */
export function setLibm(loader: () => Libm): void {
  load = loader;
}

/** The libm in use. */
export function libm(): Libm {
  if (load !== undefined) {
    loaded = load();
    load = undefined;
  }
  return loaded;
}
