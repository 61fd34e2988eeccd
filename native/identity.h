// Users and groups of the process as exported (native/index.ts says what each does). An id of -1, where there are several,
// leaves that one as it is.

#pragma once

#include "napi_call.h"

int native_setuid(unsigned uid);
int native_setgid(unsigned gid);
int native_seteuid(unsigned uid);
int native_setegid(unsigned gid);
int native_setreuid(unsigned real, unsigned effective);
int native_setregid(unsigned real, unsigned effective);
int native_setresuid(unsigned real, unsigned effective, unsigned saved);
int native_setresgid(unsigned real, unsigned effective, unsigned saved);
int native_getresuid(Ints ids);
int native_getresgid(Ints ids);
int native_getgroups(Ints groups);
int native_setgroups(Ints groups);
int native_initgroups(Text user, unsigned group);
int native_getgrouplist(Text user, unsigned group, Ints groups);
std::string native_getlogin(Ints error);
