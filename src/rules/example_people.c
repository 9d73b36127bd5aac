/* example_people: the persons of an example and its delegation order, for rules about who decides. Must not judge
 * them. */
#include "book.h"

enum { PARTY_LIMIT = 6, GRANT_LIMIT = 4 };

static const struct text nothing = {0};

static int8_t yes_or_no(struct reader *reader)
{
    if (reader_accept(reader, "ja"))
        return 1;
    if (!reader_accept(reader, "nej"))
        reader_problem(reader, "Skriv 'ja' eller 'nej'.", nothing, nothing);
    return 0;
}

/* "examen nej tillförordnad ja anställning konsult förordnad från DAG förordnad till DAG" */
static void read_facts(struct reader *reader, struct example_party *party)
{
    while (!reader->failed) {
        if (reader_accept(reader, "examen"))
            party->degree = yes_or_no(reader);
        else if (reader_accept(reader, "tillförordnad"))
            party->acting = yes_or_no(reader);
        else if (reader_accept(reader, "anställning"))
            party->employment = value_parse(reader, ENUM_EMPLOYMENT);
        else if (reader_accept(reader, "förordnad från"))
            reader_day(reader, &party->from);
        else if (reader_accept(reader, "förordnad till"))
            reader_day(reader, &party->until);
        else if (reader_accept(reader, "född"))
            reader_day(reader, &party->born);
        else if (reader_accept(reader, "skyddad identitet"))
            party->protected_identity = 1;
        else
            return;
    }
}

static bool has_room(struct reader *reader, size_t count, size_t limit)
{
    if (count < limit)
        return true;
    reader_problem(reader, "Exemplet har för många parter eller delegationer.", nothing, nothing);
    return false;
}

static void read_party(struct reader *reader, struct example *example)
{
    if (!has_room(reader, example->party_count, PARTY_LIMIT))
        return;
    struct example_party *parties =
        arena_new_many(reader->arena, PARTY_LIMIT, struct example_party);
    for (size_t i = 0; i < example->party_count; i++)
        parties[i] = example->parties[i];
    struct example_party *party = &parties[example->party_count++];
    *party = (struct example_party){.role = value_parse(reader, ENUM_ROLE),
                                    .degree = -1,
                                    .acting = -1,
                                    .employment = -1,
                                    .from = DAY_NONE,
                                    .until = DAY_NONE,
                                    .born = DAY_NONE,
                                    .protected_identity = -1};
    read_facts(reader, party);
    example->parties = parties;
}

/* "delegerat till ROLL: indragning av insats vid tilldelat ärende" without the colon */
static void read_grant(struct reader *reader, struct example *example)
{
    if (!has_room(reader, example->grant_count, GRANT_LIMIT))
        return;
    struct example_grant *grants = arena_new_many(reader->arena, GRANT_LIMIT, struct example_grant);
    for (size_t i = 0; i < example->grant_count; i++)
        grants[i] = example->grants[i];
    struct example_grant *grant = &grants[example->grant_count++];
    grant->role = value_parse(reader, ENUM_ROLE);
    grant->decision_type = grant->condition = -1;
    if (!reader->failed && reader_accept(reader, "får besluta om"))
        grant->decision_type = value_parse(reader, ENUM_DECISION_TYPE);
    if (!reader->failed && reader_accept(reader, "vid"))
        grant->condition = value_parse(reader, ENUM_CONDITION);
    example->grants = grants;
}

bool example_people(struct reader *reader, struct example *example)
{
    if (reader_accept(reader, "parterna kompletta"))
        example->parties_complete = true;
    else if (reader_accept(reader, "ordningen komplett"))
        example->order_complete = true;
    else if (reader_accept(reader, "part"))
        read_party(reader, example);
    else if (reader_accept(reader, "delegerat till"))
        read_grant(reader, example);
    else
        return false;
    return true;
}
