/* rows: events to rows. A control is taken apart as it was recorded: nothing is judged again. Must not know who
 * asked. */
#include "part.h"
#include "audits_sql.h"

#include "features/cases/cases.h"
#include "features/decisions/decisions.h"

#define RUN value_integer((int64_t)happened->entry)

static struct value number_of(struct arena *arena, struct text object, const char *path)
{
    int32_t number = 0;
    bool read = text_to_number(object_member(arena, object, path), &number);
    return value_integer(read ? number : -1);
}

/* "counts.N.NAME" */
static const char *count_path(struct arena *arena, size_t at, const char *name)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, "counts.");
    builder_add_number(&path, (int64_t)at);
    builder_add_char(&path, '.');
    builder_add_string(&path, name);
    return builder_string(&path);
}

static struct value if_status(struct text status, const char *name, struct value count)
{
    return text_is(status, name) ? count : value_integer(0);
}

static struct fault *put_counts(struct projecting *projecting, const struct happened *happened,
                                struct text object)
{
    struct store *store = projecting->store;
    struct arena *arena = projecting->arena;
    for (size_t i = 0;; i++) {
        struct text rule = object_member(arena, object, count_path(arena, i, "rule"));
        struct text status = object_member(arena, object, count_path(arena, i, "status"));
        struct value count = number_of(arena, object, count_path(arena, i, "count"));
        if (!rule.size)
            return NULL;
        TRY(store_run(store, arena, &count_put,
                      VALUES(RUN, value_text(rule), value_text(status), count)));
        TRY(store_run(store, arena, &run_count,
                      VALUES(if_status(status, "fault", count), if_status(status, "doubt", count),
                             if_status(status, "coming", count),
                             if_status(status, "unknown", count), RUN)));
    }
}

/* All that is missing, as one text. */
static struct value missing_of(struct arena *arena, struct text line)
{
    struct builder words;
    builder_init(&words, arena);
    for (size_t i = 0;; i++) {
        struct builder path;
        builder_init(&path, arena);
        builder_add_string(&path, "missing.");
        builder_add_number(&path, (int64_t)i);
        struct text word = object_member(arena, line, builder_string(&path));
        if (!word.size)
            return words.size ? value_text(builder_text(&words)) : value_null();
        builder_add_string(&words, words.size ? "; " : "");
        builder_add(&words, word);
    }
}

#define MEMBER(name) value_text(object_member(arena, line, name))
#define PERHAPS(name) value_member(arena, line, name)

static struct fault *put_decision(struct projecting *projecting, const struct happened *happened,
                                  struct text line)
{
    struct arena *arena = projecting->arena;
    return store_run(projecting->store, arena, &control_decision_put,
                     VALUES(RUN, MEMBER("case"), number_of(arena, line, "decided"), MEMBER("date"),
                            PERHAPS("decision"), MEMBER("decider"), PERHAPS("order"),
                            PERHAPS("row"), PERHAPS("right")));
}

static struct fault *put_line(struct projecting *projecting, const struct happened *happened,
                              struct text line, int64_t place)
{
    struct arena *arena = projecting->arena;
    if (object_member(arena, line, "decided").size)
        return put_decision(projecting, happened, line);
    return store_run(projecting->store, arena, &control_finding_put,
                     VALUES(RUN, value_integer(place), MEMBER("case"),
                            number_of(arena, line, "event"), MEMBER("party"), MEMBER("code"),
                            MEMBER("rule"), MEMBER("status"), PERHAPS("date"), MEMBER("source"),
                            missing_of(arena, line), MEMBER("message")));
}

/* Of a long verdict no more than a line at a time is kept. */
static struct fault *put_lines(struct projecting *projecting, const struct happened *happened)
{
    struct fault *fault = NULL;
    struct text rest = happened->verdict;
    struct projecting line = {projecting->store, arena_open(0)};
    for (int64_t place = 0; rest.size && !fault; place++) {
        fault = put_line(&line, happened, text_cut(&rest, '\n'), place);
        fault = fault_copy(projecting->arena, fault);
        arena_reset(line.arena);
    }
    arena_close(line.arena);
    return fault;
}

static struct fault *put_run(struct projecting *projecting, const struct happened *happened)
{
    struct arena *arena = projecting->arena;
    struct text object = happened_text(happened, "object");
    struct text actor = {(const char *)happened->actor.bytes, sizeof happened->actor.bytes};
    TRY(store_run(projecting->store, arena, &run_put,
                  VALUES(RUN, KEPT("control"), value_text(happened_recorded(arena, happened)),
                         value_blob(actor), KEPT("from"), KEPT("to"), WORD("unit"),
                         WORD("decision"), value_text(object_member(arena, object, "as_of")),
                         value_text(object_member(arena, object, "rulebook")),
                         number_of(arena, object, "cases"), number_of(arena, object, "unread"),
                         number_of(arena, object, "events"), number_of(arena, object, "decisions"),
                         number_of(arena, object, "checked"))));
    TRY(put_counts(projecting, happened, object));
    return put_lines(projecting, happened);
}

static struct fault *put_explained(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &explained_put,
                     VALUES(KEPT("case"), KEPT("event"), KEPT("rule"), KEPT("ref"), KEPT("date"),
                            KEPT("why"),
                            value_text(happened_recorded(projecting->arena, happened))));
}

static struct fault *put_remedied(struct projecting *projecting, const struct happened *happened)
{
    return store_run(
        projecting->store, projecting->arena, &remedied_put,
        VALUES(KEPT("case"), KEPT("event"), KEPT("code"), KEPT("remedy"), KEPT("owner")));
}

static struct fault *put_unit(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &case_unit_put,
                     VALUES(KEPT("case"), KEPT("from"), KEPT("unit")));
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {{&control_run, put_run},
                                              {&finding_explained, put_explained},
                                              {&remedy_stated, put_remedied},
                                              {&case_assigned, put_unit}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

const struct projection audits_rows = {"audits_1", apply};
