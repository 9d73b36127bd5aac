/* duty: a rule compiled flat, ready to be tried. The judge reads these structs; nobody changes them.
 * A pattern is a choice between alternatives; an alternative is a kind of event and tests that must all hold.
 * Derived names (härlett) are already expanded: nothing here refers to another rule. */
#ifndef RULES_DUTY_H
#define RULES_DUTY_H

#include "rule.h"
#include "vocabulary/vocabulary.h"

enum test_kind {
    TEST_ANY_OF,      /* enum, bool or who: the value is one of the set (who: its role) */
    TEST_NONE_OF,     /* enum, bool or who: the value is outside the set */
    TEST_CONTAINS,    /* list of enum: holds a value of the set */
    TEST_GIVEN,       /* the record holds the attribute */
    TEST_SILENT,      /* the record does not hold it, whatever that means */
    TEST_ABSENT,      /* the record does not hold it and is complete there: it was not so */
    TEST_ACT,         /* lagrum: its act is one of the set */
    TEST_PROVISION,   /* lagrum: names this provision (parts not stated in the rule are free) */
    TEST_DOMAIN,      /* the case's domain is one of the set */
    TEST_TIME_BEFORE, /* time of day before number (minutes) */
    TEST_ABOUT,       /* one of the events it concerns matches about */
    TEST_PARTY,       /* a fact of the person whom the attribute names: number is enum party_fact */
    TEST_LACKS,       /* list of enum: holds no value of the set */
    TEST_DAY_BEFORE,  /* date: lies before the day of the event itself */
    TEST_MISFILED,    /* data about somebody else than the one whose file it is */
    TEST_PROTECTED    /* data about somebody with protected identity */
};

/* What a rule may ask of a person in the case. */
enum party_fact { PARTY_DEGREE, PARTY_ACTING, PARTY_EMPLOYMENT };

struct test {
    enum test_kind kind;
    int32_t attribute; /* ATTRIBUTE_..., -1 when the test has none */
    int32_t number;
    struct word_set set;
    struct lagrum provision;
    const struct pattern *about;
};

struct alternative {
    int32_t kind; /* KIND_... */
    const struct test *tests;
    size_t test_count;
    struct word_set needs; /* attributes without which no event certainly fits */
    bool asks_about;       /* one of the tests is about other events */
};

struct pattern {
    const struct alternative *alternatives;
    size_t count;
    struct word_set kinds; /* the kinds of all alternatives */
};

/* Ways in which one event belongs to another; several may be asked for at once. Common children always count. */
enum relation {
    RELATION_ABOUT = 1, /* tied by concerns, decision_ref ... directly or through a common event */
    RELATION_INVESTIGATION = 2, /* same investigation key */
    RELATION_MEASURE = 4,       /* same measure */
    RELATION_HOME = 8,          /* same home */
    RELATION_QUESTION = 16,     /* same question_id */
    RELATION_REPORTER = 32,     /* who it comes from / goes to is the same */
    RELATION_SINCE = 128,       /* not before the decision that the start is about */
    RELATION_PERSON =
        256,           /* the person of one is the decider, doer or a participant of the other */
    RELATION_OWN = 64, /* only when the tie is written, never guessed from order */
    RELATION_TO_PARTY = 512,    /* went to the person that the trial is about */
    RELATION_FROM_PARTY = 1024, /* came from that person */
    RELATION_OF_PARTY = 2048    /* is about that child */
};

enum position {
    POSITION_AFTER,  /* on the same day or later */
    POSITION_BEFORE, /* on the same day or earlier */
    POSITION_ANY,
    POSITION_ONGOING, /* begun before and not ended by an event of until */
    POSITION_BY_DAY,  /* on the same day, whatever the order, or earlier */
    POSITION_SELF     /* the event that starts the duty, itself */
};

struct bound {
    struct pattern pattern;
    struct pattern until; /* POSITION_ONGOING only */
    uint32_t relations;   /* bits of enum relation */
    enum position position;
    bool last;           /* of several, the last one counts (else the first) */
    struct period fresh; /* lies at most this long before; both 0 = however long */
};

enum exception_kind {
    EXCEPTION_SEEN,    /* counts only when it stands in the record */
    EXCEPTION_EXCLUDE, /* not seen and not excluded by a complete record: the verdict is unknown */
    EXCEPTION_DOUBT    /* not seen and not excluded: the verdict is only a doubt */
};

struct exception {
    struct bound bound;
    enum exception_kind kind;
};

/* A limit that runs over the day a new act takes effect is computed under both acts. */
struct transition {
    int32_t from;              /* first day of the new act; DAY_NONE = no transition */
    const struct clock *clock; /* of the new act */
    struct bound anchor;       /* new start; pattern.count 0 = same start as before */
    struct law_source source;
};

struct bounds {
    const struct bound *items;
    size_t count;
};

/* Which part of a decider's authority a rule tests; each part has a code and a strength of its own. */
enum decider_test {
    DECIDER_UNTESTED,
    DECIDER_CEILING,          /* the law lets such a decider take the decision */
    DECIDER_ORDER,            /* the delegation order does */
    DECIDER_TENURE,           /* the appointment holds on the day */
    DECIDER_APPOINTMENT,      /* there is an appointment at all */
    DECIDER_URGENCY_RECORDED, /* why the board could not be awaited is recorded */
    DECIDER_URGENCY_SHOWN,    /* nothing in the record speaks against that it could not */
    DECIDER_EMPLOYED,         /* by the municipality, not hired from a company */
    DECIDER_QUORUM,
    DECIDER_MEETING, /* the body met that day */
    DECIDER_DEGREE,  /* who assesses or investigates has the degree that the law asks for */
    DECIDER_TESTS
};

