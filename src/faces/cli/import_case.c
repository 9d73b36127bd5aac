/* import_case: one case through the actions that a person would use. A case that is there gets the events that are
 * new; what differs is told, and changed only when whoever imports says why. Must not know what an event means. */
#include "import_cases_part.h"

#include "help_features.h"

/* The deeds of one case. */
struct telling {
    struct arena *arena;
    struct cases *cases;
    struct text key;
    struct told_case told, there;
    const int32_t *numbers; /* of the events there, by place; NULL = there is no such case */
    struct deed *deeds;
    size_t count, room;
    size_t differing;
};

static void add_deed(struct telling *telling, const char *action, const struct told_word *words,
                     size_t count)
{
    struct given *given = arena_new_many(telling->arena, 1 + count, struct given);
    given[0] = (struct given){TEXT_LITERAL("case"), telling->key};
    for (size_t i = 0; i < count; i++)
        given[1 + i] = (struct given){words[i].name, words[i].value};
    telling->deeds = arena_room(telling->arena, telling->deeds, telling->count, &telling->room,
                                sizeof *telling->deeds);
    telling->deeds[telling->count++] = cases_deed(telling->cases, action, given, 1 + count);
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
    return text_of(ledger_number(telling->cases->cli, (uint64_t)telling->numbers[place]));
}

static void tell(struct telling *telling, enum fate fate, struct problem problem)
{
    struct cases *cases = telling->cases;
    problem.line = cases->line;
    outcome_problem(&cases->outcomes, cases->file, telling->key, fate, &problem);
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
    struct cli *cli = telling->cases->cli;
    struct told_difference difference = {0};
    struct text none = text_of(words_text(cli->language, "import.nothing"));
    event_differs(arena, telling->told.events[event], telling->there.events[place], &difference);
    int kind = vocabulary_kind(
        object_member(arena, object_read(arena, telling->told.events[event]), "kind"));
    struct text there = difference.there.size ? difference.there : none;
    struct problem problem = {.key = "problem.import-event-differs", .argument_count = 4};
    problem.arguments[0] = telling->key;
    problem.arguments[1] = number_text(telling, place);
    problem.arguments[2] = pair(arena, text_of(explain_kind(arena, cli->language, kind)), ", ",
                                text_of(label_of(cli, "input", cli_word(cli, difference.name))));
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
    words[2] = (struct told_word){TEXT_LITERAL("why"), text_of(telling->cases->errand->correct)};
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
        else if (matched.differs[i] && telling->cases->errand->correct)
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

static struct fault *perform(struct telling *telling, bool *refused_out)
{
    const struct cases *cases = telling->cases;
    struct deed_answer *answers =
        arena_new_many(telling->arena, telling->count, struct deed_answer);
    *refused_out = false;
    TRY((cases->errand->dry_run ? engine_try : engine_perform)(
        cases->engine, telling->arena, telling->deeds, telling->count, answers));
    for (size_t i = 0; i < telling->count && !*refused_out; i++) {
        *refused_out = !engine_is_done(&answers[i]);
        if (!*refused_out)
            continue;
        static const struct problem refused = {.key = "problem.import-refused"};
        tell(telling, FATE_UNUSABLE,
             answers[i].problem_count ? engine_problem(cases->cli, &answers[i].problems[0])
                                      : refused);
    }
    return NULL;
}

/* What the case needs; then that it stands in the list, which makes no case changed. */
static struct fault *carry_out(struct telling *telling)
{
    struct cases *cases = telling->cases;
    bool refused = false, any = telling->count > 0;
    if (cases->notes_listing) {
        struct told_word *words = arena_new_many(telling->arena, 2, struct told_word);
        words[0] = (struct told_word){TEXT_LITERAL("list"), text_of(cases->list)};
        words[1] = (struct told_word){TEXT_LITERAL("stands"), TEXT_LITERAL("ja")};
        add_deed(telling, "note-listed", words, 2);
    }
    if (telling->count)
        TRY(perform(telling, &refused));
    if (refused || telling->differing)
        return NULL;
    outcome_add(&cases->outcomes, (struct row_outcome){.file = cases->file,
                                                       .line = cases->line,
                                                       .name = telling->key,
                                                       .fate = !telling->numbers ? FATE_NEW
                                                               : any             ? FATE_CHANGED
                                                                                 : FATE_SAME});
    return NULL;
}

struct fault *import_case(struct cases *cases, struct arena *scratch, struct text line)
{
    struct problem problem = {0};
    struct text before;
    struct telling telling = {.arena = scratch, .cases = cases, .key = TEXT_LITERAL("")};
    if (!case_tell(scratch, line, cases->line, &telling.told, &problem)) {
        tell(&telling, FATE_UNUSABLE, problem);
        return NULL;
    }
    telling.key = telling.told.id;
    TRY(engine_case(cases->engine, scratch, telling.key, &before, &telling.numbers));
    if (before.size && !case_tell(scratch, text_trim(before), 1, &telling.there, &problem)) {
        tell(&telling, FATE_UNUSABLE, problem);
        return NULL;
    }
    if (!telling.numbers)
        add_opening(&telling);
    if (cases->list)
        compare(&telling);
    else
        append(&telling);
    return carry_out(&telling);
}
