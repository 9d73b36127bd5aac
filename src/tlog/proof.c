/* proof: lines of hashes before a signed checkpoint, in two dresses. Must not know how hashes are reckoned. */
#include "proof.h"

#include "line.h"

static const char head[] = "c2sp.org/tlog-proof@v1";

static void add_path(struct builder *builder, const struct tree_proof *path, struct text note)
{
    ensure(path->count <= PROOF_MOST);
    for (size_t i = 0; i < path->count; i++)
        hash_line_write(builder, &path->hashes[i]);
    builder_add_char(builder, '\n');
    builder_add(builder, note);
}

/* The lines up to the empty one; what follows is the note. */
static bool read_path(struct lines *lines, struct tree_proof *path, struct text *note_out,
                      struct flaw *flaw_out)
{
    struct text line;
    for (path->count = 0; line_cut(lines, &line); path->count++) {
        if (line.size == 0) {
            *note_out = lines->rest;
            return true;
        }
        if (path->count == PROOF_MOST)
            return flaw_set(flaw_out, FLAW_PROOF_LONG, lines->number);
        if (!hash_read(line, &path->hashes[path->count]))
            return flaw_set(flaw_out, FLAW_PROOF_HASH, lines->number);
    }
    return flaw_set(flaw_out, FLAW_NO_SIGNATURES, lines->number);
}

/* "word number" as the next line. */
static bool read_numbered(struct text line, const char *word, uint64_t *number_out)
{
    return text_is(text_cut(&line, ' '), word) && decimal_read(line, number_out);
}

void proof_write(struct builder *builder, const struct proof_file *proof)
{
    builder_add_string(builder, head);
    if (proof->has_extra) {
        builder_add_string(builder, "\nextra ");
        base64_write(builder, proof->extra);
    }
    builder_add_string(builder, "\nindex ");
    decimal_write(builder, proof->index);
    builder_add_char(builder, '\n');
    add_path(builder, &proof->path, proof->note);
}

bool proof_parse(struct arena *arena, struct text whole, struct proof_file *proof_out,
                 struct flaw *flaw_out)
{
    struct lines lines = {.rest = whole};
    struct text line;
    if (!lines_check(whole, flaw_out))
        return false;
    if (!line_cut(&lines, &line) || !text_is(line, head))
        return flaw_set(flaw_out, FLAW_PROOF_HEAD, 1);
    if (!line_cut(&lines, &line))
        return flaw_set(flaw_out, FLAW_PROOF_INDEX, 2);
    proof_out->has_extra = text_starts(line, "extra ");
    proof_out->extra = (struct text){0};
    if (proof_out->has_extra) {
        if (!base64_read(arena, text_after(line, 6), &proof_out->extra))
            return flaw_set(flaw_out, FLAW_PROOF_EXTRA, 2);
        if (!line_cut(&lines, &line))
            return flaw_set(flaw_out, FLAW_PROOF_INDEX, 3);
    }
    if (!read_numbered(line, "index", &proof_out->index))
        return flaw_set(flaw_out, FLAW_PROOF_INDEX, lines.number);
    return read_path(&lines, &proof_out->path, &proof_out->note, flaw_out);
}

void witness_write(struct builder *builder, const struct witness_request *request)
{
    builder_add_string(builder, "old ");
    decimal_write(builder, request->old_size);
    builder_add_char(builder, '\n');
    add_path(builder, &request->path, request->note);
}

bool witness_parse(struct text whole, struct witness_request *request_out, struct flaw *flaw_out)
{
    struct lines lines = {.rest = whole};
    struct text line;
    if (!lines_check(whole, flaw_out))
        return false;
    if (!line_cut(&lines, &line) || !read_numbered(line, "old", &request_out->old_size))
        return flaw_set(flaw_out, FLAW_WITNESS_OLD, 1);
    return read_path(&lines, &request_out->path, &request_out->note, flaw_out);
}
