/* access: opening and closing; what the access log is to have. */
#include "part.h"
#include "access_sql.h"

#include <string.h>

static const struct step *const steps[] = {&access_tables};
static const struct schema schema = {1382302051, steps, 1, 0};

static const char *beside(struct arena *arena, const char *path, const char *end)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, store_beside(path));
    builder_add_string(&name, end);
    return builder_string(&name);
}

/* The folder is made once; a half-made one is told by whoever opens it. */
static struct fault *open_gate(struct access *access, struct arena *arena, const char *folder)
{
    bool is_there;
    TRY(disk_fault(arena, "fault.file-open", folder,
                   disk_exists(&disk_of_machine, folder, &is_there)));
    if (!is_there)
        TRY(gatekeeper_make(arena, folder));
    return gatekeeper_start(access->arena, access->crypt, folder, &access->gatekeeper);
}

/* Of an account that is not there: the same work as of one that is, and never right. */
static struct fault *make_nobody(struct access *access, struct arena *arena)
{
    static const uint8_t who[GATE_WHO_SIZE];
    struct gate_secret secret;
    access->nobody.cost = PASSWORD_COST;
    chance_fill(access->nobody.salt, sizeof access->nobody.salt);
    chance_fill(access->nobody.hash, sizeof access->nobody.hash);
    TRY(gatekeeper_secret_draw(access->gatekeeper, arena, who, &secret, &access->nobodys));
    secret_wipe(&secret, sizeof secret);
    return NULL;
}

static struct fault *open_all(struct access *access, struct arena *arena,
                              const struct access_setup *setup)
{
    const char *file = beside(access->arena, setup->path, ".access");
    void *addresses;
    TRY(crypt_open(access->arena, &access->crypt));
    TRY(store_open(arena, file, NULL, &schema, &access->desk.store));
    TRY(open_gate(access, arena, beside(access->arena, setup->path, ".access.keys")));
    TRY(hasher_open(access->crypt, access->arena, &access->desk.hasher));
    TRY(hasher_open(access->crypt, access->arena, &access->reading.hasher));
    TRY(store_read(arena, file, NULL, &schema, &access->reading.store));
    chance_fill(access->salt, sizeof access->salt);
    TRY(secret_open(arena, sizeof *access->addresses, &addresses));
    access->addresses = addresses;
    TRY(gatekeeper_key(access->gatekeeper, arena, "addresses", access->addresses));
    TRY(make_nobody(access, arena));
    return access_settings_read(access, arena, &access->settings);
}

struct fault *access_open(struct arena *arena, const struct access_setup *setup,
                          struct access **access_out)
{
    struct arena *own = arena_open(0);
    struct access *access = arena_new(own, struct access);
    *access = (struct access){.arena = own,
                              .lock = lock_new(own),
                              .look = lock_new(own),
                              .gate = lock_new(own),
                              .now = setup->now ? setup->now : clock_seconds};
    struct fault *fault = open_all(access, arena, setup);
    if (fault) {
        fault = fault_copy(arena, fault);
        access_close(access);
        return fault;
    }
    *access_out = access;
    return NULL;
}

void access_close(struct access *access)
{
    if (!access)
        return;
    gatekeeper_stop(access->gatekeeper);
    secret_close(access->addresses);
    store_close(access->reading.store);
    store_close(access->desk.store);
    hasher_close(access->reading.hasher);
    hasher_close(access->desk.hasher);
    crypt_close(access->crypt);
    arena_close(access->arena);
}

static struct fault *read_notes(struct access *access, struct arena *arena, size_t most,
                                struct access_note **items_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0;
    *items_out = NULL;
    *count_out = 0;
    TRY(store_ask(access->desk.store, arena, &access_note_list,
                  VALUES(value_integer((int64_t)most)), &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        *items_out = arena_room(arena, *items_out, *count_out, &room, sizeof **items_out);
        (*items_out)[(*count_out)++] =
            (struct access_note){rows_integer(rows, ACCESS_NOTE_LIST_NUMBER),
                                 rows_integer(rows, ACCESS_NOTE_LIST_AT),
                                 text_kept(arena, rows_text(rows, ACCESS_NOTE_LIST_WHAT)),
                                 text_kept(arena, rows_text(rows, ACCESS_NOTE_LIST_PERSON)),
                                 text_kept(arena, rows_text(rows, ACCESS_NOTE_LIST_BY_WHOM)),
                                 text_kept(arena, rows_text(rows, ACCESS_NOTE_LIST_SESSION))};
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

struct fault *access_notes(struct access *access, struct arena *arena, size_t most,
                           struct access_note **items_out, size_t *count_out)
{
    lock_take(access->lock);
    struct fault *fault = read_notes(access, arena, most, items_out, count_out);
    lock_leave(access->lock);
    return fault;
}

const char *access_note_text(struct arena *arena, const struct access_note *note)
{
    const struct text pieces[] = {note->what, note->person, note->session};
    struct builder words;
    builder_init(&words, arena);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        if (!pieces[i].size)
            continue;
        builder_add_string(&words, words.size ? " " : "");
        builder_add(&words, pieces[i]);
    }
    return builder_string(&words);
}

enum { NOTES_AT_ONCE = 100 };

static struct fault *pass_some(struct access *access, struct arena *arena, access_take *take,
                               void *context, size_t *count_out)
{
    struct access_note *notes;
    TRY(access_notes(access, arena, NOTES_AT_ONCE, &notes, count_out));
    for (size_t i = 0; i < *count_out; i++) {
        TRY(take(context, arena, &notes[i], access_note_text(arena, &notes[i])));
        TRY(access_noted(access, arena, notes[i].number));
    }
    return NULL;
}

struct fault *access_pass_on(struct access *access, struct arena *arena, access_take *take,
                             void *context)
{
    size_t count = NOTES_AT_ONCE;
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    while (count == NOTES_AT_ONCE && !fault)
        fault = pass_some(access, scratch, take, context, &count);
    fault = fault_copy(arena, fault);
    arena_close(scratch);
    return fault;
}

struct fault *access_noted(struct access *access, struct arena *arena, int64_t number)
{
    TRY(turn_begin(access, arena));
    return turn_end(
        access, arena,
        store_run(access->desk.store, arena, &access_note_drop, VALUES(value_integer(number))));
}

int64_t access_hashes(const struct access *access)
{
    lock_take(access->gate);
    int64_t hashes = access->hashes;
    lock_leave(access->gate);
    return hashes;
}
