/* noted: what somebody was judged by, noted while a reader judges, and whether it is still so when it is to be written.
 * What is not known to be the same has moved. Inside the room. */
#ifndef ENGINE_NOTED_H
#define ENGINE_NOTED_H

#include "part.h"

enum { NOTED_STREAMS = 32, NOTED_LACKS = 8 };

struct noted_stream {
    struct leaf_id stream;
    uint64_t next; /* so many events had been told in it */
};

/* A thing that was not there. The words are the deed's. */
struct noted_lack {
    struct text kind, key;
};

struct noted {
    uint64_t size;    /* of the ledger, when it was judged */
    uint64_t people;  /* when the register was read; UINT64_MAX = it was not asked about */
    bool others, all; /* it hangs on things that are no cases; on anything at all */
    int32_t day;      /* of the judging */
    size_t stream_count, lack_count;
    struct noted_stream streams[NOTED_STREAMS];
    struct noted_lack lacks[NOTED_LACKS];
};

/* From here on the engine notes; until noted_end. */
void noted_begin(struct engine *engine, struct noted *noted);
void noted_end(struct engine *engine);

/* Nothing is done when nobody notes. */
void noted_add_stream(struct engine *engine, const struct leaf_id *stream, uint64_t next);
void noted_add_lack(struct engine *engine, struct text kind, struct text key);
void noted_add_register(struct engine *engine, uint64_t read_at);
void noted_add_others(struct engine *engine);
void noted_add_all(struct engine *engine);

/* Is all of it as it was? Asked of the writer, inside its transaction, when the ledger has so many entries. */
struct fault *noted_holds(struct engine *engine, struct arena *arena, const struct noted *noted,
                          uint64_t size, bool *holds_out) MUST_USE;

#endif
