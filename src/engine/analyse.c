/* analyse: rows of the register that somebody has drafted, analysed as they stand beside the register of now. What
 * was analysed is kept by its hash, so that whoever adopts can see that it is the same. Must not know what makes a
 * remark. */
#include "way.h"

#include "crypt/crypt.h"

enum { YEAR_MONTHS = 12 };

/* What the thing was last told that holds rows. */
static const struct happened *last_rows(const struct fold *fold, const struct said **rows_out)
{
    for (size_t i = fold->told_count; i > 0; i--) {
        const struct happened *told = &fold->told[i - 1];
        for (size_t j = 0; j < told->said_count; j++)
            if (told->said[j].input->type == INPUT_ROWS && told->said[j].count) {
                *rows_out = &told->said[j];
                return told;
            }
    }
    return NULL;
}

static void make(struct way *way, const char *name, struct text value)
{
    ensure(way->made_count < MADE_MOST);
    way->made[way->made_count++] = (struct made){name, value};
}

static void make_number(struct way *way, const char *name, size_t number)
{
    struct builder digits;
    builder_init(&digits, way->arena);
    builder_add_number(&digits, (int64_t)number);
    make(way, name, builder_text(&digits));
}

static struct fault *make_hash(struct way *way, const struct happened *draft)
{
    struct crypt *crypt;
    char *hex = arena_new_many(way->arena, SHA256_HEX_SIZE, char);
    struct text words = body_write(way->arena, draft->said, draft->said_count);
    TRY(crypt_open(way->arena, &crypt));
    struct fault *fault = crypt_sha256_hex(crypt, way->arena, &words, 1, hex);
    crypt_close(crypt);
    make(way, "draft_hash", text_of(hex));
    return fault;
}

/* What is certain is a fault; what hangs on a reading, on law that has not been read or on what the register does not
 * hold is a doubt. */
static void count_remarks(struct way *way, const struct authority_book *book, int32_t from)
{
    const struct register_rows *rows = authority_register(book);
    const struct order_remark *remarks = NULL;
    size_t faults = 0, count = 0;
    const struct analysis_request asked = {
        .from = from,
        .to = day_add(from, (struct period){YEAR_MONTHS, -1}, NULL),
        .order = -1,
        .has_register = rows->appointment_count + rows->meeting_count > 0,
        .book = way->engine->rules};
    if (rows->row_count)
        count = order_analyse(book, way->arena, &asked, &remarks);
    for (size_t i = 0; i < count; i++)
        faults += remarks[i].certain && remarks[i].kind != ORDER_ROW_UNSETTLED &&
                  remarks[i].kind != ORDER_LAW_UNREAD;
    make_number(way, "faults", faults);
    make_number(way, "doubts", count - faults);
}

static bool is_in_force(const struct register_rows *rows, int32_t day)
{
    for (size_t i = 0; i < rows->order_count; i++)
        if (rows->orders[i].valid_from <= day && day <= rows->orders[i].valid_to)
            return true;
    return false;
}

/* Types of decisions that somebody else may take than by the orders of now, where there are any on that day. */
static struct fault *count_changes(struct way *way, const struct authority_book *book, int32_t from)
{
    const struct authority_book *now;
    const struct order_change *changes;
    size_t types = 0;
    TRY(engine_people(way->engine, way->arena, &now));
    if (!is_in_force(authority_register(now), from))
        return NULL;
    size_t count = order_compare(now, book, way->arena, from, &changes);
    for (size_t i = 0; i < count; i++)
        types += i == 0 || changes[i].type != changes[i - 1].type;
    make_number(way, "changes", types);
    return NULL;
}

/* The draft's own words, and the day from which it is to be in force. */
static struct said *with_day(struct way *way, const struct happened *draft, struct said day)
{
    static const struct input valid_from = {.name = "valid_from", .type = INPUT_DAY};
    struct said *said = arena_new_many(way->arena, draft->said_count + 1, struct said);
    for (size_t i = 0; i < draft->said_count; i++)
        said[i] = draft->said[i];
    day.input = &valid_from;
    said[draft->said_count] = day;
    return said;
}

struct fault *way_analyse(struct way *way)
{
    struct fold fold;
    const struct said *rows = NULL;
    struct register_rows read;
    int32_t from = DAY_NONE;
    struct said day = way_said(way, "valid_from");
    if (!day.count)
        day = way_said(way, "analysed");
    TRY(way_told(way, &fold));
    const struct happened *draft = last_rows(&fold, &rows);
    if (!draft || !day_parse(day.count ? day.items[0] : TEXT_LITERAL(""), &from)) {
        inputs_refuse(&way->inputs, "problem.input-missing", NULL, TEXT_LITERAL("rows"),
                      (struct text){0});
        return NULL;
    }
    TRY(way_read_rows(way, with_day(way, draft, day), draft->said_count + 1, rows, &read));
    if (way->inputs.problem_count)
        return NULL;
    const struct authority_book *book =
        authority_open(way->arena, rulebook_catalogue(way->engine->rules), &read);
    count_remarks(way, book, from);
    TRY(count_changes(way, book, from));
    return make_hash(way, draft);
}
