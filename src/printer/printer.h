/* printer: a process of its own that makes documents (pdf): what reads fonts and shapes letters that strangers have
 * written stands beside no key and no record, and may open nothing but fonts. Any number of threads may ask; they are
 * answered one at a time. Must not know what a document is about. */
#ifndef PRINTER_PRINTER_H
#define PRINTER_PRINTER_H

#include "os/os.h"
#include "pdf/pdf.h"

struct printer;

/* Before threads, and before files are given away. The arena must live until printer_stop. */
struct fault *printer_start(struct arena *arena, struct printer **printer_out) MUST_USE;
void printer_stop(struct printer *printer); /* NULL is accepted */

/* A fault of pdf_make; or, now and from then on, "fault.printer-gone", when the process has ended or takes too long. */
struct fault *printer_print(struct printer *printer, struct arena *arena,
                            const struct pdf_document *document, struct text *bytes_out) MUST_USE;

int32_t printer_number(const struct printer *printer); /* of its process */

#endif
