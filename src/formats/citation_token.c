/* citation_token: the text of a citation in words that mean something in one. Must not know what
 * follows on what. */
#include "citation_part.h"

#include "order_words.h"

struct word {
    const char *phrase;
    enum token_kind kind;
    uint16_t number;
};

static const struct word words[] = {
    {"kap", TOKEN_CHAPTER, 0},
    {"kapitel", TOKEN_CHAPTER, 0},
    {"kapitlet", TOKEN_CHAPTER, 0},
    {"$ $", TOKEN_SECTION, 2},
    {"$", TOKEN_SECTION, 1},
    {"paragraferna", TOKEN_SECTION, 2},
    {"paragrafen", TOKEN_SECTION, 1},
    {"paragraf", TOKEN_SECTION, 1},
    {"par", TOKEN_SECTION, 1},
    {"st", TOKEN_STYCKE, 0},
    {"stycke", TOKEN_STYCKE, 0},
    {"stycket", TOKEN_STYCKE, 0},
    {"styckena", TOKEN_STYCKE, 0},
    {"p", TOKEN_POINT, 0},
    {"pkt", TOKEN_POINT, 0},
    {"punkt", TOKEN_POINT, 0},
    {"punkten", TOKEN_POINT, 0},
    {"punkterna", TOKEN_POINT, 0},
    {"första", TOKEN_ORDINAL, 1},
    {"andra", TOKEN_ORDINAL, 2},
    {"tredje", TOKEN_ORDINAL, 3},
    {"fjärde", TOKEN_ORDINAL, 4},
    {"t.o.m", TOKEN_DASH, 0},
    {"t o m", TOKEN_DASH, 0},
    {"till och med", TOKEN_DASH, 0},
    {"-", TOKEN_DASH, 0},
    {",", TOKEN_SEPARATOR, 0},
    {";", TOKEN_SEPARATOR, 0},
    {"/", TOKEN_SEPARATOR, 0},
    {"+", TOKEN_SEPARATOR, 0},
    {"&", TOKEN_SEPARATOR, 0},
    {"|", TOKEN_SEPARATOR, 0},
    {"och", TOKEN_SEPARATOR, 0},
    {"o", TOKEN_SEPARATOR, 0},
    {"samt", TOKEN_SEPARATOR, 0},
    {"eller", TOKEN_SEPARATOR, 0},
    {"jfr", TOKEN_SEPARATOR, 0},
    {"jämfört med", TOKEN_SEPARATOR, 0},
    {"jämte", TOKEN_SEPARATOR, 0},
    {"respektive", TOKEN_SEPARATOR, 0},
    {"resp", TOKEN_SEPARATOR, 0},
    {"även", TOKEN_SEPARATOR, 0},
    {"alternativt", TOKEN_SEPARATOR, 0},
    {"alt", TOKEN_SEPARATOR, 0},
    {"enligt", TOKEN_NOISE, 0},
    {"jml", TOKEN_NOISE, 0},
    {"jämlikt", TOKEN_NOISE, 0},
    {"med stöd av", TOKEN_NOISE, 0},
    {"lagen", TOKEN_NOISE, 0},
    {"lagens", TOKEN_NOISE, 0},
    {"lag", TOKEN_NOISE, 0},
    {"sfs", TOKEN_NOISE, 0},
    {"den", TOKEN_NOISE, 0},
    {"i", TOKEN_NOISE, 0},
    {"nya", TOKEN_NOISE, 0},
    {"gamla", TOKEN_NOISE, 0},
    {"äldre", TOKEN_NOISE, 0},
    {"se", TOKEN_NOISE, 0},
    {"(", TOKEN_NOISE, 0},
    {")", TOKEN_NOISE, 0},
    {"[", TOKEN_NOISE, 0},
    {"]", TOKEN_NOISE, 0},
    {".", TOKEN_NOISE, 0},
    {"*", TOKEN_NOISE, 0},
};

enum { WORDS = sizeof words / sizeof *words, LONGEST_NUMBER = 4 };

static char byte_at(struct text text, size_t at)
{
    return at < text.size ? text.bytes[at] : '\0';
}

static bool is_word_byte(char byte)
{
    return order_is_letter(byte) || is_digit(byte);
}

/* "31 i §" has the letter i; "6 § i LVU" has not. */
static bool is_section_letter(struct text folded, size_t at)
{
    char letter = byte_at(folded, at);
    bool alone = letter >= 'a' && letter <= 'z' && !is_word_byte(byte_at(folded, at + 1));
    if (!alone || letter == 'o' || letter == 'p' || letter == 's')
        return false;
    if (letter != 'i')
        return true;
    struct text rest = text_trim(text_after(folded, at + 1));
    return rest.size == 0 || order_takes(rest, "$") || order_takes(rest, "kap") ||
           rest.bytes[0] == ',' || rest.bytes[0] == '-';
}

static size_t after_blanks(struct text folded, size_t at)
{
    while (byte_at(folded, at) == ' ')
        at++;
    return at;
}

