// fork_exec (Modules/_posixsubprocess.c). The child of vfork() borrows the memory of this process until it is another
// program: it allocates nothing, takes no lock and leaves nothing changed. Our signal handler trips nothing there, since the
// process is not the one that installed it.

#include "fork_exec.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>

#include "kernel_mask.h"
#include "persona.h"

namespace {

// The request, read from JavaScript, with the arrays that execve() takes.
struct Plan {
  Texts programs, argument_texts, environment_texts;
  std::vector<char*> arguments, environment;
  std::vector<int> kept;  // ascending
  Text folder;
  bool has_folder;
  int p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write;
  bool close_fds, restore_signals, start_new_session;
  sigset_t mask;
};

napi_value get(napi_env env, napi_value object, const char* name) {
  napi_value value;
  napi_get_named_property(env, object, name, &value);
  return value;
}

template <typename T>
T read(napi_env env, napi_value object, const char* name) {
  return From<T>::js(env, get(env, object, name));
}

std::vector<char*> pointers(Texts& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

// Filled in where it lies: it points into itself.
void read_plan(Env& data, napi_value request, Plan& plan) {
  napi_env env = data.env;
  plan.programs = read<Texts>(env, request, "programs");
  plan.argument_texts = read<Texts>(env, request, "argv");
  plan.environment_texts = read<Texts>(env, request, "envp");
  plan.arguments = pointers(plan.argument_texts);
  plan.environment = pointers(plan.environment_texts);
  const Ints kept = read<Ints>(env, request, "kept");
  plan.kept.assign(kept.data, kept.data + kept.length);
  std::sort(plan.kept.begin(), plan.kept.end());
  napi_valuetype type;
  napi_typeof(env, get(env, request, "cwd"), &type);
  plan.has_folder = type == napi_object;  // bytes
  if (plan.has_folder) plan.folder = read<Text>(env, request, "cwd");
  const Ints fds = read<Ints>(env, request, "fds");
  int* const places[] = {&plan.p2cread, &plan.p2cwrite, &plan.c2pread,      &plan.c2pwrite,
                         &plan.errread, &plan.errwrite, &plan.errpipe_read, &plan.errpipe_write};
  for (size_t i = 0; i < std::size(places); i++) *places[i] = i < fds.length ? fds.data[i] : -1;
  plan.close_fds = read<bool>(env, request, "closeFds");
  plan.restore_signals = read<bool>(env, request, "restoreSignals");
  plan.start_new_session = read<bool>(env, request, "startNewSession");
  if (persona_serves(data.state)) {
    plan.mask = from_kernel(persona_set_mask(SIG_BLOCK, 0));
  } else {
    pthread_sigmask(SIG_SETMASK, nullptr, &plan.mask);
  }
}

bool make_inheritable(int fd) {
  const int flags = fcntl(fd, F_GETFD);
  return flags != -1 && fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC) != -1;
}

// `fd` becomes the standard descriptor `number`; -1 stands for the one that is there.
bool put(int fd, int number) {
  if (fd == -1) return true;
  return fd == number ? make_inheritable(fd) : dup2(fd, number) != -1;
}

bool place_descriptors(const Plan& plan) {
  for (const int fd : plan.kept) {
    if (fd != plan.errpipe_write && !make_inheritable(fd)) return false;
  }
  for (const int fd : {plan.p2cwrite, plan.c2pread, plan.errread, plan.errpipe_read}) {
    if (fd != -1 && close(fd) == -1) return false;
  }
  // An end that has the number of another standard descriptor must get out of its way first.
  int output = plan.c2pwrite, error = plan.errwrite;
  if (output == 0 && (output = dup(output)) == -1) return false;
  while (error == 0 || error == 1) {
    if ((error = dup(error)) == -1) return false;
  }
  return put(plan.p2cread, 0) && put(output, 1) && put(error, 2);
}

// Signals that Python ignores at its start and other programs do not expect to be ignored.
void restore_ignored() {
  struct sigaction action = {};
  action.sa_handler = SIG_DFL;
  sigaction(SIGPIPE, &action, nullptr);
  sigaction(SIGXFSZ, &action, nullptr);
}

bool prepare(const Plan& plan) {
  if (!place_descriptors(plan)) return false;
  if (plan.has_folder && chdir(plan.folder.c_str()) == -1) return false;
  if (plan.restore_signals) restore_ignored();
  return !plan.start_new_session || setsid() != -1;
}

// Close the fds from `first` to `last`, both included.
void close_between(unsigned first, unsigned last) {
  if (first > last) return;
  constexpr long CLOSE_RANGE = 436;  // close_range(2): Linux 5.9
  if (syscall(CLOSE_RANGE, first, last, 0) == 0) return;
  rlimit open_files;
  getrlimit(RLIMIT_NOFILE, &open_files);
  const auto end = static_cast<unsigned>(std::min<rlim_t>(open_files.rlim_max, 1 << 20));
  for (unsigned fd = first; fd <= last && fd < end; fd++) close(static_cast<int>(fd));
}

void close_others(const std::vector<int>& kept) {
  unsigned next = 3;
  for (const int fd : kept) {
    if (fd < static_cast<int>(next)) continue;
    close_between(next, static_cast<unsigned>(fd) - 1);
    next = static_cast<unsigned>(fd) + 1;
  }
  close_between(next, UINT_MAX);
}

// Becomes the first of the programs that can be one. The errno that counts: the first that does not just say that there is
// no such program.
int become_program(const Plan& plan) {
  if (plan.close_fds) close_others(plan.kept);
  pthread_sigmask(SIG_SETMASK, &plan.mask, nullptr);
  int refusal = 0;
  for (const std::string& program : plan.programs) {
    execve(program.c_str(), plan.arguments.data(), plan.environment.data());
    if (errno != ENOENT && errno != ENOTDIR && refusal == 0) refusal = errno;
  }
  return refusal != 0 ? refusal : errno;
}

void write_all(int fd, const char* text) {
  size_t length = 0;
  while (text[length] != '\0') length++;
  (void)!write(fd, text, length);
}

// What lib/subprocess.py reads: type of exception, errno in hexadecimal digits, and why.
void report(int fd, int error, const char* why) {
  char digits[9];
  char* end = digits + sizeof digits - 1;
  *end = '\0';
  for (unsigned rest = static_cast<unsigned>(error); rest != 0; rest /= 16) *--end = "0123456789abcdef"[rest % 16];
  write_all(fd, "OSError:");
  write_all(fd, end);
  write_all(fd, ":");
  write_all(fd, why);
}

[[noreturn]] void child_of_vfork(const Plan& plan) {
  if (!prepare(plan)) {
    report(plan.errpipe_write, errno, "noexec");
  } else {
    report(plan.errpipe_write, become_program(plan), "");
  }
  _exit(255);
}

}  // namespace

int native_fork_exec(Env& env, Value request) {
  Plan plan;
  read_plan(env, request.value, plan);
  // No handler runs in the child before it has the mask of its program; this thread's comes back after the exec.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t pid = vfork();
  if (pid == 0) child_of_vfork(plan);
  const int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return pid == -1 ? -error : pid;
}

int native_prepare_child(Env& env, Value request) {
  Plan plan;
  read_plan(env, request.value, plan);
  if (prepare(plan)) return 0;
  const int error = errno;
  report(plan.errpipe_write, error, "noexec");
  return -error;
}

void native_become_program(Env& env, Value request) {
  Plan plan;
  read_plan(env, request.value, plan);
  report(plan.errpipe_write, become_program(plan), "");
  _exit(255);
}

void native_fail_child(Env& env, Value request) {
  Plan plan;
  read_plan(env, request.value, plan);
  write_all(plan.errpipe_write, "SubprocessError:0:Exception occurred in preexec_fn.");
  _exit(255);
}
