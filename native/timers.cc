// setitimer, getitimer, alarm. A timer that had run out before a call has tripped when the call returns: whoever
// disarms a timer gets its signal before or never.

#include "timers.h"

#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>

#include "persona.h"

static double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Truncated to microseconds, but a time that is not 0 does not become 0: that would disarm the timer. What is no time
// at all reads as a negative one, which the kernel refuses.
static timeval timeval_of(double seconds) {
  constexpr double LARGEST = 9e18;
  if (!(std::fabs(seconds) < LARGEST)) return {-1, 0};
  const double whole = std::floor(seconds);
  const timeval time = {static_cast<time_t>(whole), static_cast<suseconds_t>((seconds - whole) * 1e6)};
  return seconds != 0 && time.tv_sec == 0 && time.tv_usec == 0 ? timeval{0, 1} : time;
}

static void report(const itimerval& timer, Doubles out) {
  out.data[0] = seconds_of(timer.it_value);
  out.data[1] = seconds_of(timer.it_interval);
}

int native_setitimer(int which, double seconds, double interval, Doubles previous) {
  const itimerval timer = {timeval_of(interval), timeval_of(seconds)};
  itimerval before;
  if (setitimer(static_cast<__itimer_which_t>(which), &timer, &before) == -1) return -errno;
  persona_sync();
  report(before, previous);
  return 0;
}

int native_getitimer(int which, Doubles current) {
  itimerval timer;
  if (getitimer(static_cast<__itimer_which_t>(which), &timer) == -1) return -errno;
  report(timer, current);
  return 0;
}

unsigned native_alarm(unsigned seconds) {
  const unsigned left = alarm(seconds);
  persona_sync();
  return left;
}
