/* imports: what can happen to a list, and the one table that names all of the feature. Must not know what a mapping
 * says, nor read any list. */
#include "imports.h"

#include "engine/feature_words.h"
#include "imports_sql.h"

#define LIST                                                                \
    {                                                                       \
        .name = "list", .type = INPUT_THING, .of = "list", .required = true \
    }

/* The whole text of the mapping, since a file of that name may say something else next year. A heading is written
 * COLUMN=HEADING: under which heading each column of the mapping was found. */
static const struct input of_confirmation[] = {
    {.name = "list", .type = INPUT_KEY, .required = true},
    {.name = "mapping", .type = INPUT_TEXT, .required = true},
    {.name = "heading", .type = INPUT_TEXT, .required = true, .many = true}};
static const struct event_kind list_confirmed = {
    .name = "list-confirmed", .thing = "list", .class = "register", FIELDS(of_confirmation)};

/* What was read, and how many cases were new, got more, were there, said otherwise, were refused, were gone. */
static const struct input of_reading[] = {
    LIST,
    {.name = "document", .type = INPUT_HASH, .required = true},
    {.name = "added", .type = INPUT_NUMBER, .required = true},
    {.name = "grown", .type = INPUT_NUMBER, .required = true},
    {.name = "same", .type = INPUT_NUMBER, .required = true},
    {.name = "differing", .type = INPUT_NUMBER, .required = true},
    {.name = "refused", .type = INPUT_NUMBER, .required = true},
    {.name = "gone", .type = INPUT_NUMBER, .required = true}};
static const struct event_kind list_was_read = {
    .name = "list-read", .thing = "list", .class = "register", FIELDS(of_reading)};

/* An event of the case, so that it is erased with it. */
static const struct input of_standing[] = {
    {.name = "case", .type = INPUT_THING, .of = "case", .required = true},
    LIST,
    {.name = "stands", .type = INPUT_BOOL, .required = true}};
static const struct event_kind case_listed = {
    .name = "case-listed", .thing = "case", .class = "case", FIELDS(of_standing), .names = 2};

static const struct action confirm_list = {
    .name = "confirm-list", .event = &list_confirmed, .begins = true, .joins = true, .again = true};
static const struct action note_list_read = {.name = "note-list-read", .event = &list_was_read};
static const struct action note_listed = {
    .name = "note-listed", .event = &case_listed, .again = true};

static struct fault *put_list(struct projecting *projecting, const struct happened *happened)
{
    struct arena *arena = projecting->arena;
    return store_run(projecting->store, arena, &list_put,
                     VALUES(KEPT("list"), KEPT("mapping"),
                            value_joined(arena, happened, "heading", "\n"),
                            value_text(happened_recorded(arena, happened))));
}

static struct fault *put_reading(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &reading_put,
                     VALUES(KEPT("list"), KEPT("document"),
                            value_text(happened_recorded(projecting->arena, happened)),
                            KEPT("added"), KEPT("grown"), KEPT("same"), KEPT("differing"),
                            KEPT("refused"), KEPT("gone")));
}

static struct fault *put_standing(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &listed_put,
                     VALUES(KEPT("list"), KEPT("case"), KEPT("stands"),
                            value_text(happened_recorded(projecting->arena, happened))));
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    static const struct row_maker makers[] = {
        {&list_confirmed, put_list}, {&list_was_read, put_reading}, {&case_listed, put_standing}};
    return rows_make(makers, sizeof makers / sizeof *makers, projecting, happened);
}

static const struct input of_list[] = {
    {.name = "list", .type = INPUT_THING, .of = "list", .required = true}};
static const struct input of_listed[] = {
    {.name = "list", .type = INPUT_THING, .of = "list", .required = true},
    {.name = "stands", .type = INPUT_BOOL}};
static const struct view lists = {.name = "lists", .statement = &list_list};
static const struct view list_mapping = {
    .name = "list-mapping", .filters = of_list, .filter_count = 1, .statement = &list_text};
static const struct view listed = {.name = "listed",
                                   .filters = of_listed,
                                   .filter_count = 2,
                                   .statement = &listed_list,
                                   .personal = true};

static const struct event_kind *const events[] = {&list_confirmed, &list_was_read, &case_listed,
                                                  NULL};
static const struct action *const actions[] = {&confirm_list, &note_list_read, &note_listed, NULL};
static const struct view *const views[] = {&lists, &list_mapping, &listed, NULL};
static const struct projection rows = {"imports_1", apply};

const struct feature imports_feature = {.name = "imports",
                                        .tables = &imports_tables,
                                        .clear = &imports_clear,
                                        .events = events,
                                        .actions = actions,
                                        .projection = &rows,
                                        .views = views};
