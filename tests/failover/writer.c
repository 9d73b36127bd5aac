/* writer: appends to a ledger on servers of which one may fail, one entry at a time, each with a key of its own, and
 * says each answer on standard output: "acknowledged COUNT NUMBER", "signed SIZE". When the server goes, it opens the
 * ledger anew, as long as that takes, and asks for the same entry again. Must not know which server it is.
 * Usage: failover-writer ADDRESS FIRST COUNT PATIENCE_SECONDS, or failover-writer ADDRESS ORIGIN, which begins the
 * ledger and says its policy. */
#include "ledger/ledger.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WAIT_MILLISECONDS = 100, SIGNS_EVERY = 10, KEY_SIZE = 16 };

static const char *address;
static int64_t patience_end;

/* Who asks for the entry, and what it can be known by. */
static struct leaf_id id_of(const char *what, uint64_t count)
{
    struct leaf_id id = {{0}};
    memcpy(id.bytes, what, strlen(what));
    for (size_t i = 0; i < 8; i++)
        id.bytes[8 + i] = (uint8_t)(count >> (56 - 8 * i));
    return id;
}

static void tell(const struct fault *fault)
{
    printf("# %s %s\n", fault->key, fault->detail);
    fflush(stdout);
}

/* Tries until there is a server that takes entries; exits when patience is at its end. */
static struct ledger *open_somewhere(struct arena *arena)
{
    struct ledger *ledger = NULL;
    for (;;) {
        struct fault *fault = ledger_open(arena, address, NULL, &ledger);
        if (!fault)
            return ledger;
        if (clock_milliseconds() > patience_end) {
            tell(fault);
            exit(1);
        }
        poll(NULL, 0, WAIT_MILLISECONDS);
        arena_reset(arena);
    }
}

static struct fault *append(struct ledger *ledger, struct arena *arena, uint64_t count,
                            struct ledger_answer *answer)
{
    struct leaf_id key = id_of("asked", count);
    const struct ledger_part part = {TEXT_LITERAL("notes"), id_of("unit", count % 7),
                                     TEXT_LITERAL("what was noted")};
    const struct ledger_event event = {.stream = id_of("stream", count % 7),
                                       .kind = TEXT_LITERAL("something-noted"),
                                       .has_correlation = true,
                                       .correlation = key,
                                       .parts = &part,
                                       .part_count = 1};
    struct text bytes = {(const char *)key.bytes, KEY_SIZE};
    return ledger_append_once(ledger, arena, bytes, &event, 1, answer);
}

static struct fault *sign(struct ledger *ledger, struct arena *arena)
{
    struct ledger_answer answer;
    TRY(ledger_checkpoint(ledger, arena, &answer));
    if (answer.refusal != LEDGER_DONE) {
        printf("refused %s\n", answer.refusal == LEDGER_KEYHOLDER
                                   ? keyholder_answer_key(answer.keys)
                                   : ledger_refusal_key(answer.refusal));
        exit(2);
    }
    printf("signed %llu\n", (unsigned long long)answer.size);
    return NULL;
}

static struct fault *deed(struct ledger *ledger, struct arena *arena, uint64_t count)
{
    struct ledger_answer answer;
    TRY(append(ledger, arena, count, &answer));
    ensure(answer.refusal == LEDGER_DONE);
    printf("acknowledged %llu %llu\n", (unsigned long long)count, (unsigned long long)answer.first);
    fflush(stdout);
    return count % SIGNS_EVERY == 0 ? sign(ledger, arena) : NULL;
}

static int begin(const char *origin)
{
    struct arena *arena = arena_open(0);
    static const struct digest policy;
    struct ledger *ledger;
    struct fault *fault = ledger_make(arena, address, NULL, text_of(origin), &policy, &ledger);
    if (fault) {
        tell(fault);
    } else {
        struct builder trusted;
        builder_init(&trusted, arena);
        ledger_policy(ledger, &trusted);
        printf("%s", builder_string(&trusted));
        ledger_close(ledger);
    }
    arena_close(arena);
    return fault != NULL;
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 5 && argument_count != 3)
        return 2;
    address = arguments[1];
    if (argument_count == 3)
        return begin(arguments[2]);
    uint64_t count = strtoull(arguments[2], NULL, 10);
    uint64_t end = count + strtoull(arguments[3], NULL, 10);
    patience_end = clock_milliseconds() + 1000 * strtoll(arguments[4], NULL, 10);
    struct arena *arena = arena_open(0);
    struct ledger *ledger = open_somewhere(arena);
    while (count < end) {
        struct fault *fault = deed(ledger, arena, count);
        if (!fault) {
            count++;
        } else {
            tell(fault);
            ledger_close(ledger);
            ledger = open_somewhere(arena);
        }
        arena_reset(arena);
    }
    ledger_close(ledger);
    arena_close(arena);
    return 0;
}
