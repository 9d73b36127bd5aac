/* policy_parse: a policy file, line by line. A name is defined before it is used, so no group can hold itself. */
#include "policy.h"

#include "line.h"

#include <string.h>

enum { WORDS_MOST = 512, POLICY_SIZE_MOST = 256 * 1024 };

struct reading {
    struct arena *arena;
    struct hasher *hasher;
    struct policy *policy;
    struct verifier_key *witnesses; /* moved behind the logs at the end */
    size_t witness_count;
    bool has_quorum;
    struct text words[WORDS_MOST]; /* of the line */
    size_t word_count, line;
    struct flaw *flaw;
};

static bool refuse(struct reading *reading, enum flaw_kind kind)
{
    return flaw_set(reading->flaw, kind, reading->line);
}

/* Only blanks and tabs part words; every other byte above 20 is part of one. */
static bool split(struct reading *reading, struct text line)
{
    reading->word_count = 0;
    for (size_t i = 0; i < line.size;) {
        size_t start = i;
        while (i < line.size && line.bytes[i] != ' ' && line.bytes[i] != '\t')
            i++;
        if (i > start && reading->word_count == WORDS_MOST)
            return refuse(reading, FLAW_POLICY_LINE);
        if (i > start)
            reading->words[reading->word_count++] = (struct text){line.bytes + start, i - start};
        else
            i++;
    }
    return true;
}

/* The key of a line, of that type, with no earlier key the same. */
static bool read_key(struct reading *reading, struct text written, enum key_type type,
                     struct verifier_key *keys, size_t *count)
{
    struct verifier_key *key = &keys[*count];
    if (!key_parse(reading->hasher, written, key, reading->flaw))
        return refuse(reading, reading->flaw->kind);
    if (key->type != type)
        return refuse(reading, type == KEY_LOG ? FLAW_POLICY_LOG_TYPE : FLAW_POLICY_WITNESS_TYPE);
    for (size_t i = 0; i < *count; i++)
        if (memcmp(keys[i].public_key.bytes, key->public_key.bytes, SIGN_PUBLIC_SIZE) == 0)
            return refuse(reading, FLAW_POLICY_KEY_TWICE);
    ++*count;
    return true;
}

/* The place of a name among the members, or POLICY_NONE. */
static size_t find(const struct policy *policy, struct text name)
{
    size_t at = 0;
    while (at < policy->member_count && !text_equal(policy->members[at].name, name))
        at++;
    return at < policy->member_count ? at : POLICY_NONE;
}

/* A new member with the name of the line; NULL when the name is taken. It counts when the line is read. */
static struct policy_member *new_member(struct reading *reading)
{
    struct policy *policy = reading->policy;
    struct policy_member *member = &policy->members[policy->member_count];
    if (text_is(reading->words[1], "none") || find(policy, reading->words[1]) != POLICY_NONE) {
        refuse(reading, FLAW_POLICY_NAME);
        return NULL;
    }
    *member = (struct policy_member){.name = reading->words[1]};
    return member;
}

static bool read_log(struct reading *reading)
{
    if (reading->word_count < 2 || reading->word_count > 3)
        return refuse(reading, FLAW_POLICY_LINE);
    return read_key(reading, reading->words[1], KEY_LOG, reading->policy->keys,
                    &reading->policy->log_count);
}

static bool read_witness(struct reading *reading)
{
    if (reading->word_count < 3 || reading->word_count > 4)
        return refuse(reading, FLAW_POLICY_LINE);
    struct policy_member *member = new_member(reading);
    if (!member || !read_key(reading, reading->words[2], KEY_WITNESS, reading->witnesses,
                             &reading->witness_count))
        return false;
    member->key = reading->witness_count - 1;
    reading->policy->member_count++;
    return true;
}

/* any, all or a number from 1 to count. */
static bool read_threshold(struct text written, size_t count, size_t *threshold_out)
{
    uint64_t number = text_is(written, "any") ? 1 : text_is(written, "all") ? count : 0;
    if (number == 0 && !decimal_read(written, &number))
        return false;
    *threshold_out = (size_t)number;
    return number >= 1 && number <= count;
}

