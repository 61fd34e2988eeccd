// What termios(3) does with a terminal, as exported (native/index.ts says what each does).

#pragma once

#include "napi_call.h"

int native_tcgetattr(int fd, Ints modes, Bytes characters);
int native_tcsetattr(Env& env, int fd, int when, Ints modes, Bytes characters);
int native_tcsendbreak(Env& env, int fd, int duration);
int native_tcdrain(Env& env, int fd);
int native_tcflush(int fd, int queue);
int native_tcflow(int fd, int action);
