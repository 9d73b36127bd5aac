/* answer: the head of an answer. The one place where the security headers are written, and nothing leaves but
 * through it: pages, files, redirects and errors alike. No name or version of a program is told. */
#include "part.h"

#define POLICY                                                                                    \
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " \
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src "

static const char *const always[][2] = {
    {"Strict-Transport-Security", "max-age=63072000; includeSubDomains"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"},
};

/* What these say is of the answer. */
static const char *const others[] = {"Content-Type", "Content-Length", "Transfer-Encoding",
                                     "Connection",   "Cache-Control",  "Content-Security-Policy",
                                     "Date",         "ETag",           "Content-Disposition"};

bool answer_writes(struct text name)
{
    bool is = false;
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        is = is || is_http_word(name, always[i][0]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        is = is || is_http_word(name, others[i]);
    return is;
}

static void add_line(struct builder *head, struct text name, struct text value)
{
    builder_add(head, name);
    builder_add_string(head, ": ");
    builder_add(head, value);
    builder_add_string(head, "\r\n");
}

static void add_two_digits(struct builder *head, int64_t number)
{
    builder_add_char(head, (char)('0' + number / 10));
    builder_add_char(head, (char)('0' + number % 10));
}

/* "Sun, 06 Nov 1994 08:49:37 GMT" */
static void add_date(struct builder *head, int64_t seconds)
{
    enum { DAY = 24 * 60 * 60, HOUR = 60 * 60 };
    static const char days[] = "MonTueWedThuFriSatSun",
                      months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int32_t day = (int32_t)(seconds / DAY);
    int64_t rest = seconds % DAY;
    struct civil civil = civil_from_day(day);
    builder_add_string(head, "Date: ");
    builder_add(head, (struct text){days + (size_t)3 * (size_t)day_weekday(day), 3});
    builder_add_string(head, ", ");
    add_two_digits(head, civil.day);
    builder_add_char(head, ' ');
    builder_add(head, (struct text){months + (size_t)3 * (size_t)(civil.month - 1), 3});
    builder_add_char(head, ' ');
    builder_add_number(head, civil.year);
    for (int i = 0; i < 3; i++) {
        builder_add_char(head, i == 0 ? ' ' : ':');
        add_two_digits(head, i == 0 ? rest / HOUR : i == 1 ? rest / 60 % 60 : rest % 60);
    }
    builder_add_string(head, " GMT\r\n");
}

static void add_policy(struct builder *head, bool has_scripts, bool is_saved)
{
    builder_add_string(head, "Content-Security-Policy: " POLICY);
    builder_add_string(head, has_scripts ? "'self'" : "'none'");
    builder_add_string(head, is_saved ? "; sandbox\r\n" : "\r\n");
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        add_line(head, text_of(always[i][0]), text_of(always[i][1]));
}

/* RFC 6266: once with letters of ASCII for old programs, once with all. */
static void add_file_name(struct builder *head, struct text name)
{
    static const char digits[] = "0123456789ABCDEF";
    builder_add_string(head, "Content-Disposition: attachment; filename=\"");
    for (size_t i = 0; i < name.size; i++) {
        bool is_plain = is_token_letter(name.bytes[i]) && name.bytes[i] != '%';
        builder_add_char(head, is_plain ? name.bytes[i] : '_');
    }
    builder_add_string(head, "\"; filename*=UTF-8''");
    for (size_t i = 0; i < name.size; i++) {
        unsigned char byte = (unsigned char)name.bytes[i];
        if (hex_digit((char)byte) >= 0 || byte == '.' || byte == '-' || byte == '_') {
            builder_add_char(head, (char)byte);
            continue;
        }
        builder_add_char(head, '%');
        builder_add_char(head, digits[byte >> 4]);
        builder_add_char(head, digits[byte & 15]);
    }
    builder_add_string(head, "\r\n");
}

/* What the body is, and where it ends. */
static void add_body_lines(struct builder *head, const struct http_response *response,
                           enum answer_body body)
{
    if (body == ANSWER_EMPTY)
        return;
    const char *type = response->type ? response->type : "text/plain; charset=utf-8";
    add_line(head, TEXT_LITERAL("Content-Type"), text_of(type));
    if (body == ANSWER_CHUNKED) {
        builder_add_string(head, "Transfer-Encoding: chunked\r\n");
        return;
    }
    builder_add_string(head, "Content-Length: ");
    builder_add_number(head, (int64_t)response->body.size);
    builder_add_string(head, "\r\n");
}

static bool has_header(const struct http_response *response, const char *small)
{
    for (size_t i = 0; i < response->header_count; i++)
        if (is_http_word(response->headers[i].name, small))
            return true;
    return false;
}

static void add_own_lines(struct builder *head, const struct http_response *response)
{
    if (response->etag) {
        builder_add_string(head, "ETag: \"");
        builder_add_string(head, response->etag);
        builder_add_string(head, "\"\r\n");
    }
    if (response->file_name)
        add_file_name(head, text_of(response->file_name));
    if (response->status == HTTP_NOT_ALLOWED && !has_header(response, "allow"))
        builder_add_string(head, "Allow: GET, HEAD, POST\r\n");
    for (size_t i = 0; i < response->header_count; i++)
        add_line(head, response->headers[i].name, response->headers[i].value);
}

struct text answer_head(struct arena *arena, const struct http_settings *settings,
                        const struct http_response *response, enum answer_body body, bool closes)
{
    struct builder head;
    ensure(response->status >= 200 && response->status <= 599);
    builder_init(&head, arena);
    builder_add_string(&head, "HTTP/1.1 ");
    builder_add_number(&head, response->status);
    builder_add_char(&head, ' ');
    builder_add_string(&head, status_words(response->status));
    builder_add_string(&head, "\r\n");
    add_date(&head, clock_seconds());
    add_body_lines(&head, response, body);
#ifdef PLANTED_HEADERS /* proves that the tests look: an error leaves without the headers */
    if (response->status < 400)
#endif
        add_policy(&head, settings->has_scripts, response->file_name != NULL);
    builder_add_string(&head, response->is_immutable
                                  ? "Cache-Control: public, max-age=31536000, immutable\r\n"
                                  : "Cache-Control: no-store\r\n");
    add_own_lines(&head, response);
    builder_add_string(&head, closes ? "Connection: close\r\n\r\n" : "\r\n");
    return builder_text(&head);
}
