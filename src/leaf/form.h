/* form: a JSON object by RFC 8785 whose fields stand in a table: reading and writing follow the same table, so that
 * what is read is written back byte for byte. Inside the room. Must not know what the fields mean. */
#ifndef LEAF_FORM_H
#define LEAF_FORM_H

#include "crypt/crypt.h"
#include "field.h"
#include "moment.h"
#include "refusal.h"

#include <stddef.h>

enum form_type {
    FORM_ID,       /* struct leaf_id */
    FORM_DIGEST,   /* struct digest */
    FORM_NAME,     /* struct text */
    FORM_ORIGIN,   /* struct text */
    FORM_SENTENCE, /* struct text */
    FORM_NUMBER,   /* uint64_t */
    FORM_BUCKET,   /* uint64_t */
    FORM_MOMENT,   /* struct moment */
    FORM_DAY,      /* int32_t */
    FORM_IDS,      /* struct form_ids */
    FORM_VERSION   /* nothing: it is 1 */
};

struct form_ids {
    struct leaf_id *ids;
    size_t count;
};

enum { FORM_ALWAYS = 0 };

/* key is quoted and has its colon. has is the place of a bool, or FORM_ALWAYS (no bool is the first of its struct). */
struct form_field {
    const char *key, *name;
    size_t key_size;
    enum form_type type;
    size_t place, has;
};

#define FORM_KEY(name) "\"" name "\":", name, sizeof("\"" name "\":") - 1
#define FORM_FIELD(name, type, record, member)                      \
    {                                                               \
        FORM_KEY(name), type, offsetof(record, member), FORM_ALWAYS \
    }
#define FORM_OPTIONAL(name, type, record, member, has)                        \
    {                                                                         \
        FORM_KEY(name), type, offsetof(record, member), offsetof(record, has) \
    }

struct form_reader {
    struct arena *arena;
    const char *start, *at, *end;
    struct refusal *refusal;
};

/* Does a literal stand here? Then it is passed. */
bool form_take(struct form_reader *reader, const char *literal, size_t size);

/* Always false. */
bool form_refuse(struct form_reader *reader, enum refusal_kind kind, const char *field);

/* The fields of the table, with commas between. first: no comma before the first. */
bool form_read(struct form_reader *reader, const struct form_field *fields, size_t count,
               bool first, void *record_out);
void form_write(struct builder *builder, const struct form_field *fields, size_t count, bool first,
                const void *record);

/* The letters of a value, without their quotation marks. */
bool form_read_letters(struct form_reader *reader, struct text *letters_out);

/* Reads one value of a type; false with nothing said. */
bool form_read_value(struct form_reader *reader, enum form_type type, void *value_out);

#endif
