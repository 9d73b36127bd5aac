/* register_role: the file roles: the shipped words of imports/roller.csv, and a municipality's own
 * over them. What it calls something is stronger than what the program does: a word it claims is taken
 * from the shipped role. */
#include "register_part.h"

#include "mapping_fold.h"
#include "register_shipped.h"

#include <string.h>

/* In the order of enum role_kind. */
static const char *const kinds[ROLE_KINDS] = {"tjänsteman",
                                              "förvaltningschef",
                                              "nämnd",
                                              "utskott",
                                              "presidium",
                                              "ordförande",
                                              "vice ordförande",
                                              "andre vice ordförande",
                                              "ledamot",
                                              "ersättare",
                                              "förordnad ledamot",
                                              "utskottsordförande",
                                              "ursprunglig beslutsfattare",
                                              "överordnad",
                                              "konsult"};

enum { ROLE = COLUMN_OWN, KIND, RANK, SYNONYMS, TIMELINE, JOUR };
static const char *const columns[] = {REGISTER_DATED, "role",     "kind", "rank",
                                      "synonyms",     "timeline", "jour"};

/* Small letters, single blanks (hard blanks are blanks). */
static struct text small(struct arena *arena, struct text word)
{
    char *folded = arena_allocate(arena, word.size);
    size_t size = 0;
    char before = 0;
    bool blank = false;
    for (size_t i = 0; i < word.size; i++) {
        unsigned char byte = (unsigned char)word.bytes[i];
        bool hard = byte == 0xC2 && i + 1 < word.size && word.bytes[i + 1] == '\xA0';
        i += hard;
        if (hard || byte <= ' ') {
            blank = size > 0;
            continue;
        }
        if (blank)
            folded[size++] = ' ';
        folded[size++] = letter_small(before, word.bytes[i]);
        blank = false;
        before = word.bytes[i];
    }
    return (struct text){folded, size};
}

static int64_t line_of_word(const struct register_reader *reader)
{
    return reader->shipped ? 0 : reader->line;
}

static void claim(struct register_reader *reader, struct text word, int32_t role)
{
    index_set(reader->role_words, word, role, line_of_word(reader));
}

static void drop_synonym(struct register_reader *reader, struct role *role, struct text word)
{
    struct text *kept = arena_new_many(reader->arena, role->synonym_count, struct text);
    size_t count = 0;
    for (size_t i = 0; i < role->synonym_count; i++)
        if (!text_equal(role->synonyms[i], word))
            kept[count++] = role->synonyms[i];
    role->synonyms = kept;
    role->synonym_count = count;
}

/* A word may be this role's when nobody has it, or only a shipped role as one of its synonyms. */
static bool may_claim(struct register_reader *reader, size_t column, struct text word, int32_t self)
{
    int64_t line;
    int32_t owner = index_find(reader->role_words, word, &line);
    if (owner < 0 || owner == self)
        return true;
    bool own_key = text_equal(small(reader->arena, reader->roles[owner].key), word);
    if (line == 0 && !own_key && !reader->shipped)
        return true;
    register_refuse(reader, column, "problem.register-role-word", word);
    register_argue(reader, reader->roles[owner].key);
    return false;
}

/* false when the role has the word already. */
static bool take_word(struct register_reader *reader, struct text word, int32_t role)
{
    int32_t owner = index_find(reader->role_words, word, NULL);
    if (owner == role)
        return false;
    if (owner >= 0)
        drop_synonym(reader, &reader->roles[owner], word);
    claim(reader, word, role);
    return true;
}

/* What could not be written in a list of delegates cannot be a role. */
static bool check_key(struct register_reader *reader, struct text key)
{
    static const char *const heads[] = {"post:", "person:", "organ:"};
    struct text rest = key;
    bool bad = !register_is_key(key) || key.bytes[key.size - 1] == ')' ||
               mapping_folds_to(text_cut(&rest, ' '), TEXT_LITERAL("lägst"));
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        bad |= text_starts(small(reader->arena, key), heads[i]);
    return !bad || register_refuse(reader, ROLE, "problem.register-role-key", key);
}

