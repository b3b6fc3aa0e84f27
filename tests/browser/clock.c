// A phone whose clock is set ahead: loaded into the browser before its own libraries (LD_PRELOAD). The clock
// runs as many days ahead as WAYMARK_DAYS_AHEAD says; how long things take is told as it is.

#define _GNU_SOURCE
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
