// epoll as exported (native/index.ts says what each does).

#pragma once

#include "napi_call.h"

int native_epoll_create(int flags);
int native_epoll_ctl(int epfd, int operation, int fd, unsigned events);
int native_epoll_wait(Env& env, int epfd, Ints pairs, double deadline);
