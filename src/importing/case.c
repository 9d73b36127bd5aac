/* case: one case through the actions that a person would use. A case that is there gets the events that are new; what
 * differs is told, and changed only when whoever imports says why. Some are done together, since each time is a
 * transaction. Must not know what an event means. */
#include "part.h"

/* The deeds of one case. */
struct telling {
    struct batch *batch;
    struct arena *arena;
    int64_t line;
    struct text key;
    struct told_case told, there;
    const int32_t *numbers; /* of the events there, by place; NULL = there is no such case */
    size_t first, count;    /* its deeds among those of the batch */
    size_t differing;
    bool is_changed;
};

static void add_deed(struct telling *telling, const char *action, const struct told_word *words,
                     size_t count)
{
    struct given *given = arena_new_many(telling->arena, 1 + count, struct given);
    given[0] = (struct given){TEXT_LITERAL("case"), telling->key};
    for (size_t i = 0; i < count; i++)
        given[1 + i] = (struct given){words[i].name, words[i].value};
    struct batch *batch = telling->batch;
    batch->deeds = arena_room(telling->arena, batch->deeds, batch->deed_count, &batch->deed_room,
                              sizeof *batch->deeds);
    batch->deeds[batch->deed_count++] = record_deed(batch->cases->record, action, given, 1 + count);
    telling->count++;
}

static void add_complete(struct telling *telling)
{
    const struct told_case *told = &telling->told;
    struct told_word *words =
        arena_new_many(telling->arena, told->complete_count, struct told_word);
    for (size_t i = 0; i < told->complete_count; i++)
        words[i] = (struct told_word){TEXT_LITERAL("complete"), told->complete[i]};
    if (told->complete_count)
        add_deed(telling, "declare-complete", words, told->complete_count);
}

static void add_opening(struct telling *telling)
{
    const struct told_case *told = &telling->told;
    const struct told_word head[] = {{TEXT_LITERAL("domain"), told->domain},
                                     {TEXT_LITERAL("authority"), told->authority}};
    add_deed(telling, "open-case", head, 2);
    for (size_t i = 0; i < told->party_count; i++)
        add_deed(telling, "add-party", told->parties[i].words, told->parties[i].count);
    for (size_t i = 0; i < told->order_count; i++)
        add_deed(telling, "add-order-row", told->order[i].words, told->order[i].count);
    add_complete(telling);
}

static void add_event(struct telling *telling, struct text event)
{
    struct told_word *word = arena_new(telling->arena, struct told_word);
    *word = (struct told_word){TEXT_LITERAL("object"), event};
    add_deed(telling, "register-event", word, 1);
}

static struct text number_text(struct telling *telling, size_t place)
{
    return text_of(number_letters(telling->arena, (uint64_t)telling->numbers[place]));
}

static void tell(struct telling *telling, enum fate fate, struct problem problem)
{
    struct import_cases *cases = telling->batch->cases;
    problem.line = telling->line;
    outcome_keep(&cases->outcomes, cases->file, telling->key, fate, &problem);
}

static struct text pair(struct arena *arena, struct text one, const char *between,
                        struct text other)
{
    struct builder said;
    builder_init(&said, arena);
    builder_add(&said, one);
    builder_add_string(&said, between);
    builder_add(&said, other);
    return builder_text(&said);
}

static void tell_difference(struct telling *telling, size_t event, size_t place)
{
    struct arena *arena = telling->arena;
    enum language language = telling->batch->cases->language;
    struct told_difference difference = {0};
    struct text none = text_of(words_text(language, "import.nothing"));
    event_differs(arena, telling->told.events[event], telling->there.events[place], &difference);
    int kind = vocabulary_kind(
        object_member(arena, object_read(arena, telling->told.events[event]), "kind"));
    struct text there = difference.there.size ? difference.there : none;
    struct problem problem = {.key = "problem.import-event-differs", .argument_count = 4};
    problem.arguments[0] = telling->key;
    problem.arguments[1] = number_text(telling, place);
    problem.arguments[2] = pair(arena, text_of(explain_kind(arena, language, kind)), ", ",
                                text_of(report_label(arena, language, "input", difference.name)));
    problem.arguments[3] = pair(arena, there, " → ", difference.told);
    tell(telling, FATE_DIFFERS, problem);
    telling->differing++;
}

/* The first words stay in the ledger. */
static void add_correction(struct telling *telling, size_t event, size_t place)
{
    struct told_word *words = arena_new_many(telling->arena, 3, struct told_word);
    words[0] = (struct told_word){TEXT_LITERAL("event"), number_text(telling, place)};
    words[1] = (struct told_word){
        TEXT_LITERAL("object"),
        event_merged(telling->arena, telling->told.events[event], telling->there.events[place])};
    words[2] = (struct told_word){TEXT_LITERAL("why"), text_of(telling->batch->cases->correct)};
    add_deed(telling, "correct-event", words, 3);
}

static bool says_complete(const struct told_case *there, struct text word)
{
    for (size_t i = 0; i < there->complete_count; i++)
        if (text_equal(there->complete[i], word))
            return true;
    return false;
}

/* A list's case that is there: what the row says, and what others have recorded beside it, stands. */
static void compare(struct telling *telling)
{
    struct matched matched = match_events(telling->arena, &telling->told, &telling->there);
    for (size_t i = 0; i < matched.event_count; i++) {
        if (matched.there_of[i] < 0)
            add_event(telling, telling->told.events[i]);
        else if (matched.differs[i] && telling->batch->cases->correct)
            add_correction(telling, i, (size_t)matched.there_of[i]);
        else if (matched.differs[i])
            tell_difference(telling, i, (size_t)matched.there_of[i]);
    }
    for (size_t i = 0; i < telling->told.complete_count; i++)
        if (!says_complete(&telling->there, telling->told.complete[i])) {
            add_complete(telling);
            return;
        }
}

