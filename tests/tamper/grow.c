/* grow: makes a ledger with so many events in seven streams, signed now and then; one unit is erased, one held, one
 * held and lifted, and there are two epochs. MORE appends to the ledger that is there, without signing. For tests.
 * Usage: grow PATH EVENTS [MORE] */
#include "ledger/ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STREAMS = 7, AT_ONCE = 40, SIGNS_EVERY = 3 };

struct growing {
    struct arena *arena;
    struct ledger *ledger;
    struct leaf_id streams[STREAMS], first, second, third;
};

static void demand(const struct fault *fault)
{
    if (!fault)
        return;
    fprintf(stderr, "grow: %s %s %s\n", fault->key, fault->subject, fault->detail);
    exit(1);
}

static void demand_done(const struct ledger_answer *answer)
{
    if (answer->refusal == LEDGER_DONE)
        return;
    fprintf(stderr, "grow: %s\n", ledger_refusal_key(answer->refusal));
    exit(1);
}

/* Events with a public and a sealed part by turns, or both, or none. */
static void append(struct growing *growing, size_t count, size_t turn)
{
    static const char text[] = "{\"words\":\"of the event\"}";
    struct ledger_answer answer;
    struct ledger_event events[AT_ONCE];
    struct ledger_part parts[AT_ONCE][2];
    for (size_t i = 0; i < count; i++) {
        bool open = (i + turn) % 4 != 1, sealed = (i + turn) % 4 != 2;
        parts[i][open ? 1 : 0] =
            (struct ledger_part){.class = TEXT_LITERAL("notes"), .text = text_of(text)};
        chance_fill(&parts[i][open ? 1 : 0].unit, LEAF_ID_SIZE);
        if (open)
            parts[i][0] =
                (struct ledger_part){.class = TEXT_LITERAL(PART_PUBLIC), .text = text_of("{}")};
        if (sealed && i < 3)
            *(i == 0   ? &growing->first
              : i == 1 ? &growing->second
                       : &growing->third) = parts[i][open ? 1 : 0].unit;
        events[i] = (struct ledger_event){.stream = growing->streams[(i + turn) % STREAMS],
                                          .kind = TEXT_LITERAL("something-happened"),
                                          .parts = parts[i],
                                          .part_count = (size_t)open + (size_t)sealed};
    }
    demand(ledger_append(growing->ledger, growing->arena, events, count, &answer));
    demand_done(&answer);
}

static void sign(struct growing *growing)
{
    struct ledger_answer answer;
    demand(ledger_checkpoint(growing->ledger, growing->arena, &answer));
    demand_done(&answer);
}

static void change_units(struct growing *growing)
{
    struct ledger_answer answers[5];
    struct text ground = TEXT_LITERAL("a ground"), decision = TEXT_LITERAL("a decision");
    struct ledger *ledger = growing->ledger;
    struct arena *arena = growing->arena;
    demand(ledger_erase(ledger, arena, &growing->first, 1, ground, decision, &answers[0]));
    demand(ledger_hold(ledger, arena, &growing->second, 1, ground, &answers[1]));
    demand(ledger_hold(ledger, arena, &growing->third, 1, ground, &answers[2]));
    demand(ledger_lift(ledger, arena, &growing->third, 1, ground, &answers[3]));
    demand(ledger_new_epoch(ledger, arena, &answers[4]));
    for (size_t i = 0; i < 5; i++)
        demand_done(&answers[i]);
}

static void grow(struct growing *growing, size_t events, bool signs)
{
    for (size_t done = 0, turn = 0; done < events; turn++) {
        size_t count = 1 + turn * 13 % AT_ONCE;
        count = count < events - done ? count : events - done;
        append(growing, count, turn);
        done += count;
        if (signs && turn % SIGNS_EVERY == 0)
            sign(growing);
    }
}

static void write_policy(struct growing *growing, const char *path)
{
    struct builder policy, name;
    builder_init(&policy, growing->arena);
    builder_init(&name, growing->arena);
    builder_add_string(&name, path);
    builder_add_string(&name, ".policy");
    ledger_policy(growing->ledger, &policy);
    FILE *file = fopen(builder_string(&name), "w");
    if (!file || fwrite(policy.bytes, 1, policy.size, file) != policy.size || fclose(file) != 0)
        exit(1);
}

int main(int count, char **words)
{
    struct growing growing = {.arena = arena_open(0)};
    struct digest law = {{1}};
    if (count < 3)
        return 2;
    bool more = count > 3;
    size_t events = strtoull(words[2], NULL, 10);
    demand(more ? ledger_open(growing.arena, words[1], NULL, &growing.ledger)
                : ledger_make(growing.arena, words[1], NULL, TEXT_LITERAL("kommun.example/grown"),
                              &law, &growing.ledger));
    chance_fill(growing.streams, sizeof growing.streams);
    grow(&growing, events, !more);
    if (!more) {
        change_units(&growing);
        sign(&growing);
        write_policy(&growing, words[1]);
    }
    ledger_close(growing.ledger);
    arena_close(growing.arena);
    return 0;
}
