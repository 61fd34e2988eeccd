// The native side of faulthandler (Modules/faulthandler.c): C handlers for faults and for registered signals, and the
// watchdog. What is written about Python's frames comes from the VM (vm/modules/faulthandler.ts), since frames are
// JavaScript objects that no C handler can read. So there are two ways:
//   * A signal that somebody has sent, and the watchdog, make a *request*; the VM writes the traceback at its next look
//     and a waiting call is woken for it.
//   * A fault of the process itself cannot wait. What the VM has *published* before a call that may fault is written,
//     else a line that says why there are no frames.

#pragma once

#include "napi_call.h"

// Catch SIGSEGV, SIGFPE, SIGABRT, SIGBUS and SIGILL: 0 or -errno. `fd` is where a fault is told.
int native_fault_enable(int fd);
void native_fault_disable();
// Disable, unregister all, end the watchdog.
void native_fault_release();
// Catch a user signal, and give it back: 0 or -errno.
int native_fault_register(int signum);
int native_fault_unregister(int signum);

// The traceback that a fault from here on writes; empty for none. Only while enabled.
void native_fault_publish(Text traceback);
// The signals that wait for a traceback, 0 for the watchdog; empties the list.
std::vector<int> native_fault_take_requests(Env& env);
// Go on as if the handler had not been there: the previous one is put back and the signal is raised.
int native_fault_raise_again(int signum);
// Run what the signal did before it was registered, then catch it again.
int native_fault_chain(int signum);

// Request a traceback in `timeout` seconds, again and again if it repeats; false if no thread can be made.
bool native_dump_later(double timeout, bool repeats);
void native_cancel_dump_later();
// In a child of fork(), where the watchdog's thread is not.
void forget_watchdog();

// Make the process fault: "SIGSEGV", "read NULL", "SIGFPE", "SIGABRT" or "stack overflow".
void native_fault_provoke(Text how);
