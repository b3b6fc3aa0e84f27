// A phone whose clock is set ahead: loaded into the browser before its own libraries (LD_PRELOAD). The clock
// runs as many days ahead as WAYMARK_DAYS_AHEAD says; how long things take is told as it is. Whoever waits until a
// time by this clock waits no longer for it: the system is told that time by its own.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static time_t ahead(void) {
  const char *days = getenv("WAYMARK_DAYS_AHEAD");
  return days ? atol(days) * 86400 : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  const int told = syscall(SYS_clock_gettime, clock, now);
  if (told == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += ahead();
  return told;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  const int told = syscall(SYS_gettimeofday, now, zone);
  if (told == 0) now->tv_sec += ahead();
  return told;
}

time_t time(time_t *now) {
  struct timespec at;
  clock_gettime(CLOCK_REALTIME, &at);
  if (now) *now = at.tv_sec;
  return at.tv_sec;
}

// Seconds since 1970 are far more than any machine has run: a time like that is of the clock that is ahead.
static struct timespec as_it_is(const struct timespec *until) {
  struct timespec own = *until;
  if (own.tv_sec > 1000000000) own.tv_sec -= ahead();
  return own;
}

// The newest of them by its name: what came before it knows no other clock.
static void *next(const char *name, const char *version) {
  void *found = dlvsym(RTLD_NEXT, name, version);
  return found ? found : dlsym(RTLD_NEXT, name);
}

int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until) {
  static int (*wait)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
  if (!wait) wait = next("pthread_cond_timedwait", "GLIBC_2.3.2");
  const struct timespec own = as_it_is(until);
  return wait(cond, mutex, &own);
}

int pthread_cond_clockwait(pthread_cond_t *cond, pthread_mutex_t *mutex, clockid_t clock, const struct timespec *until) {
  static int (*wait)(pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *);
  if (!wait) wait = next("pthread_cond_clockwait", "GLIBC_2.34");
  const struct timespec own = as_it_is(until);
  return wait(cond, mutex, clock, &own);
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until) {
  static int (*wait)(sem_t *, const struct timespec *);
  if (!wait) wait = next("sem_timedwait", "GLIBC_2.34");
  const struct timespec own = as_it_is(until);
  return wait(semaphore, &own);
}
