// Signals as exported (native/index.ts says what each does): attached interpreters, the persona's commands,
// dispositions, kill.

#pragma once

#include <functional>

#include "napi_call.h"

Value native_attach(Env& env, Value words);
void native_use(Env& env, int handle);
void native_detach(Env& env, int handle);
int native_interrupt(int handle);
int native_trip(int handle, int signum);
int native_raise_in(int handle, int which);
void native_trace(Env& env, Value ring);
void native_set_wakeup_fd(Env& env, int fd, bool warns_on_full_buffer);
std::vector<int> native_take_wakeup_errors(Env& env);

Value native_inherited(Env& env);
void native_start(Env& env, int handle);
void native_stop(Env& env);
bool native_is_started(Env& env);
int native_persona_tid();
void native_sync();
Value native_stats(Env& env);

std::string native_get_disposition(int signum);
int native_set_disposition(Env& env, int signum, Text disposition);
int native_siginterrupt(Env& env, int signum, bool flag);
int native_kill(int pid, int signum);
int native_killpg(int pgid, int signum);
int native_raise_signal(int signum);
int native_sigqueue(int pid, int signum, int value);
std::string native_strsignal(int signum);

MaskArgument native_get_mask(Env& env);
MaskArgument native_set_mask(Env& env, Text how, MaskArgument mask);
MaskArgument native_sig_pending(Env& env);
void native_sig_suspend(Env& env, MaskArgument mask);
int native_sig_timed_wait(Env& env, MaskArgument mask, double deadline, Ints info);
bool native_kept_info(Env& env, int signum, Ints info);
int native_take_held_back(Env& env, MaskArgument mask, Ints info);
void native_release_held_back(Env& env, MaskArgument mask);
void native_watch_until(Env& env, double deadline);

// Do something with the words of a handle, while they cannot go; nothing if there is no such interpreter. Any thread.
void with_attached(int handle, const std::function<void(SignalState&)>& action);

// runPendingCall()'s answers that are not the number of a JavaScript function.
constexpr int NO_CALL = 0, NATIVE_CALL_DONE = -1, NATIVE_CALL_FAILED = -2;
int native_add_pending_call(int handle, int number);
int native_run_pending_call(Env& env);

// Detach all interpreters of a JavaScript thread that ends; gives the signals back if it had them.
void detach_all(Env& env);

// In a child made by fork(): every interpreter's wake-up channel anew. False on failure.
bool renew_wake_fds();
