// How much of the machine processes get and have used (Modules/posixmodule.c and resource.c have the Python side).
// Niceness, policy and processors belong to a thread on Linux: they are set for the JS thread, whose children inherit them,
// and which is the one that a program's pid names.

#include "scheduling.h"

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "or_errno.h"

int native_nice(int increment, Ints value) {
  errno = 0;
  value.data[0] = nice(increment);
  return -errno;
}

int native_getpriority(int which, int who, Ints value) {
  errno = 0;
  value.data[0] = getpriority(static_cast<__priority_which_t>(which), static_cast<id_t>(who));
  return -errno;
}

int native_setpriority(int which, int who, int value) {
  return or_errno(setpriority(static_cast<__priority_which_t>(which), static_cast<id_t>(who), value));
}

int native_sched_yield() { return or_errno(sched_yield()); }
int native_sched_get_priority_max(int policy) { return or_errno(sched_get_priority_max(policy)); }
int native_sched_get_priority_min(int policy) { return or_errno(sched_get_priority_min(policy)); }
int native_sched_getscheduler(int pid) { return or_errno(sched_getscheduler(pid)); }

int native_sched_setscheduler(int pid, int policy, int priority) {
  const sched_param param = {priority};
  return or_errno(sched_setscheduler(pid, policy, &param));
}

int native_sched_getparam(int pid) {
  sched_param param;
  return sched_getparam(pid, &param) == -1 ? -errno : param.sched_priority;
}

int native_sched_setparam(int pid, int priority) {
  const sched_param param = {priority};
  return or_errno(sched_setparam(pid, &param));
}

int native_sched_rr_get_interval(int pid, Doubles seconds) {
  timespec interval;
  if (sched_rr_get_interval(pid, &interval) == -1) return -errno;
  seconds.data[0] = static_cast<double>(interval.tv_sec) + 1e-9 * static_cast<double>(interval.tv_nsec);
  return 0;
}

// The kernel's calls, which take sets of any size and tell how many bytes they fill.
int native_sched_getaffinity(int pid, Bytes cpus) {
  return or_errno(static_cast<int>(syscall(SYS_sched_getaffinity, pid, cpus.length, cpus.data)));
}

int native_sched_setaffinity(int pid, Bytes cpus) {
  return or_errno(static_cast<int>(syscall(SYS_sched_setaffinity, pid, cpus.length, cpus.data)));
}

static double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

void report_usage(const rusage& used, Doubles usage) {
  usage.data[0] = seconds_of(used.ru_utime);
  usage.data[1] = seconds_of(used.ru_stime);
  const long rest[] = {used.ru_maxrss,  used.ru_ixrss,   used.ru_idrss,  used.ru_isrss,  used.ru_minflt,
                       used.ru_majflt,  used.ru_nswap,   used.ru_inblock, used.ru_oublock, used.ru_msgsnd,
                       used.ru_msgrcv,  used.ru_nsignals, used.ru_nvcsw,  used.ru_nivcsw};
  for (int i = 0; i < 14; i++) usage.data[2 + i] = static_cast<double>(rest[i]);
}

int native_getrusage(int who, Doubles usage) {
  rusage used;
  if (getrusage(static_cast<__rusage_who_t>(who), &used) == -1) return -errno;
  report_usage(used, usage);
  return 0;
}

int native_prlimit(int pid, int resource, Longs limits, Longs previous) {
  rlimit wanted, found;
  if (limits.length == 2) wanted = {static_cast<rlim_t>(limits.data[0]), static_cast<rlim_t>(limits.data[1])};
  const auto which = static_cast<__rlimit_resource>(resource);
  if (prlimit(pid, which, limits.length == 2 ? &wanted : nullptr, &found) == -1) return -errno;
  previous.data[0] = static_cast<int64_t>(found.rlim_cur);
  previous.data[1] = static_cast<int64_t>(found.rlim_max);
  return 0;
}
