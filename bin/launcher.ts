// What bin/start.cts gives to the bundle.

export interface Launcher {
  /** Called when the program goes on for longer. */
  turnHot(): void;
  /** Called when the loop has run for so long that it is worth compiling. */
  compileLoop(): void;
  /** Called at the end, when the functions that a start needs have been compiled. */
  finish(): void;
  /** While a snapshot is made: have `run` called in the processes that start from it. */
  later?(run: () => void): void;
}
