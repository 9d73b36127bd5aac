/* account_part: what the files of `reda account` share. Not for other commands. */
#ifndef CLI_ACCOUNT_PART_H
#define CLI_ACCOUNT_PART_H

#include "access/access.h"
#include "part.h"

/* Accounts as a table. */
struct fault *account_list(struct cli *cli, struct access *access) MUST_USE;

/* How long things live, after what of it has been said anew (NULL = not said); answers the exit code. */
struct account_times {
    const char *idle, *whole, *proven, *first_code, *codes;
};
int account_settings(struct cli *cli, struct access *access, const struct account_times *said);

#endif
