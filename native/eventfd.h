// An eventfd by its two uses here: ring it, and silence it.

#pragma once

#include <unistd.h>

#include <cstdint>

// ASYNC-SIGNAL-SAFE.
inline void ring(int fd) {
  const uint64_t one = 1;
  (void)!write(fd, &one, sizeof one);  // fails only when 2^64-2 rings wait
}

// The fd is non-blocking: nothing to read is fine.
inline void silence(int fd) {
  uint64_t rings;
  (void)!read(fd, &rings, sizeof rings);
}
