// Sockets: thin faces of the system calls, and those that wait in a blocking section. Waiting with a timeout is the
// caller's business: he polls a non-blocking socket, then calls.

#include "sockets.h"

#include <fcntl.h>
#include <sys/socket.h>

#include "blocking.h"

namespace {

template <typename R>
R or_errno(R result) {
  return result == -1 ? -errno : result;
}

const sockaddr* as_address(Bytes address) { return reinterpret_cast<const sockaddr*>(address.data); }
sockaddr* as_room(Bytes address) { return reinterpret_cast<sockaddr*>(address.data); }

// The kernel says how long an address is, even if the room was smaller.
int length_in(Bytes address, socklen_t length) {
  return static_cast<int>(length < address.length ? length : address.length);
}

// A message of one piece. `address` and `control` may be empty.
msghdr message_of(iovec& piece, Bytes buffer, Bytes control, Bytes address) {
  piece = {buffer.data, buffer.length};
  msghdr message = {};
  message.msg_name = address.length > 0 ? address.data : nullptr;
  message.msg_namelen = static_cast<socklen_t>(address.length);
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.length > 0 ? control.data : nullptr;
  message.msg_controllen = control.length;
  return message;
}

// Where nobody kicks: connect without waiting, then wait for the answer. A trip leaves the connection in the making.
int connect_by_readiness(SignalState* state, int fd, Bytes address) {
  const int flags = fcntl(fd, F_GETFL);
  if (fcntl(fd, F_SETFL, flags | O_NONBLOCK) == -1) return -errno;
  const int connected = or_errno(connect(fd, as_address(address), static_cast<socklen_t>(address.length)));
  fcntl(fd, F_SETFL, flags);
  if (connected != -EINPROGRESS) return connected;
  pollfd fds[2] = {{fd, POLLOUT, 0}, {}};
  const int ready = poll_until(state, fds, 1, HUGE_VAL);
  if (ready < 0) return ready;
  int error = 0;
  socklen_t length = sizeof error;
  return getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) == -1 ? -errno : -error;
}

}  // namespace

int native_socket(int domain, int type, int protocol) { return or_errno(socket(domain, type | SOCK_CLOEXEC, protocol)); }

int native_socketpair(int domain, int type, int protocol, Ints fds) {
  return or_errno(socketpair(domain, type | SOCK_CLOEXEC, protocol, fds.data));
}

int native_bind(int fd, Bytes address) {
  return or_errno(bind(fd, as_address(address), static_cast<socklen_t>(address.length)));
}

int native_listen(int fd, int backlog) { return or_errno(listen(fd, backlog)); }
int native_shutdown(int fd, int how) { return or_errno(shutdown(fd, how)); }

int native_getsockname(int fd, Bytes address) {
  auto length = static_cast<socklen_t>(address.length);
  return getsockname(fd, as_room(address), &length) == -1 ? -errno : length_in(address, length);
}

int native_getpeername(int fd, Bytes address) {
  auto length = static_cast<socklen_t>(address.length);
  return getpeername(fd, as_room(address), &length) == -1 ? -errno : length_in(address, length);
}

int native_getsockopt(int fd, int level, int option, Bytes value) {
  auto length = static_cast<socklen_t>(value.length);
  return getsockopt(fd, level, option, value.data, &length) == -1 ? -errno : static_cast<int>(length);
}

int native_setsockopt(int fd, int level, int option, Bytes value, int length) {
  const void* data = value.length > 0 ? value.data : nullptr;
  return or_errno(setsockopt(fd, level, option, data, static_cast<socklen_t>(length)));
}

int native_accept(Env& env, int fd, Bytes address, Ints length) {
  auto room = static_cast<socklen_t>(address.length);
  const int accepted = answered(env.state, [&] {
    return on_fd(env.state, fd, POLLIN, [&] { return accept4(fd, as_room(address), &room, SOCK_CLOEXEC); });
  });
  length.data[0] = length_in(address, room);
  return accepted;
}

int native_connect(Env& env, int fd, Bytes address) {
  const bool is_kicked = env.state == nullptr || persona_serves(env.state);
  const bool can_be_polled = as_address(address)->sa_family == AF_INET || as_address(address)->sa_family == AF_INET6;
  if (!is_kicked && can_be_polled && would_block(fd)) return connect_by_readiness(env.state, fd, address);
  return in_section(env.state, [&] { return connect(fd, as_address(address), static_cast<socklen_t>(address.length)); });
}

int64_t native_recv(Env& env, int fd, Bytes buffer, int flags, Bytes address, Ints length) {
  auto room = static_cast<socklen_t>(address.length);
  const bool wants_address = address.length > 0;
  const int64_t received = answered(env.state, [&] {
    return on_fd(env.state, fd, POLLIN, [&] {
      return int64_t{recvfrom(fd, buffer.data, buffer.length, flags, wants_address ? as_room(address) : nullptr,
                              wants_address ? &room : nullptr)};
    });
  });
  if (wants_address) length.data[0] = length_in(address, room);
  return received;
}

int64_t native_send(Env& env, int fd, Bytes buffer, int flags, Bytes address) {
  const sockaddr* to = address.length > 0 ? as_address(address) : nullptr;
  return on_fd(env.state, fd, POLLOUT, [&] {
    return int64_t{sendto(fd, buffer.data, buffer.length, flags, to, static_cast<socklen_t>(address.length))};
  });
}

int64_t native_recvmsg(Env& env, int fd, Bytes buffer, int flags, Bytes control, Bytes address, Ints results) {
  iovec piece;
  msghdr message;
  const int64_t received = answered(env.state, [&] {
    return on_fd(env.state, fd, POLLIN, [&] {
      message = message_of(piece, buffer, control, address);
      return int64_t{recvmsg(fd, &message, flags)};
    });
  });
  if (received < 0) return received;
  results.data[0] = static_cast<int32_t>(message.msg_controllen);
  results.data[1] = message.msg_flags;
  results.data[2] = length_in(address, message.msg_namelen);
  return received;
}

int64_t native_sendmsg(Env& env, int fd, Bytes buffer, int flags, Bytes control, Bytes address) {
  iovec piece;
  const msghdr message = message_of(piece, buffer, control, address);
  return on_fd(env.state, fd, POLLOUT, [&] { return int64_t{sendmsg(fd, &message, flags)}; });
}
