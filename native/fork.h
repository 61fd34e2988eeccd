// fork() of a process in which V8 runs.
//
// Only the thread that calls fork() lives on in the child. What the child must not miss is put right on both sides: V8's
// heap, which V8 keeps out of forks, is let in; V8's threads are at rest at the moment of the fork, so that none of them
// holds a lock; and the condition variables on which they slept forget them, since glibc would wait for threads that are
// gone. The persona and the wake-up channels are made anew (persona.cc, signals.cc).
//
// How glibc lays out a condition variable is found out by an experiment, never assumed.

#pragma once

#include "napi_call.h"

// fork(2): the pid, 0 in the child, -errno, or a sentence (a string) that says why this process cannot fork.
Value native_fork(Env& env);
