// wait4, waitid, system(3), pseudo-terminals (Modules/posixmodule.c has their Python side).

#include "children.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>

#include "blocking.h"
#include "kernel_mask.h"
#include "scheduling.h"

namespace {

// For the length of system(3): SIGINT and SIGQUIT are the command's, and its end is nobody's news.
class CommandRuns {
 public:
  explicit CommandRuns(const SignalState* state) : owns_(persona_serves(state)) {
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGQUIT, &ignore, &quit_);
    if (owns_) mask_ = persona_set_mask(SIG_BLOCK, mask_of(SIGCHLD));
  }
  ~CommandRuns() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
    if (owns_) persona_set_mask(SIG_SETMASK, mask_);
  }

  // What the command starts with: what was caught or default here is default there.
  void inherit(posix_spawnattr_t* attributes) const {
    sigset_t defaults, mask;
    sigemptyset(&defaults);
    if (interrupt_.sa_handler != SIG_IGN) sigaddset(&defaults, SIGINT);
    if (quit_.sa_handler != SIG_IGN) sigaddset(&defaults, SIGQUIT);
    if (owns_) {
      mask = from_kernel(mask_);
    } else {
      pthread_sigmask(SIG_SETMASK, nullptr, &mask);
    }
    posix_spawnattr_setsigdefault(attributes, &defaults);
    posix_spawnattr_setsigmask(attributes, &mask);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }

 private:
  const bool owns_;
  struct sigaction interrupt_, quit_;
  KernelMask mask_ = 0;
};

}  // namespace

int native_wait4(Env& env, int pid, int options, Ints status, Doubles usage) {
  rusage used = {};
  const int ended = in_section(env.state, [&] { return wait4(pid, status.data, options, &used); });
  if (ended >= 0) report_usage(used, usage);
  if (ended > 0 && persona_serves(env.state)) persona_sync();
  return ended;
}

int native_waitid(Env& env, int which, int id, int options, Ints info) {
  siginfo_t found = {};
  const int result = in_section(env.state, [&] { return waitid(static_cast<idtype_t>(which), static_cast<id_t>(id), &found, options); });
  if (result < 0) return result;
  if (found.si_pid != 0 && persona_serves(env.state)) persona_sync();
  const int fields[] = {found.si_pid, static_cast<int>(found.si_uid), found.si_signo, found.si_status, found.si_code};
  for (size_t i = 0; i < std::size(fields); i++) info.data[i] = fields[i];
  return 0;
}

int native_system(Env& env, Text command, Texts envp) {
  std::vector<char*> environment;
  for (std::string& text : envp) environment.push_back(text.data());
  environment.push_back(nullptr);
  char shell[] = "sh", option[] = "-c";
  char* const arguments[] = {shell, option, command.data(), nullptr};

  const CommandRuns runs(env.state);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  runs.inherit(&attributes);
  pid_t pid = 0;
  const int error = posix_spawn(&pid, "/bin/sh", nullptr, &attributes, arguments, environment.data());
  posix_spawnattr_destroy(&attributes);
  constexpr int CANNOT_RUN = 127 << 8;
  if (error != 0) return error == EAGAIN || error == ENOMEM ? -1 : CANNOT_RUN;
  int status = -1;
  while (waitpid(pid, &status, 0) == -1 && errno == EINTR) {
  }
  return status;
}

int native_openpty(Ints fds) {
  const int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master == -1) return -errno;
  char name[PATH_MAX];
  int slave = -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, name, sizeof name) == 0) {
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  }
  if (slave == -1) {
    const int error = errno;
    close(master);
    return -error;
  }
  fds.data[0] = master;
  fds.data[1] = slave;
  return 0;
}

int native_login_tty(int fd) {
  setsid();
  if (ioctl(fd, TIOCSCTTY, nullptr) == -1) return -errno;
  for (int number = 0; number < 3; number++) {
    if (dup2(fd, number) == -1) return -errno;
  }
  if (fd > 2) close(fd);
  return 0;
}
