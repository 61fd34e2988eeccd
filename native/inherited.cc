#include "inherited.h"

#include <cstdlib>

static Inherited read_and_remove() {
  const char* ignored = getenv("MINIPY_SIGIGN");
  const char* blocked = getenv("MINIPY_SIGBLK");
  const Inherited result = {
      ignored != nullptr && blocked != nullptr,
      ignored != nullptr ? strtoull(ignored, nullptr, 16) : 0,
      blocked != nullptr ? strtoull(blocked, nullptr, 16) : 0,
  };
  unsetenv("MINIPY_SIGIGN");
  unsetenv("MINIPY_SIGBLK");
  return result;
}

const Inherited& inherited_signals() {
  static const Inherited inherited = read_and_remove();
  return inherited;
}
