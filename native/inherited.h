// What the process inherited and Node has reset: the launcher (bin/minipy) hands it over in the environment.

#pragma once

#include "kernel_mask.h"

struct Inherited {
  bool known;  // started by the launcher
  KernelMask ignored;
  KernelMask blocked;
};

// Read once, at the first load: the variables are removed, so that nobody sees or inherits them, the fds are made
// inheritable again and the limit of open files is what it was.
const Inherited& inherited_signals();

// Undo Node's FD_CLOEXEC on stdin, stdout and stderr, for a process that the launcher has not started.
void make_stdio_inheritable();