/* Whose duty it is tried for: one trial for each such person in the case. */
struct selector {
    bool used;
    struct word_set roles;
    int32_t child_from, child_below; /* years, of a child; 0 = no such limit */
};

/* Where the record must say that it is complete, for absence to be seen. */
enum absence_scope {
    ABSENCE_ANYWHERE, /* at the event or for the whole case */
    ABSENCE_IN_CASE,  /* for the whole case only */
    ABSENCE_AT_EVENT  /* at the event itself: a complete case need not hold such small things */
};

struct example;

struct duty {
    struct rule rule; /* first: what a reader of findings needs */
    struct pattern trigger;
    struct bound anchor;      /* pattern.count 0 = counted from the trigger itself */
    struct bounds conditions; /* each must be seen, or the duty does not arise */
    const struct exception *exceptions;
    size_t exception_count;
    struct bounds stops;       /* ends the duty when it happens by the limit */
    struct bounds fulfilments; /* any of them */
    struct bounds evidence;    /* shows that a fulfilment had happened by that day */
    struct bounds necessary;   /* steps without which no fulfilment can happen */
    struct bounds extensions;  /* event with "until" */
    const struct word_set
        *complete; /* absence is known when every kind of one of these sets is complete */
    size_t complete_count;
    bool
        only_complete; /* tried only where absence is known: elsewhere it would say nothing but "unknown" */
    bool
        forbidden; /* ska inte: the fulfilment within the period (without a period: ever after) is the fault */
    enum decider_test
        decider; /* behörighet: tests the decider of the trigger; no fulfilment, no period */
    int32_t
        due_attribute; /* the last day is the one that this attribute of the trigger says; -1 = none */
    struct period due_slack; /* and so much later */
    int32_t due_age; /* the last day is the child's birthday at this age, in years; 0 = none */
    bool at_once;    /* must be there when the event happens: no period */
    struct selector selector;
    enum absence_scope absence;
    bool recurring;
    const struct clock
        *again;            /* of a recurring duty: the period after the first; NULL = the same */
    int32_t end_attribute; /* date of the trigger on which the duty ends by itself; -1 = none */
    struct transition transition;
    const struct example *examples;
    size_t example_count;
};

enum verdict {
    VERDICT_HOLDS,
    VERDICT_BREAKS,
    VERDICT_DOUBT,
    VERDICT_UNKNOWN,
    VERDICT_RUNS,
    VERDICT_NOT_CONCERNED,
    VERDICT_COUNT
};

/* "håller" "brister" "tveksamt" "okänt" "löper" "berörs inte" */
const char *verdict_name(enum verdict verdict);

/* One attribute in an example; which member counts follows from the attribute's type. */
struct example_value {
    int32_t attribute;
    int32_t number; /* enum, bool, date; who: role; ref: event index in the example */
    int32_t which;  /* who: the first, second ... party with the role, from 1; 0 = not said */
    struct text text;
    struct lagrum lagrum;
};

enum example_place { EXAMPLE_ON, EXAMPLE_BETWEEN, EXAMPLE_UNKNOWN, EXAMPLE_OFFSET };

struct example_event {
    int32_t kind;
    enum example_place place;
    int32_t first, last;  /* day, or both limits */
    int32_t minute;       /* -1 unknown */
    struct period offset; /* EXAMPLE_OFFSET: distance after event number */
    int32_t bound;        /* 0 exact, 1 at least, 2 at most, 3 about */
    int32_t origin;       /* EXAMPLE_OFFSET: event index */
    const struct example_value *values;
    size_t value_count;
    /* Kinds and attributes about which the record is complete at this event. */
    struct word_set complete, attributes_complete;
};

/* A person of an example; whoever has the role in its events is this one. */
struct example_party {
    int32_t role;
    int8_t degree, acting; /* 1, 0, -1 not said */
    int32_t employment;    /* -1 not said */
    int32_t from, until;   /* of the appointment; DAY_NONE not said */
    int32_t born;          /* DAY_NONE not said */
    int8_t protected_identity;
};

/* A row of the delegation order. */
struct example_grant {
    int32_t role;
    int32_t decision_type, condition; /* -1 not said */
};

struct example {
    enum verdict verdict;
    const struct example_event *events;
    size_t event_count;
    const struct example_party *parties;
    size_t party_count;
    const struct example_grant *grants;
    size_t grant_count;
    struct word_set complete;
    bool all_complete, parties_complete, order_complete;
    int32_t domain; /* -1 = LVU for the LVU acts, else SOL_CHILD */
    int32_t as_of;  /* DAY_NONE = last day of the example */
    int32_t line;
    struct text words; /* as written */
};

/* All compiled duties in file order, and those that an event of a kind can start. */
size_t rulebook_duty_count(const struct rulebook *book);
const struct duty *rulebook_duty(const struct rulebook *book, size_t index);
/* The duty that the rule, as findings have it, is a part of; NULL = it is none of this book's. */
const struct duty *rulebook_duty_of(const struct rulebook *book, const struct rule *rule);
struct duty_list {
    const struct duty *const *items;
    size_t count;
};

/* What an event of the kind can start that happened on some day from first to last. type: of a decision, what it
 * decides; -1 = not known, or no decision. Some may still be out of force that day. */
struct duty_list rulebook_duties_for(const struct rulebook *book, int kind, int type, int32_t first,
                                     int32_t last);

#endif
