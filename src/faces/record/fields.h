/* fields: what was typed in a form, and its fields again with what is wrong. Inside the room. */
#ifndef RECORD_FIELDS_H
#define RECORD_FIELDS_H

#include "faces/page/page.h"

/* A field of an input, with what was typed and what is wrong with it. */
struct typed {
    struct given *items;
    size_t count;
};
struct record_field {
    const struct input *input;
    bool is_select, is_long;
    struct text label, hint, value, error;
    const struct field_select_html_option *options;
    size_t option_count;
    struct field_select_html select; /* the same for the part of its kind */
    struct field_text_html line;
    struct field_long_html lines;
};
/* What the form has under the names of the inputs, one given for each; lines of one that may be many. */
struct typed fields_typed(struct visit *visit, const struct http_fields *fields,
                          const struct input *inputs, size_t count);
struct record_field *fields_make(struct visit *visit, const struct input *inputs, size_t count,
                                 const struct typed *typed, const struct problem *problems,
                                 size_t problem_count, bool is_form);
/* lists.c: options; inputs of a form whose words stand in a list of the law's or the vocabulary's own. */
bool field_has_list(const struct input *input);
void field_add_list(struct visit *visit, struct record_field *field);
void field_add_option(struct visit *visit, struct record_field *field, size_t *room,
                      struct text value, struct text label);
struct error_summary_html fields_summary(struct visit *visit, const struct problem *problems,
                                         size_t count);

#endif
