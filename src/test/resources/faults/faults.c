/*
 * Lets the Nth change of a file fail in the process that it is loaded into by LD_PRELOAD. Only
 * files, folders and their names are meant; pipes, terminals and sockets go on.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long left = -1;
static atomic_int error = EIO;
static atomic_int lasts = 0;

/* From now on the Nth change fails, counted from 1, and if it lasts each one after it. */
void faults_begin(long nth, int code, int lasting) {
  atomic_store(&error, code);
  atomic_store(&lasts, lasting);
  atomic_store(&left, nth);
}

/* Nothing fails any more; how many changes were missing to the one that was to fail. */
long faults_end(void) {
  return atomic_exchange(&left, -1);
}

static int fails(void) {
  long before = atomic_load(&left);
  while (before > 0 && !atomic_compare_exchange_weak(&left, &before, before - 1)) {
  }
  int is_hit = before == 1 || (before == 0 && atomic_load(&lasts));
  if (is_hit) {
    errno = atomic_load(&error);
  }
  return is_hit;
}

static int fails_at(int file) {
  struct stat about;
  return atomic_load(&left) >= 0 && fstat(file, &about) == 0 &&
      (S_ISREG(about.st_mode) || S_ISDIR(about.st_mode)) && fails();
}

#define REAL(type, name, ...)                                \
  static type (*real)(__VA_ARGS__);                          \
  if (real == NULL) {                                        \
    real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name);   \
  }

ssize_t write(int file, const void *bytes, size_t size) {
  REAL(ssize_t, write, int, const void *, size_t)
  return fails_at(file) ? -1 : real(file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)
  return fails_at(file) ? -1 : real(file, bytes, size, at);
}

int ftruncate64(int file, off64_t size) {
  REAL(int, ftruncate64, int, off64_t)
  return fails_at(file) ? -1 : real(file, size);
}

int fsync(int file) {
  REAL(int, fsync, int)
  return fails_at(file) ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(int, fdatasync, int)
  return fails_at(file) ? -1 : real(file);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *)
  return fails() ? -1 : real(from, to);
}

int link(const char *from, const char *to) {
  REAL(int, link, const char *, const char *)
  return fails() ? -1 : real(from, to);
}
