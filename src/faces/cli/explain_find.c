/* explain_find: one case out of a file, by its id. Reads what an audit reads, line by line or row by row, and stops at
 * the case. What cannot be read on the way is passed over; it is told only when the case is not found. */
#include "blocks.h"
#include "explain_part.h"
#include "input.h"
#include "desk/desk.h"

enum { NEAR_CASES = 3, LIST_BYTES = 256 * 1024 * 1024, IDS_AT_MOST = 100000 };

struct finder {
    struct cli *cli;
    const struct explain_request *request;
    struct case_found *found;
    struct text *ids; /* of the cases passed, for a misspelt one */
    size_t id_count, id_room;
    int64_t unread;
    struct problem first_problem; /* of what could not be read */
};

/* The words of a problem must outlive the case that they came from. */
static void note_problem(struct finder *finder, const struct problem *problem)
{
    if (finder->unread++)
        return;
    finder->first_problem = problem_kept(finder->cli->arena, problem);
}

static void note_id(struct finder *finder, struct text id)
{
    struct arena *arena = finder->cli->arena;
    if (finder->id_count == IDS_AT_MOST)
        return;
    if (finder->id_count == finder->id_room) {
        size_t room = finder->id_room ? 2 * finder->id_room : 64;
        struct text *ids = arena_new_many(arena, room, struct text);
        for (size_t i = 0; i < finder->id_count; i++)
            ids[i] = finder->ids[i];
        finder->ids = ids;
        finder->id_room = room;
    }
    finder->ids[finder->id_count++] = text_of(text_copy(arena, id));
}

/* true when it is the case asked for; its memory must then stay. */
static bool is_asked(struct finder *finder, const struct dossier *dossier, int64_t line)
{
    if (!text_is(dossier->id, finder->request->id)) {
        note_id(finder, dossier->id);
        return false;
    }
    finder->found->dossier = *dossier;
    finder->found->line = line;
    finder->found->is_found = true;
    return true;
}

/* A line once more in the arena of the run, since its block is forgotten. */
static void keep_line(struct finder *finder, struct text line, int64_t number)
{
    struct problem problem;
    struct arena *arena = finder->cli->arena;
    struct text kept = text_kept(arena, line);
    bool is_read = timeline_parse(arena, kept, number, &finder->found->dossier, &problem);
    ensure(is_read); /* as it was a moment ago */
}

static void find_in_block(struct finder *finder, const struct block *block, struct arena *scratch)
{
    struct text rest = {block->bytes, block->size};
    int64_t number = block->first_line;
    if (number == 1)
        rest = input_past_mark(rest);
    for (; rest.size && !block->too_long; number++) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        struct dossier dossier;
        struct problem problem;
        arena_reset(scratch);
        if (!line.size || line.size > TIMELINE_LINE_LIMIT)
            continue;
        if (!timeline_parse(scratch, line, number, &dossier, &problem)) {
            note_problem(finder, &problem);
        } else if (is_asked(finder, &dossier, number)) {
            keep_line(finder, line, number);
            return;
        }
    }
}

static struct fault *find_in_lines(struct finder *finder, const struct input_file *input)
{
    struct block_reader reader;
    struct block block;
    struct arena *scratch = arena_open(0);
    struct fault *fault = NULL;
    bool more = true;
    block_open(&block);
    block_reader_init(&reader, finder->cli->arena, input->file, TIMELINE_LINE_LIMIT);
    while (!fault && more && !finder->found->is_found) {
        fault = block_next(&reader, finder->cli->arena, &block, &more);
        if (!fault && more)
            find_in_block(finder, &block, scratch);
    }
    block_close(&block);
    arena_close(scratch);
    return fault;
}

/* Rows stay in the arena of the run: lists are small beside files of cases. */
static void find_in_rows(struct finder *finder, struct list *list)
{
    struct arena *arena = finder->cli->arena;
    for (;;) {
        struct dossier dossier;
        struct problem problem = {0};
        enum list_step step = list_next(list, arena, &dossier, &problem);
        if (step == LIST_END || (step == LIST_CASE && is_asked(finder, &dossier, 0)))
            return;
        if (step == LIST_PROBLEM)
            note_problem(finder, &problem);
    }
}

