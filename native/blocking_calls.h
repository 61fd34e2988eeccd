// The blocking calls as exported (native/index.ts says what each does).

#pragma once

#include "napi_call.h"

int native_sleep_until(Env& env, double deadline);
int native_poll(Env& env, Ints triplets, double deadline);
int64_t native_read(Env& env, int fd, Bytes buffer);
int64_t native_write(Env& env, int fd, Bytes buffer);
int native_open(Env& env, Text path, int flags, int mode);
int native_waitpid(Env& env, int pid, int options, Ints status);
int native_flock(Env& env, int fd, int operation);
int native_lock(Env& env, int fd, int command, int type, int whence, double start, double length);
int native_fcntl_buffer(Env& env, int fd, int command, Bytes argument);
int native_ioctl(Env& env, int fd, unsigned request, int argument);
int native_ioctl_buffer(Env& env, int fd, unsigned request, Bytes argument);
