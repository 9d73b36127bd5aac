/* xlsx_xml: one XML part read as a stream of elements; a document type (entities) is refused. */
#ifndef FORMATS_XLSX_XML_H
#define FORMATS_XLSX_XML_H

#include "xlsx_zip.h"

/* What the reader of a part is told. Names come without namespace prefix. attributes: name, value, ..., NULL.
 * Each of the three may be missing (NULL). */
struct xml_handlers {
    void (*start)(void *state, const char *name, const char **attributes);
    void (*end)(void *state, const char *name);
    void (*text)(void *state, const char *bytes, int size);
};

struct xml_part;

/* Begins a part of the archive. On refusal the key of the problem, else NULL. */
const char *xml_open(struct arena *arena, struct zip *zip, const char *part,
                     const struct xml_handlers *handlers, void *state, struct xml_part **part_out)
    __attribute__((warn_unused_result));

/* From a handler: xml_read returns after it and goes on at the next call. */
void xml_pause(struct xml_part *part);

/* true when paused; false at the end or on a problem, whose key is then set (NULL = the end). */
bool xml_read(struct xml_part *part, const char **wrong_out);

void xml_close(struct xml_part *part); /* NULL is accepted */

/* Opens, reads to the end and closes. The key of a problem or NULL. */
const char *xml_read_all(struct arena *arena, struct zip *zip, const char *part,
                         const struct xml_handlers *handlers, void *state)
    __attribute__((warn_unused_result));

/* The value of an attribute by its name without prefix; NULL when absent. */
const char *xml_attribute(const char **attributes, const char *name);

#endif
