/* order_sheet_brief: the first lines of the sheet: how many rows, how many the law cannot allow,
 * what nobody can decide and when. Only what is certain is said as certain; the rest is counted
 * apart. */
#include "order_sheet_part.h"

enum { MOST_SPELLS = 3, DAYS_OF_YEAR = 366 };

static void add_counted(struct builder *line, enum language language, const char *key,
                        int64_t number)
{
    builder_add_string(line, line->size ? " " : "");
    words_add_count(line, language, key, number);
}

/* Different input rows with a remark of the kind; certain or not. */
static int64_t count_rows(struct arena *arena, const struct order_sheet *sheet,
                          enum remark_kind kind, bool certain)
{
    size_t room = sheet->view.rows->row_count + 1;
    if (sheet->import)
        room += sheet->import->count;
    bool *seen = arena_new_many(arena, room, bool);
    int64_t count = 0;
    for (size_t i = 0; i < sheet->remark_count; i++) {
        const struct order_remark *remark = &sheet->remarks[i];
        int32_t row = sheet_input_row(sheet, remark->row);
        if (remark->kind != kind || remark->certain != certain || row < 0 || seen[row])
            continue;
        seen[row] = true;
        count++;
    }
    return count;
}

struct spell {
    int32_t from, to;
    int64_t types;
};

/* A gap in all cases of a type; one in some unit or above some amount is counted apart. */
static bool is_gap(const struct order_remark *remark, enum remark_kind kind, bool certain)
{
    return remark->kind == kind && remark->certain == certain && remark->type >= 0 &&
           remark->unit < 0 && remark->over_ore <= 0 && remark->max_ore < 0;
}

static int64_t count_partial_gaps(const struct order_sheet *sheet, bool certain)
{
    int64_t count = 0;
    for (size_t i = 0; i < sheet->remark_count; i++) {
        const struct order_remark *remark = &sheet->remarks[i];
        bool gap = remark->kind == ORDER_GAP && remark->certain == certain;
        bool seen = !gap || is_gap(remark, remark->kind, remark->certain);
        for (size_t earlier = 0; earlier < i && !seen; earlier++) {
            const struct order_remark *other = &sheet->remarks[earlier];
            seen = other->kind == remark->kind && other->type == remark->type &&
                   other->certain == certain && !is_gap(other, other->kind, other->certain);
        }
        count += !seen;
    }
    return count;
}

/* The type has been counted for these days already. */
static bool is_counted(const struct order_sheet *sheet, size_t index)
{
    const struct order_remark *remark = &sheet->remarks[index];
    for (size_t i = 0; i < index; i++) {
        const struct order_remark *other = &sheet->remarks[i];
        if (is_gap(other, remark->kind, remark->certain) && other->type == remark->type &&
            other->from == remark->from && other->to == remark->to)
            return true;
    }
    return false;
}

/* Types by the days on which nobody can take them; the spell of most types first. */
static size_t collect_spells(struct arena *arena, const struct order_sheet *sheet,
                             enum remark_kind kind, bool certain, struct spell **spells_out)
{
    struct spell *spells = arena_new_many(arena, sheet->remark_count + 1, struct spell);
    size_t count = 0;
    for (size_t i = 0; i < sheet->remark_count; i++) {
        const struct order_remark *remark = &sheet->remarks[i];
        size_t at = 0;
        if (!is_gap(remark, kind, certain) || is_counted(sheet, i))
            continue;
        while (at < count && (spells[at].from != remark->from || spells[at].to != remark->to))
            at++;
        if (at == count)
            spells[count++] = (struct spell){remark->from, remark->to, 0};
        spells[at].types++;
        for (; at && spells[at].types > spells[at - 1].types; at--) {
            struct spell moved = spells[at];
            spells[at] = spells[at - 1];
            spells[at - 1] = moved;
        }
    }
    *spells_out = spells;
    return count;
}

static struct text number_text(struct arena *arena, int64_t number)
{
    struct builder digits;
    builder_init(&digits, arena);
    builder_add_number(&digits, number);
    return builder_text(&digits);
}

/* "6 beslutstyper kan ingen ta mellan 22/12 och 7/1." */
static void add_spell(struct builder *line, const struct order_sheet *sheet, const char *key,
                      const struct spell *spell)
{
    bool whole = spell->from <= sheet->from && spell->to >= sheet->to;
    bool years = sheet->to - sheet->from > DAYS_OF_YEAR; /* within a year a day has one year */
    bool both = civil_from_day(spell->from).year != civil_from_day(spell->to).year;
    struct builder full = say_piece(line), first = say_piece(line), last = say_piece(line);
    say_short_day(&first, spell->from, years && both);
    say_short_day(&last, spell->to, years);
    builder_add_string(&full, key);
    builder_add_string(&full, whole ? ".always" : ".between");
    builder_add_string(&full, spell->types == 1 ? ".one" : ".many");
    const struct text arguments[] = {number_text(line->arena, spell->types), builder_text(&first),
                                     builder_text(&last)};
    builder_add_string(line, line->size ? " " : "");
    words_add(line, sheet->view.language, builder_string(&full), arguments, 3);
}

