/* upload: a table that comes with a form: its fields are "fil" (a file, which counts first), "innehall" and "namn". */
#ifndef WEB_UPLOAD_H
#define WEB_UPLOAD_H

#include "part.h"

enum { UPLOAD_BYTES_MOST = 10 * 1024 * 1024 };

struct upload {
    struct text name, bytes; /* size 0 = none was given */
    bool is_file;
};

/* Of the request's arena. Several files of the field: the last. */
struct fault *upload_read(const struct visit *visit, struct upload *upload_out) MUST_USE;

#endif
