/* A disk that can be watched, filled, pulled out or cut off at the n-th call: preloaded into the real program.
 *
 * Only what happens below FAULT_UNDER counts. FAULT_LOG receives one record per counted call,
 * "op TAB path TAB offset TAB length TAB other path LF" and, with FAULT_DATA, the bytes written after it.
 * FAULT_MODE strikes at call FAULT_AT (from 1):
 *   full    from then on whatever needs new room fails: making files and folders, writing behind a file's end
 *   strict  from then on every write, fsync and making fails, as with a quota or delayed allocation
 *   once    that call alone fails
 *   gone    the folder is taken away (renamed), from then on its open files give EIO
 *   kill    the process is killed before the call;  torn: a write is half done first
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096
#define REAL(name) ((__typeof__(&name))real(#name))

enum mode { WATCH, FULL, STRICT, ONCE, GONE, KILL, TORN };

static const char *const mode_names[] = {"watch", "full", "strict", "once", "gone", "kill", "torn"};
static char under[PATH_MAX];
static char *paths[MOST_FILES];
static int log_file = -1, with_data, mode = WATCH;
static long strike_at = -1, calls;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
    const char *folder = getenv("FAULT_UNDER"), *log = getenv("FAULT_LOG");
    const char *wanted = getenv("FAULT_MODE"), *at = getenv("FAULT_AT");
    if (!folder || !realpath(folder, under)) return;
    if (log) log_file = REAL(open64)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    with_data = getenv("FAULT_DATA") != NULL;
    for (int each = 0; wanted && each <= TORN; each++)
        if (!strcmp(wanted, mode_names[each])) mode = each;
    if (at) strike_at = atol(at);
}

static int struck(int needs_room, int is_write);

static int is_under(const char *path) {
    size_t length = strlen(under);
    return length && !strncmp(path, under, length) && (path[length] == '/' || !path[length]);
}

static int resolve(int folder, const char *path, char *whole) {
    if (path[0] == '/') {
        snprintf(whole, PATH_MAX, "%s", path);
    } else if (folder == AT_FDCWD) {
        if (!getcwd(whole, PATH_MAX)) return 0;
        size_t length = strlen(whole);
        snprintf(whole + length, PATH_MAX - length, "/%s", path);
    } else {
        if (folder < 0 || folder >= MOST_FILES || !paths[folder]) return 0;
        snprintf(whole, PATH_MAX, "%s/%s", paths[folder], path);
    }
    return is_under(whole);
}

static const char *tracked(int file) { return file >= 0 && file < MOST_FILES ? paths[file] : NULL; }

static void record(char op, const char *path, long long at, long long length, const char *other, const void *bytes) {
    char head[2 * PATH_MAX + 64];
    if (log_file < 0) return;
    int size = snprintf(head, sizeof head, "%c\t%s\t%lld\t%lld\t%s\n", op, path, at, length, other ? other : "");
    struct iovec parts[2] = {{head, (size_t)size}, {(void *)bytes, bytes && with_data ? (size_t)length : 0}};
    ssize_t written = REAL(writev)(log_file, parts, 2);
    (void)written;
}

static void take_away(void) {
    char away[PATH_MAX + 8];
    snprintf(away, sizeof away, "%s.away", under);
    REAL(rename)(under, away);
}

/* Reading is counted only where the folder is to be taken away. */
static int unreadable(int file) {
    if (!tracked(file) || mode != GONE) return 0;
    record('r', tracked(file), 0, 0, NULL, NULL);
    return struck(0, 0);
}

/* Count a call and return the errno it must fail with, 0 for none. */
static int struck(int needs_room, int is_write) {
    long now = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (strike_at < 0 || now < strike_at) return 0;
    switch (mode) {
        case FULL: return needs_room ? ENOSPC : 0;
        case STRICT: return is_write ? ENOSPC : 0;
        case ONCE: return now == strike_at && is_write ? ENOSPC : 0;
        case GONE:
            if (now == strike_at) take_away();
            return EIO;
        case KILL: case TORN: kill(getpid(), SIGKILL); return EIO;
        default: return 0;
    }
}

