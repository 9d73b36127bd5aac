/* confine_files: Landlock, by its own calls: Debian has no library of it. See confine.h. */
#include "confine_part.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Those that came after the headers of Debian 12 (landlock(7)). */
#define TRUNCATE (UINT64_C(1) << 14)
#define DEVICE_CALLS (UINT64_C(1) << 15)
enum { LEVEL_REFER = 2, LEVEL_TRUNCATE = 3, LEVEL_DEVICES = 5 };

#define OF_READING (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define OF_A_FILE                                                                                \
    (LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | \
     TRUNCATE | DEVICE_CALLS)
#define OF_WRITING                                                                                \
    (OF_READING | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |                 \
     LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | \
     LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REFER | TRUNCATE)

/* All that the kernel can hold back. */
static uint64_t held_at(int level)
{
    uint64_t held = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    held |= level >= LEVEL_REFER ? LANDLOCK_ACCESS_FS_REFER : 0;
    held |= level >= LEVEL_TRUNCATE ? TRUNCATE : 0;
    return held | (level >= LEVEL_DEVICES ? DEVICE_CALLS : 0);
}

static struct fault *failed(struct arena *arena, const char *path)
{
    return fault_new(arena, "fault.confine", path, strerror(errno));
}

static struct fault *allow(struct arena *arena, int ruleset, const char *path, uint64_t allowed)
{
    struct stat status;
    int descriptor = open(path, O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? NULL : failed(arena, path);
    if (fstat(descriptor, &status) == 0 && !S_ISDIR(status.st_mode))
        allowed &= OF_A_FILE;
    struct landlock_path_beneath_attr rule = {allowed, descriptor};
    long result = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    struct fault *fault = result == 0 ? NULL : failed(arena, path);
    close(descriptor);
    return fault;
}

static struct fault *allow_all(struct arena *arena, int ruleset, const struct confine_paths *paths,
                               uint64_t held)
{
    for (size_t i = 0; paths->read && paths->read[i]; i++)
        TRY(allow(arena, ruleset, paths->read[i], OF_READING & held));
    for (size_t i = 0; paths->write && paths->write[i]; i++)
        TRY(allow(arena, ruleset, paths->write[i], OF_WRITING & held));
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        syscall(SYS_landlock_restrict_self, ruleset, 0) != 0)
        return failed(arena, "");
    return NULL;
}

struct fault *confine_files(struct arena *arena, const struct confine_paths *paths, int *level_out)
{
    long level = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    *level_out = 0;
    if (IS_SANITIZED || level <= 0)
        return NULL;
    struct landlock_ruleset_attr held = {.handled_access_fs = held_at((int)level)};
    long ruleset = syscall(SYS_landlock_create_ruleset, &held, sizeof held, 0);
    if (ruleset < 0)
        return failed(arena, "");
    struct fault *fault = allow_all(arena, (int)ruleset, paths, held.handled_access_fs);
    close((int)ruleset);
    if (!fault)
        *level_out = (int)level;
    return fault;
}
