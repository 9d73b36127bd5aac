/* printer: see printer.h. A process that is gone, or does not answer in time, is a fault and never a wait without
 * end. */
#include "printer.h"

#include "message.h"
#include "work.h"

enum { ANSWER_WAIT = 60 * 1000, END_WAIT = 1000 };

struct printer {
    struct process *process;
    struct lock *lock;
    bool is_gone;
};

static struct fault *gone(struct printer *printer, struct arena *arena)
{
    process_stop(printer->process, END_WAIT);
    printer->is_gone = true;
    return fault_new(arena, "fault.printer-gone", "", process_end(printer->process, arena));
}

static struct fault *receive(struct printer *printer, struct arena *arena, struct text *bytes_out)
{
    struct text message;
    bool ended = false, is_ours = false;
    struct fault *fault = socket_receive(process_connection(printer->process), arena,
                                         PRINTED_BYTES_MOST, ANSWER_WAIT, &message, &ended);
    if (fault || ended)
        return gone(printer, arena);
    fault = message_printed(arena, message, bytes_out, &is_ours);
    return is_ours ? fault : gone(printer, arena);
}

struct fault *printer_start(struct arena *arena, struct printer **printer_out)
{
    struct text nothing;
    struct printer *printer = arena_new(arena, struct printer);
    *printer = (struct printer){.lock = lock_new(arena)};
    TRY(process_start(arena, "reda-printer", printer_work, NULL, &printer->process));
    struct fault *fault = receive(printer, arena, &nothing);
    if (fault)
        printer_stop(printer);
    else
        *printer_out = printer;
    return fault;
}

void printer_stop(struct printer *printer)
{
    if (printer && !printer->is_gone)
        process_stop(printer->process, END_WAIT);
}

static struct fault *ask(struct printer *printer, struct arena *arena, struct text message,
                         struct text *bytes_out)
{
    if (printer->is_gone)
        return fault_new(arena, "fault.printer-gone", "", "");
    if (socket_send(process_connection(printer->process), arena, message, ANSWER_WAIT))
        return gone(printer, arena);
    return receive(printer, arena, bytes_out);
}

struct fault *printer_print(struct printer *printer, struct arena *arena,
                            const struct pdf_document *document, struct text *bytes_out)
{
    struct text message = message_of_document(arena, document);
    if (message.size > DOCUMENT_BYTES_MOST)
        return fault_new(arena, "fault.pdf-large", "", "");
    lock_take(printer->lock);
    struct fault *fault = ask(printer, arena, message, bytes_out);
    lock_leave(printer->lock);
    return fault;
}

int32_t printer_number(const struct printer *printer)
{
    return process_number(printer->process);
}
