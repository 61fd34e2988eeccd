// A native thread that raises signals with a lock held, for tests: thread A of bpo-31119. The script is thread B.

#pragma once

#include "napi_call.h"

// Start the thread. `how`: "raise" signals itself, "trip" calls trip_signal(), "write" raises and then writes the byte
// to `fd` itself. 0, or -errno.
int native_rival_start(Env& env, int signum, Text how, int fd);
// Have it do that once, with the lock held. Does not wait.
void native_rival_go();
void native_rival_lock();
void native_rival_unlock();
// End the thread, after what it was told to do.
void native_rival_stop();
