// The exported face of signal_state.cc, handler.cc and persona.cc, and the register of attached interpreters.

#include "signals.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>

#include "handler.h"
#include "inherited.h"
#include "internal_fds.h"
#include "persona.h"
#include "trace.h"

namespace {

struct Attached {
  Env* owner;
  napi_ref pin;  // keeps the words where they are
  napi_ref trace_pin = nullptr;  // and the ring of --trace-signals
  SignalState state;
};

// Handles are valid in every thread (interrupt()), so the register is the process's.
std::mutex attached_lock;
std::map<int, std::unique_ptr<Attached>> attached;
int last_handle = 0;

// With attached_lock held.
Attached* find(int handle) {
  const auto entry = attached.find(handle);
  return entry == attached.end() ? nullptr : entry->second.get();
}

// With attached_lock held: only the thread that attached may use, start or detach.
Attached* find_own(Env& env, int handle) {
  Attached* found = find(handle);
  if (found != nullptr && found->owner == &env) return found;
  napi_throw_error(env.env, nullptr, "minipy: not a handle of this thread");
  return nullptr;
}

Value property(napi_env env, napi_value object, const char* name, napi_value value) {
  napi_set_named_property(env, object, name, value);
  return {object};
}

bool owns_signals(Env& env, const char* what) {
  if (persona_serves(env.state)) return true;
  napi_throw_error(env.env, nullptr, (std::string("minipy: ") + what + "() without start()").c_str());
  return false;
}

// Give up one interpreter; its signals first, if it has them.
void release(std::map<int, std::unique_ptr<Attached>>::iterator entry) {
  Attached& gone = *entry->second;
  if (persona_serves(&gone.state)) persona_stop();
  if (gone.owner->state == &gone.state) gone.owner->state = nullptr;
  close_internal(gone.state.wake_fd);
  attached.erase(entry);
}

void give_info(const siginfo_t& info, Ints& fields) {
  if (fields.length >= 7) siginfo_fields(info, fields.data);
}

bool reaches_ourselves(int pid) {
  return pid == 0 || pid == getpid() || (pid < -1 && -pid == getpgrp());
}

}  // namespace

Value native_attach(Env& env, Value words) {
  napi_typedarray_type type;
  size_t length = 0, offset;
  void* data = nullptr;
  napi_value buffer, undefined;
  napi_get_undefined(env.env, &undefined);
  if (napi_get_typedarray_info(env.env, words.value, &type, &length, &data, &buffer, &offset) != napi_ok ||
      type != napi_int32_array || length < SIGNAL_STATE_WORDS || data == nullptr) {
    napi_throw_type_error(env.env, nullptr, "minipy: attach() takes the Int32Array of newSignalState()");
    return {undefined};
  }
  const int wake_fd = internal_eventfd();
  if (wake_fd == -1) {
    napi_throw_error(env.env, nullptr, "minipy: no eventfd for the wake-up channel (too many open files?)");
    return {undefined};
  }
  auto entry = std::make_unique<Attached>();
  entry->owner = &env;
  entry->state.words = static_cast<AtomicWord*>(data);
  entry->state.wake_fd = wake_fd;
  napi_create_reference(env.env, words.value, 1, &entry->pin);
  env.state = &entry->state;
  const std::lock_guard<std::mutex> lock(attached_lock);
  attached[++last_handle] = std::move(entry);
  return {to_js(env.env, last_handle)};
}

void native_use(Env& env, int handle) {
  const std::lock_guard<std::mutex> lock(attached_lock);
  if (Attached* found = find_own(env, handle)) env.state = &found->state;
}

void native_detach(Env& env, int handle) {
  const std::lock_guard<std::mutex> lock(attached_lock);
  Attached* found = find_own(env, handle);
  if (found == nullptr) return;
  const napi_ref pin = found->pin, trace_pin = found->trace_pin;
  release(attached.find(handle)); // no handler writes any more
  napi_delete_reference(env.env, pin);
  if (trace_pin != nullptr) napi_delete_reference(env.env, trace_pin);
}

