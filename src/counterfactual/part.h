/* part: what the files of this room share. */
#ifndef COUNTERFACTUAL_PART_H
#define COUNTERFACTUAL_PART_H

#include "counterfactual.h"

enum { CHANGES = 48, STRETCHES = 12 };

/* One inquiry under way. */
struct search {
    const struct inquiry *inquiry;
    const struct duty *duty; /* of the finding */
    struct arena *arena;     /* of what is found */
    struct arena *scratch;   /* of one judging; forgotten by the next */
    enum then now;
    int32_t as_of; /* day of judging of the copies */
    struct counterfactual found[CHANGES];
    size_t count, tried;
};

/* What judging a changed copy said of the matter of the inquiry. */
struct retried {
    enum then outcome;
    struct missing_fact missing[FINDING_MISSING];
    size_t missing_count;
    const struct rule *by;      /* another rule of the same code that says so; NULL */
    const struct rule *instead; /* another duty that the change breaks; NULL */
};

/* Days in a row with the same answer. */
struct stretch {
    int32_t first, last;
    struct retried said;
};

struct day_span {
    int32_t from, to; /* both inclusive; from > to = none */
};

/* retry.c */
enum then outcome_of_status(enum status status);
struct retried retry(struct search *search, struct dossier *changed);
bool said_alike(const struct retried *one, const struct retried *other);

/* copy.c: copies that may be changed. Only what a call names differs; days are set in place, not placed anew. */
struct dossier *copy_of(struct search *search);
int32_t copy_add(struct search *search, struct dossier *copy, const struct event *event);
void event_set_day(struct event *event, int32_t day);
/* Says one by one what "complete in all" said, so that a single thing can be taken back. */
void copy_spell_out(struct dossier *copy);
/* A copy that is not declared complete about the kind, nowhere. */
struct dossier *copy_open_kind(struct search *search, int kind);

/* invent.c: an event without a day that the alternative asks for, tied to the start in every way we can write. */
struct event invent(struct search *search, const struct alternative *alternative);

/* The attribute becomes one word: of a person the role, where it holds a list a list of one. */
void event_set_word(struct search *search, struct event *event, int attribute, int32_t word);
/* Gives the event what one test asks of it, where that can be written. */
void satisfy(struct search *search, struct event *event, const struct test *test);
/* Something stands there; which value is all the same to the rule. */
void state(struct search *search, struct event *event, int attribute);

/* days.c */
struct day_span days_to_try(const struct search *search);
/* The span ends with the day of judging: nothing later can be tried. */
bool ends_today(const struct search *search, struct day_span span);
/* It begins with the day the duty counts from: nothing earlier can belong to it. */
bool begins_with_start(const struct search *search, struct day_span span);
/* A day and what is then said: joins the stretch of the day before when it says the same; false without room. */
bool stretch_add(struct stretch stretches[STRETCHES], size_t *count, int32_t day,
                 const struct retried *said);
/* The answers for an event of the copy on each day of the span. placed: everything else is placed anew around it. */
size_t stretches_of(struct search *search, struct dossier *copy, int32_t event,
                    struct day_span span, bool placed, struct stretch out[STRETCHES]);
/* Keeps the stretches whose answer differs from the one that the case gives now. The pattern's from_the_start and
 * to_the_end say whether the span's own ends are such: nothing lies beyond them. */
void keep_stretches(struct search *search, const struct counterfactual *pattern,
                    const struct stretch *stretches, size_t count, struct day_span span);

/* keep.c: keeps a change if its answer is worth telling. */
void keep(struct search *search, const struct counterfactual *change, const struct retried *said);
bool kept_kind(const struct search *search, int kind);
struct counterfactual change_of(enum supposed change, int32_t event);

/* added.c */
void ask_added(struct search *search, const struct bounds *bounds, enum supposed supposed);
void ask_exceptions(struct search *search);
void ask_extensions(struct search *search);
/* record.c */
void ask_open_record(struct search *search);
void ask_closed_record(struct search *search);
/* value.c */
void ask_value(struct search *search, int32_t event, int attribute);
void ask_words(struct search *search, int32_t event, int attribute, struct day_span words);
/* What the copy's event now says of the attribute; by_word: told with the value where that is a word. */
void keep_said(struct search *search, struct dossier *copy, int32_t event, int attribute,
               bool by_word);
void ask_age(struct search *search, int32_t party);
/* Something stands there, whatever it is. */
void ask_stated(struct search *search, int32_t event, int attribute);
void ask_yes_or_no(struct search *search, int32_t event, int attribute, bool yes);
/* who.c */
void ask_decider(struct search *search);
void ask_other_person(struct search *search);

#endif
