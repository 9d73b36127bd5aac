/* citation_law: the names that orders have for acts, and their editions. Must not know what any
 * provision says. */
#include "citation_part.h"

#include "order_words.h"

struct act_name {
    const char *phrase; /* folded; "*" = with the endings of a Swedish noun */
    enum law_act act;
    uint16_t edition; /* 0 = the name does not tell */
};

static const struct act_name names[] = {
    {"sol", ACT_SOL, 0},
    {"lvu", ACT_LVU, 0},
    {"luo", ACT_LUO, 0},
    {"lvm", ACT_LVM, 0},
    {"lss", ACT_LSS, 0},
    {"kl", ACT_KL, 0},
    {"koml", ACT_KL, 0},
    {"fl", ACT_FL, 0},
    {"fvl", ACT_FL, 0},
    {"fb", ACT_FB, 0},
    {"osl", ACT_OSL, 0},
    {"lps", ACT_LPS, 0},
    {"sof", ACT_SOF, 0},
    {"socialtjänstlag*", ACT_SOL, 0},
    {"socialtjänstförordning*", ACT_SOF, 0},
    {"kommunallag*", ACT_KL, 0},
    {"förvaltningslag*", ACT_FL, 0},
    {"föräldrabalk*", ACT_FB, 0},
    {"offentlighets- och sekretesslag*", ACT_OSL, 0},
    {"offentlighets och sekretesslag*", ACT_OSL, 0},
    {"med särskilda bestämmelser om vård av unga", ACT_LVU, 0},
    {"om särskilda bestämmelser om vård av unga", ACT_LVU, 0},
    {"om vård av unga", ACT_LVU, 0},
    {"om vård av missbrukare i vissa fall", ACT_LVM, 0},
    {"om vård av missbrukare", ACT_LVM, 0},
    {"om stöd och service till vissa funktionshindrade", ACT_LSS, 0},
    {"om stöd och service", ACT_LSS, 0},
    {"om placering av barn i skyddat boende", ACT_LPS, 0},
    {"om omhändertagande för vård av barn och unga", ACT_LUO, 0},
};

static const struct {
    uint16_t year, number;
    enum law_act act;
} numbers[] = {
    {1980, 620, ACT_SOL},  {2001, 453, ACT_SOL}, {2025, 400, ACT_SOL}, {1990, 52, ACT_LVU},
    {2026, 1600, ACT_LUO}, {1988, 870, ACT_LVM}, {1993, 387, ACT_LSS}, {1977, 179, ACT_KL},
    {1991, 900, ACT_KL},   {2017, 725, ACT_KL},  {1986, 223, ACT_FL},  {2017, 900, ACT_FL},
    {1949, 381, ACT_FB},   {2009, 400, ACT_OSL}, {2024, 79, ACT_LPS},  {2001, 937, ACT_SOF},
    {2025, 468, ACT_SOF},
};

enum { NAMES = sizeof names / sizeof *names, NUMBERS = sizeof numbers / sizeof *numbers };

/* "lagen", "lagens", "balken" … but not "lagstiftningen", which is no act. */
static bool is_ending(struct text ending)
{
    return ending.size == 0 || text_is(ending, "en") || text_is(ending, "ens") ||
           text_is(ending, "s");
}

static size_t stem_size(const char *phrase)
{
    return text_of(phrase).size - 1;
}

static size_t take_name(struct text folded, struct text written, const struct act_name *name)
{
    size_t size = order_takes(folded, name->phrase), stem = stem_size(name->phrase);
    if (size == 0)
        return 0;
    if (name->phrase[stem] == '*')
        return is_ending((struct text){folded.bytes + stem, size - stem}) ? size : 0;
    /* "kl. 8" and "m.fl." are no acts. */
    bool small = size == 2 && written.bytes[0] >= 'a' && written.bytes[0] <= 'z';
    if (small)
        return 0;
    struct text rest = text_after(folded, size);
    return size + order_takes(rest, ":s");
}

/* "2001:453" */
static size_t take_number(struct text folded, struct token *token_out)
{
    size_t at = 0;
    while (at < folded.size && ((folded.bytes[at] >= '0' && folded.bytes[at] <= '9') ||
                                (at == 4 && folded.bytes[at] == ':')))
        at++;
    int32_t year, number;
    if (at < 6 || folded.bytes[4] != ':' ||
        !text_to_number((struct text){folded.bytes, 4}, &year) ||
        !text_to_number((struct text){folded.bytes + 5, at - 5}, &number))
        return 0;
    for (size_t i = 0; i < NUMBERS; i++)
        if (numbers[i].year == year && numbers[i].number == number) {
            token_out->act = (uint8_t)numbers[i].act;
            token_out->edition = numbers[i].year;
            return at;
        }
    return 0;
}

size_t citation_act(struct text folded, struct text written, struct token *token_out)
{
    for (size_t i = 0; i < NAMES; i++) {
        size_t size = take_name(folded, written, &names[i]);
        if (size == 0)
            continue;
        token_out->act = (uint8_t)names[i].act;
        token_out->edition = names[i].edition;
        return size;
    }
    return take_number(folded, token_out);
}

bool citation_act_has_year(enum law_act act, uint16_t year)
{
    for (size_t i = 0; i < NUMBERS; i++)
        if (numbers[i].act == act && numbers[i].year == year)
            return true;
    return false;
}

uint16_t citation_edition(enum law_act act, uint16_t chapter, uint8_t letter)
{
    if (act == ACT_SOL && (chapter > 16 || (chapter == 2 && letter == 'a')))
        return chapter > 16 ? 2025 : 2001; /* the act of 2001 has 16 chapters and 2 a */
    if (act == ACT_KL && chapter > 10)
        return 2017; /* the act of 1991 has ten */
    uint16_t only = 0;
    for (size_t i = 0; i < NUMBERS; i++)
        if (numbers[i].act == act) {
            if (only)
                return 0;
            only = numbers[i].year;
        }
    return only;
}

bool citation_has_chapters(enum law_act act, uint16_t edition)
{
    bool numbered = act == ACT_LVU || act == ACT_LVM || act == ACT_LSS || act == ACT_FL;
    return !numbered && !(act == ACT_SOL && edition == 1980);
}
