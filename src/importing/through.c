/* through: see through.h. Must not know what is imported. */
#include "importing.h"

#include "rights/rights.h"

static const struct feature *const *features_of(const struct import_record *record)
{
    return record->engine ? engine_features(record->engine) : crew_features(record->crew);
}

const struct action *record_action(const struct import_record *record, const char *name)
{
    const struct action *action = feature_action(features_of(record), text_of(name));
    ensure(action);
    return action;
}

struct deed record_deed(const struct import_record *record, const char *action,
                        const struct given *given, size_t count)
{
    return (struct deed){.action = record_action(record, action),
                         .given = given,
                         .given_count = count,
                         .actor = record->reader.person,
                         .operator= record->reader.operator,
                         .seen = - 1 };
}

/* Deeds that are only tried, with the writer's engine. */
struct trial {
    const struct deed *deeds;
    size_t count;
    struct deed_answer *answers;
};

static struct fault *try_all(void *context, struct engine *engine, struct arena *arena)
{
    const struct trial *trial = context;
    return engine_try(engine, arena, trial->deeds, trial->count, trial->answers);
}

struct fault *record_perform(const struct import_record *record, struct arena *arena, bool on_trial,
                             const struct deed *deeds, size_t count, struct deed_answer *answers)
{
    struct trial trial = {deeds, count, answers};
    if (record->engine)
        return on_trial ? engine_try(record->engine, arena, deeds, count, answers)
                        : engine_perform(record->engine, arena, deeds, count, answers);
    return on_trial ? crew_write(record->crew, arena, try_all, &trial)
                    : crew_perform(record->crew, arena, deeds, count, answers);
}

struct fault *record_ask(const struct import_record *record, struct arena *arena, const char *name,
                         const struct given *given, size_t count, struct answered *answered_out)
{
    const struct view *view = feature_view(features_of(record), text_of(name));
    bool may;
    ensure(view);
    if (record->engine)
        return engine_ask(record->engine, arena, view, given, count, &record->reader, answered_out);
    return rights_through_look(record->crew, record->arena, record->today, view, given, count,
                               &record->reader, record->notes, answered_out, &may);
}

struct finding_case {
    struct text key, *line_out;
    const int32_t **numbers_out;
};

static struct fault *find(void *context, struct engine *engine, struct arena *arena)
{
    const struct finding_case *finding = context;
    return engine_case(engine, arena, finding->key, finding->line_out, finding->numbers_out);
}

struct fault *record_find(const struct import_record *record, struct arena *arena, struct text key,
                          struct text *line_out, const int32_t **numbers_out, bool *may_out)
{
    struct finding_case finding = {key, line_out, numbers_out};
    struct answered answered;
    *may_out = true;
    if (record->engine)
        return engine_case(record->engine, arena, key, line_out, numbers_out);
    TRY(crew_read(record->crew, arena, find, &finding));
    if (!*numbers_out)
        return NULL;
    /* The read of the case is the one that its page notes. */
    const struct view *view = feature_view(features_of(record), TEXT_LITERAL("timeline"));
    const struct given of_case = {TEXT_LITERAL("case"), text_kept(record->arena, key)};
    return rights_through_look(record->crew, record->arena, record->today, view, &of_case, 1,
                               &record->reader, record->notes, &answered, may_out);
}

struct finding_files {
    const struct register_file **files_out;
    size_t *count_out;
};

static struct fault *find_files(void *context, struct engine *engine, struct arena *arena)
{
    const struct finding_files *finding = context;
    return engine_register(engine, arena, finding->files_out, finding->count_out);
}

struct fault *record_register(const struct import_record *record, struct arena *arena,
                              const struct register_file **files_out, size_t *count_out)
{
    struct finding_files finding = {files_out, count_out};
    return record->engine ? find_files(&finding, record->engine, arena)
                          : crew_read(record->crew, arena, find_files, &finding);
}
