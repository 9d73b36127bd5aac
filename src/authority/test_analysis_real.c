/* test_analysis_real: the law in law/ and the rows of one board, as a decision of the ombudsman
 * quotes them (Kristianstad): when was each row within the law? */
#include "authority/authority.h"
#include "authority/test_law.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { FILES = 600, FILE_BYTES = 1 << 18 };

static struct arena *arena;
static const struct catalogue *catalogue;
static struct rule_source files[FILES];
static size_t file_count;

static void load_file(const char *name)
{
    static char path[1024], text[FILE_BYTES];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(text, 1, sizeof text, file) : 0;
    if (file)
        fclose(file);
    assert_true(file_count < FILES && size < FILE_BYTES);
    if (size)
        files[file_count++] =
            (struct rule_source){text_of(text_copy(arena, text_of(name))),
                                 text_of(text_copy(arena, (struct text){text, size}))};
}

static void load_folder(const char *name)
{
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    DIR *folder = opendir(path);
    for (struct dirent *entry = folder ? readdir(folder) : NULL; entry; entry = readdir(folder)) {
        snprintf(path, sizeof path, "%s/%s", name, entry->d_name);
        if (entry->d_name[0] != '.' && !strstr(entry->d_name, ".md"))
            load_file(path);
    }
    if (folder)
        closedir(folder);
    else if (!strstr(name, ".md"))
        load_file(name);
}

static int load_law(void **state)
{
    (void)state;
    struct rule_problems problems;
    arena = arena_open(0);
    DIR *law = opendir(LAW_FOLDER);
    for (struct dirent *entry = law ? readdir(law) : NULL; entry; entry = readdir(law))
        if (entry->d_name[0] != '.')
            load_folder(entry->d_name);
    if (law)
        closedir(law);
    const struct rulebook *book = rulebook_compile(arena, files, file_count, &problems);
    catalogue = book ? rulebook_catalogue(book) : NULL;
    return catalogue ? 0 : -1;
}

static int close_law(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

/* A row of the order: one type to a committee, or to a team leader. */
struct kristianstad {
    int32_t type;
    struct delegate delegate;
    struct order order;
    struct order_line row;
    struct body body;
    struct register_rows rows;
};

static const struct role roles[] = {{.key = {"utskott", 7}, .kind = ROLE_COMMITTEE},
                                    {.key = {"teamledare", 10}, .kind = ROLE_OFFICIAL, .rank = 20}};
static const struct role_table role_table = {roles, 2};

static size_t analyse(const char *type, int32_t role, struct civil from, struct civil to,
                      const struct order_remark **remarks_out)
{
    static struct kristianstad town;
    town = (struct kristianstad){.type = catalogue_find(catalogue, text_of(type)),
                                 .delegate = {.role = role, .post = -1, .person = -1, .body = -1},
                                 .order = {.valid_from = DAY_FIRST,
                                           .valid_to = DAY_LAST,
                                           .adopted = DAY_NONE,
                                           .replaces = -1},
                                 .body = {.kind = BODY_BOARD,
                                          .parent = -1,
                                          .seats = -1,
                                          .span = {DAY_FIRST, DAY_LAST, DAY_FIRST}}};
    assert_true(town.type >= 0);
    town.row = (struct order_line){.types = &town.type,
                                   .type_count = 1,
                                   .unit = -1,
                                   .delegates = &town.delegate,
                                   .delegate_count = 1,
                                   .law = text_of("14 § LVU"),
                                   .valid_from = DAY_FIRST,
                                   .valid_to = DAY_LAST};
    town.rows = (struct register_rows){.orders = &town.order,
                                       .order_count = 1,
                                       .rows = &town.row,
                                       .row_count = 1,
                                       .bodies = &town.body,
                                       .body_count = 1,
                                       .roles = &role_table};
    struct analysis_request request = {
        .from = day_from_civil(from), .to = day_from_civil(to), .order = 0};
    return order_analyse(authority_open(arena, catalogue, &town.rows), arena, &request,
                         remarks_out);
}

static size_t count_kind(const struct order_remark *remarks, size_t count, enum remark_kind kind)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += remarks[i].kind == kind && remarks[i].row == 0;
    return found;
}

/* praxis: HFD 2016 ref. 74 */
static void whereabouts_could_not_be_kept_from_them_by_a_committee(void **state)
{
    (void)state;
    const struct order_remark *remarks;
    size_t count = analyse("lvu-vistelseort", 0, (struct civil){2016, 6, 1},
                           (struct civil){2017, 12, 31}, &remarks);
    assert_int_equal(count_kind(remarks, count, ORDER_ROW_FORBIDDEN), 1);
    assert_int_equal(remarks[0].kind, ORDER_ROW_FORBIDDEN);
    assert_int_equal(remarks[0].from, day_from_civil((struct civil){2016, 6, 1}));
    assert_int_equal(remarks[0].to, day_from_civil((struct civil){2017, 12, 31}));
    assert_true(remarks[0].certain);

    count = analyse("lvu-vistelseort", 0, (struct civil){2025, 7, 1}, (struct civil){2026, 12, 31},
                    &remarks);
    assert_int_equal(count_kind(remarks, count, ORDER_ROW_FORBIDDEN), 0);
    assert_int_equal(count_kind(remarks, count, ORDER_ROW_UNSETTLED), 0);
    assert_int_equal(count_kind(remarks, count, ORDER_LAW_STALE), 0);

    count = analyse("lvu-vistelseort", 0, (struct civil){2025, 1, 1}, (struct civil){2027, 3, 31},
                    &remarks);
    assert_int_equal(remarks[0].to, day_from_civil((struct civil){2025, 6, 30}));
    assert_int_equal(count_kind(remarks, count, ORDER_LAW_UNREAD), 1);
    assert_int_equal(count_kind(remarks, count, ORDER_LAW_STALE), 1);
}

static void an_official_never_could(void **state)
{
    (void)state;
    const struct order_remark *remarks;
    size_t count = analyse("lvu-vistelseort", 1, (struct civil){2016, 6, 1},
                           (struct civil){2026, 12, 31}, &remarks);
    assert_int_equal(count_kind(remarks, count, ORDER_ROW_FORBIDDEN), 2); /* under two laws */
    assert_int_equal(remarks[1].to, day_from_civil((struct civil){2026, 12, 31}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whereabouts_could_not_be_kept_from_them_by_a_committee),
        cmocka_unit_test(an_official_never_could),
    };
    return cmocka_run_group_tests(tests, load_law, close_law);
}
