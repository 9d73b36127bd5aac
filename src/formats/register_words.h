/* register_words: the words of docs/register.md that are both read and written. Inside register_*.c only. */
#ifndef FORMATS_REGISTER_WORDS_H
#define FORMATS_REGISTER_WORDS_H

/* By enum delegate_scope and enum delegate_how; NULL or "" where nothing is written. */
extern const char *const register_scopes[];
extern const char *const register_heads[];

/* By enum order_rule and enum outcome, less one: the first of both is an empty cell. */
extern const char *const register_rules[];
extern const char *const register_outcomes[];

/* By enum condition_kind; NULL where a number or a role belongs to it. */
extern const char *const register_conditions[];

#endif
