/* confine_calls: the calls of the kernel that are left, by name. See confine.h. A call that is missing here is EPERM to
 * whoever makes it: it is added with a word of what for. */
#include "confine_part.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>

static const char *const served[] = {
    /* files */
    "access", "faccessat", "faccessat2", "openat", "open", "close", "read", "readv", "pread64",
    "preadv", "write", "writev", "pwrite64", "pwritev", "lseek", "fstat", "newfstatat", "stat",
    "lstat", "statx", "fstatfs", "statfs", "fsync", "fdatasync", "sync_file_range", "ftruncate",
    "fallocate", "fadvise64", "memfd_create", "fcntl", "flock", "fchmod", "fchmodat", "chmod",
    "fchown", "umask", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat",
    "mkdir", "mkdirat", "rmdir", "getdents64", "getcwd", "readlink", "readlinkat", "sendfile",
    "dup", "dup3", "pipe2",
    /* memory: mmap and mprotect stand below */
    "brk", "munmap", "mremap", "madvise", "mlock", "mlock2", "munlock", "membarrier",
    /* threads */
    "futex", "set_robust_list", "set_tid_address", "rseq", "sched_yield", "sched_getaffinity",
    "gettid", "exit", "exit_group", "restart_syscall",
    /* signals: of itself, and to stop a child */
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigtimedwait", "sigaltstack", "tgkill",
    "kill", "wait4", "waitid",
    /* time, chance, who one is */
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "getrandom",
    "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo", "getrusage",
    "prlimit64",
    /* connections that came, and waiting for them */
    "accept", "accept4", "recvfrom", "recvmsg", "sendto", "sendmsg", "shutdown", "getsockname",
    "getpeername", "getsockopt", "setsockopt", "epoll_create1", "epoll_ctl", "epoll_wait",
    "epoll_pwait", "eventfd2", "poll", "ppoll"};

/* A database on a server is asked for by name and connected to again. */
static const char *const connecting[] = {"socket", "connect", "bind", "select", "pselect6"};

static bool add(scmp_filter_ctx filter, const char *name)
{
    int call = seccomp_syscall_resolve_name(name);
    return call == __NR_SCMP_ERROR || call < 0 ||
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

static bool add_all(scmp_filter_ctx filter, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!add(filter, names[i]))
            return false;
    return true;
}

/* Memory that is not to be run, threads but no processes, and a datagram to the supervisor. A call whose flags cannot
 * be looked at (clone3) is as if the kernel did not have it: the C library then makes the older one. */
static bool add_looked_at(scmp_filter_ctx filter)
{
    const struct scmp_arg_cmp not_run = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    const struct scmp_arg_cmp thread = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD);
    const struct scmp_arg_cmp local = SCMP_A0(SCMP_CMP_MASKED_EQ, UINT32_MAX, AF_UNIX);
    const struct scmp_arg_cmp datagram = SCMP_A1(SCMP_CMP_MASKED_EQ, 0xF, SOCK_DGRAM);
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, not_run) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, not_run) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, thread) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socket), 2, local, datagram) == 0;
}

static bool fill(scmp_filter_ctx filter, enum confined kind)
{
    return seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 &&
           add_all(filter, served, sizeof served / sizeof *served) && add_looked_at(filter) &&
           (kind != CONFINED_CLIENT ||
            add_all(filter, connecting, sizeof connecting / sizeof *connecting));
}

struct fault *confine_calls(struct arena *arena, enum confined kind, bool *is_confined_out)
{
#ifdef PLANTED_CONFINE
    const uint32_t otherwise = SCMP_ACT_LOG; /* let go on, and written down */
#else
    const uint32_t otherwise = SCMP_ACT_ERRNO(EPERM);
#endif
    *is_confined_out = false;
    if (IS_SANITIZED || seccomp_api_get() < 2) /* 2: for all threads at once */
        return NULL;
    scmp_filter_ctx filter = seccomp_init(otherwise);
    int problem = filter && fill(filter, kind) ? seccomp_load(filter) : -ENOMEM;
    seccomp_release(filter);
    *is_confined_out = problem == 0;
    return problem == 0 ? NULL : fault_new(arena, "fault.confine", "", strerror(-problem));
}
