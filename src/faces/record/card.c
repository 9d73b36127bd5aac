/* card: the on-call card of chosen evenings as a page, by the register as it is now. Must not judge. */
#include "record.h"

#include "card_html.h"

enum { SHOWN_DAYS = 7 };

struct carding {
    struct visit *visit;
    int32_t from, to; /* DAY_NONE: what was written is no day */
    struct text wrong;
    const struct jourkort_piece *pieces;
    size_t count;
    bool has_gap;
};

static struct fault *make(void *context, struct engine *engine, struct arena *arena)
{
    struct carding *carding = context;
    const struct authority_book *book;
    const struct rulebook *rules = carding->visit->web->setup->rules;
    TRY(engine_people(engine, arena, &book));
    const struct authority_view view = {.language = carding->visit->language,
                                        .rows = authority_register(book),
                                        .catalogue = rulebook_catalogue(rules),
                                        .has_register = true,
                                        .known_on = DAY_LAST,
                                        .on_page = true};
    const struct jourkort *card =
        jourkort_make(arena, &view, book, rules, carding->from, carding->to);
    carding->count = jourkort_pieces(arena, &view, card, &carding->pieces);
    carding->has_gap = jourkort_has_gap(card);
    return NULL;
}

static void read_days(struct carding *carding)
{
    struct visit *visit = carding->visit;
    struct text from = asked(visit, "fran"), to = asked(visit, "till");
    carding->from = clock_today();
    bool reads = !from.size || day_parse(from, &carding->from);
    carding->to = carding->from + SHOWN_DAYS - 1;
    reads = (!to.size || day_parse(to, &carding->to)) && reads;
    if (!reads)
        carding->wrong = say_text(visit, "web.taking.no-day");
    else if (carding->to < carding->from)
        carding->wrong = say_text(visit, "web.card.backwards");
    else if (carding->to - carding->from >= JOURKORT_DAYS)
        carding->wrong = say_text(visit, "web.card.too-long");
}

static struct field_text_html day_field(const struct carding *carding, const char *name,
                                        const char *label, int32_t day)
{
    struct text typed = asked(carding->visit, name);
    return (struct field_text_html){.name = text_of(name),
                                    .label = say_text(carding->visit, label),
                                    .width = TEXT_LITERAL("short"),
                                    .value =
                                        typed.size ? typed : day_words(carding->visit->arena, day)};
}

/* Pieces of a part, as the entries of a list. */
#define LIST(carding, data, list, entry, wanted, fill)                                \
    do {                                                                              \
        struct card_html_##entry *made = arena_new_many(                              \
            (carding)->visit->arena, (carding)->count + 1, struct card_html_##entry); \
        size_t count = 0;                                                             \
        for (size_t i = 0; i < (carding)->count; i++)                                 \
            if ((carding)->pieces[i].part == (wanted))                                \
                made[count++] = (struct card_html_##entry)fill((carding)->pieces[i]); \
        (data)->list.items = made;                                                    \
        (data)->list.count = count;                                                   \
    } while (0)
#define TEXT_OF(piece)       \
    {                        \
        .text = (piece).text \
    }
#define BOTH_OF(piece)                             \
    {                                              \
        .text = (piece).text, .more = (piece).more \
    }

static bool is_line(const struct jourkort_piece *piece)
{
    return piece->part == JOURKORT_TYPES || piece->part == JOURKORT_WHO;
}

/* Days on which the same holds, each with its decisions and who may take them. */
static void fill_stretches(const struct carding *carding, struct card_html *data)
{
    struct arena *arena = carding->visit->arena;
    struct card_html_stretch *stretches =
        arena_new_many(arena, carding->count + 1, struct card_html_stretch);
    struct card_html_line *lines = arena_new_many(arena, carding->count + 1, struct card_html_line);
    size_t stretch_count = 0, line_count = 0;
    for (size_t i = 0; i < carding->count; i++) {
        const struct jourkort_piece *piece = &carding->pieces[i];
        bool begins = piece->part == JOURKORT_STRETCH || (is_line(piece) && !stretch_count);
        if (begins)
            stretches[stretch_count++] = (struct card_html_stretch){
                .days = piece->part == JOURKORT_STRETCH ? piece->text : (struct text){"", 0},
                .lines = {&lines[line_count], 0}};
        if (!is_line(piece))
            continue;
        lines[line_count++] = (struct card_html_line){
            .types = piece->part == JOURKORT_TYPES ? piece->text : (struct text){"", 0},
            .who = piece->part == JOURKORT_WHO ? piece->text : (struct text){"", 0}};
        stretches[stretch_count - 1].lines.count++;
    }
    data->stretches = (struct card_html_stretches){stretches, stretch_count};
}

static struct text about_of(const struct carding *carding)
{
    struct builder about;
    builder_init(&about, carding->visit->arena);
    for (size_t i = 0; i < carding->count; i++)
        if (carding->pieces[i].part == JOURKORT_ABOUT) {
            builder_add(&about, carding->pieces[i].text);
            builder_add_string(&about, carding->pieces[i].more.size ? ". " : "");
            builder_add(&about, carding->pieces[i].more);
        }
    return builder_text(&about);
}

static void show(const struct carding *carding)
{
    struct visit *visit = carding->visit;
    struct builder told;
    struct html out = page_begin(visit, &told);
    struct card_html data = {.page = frame(visit, NULL, carding->wrong.size > 0),
                             .summary = one_error(visit, "fran", carding->wrong),
                             .about = about_of(carding),
                             .is_told = !carding->wrong.size,
                             .has_gap = carding->has_gap,
                             .from = day_field(carding, "fran", "web.card.from", carding->from),
                             .to = day_field(carding, "till", "web.card.to", carding->to)};
    data.from.error = carding->wrong;
    LIST(carding, &data, seats, seat, JOURKORT_SEAT, BOTH_OF);
    LIST(carding, &data, writes, write, JOURKORT_WRITE, TEXT_OF);
    LIST(carding, &data, latests, latest, JOURKORT_LATEST, BOTH_OF);
    for (size_t i = 0; i < carding->count; i++)
        if (carding->pieces[i].part == JOURKORT_NO_SEAT)
            data.no_seat = carding->pieces[i].text;
    fill_stretches(carding, &data);
    card_html_write(&out, &data);
    page_send(visit, carding->wrong.size ? 422 : 200, &told);
}

/* Whoever may see who holds what may see the card. */
void show_card(struct visit *visit)
{
    struct carding carding = {.visit = visit};
    struct known_person known;
    struct fault *fault = visit_know(visit, &known);
    if (!fault && !may_ever(&known, "who-holds", false)) {
        refuse(visit, 404, (struct text){"", 0});
        return;
    }
    read_days(&carding);
    if (!fault && !carding.wrong.size)
        fault = crew_read(visit->web->setup->crew, visit->arena, make, &carding);
    if (fault)
        refuse_fault(visit, fault);
    else
        show(&carding);
}
