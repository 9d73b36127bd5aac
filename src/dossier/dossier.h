/* dossier: one case as a timeline of typed events (format case-timeline/1). Silence means unknown; absence is
 * evidence only where the file says that it is complete. Must know no rule, no file and no screen. */
#ifndef DOSSIER_DOSSIER_H
#define DOSSIER_DOSSIER_H

#include "base/base.h"

#include "vocabulary/vocabulary.h"

/* A person named by role only, where a "who" value names no party: WHO_ROLE + role. */
#define WHO_ROLE (1 << 20)

/* One attribute of an event. Which member holds it follows from the attribute's type in the vocabulary. */
struct attribute_value {
    uint8_t attribute;
    uint16_t count; /* items of a list; minutes 0..1439 of a datetime */
    union {
        int32_t number; /* enum, bool, int, date and datetime (day), ref (event), person and who */
        const int32_t *items; /* lists: enum values, refs, persons, whos */
        struct text text;     /* text, key */
        struct lagrum lagrum; /* lagrum */
    } as;
};

enum precision { PRECISION_DAY, PRECISION_MONTH, PRECISION_YEAR };
enum offset_bound { OFFSET_EXACT, OFFSET_AT_LEAST, OFFSET_AT_MOST, OFFSET_ABOUT };

struct event {
    uint8_t kind;
    uint8_t precision;    /* of date */
    uint8_t offset_bound; /* of offset */
    bool has_offset;
    bool date_inferred;
    bool order_complete;           /* record_complete holds "delegation_order" */
    int16_t minute;                /* time of day, -1 unknown */
    int32_t date;                  /* first day of the written precision; DAY_NONE unknown */
    int32_t not_before, not_after; /* DAY_NONE when not stated */
    int32_t after, before;         /* event index, -1 when not stated */
    struct period offset;
    struct word_set kinds_complete, attributes_complete;
    struct word_set present; /* attributes that have a value */
    const struct attribute_value *values;
    size_t value_count;
    /* Filled by dossier_place: the first and last day on which it can have happened, both inclusive. */
    int32_t earliest, latest;
    bool cut; /* lies after the day of judging: as if it were not in the file */
};

struct party {
    struct text ref;
    int32_t role;                              /* ENUM_ROLE */
    int32_t relation, employment;              /* -1 unknown */
    int32_t birth_date;                        /* DAY_NONE unknown */
    int32_t birth_month;                       /* of birth_year, 1 to 12; 0 unknown */
    int32_t birth_year, age, age_min, age_max; /* -1 unknown */
    int32_t age_at_event;                      /* event index the ages refer to */
    const int32_t *custody_of;                 /* party indexes */
    size_t custody_count;
    int8_t protected_identity, acting, degree; /* 1, 0, -1 unknown */
    int32_t appointed_from, appointed_until;   /* DAY_NONE unknown */
};

struct order_row {
    int32_t role;
    int32_t decision_type, kind, measure, condition; /* -1 when not stated */
    int32_t valid_from, valid_until;                 /* DAY_NONE when not stated */
};

struct dossier {
    struct text id, authority;
    int32_t domain; /* ENUM_DOMAIN */
    struct party *parties;
    size_t party_count;
    struct order_row *order_rows;
    size_t order_row_count;
    struct event *events;
    size_t event_count;
    struct word_set kinds_complete;
    bool all_complete, parties_complete, order_complete;
    int32_t evaluate_as_of; /* DAY_NONE when not stated */
    /* Filled by dossier_place: the case is judged as of the end of this day; DAY_NONE = no day is known. */
    int32_t as_of;
};

/* The attribute's value, or NULL when the record is silent. */
const struct attribute_value *event_value(const struct event *event, int attribute);
/* The value becomes the only one of its attribute. The list is a new one: whoever shares the old sees no change. */
void event_set_value(struct arena *arena, struct event *event, struct attribute_value value);
/* The record is then silent about the attribute. */
void event_drop_value(struct event *event, int attribute);

/* true when absence of a kind around an event is evidence (its own or the case's record_complete).
 * event -1 asks the case alone. */
bool dossier_is_complete(const struct dossier *dossier, int event, int kind);

/* true when absence of an attribute of this event is evidence. */
bool event_is_complete(const struct dossier *dossier, int event, int attribute);

/* Computes earliest and latest of every event from dates, precision, limits, offsets and order, and as_of:
 * as_of_wanted if given, else evaluate_as_of, else the last day that is certainly reached. Events that
 * certainly lie after as_of, and those that follow them, are marked cut. Returns the index of an event whose limits
 * contradict each other, or -1 when all is well. */
int dossier_place(struct dossier *dossier, int32_t as_of_wanted);

/* The same as of today, or of the last day that the case reaches when that is later. */
int dossier_place_now(struct dossier *dossier, int32_t today);

#endif
