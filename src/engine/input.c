/* input: what somebody has given, held against a table of inputs: every problem is told, with its place and what
 * to write instead. Must not know what an action does. */
#include "part.h"

void inputs_add(struct inputs *inputs, struct problem problem)
{
    inputs->problems = arena_room(inputs->arena, inputs->problems, inputs->problem_count,
                                  &inputs->problem_room, sizeof *inputs->problems);
    inputs->problems[inputs->problem_count++] = problem;
}

void inputs_refuse(struct inputs *inputs, const char *key, const struct input *input,
                   struct text word, struct text remedy)
{
    inputs_add(inputs, (struct problem){.place = input ? text_of(input->name) : word,
                                        .key = key,
                                        .arguments = {word, remedy},
                                        .argument_count = 2});
}

void inputs_refuse_decision(struct inputs *inputs, const struct input *input, struct text word)
{
    const struct catalogue *catalogue = rulebook_catalogue(inputs->rules);
    int32_t nearest = catalogue_nearest(catalogue, word);
    if (nearest >= 0)
        inputs_refuse(inputs, "problem.input-decision", input, word,
                      catalogue_type(catalogue, nearest)->code);
    else
        inputs_refuse(inputs, "problem.input-no-decision", input, word, (struct text){0});
}

static struct fault *judge_thing(struct inputs *inputs, const struct input *input, struct text word)
{
    struct thing thing;
    TRY(thing_get(inputs->store, inputs->arena, text_of(input->of), word, &thing));
    if (!thing.found)
        inputs_refuse(inputs, "problem.input-thing", input, word, text_of(input->of));
    return NULL;
}

static struct fault *judge_word(struct inputs *inputs, const struct input *input, struct text word)
{
    const char *problem = input_form(input, word);
    if (problem) {
        inputs_refuse(inputs, problem, input, word, text_of(input->of ? input->of : ""));
        return NULL;
    }
    if (input->type == INPUT_RULE && !rulebook_find_rule(inputs->rules, word))
        inputs_refuse(inputs, "problem.input-rule", input, word, (struct text){0});
    return input->type == INPUT_THING ? judge_thing(inputs, input, word) : NULL;
}

/* All that was given for one input; an empty word is none. */
static struct fault *collect(struct inputs *inputs, const struct given *given, size_t given_count,
                             struct said *said)
{
    struct text *items = arena_new_many(inputs->arena, given_count, struct text);
    for (size_t i = 0; i < given_count; i++) {
        struct text word = text_trim(given[i].value);
        if (!text_is(given[i].name, said->input->name) || word.size == 0)
            continue;
        TRY(judge_word(inputs, said->input, word));
        items[said->count++] = word;
    }
    said->items = items;
    if (said->count > 1 && !said->input->many)
        inputs_refuse(inputs, "problem.input-twice", said->input, items[1], (struct text){0});
    if (said->count == 0 && said->input->required)
        inputs_refuse(inputs, "problem.input-missing", said->input, (struct text){0},
                      (struct text){0});
    return NULL;
}

static struct text names_of(struct arena *arena, const struct input *table, size_t count)
{
    struct builder names;
    builder_init(&names, arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&names, i ? ", " : "");
        builder_add_string(&names, table[i].name);
    }
    return builder_text(&names);
}

struct fault *inputs_read(struct inputs *inputs, const struct input *table, size_t count,
                          const struct given *given, size_t given_count, struct said *said_out)
{
    for (size_t i = 0; i < given_count; i++)
        if (!input_find(table, count, given[i].name))
            inputs_refuse(inputs, "problem.input-unknown", NULL, given[i].name,
                          names_of(inputs->arena, table, count));
    for (size_t i = 0; i < count; i++) {
        said_out[i] = (struct said){.input = &table[i]};
        TRY(collect(inputs, given, given_count, &said_out[i]));
    }
    return NULL;
}