static int failed(int error) { errno = error; return -1; }

static int opened(int file, const char *path) {
    if (file >= 0 && file < MOST_FILES) {
        free(paths[file]);
        paths[file] = strdup(path);
    }
    return file;
}

static int open_any(int folder, const char *path, int flags, mode_t rights) {
    __typeof__(&openat64) go = REAL(openat64);
    char whole[PATH_MAX];
    if (!resolve(folder, path, whole)) {
        int file = go(folder, path, flags, rights);
        if (file >= 0 && file < MOST_FILES) { free(paths[file]); paths[file] = NULL; }
        return file;
    }
    struct stat64 found;
    int is_new = (flags & O_CREAT) && REAL(fstatat64)(AT_FDCWD, whole, &found, 0) != 0;
    int cuts = !is_new && (flags & O_TRUNC) && (flags & (O_WRONLY | O_RDWR));
    if (is_new || cuts || mode == GONE) {
        if (!is_new && !cuts) record('r', whole, 0, 0, NULL, NULL);
        int error = struck(is_new, is_new || cuts);
        if (error) return failed(error == EIO ? ENOENT : error);
    }
    int file = go(folder, path, flags, rights);
    if (file >= 0 && is_new) record('C', whole, 0, 0, NULL, NULL);
    if (file >= 0 && cuts) record('T', whole, 0, 0, NULL, NULL);
    return opened(file, whole);
}

#define RIGHTS(flags) mode_t rights = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); rights = va_arg(more, mode_t); va_end(more); }

int open(const char *path, int flags, ...) { RIGHTS(flags) return open_any(AT_FDCWD, path, flags, rights); }
int open64(const char *path, int flags, ...) { RIGHTS(flags) return open_any(AT_FDCWD, path, flags, rights); }
int openat(int folder, const char *path, int flags, ...) { RIGHTS(flags) return open_any(folder, path, flags, rights); }
int openat64(int folder, const char *path, int flags, ...) { RIGHTS(flags) return open_any(folder, path, flags, rights); }

int close(int file) {
    if (file >= 0 && file < MOST_FILES) { free(paths[file]); paths[file] = NULL; }
    return REAL(close)(file);
}

static ssize_t write_any(int file, const void *bytes, size_t length, off64_t at, int here) {
    const char *path = tracked(file);
    struct stat64 found;
    if (!path) return here ? REAL(write)(file, bytes, length) : REAL(pwrite64)(file, bytes, length, at);
    if (fstat64(file, &found)) return -1;
    if (here) at = fcntl(file, F_GETFL) & O_APPEND ? found.st_size : lseek64(file, 0, SEEK_CUR);
    if (mode == TORN && calls + 1 == strike_at) {
        ssize_t half = REAL(pwrite64)(file, bytes, length / 2, at);
        (void)half;
        kill(getpid(), SIGKILL);
    }
    int error = struck(at + (off64_t)length > found.st_size, 1);
    if (error) return failed(error);
    ssize_t done = here ? REAL(write)(file, bytes, length) : REAL(pwrite64)(file, bytes, length, at);
    if (done > 0) record('W', path, at, done, NULL, bytes);
    return done;
}

ssize_t write(int file, const void *bytes, size_t length) { return write_any(file, bytes, length, 0, 1); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t at) { return write_any(file, bytes, length, at, 0); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) { return write_any(file, bytes, length, at, 0); }

ssize_t read(int file, void *bytes, size_t length) {
    if (unreadable(file)) return failed(EIO);
    return REAL(read)(file, bytes, length);
}

ssize_t pread(int file, void *bytes, size_t length, off_t at) {
    if (unreadable(file)) return failed(EIO);
    return REAL(pread64)(file, bytes, length, at);
}

