// Priorities, scheduling and limits of processes as exported (native/index.ts says what each does).

#pragma once

#include <sys/resource.h>

#include "napi_call.h"

int native_nice(int increment, Ints value);
int native_getpriority(int which, int who, Ints value);
int native_setpriority(int which, int who, int value);

int native_sched_yield();
int native_sched_get_priority_max(int policy);
int native_sched_get_priority_min(int policy);
int native_sched_getscheduler(int pid);
int native_sched_setscheduler(int pid, int policy, int priority);
int native_sched_getparam(int pid);
int native_sched_setparam(int pid, int priority);
int native_sched_rr_get_interval(int pid, Doubles seconds);
int native_sched_getaffinity(int pid, Bytes cpus);
int native_sched_setaffinity(int pid, Bytes cpus);

int native_getrusage(int who, Doubles usage);
void report_usage(const rusage& used, Doubles usage);
int native_prlimit(int pid, int resource, Longs limits, Longs previous);
