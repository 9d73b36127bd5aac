/* message: a document, and what came of it, as bytes between the two processes. Inside the room. Numbers are four
 * bytes, the largest first; a text is its size and its bytes. */
#ifndef PRINTER_MESSAGE_H
#define PRINTER_MESSAGE_H

#include "pdf/pdf.h"

enum { DOCUMENT_BYTES_MOST = 32 * 1024 * 1024, PRINTED_BYTES_MOST = 64 * 1024 * 1024 };

struct text message_of_document(struct arena *arena, const struct pdf_document *document);
/* Its texts lie in the message. false: it is none of ours, cut short, or has something after it. */
bool message_document(struct arena *arena, struct text message, struct pdf_document *document_out);

struct text message_of_printed(struct arena *arena, const struct fault *fault, struct text bytes);
/* The fault that was told, or NULL and the bytes; *is_ours_out false: neither. */
struct fault *message_printed(struct arena *arena, struct text message, struct text *bytes_out,
                              bool *is_ours_out);

#endif