static bool read_group(struct reading *reading)
{
    if (reading->word_count < 4)
        return refuse(reading, FLAW_POLICY_LINE);
    struct policy_member *group = new_member(reading);
    if (!group)
        return false;
    group->count = reading->word_count - 3;
    group->members = arena_new_many(reading->arena, group->count, size_t);
    if (!read_threshold(reading->words[2], group->count, &group->threshold))
        return refuse(reading, FLAW_POLICY_THRESHOLD);
    for (size_t i = 0; i < group->count; i++) {
        size_t at = find(reading->policy, reading->words[3 + i]);
        if (at == POLICY_NONE)
            return refuse(reading, FLAW_POLICY_MEMBER);
        if (reading->policy->members[at].grouped)
            return refuse(reading, FLAW_POLICY_MEMBER_TWICE);
        reading->policy->members[at].grouped = true;
        group->members[i] = at;
    }
    reading->policy->member_count++;
    return true;
}

static bool read_quorum(struct reading *reading)
{
    if (reading->word_count != 2)
        return refuse(reading, FLAW_POLICY_LINE);
    if (reading->has_quorum)
        return refuse(reading, FLAW_POLICY_QUORUM_TWICE);
    reading->has_quorum = true;
    reading->policy->quorum = find(reading->policy, reading->words[1]);
    if (reading->policy->quorum == POLICY_NONE && !text_is(reading->words[1], "none"))
        return refuse(reading, FLAW_POLICY_QUORUM_NAME);
    return true;
}

static bool read_line(struct reading *reading, struct text line)
{
    static const struct {
        const char *word;
        bool (*read)(struct reading *reading);
    } rows[] = {{"log", read_log},
                {"witness", read_witness},
                {"group", read_group},
                {"quorum", read_quorum}};
    if (!split(reading, line))
        return false;
    if (reading->word_count == 0 || reading->words[0].bytes[0] == '#')
        return true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (text_is(reading->words[0], rows[i].word))
            return rows[i].read(reading);
    return refuse(reading, FLAW_POLICY_WORD);
}

/* How many lines there are; 0 when a byte may not stand there or the last line has no end. */
static bool check(struct text whole, size_t *count_out, struct flaw *flaw_out)
{
    *count_out = 0;
    if (whole.size > POLICY_SIZE_MOST)
        return flaw_set(flaw_out, FLAW_TOO_LARGE, 0);
    for (size_t i = 0; i < whole.size; i++) {
        unsigned char byte = (unsigned char)whole.bytes[i];
        if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7F)
            return flaw_set(flaw_out, FLAW_LETTERS, *count_out + 1);
        *count_out += byte == '\n';
    }
    if (whole.size && whole.bytes[whole.size - 1] != '\n')
        return flaw_set(flaw_out, FLAW_NO_END, *count_out + 1);
    return true;
}

/* The witnesses' keys behind the logs', so that one array holds all that a note is held against. */
static void join_keys(struct reading *reading)
{
    struct policy *policy = reading->policy;
    for (size_t i = 0; i < reading->witness_count; i++)
        policy->keys[policy->log_count + i] = reading->witnesses[i];
    policy->key_count = policy->log_count + reading->witness_count;
    for (size_t i = 0; i < policy->member_count; i++)
        policy->members[i].key += policy->log_count;
}

bool policy_parse(struct arena *arena, struct hasher *hasher, struct text whole,
                  struct policy *policy_out, struct flaw *flaw_out)
{
    size_t count;
    if (!check(whole, &count, flaw_out))
        return false;
    *policy_out = (struct policy){.keys = arena_new_many(arena, count, struct verifier_key),
                                  .members = arena_new_many(arena, count, struct policy_member),
                                  .quorum = POLICY_NONE};
    struct reading *reading = arena_new(arena, struct reading);
    *reading =
        (struct reading){.arena = arena, .hasher = hasher, .policy = policy_out, .flaw = flaw_out};
    reading->witnesses = arena_new_many(arena, count, struct verifier_key);
    struct lines lines = {.rest = whole};
    for (struct text line; lines.rest.size > 0 && line_cut(&lines, &line);) {
        reading->line = lines.number;
        if (!read_line(reading, line))
            return false;
    }
    if (!reading->has_quorum)
        return flaw_set(flaw_out, FLAW_POLICY_NO_QUORUM, 0);
    join_keys(reading);
    return true;
}
