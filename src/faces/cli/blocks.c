/* blocks: see blocks.h. What stands after the last line break of a block is carried over to the next one. */
#include "blocks.h"

#include <string.h>

void block_open(struct block *block)
{
    *block = (struct block){.arena = arena_open(BLOCK_BYTES)};
}

void block_close(struct block *block)
{
    arena_close(block->arena);
}

void block_reader_init(struct block_reader *reader, struct arena *arena, struct file *file,
                       size_t line_limit)
{
    *reader = (struct block_reader){.file = file, .line_limit = line_limit, .next_line = 1};
    reader->carried = arena_allocate(arena, BLOCK_BYTES);
}

/* Room for another portion. One huge line must not pin its memory: the next block begins small again. */
static void make_room(struct block *block, size_t wanted)
{
    if (block->room >= wanted)
        return;
    size_t room = block->room ? block->room : BLOCK_BYTES;
    while (room < wanted)
        room *= 2;
    char *bytes = arena_allocate(block->arena, room);
    if (block->size)
        memcpy(bytes, block->bytes, block->size);
    block->bytes = bytes;
    block->room = room;
}

static void begin(struct block_reader *reader, struct block *block)
{
    if (block->room > BLOCK_BYTES) {
        arena_reset(block->arena);
        block->room = 0;
    }
    block->size = 0;
    block->too_long = false;
    make_room(block, BLOCK_BYTES);
    if (reader->carried_size)
        memcpy(block->bytes, reader->carried, reader->carried_size);
    block->size = reader->carried_size;
    reader->carried_size = 0;
}

/* Reads at most `room` further bytes behind the block's. */
static struct fault *read_portion(struct block_reader *reader, struct arena *arena,
                                  struct block *block, size_t room, size_t *got_out)
{
    make_room(block, block->size + room);
    TRY(file_read(reader->file, arena, block->bytes + block->size, room, got_out));
    reader->bytes_done += (int64_t)*got_out;
    reader->ended = *got_out < room;
    return NULL;
}

/* Keeps what stands before `end` in the block and carries the rest over. */
static void cut(struct block_reader *reader, struct block *block, size_t end)
{
    reader->carried_size = block->size - end;
    ensure(reader->carried_size <= BLOCK_BYTES);
    if (reader->carried_size)
        memcpy(reader->carried, block->bytes + end, reader->carried_size);
    block->size = end;
}

static int64_t count_lines(const struct block *block)
{
    int64_t lines = 0;
    const char *at = block->bytes, *end = block->bytes + block->size;
    while (at < end) {
        const char *found = memchr(at, '\n', (size_t)(end - at));
        lines++;
        at = found ? found + 1 : end;
    }
    return lines;
}

static struct fault *skip_line(struct block_reader *reader, struct arena *arena,
                               struct block *block)
{
    block->too_long = true;
    const char *found = NULL;
    while (!found && !reader->ended) {
        size_t got;
        block->size = 0;
        TRY(read_portion(reader, arena, block, BLOCK_BYTES, &got));
        block->size = got;
        found = got ? memchr(block->bytes, '\n', got) : NULL;
    }
    cut(reader, block, found ? (size_t)(found - block->bytes) + 1 : block->size);
    block->size = 0;
    return NULL;
}

/* Ends the block after its last line break at or behind `start`; false when there is none. */
static bool cut_at_break(struct block_reader *reader, struct block *block, size_t start)
{
    const char *found =
        block->size > start ? memrchr(block->bytes + start, '\n', block->size - start) : NULL;
    if (found)
        cut(reader, block, (size_t)(found - block->bytes) + 1);
    return found != NULL;
}

/* Reads until the block ends with a line break or the stream ends. What was carried over holds whole lines only after
 * a line that was skipped; they then make a block of their own, so that what is carried over never grows. */
static struct fault *fill(struct block_reader *reader, struct arena *arena, struct block *block)
{
    bool is_cut = cut_at_break(reader, block, 0);
    while (!is_cut && !reader->ended) {
        size_t got;
        size_t start = block->size;
        if (start > reader->line_limit)
            return skip_line(reader, arena, block);
        TRY(read_portion(reader, arena, block,
                         start < BLOCK_BYTES ? BLOCK_BYTES - start : BLOCK_BYTES, &got));
        block->size += got;
        is_cut = cut_at_break(reader, block, start);
    }
    return NULL;
}

struct fault *block_next(struct block_reader *reader, struct arena *arena, struct block *block,
                         bool *more_out)
{
    *more_out = false;
    begin(reader, block);
    if (!reader->ended)
        TRY(fill(reader, arena, block));
    block->first_line = reader->next_line;
    block->bytes_done = reader->bytes_done - (int64_t)reader->carried_size;
    reader->next_line += block->too_long ? 1 : count_lines(block);
    *more_out = block->size > 0 || block->too_long;
    return NULL;
}
