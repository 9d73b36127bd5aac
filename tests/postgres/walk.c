/* walk: the same deeds on a ledger in a file and on one on a server, with the same chance and the same clock: every row
 * of every table, the signed checkpoint and with it the root must be the same. Control: with other chance they are not.
 * Usage: walk FOLDER, with $REDA_POSTGRES set to an empty database. TAP. */
#include "ledger/ledger.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MANY = 600 };

static uint64_t chance, seconds;

void __wrap_chance_fill(void *memory_out, size_t size);
int64_t __wrap_clock_seconds(void);

/* The linker puts these in place of crypt's and the system's (meson.build). The keyholder's process goes on with a
 * copy. */
void __wrap_chance_fill(void *memory_out, size_t size)
{
    uint8_t *bytes = memory_out;
    for (size_t i = 0; i < size; i++) {
        chance = chance * 6364136223846793005ULL + 1442695040888963407ULL;
        bytes[i] = (uint8_t)(chance >> 33);
    }
}

int64_t __wrap_clock_seconds(void)
{
    return 1800000000 + (int64_t)++seconds;
}

static struct leaf_id id_of(const char *what, uint64_t number)
{
    struct leaf_id id = {{0}};
    memcpy(id.bytes, what, strlen(what));
    for (size_t i = 0; i < 8; i++)
        id.bytes[8 + i] = (uint8_t)(number >> (56 - 8 * i));
    return id;
}

static struct fault *append_many(struct ledger *ledger, struct arena *arena, uint64_t first)
{
    struct ledger_answer answer;
    struct ledger_event *events = arena_new_many(arena, MANY, struct ledger_event);
    struct ledger_part *parts = arena_new_many(arena, 2 * MANY, struct ledger_part);
    for (uint64_t i = 0; i < MANY; i++) {
        parts[2 * i] = (struct ledger_part){.class = TEXT_LITERAL(PART_PUBLIC),
                                            .text = TEXT_LITERAL("{\"öppet\":\"åäö\"}")};
        parts[2 * i + 1] = (struct ledger_part){TEXT_LITERAL("notes"), id_of("unit", first + i),
                                                TEXT_LITERAL("what is sealed")};
        events[i] = (struct ledger_event){.stream = id_of("stream", first + i % 50),
                                          .kind = TEXT_LITERAL("something-noted"),
                                          .by_day = i % 3 == 0,
                                          .parts = &parts[2 * i],
                                          .part_count = i % 4 ? 2 : 1};
    }
    TRY(ledger_append(ledger, arena, events, MANY, &answer));
    ensure(answer.refusal == LEDGER_DONE);
    struct text key = TEXT_LITERAL("the same key, twice");
    for (int i = 0; i < 2; i++)
        TRY(ledger_append_once(ledger, arena, key, events, 3, &answer));
    return NULL;
}

static struct fault *erase_some(struct ledger *ledger, struct arena *arena)
{
    struct ledger_answer answer;
    const struct leaf_id units[] = {id_of("unit", 1), id_of("unit", 2), id_of("unit", 7)};
    const struct text ground = TEXT_LITERAL("OSL 10:2"), decision = TEXT_LITERAL("dnr 7");
    TRY(ledger_hold(ledger, arena, units, 2, ground, &answer));
    TRY(ledger_erase(ledger, arena, units, 3, ground, decision, &answer));
    ensure(answer.refusal == LEDGER_HELD); /* what is rolled back leaves nothing */
    TRY(ledger_lift(ledger, arena, units, 1, ground, &answer));
    TRY(ledger_erase(ledger, arena, &units[0], 1, ground, decision, &answer));
    ensure(answer.refusal == LEDGER_DONE);
    return ledger_checkpoint(ledger, arena, &answer);
}

static struct fault *go(struct ledger *ledger, struct arena *arena, struct text *note_out,
                        struct text *rows_out)
{
    struct ledger_answer answer;
    struct ledger_difference difference;
    uint64_t size;
    TRY(append_many(ledger, arena, 0));
    TRY(ledger_checkpoint(ledger, arena, &answer));
    TRY(erase_some(ledger, arena));
    TRY(ledger_new_epoch(ledger, arena, &answer));
    TRY(append_many(ledger, arena, 100000));
    TRY(ledger_checkpoint(ledger, arena, &answer));
    ensure(answer.refusal == LEDGER_DONE);
    TRY(ledger_inspect(ledger, arena, &difference));
    ensure(!difference.table);
    TRY(ledger_raw_note(ledger, arena, &size, note_out));
    return store_dump(ledger_store(ledger), arena, rows_out);
}

static struct fault *walk(struct arena *arena, const char *path, uint64_t seed,
                          struct text *note_out, struct text *rows_out)
{
    static const struct digest policy;
    struct ledger *ledger;
    chance = seed;
    seconds = 0;
    TRY(ledger_make(arena, path, NULL, TEXT_LITERAL("kommun.example/walk"), &policy, &ledger));
    struct fault *fault = go(ledger, arena, note_out, rows_out);
    ledger_close(ledger);
    return fault;
}

static int by_bytes(const void *one, const void *other)
{
    const struct text *first = one, *second = other;
    return text_compare(*first, *second);
}

/* A table without numbers is in the order of its making in a file, and in that of its columns on a server. */
static struct text sorted(struct arena *arena, struct text rows)
{
    size_t count = 0;
    struct text *lines = arena_new_many(arena, rows.size, struct text);
    struct builder out;
    builder_init(&out, arena);
    while (rows.size)
        lines[count++] = text_cut(&rows, '\n');
    qsort(lines, count, sizeof *lines, by_bytes);
    for (size_t i = 0; i < count; i++) {
        builder_add(&out, lines[i]);
        builder_add_char(&out, '\n');
    }
    return builder_text(&out);
}

static const char *name(struct arena *arena, const char *folder, const char *begins,
                        const char *end)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, begins);
    builder_add_string(&path, folder);
    builder_add_string(&path, end);
    return builder_string(&path);
}

static int tell(bool is_so, const char *what)
{
    printf("%s - %s\n", is_so ? "ok" : "not ok", what);
    return is_so ? 0 : 1;
}

int main(int count, char **arguments)
{
    struct arena *arena = arena_open(0);
    struct text notes[3] = {{0}}, rows[3] = {{0}};
    const char *server = getenv("REDA_POSTGRES");
    if (count != 2 || !server)
        return 2;
    const char *const paths[] = {name(arena, arguments[1], "", "/file.db"),
                                 name(arena, arguments[1], name(arena, "#", server, ""), "/server"),
                                 name(arena, arguments[1], "", "/other.db")};
    int failed = 0;
    for (size_t i = 0; i < 3; i++) {
        struct fault *fault = walk(arena, paths[i], i < 2 ? 1 : 2, &notes[i], &rows[i]);
        if (fault)
            printf("# %s: %s %s %s\n", paths[i], fault->key, fault->subject, fault->detail);
        failed += fault != NULL;
    }
    failed +=
        tell(rows[0].size > 1000 && text_equal(sorted(arena, rows[0]), sorted(arena, rows[1])),
             "every row is the same in a file and on a server");
    failed +=
        tell(notes[0].size && text_equal(notes[0], notes[1]), "so is the root, as it was signed");
    failed += tell(!text_equal(sorted(arena, rows[0]), sorted(arena, rows[2])) &&
                       !text_equal(notes[0], notes[2]),
                   "control: with other chance they are not");
    printf("# %zu bytes of rows\n", rows[0].size);
    arena_close(arena);
    return failed ? 1 : 0;
}
