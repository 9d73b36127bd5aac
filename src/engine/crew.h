/* crew: the engine for many threads at once (docs/adr/0025). Whoever asks is answered by a reader of its own, from one
 * snapshot; a deed is judged there, and handed to the one writer, which makes one transaction of all that wait. How
 * many threads call is no matter, and none has a number: `readers` is how many are answered at the same time. Whatever
 * a call answers is in the caller's arena. A part of engine.h, which is to be included. */
#ifndef ENGINE_CREW_H
#define ENGINE_CREW_H

#include "drafts.h"

struct answered;
struct crew;
struct deed;
struct deed_answer;
struct engine_setup;
struct feature;
struct reader;
struct view;

/* Opens the record for writing, the log of reads and so many readers, and starts two threads: one writes the record,
 * one the log of reads. Before other threads are started, and from one that lives until crew_close: the keyholders end
 * with it. Nobody else has the record open meanwhile for writing; what needs that (engine_erase) waits. */
struct fault *crew_open(struct arena *arena, const struct engine_setup *setup, size_t readers,
                        struct crew **crew_out) MUST_USE;

/* When nobody calls any longer. What is not signed yet is signed. NULL is accepted. */
void crew_close(struct crew *crew);

/* For feature_action and feature_view. */
const struct feature *const *crew_features(const struct crew *crew);

/* As engine_ask. Of a personal view the read is noted durably, many in one commit, before anything is answered; else
 * there is a fault and no answer. */
struct fault *crew_ask(struct crew *crew, struct arena *arena, const struct view *view,
                       const struct given *given, size_t given_count, const struct reader *reader,
                       struct answered *answered_out) MUST_USE;
/* The same with what belongs to the question, in the one snapshot that answers it. before: may it be asked, and of
 * which cases are rows wanted (NULL = all; a view that cannot be asked so answers of all). after: rows as they are
 * to be told, a portion at a time, each judged by itself. Of what may not be asked nothing is noted. wanted: reading
 * ends when so many have been let through; or after `counted` rows if `shown` of them have, since the rest would
 * only be counted. */
struct rows_wanted {
    size_t shown, counted; /* shown 0 = all */
};
struct case_keys {
    const struct text *items;
    size_t count;
};
/* As a JSON list, for a statement. */
struct text case_keys_list(struct arena *arena, const struct case_keys *keys);
struct crew_gate {
    void *context;
    struct fault *(*before)(void *context, struct engine *engine, struct arena *arena,
                            bool *may_out, const struct case_keys **only_out);
    struct fault *(*after)(void *context, struct engine *engine, struct arena *arena,
                           struct answered *answered);
    struct rows_wanted wanted;
};
/* Reads of one page, handed in and not waited for yet; zero before the first. Whoever asks with them waits for all of
 * them (crew_noted), whatever else happens, before anything of what was asked leaves, and before the arena goes: a page
 * of many views waits once. */
struct crew_notes {
    struct noting *first;
};
struct fault *crew_noted(struct crew_notes *notes, struct arena *arena) MUST_USE;

/* notes NULL: the read is durable when it answers. */
struct fault *crew_ask_through(struct crew *crew, struct arena *arena, const struct crew_gate *gate,
                               const struct view *view, const struct given *given,
                               size_t given_count, const struct reader *reader,
                               struct crew_notes *notes, struct answered *answered_out,
                               bool *may_out) MUST_USE;
/* As engine_note. */
struct fault *crew_note(struct crew *crew, struct arena *arena, const char *what,
                        const struct reader *reader) MUST_USE;
/* The same with what it was of: "case" and its key above all, so that the case knows who has read it. */
struct given;
struct fault *crew_note_of(struct crew *crew, struct arena *arena, const char *what,
                           const struct given *given, size_t given_count,
                           const struct reader *reader) MUST_USE;

/* As engine_consider. */
struct fault *crew_consider(struct crew *crew, struct arena *arena, const struct deed *deed,
                            struct deed_answer *answer_out) MUST_USE;

/* As engine_perform: when it answers, the deeds are durable. They are signed within CREW_SIGNS_MILLISECONDS, together
 * with what came before and after: until then an entry stands, and cannot yet be proven to an outsider (crew_stand).
 * A fault means that none is done; but if the record is broken then (crew_stand), that is known when it has been opened
 * anew. */
enum { CREW_SIGNS_MILLISECONDS = 1000 };
struct fault *crew_perform(struct crew *crew, struct arena *arena, const struct deed *deeds,
                           size_t count, struct deed_answer *answers) MUST_USE;

/* The same of one deed in two steps: what the first answers is what will be done, if nothing that was judged moves in
 * between; else the second judges anew, and says so in its answer. The deed, its words and the arena must live until
 * then. Where the first answers another end than DEED_DONE, there is nothing to be recorded. */
struct prepared;
struct fault *crew_prepare(struct crew *crew, struct arena *arena, const struct deed *deed,
                           struct prepared **prepared_out, struct deed_answer *answer_out) MUST_USE;
struct fault *crew_record(struct crew *crew, struct arena *arena, struct prepared *prepared,
                          struct deed_answer *answer_out) MUST_USE;

/* Hands over a reader's engine for one snapshot, for all that only reads: engine_case, engine_people (which lives until
 * the call returns), engine_consider (rows of the register in its proposal are of that one), engine_register,
 * engine_units, engine_ask of a view that is not personal, ledger_prove of engine_ledger. What it tells must be in the
 * arena. Nothing here may be called inside. */
typedef struct fault *crew_work(void *context, struct engine *engine, struct arena *arena);
struct fault *crew_read(struct crew *crew, struct arena *arena, crew_work *work,
                        void *context) MUST_USE;
/* The same with the writer's engine, alone, between two transactions: short work, since everybody waits. */
struct fault *crew_write(struct crew *crew, struct arena *arena, crew_work *work,
                         void *context) MUST_USE;

/* As those of drafts.h. */
struct fault *crew_save_draft(struct crew *crew, struct arena *arena, const struct leaf_id *id,
                              const struct drafted *said, struct leaf_id *id_out,
                              enum drafts_end *end_out) MUST_USE;
struct fault *crew_read_draft(struct crew *crew, struct arena *arena, struct text person,
                              const struct leaf_id *id, struct drafted *drafted_out,
                              enum drafts_end *end_out) MUST_USE;
struct fault *crew_list_drafts(struct crew *crew, struct arena *arena, struct text person,
                               struct drafted **items_out, size_t *count_out) MUST_USE;
struct fault *crew_send_draft(struct crew *crew, struct arena *arena, struct text person,
                              const struct leaf_id *id, struct text receiver,
                              enum drafts_end *end_out) MUST_USE;
struct fault *crew_drop_draft(struct crew *crew, struct arena *arena, struct text person,
                              const struct leaf_id *id, enum drafts_end *end_out) MUST_USE;

/* How things are, as far as is known without asking: entries that are durable, those of them that are signed. Broken:
 * nothing more is recorded until the record is opened anew (restart the program); what is read is answered. */
struct crew_standing {
    uint64_t size, signed_size;
    bool is_broken;
    bool is_log_broken; /* no read can be noted any longer: nothing personal is answered */
    bool is_unsigned;   /* the keyholder has refused or was gone at the last try */
};
struct crew_standing crew_stand(struct crew *crew);

#endif
