// What the process inherited and Node has reset: the launcher (bin/minipy) hands it over in the environment.

#pragma once

#include "kernel_mask.h"

struct Inherited {
  bool known;
  KernelMask ignored;
  KernelMask blocked;
};

// Read once, at the first load; the variables are removed, so that nobody sees or inherits them.
const Inherited& inherited_signals();
