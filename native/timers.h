// Interval timers as exported (native/index.ts says what each does).

#pragma once

#include "napi_call.h"

int native_setitimer(int which, double seconds, double interval, Doubles previous);
int native_getitimer(int which, Doubles current);
unsigned native_alarm(unsigned seconds);
