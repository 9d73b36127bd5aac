/* scene_print: a register, a request and an answer in words, for a person who looks for the error. */
#include "scene.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *const verdicts[] = {"no", "unsettled", "unknown", "yes"};
static const char *const reasons[AUTHORITY_REASONS] = {
    "board",        "statute",     "mandate",      "order",       "subdelegated", "law-forbids",
    "law-not-read", "no-capacity", "expired",      "no-row",      "no-order",     "condition",
    "not-urgent",   "no-mandate",  "not-absent",   "not-member",  "contractor",   "no-agreement",
    "not-head",     "weighty",     "disqualified", "not-quorate", "no-meeting"};
static const char *const facts[FACT_COUNT] = {
    "urgent",   "absent",  "consulted",    "assigned", "consent",   "guidelines",
    "document", "weighty", "disqualified", "form",     "agreement", "membership",
    "unit",     "amount",  "outcome",      "duration", "minute",    "original",
    "order",    "law",     "base-amount",  "terms"};
static const char *const classes[DECIDER_CLASSES] = {
    "board",    "committee",          "chair",     "appointed-member", "member",
    "employee", "appointed-official", "contractor"};
static const char *const kinds[APPOINTMENT_KINDS] = {
    "post",        "acting", "substitute",        "chair",     "vice",
    "second-vice", "member", "substitute-member", "specially", "official"};
static const char *const forms[] = {"unknown", "employed", "elsewhere", "elected", "contractor"};
static const char *const bodies[] = {"board", "committee", "presidium"};
static const char *const hows[] = {"exact", "or-higher", "post", "person", "body"};
static const char *const scopes[] = {"", " own-unit", " own-area"};
static const char *const rules[] = {"grant",         "urgent-chair",  "superior-deputy",
                                    "single-deputy", "subdelegation", "report-next",
                                    "other"};
static const char *const outcomes[] = {"any", "approved", "refused"};
static const char *const conditions[CONDITION_KINDS] = {
    "amount-max", "amount-over", "base-max",        "base-over", "duration-max",
    "urgent",     "consulted",   "assigned",        "consent",   "guidelines",
    "document",   "off-hours",   "employed-months", "other"};
static const char values[] = "-?+";

const char *scene_reason(enum authority_reason reason)
{
    return reasons[reason];
}

const char *scene_verdict(enum authority_verdict verdict)
{
    return verdicts[verdict];
}

const char *scene_fact(uint32_t fact)
{
    return facts[fact];
}

const char *scene_class(enum decider_class decider)
{
    return classes[decider];
}

static void print_day(FILE *out, int32_t day)
{
    if (day <= DAY_FIRST || day >= DAY_LAST) {
        fputs(day <= DAY_FIRST ? "-oo" : "+oo", out);
        return;
    }
    struct civil civil = civil_from_day(day);
    fprintf(out, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
}

static void print_span(FILE *out, int32_t from, int32_t to)
{
    fputs("  [", out);
    print_day(out, from);
    fputs(" .. ", out);
    print_day(out, to);
    fputs("]\n", out);
}

static void print_types(FILE *out, const int32_t *types, size_t count)
{
    fputs(" types", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, " %d", types[i]);
    if (count == 0)
        fputs(" (none stated)", out);
}

static void print_people(FILE *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->unit_count; i++) {
        fprintf(out, "unit %zu: parent %d", i, rows->units[i].parent);
        print_span(out, rows->units[i].span.from, rows->units[i].span.to);
    }
    for (size_t i = 0; i < rows->post_count; i++) {
        fprintf(out, "post %zu: role %d, unit %d", i, rows->posts[i].role, rows->posts[i].unit);
        print_span(out, rows->posts[i].span.from, rows->posts[i].span.to);
    }
    for (size_t i = 0; i < rows->agreement_count; i++) {
        fprintf(out, "agreement %zu: deciding %d,", i, rows->agreements[i].deciding);
        print_types(out, rows->agreements[i].types, rows->agreements[i].type_count);
        print_span(out, rows->agreements[i].span.from, rows->agreements[i].span.to);
    }
    for (size_t i = 0; i < rows->employment_count; i++) {
        const struct employment *row = &rows->employments[i];
        fprintf(out, "employment: person %d %s, agreement %d", row->person, forms[row->form],
                row->agreement);
        print_span(out, row->span.from, row->span.to);
    }
    for (size_t i = 0; i < rows->qualification_count; i++) {
        const struct qualification *row = &rows->qualifications[i];
        fprintf(out, "qualification: person %d kind %d", row->person, (int)row->kind);
        print_span(out, row->span.from, row->span.to);
    }
}

