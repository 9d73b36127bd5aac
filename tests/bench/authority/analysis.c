/* analysis: how long does it take to look through an order of 300 rows over ten years? The law is the one that travels
 * in the program, the roles are the shipped ones; people come and go with vacancies, board and committee meet by a
 * calendar.
 * Usage: analysis [ROWS] */
#include "authority/authority.h"
#include "desk/embedded.h"
#include "formats/formats.h"
#include "workload.h"

enum { PASSES = 7, FIRST_YEAR = 2018, YEARS = 10, UNITS = 4, ROLES = 12, HOLDERS = 4, FILES = 9 };

struct town {
    struct arena *arena;
    const struct catalogue *catalogue;
    const struct role_table *roles;
    uint32_t chance;
    struct builder files[FILES];
};

enum file { PERSONS, UNITS_FILE, POSTS, EMPLOYMENTS, APPOINTMENTS, BODIES, MEETINGS, ORDERS, ROWS };

static const struct {
    const char *name, *header;
} heads[FILES] = {{"persons", "person"},
                  {"units", "unit;parent"},
                  {"posts", "post;role;unit"},
                  {"employments", "person;form"},
                  {"appointments", "person;kind;post;body;valid_from;valid_to"},
                  {"bodies", "body;name;kind;parent"},
                  {"meetings", "body;date"},
                  {"orders", "order;title;body;valid_from"},
                  {"order_rows", "order;row;types;delegates;deputies;conditions"}};

/* Numbers below limit, the same in every run. */
static int32_t draw(struct town *town, int32_t limit)
{
    town->chance = town->chance * 1664525u + 1013904223u;
    return (int32_t)((town->chance >> 8) % (uint32_t)limit);
}

static int32_t first_day(void)
{
    return day_from_civil((struct civil){FIRST_YEAR, 1, 1});
}

static int32_t last_day(void)
{
    return day_from_civil((struct civil){FIRST_YEAR + YEARS - 1, 12, 31});
}

/* A line of a file: each % is the next text. */
static void add_line(struct town *town, enum file file, const char *form, const struct text *texts)
{
    struct builder *out = &town->files[file];
    for (; *form; form++)
        if (*form == '%')
            builder_add(out, *texts++);
        else
            builder_add_char(out, *form);
    builder_add_char(out, '\n');
}

static struct text numbered(struct town *town, char letter, int32_t number)
{
    struct builder key;
    builder_init(&key, town->arena);
    builder_add_char(&key, letter);
    builder_add_number(&key, number);
    return builder_text(&key);
}

static struct text day_text(struct town *town, int32_t day)
{
    struct builder written;
    builder_init(&written, town->arena);
    builder_add_day(&written, day);
    return builder_text(&written);
}

static struct text role_of_kind(const struct town *town, enum role_kind kind)
{
    for (size_t i = 0; i < town->roles->count; i++)
        if (town->roles->items[i].kind == kind)
            return town->roles->items[i].key;
    stop("no shipped role of", "that kind");
}

/* The official roles in turn; every unit below the first has a post of each of the first ROLES. */
static struct text official(const struct town *town, int32_t turn)
{
    for (size_t i = 0;; i = (i + 1) % town->roles->count)
        if (role_is_official(&town->roles->items[i]) && turn-- == 0)
            return town->roles->items[i].key;
}

/* Holders of a post follow each other; now and then it stands empty for some weeks. */
static void add_holders(struct town *town, int32_t post)
{
    int32_t day = first_day(), length = (last_day() - day) / HOLDERS;
    for (int32_t turn = 0; turn < HOLDERS; turn++) {
        struct text person = numbered(town, 'p', post * HOLDERS + turn);
        int32_t to = turn == HOLDERS - 1 ? last_day() : day + length - draw(town, 3) * 20;
        add_line(town, PERSONS, "%", &person);
        add_line(town, EMPLOYMENTS, "%;anställd", &person);
        add_line(town, APPOINTMENTS, "%;tjänst;%;;%;%",
                 (struct text[]){person, numbered(town, 'b', post), day_text(town, day),
                                 day_text(town, to)});
        day += length;
    }
}

static void add_people(struct town *town)
{
    for (int32_t unit = 0; unit < UNITS; unit++) {
        struct text above = unit ? numbered(town, 'u', 0) : text_of("");
        add_line(town, UNITS_FILE, "%;%", (struct text[]){numbered(town, 'u', unit), above});
    }
    for (int32_t post = 0; post < ROLES * (UNITS - 1); post++) {
        add_line(town, POSTS, "%;%;%",
                 (struct text[]){numbered(town, 'b', post), official(town, post % ROLES),
                                 numbered(town, 'u', post / ROLES + 1)});
        add_holders(town, post);
    }
}

