/* order_terms: the words of conditions: urgency, office hours, consultation, consent,
 * guidelines. Must not know amounts. */
#include "order_condition.h"

#include "order_number.h"

enum { OFFICE_HOURS = 8 * 60 * 1440 + 17 * 60, ROLE_WORDS = 6 };

static bool has_deputy(const struct order_draft *draft)
{
    for (size_t i = 0; i < draft->delegate_count; i++)
        if (draft->delegates[i].step > 0)
            return true;
    return draft->line.rule != RULE_NONE;
}

/* Words that say how it is reported, elected or written, not who may. */
static bool has_no_bearing(const struct order_piece *piece)
{
    static const char *const phrases[] = {"anmäls",
                                          "anmälas",
                                          "anmälan till nämnden",
                                          "anmälan sker",
                                          "redovisas",
                                          "rapporteras",
                                          "återrapporteras",
                                          "snarast",
                                          "blankett*",
                                          "väljs",
                                          "inträdesordning*",
                                          "styrs av lag",
                                          "genom förordnande",
                                          "dokumenteras",
                                          "protokollförs",
                                          "skriftligt",
                                          "skriftligen",
                                          "prioriteras",
                                          "informeras",
                                          "delges",
                                          NULL};
    static const char *const absence[] = {"vid förfall",           "vid frånvaro",
                                          "vid delegats frånvaro", "vid delegatens frånvaro",
                                          "vid förhinder",         NULL};
    struct text folded = order_piece_text(piece);
    return order_has_any(folded, phrases) ||
           (has_deputy(piece->draft) && order_has_any(folded, absence));
}

bool order_terms_is_urgent(const struct order_piece *piece)
{
    static const char *const phrases[] = {
        "brådskande",          "akuta beslut",      "akuta ärenden",
        "akuta situationer",   "i akuta fall",      "vid akuta",
        "akut beslut",         "inte kan avvakta*", "inte kan vänta",
        "inte kunde avvakta*", "inte kan inväntas", "kan inte avvakta*",
        "kan inte inväntas",   "inte hinner",       NULL};
    return order_has_any(order_piece_text(piece), phrases);
}

/* "gäller under år 2022" */
static bool read_year(struct order_piece *piece)
{
    static const char *const phrases[] = {"under år", "under kalenderåret", "gäller år", NULL};
    size_t at, size;
    int32_t year;
    struct text folded = order_piece_text(piece);
    if (!order_finds_any(folded, phrases, &at, &size))
        return false;
    struct text rest = text_trim(text_after(folded, at + size));
    if (rest.size < 4 || !text_to_number((struct text){rest.bytes, 4}, &year) || year < 1900)
        return false;
    piece->draft->line.valid_from = day_from_civil((struct civil){year, 1, 1});
    piece->draft->line.valid_to = day_from_civil((struct civil){year, 12, 31});
    return true;
}

static void read_hours(struct order_piece *piece)
{
    static const char *const phrases[] = {"tid då socialkontoren har stängt",
                                          "tid då socialkontoret har stängt",
                                          "då socialkontoret är stängt",
                                          "då socialkontoren är stängda",
                                          "när socialkontoret är stängt",
                                          "när kontoret är stängt",
                                          "utanför kontorstid",
                                          "utanför ordinarie kontorstid",
                                          "utanför ordinarie arbetstid",
                                          "utom kontorstid",
                                          "efter kontorstid",
                                          "icke kontorstid",
                                          "ej kontorstid",
                                          "under jourtid",
                                          "på jourtid",
                                          NULL};
    struct text folded = order_piece_text(piece);
    size_t at, size, hours_at, hours_size;
    if (!order_finds_any(folded, phrases, &at, &size))
        return;
    int64_t hours = order_hours_find(folded, &hours_at, &hours_size);
    if (hours < 0)
        order_ask(piece->draft, "order.hours", piece->written);
    else
        order_piece_blank(piece, hours_at, hours_size);
    order_piece_blank(piece, at, size);
    size_t on = at >= 4 && text_is((struct text){piece->bytes + at - 4, 3}, "på") ? 4 : 0;
    order_piece_blank(piece, at - on, on);
    order_condition_add(piece->draft, CONDITION_OFF_HOURS, -1, hours < 0 ? OFFICE_HOURS : hours);
}

/* Bytes of the longest run of words that is a role; 0 = none. */
static size_t take_role(const struct order_draft *draft, struct text written, int32_t *role_out)
{
    size_t best = 0, end = 0;
    for (int word = 0; word < ROLE_WORDS && end < written.size; word++) {
        while (end < written.size && written.bytes[end] == ' ')
            end++;
        while (end < written.size && written.bytes[end] != ' ' && written.bytes[end] != ')')
            end++;
        int32_t role =
            role_find(draft->importer->roles, text_trim((struct text){written.bytes, end}));
        if (role < 0)
            continue;
        *role_out = role;
        best = end;
    }
    return best;
}

