/* open: the way to a ledger that may be used: its keys, its database, who it is, and its tree. Must not know what an
 * event means. */
#include "part.h"
#include "ledger_sql.h"

#include <errno.h>

enum { APPLICATION_ID = 1380271169 };

/* The ledger's own tables, then those of others, which a reader of the ledger can do without. So it can without time
 * stamps: a copy from before there were any is read and put back all the same. */
const struct schema *ledger_schema(struct arena *arena, const struct ledger_ground *ground)
{
    static const struct step *const own[] = {&ledger_tables, &ledger_stamps, &ledger_asked};
    const size_t count = sizeof own / sizeof *own;
    size_t more = ground ? ground->step_count : 0;
    const struct step **steps = arena_new_many(arena, count + more, const struct step *);
    struct schema *schema = arena_new(arena, struct schema);
    for (size_t i = 0; i < count; i++)
        steps[i] = own[i];
    for (size_t i = 0; i < more; i++)
        steps[count + i] = ground->steps[i];
    *schema = (struct schema){APPLICATION_ID, steps, count + more, ledger_tables.number};
    return schema;
}

/* Keys stand on the machine, also when the rows are on a server. */
static struct fault *find_keys(struct ledger *ledger, struct arena *arena, const char **path_out)
{
    struct builder folder;
    const char *beside = store_beside(ledger->path);
    if (!beside)
        return fault_new(arena, "fault.ledger-beside", ledger->path, NULL);
    builder_init(&folder, ledger->arena);
    builder_add_string(&folder, beside);
    builder_add_string(&folder, ".keys");
    *path_out = builder_string(&folder);
    return NULL;
}

static struct ledger *new_ledger(const char *path, const struct ledger_ground *ground)
{
    struct arena *own = arena_open(0);
    struct ledger *ledger = arena_new(own, struct ledger);
    ledger->arena = own;
    ledger->path = text_copy(own, text_of(path));
    if (ground)
        ledger->ground = *ground;
    ledger->disk = ledger->ground.disk;
    ledger->keys = ledger->ground.keys;
    ledger->has_keys_of_others = ledger->keys != NULL;
    ledger->schema = ledger_schema(own, ground);
    return ledger;
}

void ledger_close(struct ledger *ledger)
{
    if (!ledger)
        return;
    store_close(ledger->store);
    if (!ledger->has_keys_of_others)
        keyholder_stop(ledger->keys);
    secret_close(ledger->key);
    secret_close(ledger->kept);
    secret_close(ledger->unit_keys);
    arena_close(ledger->scratch);
    hasher_close(ledger->hasher);
    crypt_close(ledger->crypt);
    arena_close(ledger->arena);
}

static struct fault *open_crypt(struct ledger *ledger, struct arena *arena)
{
    void *key, *kept, *unit_keys;
    TRY(crypt_open(ledger->arena, &ledger->crypt));
    TRY(hasher_open(ledger->crypt, ledger->arena, &ledger->hasher));
    TRY(secret_open(arena, sizeof *ledger->key, &key));
    ledger->key = key;
    TRY(secret_open(arena, sizeof *ledger->kept, &kept));
    ledger->kept = kept;
    kept_wipe(kept);
    if (!ledger->is_writer)
        return NULL;
    ledger->scratch = arena_open(0);
    ledger->places = arena_new(ledger->arena, struct places);
    ledger->units = arena_new(ledger->arena, struct units);
    TRY(secret_open(arena, sizeof *ledger->unit_keys, &unit_keys));
    ledger->unit_keys = unit_keys;
    return NULL;
}

/* Before the database is opened, so that its process knows nothing of it. */
static struct fault *start_keys(struct ledger *ledger, struct arena *arena)
{
    const char *folder = NULL;
    if (ledger->has_keys_of_others)
        return NULL;
    TRY(find_keys(ledger, arena, &folder));
    return keyholder_start(ledger->arena, ledger->crypt, folder, &ledger->keys);
}