static void add_spells(struct builder *line, const struct order_sheet *sheet, enum remark_kind kind,
                       bool certain, const char *key)
{
    struct spell *spells;
    size_t count = collect_spells(line->arena, sheet, kind, certain, &spells);
    int64_t rest = 0;
    for (size_t i = 0; i < count; i++)
        if (i < MOST_SPELLS)
            add_spell(line, sheet, key, &spells[i]);
        else
            rest += spells[i].types;
    if (rest)
        add_counted(line, sheet->view.language, "sheet.brief.more-gaps", rest);
}

static void add_certain(struct builder *line, const struct order_sheet *sheet)
{
    const struct order_fates *fates = &sheet->fates;
    enum language language = sheet->view.language;
    int64_t forbidden = count_rows(line->arena, sheet, ORDER_ROW_FORBIDDEN, true);
    add_counted(line, language, "sheet.brief.rows",
                fates->taken + fates->questioned + fates->refused);
    if (forbidden)
        add_counted(line, language, "sheet.brief.forbidden", forbidden);
    else {
        builder_add_char(line, ' ');
        say(line, language,
            fates->taken + fates->questioned ? "sheet.brief.none-forbidden"
                                             : "sheet.brief.none-read");
    }
    add_spells(line, sheet, ORDER_GAP, true, "sheet.brief.gap");
    add_spells(line, sheet, ORDER_GAP_MEETING, true, "sheet.brief.meeting");
    if (count_partial_gaps(sheet, true))
        add_counted(line, language, "sheet.brief.partly", count_partial_gaps(sheet, true));
}

/* What hangs on a reading or on facts that nobody has given: never in the same breath as what is
 * certain. */
static void add_uncertain(struct builder *line, const struct order_sheet *sheet)
{
    enum language language = sheet->view.language;
    int64_t unsettled = count_rows(line->arena, sheet, ORDER_ROW_UNSETTLED, true) +
                        count_rows(line->arena, sheet, ORDER_ROW_UNSETTLED, false) +
                        count_rows(line->arena, sheet, ORDER_ROW_FORBIDDEN, false);
    if (unsettled)
        add_counted(line, language, "sheet.brief.unsettled", unsettled);
    add_spells(line, sheet, ORDER_GAP, false, "sheet.brief.gap-perhaps");
    add_spells(line, sheet, ORDER_GAP_MEETING, false, "sheet.brief.meeting-perhaps");
    if (count_partial_gaps(sheet, false))
        add_counted(line, language, "sheet.brief.partly-perhaps", count_partial_gaps(sheet, false));
    if (sheet->fates.questioned)
        add_counted(line, language, "sheet.brief.questioned", sheet->fates.questioned);
    if (sheet->fates.refused)
        add_counted(line, language, "sheet.brief.refused", sheet->fates.refused);
    int64_t unread = count_rows(line->arena, sheet, ORDER_LAW_UNREAD, true);
    if (unread)
        add_counted(line, language, "sheet.brief.unread", unread);
}

/* The title of the only order; several are not named. */
static struct text title_of(struct arena *arena, const struct order_sheet *sheet)
{
    const struct register_rows *rows = sheet->view.rows;
    return rows->order_count == 1 ? paper_clean(arena, rows->orders[0].title)
                                  : (struct text){"", 0};
}

static struct text about(struct arena *arena, const struct order_sheet *sheet)
{
    struct builder days, line;
    builder_init(&days, arena);
    builder_init(&line, arena);
    say_span(&days, sheet->view.language, sheet->from, sheet->to);
    const struct text arguments[] = {paper_clean(arena, text_of(sheet->file)), builder_text(&days),
                                     title_of(arena, sheet)};
    words_add(&line, sheet->view.language, arguments[2].size ? "sheet.about-titled" : "sheet.about",
              arguments, 3);
    if (sheet->against) {
        struct text against = paper_clean(arena, text_of(sheet->against));
        builder_add_char(&line, ' ');
        words_add(&line, sheet->view.language, "sheet.about-against", &against, 1);
    }
    return builder_text(&line);
}

struct order_brief order_sheet_brief(struct arena *arena, const struct order_sheet *sheet)
{
    struct builder certain, uncertain;
    const char *key = sheet->view.has_register ? "sheet.with-register" : "sheet.without-register";
    builder_init(&certain, arena);
    builder_init(&uncertain, arena);
    add_certain(&certain, sheet);
    add_uncertain(&uncertain, sheet);
    return (struct order_brief){
        builder_text(&certain), builder_text(&uncertain), about(arena, sheet),
        text_of(words_text(sheet->view.language, face_key(arena, &sheet->view, key)))};
}

void sheet_brief(struct builder *out, const struct order_sheet *sheet)
{
    const struct order_brief brief = order_sheet_brief(out->arena, sheet);
    sheet_paragraph(out, "", 0, brief.certain);
    sheet_paragraph(out, "", 0, brief.uncertain);
    builder_add_char(out, '\n');
    sheet_paragraph(out, "", 0, brief.about);
    sheet_paragraph(out, "", 0, brief.against);
}
