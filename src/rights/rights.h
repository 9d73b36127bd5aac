/* rights: who may do and see what. One table (rights.table: role × action or view × relation), in which everything
 * that is not said is no. What a person may not see answers as if it did not exist: rights_may_ask says only yes or
 * no. Must not know who somebody is (access), nor how it is shown; what roles and cases there are it asks of views of
 * features/rights.  Threads: the table is constant. A known person belongs to one request; read it anew for each, so
 * that a role that is taken away is gone with the next request. */
#ifndef RIGHTS_RIGHTS_H
#define RIGHTS_RIGHTS_H

#include "engine/engine.h"

/* The words of the event right-given, in order: "handläggare" … "övrig personal". */
enum right_role {
    AS_CASEWORKER,
    AS_HEAD,
    AS_DELEGATE,
    AS_QUALITY,
    AS_SECRETARY,
    AS_MEMBER,
    AS_DIRECTOR,
    AS_ADMINISTRATOR,
    AS_AUDITOR,
    AS_ON_CALL,
    AS_INVESTIGATOR, /* from outside: one case, until one day */
    AS_HR,
    AS_PRESS,
    AS_OTHER_STAFF,
    RIGHT_ROLES
};
const char *role_word(enum right_role role);

/* What a person in a role has to do with a thing. */
enum tie {
    TIE_OWN,     /* the case is entrusted to her; of a person: it is herself */
    TIE_UNIT,    /* the case is on that day of the role's unit, or of one below it */
    TIE_AREA,    /* the role has no unit: any case of the board that she works for */
    TIE_MEETING, /* on the agenda of a meeting of the role's body; of a meeting: the body's */
    TIE_NONE,    /* it is there, whatever she has to do with it */
    TIE_LOOSE,   /* no unit and no person has the case yet */
    TIE_HOUSE,   /* it is about nobody: an order, a meeting's day, a unit */
    TIE_TOLD,    /* she is who reported it */
    TIES
};
/* A case of protected identity has TIE_OWN or nothing; whoever a thing concerns has nothing, whatever her roles. */

enum right_thing {
    RIGHT_CASE,
    RIGHT_MEETING,
    RIGHT_PERSON,
    RIGHT_OBJECTION, /* and what it is about: its case */
    RIGHT_AFFAIR,    /* and each of its cases */
    RIGHT_DEVIATION,
    RIGHT_HOUSE
};

struct right_row {
    const char *name; /* of an action or a view */
    bool is_action;
    enum right_thing thing;
    const char *input;  /* the input that names the thing; NULL = the first that is of its kind */
    bool is_of_guarded; /* what is said of a unit's case holds for one of protected identity too */
    const char *
        rows_by; /* of a view: the column by whose case, or deviation, rows are left out; NULL = none is */
    const char *
        four_eyes; /* the inputs ("+" between) that name others than who does it; "" = who began the thing; NULL */
    uint8_t ties[RIGHT_ROLES]; /* of each role a bit (1 << tie) for each that may */
};

/* The table, for tests and for a page that shows it. */
const struct right_row *rights_table(size_t *count_out);
const struct right_row *rights_row(const char *name, bool is_action); /* NULL = there is none */
bool rights_cell(const struct right_row *row, enum right_role role, enum tie tie);

/* Holds the table against what the features have. NULL = all is well; else the name of the first action or view
 * without a row, row without an action or view, input or column that is not there, and of a view that tells of many
 * cases without leaving rows out. To be asked at start: a program with a door that has no row does not open. */
const char *rights_lack(const struct feature *const *features);

/* What a word of an address names that addresses must not tell (browsers and servers on the way write them down): a
 * case, a person, an objection, an affair, or words that are about a person; a kind, the same for all words that name
 * the same. NULL = it names none. */
const char *rights_tells(const struct feature *const *features, struct text word);

/* Does it change who may what? All that the feature of rights does: roles, whom a case is entrusted to, who is let in
 * from outside. Whoever does it shows first that it is she, now. */
bool rights_changes(const struct feature *const *features, const struct action *action);

/* How questions are put: engine_ask, or a reader's of another thread, with words for a view by name. It must not note
 * the read: what is asked here is not shown to anybody. */
typedef struct fault *rights_ask(void *context, struct arena *arena, const char *view,
                                 const struct given *given, size_t given_count,
                                 struct answered *answered_out);
struct rights_source {
    void *context;
    rights_ask *ask;
};
/* The one of an engine, which belongs to one thread at a time. */
struct rights_source rights_of_engine(struct engine *engine);

/* A person as of a day: the roles that she holds. */
struct held_role {
    enum right_role role;
    struct text unit, body, case_key; /* size 0 = not bound to one */
};
struct known_person {
    struct text person;
    int32_t day;
    struct held_role *roles;
    size_t role_count;
};
struct fault *rights_know(const struct rights_source *source, struct arena *arena,
                          struct text person, int32_t day, struct known_person *known_out) MUST_USE;

/* May she do this with these words, or ask this view with these filters? The thing that it is about is found among
 * the words. false also when it is not there. A yes for a view that names no thing means that she may ask; then
 * rights_filter leaves what she may see. */
struct fault *rights_may_do(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, const struct action *action,
                            const struct given *given, size_t given_count, bool *may_out) MUST_USE;
struct fault *rights_may_ask(const struct rights_source *source, struct arena *arena,
                             const struct known_person *known, const struct view *view,
                             const struct given *given, size_t given_count, bool *may_out) MUST_USE;

/* May she open the case at all: see any view of it? For pages that are of no single view. */
struct fault *rights_may_open(const struct rights_source *source, struct arena *arena,
                              const struct known_person *known, struct text case_key,
                              bool *may_out) MUST_USE;

/* Leaves out of an answer the rows that she may not see; to be called before anything is counted, paged, exported or
 * shown. Order stays. */
struct fault *rights_filter(const struct rights_source *source, struct arena *arena,
                            const struct known_person *known, struct answered *answered) MUST_USE;

/* The same of many threads, through a crew, each in one snapshot: where a view can be asked of some cases alone, of
 * those that she reaches. The view is asked for the reader, who is told only of rows that she
 * may see; *may_out false: nothing was asked, and it is to be as if it did not exist. Whether the deed's actor may
 * do it; whether she may open the case. */
struct fault *rights_through_ask(struct crew *crew, struct arena *arena, int32_t day,
                                 const struct view *view, const struct given *given,
                                 size_t given_count, const struct reader *reader,
                                 struct answered *answered_out, bool *may_out) MUST_USE;
/* The same for a page of many views: its reads are waited for with crew_noted before the page leaves. */
struct fault *rights_through_look(struct crew *crew, struct arena *arena, int32_t day,
                                  const struct view *view, const struct given *given,
                                  size_t given_count, const struct reader *reader,
                                  struct crew_notes *notes, struct answered *answered_out,
                                  bool *may_out) MUST_USE;
/* The same of a list that may be as long as the record: no more of it than is wanted. notes NULL: the read is durable
 * when it answers. */
struct fault *rights_through_some(struct crew *crew, struct arena *arena, int32_t day,
                                  const struct view *view, const struct given *given,
                                  size_t given_count, const struct reader *reader,
                                  struct rows_wanted wanted, struct crew_notes *notes,
                                  struct answered *answered_out, bool *may_out) MUST_USE;
struct fault *rights_through_do(struct crew *crew, struct arena *arena, int32_t day,
                                const struct deed *deed, bool *may_out) MUST_USE;
struct fault *rights_through_open(struct crew *crew, struct arena *arena, int32_t day,
                                  struct text person, struct text case_key, bool *may_out) MUST_USE;

#endif
