// Signal sets as the kernel and /proc write them: 64 bits, bit signum-1.

#pragma once

#include <signal.h>

#include <cstdint>

using KernelMask = uint64_t;

constexpr KernelMask mask_of(int signum) { return KernelMask{1} << (signum - 1); }

inline KernelMask to_kernel(const sigset_t& set) {
  KernelMask mask = 0;
  for (int signum = 1; signum <= 64; signum++) {
    if (sigismember(&set, signum) == 1) mask |= mask_of(signum);
  }
  return mask;
}

inline sigset_t from_kernel(KernelMask mask) {
  sigset_t set;
  sigemptyset(&set);
  for (int signum = 1; signum <= 64; signum++) {
    if ((mask & mask_of(signum)) != 0) sigaddset(&set, signum);
  }
  return set;
}
