// Users and groups of the machine: see accounts.h. A row is an array of bytes and numbers in the order of Python's tuples.

#include "accounts.h"

#include <grp.h>
#include <pwd.h>

#include <cstring>

namespace {

napi_value bytes_or_null(napi_env env, const char* text) {
  napi_value value;
  if (text == nullptr) {
    napi_get_null(env, &value);
  } else {
    napi_create_buffer_copy(env, strlen(text), text, nullptr, &value);
  }
  return value;
}

napi_value array_of(napi_env env, const std::vector<napi_value>& items) {
  napi_value array;
  napi_create_array_with_length(env, items.size(), &array);
  for (uint32_t i = 0; i < items.size(); i++) napi_set_element(env, array, i, items[i]);
  return array;
}

// Null if there is none.
napi_value row_of(napi_env env, const passwd* user) {
  if (user == nullptr) return bytes_or_null(env, nullptr);
  return array_of(env, {bytes_or_null(env, user->pw_name), bytes_or_null(env, user->pw_passwd), to_js(env, user->pw_uid), to_js(env, user->pw_gid),
                        bytes_or_null(env, user->pw_gecos), bytes_or_null(env, user->pw_dir), bytes_or_null(env, user->pw_shell)});
}

napi_value row_of(napi_env env, const group* group) {
  if (group == nullptr) return bytes_or_null(env, nullptr);
  std::vector<napi_value> members;
  for (char** member = group->gr_mem; *member != nullptr; member++) members.push_back(bytes_or_null(env, *member));
  return array_of(env, {bytes_or_null(env, group->gr_name), bytes_or_null(env, group->gr_passwd), to_js(env, group->gr_gid), array_of(env, members)});
}

}  // namespace

Value native_getpwnam(Env& env, Text name) { return {row_of(env.env, getpwnam(name.c_str()))}; }
Value native_getpwuid(Env& env, unsigned uid) { return {row_of(env.env, getpwuid(uid))}; }
Value native_getgrnam(Env& env, Text name) { return {row_of(env.env, getgrnam(name.c_str()))}; }
Value native_getgrgid(Env& env, unsigned gid) { return {row_of(env.env, getgrgid(gid))}; }

Value native_getpwall(Env& env) {
  std::vector<napi_value> rows;
  setpwent();
  while (const passwd* user = getpwent()) rows.push_back(row_of(env.env, user));
  endpwent();
  return {array_of(env.env, rows)};
}

Value native_getgrall(Env& env) {
  std::vector<napi_value> rows;
  setgrent();
  while (const group* group = getgrent()) rows.push_back(row_of(env.env, group));
  endgrent();
  return {array_of(env.env, rows)};
}
