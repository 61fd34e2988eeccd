// At most so many at a time.

/** `f`, but of calls under way there are at most `room`; the others wait their turn. */
export function limited<A extends unknown[], R>(room: number, f: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (...args) => {
    if (running >= room) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await f(...args);
    } finally {
      const next = waiting.shift(); // it takes over our place
      if (next) next();
      else running--;
    }
  };
}
