/* explain: what a finding says to a person, in pieces that the JSON line and every report put together alike: what is
 * wrong, how it was computed, why it is only a doubt, which law, what is missing. Must not judge anything again. */
#ifndef FORMATS_EXPLAIN_H
#define FORMATS_EXPLAIN_H

#include "judge/judge.h"
#include "words/words.h"

/* One sentence: the rule's own in Swedish (in other languages the duty that was not kept); for coming and unknown only
 * which duty it is about. */
void explain_sentence(struct builder *builder, enum language language,
                      const struct finding *finding);

/* How it was computed, a line per thought, separated by newlines: each reading with start, period, last day, why that
 * day moved or was prolonged; then what happened. Nothing when nothing could be computed. */
void explain_finding(struct builder *builder, enum language language, const struct dossier *dossier,
                     const struct finding *finding);

/* Whom it is about, "vh2 (vårdnadshavare, far)", and which event where explain_finding does not tell that. Nothing when
 * it is about nobody in particular and the event is told. */
void explain_concerns(struct builder *builder, enum language language,
                      const struct dossier *dossier, const struct finding *finding);

/* Why a doubt is no fault. Nothing for other findings. */
void explain_doubt(struct builder *builder, enum language language, const struct dossier *dossier,
                   const struct finding *finding);

/* How surely a source was read: "verifierad", "läst en gång" ... */
const char *explain_mark(enum language language, enum mark mark);

/* "LVU 7 § första stycket (lvu-1990) [verifierad]" */
void explain_source(struct builder *builder, enum language language,
                    const struct law_source *source);

/* The sources of all readings, each once. */
enum { EXPLAIN_SOURCES = 24 };

struct explain_source_list {
    const struct law_source *items[EXPLAIN_SOURCES];
    size_t count;
};

struct explain_source_list explain_source_list(const struct finding *finding);

/* The same in words, with "; " between. */
void explain_sources(struct builder *builder, enum language language,
                     const struct finding *finding);

/* And those of the law's ceiling, last, where somebody's right to decide was tried. */
struct explain_source_list explain_every_source(const struct finding *finding);

/* "LVU (1990:52)": short name and number of the act, as far as the law's own file gives them. */
void explain_act(struct builder *builder, const struct law_source *source);

/* A time of a clock, or several of them on end: as the law has it ("en vecka"), else made from the numbers. */
struct text explain_period(struct arena *arena, enum language language, const struct clock *clock,
                           struct period period);

/* What day of 1930:173 2 § it is: "långfredagen", "vardag". */
const char *explain_day_kind(enum language language, enum day_kind kind);

/* The law counts this time in weeks, not in days. */
bool explain_counts_weeks(const struct clock *clock, struct period period);

/* The fact that the record lacks, to stand after "saknas:". */
void explain_missing(struct builder *builder, enum language language, const struct dossier *dossier,
                     const struct missing_fact *missing);

/* An event by its kind and what is known of its day: "orosanmälan inkommen" 2016-03. */
void explain_event(struct builder *builder, enum language language, const struct dossier *dossier,
                   int32_t event);

/* What it is without its day: "beslut: omedelbart omhändertagande", in quotation marks. */
void explain_what(struct builder *builder, enum language language, const struct event *event);

/* The day as far as it is known: 2016-03-02, 2016-03 or 2016. Nothing when no day is written. */
void explain_day(struct builder *builder, const struct event *event);

/* A kind of event or an attribute in words. */
const char *explain_kind(struct arena *arena, enum language language, int kind);
const char *explain_attribute(struct arena *arena, enum language language, int attribute);

/* The name of a duty: the rule's own in Swedish when it has one, else that of its code. */
struct text explain_duty(struct arena *arena, enum language language, const struct rule *rule);

#endif
