// Users and groups that the machine knows, as glibc finds them (native/index.ts says what each does). MAIN THREAD ONLY: the
// rows of glibc's are static.

#pragma once

#include "napi_call.h"

Value native_getpwnam(Env& env, Text name);
Value native_getpwuid(Env& env, unsigned uid);
Value native_getpwall(Env& env);
Value native_getgrnam(Env& env, Text name);
Value native_getgrgid(Env& env, unsigned gid);
Value native_getgrall(Env& env);
