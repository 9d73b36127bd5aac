/* input: what kind of file it is, by its first bytes and never by its name. Must not read further than that. */
#include "input.h"

#include "formats/formats.h"

#include <string.h>

struct text input_past_mark(struct text bytes)
{
    return text_starts(bytes, "\xEF\xBB\xBF") ? text_after(bytes, 3) : bytes;
}

bool input_is_database(struct text start)
{
    return text_starts(start, "SQLite format 3");
}

static enum input_kind kind_of(struct text start)
{
    if (sheet_is_workbook(start))
        return INPUT_WORKBOOK;
    if (input_is_database(start))
        return INPUT_DATABASE;
    start = text_trim(input_past_mark(start));
    if (start.size == 0)
        return INPUT_EMPTY;
    return start.bytes[0] == '{' ? INPUT_LINES : start.bytes[0] == '[' ? INPUT_ARRAY : INPUT_CSV;
}

void input_open(struct cli *cli, const char *path, struct input_file *input_out)
{
    struct text start;
    bool is_standard = strcmp(path, "-") == 0;
    *input_out = (struct input_file){
        .name = is_standard ? words_text(cli->language, "cli.standard-input") : path};
    struct fault *fault = file_open(cli->arena, path, &input_out->file);
    if (!fault)
        fault = file_peek(input_out->file, cli->arena, &start);
    if (!fault) {
        input_out->kind = kind_of(start);
        return;
    }
    input_out->kind = INPUT_UNREADABLE;
    input_out->unreadable = cli_fault_sentence(cli, fault);
}
