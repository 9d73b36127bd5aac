/* authority_part: what the texts about deciders share: names, days, rows of the order, facts,
 * groups of deciders. Not for other rooms. */
#ifndef REPORTS_AUTHORITY_PART_H
#define REPORTS_AUTHORITY_PART_H

#include "authority_text.h"
#include "paper.h"

enum { NARROW_COLUMNS = 72, NARROW_LABEL = 14 };

/* Adds the text of a key, or with placeholders filled in. */
void say(struct builder *out, enum language language, const char *key);
void say_with(struct builder *out, enum language language, const char *key, struct text first,
              struct text second);

/* The text with its first letter as a capital. */
void say_capital(struct builder *out, struct text text);

/* One text built in the arena of another: a fresh builder. */
struct builder say_piece(const struct builder *out);

/* Paragraph of the narrow page; a blank line. */
void say_paragraph(struct builder *out, struct text text);
void say_item(struct builder *out, struct text text);
/* "  Label         text" with the text hanging under itself. Nothing when the text is empty. */
void say_labelled(struct builder *out, struct text label, struct text text);

/* "torsdag 3 december"; the year is added when it is another one than that of near (DAY_NONE =
 * always). */
void say_day(struct builder *out, enum language language, int32_t day, int32_t near);
/* "3 december 2026" */
void say_month_day(struct builder *out, enum language language, int32_t day);
/* The same as say_day with " kl. 13.00" when the minute is known. */
void say_moment(struct builder *out, enum language language, int32_t day, int32_t minute,
                int32_t near);
/* "3/12", with the year when asked for: "3/12 2026" */
void say_short_day(struct builder *out, int32_t day, bool with_year);
/* "YYYY-MM-DD till YYYY-MM-DD", "från …", "till …"; nothing when both ends are open. */
void say_span(struct builder *out, enum language language, int32_t from, int32_t to);

/* Names, made harmless for a terminal. */
struct text name_person(struct arena *arena, const struct register_rows *rows, int32_t person);
struct text name_body(struct arena *arena, const struct register_rows *rows, int32_t body);
struct text name_unit(struct arena *arena, const struct register_rows *rows, int32_t unit);
struct text name_role(struct arena *arena, const struct register_rows *rows, int32_t role);
struct text name_post(struct arena *arena, const struct register_rows *rows, int32_t post);
struct text name_type(struct arena *arena, const struct catalogue *catalogue, int32_t type);
/* What an appointment makes of its holder: "ordföranden", "enhetschef", "tf. enhetschef",
 * "förordnad ledamot"; without one: what kind of decider it is. */
struct text name_office(struct arena *arena, const struct authority_view *view, int32_t appointment,
                        enum decider_class decider);
/* Who was asked about: the person, the role or the body. */
struct text name_asked(struct arena *arena, const struct authority_view *view,
                       const struct authority_request *request);
/* "ordföranden eller en förordnad ledamot" of the classes with a bit. */
struct text name_classes(struct arena *arena, enum language language, uint32_t bits);
const char *name_class(enum language language, enum decider_class decider);

/* "Rad 4.2 i Delegationsordning 2026 (beslutad 2026-01-15 § 4)" */
struct text row_place(struct arena *arena, const struct authority_view *view, int32_t row);
/* The row as the board wrote it: decision, provision, delegate, deputies, terms. */
struct text row_written(struct arena *arena, const struct authority_view *view, int32_t row);
/* One delegate in words: a role, or the name of a body, post or person. */
struct text name_delegate(struct arena *arena, const struct register_rows *rows,
                          const struct delegate *delegate);
struct text row_delegates(struct arena *arena, const struct register_rows *rows,
                          const struct order_line *line, bool deputies);
struct text row_condition(struct arena *arena, const struct authority_view *view,
                          const struct order_condition *condition, int32_t day);

/* "?" and the option that answers it. */
struct text fact_question(struct arena *arena, enum language language, enum authority_fact fact);
const char *fact_option(enum authority_fact fact); /* "--urgent SKÄL"; NULL = none */
const char *fact_word(enum authority_fact fact);   /* "urgent", for programs */

