/* audit_database: the cases and the register of a database, as an audit reads them from files: the control of
 * everything that has been recorded. Nothing of it is put on disk. Must not judge. */
#ifndef CLI_AUDIT_DATABASE_H
#define CLI_AUDIT_DATABASE_H

#include "authority/authority.h"
#include "lawbook.h"

struct audit_database;

/* Reads all of it as lines of cases, and notes that it was read; what it gives lives until it is closed. false
 * after saying why not; *code_out is then the exit code. */
bool audit_database_open(struct cli *cli, const char *path, const struct lawbook *law,
                         struct audit_database **database_out, int *code_out);
struct text audit_database_lines(const struct audit_database *database);
const struct authority_book *audit_database_authority(const struct audit_database *database);
void audit_database_close(struct audit_database *database); /* NULL is accepted */

#endif
