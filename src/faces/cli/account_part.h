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

/* A bearer token made, those of a person listed, one ended; what was not said is NULL. Answer the exit code. */
struct account_token {
    const char *person, *label, *scope, *days, *token;
};
int account_token(struct cli *cli, struct access *access, const struct account_token *said);
struct fault *account_tokens(struct cli *cli, struct access *access, const char *person) MUST_USE;
int account_end_token(struct cli *cli, struct access *access, const struct account_token *said);

#endif
