// Transfers, file systems, devices, extended attributes and limits of the system (Modules/posixmodule.c has their
// Python side).

#include "files.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "blocking.h"
#include "or_errno.h"

static std::vector<iovec> vectors_of(const Views& buffers) {
  std::vector<iovec> vectors;
  for (const Bytes& buffer : buffers) vectors.push_back({buffer.data, buffer.length});
  return vectors;
}

int64_t native_readv(Env& env, int fd, Views buffers) {
  const std::vector<iovec> vectors = vectors_of(buffers);
  return answered(env.state, [&] {
    return on_fd(env.state, fd, POLLIN, [&] { return int64_t{readv(fd, vectors.data(), static_cast<int>(vectors.size()))}; });
  });
}

int64_t native_writev(Env& env, int fd, Views buffers) {
  const std::vector<iovec> vectors = vectors_of(buffers);
  return on_fd(env.state, fd, POLLOUT, [&] { return int64_t{writev(fd, vectors.data(), static_cast<int>(vectors.size()))}; });
}

int64_t native_pread(Env& env, int fd, Bytes buffer, int64_t offset) {
  return in_section(env.state, [&] { return int64_t{pread(fd, buffer.data, buffer.length, offset)}; });
}

int64_t native_pwrite(Env& env, int fd, Bytes buffer, int64_t offset) {
  return in_section(env.state, [&] { return int64_t{pwrite(fd, buffer.data, buffer.length, offset)}; });
}

int64_t native_sendfile(Env& env, int out, int in, std::optional<int64_t> offset, int64_t count) {
  off_t position = offset.value_or(0);
  return on_fd(env.state, out, POLLOUT, [&] {
    return int64_t{sendfile(out, in, offset ? &position : nullptr, static_cast<size_t>(count))};
  });
}

int native_lockf(Env& env, int fd, int command, int64_t length) {
  return answered(env.state, [&] { return in_section(env.state, [&] { return lockf(fd, command, length); }); });
}

int native_posix_fallocate(Env& env, int fd, int64_t offset, int64_t length) {
  return in_section(env.state, [&] {
    errno = posix_fallocate(fd, offset, length);
    return errno == 0 ? 0 : -1;
  });
}

int native_posix_fadvise(int fd, int64_t offset, int64_t length, int advice) {
  return -posix_fadvise(fd, offset, length, advice);
}

int native_faccessat(int directory, Text path, int mode, int flags) {
  return or_errno(faccessat(directory, path.c_str(), mode, flags));
}

int native_linkat(int from_directory, Text from, int to_directory, Text to, int flags) {
  return or_errno(linkat(from_directory, from.c_str(), to_directory, to.c_str(), flags));
}

// In the order of os.statvfs_result.
static int report_file_system(int result, const struct statvfs& system, Longs fields) {
  if (result == -1) return -errno;
  const unsigned long all[] = {system.f_bsize, system.f_frsize, system.f_blocks, system.f_bfree,  system.f_bavail,
                               system.f_files, system.f_ffree,  system.f_favail, system.f_flag, system.f_namemax};
  for (size_t i = 0; i < std::size(all); i++) fields.data[i] = static_cast<int64_t>(all[i]);
  return 0;
}

int native_statvfs(Text path, Longs fields) {
  struct statvfs system;
  const int result = statvfs(path.c_str(), &system);
  return report_file_system(result, system, fields);
}

int native_fstatvfs(int fd, Longs fields) {
  struct statvfs system;
  const int result = fstatvfs(fd, &system);
  return report_file_system(result, system, fields);
}

int native_mknod(Text path, unsigned mode, MaskArgument device) { return or_errno(mknod(path.c_str(), mode, device.bits)); }

int native_chroot(Text path) { return or_errno(chroot(path.c_str())); }
void native_sync_disks() { sync(); }

int64_t native_getrandom(Env& env, Bytes buffer, unsigned flags) {
  return in_section(env.state, [&] { return int64_t{getrandom(buffer.data, buffer.length, flags)}; });
}

// Extended attributes are those of a descriptor, of what a path leads to, or of a symbolic link itself.

int64_t native_getxattr(Text path, int fd, bool follows, Text name, Bytes value) {
  const char* const where = path.c_str();
  return or_errno(int64_t{fd >= 0   ? fgetxattr(fd, name.c_str(), value.data, value.length)
                          : follows ? getxattr(where, name.c_str(), value.data, value.length)
                                    : lgetxattr(where, name.c_str(), value.data, value.length)});
}

int native_setxattr(Text path, int fd, bool follows, Text name, Bytes value, int flags) {
  const char* const where = path.c_str();
  return or_errno(fd >= 0   ? fsetxattr(fd, name.c_str(), value.data, value.length, flags)
                  : follows ? setxattr(where, name.c_str(), value.data, value.length, flags)
                            : lsetxattr(where, name.c_str(), value.data, value.length, flags));
}

int native_removexattr(Text path, int fd, bool follows, Text name) {
  const char* const where = path.c_str();
  return or_errno(fd >= 0   ? fremovexattr(fd, name.c_str())
                  : follows ? removexattr(where, name.c_str())
                            : lremovexattr(where, name.c_str()));
}

int64_t native_listxattr(Text path, int fd, bool follows, Bytes names) {
  const char* const where = path.c_str();
  char* const room = reinterpret_cast<char*>(names.data);
  return or_errno(int64_t{fd >= 0   ? flistxattr(fd, room, names.length)
                          : follows ? listxattr(where, room, names.length)
                                    : llistxattr(where, room, names.length)});
}

// A limit may be -1, which is none: errno tells that from a failure.
static int report_limit(long limit, Longs value) {
  value.data[0] = limit;
  return limit == -1 ? -errno : 0;
}

int native_sysconf(int name, Longs value) {
  errno = 0;
  return report_limit(sysconf(name), value);
}

int native_pathconf(Text path, int name, Longs value) {
  errno = 0;
  return report_limit(pathconf(path.c_str(), name), value);
}

int native_fpathconf(int fd, int name, Longs value) {
  errno = 0;
  return report_limit(fpathconf(fd, name), value);
}

TextOrErrno native_confstr(int name, Ints size) {
  errno = 0;
  std::string text(confstr(name, nullptr, 0), '\0');
  size.data[0] = static_cast<int>(text.size());
  if (text.empty()) return {"", errno};
  confstr(name, text.data(), text.size());
  text.pop_back();
  return {text, 0};
}
