/* reads: see reads.h. Must not know what was read, only which view with which filters. */
#include "reads.h"
#include "reads_sql.h"

#include "os/os.h"

static const struct input of_read[] = {{.name = "reader", .type = INPUT_KEY, .required = true},
                                       {.name = "operator", .type = INPUT_TEXT, .required = true},
                                       {.name = "view", .type = INPUT_KEY, .required = true},
                                       {.name = "filters", .type = INPUT_TEXT},
                                       {.name = "case", .type = INPUT_KEY}};
enum { OF_READ = sizeof of_read / sizeof *of_read };
static const struct event_kind view_read = {.name = "view-read",
                                            .thing = "reader",
                                            .class = "reads",
                                            .fields = of_read,
                                            .field_count = OF_READ};
static const struct action note_read = {
    .name = "note-read", .event = &view_read, .begins = true, .joins = true};

static struct value case_of(const struct happened *happened)
{
    struct text key = happened_text(happened, "case");
    return key.size ? value_text(key) : value_null();
}

static struct fault *apply(struct projecting *projecting, const struct happened *happened)
{
    return store_run(projecting->store, projecting->arena, &read_put,
                     VALUES(value_integer((int64_t)happened->entry),
                            value_text(happened_recorded(projecting->arena, happened)),
                            value_text(happened_text(happened, "reader")),
                            value_text(happened_text(happened, "operator")),
                            value_text(happened_text(happened, "view")),
                            value_text(happened_text(happened, "filters")), case_of(happened)));
}

static const struct input on_reads[] = {{.name = "reader", .type = INPUT_KEY},
                                        {.name = "day", .type = INPUT_DAY}};
static const struct view_way ways[] = {
    {"reader", &reads_of_reader}, {"day", &reads_of_day}, {NULL, NULL}};
const struct view reads_view = {.name = "reads",
                                .filters = on_reads,
                                .filter_count = 2,
                                .statement = &reads_list,
                                .ways = ways,
                                .personal = true};
static const struct input on_case[] = {
    {.name = "case", .type = INPUT_THING, .of = "case", .required = true}};
const struct view case_reads_view = {.name = "case-reads",
                                     .filters = on_case,
                                     .filter_count = 1,
                                     .statement = &case_reads_list,
                                     .personal = true};
static const struct step *const later[] = {&reads_by_case, &reads_by_day, NULL};
static const struct event_kind *const events[] = {&view_read, NULL};
static const struct action *const actions[] = {&note_read, NULL};
static const struct view *const views[] = {NULL};
static const struct projection rows = {"reads_1", apply};
static const struct feature reads_feature = {.name = "reads",
                                             .tables = &reads_tables,
                                             .later = later,
                                             .clear = &reads_clear,
                                             .events = events,
                                             .actions = actions,
                                             .projection = &rows,
                                             .views = views};
static const struct feature *const features[] = {&reads_feature, NULL};

static const char *path_of(struct arena *arena, const struct engine *engine, const char *end)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, store_beside(engine->path));
    builder_add_string(&path, end);
    return builder_string(&path);
}

/* A log of its own has a name, a key and a policy of its own. */
static struct fault *make(struct engine *engine, struct arena *arena, const char *path)
{
    struct ledger *ledger;
    struct builder origin, policy;
    struct ledger_ground ground = engine_ground(arena, features);
    builder_init(&origin, arena);
    builder_add(&origin, ledger_origin(engine->ledger));
    builder_add_string(&origin, "/reads");
    TRY(ledger_make(arena, path, &ground, builder_text(&origin), &engine->policy, &ledger));
    builder_init(&policy, arena);
    ledger_policy(ledger, &policy);
    ledger_close(ledger);
    return draft_put(arena, path_of(arena, engine, ".reads.policy"), builder_text(&policy));
}

static struct fault *open_writer(struct engine *engine, struct arena *arena,
                                 const struct engine_setup *setup)
{
    bool is_there;
    TRY(disk_fault(arena, "fault.file-open", setup->path,
                   disk_exists(&disk_of_machine, setup->path, &is_there)));
    if (!is_there)
        TRY(make(engine, arena, setup->path));
    return engine_open(arena, setup, &engine->reads);
}

/* A reader has rows of it alone: they are not sealed. */
struct fault *reads_open(struct engine *engine, struct arena *arena, struct engine **reads_out)
{
    if (!engine->reads) {
        struct engine_setup setup = {path_of(arena, engine, ".reads"), features, engine->rules,
                                     engine->policy};
        TRY(engine->is_reader ? engine_open_reader(arena, &setup, NULL, &engine->reads)
                              : open_writer(engine, arena, &setup));
    }
    *reads_out = engine->reads;
    return NULL;
}

static struct text filters_of(struct arena *arena, const struct given *given, size_t count)
{
    struct builder filters;
    builder_init(&filters, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&filters, i ? ", " : "");
        builder_add(&filters, given[i].name);
        builder_add_char(&filters, '=');
        builder_add(&filters, given[i].value);
    }
    return builder_text(&filters);
}

/* The case that the read is of, apart: so that nothing else that was asked can be taken for it. */
static struct text case_asked(const struct given *given, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_is(given[i].name, "case"))
            return given[i].value;
    return (struct text){"", 0};
}

struct deed reads_deed(struct arena *arena, const char *what, const struct given *given,
                       size_t given_count, const struct reader *reader)
{
    struct text key = text_kept(arena, case_asked(given, given_count));
    struct given *said = arena_new_many(arena, OF_READ, struct given);
    said[0] = (struct given){TEXT_LITERAL("reader"),
                             reader->person.size ? reader->person : TEXT_LITERAL("-")};
    said[1] = (struct given){TEXT_LITERAL("operator"), reader->operator};
    said[2] = (struct given){TEXT_LITERAL("view"), text_of(what)};
    said[3] = (struct given){TEXT_LITERAL("filters"), filters_of(arena, given, given_count)};
    said[4] = (struct given){TEXT_LITERAL("case"), key};
    return (struct deed){
        .action = &note_read, .given = said, .given_count = OF_READ - (key.size == 0), .seen = -1};
}

bool reads_has(const struct view *view)
{
    return view == &reads_view || view == &case_reads_view;
}

struct fault *reads_judge(struct arena *arena, const struct engine *engine,
                          const struct deed_answer *answer)
{
    return answer->end == DEED_DONE ? NULL
                                    : fault_new(arena, "fault.engine-read", engine->path, NULL);
}

struct fault *reads_note(struct engine *engine, struct arena *arena, const char *what,
                         const struct given *given, size_t given_count, const struct reader *reader)
{
    struct engine *reads;
    struct deed_answer answer;
    struct ledger_answer signing;
    struct deed deed = reads_deed(arena, what, given, given_count, reader);
    TRY(reads_open(engine, arena, &reads));
    TRY(engine_perform(reads, arena, &deed, 1, &answer));
    TRY(reads_judge(arena, engine, &answer));
    return ledger_checkpoint(reads->ledger, arena, &signing);
}

struct fault *engine_note(struct engine *engine, struct arena *arena, const char *what,
                          const struct reader *reader)
{
    return reads_note(engine, arena, what, NULL, 0, reader);
}
