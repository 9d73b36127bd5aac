/* export: the ledger as static files (docs/ledger.md) that anybody can serve, copy and verify. What a checkpoint speaks
 * of is on disk before the checkpoint is seen, so that a power loss leaves a folder that verifies. */
#include "export.h"
#include "ledger_sql.h"

/* The checkpoint that the folder has; is it one that this ledger began with? */
static struct fault *judge_folder(struct export *export, struct text whole,
                                  struct ledger_answer *answer)
{
    struct note note;
    struct flaw flaw;
    struct checkpoint there;
    struct tree_view view;
    const struct ledger *ledger = export->ledger;
    answer->refusal = LEDGER_OTHER_LOG;
    if (!note_parse(export->arena, whole, &note, &flaw) ||
        !checkpoint_parse(note.text, &there, &flaw) || !text_equal(there.origin, ledger->origin) ||
        there.size > export->to)
        return NULL;
    TRY(view_open(ledger_tiles(ledger, export->arena), ledger->hasher, there.size, &view));
    if (!digest_equal(&view.root, &there.root))
        return NULL;
    export->from = there.size;
    answer->refusal = LEDGER_DONE;
    return NULL;
}

static struct fault *read_folder(struct export *export, struct ledger_answer *answer)
{
    bool is_there;
    struct text whole;
    const char *path = export_path(export->arena, export->folder, TEXT_LITERAL("checkpoint"));
    TRY(disk_fault(export->arena, "fault.file-open", path,
                   disk_exists(&disk_of_machine, path, &is_there)));
    if (!is_there)
        return NULL;
    TRY(file_read_whole(export->arena, path, (size_t)1024 * 1024, &whole));
    return judge_folder(export, whole, answer);
}

/* A part that is gone before an entry under the checkpoint says so would look like a missing one. */
static struct fault *find_unsigned_erasure(struct export *export, struct ledger_answer *answer)
{
    struct rows *rows;
    TRY(store_ask(export->ledger->store, export->arena, &ledger_list_entries,
                  VALUES(value_integer((int64_t) export->to), value_integer(INT64_MAX)), &rows));
    for (;;) {
        bool more;
        struct leaf leaf;
        struct refusal refusal;
        TRY(rows_next(rows, export->arena, &more));
        if (!more)
            return NULL;
        if (leaf_parse(export->arena, rows_blob(rows, LEDGER_LIST_ENTRIES_LEAF), &leaf, &refusal) &&
            act_kind_of(leaf.kind) == ACT_ERASURE_PERFORMED)
            answer->refusal = LEDGER_NOT_SIGNED;
    }
}

static struct fault *add_entries(struct export *export, const struct tile_name *name,
                                 struct builder *bundle)
{
    struct rows *rows;
    int64_t first = (int64_t)(name->index * TILE_WIDTH);
    TRY(store_ask(export->ledger->store, export->scratch, &ledger_list_entries,
                  VALUES(value_integer(first), value_integer(first + name->width)), &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, export->scratch, &more));
        if (!more)
            return NULL;
        bundle_add(bundle, rows_blob(rows, LEDGER_LIST_ENTRIES_LEAF));
    }
}

static struct fault *put_tile(struct export *export, struct tile_source source,
                              const struct tile_name *name)
{
    struct builder path, bundle;
    struct text bytes;
    const struct tile *tile;
    builder_init(&path, export->scratch);
    builder_init(&bundle, export->scratch);
    tile_path_write(&path, name);
    if (name->entries) {
        TRY(add_entries(export, name, &bundle));
        bytes = builder_text(&bundle);
    } else {
        TRY(source.bring(source.context, name, &tile));
        bytes = (struct text){tile_bytes(tile).bytes, (size_t)name->width * DIGEST_SIZE};
    }
    return export_put(export, builder_text(&path), bytes);
}

/* First the bundles of entries, then the hashes from below. */
static struct fault *put_tiles(struct export *export, bool entries)
{
    struct tile_growth growth;
    struct tile_name name;
    struct tile_source source = ledger_tiles(export->ledger, export->arena);
    tile_growth_begin(&growth, export->from, export->to);
    while (tile_growth_next(&growth, &name)) {
        if (entries && name.level > 0)
            break;
        arena_reset(export->scratch);
        name.entries = entries;
        TRY(put_tile(export, source, &name));
    }
    return NULL;
}

static struct fault *put_checkpoints(struct export *export)
{
    struct rows *rows;
    TRY(store_ask(export->ledger->store, export->arena, &ledger_list_checkpoints,
                  VALUES(value_integer((int64_t) export->from - 1)), &rows));
    for (;;) {
        bool more;
        struct builder name;
        arena_reset(export->scratch);
        TRY(rows_next(rows, export->arena, &more));
        if (!more)
            return NULL;
        builder_init(&name, export->scratch);
        builder_add_string(&name, "checkpoints/");
        builder_add_number(&name, rows_integer(rows, LEDGER_LIST_CHECKPOINTS_SIZE));
        TRY(export_put(export, builder_text(&name), rows_blob(rows, LEDGER_LIST_CHECKPOINTS_NOTE)));
    }
}

/* A stamp may come long after its checkpoint; one that is there is never another later. */
static struct fault *put_stamps(struct export *export)
{
    for (uint64_t size = 0;;) {
        struct text token;
        struct builder name;
        bool is_there;
        arena_reset(export->scratch);
        TRY(ledger_raw_next_stamp(export->ledger, export->scratch, size, &size, &token));
        if (size == 0)
            return NULL;
        builder_init(&name, export->scratch);
        builder_add_string(&name, "stamp/");
        builder_add_number(&name, (int64_t)size);
        const char *path = export_path(export->scratch, export->folder, builder_text(&name));
        TRY(disk_fault(export->scratch, "fault.file-open", path,
                       disk_exists(&disk_of_machine, path, &is_there)));
        if (!is_there)
            TRY(export_put(export, builder_text(&name), token));
    }
}

static struct fault *put_all(struct export *export, struct text policy)
{
    TRY(export_parts(export));
    TRY(put_tiles(export, true));
    TRY(put_tiles(export, false));
    TRY(put_checkpoints(export));
    TRY(put_stamps(export));
    TRY(export_put(export, TEXT_LITERAL("policy"), policy));
    TRY(export_put(export, TEXT_LITERAL("checkpoint"), export->note));
    return export_remove_erased(export);
}

static struct fault *bring_up(struct export *export, struct text policy,
                              struct ledger_answer *answer)
{
    TRY(ledger_last_note(export->ledger, export->arena, &export->to, &export->note));
    answer->size = export->to;
    if (export->to == 0)
        answer->refusal = LEDGER_NOT_SIGNED;
    else
        TRY(find_unsigned_erasure(export, answer));
    if (answer->refusal == LEDGER_DONE)
        TRY(read_folder(export, answer));
    answer->first = export->from;
    return answer->refusal == LEDGER_DONE ? put_all(export, policy) : NULL;
}

struct fault *ledger_export(const struct ledger *ledger, struct arena *arena, const char *folder,
                            struct text policy, struct ledger_answer *answer_out)
{
    struct export export = {.ledger = ledger, .arena = arena, .folder = folder};
    *answer_out = (struct ledger_answer){0};
    TRY(store_snapshot(ledger->store, arena));
    export.scratch = arena_open(0);
    struct fault *fault = fault_copy(arena, bring_up(&export, policy, answer_out));
    arena_close(export.scratch);
    store_snapshot_end(ledger->store);
    return fault;
}
