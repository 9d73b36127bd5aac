/* explain_concerns: whom and what a finding is about. Must not know why. */
#include "explain_part.h"

bool explain_has_clock(const struct finding *finding)
{
    return finding->reading_count > 0 && finding->readings[0].clock;
}

/* "vh2 (vårdnadshavare, far)"; the role alone where the record has no other name for the person. */
static void add_party(struct builder *builder, const struct party *party)
{
    const char *role = party->role >= 0 ? vocabulary_enum_value_name(ENUM_ROLE, party->role) : "";
    bool named = party->ref.size > 0 && !text_is(party->ref, role);
    builder_add(builder, named ? party->ref : text_of(role));
    if (!named && party->relation < 0)
        return;
    builder_add_string(builder, " (");
    if (named)
        builder_add_string(builder, role);
    if (named && *role && party->relation >= 0)
        builder_add_string(builder, ", ");
    if (party->relation >= 0)
        builder_add_string(builder, vocabulary_enum_value_name(ENUM_RELATION, party->relation));
    builder_add_char(builder, ')');
}

/* Where a time is counted, or an act is told as recorded, the event stands there. */
static bool event_is_told(const struct finding *finding)
{
    return explain_has_clock(finding) || finding->event < 0 || finding->act == finding->event;
}

void explain_concerns(struct builder *builder, enum language language,
                      const struct dossier *dossier, const struct finding *finding)
{
    if (finding->party >= 0)
        add_party(builder, &dossier->parties[finding->party]);
    if (!finding_is_broken(finding) || event_is_told(finding))
        return;
    if (finding->party >= 0)
        builder_add_string(builder, "; ");
    explain_event(builder, language, dossier, finding->event);
}
