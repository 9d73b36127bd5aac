/* work: what the printer's process does: opens its fonts, gives everything else away, and makes what it is sent. Must
 * not know who asks. */
#include "work.h"

#include "message.h"

enum { REPLY_WAIT = 30 * 1000, ARENA_BYTES = 1024 * 1024 };

static const char *const fonts[] = {"/usr/share/fonts",      "/usr/local/share/fonts", "/etc/fonts",
                                    "/usr/share/fontconfig", "/var/cache/fontconfig",  NULL};

/* A page that nobody sees: it finds the fonts, which a process without files of its own could not. */
static struct fault *warm_up(struct arena *arena)
{
    struct text bytes;
    struct pdf_block block = {.kind = PDF_HEADING, .text = TEXT_LITERAL("Åäö")};
    struct pdf_document document = {.title = TEXT_LITERAL("Åäö"),
                                    .language = "sv",
                                    .page = "",
                                    .of = "",
                                    .blocks = &block,
                                    .count = 1};
    return pdf_make(arena, &document, &bytes);
}

static struct fault *begin(struct arena *arena)
{
    const struct confine_paths paths = {fonts, &fonts[sizeof fonts / sizeof *fonts - 1]};
    int level;
    bool is_confined;
    TRY(warm_up(arena));
    TRY(confine_files(arena, &paths, &level));
    return confine_calls(arena, CONFINED_SERVER, &is_confined);
}

static struct text answer(struct arena *arena, struct text message)
{
    struct pdf_document document;
    struct text bytes = {"", 0};
    struct fault *fault = message_document(arena, message, &document)
                              ? pdf_make(arena, &document, &bytes)
                              : fault_new(arena, "fault.pdf", "message", "");
    return message_of_printed(arena, fault, bytes);
}

static struct fault *turn(struct arena *arena, struct connection *starter, bool *ended_out)
{
    struct text message;
    TRY(socket_receive(starter, arena, DOCUMENT_BYTES_MOST, SOCKET_WAITS_FOREVER, &message,
                       ended_out));
    return *ended_out ? NULL : socket_send(starter, arena, answer(arena, message), REPLY_WAIT);
}

void printer_work(void *context, struct connection *starter)
{
    struct arena *arena = arena_open(ARENA_BYTES);
    bool has_ended = false;
    (void)context;
    struct fault *why = begin(arena);
    struct fault *fault = socket_send(
        starter, arena, message_of_printed(arena, why, (struct text){"", 0}), REPLY_WAIT);
    while (!why && !fault && !has_ended) {
        arena_reset(arena);
        fault = turn(arena, starter, &has_ended);
    }
    arena_close(arena);
}
