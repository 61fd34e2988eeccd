// Waiting for children beyond waitpid(), pseudo-terminals, and other calls that shells and supervisors make.

#pragma once

#include "napi_call.h"

int native_wait4(Env& env, int pid, int options, Ints status, Doubles usage);
int native_waitid(Env& env, int which, int id, int options, Ints info);
int native_system(Env& env, Text command, Texts envp);
int native_openpty(Ints fds);
int native_login_tty(int fd);
int native_getpriority(int which, int who, Ints value);
int native_setpriority(int which, int who, int value);
int64_t native_pread(int fd, Bytes buffer, double offset);
int64_t native_pwrite(int fd, Bytes buffer, double offset);
