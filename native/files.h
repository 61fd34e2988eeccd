// System calls on files beyond reading and writing, as exported (native/index.ts says what each does). Those on an open
// file may wait, and a trip ends them.

#pragma once

#include "napi_call.h"

int64_t native_readv(Env& env, int fd, Views buffers);
int64_t native_writev(Env& env, int fd, Views buffers);
int64_t native_pread(Env& env, int fd, Bytes buffer, int64_t offset);
int64_t native_pwrite(Env& env, int fd, Bytes buffer, int64_t offset);
int64_t native_sendfile(Env& env, int out, int in, std::optional<int64_t> offset, int64_t count);
int native_lockf(Env& env, int fd, int command, int64_t length);
int native_posix_fallocate(Env& env, int fd, int64_t offset, int64_t length);
int native_posix_fadvise(int fd, int64_t offset, int64_t length, int advice);

int native_faccessat(int directory, Text path, int mode, int flags);
int native_linkat(int from_directory, Text from, int to_directory, Text to, int flags);
int native_statvfs(Text path, Longs fields);
int native_fstatvfs(int fd, Longs fields);
int native_mknod(Text path, unsigned mode, MaskArgument device);
int native_chroot(Text path);
void native_sync_disks();
int64_t native_getrandom(Env& env, Bytes buffer, unsigned flags);

int64_t native_getxattr(Text path, int fd, bool follows, Text name, Bytes value);
int native_setxattr(Text path, int fd, bool follows, Text name, Bytes value, int flags);
int native_removexattr(Text path, int fd, bool follows, Text name);
int64_t native_listxattr(Text path, int fd, bool follows, Bytes names);

int native_sysconf(int name, Longs value);
int native_pathconf(Text path, int name, Longs value);
int native_fpathconf(int fd, int name, Longs value);
TextOrErrno native_confstr(int name, Ints size);
