// Terminals: see terminal.h. What waits until output has gone is ended by a trip.

#include "terminal.h"

#include <termios.h>

#include <algorithm>
#include <cerrno>

#include "blocking.h"
#include "or_errno.h"

static_assert(sizeof(cc_t) == 1);

int native_tcgetattr(int fd, Ints modes, Bytes characters) {
  termios found;
  if (tcgetattr(fd, &found) == -1) return -errno;
  const unsigned all[] = {found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag, cfgetispeed(&found), cfgetospeed(&found)};
  std::copy(std::begin(all), std::end(all), reinterpret_cast<unsigned*>(modes.data));
  std::copy(std::begin(found.c_cc), std::end(found.c_cc), characters.data);
  return 0;
}

int native_tcsetattr(Env& env, int fd, int when, Ints modes, Bytes characters) {
  termios wanted;  // first as it is: the line's discipline is not Python's
  if (tcgetattr(fd, &wanted) == -1) return -errno;
  const auto* all = reinterpret_cast<const unsigned*>(modes.data);
  wanted.c_iflag = all[0];
  wanted.c_oflag = all[1];
  wanted.c_cflag = all[2];
  wanted.c_lflag = all[3];
  std::copy(characters.data, characters.data + NCCS, wanted.c_cc);
  if (cfsetispeed(&wanted, all[4]) == -1 || cfsetospeed(&wanted, all[5]) == -1) return -errno;
  return in_section(env.state, [&] { return tcsetattr(fd, when, &wanted); });
}

int native_tcsendbreak(Env& env, int fd, int duration) {
  return in_section(env.state, [&] { return tcsendbreak(fd, duration); });
}

int native_tcdrain(Env& env, int fd) {
  return in_section(env.state, [&] { return tcdrain(fd); });
}

int native_tcflush(int fd, int queue) { return or_errno(tcflush(fd, queue)); }
int native_tcflow(int fd, int action) { return or_errno(tcflow(fd, action)); }
