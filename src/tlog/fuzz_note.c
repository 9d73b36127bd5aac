/* fuzz_note: any bytes as a note, a checkpoint and a key. What is accepted is written back byte for byte, so that
 * no two texts mean the same. */
#include "fuzz_tools.h"

static void write_again(struct arena *arena, const struct note *note, struct text whole)
{
    struct builder again;
    builder_init(&again, arena);
    note_begin(&again, note->text);
    for (size_t i = 0; i < note->count; i++) {
        struct builder bytes;
        builder_init(&bytes, arena);
        builder_add(&bytes, (struct text){(const char *)note->signatures[i].id, KEY_ID_SIZE});
        builder_add(&bytes, note->signatures[i].bytes);
        builder_add_string(&again, "\xE2\x80\x94 ");
        builder_add(&again, note->signatures[i].name);
        builder_add_char(&again, ' ');
        base64_write(&again, builder_text(&bytes));
        builder_add_char(&again, '\n');
    }
    ensure(text_equal(builder_text(&again), whole));
}

static void read_checkpoint(struct arena *arena, struct text text)
{
    struct checkpoint checkpoint;
    struct flaw flaw;
    struct builder again;
    builder_init(&again, arena);
    if (checkpoint_parse(text, &checkpoint, &flaw)) {
        checkpoint_write(&again, &checkpoint);
        ensure(text_equal(builder_text(&again), text));
    } else {
        fuzz_check_flaw(&flaw, text);
    }
}

static void read_key(struct arena *arena, struct text written)
{
    struct verifier_key key;
    struct flaw flaw;
    struct builder again;
    builder_init(&again, arena);
    if (key_parse(fuzz_hasher(), written, &key, &flaw)) {
        key_write(&again, &key);
        ensure(text_equal(builder_text(&again), written));
    } else {
        fuzz_check_flaw(&flaw, written);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text whole = {(const char *)data, size};
    struct note note;
    struct flaw flaw;
    if (note_parse(arena, whole, &note, &flaw)) {
        write_again(arena, &note, whole);
        read_checkpoint(arena, note.text);
    } else {
        fuzz_check_flaw(&flaw, whole);
    }
    read_checkpoint(arena, whole);
    read_key(arena, whole);
    arena_close(arena);
    return 0;
}