/* Who the ledger is stands in its first entry. */
static struct fault *read_first(struct ledger *ledger, struct arena *arena)
{
    struct leaf leaf;
    struct refusal refusal;
    struct ledger_answer answer;
    struct text bytes;
    TRY(ledger_entry(ledger, ledger->arena, 0, &bytes, &answer));
    if (answer.refusal != LEDGER_DONE || !leaf_parse(ledger->arena, bytes, &leaf, &refusal))
        return ledger_damaged(ledger, arena, "0");
    ledger->origin = leaf.tenant;
    ledger->own_stream = leaf.stream;
    ledger->founder = (struct ledger_actor){leaf.actor, leaf.capacity};
    return NULL;
}

static struct fault *read_last(struct ledger *ledger, struct arena *arena, uint64_t size)
{
    struct leaf leaf;
    struct refusal refusal;
    struct ledger_answer answer;
    struct text bytes;
    TRY(ledger_entry(ledger, arena, size - 1, &bytes, &answer));
    if (answer.refusal != LEDGER_DONE || !leaf_parse(arena, bytes, &leaf, &refusal))
        return ledger_damaged(ledger, arena, "head");
    ledger->policy = leaf.policy;
    return NULL;
}

/* The tree as the rows have it must be the one of the head: else somebody has changed either. */
static struct fault *read_tree(struct ledger *ledger, struct arena *arena,
                               const struct ledger_head *head)
{
    struct tree_view view;
    TRY(view_open(ledger_tiles(ledger, arena), ledger->hasher, head->size, &view));
    if (!digest_equal(&head->root, &view.root))
        return ledger_damaged(ledger, arena, "head");
    return view_frontier(&view, &ledger->frontier);
}

/* Tables alone are an attempt to make a ledger that was stopped. Entries without a head are a ledger that somebody has
 * altered, and nobody may be told to begin it anew. */
static struct fault *refuse_empty(const struct ledger *ledger, struct arena *arena)
{
    struct text bytes;
    struct ledger_answer answer;
    TRY(ledger_entry(ledger, arena, 0, &bytes, &answer));
    return answer.refusal == LEDGER_DONE
               ? NULL
               : fault_new(arena, "fault.ledger-empty", ledger->path, NULL);
}

/* A reader may be one that finds out what is wrong: it opens also what a writer refuses. */
static struct fault *read_state(struct ledger *ledger, struct arena *arena)
{
    struct ledger_head head;
    TRY(ledger_look_head(ledger, arena, &head));
    if (head.absent)
        TRY(refuse_empty(ledger, arena));
    ledger->epoch = head.epoch;
    struct fault *fault = read_first(ledger, arena);
    if (!ledger->is_writer)
        return NULL;
    if (head.absent || head.wrong)
        return ledger_damaged(ledger, arena, "head");
    if (fault)
        return fault;
    TRY(read_last(ledger, arena, head.size));
    return read_tree(ledger, arena, &head);
}

/* The store would make the file: then an empty one would stand in the way of what is to be put back. */
static struct fault *open_writer(struct ledger *ledger, struct arena *arena)
{
    bool is_there;
    TRY(store_exists(arena, ledger->path, ledger->disk, &is_there));
    if (!is_there && store_is_server(ledger->path))
        return fault_new(arena, "fault.ledger-empty", ledger->path, NULL);
    if (!is_there)
        return disk_fault(arena, "fault.file-open", ledger->path, ENOENT);
    ledger->is_writer = true;
    TRY(open_crypt(ledger, arena));
    TRY(start_keys(ledger, arena));
    TRY(store_open(arena, ledger->path, ledger->disk, ledger->schema, &ledger->store));
    TRY(read_state(ledger, arena));
    return epoch_finish(ledger, arena);
}

static struct fault *open_reader(struct ledger *ledger, struct arena *arena)
{
    TRY(open_crypt(ledger, arena));
    TRY(store_read(arena, ledger->path, ledger->disk, ledger->schema, &ledger->store));
    return read_state(ledger, arena);
}