static void read_consulted(struct order_piece *piece)
{
    static const char *const phrases[] = {"i samråd med",
                                          "efter samråd med",
                                          "samråd med",
                                          "samråd ska ske med",
                                          "samråd skall ske med",
                                          "i samråd",
                                          "efter samråd",
                                          "samråd",
                                          NULL};
    struct text folded = order_piece_text(piece);
    size_t at, size;
    int32_t role = -1;
    if (!order_finds_any(folded, phrases, &at, &size))
        return;
    for (size_t i = 0; phrases[i]; i++) /* the longest that begins there */
        if (order_takes(text_after(folded, at), phrases[i]) > size)
            size = order_takes(text_after(folded, at), phrases[i]);
    struct text rest = text_after(piece->written, at + size);
    size_t taken = take_role(piece->draft, rest, &role);
    order_piece_blank(piece, at, size + taken);
    order_condition_add(piece->draft, CONDITION_CONSULTED, role, 0);
}

static void read_plain(struct order_piece *piece)
{
    static const struct {
        const char *phrase;
        enum condition_kind kind;
    } plain[] = {
        /* the longer before what it begins or ends with */
        {"i tilldelat ärende", CONDITION_ASSIGNED},
        {"i tilldelade ärenden", CONDITION_ASSIGNED},
        {"tilldelat ärende", CONDITION_ASSIGNED},
        {"tilldelade ärenden", CONDITION_ASSIGNED},
        {"i egna ärenden", CONDITION_ASSIGNED},
        {"under förutsättning att samtycke finns", CONDITION_CONSENT},
        {"när samtycke finns", CONDITION_CONSENT},
        {"om samtycke finns", CONDITION_CONSENT},
        {"samtycke finns", CONDITION_CONSENT},
        {"vid samtycke", CONDITION_CONSENT},
        {"med samtycke", CONDITION_CONSENT},
        {"underlag finns", CONDITION_DOCUMENT},
        {"i enlighet med riksnorm och gällande riktlinjer", CONDITION_GUIDELINES},
        {"enligt riksnorm och gällande riktlinjer", CONDITION_GUIDELINES},
        {"enligt riksnorm", CONDITION_GUIDELINES},
        {"enligt gällande riktlinjer", CONDITION_GUIDELINES},
        {"i enlighet med gällande riktlinjer", CONDITION_GUIDELINES},
        {"enligt fastställda riktlinjer", CONDITION_GUIDELINES},
        {"enligt antagna riktlinjer", CONDITION_GUIDELINES},
        {"enligt nämndens riktlinjer", CONDITION_GUIDELINES},
        {"inom ramen för riktlinjer", CONDITION_GUIDELINES},
        {"inom ramen för gällande riktlinjer", CONDITION_GUIDELINES},
        {"inom riktlinjer", CONDITION_GUIDELINES},
        {"inom riktlinjerna", CONDITION_GUIDELINES},
        {"enligt riktlinjer", CONDITION_GUIDELINES},
        {"enligt gällande regler", CONDITION_GUIDELINES},
        {"enligt norm", CONDITION_GUIDELINES},
    };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        size_t at, size;
        if (!order_finds(order_piece_text(piece), plain[i].phrase, &at, &size))
            continue;
        order_piece_blank(piece, at, size);
        order_condition_add(piece->draft, plain[i].kind, -1, 0);
    }
}

static void read_scope(struct order_piece *piece)
{
    struct order_draft *draft = piece->draft;
    size_t at, size;
    enum delegate_scope scope = order_scope_find(order_piece_text(piece), &at, &size);
    if (scope == SCOPE_ALL)
        return;
    order_piece_blank(piece, at, size);
    for (size_t i = 0; i < draft->delegate_count; i++)
        draft->delegates[i].scope = scope;
}

/* "får vidaredelegeras" is a right of the row, not a condition of it. */
static bool read_subdelegable(struct order_piece *piece)
{
    static const char *const may[] = {"får vidaredelegera*", "kan vidaredelegera*",
                                      "rätt att vidaredelegera", NULL};
    static const char *const may_not[] = {"får inte vidaredelegera*", "får ej vidaredelegera*",
                                          "inte vidaredelegera*", NULL};
    struct text folded = order_piece_text(piece);
    bool forbidden = order_has_any(folded, may_not), allowed = order_has_any(folded, may);
    piece->draft->line.subdelegable = piece->draft->line.subdelegable || allowed;
    return forbidden || allowed;
}

bool order_terms_read(struct order_piece *piece)
{
    if (order_terms_is_urgent(piece)) {
        order_condition_add(piece->draft, CONDITION_URGENT, -1, 0);
        return true;
    }
    if (read_subdelegable(piece) || has_no_bearing(piece) || read_year(piece))
        return true;
    order_terms_scan(piece);
    return false;
}

void order_terms_scan(struct order_piece *piece)
{
    read_hours(piece);
    read_consulted(piece);
    read_plain(piece);
    read_scope(piece);
}