/* Words for programs: "no" "unsettled" "unknown" "yes"; "law-forbids" ...; "board" "committee" ...
 * */
const char *verdict_word(enum authority_verdict verdict);
const char *reason_word(enum authority_reason reason);
const char *class_word(enum decider_class decider);

/* The key of the sentence: "authority.verdict.no" ... */
const char *verdict_key(enum authority_verdict verdict);

/* Who the answer is about, in running text: the office, the asked role or the asked body. */
struct text name_decider(struct arena *arena, const struct authority_view *view,
                         const struct authority_request *request, const struct authority *answer);

/* Why, in one sentence; for a refusal the one fact that fell short. */
struct text authority_because(struct arena *arena, const struct authority_view *view,
                              const struct authority_request *request,
                              const struct authority *answer);

/* Deciders that are spoken of together: a body, or the holders of one office under one condition.
 * */
enum group_when { WHEN_NOW, WHEN_ABSENT, WHEN_URGENT, WHEN_URGENT_ABSENT, WHEN_ASKED };
enum { GROUP_NAMES = 3 };

struct decider_group {
    enum group_when when;
    enum decider_class decider;
    struct text office; /* "enhetschef", or the name of the body */
    int32_t body;       /* -1 = persons */
    int32_t meeting;    /* its next one; -1 */
    int32_t later[2];   /* those after it, where several days are spoken of together */
    size_t later_count;
    uint32_t missing;
    struct text names[GROUP_NAMES];
    size_t count;
};

/* Groups in the order in which to turn to them: those who may now, nearest to the case first, the
 * board last. */
size_t decider_groups(struct arena *arena, const struct authority_view *view,
                      const struct authority_case *asked, struct decider_group **groups_out);
/* "enhetschef (Chef A, Chef B)" */
struct text group_label(struct arena *arena, enum language language,
                        const struct decider_group *group);

/* Whom else to turn to, as far as the first lines have room. */
enum { MOST_NAMED = 3 };

struct others {
    const struct decider_group *now[MOST_NAMED], *urgent[MOST_NAMED], *absent[MOST_NAMED];
    size_t now_count, urgent_count, absent_count;
};

void authority_step(struct answer_pieces *out, const struct authority_view *view,
                    const struct authority_case *asked, const struct others *others);

/* First sentence, next meetings and next step; then the reasons; then what was checked and not. */
void authority_first(struct answer_pieces *out, const struct authority_view *view,
                     const struct authority_case *asked);
void authority_why(struct answer_pieces *out, const struct authority_view *view,
                   const struct authority_case *asked);
void authority_checked(struct answer_pieces *out, const struct authority_view *view,
                       const struct authority_case *asked);
/* Every missing fact as a question. */
void authority_missing(struct answer_pieces *out, const struct authority_view *view,
                       uint32_t missing);

/* Pieces of an answer: nothing is added when the text is empty, but for a gap. */
struct answer_pieces answer_begin(struct arena *arena);
void answer_add(struct answer_pieces *out, enum answer_part part, struct text text);
void answer_labelled(struct answer_pieces *out, enum answer_part part, struct text label,
                     struct text text);
/* With the sentence of the key before it. */
void answer_labelled_by(struct answer_pieces *out, enum language language, enum answer_part part,
                        const char *label_key, struct text text);
void answer_gap(struct answer_pieces *out);
/* A fresh builder in the arena of the pieces. */
struct builder answer_piece(const struct answer_pieces *out);
/* The pieces on the narrow page, with the options that answer what is missing. */
void answer_text(struct builder *out, const struct authority_view *view,
                 const struct answer_pieces *pieces);

/* The key; on a page "KEY.page" where there is such a text. */
const char *face_key(struct arena *arena, const struct authority_view *view, const char *key);
/* What the answer says nothing about, one by one. */
size_t authority_unchecked(struct arena *arena, const struct authority_view *view,
                           const struct authority_case *asked, const struct text **items_out);

#endif
