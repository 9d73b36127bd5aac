/* act: the ledger's own entries, each kind by a table of its fields in the order of RFC 8785. */
#include "act.h"

#include "form.h"

#include <string.h>

/* What the tables speak of: an act, with its list as the tables have lists. */
struct act_record {
    struct act act;
    struct form_ids units;
};

#define ACT_FIELD(name, type, member) FORM_FIELD(name, type, struct act_record, act.member)
#define ACT_UNITS FORM_FIELD("units", FORM_IDS, struct act_record, units)

static const struct form_field of_begun[] = {
    ACT_FIELD("actor", FORM_ID, actor),
    ACT_FIELD("capacity", FORM_NAME, capacity),
    ACT_FIELD("policy", FORM_DIGEST, policy),
};
static const struct form_field of_adopted[] = {ACT_FIELD("policy", FORM_DIGEST, policy)};
static const struct form_field of_given[] = {
    ACT_FIELD("actor", FORM_ID, actor),
    ACT_FIELD("capacity", FORM_NAME, capacity),
    ACT_FIELD("from", FORM_DAY, day),
};
static const struct form_field of_ended[] = {
    ACT_FIELD("actor", FORM_ID, actor),
    ACT_FIELD("capacity", FORM_NAME, capacity),
    ACT_FIELD("until", FORM_DAY, day),
};
static const struct form_field of_erasure[] = {
    ACT_FIELD("decision", FORM_SENTENCE, decision),
    ACT_FIELD("ground", FORM_SENTENCE, ground),
    ACT_UNITS,
};
static const struct form_field of_hold[] = {ACT_FIELD("ground", FORM_SENTENCE, ground), ACT_UNITS};
static const struct form_field of_epoch[] = {ACT_FIELD("epoch", FORM_NUMBER, epoch)};
static const struct form_field of_audit[] = {
    ACT_FIELD("cases", FORM_NUMBER, cases),   ACT_FIELD("coming", FORM_NUMBER, coming),
    ACT_FIELD("doubts", FORM_NUMBER, doubts), ACT_FIELD("faults", FORM_NUMBER, faults),
    ACT_FIELD("file", FORM_DIGEST, file),     ACT_FIELD("unknown", FORM_NUMBER, unknown),
};

#define TABLE(fields) fields, sizeof(fields) / sizeof *(fields)

static const struct {
    const char *name;
    const struct form_field *fields;
    size_t count;
} tables[ACT_KIND_COUNT] = {
    [ACT_LEDGER_BEGUN] = {"ledger-begun", TABLE(of_begun)},
    [ACT_POLICY_ADOPTED] = {"policy-adopted", TABLE(of_adopted)},
    [ACT_ROLE_GIVEN] = {"role-given", TABLE(of_given)},
    [ACT_ROLE_ENDED] = {"role-ended", TABLE(of_ended)},
    [ACT_ERASURE_PERFORMED] = {"erasure-performed", TABLE(of_erasure)},
    [ACT_HOLD_PLACED] = {"hold-placed", TABLE(of_hold)},
    [ACT_HOLD_LIFTED] = {"hold-lifted", TABLE(of_hold)},
    [ACT_EPOCH_BEGUN] = {"epoch-begun", TABLE(of_epoch)},
    [ACT_AUDIT_RECORDED] = {"audit-recorded", TABLE(of_audit)},
};

const char *act_kind_name(enum act_kind kind)
{
    ensure(kind > ACT_NONE && kind < ACT_KIND_COUNT);
    return tables[kind].name;
}

enum act_kind act_kind_of(struct text name)
{
    for (int kind = ACT_NONE + 1; kind < ACT_KIND_COUNT; kind++)
        if (text_is(name, tables[kind].name))
            return (enum act_kind)kind;
    return ACT_NONE;
}

void act_write(struct builder *builder, const struct act *act)
{
    ensure(act->kind > ACT_NONE && act->kind < ACT_KIND_COUNT);
    struct act_record record = {*act, {act->units, act->unit_count}};
    builder_add_char(builder, '{');
    form_write(builder, tables[act->kind].fields, tables[act->kind].count, true, &record);
    builder_add_char(builder, '}');
}

bool act_parse(struct arena *arena, enum act_kind kind, struct text bytes, struct act *act_out,
               struct refusal *refusal_out)
{
    ensure(kind > ACT_NONE && kind < ACT_KIND_COUNT);
    struct act_record record = {.act.kind = kind};
    struct form_reader reader = {arena, bytes.bytes, bytes.bytes, bytes.bytes, refusal_out};
    *refusal_out = (struct refusal){REFUSAL_NONE, "", 0, 0};
    if (bytes.size)
        reader.end += bytes.size;
    if (!form_take(&reader, "{", 1))
        return form_refuse(&reader, REFUSAL_FIELD, tables[kind].fields[0].name);
    if (!form_read(&reader, tables[kind].fields, tables[kind].count, true, &record))
        return false;
    if (!form_take(&reader, "}", 1) || reader.at != reader.end)
        return form_refuse(&reader, REFUSAL_END, "");
    *act_out = record.act;
    act_out->units = record.units.ids;
    act_out->unit_count = record.units.count;
    return true;
}
