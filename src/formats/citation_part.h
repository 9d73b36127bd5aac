/* citation_part: what the files that read a citation share. Inside citation*.c only. */
#ifndef FORMATS_CITATION_PART_H
#define FORMATS_CITATION_PART_H

#include "order_import.h"

enum token_kind {
    TOKEN_END,
    TOKEN_NUMBER,  /* "6", "6a", "31 d" */
    TOKEN_LETTER,  /* a letter alone: the "c" of "31 b, c och d" */
    TOKEN_ORDINAL, /* "andra", "2:a" */
    TOKEN_SECTION, /* § §§ */
    TOKEN_CHAPTER, /* kap */
    TOKEN_STYCKE,
    TOKEN_POINT,
    TOKEN_COLON, /* between the numbers of "6:33" */
    TOKEN_DASH,
    TOKEN_ACT,
    TOKEN_FOREIGN,   /* an act that is not one of ours: "BrB", "jordabalken" */
    TOKEN_SEPARATOR, /* , ; och samt eller / */
    TOKEN_NOISE,     /* brackets, full stops and words that say nothing: "enligt", "lagen" */
    TOKEN_UNKNOWN
};

struct token {
    enum token_kind kind;
    uint16_t number; /* also of an ordinal; 2 of §§ */
    uint8_t letter;
    uint8_t act;
    uint16_t edition; /* of an act; 0 unknown */
    bool read;        /* has become part of a provision, or says nothing by itself */
    size_t from, to;  /* bytes in the text */
};

enum { CITATION_TOKENS = 256, CITATION_SECTIONS = 999 /* a higher number is a year */ };

struct tokens {
    struct token items[CITATION_TOKENS + 1]; /* the last is TOKEN_END */
    size_t count;
    size_t whole; /* bytes that were looked at */
};

/* The folded text of a citation, with written beside it, in tokens. What is no word of a
 * citation is TOKEN_UNKNOWN. */
void citation_tokens(struct text folded, struct text written, struct tokens *tokens_out);

/* true when the token says more of the act before it: "SoL (2001:453)", "SoL 2001". */
bool citation_joins(struct tokens *tokens, struct token *token);

/* The act that is named at the beginning, by alias, name or number ("LVU", "socialtjänstlagens",
 * "(2001:453)"). Returns how many bytes that takes, 0 = none. */
size_t citation_act(struct text folded, struct text written, struct token *token_out);

/* true when the act, or one of that name, is of the year. */
bool citation_act_has_year(enum law_act act, uint16_t year);

/* The year of the act of which there is but one, or which a chapter gives away; 0 = it may be
 * several. */
/* true when the act, or one of that name, is of the year. */
bool citation_act_has_year(enum law_act act, uint16_t year);

uint16_t citation_edition(enum law_act act, uint16_t chapter, uint8_t letter);

/* false for an act whose sections are numbered through, without chapters. */
bool citation_has_chapters(enum law_act act, uint16_t edition);

/* A place in an act as it is written; the act is found afterwards. */
struct place {
    struct lagrum lagrum;
    int act; /* -1 not known yet, or none of ours */
    uint16_t edition;
    bool has_sign;      /* a § of its own */
    bool plural;        /* §§: the numbers before share what follows */
    bool led;           /* the act stood before it */
    size_t first, last; /* tokens */
};

enum { CITATION_PLACES = 64 };

struct places {
    struct place items[CITATION_PLACES];
    size_t count;
};

/* The token at or after (before) an index that is no noise; the end, or -1 before the beginning. */
size_t citation_skip(const struct tokens *tokens, size_t at);
int citation_back(const struct tokens *tokens, size_t at);

enum token_kind citation_kind(const struct tokens *tokens, size_t at);
enum token_kind citation_kind_after(const struct tokens *tokens, size_t at);

/* true when the number begins a place of its own: "11 §", "11 kap", "11:1". */
bool citation_begins(const struct tokens *tokens, size_t at);

/* The tokens have been read, but for words that are unknown. */
void citation_mark(struct tokens *tokens, size_t first, size_t last);

struct place *citation_last(struct places *places); /* NULL when there is none */
/* NULL when there is no room: what is not read goes to the rest. */
struct place *citation_add(struct places *places, struct place place);

/* A list that ends with "st" or "p", or with neither: then points, as in "9 § 2 LSS". */
size_t citation_values(struct tokens *tokens, size_t at, struct places *places);
/* "st 2", "p 4-6": the word stands first. */
size_t citation_word(struct tokens *tokens, size_t at, struct places *places);

/* Reads a place, or what belongs to the place before it, at a token that is no act and no
 * separator. Returns the token after it. What cannot be read stays unread. */
size_t citation_place(struct tokens *tokens, size_t at, struct places *places);

/* Reads all places, each with its act, which may stand before or after it. */
void citation_join(struct tokens *tokens, struct places *places_out);

#endif