static bool take_timeline(struct register_reader *reader, struct role *role)
{
    struct text cell = register_cell(reader, TIMELINE);
    if (cell.size == 0)
        return true;
    role->timeline = vocabulary_enum_value(ENUM_ROLE, cell);
    if (role->timeline >= 0)
        return true;
    const char *near = vocabulary_nearest_value(ENUM_ROLE, cell);
    register_refuse(reader, TIMELINE,
                    near ? "problem.register-timeline-near" : "problem.register-timeline", cell);
    register_argue(reader, text_of(near ? near : ""));
    return false;
}

/* What the row says in place of what the role was before. */
static bool take_facts(struct register_reader *reader, bool is_new, struct role *role)
{
    static const char *const flags[] = {"nej", "ja"};
    int32_t kind, rank, jour;
    if (is_new && !register_need(reader, KIND))
        return false;
    if (!register_take_word(reader, KIND, kinds, ROLE_KINDS, &kind) ||
        !register_take_number(reader, RANK, &rank) ||
        !register_take_word(reader, JOUR, flags, 2, &jour) || !take_timeline(reader, role))
        return false;
    role->kind = kind >= 0 ? (enum role_kind)kind : role->kind;
    role->rank = rank >= 0 ? rank : role->rank;
    role->out_of_hours = jour >= 0 ? jour == 1 : role->out_of_hours;
    return true;
}

/* The shipped words are tried by a test, not each time. */
static bool check_synonyms(struct register_reader *reader, struct text words, int32_t self)
{
    struct text piece;
    if (reader->shipped)
        return true;
    while (register_next_piece(&words, &piece))
        if (!may_claim(reader, SYNONYMS, piece, self))
            return false;
    return true;
}

static void add_synonyms(struct register_reader *reader, struct text words, size_t count,
                         int32_t self)
{
    struct role *role = &reader->roles[self];
    struct text *synonyms = arena_new_many(reader->arena, role->synonym_count + count, struct text);
    struct text word;
    if (role->synonym_count)
        memcpy(synonyms, role->synonyms, role->synonym_count * sizeof *synonyms);
    role->synonyms = synonyms;
    while (register_next_piece(&words, &word)) {
        if (reader->shipped)
            claim(reader, word, self);
        else if (!take_word(reader, word, self))
            continue;
        synonyms[role->synonym_count++] = word;
    }
}

/* The role of the row, as it stands before it; a new one when no role has that key. */
static bool find_self(struct register_reader *reader, struct text key, int32_t *self_out,
                      struct role *role_out)
{
    struct text word = small(reader->arena, key);
    int64_t line;
    int32_t owner = index_find(reader->role_words, word, &line);
    bool known = owner >= 0 && text_equal(small(reader->arena, reader->roles[owner].key), word);
    *self_out = known ? owner : (int32_t)reader->role_table.count;
    *role_out = known ? reader->roles[owner] : (struct role){.key = key, .timeline = -1};
    if (known && line == 0 && !reader->shipped)
        return true;
    return may_claim(reader, ROLE, word, known ? -1 : *self_out);
}

static bool take(struct register_reader *reader)
{
    struct text key = register_text(reader, ROLE);
    struct role role;
    int32_t self;
    size_t count;
    if (!register_need(reader, ROLE) || !check_key(reader, key) ||
        !find_self(reader, key, &self, &role))
        return false;
    struct text words = small(reader->arena, register_cell(reader, SYNONYMS));
    bool is_new = self == (int32_t)reader->role_table.count;
    if (!take_facts(reader, is_new, &role) || !register_count_pieces(reader, SYNONYMS, &count) ||
        !check_synonyms(reader, words, self))
        return false;
    if (is_new)
        REGISTER_APPEND(reader, reader->roles, reader->role_table.count, role);
    else
        reader->roles[self] = role;
    struct text word = small(reader->arena, key);
    if (!take_word(reader, word, self))
        claim(reader, word, self); /* the shipped role is now of this row */
    add_synonyms(reader, words, count, self);
    reader->role_table.items = reader->roles;
    return true;
}

const struct register_table register_roles_table = {
    "roles", columns, sizeof columns / sizeof *columns, 1, KEYS_NONE, take, NULL};

void register_take_shipped_roles(struct register_reader *reader)
{
    struct sheet *sheet;
    struct problem problem;
    size_t count;
    reader->shipped = true;
    ensure(sheet_open(reader->arena, roles_source(&count)->text, SHEET_CSV, &sheet, &problem));
    register_read_table(reader, &register_roles_table, sheet);
    sheet_close(sheet);
    ensure(reader->problem_count == 0);
    reader->shipped = false;
}
