/* progress: see progress.h. */
#include "progress.h"

#include "os/os.h"

enum { BETWEEN_DRAWINGS = 100 /* milliseconds */, MOST_MARKS = 50, TEXT_LETTERS = 10 };

void progress_init(struct progress *progress, int64_t total_bytes)
{
    *progress =
        (struct progress){.wanted = machine_error_is_terminal(), .total_bytes = total_bytes};
}

/* "\r[#####.....]  42 %" or, without a known end, "\r12 MB". */
static void draw(const struct progress *progress, int64_t done_bytes, struct builder *builder)
{
    builder_add_char(builder, '\r');
    if (progress->total_bytes <= 0) {
        builder_add_number(builder, done_bytes / 1000000);
        builder_add_string(builder, " MB");
        return;
    }
    int64_t percent =
        done_bytes >= progress->total_bytes ? 100 : done_bytes * 100 / progress->total_bytes;
    int columns = machine_terminal_columns() - TEXT_LETTERS;
    int marks = columns > MOST_MARKS ? MOST_MARKS : columns;
    builder_add_char(builder, '[');
    for (int i = 0; i < marks; i++)
        builder_add_char(builder, (int64_t)percent * marks > (int64_t)i * 100 ? '#' : '.');
    builder_add_string(builder, "] ");
    builder_add_number(builder, percent);
    builder_add_string(builder, " %");
}

void progress_show(struct progress *progress, int64_t done_bytes)
{
    if (!progress->wanted)
        return;
    int64_t now = clock_milliseconds();
    if (now < progress->next_moment)
        return;
    progress->next_moment = now + BETWEEN_DRAWINGS;
    struct arena *arena = arena_open(0);
    struct builder builder;
    builder_init(&builder, arena);
    draw(progress, done_bytes, &builder);
    output_write_error(builder_text(&builder));
    arena_close(arena);
    progress->visible = true;
}

void progress_hide(struct progress *progress)
{
    if (progress->visible)
        output_write_error(TEXT_LITERAL("\r\033[K"));
    progress->visible = false;
}
