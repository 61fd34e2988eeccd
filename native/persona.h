// The signal persona: the thread that is the Python main thread as far as the kernel's signals are concerned.
//
// It has the Python-visible mask and takes every asynchronous signal of the process; all other threads block them.
// It sleeps on an eventfd, runs the handler when the kernel interrupts it, and carries out commands for the JS thread:
// everything that concerns the mask must happen on the thread that has it. One persona a process.

#pragma once

#include <sys/types.h>

#include "kernel_mask.h"
#include "signal_state.h"

// Take over the signals of the process for `state`. nullptr, or a sentence that says why not.
const char* persona_start(SignalState& state, KernelMask ignored, KernelMask blocked);

// In a child made by fork(): the thread has not come along. Makes it anew, with Python's mask, and drops what has tripped, as
// CPython's child does. Everything is blocked here until then. False if there is no making it.
bool persona_after_fork(KernelMask python_mask);

// Give everything back. By the thread that started it.
void persona_stop();

// Is `state` the one that owns the signals?
bool persona_serves(const SignalState* state);

// Is this the JS thread that owns the signals? What follows is for it alone.
bool persona_serves_this_thread();

// Return when every signal sent before has been taken by the persona. Nothing on other threads.
void persona_sync();

// For the end of a call that began at `began` (monotonic_now()) and was answered from outside: what was sent to this
// process before the answer (a Ctrl-C for the group, before a child's death) has tripped on return, as in a process of
// one thread, which takes its signals on the way out of the kernel. A call that waited syncs; after one that did not,
// a look at what is pending must do.
void persona_settle(double began);

// pthread_sigmask on the persona; the previous mask.
KernelMask persona_set_mask(int how, KernelMask mask);
KernelMask persona_pending();

// Take one pending signal of those that the VM has held back and Python's mask does not block: its number, 0 for none.
int persona_take_held_back(KernelMask wanted, siginfo_t* info);
// Let the kernel deliver these again.
void persona_release_held_back(KernelMask released);
// Trip nothing (signal_state.h) at `deadline`, HUGE_VAL for never.
void persona_watch(double deadline);

// kill(2), and raise(3) on the persona: 0 or -errno. A signal to this process has been taken on return.
int persona_kill(pid_t pid, int signum);
int persona_raise(int signum);

// sigqueue(3) to this process, as persona_kill().
int persona_queue(int signum, int value);

// sigsuspend(2): Python's mask is `mask` until a signal has tripped. Returns at once if one has tripped already.
void persona_suspend(KernelMask mask);

// sigtimedwait(2) on the persona until `deadline`: the signal, -EAGAIN at the deadline, -EINTR if another one tripped.
int persona_sigtimedwait(KernelMask mask, double deadline, siginfo_t* info);