static struct fault *find_in_list(struct finder *finder, const struct input_file *input)
{
    struct arena *arena = finder->cli->arena;
    struct mappings mappings;
    struct problem problem = {0};
    struct sheet *sheet = NULL;
    struct list *list;
    struct text bytes;
    if (!mappings_open(finder->cli, "explain", finder->request->mapping, &mappings)) {
        finder->found->code = CODE_UNUSABLE;
        return NULL;
    }
    TRY(file_read_rest(input->file, arena, LIST_BYTES, &bytes));
    if (sheet_open(arena, bytes, input->kind == INPUT_WORKBOOK ? SHEET_XLSX : SHEET_CSV, &sheet,
                   &problem) &&
        list_open_best(arena, mappings.items, mappings.count, sheet, &list, &problem))
        find_in_rows(finder, list);
    else
        note_problem(finder, &problem);
    sheet_close(sheet);
    return NULL;
}

static int refuse_case(struct finder *finder, const struct input_file *input)
{
    struct cli *cli = finder->cli;
    const char *id = finder->request->id;
    bool is_usable =
        input->kind == INPUT_LINES || input->kind == INPUT_CSV || input->kind == INPUT_WORKBOOK;
    if (finder->unread)
        cli_problem(cli, input->name, &finder->first_problem);
    if (!is_usable)
        return CODE_UNUSABLE;
    return cli_refuse(cli, "explain", "cli.unknown-case", id, input->name,
                      nearest_words(cli->arena, text_of(id),
                                    known_texts(finder->ids, finder->id_count), NEAR_CASES));
}

static struct fault *find_in(struct finder *finder, const struct input_file *input)
{
    struct problem problem = {.key = "problem.file-empty"};
    switch (input->kind) {
    case INPUT_LINES:
        return find_in_lines(finder, input);
    case INPUT_CSV:
    case INPUT_WORKBOOK:
        return find_in_list(finder, input);
    case INPUT_ARRAY:
        problem.key = "problem.file-array";
        break;
    case INPUT_DATABASE:
        problem.key = "problem.file-database";
        break;
    case INPUT_UNREADABLE:
        problem = (struct problem){
            .key = "problem.unreadable", .arguments = {input->unreadable}, .argument_count = 1};
        break;
    case INPUT_EMPTY:
        break;
    }
    note_problem(finder, &problem);
    return NULL;
}

/* The case on the day it is judged; days that contradict each other leave nothing to explain. */
static bool place(struct finder *finder, const struct input_file *input)
{
    struct dossier *dossier = &finder->found->dossier;
    bool is_list = input->kind == INPUT_CSV || input->kind == INPUT_WORKBOOK;
    int32_t as_of = finder->request->as_of;
    if (is_list && as_of == DAY_NONE)
        as_of = clock_today();
    int contradictory = dossier_place(dossier, as_of);
    if (contradictory < 0)
        return true;
    struct problem problem =
        timeline_contradiction(finder->cli->arena, dossier, contradictory, finder->found->line);
    return cli_problem(finder->cli, input->name, &problem);
}

void explain_find(struct cli *cli, const struct explain_request *request,
                  struct case_found *found_out)
{
    struct input_file input;
    struct finder finder = {.cli = cli, .request = request, .found = found_out};
    *found_out = (struct case_found){.code = CODE_NOTHING};
    input_open(cli, request->file, &input);
    struct fault *fault = find_in(&finder, &input);
    if (input.kind != INPUT_UNREADABLE)
        file_close(input.file);
    if (fault)
        found_out->code = cli_fail(cli, fault, CODE_UNUSABLE);
    else if (found_out->is_found && !place(&finder, &input))
        found_out->code = CODE_UNUSABLE;
    else if (!found_out->is_found && found_out->code == CODE_NOTHING)
        found_out->code = refuse_case(&finder, &input);
}
