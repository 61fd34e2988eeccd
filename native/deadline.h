// Deadlines: seconds on CLOCK_MONOTONIC as a double, infinity for none.

#pragma once

#include <time.h>

#include <cmath>

inline double monotonic_now() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec * 1'000'000'000LL + now.tv_nsec) / 1e9;
}

// The time left, 0 if none, rounded up so that no wait ends early. False if there is no deadline.
inline bool time_left(double deadline, timespec* left) {
  if (deadline == HUGE_VAL) return false;
  const double seconds = deadline - monotonic_now();
  if (!(seconds > 0)) {
    *left = {0, 0};
    return true;
  }
  constexpr double LONGEST = 1e9;  // 31 years: below every limit of the kernel; the callers come back
  const double bounded = std::fmin(seconds, LONGEST);
  const double whole = std::floor(bounded);
  const double nanoseconds = std::ceil((bounded - whole) * 1e9);
  left->tv_sec = static_cast<time_t>(whole) + (nanoseconds >= 1e9 ? 1 : 0);
  left->tv_nsec = nanoseconds >= 1e9 ? 0 : static_cast<long>(nanoseconds);
  return true;
}
