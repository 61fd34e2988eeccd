// Names of hosts, services, protocols and interfaces, and addresses as text, as exported (native/index.ts says what each
// does). All of it is glibc's.

#pragma once

#include "napi_call.h"

using OptionalText = std::optional<Text>;

Value native_getaddrinfo(Env& env, OptionalText host, OptionalText service, int family, int type, int protocol, int flags);
Value native_getnameinfo(Env& env, Bytes address, int flags);
std::string native_gai_strerror(int error);
Value native_gethostbyname(Env& env, Text name);
Value native_gethostbyaddr(Env& env, Bytes address, int family);
std::string native_hstrerror(int error);
int native_getservbyname(Text name, OptionalText protocol);
Value native_getservbyport(Env& env, int port, OptionalText protocol);
int native_getprotobyname(Text name);
std::string native_gethostname();
int native_sethostname(Text name);
Value native_if_nameindex(Env& env);
int native_if_nametoindex(Text name);
TextOrErrno native_if_indextoname(unsigned index);
int native_inet_aton(Text text, Bytes address);
int native_inet_pton(int family, Text text, Bytes address);
TextOrErrno native_inet_ntop(int family, Bytes address);
