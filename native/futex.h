// The two futex operations used here, on words private to the process.

#pragma once

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <climits>
#include <cstdint>

// Sleep while `word` is `value`; returns early for any reason, so callers loop.
inline void futex_wait(std::atomic<int32_t>& word, int32_t value, const timespec* timeout = nullptr) {
  syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, value, timeout, nullptr, 0);
}

// ASYNC-SIGNAL-SAFE.
inline void futex_wake(std::atomic<int32_t>& word) {
  syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, INT_MAX, nullptr, nullptr, 0);
}
