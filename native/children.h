// Waiting for children beyond waitpid(), system(), pseudo-terminals.

#pragma once

#include "napi_call.h"

int native_wait4(Env& env, int pid, int options, Ints status, Doubles usage);
int native_waitid(Env& env, int which, int id, int options, Ints info);
int native_system(Env& env, Text command, Texts envp);
int native_openpty(Ints fds);
int native_login_tty(int fd);
