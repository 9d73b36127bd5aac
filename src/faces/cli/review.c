/* review: what a lawyer compares of a rule, as a checksum, and the rows to fill in. A signature holds for the rule as
 * written, its periods, the concepts it is built of and, when it asks who decided, the table of decisions; lines that
 * are only remarks (#) or blank do not count. */
#include "coverage.h"

#include "crypt/crypt.h"

#include <string.h>

static const char command[] = "law";

/* härlett: a name and its lines. */
struct concept {
    struct text name, text;
    bool used;
};

struct concepts {
    struct concept *items;
    size_t count;
};

static bool is_rules(struct text file)
{
    return !memchr(file.bytes, '.', file.size) && !text_is(file, "ordlista") &&
           !(file.size > 7 && text_is(text_after(file, file.size - 7), "sources"));
}

/* The concept whose line this is; its text grows to the end of the line. */
static void take_line(struct concepts *concepts, struct text line, bool *inside)
{
    static const char word[] = "härlett ";
    if (text_starts(line, word)) {
        struct text name = text_trim(text_after(line, sizeof word - 1));
        concepts->items[concepts->count++] = (struct concept){name, {line.bytes, 0}, false};
        *inside = true;
    }
    if (*inside) {
        struct text *text = &concepts->items[concepts->count - 1].text;
        text->size = (size_t)(line.bytes + line.size - text->bytes);
    }
}

static size_t count_lines(struct text text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.size; i++)
        count += text.bytes[i] == '\n';
    return count;
}

struct concepts *review_concepts(struct arena *arena, const struct lawbook *law)
{
    size_t most = 0;
    for (size_t i = 0; i < law->file_count; i++)
        most += is_rules(law->files[i].name) ? count_lines(law->files[i].text) : 0;
    struct concepts *concepts = arena_new(arena, struct concepts);
    concepts->items = arena_new_many(arena, most, struct concept);
    for (size_t i = 0; i < law->file_count; i++) {
        struct text rest = law->files[i].text;
        bool inside = false;
        while (is_rules(law->files[i].name) && rest.size) {
            struct text line = text_cut(&rest, '\n');
            take_line(concepts, line, &inside);
        }
    }
    return concepts;
}

static void add_lines(struct builder *all, struct text text)
{
    while (text.size) {
        struct text line = text_trim(text_cut(&text, '\n'));
        if (line.size && line.bytes[0] != '#') {
            builder_add(all, line);
            builder_add_char(all, '\n');
        }
    }
}

static bool ends_word(struct text text, size_t at)
{
    return at >= text.size || !strchr("abcdefghijklmnopqrstuvwxyz0123456789-", text.bytes[at]);
}

/* The rule names the frist itself, not one whose name only begins so. */
static bool names_clock(struct text rule, struct text id)
{
    for (size_t at = 1; at + id.size <= rule.size; at++)
        if (rule.bytes[at - 1] == ' ' && memcmp(rule.bytes + at, id.bytes, id.size) == 0 &&
            ends_word(rule, at + id.size))
            return true;
    return false;
}

/* The file of a frist is named like the frist. */
static void add_clocks(struct builder *all, const struct lawbook *law, struct text rule)
{
    for (size_t i = 0; i < law->file_count; i++) {
        struct text rest = law->files[i].name, last = {0};
        while (rest.size)
            last = text_cut(&rest, '/');
        if (rulebook_find_clock(law->rules, last) && names_clock(rule, last))
            add_lines(all, law->files[i].text);
    }
}

static bool speaks_of(const struct builder *all, size_t from, struct text name)
{
    return name.size && memmem(all->bytes + from, all->size - from, name.bytes, name.size);
}

/* Concepts that the rule names, those that these name, and so on. */
static void add_concepts(struct builder *all, size_t from, struct concepts *concepts)
{
    bool more = true;
    for (size_t i = 0; i < concepts->count; i++)
        concepts->items[i].used = false;
    while (more) {
        more = false;
        for (size_t i = 0; i < concepts->count; i++) {
            struct concept *concept = &concepts->items[i];
            if (concept->used || !speaks_of(all, from, concept->name))
                continue;
            concept->used = more = true;
            add_lines(all, concept->text);
        }
    }
}

static void add_rule(struct builder *all, const struct lawbook *law, const struct duty *duty,
                     struct concepts *concepts)
{
    size_t from = all->size;
    add_lines(all, duty->rule.text);
    add_clocks(all, law, duty->rule.text);
    add_concepts(all, from, concepts);
    for (size_t i = 0; duty->decider && i < law->file_count; i++)
        if (text_is(law->files[i].name, "beslutstyper.csv"))
            add_lines(all, law->files[i].text);
}

struct fault *review_sum(struct cli *cli, const struct lawbook *law, struct concepts *concepts,
                         struct text pattern, const char **sum_out)
{
    struct builder all;
    struct crypt *crypt;
    builder_init(&all, cli->arena);
    for (size_t i = 0; i < rulebook_duty_count(law->rules); i++) {
        const struct duty *duty = rulebook_duty(law->rules, i);
        if (pattern_names(pattern, duty->rule.id))
            add_rule(&all, law, duty, concepts);
    }
    const struct text whole = builder_text(&all);
    char *sum = arena_allocate(cli->arena, SHA256_HEX_SIZE);
    TRY(crypt_open(cli->arena, &crypt));
    struct fault *fault = crypt_sha256_hex(crypt, cli->arena, &whole, 1, sum);
    crypt_close(crypt);
    *sum_out = sum;
    return fault;
}

int review_rows(struct cli *cli, const struct lawbook *law, const char *pattern)
{
    bool any = false;
    struct concepts *concepts = review_concepts(cli->arena, law);
    builder_add_string(&cli->out, "regel;roll;dag;jämfört med;utfall;kontrollsumma;anmärkning\n");
    for (size_t i = 0; i < rulebook_rule_count(law->rules); i++) {
        const char *sum;
        struct text id = rulebook_rule(law->rules, i)->id;
        if (!pattern_names(text_of(pattern), id))
            continue;
        struct fault *fault = review_sum(cli, law, concepts, id, &sum);
        if (fault)
            return cli_fail(cli, fault, CODE_PROGRAM);
        builder_add(&cli->out, id);
        builder_add_string(&cli->out, ";;;;;");
        builder_add_string(&cli->out, sum);
        builder_add_string(&cli->out, ";\n");
        any = true;
    }
    if (any)
        return CODE_NOTHING;
    builder_clear(&cli->out);
    return cli_refuse(cli, command, "cli.unknown-rule", pattern, NULL, NULL);
}
