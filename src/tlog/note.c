/* note: reading a note. It is split at its last empty line, so the text may have empty lines of its own. */
#include "note.h"

#include "line.h"

#include <string.h>

/* The long dash (U+2014) and a blank. */
static const char dash[] = "\xE2\x80\x94 ";

/* Cuts the signature lines off; false when there is no empty line before them. */
static bool split(struct text whole, struct text *text_out, struct text *signatures_out)
{
    for (size_t at = whole.size - 1; at > 0; at--)
        if (whole.bytes[at] == '\n' && whole.bytes[at - 1] == '\n') {
            *text_out = (struct text){whole.bytes, at};
            *signatures_out = text_after(whole, at + 1);
            return signatures_out->size > 0;
        }
    return false;
}

static bool read_signature(struct arena *arena, struct text line, struct note_signature *signature)
{
    struct text bytes;
    if (!text_starts(line, dash))
        return false;
    line = text_after(line, sizeof dash - 1);
    signature->name = text_cut(&line, ' ');
    if (!name_check(signature->name) || !base64_read(arena, line, &bytes) ||
        bytes.size <= KEY_ID_SIZE)
        return false;
    memcpy(signature->id, bytes.bytes, KEY_ID_SIZE);
    signature->bytes = text_after(bytes, KEY_ID_SIZE);
    return true;
}

static size_t count_lines(struct text text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++)
        count += text.bytes[i] == '\n';
    return count;
}

bool note_parse(struct arena *arena, struct text whole, struct note *note_out,
                struct flaw *flaw_out)
{
    struct lines lines = {0};
    struct text line;
    if (!lines_check(whole, flaw_out))
        return false;
    *note_out = (struct note){0};
    if (!split(whole, &note_out->text, &lines.rest))
        return flaw_set(flaw_out, FLAW_NO_SIGNATURES, 0);
    lines.number = count_lines(note_out->text) + 1;
    size_t count = count_lines(lines.rest);
    if (count > NOTE_SIGNATURES_MOST)
        return flaw_set(flaw_out, FLAW_SIGNATURE_COUNT, lines.number + NOTE_SIGNATURES_MOST + 1);
    note_out->signatures = arena_new_many(arena, count, struct note_signature);
    while (lines.rest.size > 0) {
        struct note_signature *signature = &note_out->signatures[note_out->count++];
        if (!line_cut(&lines, &line) || !read_signature(arena, line, signature))
            return flaw_set(flaw_out, FLAW_SIGNATURE_LINE, lines.number);
        signature->line = lines.number;
    }
    return true;
}
