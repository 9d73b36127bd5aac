/* reader: cuts rule texts into lines and words. Must not know what the words mean. */
#include "reader.h"

#include <string.h>

enum { PROBLEM_LIMIT = 200 };

void reader_init(struct reader *reader, struct arena *arena, const struct rule_source *source,
                 struct rule_problems *problems)
{
    memset(reader, 0, sizeof *reader);
    reader->arena = arena;
    reader->problems = problems;
    reader->source = source->name;
    reader->rest = text_starts(source->text, "\xEF\xBB\xBF") ? text_after(source->text, 3)
                                                             : source->text; /* Notepad's mark */
}

static bool is_mark(char c)
{
    return c == ',' || c == ';';
}

static size_t token_size(struct text left)
{
    char close = left.bytes[0] == '"' ? '"' : left.bytes[0] == '[' ? ']' : '\0';
    if (close) {
#ifdef PLANTED_RULES /* proves that the fuzzer looks: reads past a file that ends inside a quote */
        const char *end = memchr(left.bytes + 1, close, left.size);
#else
        const char *end = memchr(left.bytes + 1, close, left.size - 1);
#endif
        return end ? (size_t)(end - left.bytes) + 1 : left.size;
    }
    if (is_mark(left.bytes[0]))
        return 1;
    size_t size = 1;
    while (size < left.size && left.bytes[size] != ' ' && left.bytes[size] != '\t' &&
           !is_mark(left.bytes[size]))
        size++;
    return size;
}

static bool is_unclosed(struct text written)
{
    char close = written.bytes[0] == '"' ? '"' : written.bytes[0] == '[' ? ']' : '\0';
    return close && (written.size < 2 || written.bytes[written.size - 1] != close);
}

static struct token token_of(struct text written)
{
    struct token token = {written, 'w'};
    if (is_mark(written.bytes[0]))
        token.kind = written.bytes[0];
    if (written.bytes[0] == '"' || written.bytes[0] == '[') {
        token.kind = written.bytes[0];
        token.text =
            (struct text){written.bytes + 1, written.size - (is_unclosed(written) ? 1 : 2)};
    }
    return token;
}

static void refuse_unclosed(struct reader *reader)
{
    bool quote = reader->tokens[reader->count - 1].kind == '"';
    reader->at = reader->count - 1;
    reader_problem(reader,
                   quote ? "Citattecknet stängs inte: skriv \" också efter texten, på samma rad."
                         : "Klammern stängs inte: skriv ] efter märket.",
                   (struct text){0}, (struct text){0});
    reader->at = 0;
}

static void cut_words(struct reader *reader, struct text raw)
{
    reader->count = 0;
    reader->at = 0;
    size_t at = 0;
    while (at < raw.size && reader->count < LINE_TOKENS) {
        if (raw.bytes[at] == ' ' || raw.bytes[at] == '\t') {
            at++;
            continue;
        }
        size_t size = token_size(text_after(raw, at));
        struct text written = {raw.bytes + at, size};
        reader->tokens[reader->count++] = token_of(written);
        if (is_unclosed(written))
            refuse_unclosed(reader);
        at += size;
    }
    if (at < raw.size)
        reader_problem(reader, "Raden är för lång: dela den med 'eller' på en egen rad.",
                       (struct text){0}, (struct text){0});
}

/* A # outside quotes begins a comment; few lines have one. */
static struct text without_comment(struct text line)
{
    bool quoted = false;
    if (!line.size || !memchr(line.bytes, '#', line.size))
        return line;
    for (size_t i = 0; i < line.size; i++) {
        if (line.bytes[i] == '"')
            quoted = !quoted;
        if (line.bytes[i] == '#' && !quoted)
            return (struct text){line.bytes, i};
    }
    return line;
}

bool reader_line(struct reader *reader)
{
    while (reader->rest.size) {
        struct text line = without_comment(text_cut(&reader->rest, '\n'));
        reader->line++;
        reader->failed = false;
        if (line.size && line.bytes[line.size - 1] == '\r')
            line.size--;
        reader->indented = line.size && (line.bytes[0] == ' ' || line.bytes[0] == '\t');
        if (reader->passes_examples && text_starts(line, "exempel")) {
            reader->examples_passed++;
            continue;
        }
        reader->raw = line;
        cut_words(reader, line);
        if (reader->count)
            return true;
    }
    reader->count = reader->at = 0;
    return false;
}

