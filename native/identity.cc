// Users and groups (Modules/posixmodule.c has their Python side). glibc changes the ids of all threads at once.

#include "identity.h"

#include <grp.h>
#include <limits.h>
#include <unistd.h>

#include "or_errno.h"

int native_setuid(unsigned uid) { return or_errno(setuid(uid)); }
int native_setgid(unsigned gid) { return or_errno(setgid(gid)); }
int native_seteuid(unsigned uid) { return or_errno(seteuid(uid)); }
int native_setegid(unsigned gid) { return or_errno(setegid(gid)); }
int native_setreuid(unsigned real, unsigned effective) { return or_errno(setreuid(real, effective)); }
int native_setregid(unsigned real, unsigned effective) { return or_errno(setregid(real, effective)); }

int native_setresuid(unsigned real, unsigned effective, unsigned saved) { return or_errno(setresuid(real, effective, saved)); }
int native_setresgid(unsigned real, unsigned effective, unsigned saved) { return or_errno(setresgid(real, effective, saved)); }

// An id is unsigned and 32 bits wide, as the array's elements are.
static unsigned* as_ids(Ints numbers) { return reinterpret_cast<unsigned*>(numbers.data); }

int native_getresuid(Ints ids) { return or_errno(getresuid(as_ids(ids), as_ids(ids) + 1, as_ids(ids) + 2)); }
int native_getresgid(Ints ids) { return or_errno(getresgid(as_ids(ids), as_ids(ids) + 1, as_ids(ids) + 2)); }

int native_getgroups(Ints groups) { return or_errno(getgroups(static_cast<int>(groups.length), as_ids(groups))); }
int native_setgroups(Ints groups) { return or_errno(setgroups(groups.length, as_ids(groups))); }
int native_initgroups(Text user, unsigned group) { return or_errno(initgroups(user.c_str(), group)); }

// How many there are; more than the array has room for, if it is too small.
int native_getgrouplist(Text user, unsigned group, Ints groups) {
  int count = static_cast<int>(groups.length);
  getgrouplist(user.c_str(), group, as_ids(groups), &count);
  return count;
}

std::string native_getlogin(Ints error) {
  char name[LOGIN_NAME_MAX + 1] = "";
  error.data[0] = getlogin_r(name, sizeof name);
  return name;
}
