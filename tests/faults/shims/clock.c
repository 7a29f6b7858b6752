/* A clock that stands FAULT_SHIFT seconds off: preloaded into the real program. Only the time of day is moved. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long long shift(void) {
    const char *seconds = getenv("FAULT_SHIFT");
    return seconds ? atoll(seconds) : 0;
}

int clock_gettime(clockid_t which, struct timespec *now) {
    int (*go)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    int done = go(which, now);
    if (!done && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE)) now->tv_sec += shift();
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int (*go)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
    int done = go(now, zone);
    if (!done) now->tv_sec += shift();
    return done;
}

time_t time(time_t *now) {
    struct timespec real;
    clock_gettime(CLOCK_REALTIME, &real);
    if (now) *now = real.tv_sec;
    return real.tv_sec;
}
