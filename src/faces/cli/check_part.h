/* check_part: what `reda check` and `reda who` share: the facts of a question as options, the books
 * to ask, the names of decisions, persons, roles and bodies. Not for other commands. */
#ifndef CLI_CHECK_PART_H
#define CLI_CHECK_PART_H

#include "lawbook.h"
#include "options.h"
#include "register_open.h"
#include "reports/reports.h"

/* The options as written. */
struct question_words {
    const char *decision, *by, *at, *unit, *urgent, *amount, *outcome, *original, *duration;
    const char *known_on, *register_path, *format, *law_folder;
    bool absent, consulted, assigned, consent, guidelines, document, weighty, disqualified, list;
};

enum { QUESTION_OPTIONS = 22 };

/* The rows of the options table that both commands have; answers how many. */
size_t question_options(struct question_words *words, struct option options[QUESTION_OPTIONS]);

/* Everything that is asked with. */
struct question {
    const char *command;
    struct question_words words;
    struct lawbook law;
    const struct catalogue *catalogue;
    struct register_opened opened; /* path NULL = no register */
    const struct authority_book *book;
    struct authority_view view;
    struct authority_case asked;
    bool json;
};

/* Reads law and register and fills in the request but for whoever decides; false after refusing. */
bool question_open(struct cli *cli, struct question *question, int *code_out);

/* The exit code of an answer, as both commands have it. */
enum { CODE_UNKNOWN = 4 };
int question_code(enum authority_verdict verdict);

/* The decision by its code or name; -1 after naming the nearest ones. */
int32_t question_type(struct cli *cli, const char *command, const struct catalogue *catalogue,
                      const char *written);
/* Who is meant: sets person, body or role of the request; false after naming the nearest. */
bool question_by(struct cli *cli, struct question *question, const char *written);
/* A person or unit by key or name; -1 after refusing. */
int32_t question_person(struct cli *cli, const struct question *question, const char *written);
int32_t question_unit(struct cli *cli, const struct question *question, const char *written);

/* The same letters but for case (a-z, å ä ö). */
bool is_same_word(struct arena *arena, struct text a, struct text b);
/* Small letters of a-z, å, ä, ö. */
struct text small_letters(struct arena *arena, struct text text);

#endif
