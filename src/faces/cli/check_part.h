/* check_part: what `reda check` and `reda who` share: the facts of a question as options, the books
 * to ask, the names of decisions, persons, roles and bodies. Not for other commands. */
#ifndef CLI_CHECK_PART_H
#define CLI_CHECK_PART_H

#include "lawbook.h"
#include "options.h"
#include "register_open.h"
#include "desk/desk.h"
#include "reports/reports.h"

/* The options as written. */
struct question_words {
    const char *decision, *by, *at, *unit, *urgent, *amount, *outcome, *original, *duration;
    const char *known_on, *register_path, *format, *law_folder;
    bool absent, consulted, assigned, consent, guidelines, document, weighty, disqualified, list;
};

enum { QUESTION_OPTIONS = 20 };

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
    bool of_case; /* the decision may be one that only a case has a word for: the type is then -1 */
};

/* Reads law and register and fills in the request but for whoever decides; false after refusing. */
bool question_open(struct cli *cli, struct question *question, int *code_out);

/* Puts the question: may whoever decides, and who else may (check). */
void question_ask(struct cli *cli, struct question *question);

/* The exit code of an answer, as both commands have it. */
enum { CODE_UNKNOWN = 4 };
int question_code(enum authority_verdict verdict);

/* The decision by its code or name; -1 after naming the nearest ones. */
int32_t question_type(struct cli *cli, const char *command, const struct catalogue *catalogue,
                      const char *written);
/* The same without refusing: by code or name alone. */
int32_t question_known_type(struct cli *cli, const struct catalogue *catalogue,
                            const char *written);
/* Who is meant: sets person, body or role of the request; false after naming the nearest. */
bool question_by(struct cli *cli, struct question *question, const char *written);
/* A person or unit by key or name; -1 after refusing. */
int32_t question_person(struct cli *cli, const struct question *question, const char *written);
int32_t question_unit(struct cli *cli, const struct question *question, const char *written);

/* The options of a question that is put to a case. */
enum { CASE_WORDS = 16, CASE_FLAGS = 2, CASE_OPTIONS = CASE_WORDS + CASE_FLAGS + 3 };
struct case_words {
    const char *file, *id, *proposed;
    const char *words[CASE_WORDS];
    bool flags[CASE_FLAGS];
};
size_t case_options(struct case_words *words, struct option options[CASE_OPTIONS]);
/* What the options say of the proposed event; at most CASE_WORDS + CASE_FLAGS + 2. */
size_t case_attributes(const struct case_words *words, const struct question_words *common,
                       struct proposal_word *attributes_out);
/* An option of a case that was given without one, in words; NULL = none. */
const char *case_stray(const struct case_words *words);
/* The answer about a decision that is proposed in a case. */
int check_in_case(struct cli *cli, struct question *question, const struct case_words *words);
/* The line of the case that is asked about; false after refusing. */
bool case_line(struct cli *cli, const struct case_words *words, struct text *line_out,
               int64_t *number_out, struct dossier *dossier_out);

#endif
