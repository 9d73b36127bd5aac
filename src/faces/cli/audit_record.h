/* audit_record: what a ledger is told of an audit (--record): one entry with the file, the rulebook and the counts; the
 * findings and who ran it are sealed. Must know no case and no rule. */
#ifndef CLI_AUDIT_RECORD_H
#define CLI_AUDIT_RECORD_H

#include "part.h"

struct audit_record;

/* One file, one ledger, one rulebook. Before there are threads. */
struct fault *audit_record_open(struct cli *cli, const char *ledger, const char *file,
                                const char *law_hash, struct audit_record **record_out) MUST_USE;
void audit_record_close(struct audit_record *record); /* NULL is accepted */
void audit_record_add(struct audit_record *record, struct text findings);

struct audit_counts {
    int64_t cases, faults, doubts, coming, unknown;
};

/* Appends and signs; says on standard error which entry it is, or why there is none. CODE_NOTHING when it is there. */
int audit_record_keep(struct cli *cli, struct audit_record *record,
                      const struct audit_counts *counts);

#endif
