// What perf/second_tier.ts has measured.

export interface SecondTierData {
  readonly programs: readonly {
    readonly name: string;
    /** CPU seconds of one call, by who runs it: the interpreter, the hand-made translation, CPython. */
    readonly interpreter: readonly number[];
    readonly translated: readonly number[];
    /** The translation without its polls. */
    readonly unpolled: readonly number[];
    readonly oracle: readonly number[];
  }[];
}
