/* check_case_line: finds the case that is asked about in a file of cases. Must not judge. */
#include "check_part.h"
#include "input.h"

enum { FILE_LIMIT = 256 * 1024 * 1024 };

struct search {
    struct text found;
    int64_t number, cases;
    const char **ids; /* of all cases, for the one who must choose */
    size_t room;
};

static void keep_id(struct cli *cli, struct search *search, struct text id)
{
    if ((size_t)search->cases < search->room)
        search->ids[search->cases] = cli_word(cli, id);
    search->cases++;
}

/* A line that cannot be read is told when it is the one that is asked about, or the only one. */
static void look(struct cli *cli, const struct case_words *words, struct arena *scratch,
                 struct text line, int64_t number, struct search *search)
{
    struct dossier dossier;
    struct problem problem;
    bool wanted = true;
    if (timeline_parse(scratch, line, number, &dossier, &problem)) {
        keep_id(cli, search, dossier.id);
        wanted = !words->id || text_is(dossier.id, words->id);
    } else {
        search->cases++;
        wanted = !words->id;
    }
    if (!wanted || search->found.size)
        return;
    search->found = line;
    search->number = number;
}

static bool refuse_choice(struct cli *cli, const struct case_words *words,
                          const struct search *search)
{
    struct builder list;
    builder_init(&list, cli->arena);
    for (size_t i = 0; i < search->room && (int64_t)i < search->cases; i++) {
        if (!search->ids[i])
            continue;
        builder_add_string(&list, list.size ? ", " : "");
        builder_add_string(&list, search->ids[i]);
    }
    const char *key = search->cases == 0 ? "cli.case-none"
                      : words->id        ? "cli.case-unknown"
                                         : "cli.case-choose";
    cli_refuse(cli, "check", key, words->id ? words->id : words->file, builder_string(&list), NULL);
    return false;
}

/* Every case is counted when one must be chosen; the one that is asked for ends the search. */
static void search_lines(struct cli *cli, const struct case_words *words, struct text rest,
                         struct search *search)
{
    enum { SCRATCH_BYTES = 1024 * 1024 };
    struct arena *scratch = arena_open(SCRATCH_BYTES);
    for (int64_t number = 1; rest.size && !(words->id && search->found.size); number++) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        if (line.size)
            look(cli, words, scratch, line, number, search);
        arena_reset(scratch);
    }
    arena_close(scratch);
}

bool case_line(struct cli *cli, const struct case_words *words, struct text *line_out,
               int64_t *number_out, struct dossier *dossier_out)
{
    enum { LISTED = 8 };
    const char *ids[LISTED] = {NULL};
    struct search search = {.ids = ids, .room = LISTED};
    struct text whole;
    struct problem problem;
    struct fault *fault = file_read_whole(cli->arena, words->file, FILE_LIMIT, &whole);
    if (fault) {
        cli_fail(cli, fault, CODE_UNUSABLE);
        return false;
    }
    search_lines(cli, words, input_past_mark(whole), &search);
    if (!search.found.size || (!words->id && search.cases > 1))
        return refuse_choice(cli, words, &search);
    *line_out = search.found;
    *number_out = search.number;
    return timeline_parse(cli->arena, search.found, search.number, dossier_out, &problem) ||
           cli_problem(cli, words->file, &problem);
}