// The references go with the environment.
void detach_all(Env& env) {
  const std::lock_guard<std::mutex> lock(attached_lock);
  for (auto entry = attached.begin(); entry != attached.end();) {
    const auto next = std::next(entry);
    if (entry->second->owner == &env) release(entry);
    entry = next;
  }
}

bool renew_wake_fds() {
  for (const auto& entry : attached) {
    int& wake_fd = entry.second->state.wake_fd;
    wake_fd = renew_internal(wake_fd);
    if (wake_fd == -1) return false;
  }
  return true;
}

void with_attached(int handle, const std::function<void(SignalState&)>& action) {
  const std::lock_guard<std::mutex> lock(attached_lock);
  Attached* found = find(handle);
  if (found != nullptr) action(found->state);
}

int native_trip(int handle, int signum) {
  if (signum < 1 || signum >= NSIG_WORDS) return -EINVAL;
  int result = -ESRCH;
  with_attached(handle, [&](SignalState& state) {
    trip_from_thread(state, signum);
    result = 0;
  });
  return result;
}

int native_raise_in(int handle, int which) {
  const std::lock_guard<std::mutex> lock(attached_lock);
  Attached* found = find(handle);
  if (found == nullptr) return -ESRCH;
  found->state.words[ASYNC_EXC].store(which);
  found->state.words[EVAL_BREAKER].store(1);
  return 0;
}

int native_interrupt(int handle) { return native_trip(handle, SIGINT); }

void native_trace(Env& env, Value ring) {
  const std::lock_guard<std::mutex> lock(attached_lock);
  Attached* found = nullptr;
  for (auto& [handle, entry] : attached) {
    if (&entry->state == env.state) found = entry.get();
  }
  const Ints words = view_of<Ints>(env.env, ring.value);
  if (found == nullptr || found->trace_pin != nullptr || words.length < TRACE_SLOTS) {
    napi_throw_error(env.env, nullptr, "minipy: trace() takes one ring, after attach()");
    return;
  }
  napi_create_reference(env.env, ring.value, 1, &found->trace_pin);
  env.state->trace.store(reinterpret_cast<AtomicWord*>(words.data), std::memory_order_release);
}

void native_set_wakeup_fd(Env& env, int fd, bool warns_on_full_buffer) {
  if (env.state == nullptr) return;
  env.state->warns_on_full_buffer.store(warns_on_full_buffer);
  env.state->wakeup_fd.store(fd);
  // A handler that has read the old one is through with it after this.
  if (persona_serves(env.state)) persona_sync();
}

std::vector<int> native_take_wakeup_errors(Env& env) {
  return env.state == nullptr ? std::vector<int>() : take_wakeup_errors(*env.state);
}

Value native_inherited(Env& env) {
  const Inherited& inherited = inherited_signals();
  napi_value result;
  if (!inherited.known) {
    napi_get_null(env.env, &result);
    return {result};
  }
  napi_create_object(env.env, &result);
  property(env.env, result, "ignored", to_js(env.env, MaskArgument{inherited.ignored}));
  return property(env.env, result, "blocked", to_js(env.env, MaskArgument{inherited.blocked}));
}

void native_start(Env& env, int handle) {
  SignalState* state = nullptr;
  {
    const std::lock_guard<std::mutex> lock(attached_lock);
    Attached* found = find_own(env, handle);
    if (found == nullptr) return;
    state = &found->state;
  }
  const Inherited& inherited = inherited_signals();
  const char* refusal = persona_start(*state, inherited.ignored, inherited.blocked);
  if (refusal != nullptr) {
    napi_throw_error(env.env, nullptr, refusal);
    return;
  }
  if (!inherited.known) make_stdio_inheritable();
  env.state = state;
}

void native_stop(Env& env) {
  if (persona_serves(env.state)) persona_stop();
}

bool native_is_started(Env& env) { return persona_serves(env.state); }

int native_persona_tid() { return handler_context.persona.load(); }

void native_sync() { persona_sync(); }

Value native_stats(Env& env) {
  napi_value result;
  napi_create_object(env.env, &result);
  property(env.env, result, "trips", to_js(env.env, handler_context.trips.load()));
  property(env.env, result, "forwarded", to_js(env.env, handler_context.forwarded.load()));
  return property(env.env, result, "kicks", to_js(env.env, handler_context.kicks.load()));
}