/* Who begins it, and in which stream, nobody can know beforehand. */
static struct fault *begin(struct ledger *ledger, struct arena *arena, const struct digest *policy)
{
    struct growth growth;
    struct ledger_answer answer;
    chance_fill(&ledger->own_stream, sizeof ledger->own_stream);
    chance_fill(&ledger->founder.id, sizeof ledger->founder.id);
    ledger->founder.capacity = TEXT_LITERAL("keeper");
    ledger->policy = *policy;
    ledger->epoch = 1;
    struct act act = {.kind = ACT_LEDGER_BEGUN,
                      .actor = ledger->founder.id,
                      .capacity = ledger->founder.capacity,
                      .policy = *policy};
    TRY(growth_begin(&growth, ledger, arena));
    TRY(growth_end(&growth, growth_say(&growth, &act), &answer));
    ensure(answer.refusal == LEDGER_DONE);
    return NULL;
}

static struct fault *make(struct ledger *ledger, struct arena *arena, struct text origin,
                          const struct digest *policy)
{
    bool is_there;
    const char *folder = NULL;
    if (!leaf_tenant_check(origin))
        return fault_new(arena, "fault.ledger-origin", text_copy(arena, origin), NULL);
    if (!ledger->has_keys_of_others)
        TRY(find_keys(ledger, arena, &folder));
    TRY(store_exists(arena, ledger->path, ledger->disk, &is_there));
    if (is_there)
        return fault_new(arena, "fault.ledger-exists", ledger->path, NULL);
    ledger->origin = text_kept(ledger->arena, origin);
    ledger->is_writer = true;
    TRY(open_crypt(ledger, arena));
    if (!ledger->has_keys_of_others)
        TRY(keyholder_make(arena, ledger->crypt, folder, origin));
    TRY(start_keys(ledger, arena));
    TRY(store_open(arena, ledger->path, ledger->disk, ledger->schema, &ledger->store));
    return begin(ledger, arena, policy);
}

/* A fault may stand in the ledger's own memory, which ends here. */
static struct fault *hand_out(struct ledger *ledger, struct arena *arena, struct fault *fault,
                              struct ledger **ledger_out)
{
    if (!fault) {
        *ledger_out = ledger;
        return NULL;
    }
    fault = fault_copy(arena, fault);
    ledger_close(ledger);
    return fault;
}

struct fault *ledger_make(struct arena *arena, const char *path, const struct ledger_ground *ground,
                          struct text origin, const struct digest *policy,
                          struct ledger **ledger_out)
{
    struct ledger *ledger = new_ledger(path, ground);
    return hand_out(ledger, arena, make(ledger, arena, origin, policy), ledger_out);
}

struct fault *ledger_open(struct arena *arena, const char *path, const struct ledger_ground *ground,
                          struct ledger **ledger_out)
{
    struct ledger *ledger = new_ledger(path, ground);
    return hand_out(ledger, arena, open_writer(ledger, arena), ledger_out);
}

struct fault *ledger_read(struct arena *arena, const char *path, const struct ledger_ground *ground,
                          struct ledger **ledger_out)
{
    struct ledger *ledger = new_ledger(path, ground);
    return hand_out(ledger, arena, open_reader(ledger, arena), ledger_out);
}

struct text ledger_origin(const struct ledger *ledger)
{
    return ledger->origin;
}

const struct ledger_actor *ledger_founder(const struct ledger *ledger)
{
    return &ledger->founder;
}

struct keyholder *ledger_keys(const struct ledger *ledger)
{
    ensure(ledger->keys);
    return ledger->keys;
}

bool ledger_is_spoilt(const struct ledger *ledger)
{
    return ledger->is_spoilt;
}

void ledger_policy(const struct ledger *ledger, struct builder *builder)
{
    ensure(ledger->keys);
    builder_add_string(builder, "log ");
    key_write(builder, keyholder_key(ledger->keys));
    builder_add_string(builder, "\nquorum none\n");
}