/* A file of cases is the whole case: its events name each other by their places, so that only what comes after those
 * that are there can be new. What is named is told first. */
static void append(struct telling *telling)
{
    const struct told_case *told = &telling->told, *there = &telling->there;
    size_t same = 0;
    case_order(telling->arena, &telling->told);
    case_order(telling->arena, &telling->there);
    while (same < there->event_count && same < told->event_count &&
           text_equal(there->events[same], told->events[same]))
        same++;
    if (same < there->event_count) {
        tell(telling, FATE_DIFFERS,
             (struct problem){.key = "problem.import-case-differs", .place = telling->key});
        telling->differing++;
        return;
    }
    for (size_t i = same; i < told->event_count; i++)
        add_event(telling, told->events[i]);
}

/* Nothing of it, or why: a deed that could not be done is the first that says so. */
static bool was_refused(struct telling *telling, const struct deed_answer *answers)
{
    static const struct problem refused = {.key = "problem.import-refused"};
    for (size_t i = 0; i < telling->count; i++) {
        const struct deed_answer *answer = &answers[telling->first + i];
        if (answer->end == DEED_DONE || answer->end == DEED_REPEATED)
            continue;
        tell(telling, FATE_UNUSABLE,
             answer->problem_count
                 ? report_problem_said(telling->arena, telling->batch->cases->language,
                                       &answer->problems[0])
                 : refused);
        return true;
    }
    return false;
}

static void tell_end(struct telling *telling, const struct deed_answer *answers)
{
    struct import_cases *cases = telling->batch->cases;
    if (was_refused(telling, answers) || telling->differing)
        return;
    outcome_add(&cases->outcomes, (struct row_outcome){.file = cases->file,
                                                       .line = telling->line,
                                                       .name = telling->key,
                                                       .fate = !telling->numbers     ? FATE_NEW
                                                               : telling->is_changed ? FATE_CHANGED
                                                                                     : FATE_SAME});
}

/* That the case stands in the list makes no case changed. */
static void add_standing(struct telling *telling)
{
    struct import_cases *cases = telling->batch->cases;
    telling->is_changed = telling->count > 0;
    if (!cases->notes_listing)
        return;
    struct told_word *words = arena_new_many(telling->arena, 2, struct told_word);
    words[0] = (struct told_word){TEXT_LITERAL("list"), text_of(cases->choice.name)};
    words[1] = (struct told_word){TEXT_LITERAL("stands"), TEXT_LITERAL("ja")};
    add_deed(telling, "note-listed", words, 2);
}

void batch_open(struct batch *batch, struct import_cases *cases, bool is_list)
{
    *batch = (struct batch){.cases = cases, .arena = arena_open(0), .is_list = is_list};
}

void batch_close(struct batch *batch)
{
    arena_close(batch->arena);
}

struct fault *batch_flush(struct batch *batch)
{
    struct import_cases *cases = batch->cases;
    struct deed_answer *answers =
        arena_new_many(batch->arena, batch->deed_count, struct deed_answer);
    if (batch->deed_count)
        TRY(record_perform(cases->record, batch->arena, cases->dry_run, batch->deeds,
                           batch->deed_count, answers));
    for (size_t i = 0; i < batch->count; i++)
        tell_end(&batch->items[i], answers);
    arena_reset(batch->arena);
    batch->count = batch->deed_count = batch->deed_room = 0;
    batch->items = NULL;
    batch->deeds = NULL;
    return NULL;
}

static bool has_case(const struct batch *batch, struct text key)
{
    for (size_t i = 0; i < batch->count; i++)
        if (text_equal(batch->items[i].key, key))
            return true;
    return false;
}

static void take_deeds(struct telling *telling)
{
    struct batch *batch = telling->batch;
    telling->first = batch->deed_count;
    if (!telling->numbers)
        add_opening(telling);
    if (batch->is_list)
        compare(telling);
    else
        append(telling);
    add_standing(telling);
    if (!batch->items)
        batch->items = arena_new_many(batch->arena, BATCH_MOST, struct telling);
    batch->items[batch->count++] = *telling;
}

/* What is told of a case once it is known that it can be read. */
static struct fault *take_case(struct telling *telling)
{
    struct batch *batch = telling->batch;
    struct problem problem = {.key = "problem.import-not-yours"};
    struct text before;
    bool may;
    TRY(record_find(batch->cases->record, telling->arena, telling->key, &before, &telling->numbers,
                    &may));
    if (may && (!before.size ||
                case_tell(telling->arena, text_trim(before), 1, &telling->there, &problem)))
        take_deeds(telling);
    else
        tell(telling, FATE_UNUSABLE, problem);
    return NULL;
}

struct fault *batch_add(struct batch *batch, int64_t line, struct text told)
{
    struct problem problem = {0};
    struct telling telling = {
        .batch = batch, .arena = batch->arena, .line = line, .key = TEXT_LITERAL("")};
    if (batch->count == BATCH_MOST)
        TRY(batch_flush(batch));
    if (!case_tell(batch->arena, told, line, &telling.told, &problem)) {
        tell(&telling, FATE_UNUSABLE, problem);
        return NULL;
    }
    if (has_case(batch, telling.told.id)) {
        TRY(batch_flush(batch));
        return batch_add(batch, line, told);
    }
    telling.key = telling.told.id;
    return take_case(&telling);
}
