// The child of _posixsubprocess.fork_exec: what it does between fork and exec.

#pragma once

#include "napi_call.h"

// Make a child that becomes a program; it runs no JavaScript. The pid or -errno. `request` is ForkExec of native/index.ts.
int native_fork_exec(Env& env, Value request);

// The same in two halves, in a child that native_fork() has made, for a Python function to run in between.
// 0, or -errno when the first half failed, which has been reported.
int native_prepare_child(Env& env, Value request);
// Returns to nobody: the program, or status 255 once the failure has been reported.
void native_become_program(Env& env, Value request);
// Report an exception of the function and end.
void native_fail_child(Env& env, Value request);
