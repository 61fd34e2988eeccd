// New programs: execve() in this process and posix_spawn() beside it. Both start with the Python-visible mask, which
// is the persona's and not the JS thread's.

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <cerrno>

#include "kernel_mask.h"
#include "persona.h"
#include "process.h"

namespace {

std::vector<char*> pointers(Texts& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

sigset_t python_mask(const SignalState* state) {
  sigset_t mask;
  if (persona_serves(state)) return from_kernel(persona_set_mask(SIG_BLOCK, 0));
  pthread_sigmask(SIG_SETMASK, nullptr, &mask);
  return mask;
}

// A property of the options object, if it is there.
bool get(napi_env env, napi_value object, const char* name, napi_value* value) {
  napi_valuetype type = napi_undefined;
  return napi_get_named_property(env, object, name, value) == napi_ok && napi_typeof(env, *value, &type) == napi_ok &&
         type != napi_undefined;
}

void add_file_actions(napi_env env, napi_value list, posix_spawn_file_actions_t* actions) {
  uint32_t length = 0;
  napi_get_array_length(env, list, &length);
  for (uint32_t i = 0; i < length; i++) {
    napi_value action, what, first, second;
    napi_get_element(env, list, i, &action);
    napi_get_element(env, action, 0, &what);
    napi_get_element(env, action, 1, &first);
    const int fd = From<int>::js(env, first);
    if (From<Text>::js(env, what) == "close") {
      posix_spawn_file_actions_addclose(actions, fd);
    } else {
      napi_get_element(env, action, 2, &second);
      posix_spawn_file_actions_adddup2(actions, fd, From<int>::js(env, second));
    }
  }
}

}  // namespace

int native_execve(Env& env, Text path, Texts argv, Texts envp) {
  // The new program inherits this thread's mask. A signal that this opens is forwarded to the persona as ever.
  const sigset_t mask = python_mask(env.state);
  sigset_t previous;
  pthread_sigmask(SIG_SETMASK, &mask, &previous);
  execve(path.c_str(), pointers(argv).data(), pointers(envp).data());
  const int error = errno;
  pthread_sigmask(SIG_SETMASK, &previous, nullptr);
  return -error;
}

int native_spawn(Env& env, Text path, Texts argv, Texts envp, Value options) {
  napi_value value;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (get(env.env, options.value, "fileActions", &value)) add_file_actions(env.env, value, &actions);
  if (get(env.env, options.value, "closeFrom", &value)) {
    posix_spawn_file_actions_addclosefrom_np(&actions, From<int>::js(env.env, value));
  }
  if (get(env.env, options.value, "cwd", &value)) {
    posix_spawn_file_actions_addchdir_np(&actions, From<Text>::js(env.env, value).c_str());
  }

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  short flags = POSIX_SPAWN_SETSIGMASK;
  const sigset_t mask = python_mask(env.state);
  posix_spawnattr_setsigmask(&attributes, &mask);
  if (get(env.env, options.value, "pgroup", &value)) {
    posix_spawnattr_setpgroup(&attributes, From<int>::js(env.env, value));
    flags |= POSIX_SPAWN_SETPGROUP;
  }
  if (get(env.env, options.value, "setsid", &value) && From<bool>::js(env.env, value)) flags |= POSIX_SPAWN_SETSID;
  if (get(env.env, options.value, "setsigdef", &value)) {
    const sigset_t defaults = from_kernel(From<MaskArgument>::js(env.env, value).bits);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    flags |= POSIX_SPAWN_SETSIGDEF;
  }
  posix_spawnattr_setflags(&attributes, flags);

  pid_t pid = 0;
  const int error =
      posix_spawn(&pid, path.c_str(), &actions, &attributes, pointers(argv).data(), pointers(envp).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error != 0 ? -error : pid;
}