ssize_t pread64(int file, void *bytes, size_t length, off64_t at) { return pread(file, bytes, length, at); }

/* Copying inside the kernel would pass by: whoever asks is sent back to read and write. */
ssize_t sendfile(int out, int in, off_t *at, size_t length) { return tracked(out) ? failed(EINVAL) : REAL(sendfile64)(out, in, at, length); }
ssize_t sendfile64(int out, int in, off64_t *at, size_t length) { return sendfile(out, in, at, length); }
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
    return tracked(out) ? failed(EINVAL) : REAL(copy_file_range)(in, from, out, to, length, flags);
}

int ftruncate64(int file, off64_t length) {
    const char *path = tracked(file);
    struct stat64 found;
    if (!path) return REAL(ftruncate64)(file, length);
    int grows = !fstat64(file, &found) && length > found.st_size;
    int error = struck(grows, grows);
    if (error) return failed(error);
    int done = REAL(ftruncate64)(file, length);
    if (!done) record('T', path, 0, length, NULL, NULL);
    return done;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }
int fallocate64(int file, int how, off64_t at, off64_t length) {
    return tracked(file) ? failed(EOPNOTSUPP) : REAL(fallocate64)(file, how, at, length);
}
int fallocate(int file, int how, off_t at, off_t length) { return fallocate64(file, how, at, length); }
int posix_fallocate64(int file, off64_t at, off64_t length) {
    return tracked(file) ? EINVAL : REAL(posix_fallocate64)(file, at, length);
}
int posix_fallocate(int file, off_t at, off_t length) { return posix_fallocate64(file, at, length); }

static int sync_any(int file, int (*go)(int)) {
    const char *path = tracked(file);
    if (!path) return go(file);
    int error = struck(0, 1);
    if (error) return failed(error);
    int done = go(file);
    if (!done) record('S', path, 0, 0, NULL, NULL);
    return done;
}

int fsync(int file) { return sync_any(file, REAL(fsync)); }
int fdatasync(int file) { return sync_any(file, REAL(fdatasync)); }

int unlinkat(int folder, const char *path, int flags) {
    char whole[PATH_MAX];
    if (!resolve(folder, path, whole)) return REAL(unlinkat)(folder, path, flags);
    int error = struck(0, 0);
    if (error) return failed(error);
    int done = REAL(unlinkat)(folder, path, flags);
    if (!done) record(flags & AT_REMOVEDIR ? 'D' : 'U', whole, 0, 0, NULL, NULL);
    return done;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    char one[PATH_MAX], other[PATH_MAX];
    int counts = resolve(from_folder, from, one);
    counts |= resolve(to_folder, to, other);
    int error = counts ? struck(0, 0) : 0;
    if (error) return failed(error);
    int done = REAL(renameat2)(from_folder, from, to_folder, to, flags);
    if (!done && counts) record('R', one, 0, 0, other, NULL);
    return done;
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) { return renameat2(from_folder, from, to_folder, to, 0); }
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    char one[PATH_MAX], other[PATH_MAX];
    int counts = resolve(from_folder, from, one);
    counts |= resolve(to_folder, to, other);
    int error = counts ? struck(1, 1) : 0;
    if (error) return failed(error);
    int done = REAL(linkat)(from_folder, from, to_folder, to, flags);
    if (!done && counts) record('L', one, 0, 0, other, NULL);
    return done;
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int mkdirat(int folder, const char *path, mode_t rights) {
    char whole[PATH_MAX];
    if (!resolve(folder, path, whole)) return REAL(mkdirat)(folder, path, rights);
    int error = struck(1, 1);
    if (error) return failed(error);
    int done = REAL(mkdirat)(folder, path, rights);
    if (!done) record('M', whole, 0, 0, NULL, NULL);
    return done;
}

int mkdir(const char *path, mode_t rights) { return mkdirat(AT_FDCWD, path, rights); }