/* "6", "6a", "31 d", "2:a". */
static size_t take_number(struct text folded, struct token *token)
{
    size_t digits = 0;
    while (is_digit(byte_at(folded, digits)))
        digits++;
    int32_t number = 0;
    token->kind = TOKEN_UNKNOWN;
    if (digits > LONGEST_NUMBER || folded.bytes[0] == '0' ||
        !text_to_number((struct text){folded.bytes, digits}, &number))
        return digits;
    token->number = (uint16_t)number;
    if (digits == LONGEST_NUMBER && byte_at(folded, digits) == ':') {
        token->kind = TOKEN_UNKNOWN; /* "2011:328": the number of an act that is not one of ours */
        for (digits++; is_digit(byte_at(folded, digits));)
            digits++;
        return digits;
    }
    char colon = byte_at(folded, digits), letter = byte_at(folded, digits + 1);
    if (colon == ':' && (letter == 'a' || letter == 'e') &&
        !is_word_byte(byte_at(folded, digits + 2))) {
        token->kind = TOKEN_ORDINAL;
        return digits + 2;
    }
    token->kind = TOKEN_NUMBER;
    size_t at = after_blanks(folded, digits);
    if (!is_section_letter(folded, at))
        return digits;
    token->letter = (uint8_t)folded.bytes[at];
    return at + 1;
}

static size_t take_word(struct text folded, struct token *token)
{
    for (size_t i = 0; i < WORDS; i++) {
        /* '*' alone is a footnote sign, no pattern. */
        bool sign = words[i].phrase[0] == '*';
        size_t size = sign ? folded.bytes[0] == '*' : order_takes(folded, words[i].phrase);
        if (size == 0)
            continue;
        token->kind = words[i].kind;
        token->number = words[i].number;
        return size;
    }
    return 0;
}

static bool ends_with(struct text word, const char *ending)
{
    struct text end = text_of(ending);
    return word.size > end.size && text_is(text_after(word, word.size - end.size), ending);
}

/* A name of an act, by its ending or as an abbreviation that ends in a capital: what it owns is
 * not ours. */
static bool is_foreign(struct text folded, struct text written)
{
    static const char *const endings[] = {"lag",    "lagen",   "lagens",     "balk",
                                          "balken", "balkens", "förordning", "förordningen"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_with(folded, endings[i]))
            return true;
    char last = written.bytes[written.size - 1];
    return written.size > 1 && last >= 'A' && last <= 'Z';
}

static size_t take_unknown(struct text folded, struct text written, struct token *token)
{
    size_t size = 0;
    while (is_word_byte(byte_at(folded, size)))
        size++;
    bool foreign =
        size && is_foreign((struct text){folded.bytes, size}, (struct text){written.bytes, size});
    token->kind = foreign ? TOKEN_FOREIGN : TOKEN_UNKNOWN;
    return size ? size : 1;
}

static size_t take_token(struct text folded, struct text written, struct token *token)
{
    size_t size = citation_act(folded, written, token);
    if (size) {
        token->kind = TOKEN_ACT;
        return size;
    }
    if (is_digit(folded.bytes[0]))
        return take_number(folded, token);
    if (written.bytes[0] == '\n') {
        token->kind = TOKEN_SEPARATOR;
        return 1;
    }
    if (folded.bytes[0] == ':') {
        token->kind = is_digit(byte_at(folded, 1)) ? TOKEN_COLON : TOKEN_NOISE;
        return 1;
    }
    if (is_section_letter(folded, 0)) {
        token->kind = TOKEN_LETTER;
        token->letter = (uint8_t)folded.bytes[0];
        return 1;
    }
    size = take_word(folded, token);
    return size ? size : take_unknown(folded, written, token);
}

void citation_tokens(struct text folded, struct text written, struct tokens *tokens_out)
{
    size_t at = 0;
    tokens_out->count = 0;
    while (at < folded.size && tokens_out->count < CITATION_TOKENS) {
        if (folded.bytes[at] == ' ' && written.bytes[at] != '\n') {
            at++;
            continue;
        }
        struct token token = {.from = at};
        at += take_token(text_after(folded, at), text_after(written, at), &token);
        while (at < written.size && ((unsigned char)written.bytes[at] & 0xC0) == 0x80)
            at++;
        token.to = at;
        if (citation_joins(tokens_out, &token))
            token.kind = TOKEN_NOISE;
        else if (token.kind == TOKEN_NUMBER && token.number > CITATION_SECTIONS)
            token.kind = TOKEN_UNKNOWN;
        token.read = token.kind == TOKEN_NOISE || token.kind == TOKEN_SEPARATOR ||
                     token.kind == TOKEN_DASH || token.kind == TOKEN_COLON;
        tokens_out->items[tokens_out->count++] = token;
    }
    tokens_out->whole = at;
    tokens_out->items[tokens_out->count] = (struct token){.kind = TOKEN_END, .from = at, .to = at};
}
