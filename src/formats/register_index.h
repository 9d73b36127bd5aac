/* register_index: rows by the keys that people gave them. */
#ifndef FORMATS_REGISTER_INDEX_H
#define FORMATS_REGISTER_INDEX_H

#include "base/base.h"

enum { INDEX_NONE = -1, INDEX_REFUSED = -2 /* the key stands on a row that could not be used */ };

struct register_index;

struct register_index *index_open(struct arena *arena);

/* What is kept for a key, and the line where it stood (may be NULL); INDEX_NONE when there is no such key. */
int32_t index_find(const struct register_index *index, struct text key, int64_t *line_out);

/* Keeps a number for a key, in place of an older one. The key's bytes must outlive the index. */
void index_set(struct register_index *index, struct text key, int32_t number, int64_t line);

/* The key most like a misspelt one, among the first `most`; size 0 when none is near. *compared counts upwards. */
struct text index_nearest(const struct register_index *index, struct text written, size_t most,
                          size_t *compared);

#endif
