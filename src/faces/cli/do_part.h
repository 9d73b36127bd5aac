/* do_part: what `reda do` and `reda draft` share: the words of one deed, from arguments, a file and a draft. Not
 * for other commands. */
#ifndef CLI_DO_PART_H
#define CLI_DO_PART_H

#include "engine_part.h"

struct deed_words {
    const char *command; /* do, draft */
    const char *path, *action, *as, *from, *draft;
    struct given *given;
    size_t given_count;
    struct leaf_id id; /* of the draft */
};

/* Takes the operands: a database, an action unless a draft says which, and words. false after refusing. */
bool deed_words_take(struct cli *cli, struct arguments operands, const char *wants,
                     struct deed_words *words);

/* The action, and all words: those of the arguments and of the file in place of those of the draft that have the
 * same name. NULL in *action_out after refusing. */
struct fault *deed_words_read(struct cli *cli, struct engine *engine, struct deed_words *words,
                              const struct action **action_out) MUST_USE;

/* 32 hexadecimal letters; false after refusing. */
bool draft_id_read(struct cli *cli, const char *command, const char *written,
                   struct leaf_id *id_out);

#endif
