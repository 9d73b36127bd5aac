/* blocks: cuts a stream into blocks of whole lines, so that several workers can take one each. A line longer than a
 * case may be is skipped in bounded memory and told by its number. Must not know what a line means. */
#ifndef CLI_BLOCKS_H
#define CLI_BLOCKS_H

#include "os/os.h"

enum { BLOCK_BYTES = 256 * 1024 };

struct block {
    struct arena *arena;
    char *bytes;
    size_t size, room;
    int64_t first_line; /* number of its first line, from 1 */
    int64_t bytes_done; /* of the stream, when the block is done */
    bool too_long;      /* stands for one line over the limit; it has no bytes */
};

struct block_reader {
    struct file *file;
    size_t line_limit;
    char *carried; /* the beginning of a line whose end was not yet read; room for BLOCK_BYTES */
    size_t carried_size;
    int64_t next_line, bytes_done;
    bool ended;
};

void block_open(struct block *block);
void block_close(struct block *block);

void block_reader_init(struct block_reader *reader, struct arena *arena, struct file *file,
                       size_t line_limit);

/* The next block; *more_out false at the end of the stream. A fault goes to the arena given. */
struct fault *block_next(struct block_reader *reader, struct arena *arena, struct block *block,
                         bool *more_out) MUST_USE;

#endif
