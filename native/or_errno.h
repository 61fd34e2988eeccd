// The convention of native/index.ts: the result of a system call, or -errno.

#pragma once

#include <cerrno>

template <typename R>
R or_errno(R result) {
  return result == -1 ? -errno : result;
}
