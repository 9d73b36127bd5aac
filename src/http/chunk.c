/* chunk: a body in pieces (RFC 9112 section 7.1). Nothing but sizes in hexadecimal digits and CR LF: no extensions,
 * which nobody uses but to confuse, and no fields after the last piece. */
#include "part.h"

enum { DIGITS_MOST = 8 };

static unsigned take_digit(struct chunks *chunks, char c)
{
    int digit = hex_digit(c);
    if (c == '\r' && chunks->digits > 0) {
        chunks->state = CHUNK_SIZE_END;
        return HTTP_OK;
    }
#ifdef PLANTED_CHUNKS /* proves that the tests look: what stands after a size is passed over */
    if (digit < 0 && chunks->digits > 0 && c != '\n')
        return HTTP_OK;
#endif
    if (digit < 0 || chunks->digits == DIGITS_MOST)
        return digit < 0 ? HTTP_BAD : HTTP_TOO_LARGE;
    chunks->left = chunks->left * 16 + (uint64_t)digit;
    chunks->digits++;
    return HTTP_OK;
}

/* Of the frame around the pieces: one byte, and what comes after it. */
static unsigned take_frame(struct chunks *chunks, char c)
{
    static const struct {
        char wanted;
        enum chunk_state next;
    } steps[] = {[CHUNK_SIZE_END] = {'\n', CHUNK_BYTES},
                 [CHUNK_BYTES_CR] = {'\r', CHUNK_BYTES_LF},
                 [CHUNK_BYTES_LF] = {'\n', CHUNK_SIZE},
                 [CHUNK_LAST_CR] = {'\r', CHUNK_LAST_LF},
                 [CHUNK_LAST_LF] = {'\n', CHUNK_WHOLE}};
    if (chunks->state == CHUNK_SIZE)
        return take_digit(chunks, c);
    if (c != steps[chunks->state].wanted)
        return HTTP_BAD;
    bool was_size = chunks->state == CHUNK_SIZE_END;
    chunks->state = steps[chunks->state].next;
    if (was_size && chunks->left == 0)
        chunks->state = CHUNK_LAST_CR;
    if (chunks->state == CHUNK_SIZE)
        chunks->digits = 0;
    return HTTP_OK;
}

size_t read_chunks(struct chunks *chunks, struct text bytes, struct text *body_out)
{
    size_t used = 0;
    *body_out = (struct text){bytes.bytes, 0};
    while (used < bytes.size && chunks->state != CHUNK_BYTES && chunks->state != CHUNK_WHOLE &&
           !chunks->status)
        chunks->status = take_frame(chunks, bytes.bytes[used++]);
    if (chunks->state != CHUNK_BYTES || chunks->status)
        return used;
    size_t here = bytes.size - used;
    *body_out = (struct text){bytes.bytes + used, chunks->left < here ? chunks->left : here};
    chunks->left -= body_out->size;
    if (chunks->left == 0)
        chunks->state = CHUNK_BYTES_CR;
    return used + body_out->size;
}
