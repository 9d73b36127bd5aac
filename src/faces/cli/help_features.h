/* help_features: help about actions and views, from the features' own tables. */
#ifndef CLI_HELP_FEATURES_H
#define CLI_HELP_FEATURES_H

#include "part.h"

/* "Registrera en person" for the kind "action" and the name "register-person"; the name where there is no label. */
const char *label_of(struct cli *cli, const char *kind, const char *name);

/* Words with "|" between as people say them: of the kind "state", or "how". */
struct text code_words(struct cli *cli, const char *kind, struct text words);

/* Lists of all, below the help of `reda do` and `reda see`. */
void help_actions(struct cli *cli);
void help_views(struct cli *cli);

/* One of them in full; refused when there is none of the name. */
int help_action(struct cli *cli, const char *name);
int help_view(struct cli *cli, const char *name);

#endif
