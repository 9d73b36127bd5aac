/* guard: in a case with a protected identity nothing that is told may say who somebody is, or where: whoever tells it,
 * and however it comes. What is told of something that names such a case is held to the same; and so is always what is
 * to be about the work alone. Must not know what a text is about. */
#include "identity.h"
#include "noted.h"
#include "way.h"

#include "json/json.h"

#include <string.h>

/* The text as a person reads it: letters of JSON may be written as numbers. */
static struct text as_read(struct arena *arena, const struct input *input, struct text word)
{
    const struct json_node *json =
        input->type == INPUT_OBJECT ? json_read(arena, word, JSON_ZERO_REFUSED, NULL) : NULL;
    return json ? json_written(arena, json, JSON_ORDER_KEPT) : word;
}

/* A number, a day and a word of a list say nothing of this kind. */
static bool is_free(const struct input *input)
{
    static const bool free_types[] = {
        [INPUT_TEXT] = true,   [INPUT_KEY] = true,  [INPUT_THING] = true,
        [INPUT_OBJECT] = true, [INPUT_FACT] = true, [INPUT_HASH] = true};
    size_t type = (size_t)input->type;
    return type < sizeof free_types / sizeof *free_types && free_types[type];
}

/* Whoever works there is named by the key that the register has, whatever that looks like. */
static struct fault *is_staff(struct way *way, struct text word, bool *is_out)
{
    struct thing person;
    TRY(thing_get(way->engine->store, way->arena, TEXT_LITERAL(THING_PERSON), word, &person));
    *is_out = person.found;
    return NULL;
}

/* The first answer that tells who somebody is; NULL = none does. */
static struct fault *find_telling(struct way *way, bool of_nameless,
                                  const struct said **telling_out, enum identity *found_out)
{
    *telling_out = NULL;
    for (size_t i = 0; i < way->said_count; i++) {
        const struct said *said = &way->said[i];
        if (of_nameless && !said->input->nameless)
            continue;
        for (size_t j = 0; is_free(said->input) && j < said->count; j++) {
            bool staff;
            *found_out = identity_in(as_read(way->arena, said->input, said->items[j]));
            if (*found_out == IDENTITY_NONE)
                continue;
            TRY(is_staff(way, said->items[j], &staff));
            if (staff)
                continue;
            *telling_out = said;
            return NULL;
        }
    }
    return NULL;
}

static bool names_case(const struct input *input)
{
    return input->of && strcmp(input->of, THING_CASE) == 0;
}

static struct fault *ask_case(struct way *way, struct text key, bool *guarded)
{
    struct thing thing;
    struct fold fold = {.arena = way->arena};
    TRY(thing_get(way->engine->store, way->arena, TEXT_LITERAL(THING_CASE), key, &thing));
    if (thing.found)
        TRY(fold_case(way->engine, way->arena, &thing.stream, &fold));
    else
        noted_add_lack(way->engine, TEXT_LITERAL(THING_CASE), key);
    *guarded |= fold.guarded;
    return NULL;
}

/* Each case that the answers name. */
static struct fault *ask_named(struct way *way, const struct said *said, size_t count,
                               bool *guarded)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; names_case(said[i].input) && j < said[i].count && !*guarded; j++)
            TRY(ask_case(way, said[i].items[j], guarded));
    return NULL;
}

/* And each that the thing has named before: an objection's, those on the agenda of a meeting. */
static struct fault *ask_told(struct way *way, bool *guarded)
{
    struct fold fold;
    TRY(way_told(way, &fold));
    for (size_t i = 0; i < fold.told_count && !*guarded; i++)
        TRY(ask_named(way, fold.told[i].said, fold.told[i].said_count, guarded));
    return NULL;
}

/* What is said now may be what makes the case a guarded one. */
static bool begins_now(const struct way *way)
{
    const struct event_kind *kind = way->deed->action->event;
    struct fold fold = {.arena = way->arena};
    struct happened happened = {.kind = kind,
                                .key = way->said[0].items[0],
                                .said = way->said,
                                .said_count = way->said_count};
    if (kind->guards)
        kind->guards(&fold, &happened);
    return fold.guarded;
}

static struct fault *is_guarded(struct way *way, bool *guarded)
{
    *guarded = begins_now(way);
    if (!*guarded)
        TRY(ask_named(way, way->said, way->said_count, guarded));
    return *guarded ? NULL : ask_told(way, guarded);
}

struct fault *way_guard(struct way *way)
{
    static const char *const keys[IDENTITIES] = {[IDENTITY_NUMBER] = "problem.identity-number",
                                                 [IDENTITY_PHONE] = "problem.identity-phone",
                                                 [IDENTITY_EMAIL] = "problem.identity-email",
                                                 [IDENTITY_ADDRESS] = "problem.identity-address"};
    enum identity found = IDENTITY_NONE;
    bool guarded = false;
    const struct said *said;
    TRY(find_telling(way, true, &said, &found));
    if (said) {
        inputs_refuse(&way->inputs, "problem.identity-nameless", said->input, (struct text){0},
                      (struct text){0});
        return NULL;
    }
    TRY(find_telling(way, false, &said, &found));
    if (!said)
        return NULL;
    TRY(is_guarded(way, &guarded));
    if (guarded) /* what was written is not said again */
        inputs_refuse(&way->inputs, keys[found], said->input, (struct text){0}, (struct text){0});
    return NULL;
}