static void add_meetings(struct town *town, const char *body, int32_t every)
{
    for (int32_t day = first_day() + 8; day <= last_day(); day += every)
        if (civil_from_day(day).month != 7)
            add_line(town, MEETINGS, "%;%", (struct text[]){text_of(body), day_text(town, day)});
}

static void add_bodies(struct town *town)
{
    struct text chair = text_of("politiker");
    add_line(town, BODIES, "n;Nämnden;nämnd;", NULL);
    add_line(town, BODIES, "s;Utskottet;utskott;n", NULL);
    add_line(town, PERSONS, "%", &chair);
    add_line(town, EMPLOYMENTS, "%;förtroendevald", &chair);
    add_line(town, APPOINTMENTS, "%;ordförande;;n;;", &chair);
    add_meetings(town, "n", 28);
    add_meetings(town, "s", 14);
    add_line(town, ORDERS, "o;Ordningen;n;%", (struct text[]){day_text(town, first_day())});
}

static struct text delegate(struct town *town, int32_t turn)
{
    static const char *const scopes[] = {"", "", "", "", " (egen enhet)", " (eget område)"};
    struct builder words;
    builder_init(&words, town->arena);
    if (turn % 12 == 0)
        builder_add_string(&words, "organ:s");
    else if (turn % 12 == 1)
        builder_add(&words, role_of_kind(town, ROLE_CHAIR));
    else {
        builder_add(&words, official(town, draw(town, ROLES)));
        builder_add_string(&words, scopes[draw(town, 6)]);
    }
    return builder_text(&words);
}

static void add_rows(struct town *town, int32_t rows)
{
    static const char *const terms[] = {"",
                                        "",
                                        "högst 20000 kr",
                                        "högst 0,5 basbelopp",
                                        "högst 120 dagar",
                                        "över 5000 kr|högst 40000 kr"};
    int32_t types = (int32_t)catalogue_count(town->catalogue);
    for (int32_t row = 0; row < rows; row++) {
        struct text deputy = row % 3 ? text_of("") : official(town, draw(town, ROLES));
        add_line(town, ROWS, "o;%;%;%;%;%",
                 (struct text[]){numbered(town, 'r', row),
                                 catalogue_type(town->catalogue, row % types)->code,
                                 delegate(town, row), deputy, text_of(terms[draw(town, 6)])});
    }
}

static const struct authority_book *build(struct town *town, int32_t rows)
{
    struct register_file files[FILES];
    struct register_rows *read = arena_new(town->arena, struct register_rows);
    for (int i = 0; i < FILES; i++) {
        builder_init(&town->files[i], town->arena);
        add_line(town, (enum file)i, heads[i].header, NULL);
    }
    add_people(town);
    add_bodies(town);
    add_rows(town, rows);
    for (int i = 0; i < FILES; i++)
        files[i] = (struct register_file){text_of(heads[i].name), builder_text(&town->files[i])};
    struct register_problems problems =
        register_read(town->arena, files, FILES, town->catalogue, read);
    if (problems.count)
        stop("the register", problems.items[0].problem.key);
    return authority_open(town->arena, town->catalogue, read);
}

static const struct rulebook *embedded(struct arena *arena)
{
    struct rule_source *sources = arena_new_many(arena, embedded_law_count, struct rule_source);
    struct rule_problems problems;
    for (size_t i = 0; i < embedded_law_count; i++)
        sources[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    const struct rulebook *book = rulebook_compile(arena, sources, embedded_law_count, &problems);
    if (!book)
        stop("the law", problems.items[0].sentence);
    return book;
}

int main(int count, char **words)
{
    struct arena *arena = arena_open(0), *scratch = arena_open(0);
    const struct rulebook *law = embedded(arena);
    struct town town = {arena, rulebook_catalogue(law), roles_shipped(arena), 2026, {{0}}};
    int32_t rows = count > 1 ? (int32_t)strtol(words[1], NULL, 10) : 300;
    const struct authority_book *book = build(&town, rows);
    struct analysis_request request = {first_day(), last_day(), -1, true, law};
    double times[PASSES];
    size_t remarks = 0;
    for (int pass = 0; pass < PASSES; pass++) {
        const struct order_remark *items;
        arena_reset(scratch);
        double start = seconds();
        remarks = order_analyse(book, scratch, &request, &items);
        times[pass] = seconds() - start;
    }
    printf("rows %zu\ntypes %zu\nremarks %zu\nmilliseconds %.2f\n",
           authority_register(book)->row_count, catalogue_count(town.catalogue), remarks,
           median(times, PASSES) * 1000);
    arena_close(scratch);
    arena_close(arena);
    return 0;
}
