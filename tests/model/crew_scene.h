/* crew_scene: for tests only. A record of cases that are alike, and a crew over it; deeds in few words, by the crew or by
 * one engine. */
#ifndef MODEL_CREW_SCENE_H
#define MODEL_CREW_SCENE_H

#include "scene.h"

#include "engine/crew_part.h"
#include "features/features.h"

enum { CREW_CASES = 4, CREW_READERS = 3, CREW_WORDS = 6 };

#define ENDING "decision=lvu-upphorande", "by=utskott", "date=2026-06-04"

struct place {
    struct scene *scene; /* its engine is open only when the crew is not */
    struct crew *crew;
};

/* Cases K0 to K3 of children in care, with five events each, and the persons ha and hb. */
void crew_scene_cases(struct scene *scene);
int crew_scene_begin(void **state); /* *state is the place */
int crew_scene_end(void **state);
/* Back to one engine. */
void crew_scene_close(struct place *place);
void crew_scene_open(struct place *place);

/* What somebody wants done. */
struct wanted {
    const char *action, *actor;
    int64_t seen;
    char words[CREW_WORDS][96];
    size_t count;
};
void wanted_add(struct wanted *wanted, const char *word);
struct wanted wanted_of(const char *action, const char *actor, const char *const *words);
struct deed wanted_deed(const struct wanted *wanted, struct given given[CREW_WORDS]);

struct result {
    struct wanted wanted;
    bool failed;
    enum deed_end end;
    uint64_t entry, moved;
    size_t faults, doubts;
    bool has_proposal;
};
struct result result_of(const struct wanted *wanted, const struct fault *fault,
                        const struct deed_answer *answer);
struct result perform_wanted(struct crew *crew, const struct wanted *wanted);
struct result perform_alone(struct scene *scene, const struct wanted *wanted);
struct result perform_words(struct crew *crew, const char *action, const char *actor, int64_t seen,
                            const char *const *words);

/* Two records say the same of all cases. */
void same_record(struct scene *one, struct scene *other);

const struct view *crew_scene_view(const char *name);

#endif
