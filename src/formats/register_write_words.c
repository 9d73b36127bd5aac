/* register_write_words: one delegate or one condition in the words of docs/register.md. Must not know files. */
#include "register_file.h"

#include "register_words.h"

enum { ORE = 100, BASE_PARTS = 1000, DAY_MINUTES = 1440 };

static void add_role(struct builder *builder, const struct register_rows *rows, int32_t role)
{
    builder_add(builder, rows->roles->items[role].key);
}

static void add_group(struct builder *builder, struct text inside)
{
    builder_add_string(builder, " (");
    builder_add(builder, inside);
    builder_add_char(builder, ')');
}

void register_write_delegate(struct builder *builder, const struct register_rows *rows,
                             const struct delegate *delegate)
{
    builder_add_string(builder, register_heads[delegate->how]);
    switch (delegate->how) {
    case DELEGATE_EXACT:
    case DELEGATE_OR_HIGHER:
        add_role(builder, rows, delegate->role);
        if (delegate->body >= 0)
            add_group(builder, rows->bodies[delegate->body].key);
        break;
    case DELEGATE_POST:
        builder_add(builder, rows->posts[delegate->post].key);
        break;
    case DELEGATE_PERSON:
        builder_add(builder, rows->persons[delegate->person].key);
        break;
    case DELEGATE_BODY:
        builder_add(builder, rows->bodies[delegate->body].key);
        break;
    }
    if (delegate->scope != SCOPE_ALL)
        add_group(builder, text_of(register_scopes[delegate->scope]));
}

/* A number of parts as whole ones: 1500 thousandths are "1,5", and 150 öre "1,50". */
static void add_parts(struct builder *builder, int64_t number, int64_t parts)
{
    builder_add_number(builder, number / parts);
    int64_t rest = number % parts;
    bool every_place = rest && parts == ORE;
    if (rest)
        builder_add_char(builder, ',');
    for (int64_t place = parts / 10; place > 0; place /= 10) {
        if (rest == 0 && !every_place)
            break;
        builder_add_char(builder, (char)('0' + rest / place));
        rest %= place;
    }
}

static void add_hours(struct builder *builder, int64_t number)
{
    builder_add_string(builder, "utanför kontorstid ");
    builder_add_minute(builder, (int32_t)(number / DAY_MINUTES));
    builder_add_char(builder, '-');
    builder_add_minute(builder, (int32_t)(number % DAY_MINUTES));
}

static void add_measured(struct builder *builder, const char *head, int64_t number, int64_t parts,
                         const char *unit)
{
    builder_add_string(builder, head);
    add_parts(builder, number, parts);
    builder_add_string(builder, unit);
}

void register_write_condition(struct builder *builder, const struct register_rows *rows,
                              const struct order_condition *condition)
{
    int64_t number = condition->number;
    switch (condition->kind) {
    case CONDITION_AMOUNT_MAX:
        add_measured(builder, "högst ", number, ORE, " kr");
        break;
    case CONDITION_AMOUNT_OVER:
        add_measured(builder, "över ", number, ORE, " kr");
        break;
    case CONDITION_BASE_MAX:
        add_measured(builder, "högst ", number, BASE_PARTS, " basbelopp");
        break;
    case CONDITION_BASE_OVER:
        add_measured(builder, "över ", number, BASE_PARTS, " basbelopp");
        break;
    case CONDITION_DURATION_MAX:
        add_measured(builder, "högst ", number, 1, number == 1 ? " dag" : " dagar");
        break;
    case CONDITION_EMPLOYED_MONTHS:
        add_measured(builder, "anställd ", number, 1, number == 1 ? " månad" : " månader");
        break;
    case CONDITION_OFF_HOURS:
        add_hours(builder, number);
        break;
    case CONDITION_CONSULTED:
        builder_add_string(builder, condition->role < 0 ? "samråd" : "samråd ");
        if (condition->role >= 0)
            add_role(builder, rows, condition->role);
        break;
    default:
        builder_add_string(builder, register_conditions[condition->kind]);
    }
}
