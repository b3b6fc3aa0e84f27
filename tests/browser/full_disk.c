// A phone's disk that can be full: loaded into the browser before its own libraries (LD_PRELOAD).
//
// While the file that WAYMARK_FULL names is there, nothing more can be written to files below the folder
// that WAYMARK_DISK names: the system's own answer, "no space left on device", and no free space when asked.
// A disk of its own would need rights that a container does not give.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>

static int is_full(void) {
  const char *mark = getenv("WAYMARK_FULL");
  return mark && access(mark, F_OK) == 0;
}

// Whether the open file lies on the disk, and the disk is full.
static int has_no_room(int fd) {
  const int before = errno;
  const char *disk = getenv("WAYMARK_DISK");
  struct stat64 file;
  int none = 0;
  if (disk && is_full() && fstat64(fd, &file) == 0 && S_ISREG(file.st_mode)) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, sizeof path);
    const size_t root = strlen(disk);
    none = length > (ssize_t)root && strncmp(path, disk, root) == 0;
  }
  errno = before;
  return none;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define REFUSE(fd) if (has_no_room(fd)) { errno = ENOSPC; return -1; }
#define REFUSE_BY_NUMBER(fd) if (has_no_room(fd)) return ENOSPC

ssize_t write(int fd, const void *from, size_t size) { REFUSE(fd); return REAL(write)(fd, from, size); }
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) { REFUSE(fd); return REAL(pwrite)(fd, from, size, at); }
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) { REFUSE(fd); return REAL(pwrite64)(fd, from, size, at); }
ssize_t writev(int fd, const struct iovec *parts, int count) { REFUSE(fd); return REAL(writev)(fd, parts, count); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { REFUSE(fd); return REAL(pwritev)(fd, parts, count, at); }
int fallocate(int fd, int mode, off_t at, off_t size) { REFUSE(fd); return REAL(fallocate)(fd, mode, at, size); }
int fallocate64(int fd, int mode, off64_t at, off64_t size) { REFUSE(fd); return REAL(fallocate64)(fd, mode, at, size); }
int posix_fallocate(int fd, off_t at, off_t size) { REFUSE_BY_NUMBER(fd); return REAL(posix_fallocate)(fd, at, size); }
int posix_fallocate64(int fd, off64_t at, off64_t size) { REFUSE_BY_NUMBER(fd); return REAL(posix_fallocate64)(fd, at, size); }

// What is left, as a browser asks before it lets a site write.
#define NONE_LEFT(told, free, available) \
  if (told == 0 && is_full()) { room->free = 0; room->available = 0; } \
  return told

int statvfs(const char *path, struct statvfs *room) { const int told = REAL(statvfs)(path, room); NONE_LEFT(told, f_bfree, f_bavail); }
int statvfs64(const char *path, struct statvfs64 *room) { const int told = REAL(statvfs64)(path, room); NONE_LEFT(told, f_bfree, f_bavail); }
int statfs(const char *path, struct statfs *room) { const int told = REAL(statfs)(path, room); NONE_LEFT(told, f_bfree, f_bavail); }
int statfs64(const char *path, struct statfs64 *room) { const int told = REAL(statfs64)(path, room); NONE_LEFT(told, f_bfree, f_bavail); }