std::string native_get_disposition(int signum) {
  switch (get_disposition(signum)) {
    case Disposition::DEFAULT: return "default";
    case Disposition::IGNORE: return "ignore";
    case Disposition::TRIP: return "trip";
    case Disposition::OTHER: break;
  }
  return "other";
}

int native_set_disposition(Env& env, int signum, Text disposition) {
  if (!owns_signals(env, "setDisposition")) return 0;
  const int result = set_disposition(signum, disposition == "trip"     ? Disposition::TRIP
                                             : disposition == "ignore" ? Disposition::IGNORE
                                                                       : Disposition::DEFAULT);
  if (result != 0) return result;
  env.state->restarts[signum].store(false);
  persona_sync();
  return 0;
}

int native_siginterrupt(Env& env, int signum, bool flag) {
  if (!owns_signals(env, "siginterrupt")) return 0;
  const int result = set_restart(signum, !flag);
  if (result == 0) env.state->restarts[signum].store(!flag);
  return result;
}

int native_kill(int pid, int signum) {
  if (signum != 0 && reaches_ourselves(pid) && persona_serves_this_thread()) return persona_kill(pid, signum);
  return kill(pid, signum) == -1 ? -errno : 0;
}

int native_killpg(int pgid, int signum) {
  if (pgid < 0) return -EINVAL;
  return native_kill(pgid == 0 ? 0 : -pgid, signum);
}

int native_raise_signal(int signum) {
  if (persona_serves_this_thread()) return persona_raise(signum);
  return raise(signum) != 0 ? -errno : 0;
}

int native_sigqueue(int pid, int signum, int value) {
  if (signum != 0 && pid == getpid() && persona_serves_this_thread()) return persona_queue(signum, value);
  return sigqueue(pid, signum, {.sival_int = value}) == -1 ? -errno : 0;
}

std::string native_strsignal(int signum) {
  const char* text = strsignal(signum);
  return text == nullptr ? "" : text;
}

MaskArgument native_get_mask(Env& env) {
  if (!owns_signals(env, "getMask")) return {0};
  return {persona_set_mask(SIG_BLOCK, 0)};
}

MaskArgument native_set_mask(Env& env, Text how, MaskArgument mask) {
  if (!owns_signals(env, "setMask")) return {0};
  return {persona_set_mask(how == "block" ? SIG_BLOCK : how == "unblock" ? SIG_UNBLOCK : SIG_SETMASK, mask.bits)};
}

MaskArgument native_sig_pending(Env& env) {
  if (!owns_signals(env, "sigPending")) return {0};
  return {persona_pending()};
}

void native_sig_suspend(Env& env, MaskArgument mask) {
  if (owns_signals(env, "sigSuspend")) persona_suspend(mask.bits);
}

int native_sig_timed_wait(Env& env, MaskArgument mask, double deadline, Ints info) {
  if (!owns_signals(env, "sigTimedWait")) return 0;
  siginfo_t taken = {};
  const int result = persona_sigtimedwait(mask.bits, deadline, &taken);
  if (result < 0) return result;
  give_info(taken, info);
  return result;
}

bool native_kept_info(Env& env, int signum, Ints info) {
  if (env.state == nullptr || signum < 1 || signum >= NSIG_WORDS) return false;
  KeptInfo& kept = env.state->kept[signum];
  if (!kept.present.exchange(false) || info.length < std::size(kept.fields)) return false;
  std::copy(std::begin(kept.fields), std::end(kept.fields), info.data);
  return true;
}

int native_take_held_back(Env& env, MaskArgument mask, Ints info) {
  if (!owns_signals(env, "takeHeldBack")) return 0;
  siginfo_t taken = {};
  const int signum = persona_take_held_back(mask.bits, &taken);
  if (signum > 0) give_info(taken, info);
  return signum;
}

void native_release_held_back(Env& env, MaskArgument mask) {
  if (owns_signals(env, "releaseHeldBack")) persona_release_held_back(mask.bits);
}

void native_watch_until(Env& env, double deadline) {
  if (owns_signals(env, "watchUntil")) persona_watch(deadline);
}
