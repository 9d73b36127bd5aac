/* sample_source: for tests only. The sample's files as a source. */
#include "sample.h"

#include <string.h>

struct sample_file *sample_find(struct sample *sample, struct text path)
{
    for (size_t i = 0; i < sample->file_count; i++)
        if (text_equal(sample->files[i].path, path))
            return &sample->files[i];
    return NULL;
}

void sample_put(struct sample *sample, struct text path, struct text bytes)
{
    struct sample_file *file = sample_find(sample, path);
    if (!file) {
        ensure(sample->file_count < SAMPLE_FILES_MOST);
        file = &sample->files[sample->file_count++];
        file->path = text_kept(sample->arena, path);
    }
    file->bytes = text_copy(sample->arena, bytes);
    file->size = bytes.size;
    file->gone = false;
}

static struct fault *bring(struct sample *sample, struct text path, struct text *bytes_out,
                           bool *found_out)
{
    const struct sample_file *file = sample_find(sample, path);
    *found_out = file && !file->gone;
    if (*found_out)
        *bytes_out = (struct text){file->bytes, file->size};
    return NULL;
}

static struct fault *bring_newest(void *context, struct arena *arena, struct text *note_out,
                                  bool *found_out)
{
    (void)arena;
    return bring(context, TEXT_LITERAL("checkpoint"), note_out, found_out);
}

static struct fault *bring_policy(void *context, struct arena *arena, struct text *policy_out,
                                  bool *found_out)
{
    (void)arena;
    return bring(context, TEXT_LITERAL("policy"), policy_out, found_out);
}

static struct fault *bring_all(const struct sample *sample, struct arena *arena, const char *inside,
                               struct ledger_note **notes_out, size_t *count_out)
{
    *notes_out = arena_new_many(arena, sample->file_count, struct ledger_note);
    *count_out = 0;
    for (size_t i = 0; i < sample->file_count; i++) {
        const struct sample_file *file = &sample->files[i];
        if (!file->gone && text_starts(file->path, inside))
            (*notes_out)[(*count_out)++] =
                (struct ledger_note){file->path, {file->bytes, file->size}};
    }
    return NULL;
}

static struct fault *bring_checkpoints(void *context, struct arena *arena,
                                       struct ledger_note **notes_out, size_t *count_out)
{
    return bring_all(context, arena, "checkpoints/", notes_out, count_out);
}

static struct fault *bring_stamps(void *context, struct arena *arena,
                                  struct ledger_note **stamps_out, size_t *count_out)
{
    return bring_all(context, arena, "stamp/", stamps_out, count_out);
}

static struct fault *bring_tile(void *context, struct arena *arena, const struct tile_name *name,
                                size_t most, struct text *bytes_out, bool *found_out)
{
    (void)most;
    return bring(context, tile_text(arena, name), bytes_out, found_out);
}

static struct fault *bring_part(void *context, struct arena *arena, const struct digest *hash,
                                size_t most, struct text *bytes_out, bool *found_out)
{
    (void)most;
    return bring(context, part_text(arena, hash), bytes_out, found_out);
}

struct ledger_source sample_source(struct sample *sample)
{
    return (struct ledger_source){.context = sample,
                                  .newest = bring_newest,
                                  .checkpoints = bring_checkpoints,
                                  .stamps = bring_stamps,
                                  .policy = bring_policy,
                                  .tile = bring_tile,
                                  .part = bring_part};
}

void sample_verify(struct sample *sample, struct arena *arena, struct verdict *verdict_out)
{
    const struct verifier_order order = {.source = sample_source(sample),
                                         .policy = &sample->policy};
    ensure(!verifier_run(arena, sample->crypt, &order, verdict_out));
}
