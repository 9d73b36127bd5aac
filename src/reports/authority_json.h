/* authority_json: the few pieces of JSON that answers, jourkort and order sheets are written with.
 * A streaming writer: adds to the builder and keeps nothing. */
#ifndef REPORTS_AUTHORITY_JSON_H
#define REPORTS_AUTHORITY_JSON_H

#include "authority_part.h"

/* "name":, with a comma before it unless it is the first of its object. */
void json_name(struct builder *out, const char *name);
void json_text(struct builder *out, const char *name, struct text text);
/* null when the text is empty */
void json_text_or_null(struct builder *out, const char *name, struct text text);
void json_bool(struct builder *out, const char *name, bool value);
/* "YYYY-MM-DD"; null for DAY_NONE and open ends */
void json_day(struct builder *out, const char *name, int32_t day);

/* "name":[ */
void json_list(struct builder *out, const char *name);
/* The next item of a list, an object: {, with a comma before it unless it is the first. */
void json_item(struct builder *out);
/* The next item of a list, a text as it is. */
void json_text_item(struct builder *out, struct text text);
/* "name":[...] of such texts */
void json_texts(struct builder *out, const char *name, const struct text *items, size_t count);

/* {"code","name"} */
void json_type(struct builder *out, const struct catalogue *catalogue, int32_t type);
/* {"max","urgent","says","sources":[...],"mark"} or null */
void json_ceiling(struct builder *out, enum language language, const struct ceiling_span *span);
/* {"order","row","decision","law","who","deputy","terms"} or null */
void json_row(struct builder *out, const struct register_rows *rows, int32_t row);

#endif
