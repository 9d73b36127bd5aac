/* serve_record: the record that a server answers from: the crew over it, whoever may sign in, and the interface for
 * programs beside the pages. Not for other commands. */
#ifndef CLI_SERVE_RECORD_H
#define CLI_SERVE_RECORD_H

#include "lawbook.h"

#include "faces/api/api.h"
#include "faces/web/web.h"

struct served {
    struct crew *crew; /* NULL = no record: the open tools alone */
    struct access *access;
    /* Of its register as it was when it was opened; NULL = empty. */
    const struct register_rows *rows;
    struct api api;
    struct http_settings pages; /* how the pages answer */
};

/* Before threads are started. A fault also when there is a door that the table of rights says nothing about. */
struct fault *served_open(struct cli *cli, const char *path, const struct lawbook *law,
                          size_t readers, struct served *served_out) MUST_USE;
void served_close(struct served *served); /* after the server has stopped */

/* Settings that answer programs below /v1/, and everybody else as the pages do. */
struct http_settings served_settings(struct served *served, const struct http_settings *pages);

/* Passes on to the log of reads what is to stand there of sign-ins. */
struct fault *served_pass_on(struct cli *cli, struct served *served) MUST_USE;

#endif
