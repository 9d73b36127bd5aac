/* rows: events to rows. Must not know who asked. */
#include "part.h"
#include "decisions_sql.h"

#include "features/cases/cases.h"

#define CASE KEPT("case")
#define ENTRY value_integer((int64_t)happened->entry)

static struct value number_of(const struct happened *happened, const char *input)
{
    int32_t number = -1;
    bool read = text_to_number(happened_text(happened, input), &number);
    return value_integer(read ? number : -1);
}

/* A finding that is told under two codes is kept under its own. */
static struct fault *put_finding(struct projecting *projecting, const struct happened *happened,
                                 struct text line)
{
    struct arena *arena = projecting->arena;
    struct json_node *finding = object_read(arena, line);
    int32_t event = -1;
#define MEMBER(name) value_text(object_member(arena, finding, name))
    if (object_member(arena, finding, "specific").size)
        return NULL;
    if (!text_to_number(object_member(arena, finding, "event"), &event))
        event = -1;
    TRY(store_run(projecting->store, arena, &finding_put,
                  VALUES(CASE, value_integer(event), MEMBER("code"), MEMBER("rule"),
                         MEMBER("party"), MEMBER("status"), MEMBER("message"),
                         value_member(arena, finding, "date"))));
    return store_run(projecting->store, arena, &act_stand, VALUES(CASE, value_integer(event)));
#undef MEMBER
}

/* Findings may come with whatever is recorded in a case. */
static struct fault *put_findings(struct projecting *projecting, const struct happened *happened)
{
    struct text rest = happened->verdict;
    while (rest.size)
        TRY(put_finding(projecting, happened, text_cut(&rest, '\n')));
    return NULL;
}

static struct fault *put_documents(struct projecting *projecting, const struct happened *happened,
                                   struct value number)
{
    struct said documents = happened_all(happened, "document");
    for (size_t i = 0; i < documents.count; i++) {
        struct text hash = documents.items[i];
        struct text name = text_cut(&hash, '=');
        TRY(store_run(projecting->store, projecting->arena, &document_put,
                      VALUES(CASE, number, value_text(name), value_text(hash))));
    }
    return NULL;
}

/* With a decision, or afterwards. */
static struct fault *put_dissents(struct projecting *projecting, const struct happened *happened,
                                  const char *input, struct value number, struct value decider)
{
    struct said words = happened_all(happened, input);
    for (size_t i = 0; i < words.count; i++)
        TRY(store_run(projecting->store, projecting->arena, &dissent_put,
                      VALUES(ENTRY, value_integer((int64_t)i), CASE, number, decider,
                             value_text(words.items[i]))));
    return NULL;
}

static struct value taken_as(const struct event_kind *kind)
{
    return kind == &decision_taken        ? value_text(TEXT_LITERAL("decide"))
           : kind == &decision_registered ? value_text(TEXT_LITERAL("register"))
                                          : value_null();
}

/* What came with the decision has its number. */
static struct fault *put_beside(struct projecting *projecting, const struct happened *happened)
{
    struct rows *rows;
    bool found;
    TRY(store_ask(projecting->store, projecting->arena, &act_last, VALUES(CASE), &rows));
    TRY(rows_next(rows, projecting->arena, &found));
    struct value number = value_integer(rows_integer(rows, ACT_LAST_NUMBER));
    rows_close(rows);
    TRY(put_documents(projecting, happened, number));
    return put_dissents(projecting, happened, "dissent", number, value_null());
}

/* All events of a case are counted, so that a decision has the number that its case knows. */
static struct fault *put_act(struct projecting *projecting, const struct happened *happened)
{
    struct arena *arena = projecting->arena;
    struct json_node *object = object_read(arena, happened_text(happened, "object"));
    TRY(store_run(projecting->store, arena, &act_put,
                  VALUES(CASE, value_either(arena, object, "attributes.decision_type", "kind"),
                         value_member(arena, object, "date"),
                         value_either(arena, object, "attributes.decider", "attributes.decided_by"),
                         taken_as(happened->kind), WORD("reason"), WORD("delivered"))));
    bool has_beside =
        happened_all(happened, "document").count > 0 || happened_all(happened, "dissent").count > 0;
    return has_beside ? put_beside(projecting, happened) : NULL;
}

static struct fault *apply_objection(struct projecting *projecting, const struct happened *happened)
{
    struct value when = value_text(happened_recorded(projecting->arena, happened));
    if (happened->kind == &objection_raised)
        return store_run(projecting->store, projecting->arena, &objection_put,
                         VALUES(KEPT("objection"), CASE, KEPT("words"), KEPT("by"), when));
    if (happened->kind == &objection_answered)
        return store_run(projecting->store, projecting->arena, &answer_put,
                         VALUES(ENTRY, KEPT("objection"), KEPT("words"), KEPT("by"), when));
    if (happened->kind == &gate_set)
        return store_run(projecting->store, projecting->arena, &gate_put,
                         VALUES(KEPT("rule"), KEPT("mode"), KEPT("why"), when));
    return NULL;
}

static struct fault *put_remedy(struct projecting *projecting, const struct happened *happened)
{
    struct value number = number_of(happened, "event");
    TRY(store_run(projecting->store, projecting->arena, &remedy_put,
                  VALUES(CASE, number, KEPT("code"), KEPT("remedy"), KEPT("why"), KEPT("owner"),
                         KEPT("date"), WORD("effect"))));
    return store_run(projecting->store, projecting->arena, &finding_handle,
                     VALUES(CASE, number, KEPT("code")));
}

static struct fault *apply_event(struct projecting *projecting, const struct happened *happened)
{
    if (cases_is_event(happened))
        return put_act(projecting, happened);
    if (happened->kind == &dissent_recorded)
        return put_dissents(projecting, happened, "words", number_of(happened, "event"),
                            WORD("by"));
    if (happened->kind == &remedy_stated)
        return put_remedy(projecting, happened);
    return apply_objection(projecting, happened);
}

/* Findings come after what they are about: they stand with it. */
static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    TRY(apply_event(projecting, happened));
    return put_findings(projecting, happened);
}

const struct projection decisions_rows = {"decisions_1", apply};
