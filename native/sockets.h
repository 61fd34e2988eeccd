// Calls on sockets as exported (native/index.ts says what each does). Addresses go in and out as the bytes of a sockaddr;
// vm/modules/_socket_address.ts knows their fields.

#pragma once

#include "napi_call.h"

int native_socket(int domain, int type, int protocol);
int native_socketpair(int domain, int type, int protocol, Ints fds);
int native_bind(int fd, Bytes address);
int native_listen(int fd, int backlog);
int native_shutdown(int fd, int how);
int native_getsockname(int fd, Bytes address);
int native_getpeername(int fd, Bytes address);
int native_getsockopt(int fd, int level, int option, Bytes value);
int native_setsockopt(int fd, int level, int option, Bytes value, int length);

int native_accept(Env& env, int fd, Bytes address, Ints length);
int native_connect(Env& env, int fd, Bytes address);
int64_t native_recv(Env& env, int fd, Bytes buffer, int flags, Bytes address, Ints length);
int64_t native_send(Env& env, int fd, Bytes buffer, int flags, Bytes address);
int64_t native_recvmsg(Env& env, int fd, Bytes buffer, int flags, Bytes control, Bytes address, Ints results);
int64_t native_sendmsg(Env& env, int fd, Bytes buffer, int flags, Bytes control, Bytes address);
