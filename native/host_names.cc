// Names and addresses by glibc's resolver. It may wait for a name server; as in CPython, signals do not end that, their
// handlers run after it.

#include "host_names.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace {

napi_value bytes_to_js(napi_env env, const void* data, size_t length) {
  void* copy = nullptr;
  napi_value buffer, array;
  napi_create_arraybuffer(env, length, &copy, &buffer);
  memcpy(copy, data, length);
  napi_create_typedarray(env, napi_uint8_array, length, buffer, 0, &array);
  return array;
}

napi_value null_of(napi_env env) {
  napi_value null;
  napi_get_null(env, &null);
  return null;
}

napi_value array_of(napi_env env, const std::vector<napi_value>& elements) {
  napi_value array;
  napi_create_array_with_length(env, elements.size(), &array);
  for (uint32_t i = 0; i < elements.size(); i++) napi_set_element(env, array, i, elements[i]);
  return array;
}

const char* or_null(const OptionalText& text) { return text ? text->c_str() : nullptr; }

// EAI_… (negative), or the errno behind EAI_SYSTEM.
int gai_code(int error) { return error == EAI_SYSTEM ? errno : error; }

// [name, aliases, addresses].
Value host_to_js(napi_env env, const hostent& host) {
  std::vector<napi_value> aliases, addresses;
  for (char** alias = host.h_aliases; *alias != nullptr; alias++) aliases.push_back(to_js(env, std::string(*alias)));
  for (char** address = host.h_addr_list; *address != nullptr; address++) {
    addresses.push_back(bytes_to_js(env, *address, static_cast<size_t>(host.h_length)));
  }
  return {array_of(env, {to_js(env, std::string(host.h_name)), array_of(env, aliases), array_of(env, addresses)})};
}

// Call one of the resolver's …_r functions with more and more room: the host, or h_errno.
template <typename Lookup>
Value look_up_host(napi_env env, Lookup look_up) {
  std::vector<char> room(1024);
  for (;;) {
    hostent host;
    hostent* found = nullptr;
    int error = 0;
    const int result = look_up(&host, room.data(), room.size(), &found, &error);
    if (result == ERANGE) {
      room.resize(room.size() * 2);
    } else {
      return found == nullptr ? Value{to_js(env, error)} : host_to_js(env, *found);
    }
  }
}

}  // namespace

Value native_getaddrinfo(Env& env, OptionalText host, OptionalText service, int family, int type, int protocol, int flags) {
  addrinfo hints = {};
  hints.ai_family = family;
  hints.ai_socktype = type;
  hints.ai_protocol = protocol;
  hints.ai_flags = flags;
  addrinfo* found = nullptr;
  const int error = getaddrinfo(or_null(host), or_null(service), &hints, &found);
  if (error != 0) return {to_js(env.env, gai_code(error))};
  std::vector<napi_value> rows;
  for (const addrinfo* row = found; row != nullptr; row = row->ai_next) {
    rows.push_back(array_of(env.env, {
      to_js(env.env, row->ai_family), to_js(env.env, row->ai_socktype), to_js(env.env, row->ai_protocol),
      to_js(env.env, std::string(row->ai_canonname != nullptr ? row->ai_canonname : "")),
      bytes_to_js(env.env, row->ai_addr, row->ai_addrlen),
    }));
  }
  freeaddrinfo(found);
  return {array_of(env.env, rows)};
}

Value native_getnameinfo(Env& env, Bytes address, int flags) {
  char host[NI_MAXHOST], service[NI_MAXSERV];
  const auto* name = reinterpret_cast<const sockaddr*>(address.data);
  const int error = getnameinfo(name, static_cast<socklen_t>(address.length), host, sizeof host, service, sizeof service, flags);
  if (error != 0) return {to_js(env.env, gai_code(error))};
  return {array_of(env.env, {to_js(env.env, std::string(host)), to_js(env.env, std::string(service))})};
}

std::string native_gai_strerror(int error) { return gai_strerror(error); }

Value native_gethostbyname(Env& env, Text name) {
  return look_up_host(env.env, [&](hostent* host, char* room, size_t length, hostent** found, int* error) {
    return gethostbyname_r(name.c_str(), host, room, length, found, error);
  });
}

Value native_gethostbyaddr(Env& env, Bytes address, int family) {
  return look_up_host(env.env, [&](hostent* host, char* room, size_t length, hostent** found, int* error) {
    return gethostbyaddr_r(address.data, static_cast<socklen_t>(address.length), family, host, room, length, found, error);
  });
}

std::string native_hstrerror(int error) { return hstrerror(error); }

int native_getservbyname(Text name, OptionalText protocol) {
  const servent* service = getservbyname(name.c_str(), or_null(protocol));
  return service == nullptr ? -1 : ntohs(static_cast<uint16_t>(service->s_port));
}

Value native_getservbyport(Env& env, int port, OptionalText protocol) {
  const servent* service = getservbyport(htons(static_cast<uint16_t>(port)), or_null(protocol));
  return {service == nullptr ? null_of(env.env) : to_js(env.env, std::string(service->s_name))};
}

int native_getprotobyname(Text name) {
  const protoent* protocol = getprotobyname(name.c_str());
  return protocol == nullptr ? -1 : protocol->p_proto;
}

std::string native_gethostname() {
  char name[1024] = "";
  gethostname(name, sizeof name - 1);
  return name;
}

int native_sethostname(Text name) { return sethostname(name.data(), name.size()) == -1 ? -errno : 0; }

Value native_if_nameindex(Env& env) {
  struct if_nameindex* interfaces = if_nameindex();
  if (interfaces == nullptr) return {to_js(env.env, -errno)};
  std::vector<napi_value> rows;
  for (const struct if_nameindex* row = interfaces; row->if_index != 0; row++) {
    rows.push_back(array_of(env.env, {to_js(env.env, row->if_index), to_js(env.env, std::string(row->if_name))}));
  }
  if_freenameindex(interfaces);
  return {array_of(env.env, rows)};
}

int native_if_nametoindex(Text name) { return static_cast<int>(if_nametoindex(name.c_str())); }

TextOrErrno native_if_indextoname(unsigned index) {
  char name[IF_NAMESIZE];
  if (if_indextoname(index, name) == nullptr) return {"", errno};
  return {name, 0};
}

int native_inet_aton(Text text, Bytes address) {
  in_addr packed;
  if (inet_aton(text.c_str(), &packed) == 0) return 0;
  memcpy(address.data, &packed, sizeof packed);
  return 1;
}

int native_inet_pton(int family, Text text, Bytes address) {
  const int result = inet_pton(family, text.c_str(), address.data);
  return result == -1 ? -errno : result;
}

TextOrErrno native_inet_ntop(int family, Bytes address) {
  char text[INET6_ADDRSTRLEN];
  if (inet_ntop(family, address.data, text, sizeof text) == nullptr) return {"", errno};
  return {text, 0};
}
