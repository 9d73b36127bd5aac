/* scan: the end of a head, and nothing in it that two readers could see differently: a line ends with CR LF and with
 * nothing else, and no other control character but a tab stands in one. Limits are held as the bytes come. */
#include "part.h"

static unsigned too_long(const struct scan *scan, const struct http_limits *limits)
{
    if (scan->lines == 0 && scan->line > limits->line_bytes)
        return HTTP_TARGET_TOO_LONG;
    bool has_many = scan->lines > limits->headers + 1 && !scan->is_whole;
    bool is_large = scan->size > limits->head_bytes ||
                    (scan->lines > 0 && (scan->line > limits->header_bytes || has_many));
    return is_large ? HTTP_HEAD_TOO_LARGE : HTTP_OK;
}

static void end_line(struct scan *scan)
{
    scan->is_whole = scan->lines > 0 && scan->line == 0;
    if (scan->lines == 0 && scan->line == 0) /* a request begins with its line */
        scan->status = HTTP_BAD;
    scan->lines++;
    scan->line = 0;
}

static unsigned step(struct scan *scan, const struct http_limits *limits, char c)
{
    bool is_control = ((unsigned char)c < 0x20 && c != '\t') || c == 0x7F;
    scan->size++;
#ifdef PLANTED_LINES /* proves that the tests look: a line may end with LF alone */
    if (c == '\n')
        scan->last = '\r';
#endif
    if ((scan->last == '\r') != (c == '\n') || (is_control && c != '\r' && c != '\n'))
        return HTTP_BAD;
    if (c == '\n')
        end_line(scan);
    else if (c != '\r')
        scan->line++;
    scan->last = c;
    return scan->status ? scan->status : too_long(scan, limits);
}

size_t scan_head(struct scan *scan, const struct http_limits *limits, struct text bytes)
{
    size_t used = 0;
    while (used < bytes.size && !scan->is_whole && !scan->status)
        scan->status = step(scan, limits, bytes.bytes[used++]);
    return used;
}