bool reader_row(struct reader *reader)
{
    reader->count = reader->at = 0;
    while (reader->rest.size) {
        struct text line = text_cut(&reader->rest, '\n');
        reader->line++;
        reader->failed = false;
        if (line.size && line.bytes[line.size - 1] == '\r')
            line.size--;
        reader->raw = line;
        line = text_trim(line);
        if (line.size && line.bytes[0] != '#')
            return true;
    }
    return false;
}

void reader_cell(struct reader *reader, struct text part)
{
    cut_words(reader, part);
    if (reader->count == 0)
        reader->tokens[reader->count++] = (struct token){part, 'w'};
}

const struct token *reader_peek(const struct reader *reader)
{
    return reader->at < reader->count ? &reader->tokens[reader->at] : NULL;
}

const struct token *reader_next(struct reader *reader)
{
    return reader->at < reader->count ? &reader->tokens[reader->at++] : NULL;
}

/* The first byte settles most: a law of a hundred files is read at every start of the program. */
size_t reader_covers(const struct reader *reader, struct text words)
{
    size_t at = reader->at;
    if (at >= reader->count || reader->tokens[at].text.size == 0 ||
        reader->tokens[at].text.bytes[0] != words.bytes[0])
        return 0;
    while (words.size) {
        struct text word = text_cut(&words, ' ');
        if (at >= reader->count || !text_equal(reader->tokens[at].text, word))
            return 0;
        at++;
    }
    return at - reader->at;
}

bool reader_accept(struct reader *reader, const char *words)
{
    if (!reader_begins(reader, words[0]))
        return false;
    size_t covered = reader_covers(reader, text_of(words));
    reader->at += covered;
    return covered > 0;
}

bool reader_at_end(const struct reader *reader)
{
    return reader->at >= reader->count;
}

struct text reader_span(const struct reader *reader, size_t first, size_t last)
{
    const char *start = reader->tokens[first].text.bytes;
    const char *end = reader->tokens[last].text.bytes + reader->tokens[last].text.size;
    return (struct text){start, (size_t)(end - start)};
}

struct text reader_remainder(struct reader *reader)
{
    if (reader_at_end(reader))
        return (struct text){"", 0};
    struct text remainder = reader_span(reader, reader->at, reader->count - 1);
    reader->at = reader->count;
    return text_trim(remainder);
}

static void add_with(struct builder *builder, const char *sentence, struct text first,
                     struct text second)
{
    for (const char *c = sentence; *c; c++) {
        bool hole = c[0] == '{' && (c[1] == '1' || c[1] == '2') && c[2] == '}';
        if (!hole) {
            builder_add_char(builder, *c);
            continue;
        }
        builder_add(builder, c[1] == '1' ? first : second);
        c += 2;
    }
}

/* From 1, in letters; a quoted word is pointed at by its quote. */
static int32_t column_of(const struct reader *reader)
{
    const struct token *token = reader_peek(reader);
    if (!token)
        return (int32_t)text_letters(reader->raw) + 1;
    size_t offset = (size_t)(token->text.bytes - reader->raw.bytes) -
                    (token->kind == '"' || token->kind == '[');
    return (int32_t)text_letters((struct text){reader->raw.bytes, offset}) + 1;
}

/* A file is read more than once, and so is a line. */
static bool is_told(const struct rule_problems *problems, const struct rule_problem *problem)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct rule_problem *told = &problems->items[i];
        if (told->line == problem->line && told->column == problem->column &&
            text_equal(told->source, problem->source) &&
            text_equal(text_of(told->sentence), text_of(problem->sentence)))
            return true;
    }
    return false;
}

void reader_problem(struct reader *reader, const char *sentence, struct text first,
                    struct text second)
{
    struct rule_problems *problems = reader->problems;
    if (reader->failed || problems->count >= PROBLEM_LIMIT)
        return;
    reader->failed = true;
    if (!problems->items)
        problems->items = arena_new_many(reader->arena, PROBLEM_LIMIT, struct rule_problem);
    struct builder words;
    builder_init(&words, reader->arena);
    add_with(&words, sentence, first, second);
    struct rule_problem problem = {reader->source, reader->line, column_of(reader),
                                   builder_string(&words)};
    if (!is_told(problems, &problem))
        problems->items[problems->count++] = problem;
}
