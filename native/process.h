// System calls on processes, file descriptors and clocks as exported (native/index.ts says what each does).
// None of them waits; those that may are in blocking_calls.h.

#pragma once

#include "napi_call.h"

int native_close(int fd);
int native_pipe2(int flags, Ints fds);
int native_dup(int fd);
int native_dup2(int fd, int fd2, bool inheritable);
int64_t native_lseek(int fd, int64_t offset, int whence);
bool native_isatty(int fd);
TextOrErrno native_ttyname(int fd);
int native_get_inheritable(int fd);
int native_set_inheritable(int fd, bool inheritable);
int native_get_blocking(int fd);
int native_set_blocking(int fd, bool blocking);
int native_fcntl(int fd, int command, int argument);
int native_terminal_size(int fd, Ints size);
int native_tcgetpgrp(int fd);
int native_tcsetpgrp(int fd, int pgid);
int native_mkfifo(Text path, int mode);
int native_fchdir(int fd);
int native_umask(int mask);

int native_getpid();
int native_getppid();
unsigned native_getuid();
unsigned native_geteuid();
unsigned native_getgid();
unsigned native_getegid();
int native_getpgrp();
int native_getpgid(int pid);
int native_setpgid(int pid, int pgid);
int native_getsid(int pid);
int native_setsid();
int native_times(Doubles seconds);
std::string native_strerror(int error);
void native_abort();
void native_exit(int status);
int native_execve(Env& env, Text path, Texts argv, Texts envp);
int native_spawn(Env& env, Text path, Texts argv, Texts envp, Value options);

double native_monotonic();
double native_clock_gettime(int clock);
Value native_clock_gettime_ns(Env& env, int clock);
int native_clock_settime(int clock, double seconds);
double native_clock_getres(int clock);