static void print_offices(FILE *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->body_count; i++) {
        fprintf(out, "body %zu: %s, %d seats", i, bodies[rows->bodies[i].kind],
                rows->bodies[i].seats);
        print_span(out, rows->bodies[i].span.from, rows->bodies[i].span.to);
    }
    for (size_t i = 0; i < rows->meeting_count; i++) {
        fprintf(out, "meeting %zu: body %d, %d present, ", i, rows->meetings[i].body,
                rows->meetings[i].present);
        print_day(out, rows->meetings[i].day);
        fputc('\n', out);
    }
    for (size_t i = 0; i < rows->appointment_count; i++) {
        const struct appointment *row = &rows->appointments[i];
        fprintf(out, "appointment %zu: person %d %s, post %d, body %d,", i, row->person,
                kinds[row->kind], row->post, row->body);
        print_types(out, row->types, row->type_count);
        print_span(out, row->span.from, row->span.to);
    }
}

static void print_line(FILE *out, size_t index, const struct order_line *line)
{
    fprintf(out, "row %zu: order %d, %s, outcome %s, unit %d%s,", index, line->order,
            rules[line->rule], outcomes[line->outcome], line->unit,
            line->subdelegable ? ", subdelegable" : "");
    print_types(out, line->types, line->type_count);
    print_span(out, line->valid_from, line->valid_to);
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *row = &line->delegates[i];
        fprintf(out, "    delegate step %d %s%s: role %d, post %d, person %d, body %d\n", row->step,
                hows[row->how], scopes[row->scope], row->role, row->post, row->person, row->body);
    }
    for (size_t i = 0; i < line->condition_count; i++)
        fprintf(out, "    condition %zu: %s %" PRId64 "\n", i, conditions[line->conditions[i].kind],
                line->conditions[i].number);
}

static void print_orders(FILE *out, const struct register_rows *rows)
{
    for (size_t i = 0; i < rows->order_count; i++) {
        fprintf(out, "order %zu: body %d, replaces %d", i, rows->orders[i].body,
                rows->orders[i].replaces);
        print_span(out, rows->orders[i].valid_from, rows->orders[i].valid_to);
    }
    for (size_t i = 0; i < rows->row_count; i++)
        print_line(out, i, &rows->rows[i]);
    for (size_t i = 0; i < rows->subdelegation_count; i++) {
        const struct subdelegation *row = &rows->subdelegations[i];
        fprintf(out, "subdelegation %zu: row %d from role %d to role %d, post %d, person %d", i,
                row->row, row->from, row->role, row->post, row->person);
        print_span(out, row->span.from, row->span.to);
    }
}

void scene_print(FILE *out, const struct scene *scene)
{
    fprintf(out, "--- law\n%.*s--- roles\n", (int)scene->law_text.size, scene->law_text.bytes);
    for (size_t i = 0; i < scene_roles.count; i++)
        fprintf(out, "%zu %s (rank %d)%s", i, scene_roles.items[i].key.bytes,
                scene_roles.items[i].rank, i % 6 == 5 ? "\n" : ", ");
    fputs("\n--- register\n", out);
    print_people(out, &scene->rows);
    print_offices(out, &scene->rows);
    print_orders(out, &scene->rows);
}

_Noreturn void scene_bad_law(const struct scene *scene, const struct rule_problems *problems)
{
    printf("%.*s", (int)scene->law_text.size, scene->law_text.bytes);
    for (size_t i = 0; i < problems->count; i++)
        printf("%.*s:%d:%d: %s\n", (int)problems->items[i].source.size,
               problems->items[i].source.bytes, problems->items[i].line, problems->items[i].column,
               problems->items[i].sentence);
    exit(2);
}

void scene_print_request(FILE *out, const struct authority_request *request)
{
    fprintf(out, "--- request: type %d, person %d, body %d, role %d, day ", request->type,
            request->person, request->body, request->role);
    print_day(out, request->day);
    fprintf(out,
            " (%d)\n    minute %d, unit %d, original %d, duration %d, amount %" PRId64
            ", outcome %s\n   ",
            request->day, request->minute, request->unit, request->original, request->duration_days,
            request->amount_ore, outcomes[request->outcome]);
    for (uint32_t i = 0; i < REQUEST_FACTS; i++)
        fprintf(out, " %s%c", facts[i], values[request->facts[i]]);
    fputc('\n', out);
}

void scene_print_answer(FILE *out, const char *title, const struct authority *answer)
{
    fprintf(out,
            "%s: %s, %s, class %s, span %d, appointment %d, row %d, step %d, "
            "subdelegation %d, condition %d, meeting %d, degree %c, missing",
            title, verdicts[answer->verdict], reasons[answer->reason], classes[answer->decider],
            answer->span, answer->appointment, answer->row, answer->step, answer->subdelegation,
            answer->condition, answer->meeting, values[answer->degree]);
    for (uint32_t i = 0; i < FACT_COUNT; i++)
        if (answer->missing >> i & 1)
            fprintf(out, " %s", facts[i]);
    fputc('\n', out);
}
