/* findings_json: one finding as one line of JSON, for machines and for the file. */
#ifndef FORMATS_FINDINGS_JSON_H
#define FORMATS_FINDINGS_JSON_H

#include "json/json.h"
#include "judge/judge.h"
#include "words/words.h"

/* Adds {"case","code","event","date","status","rule","source","message","facts","missing"} and a newline. event is an
 * index, date YYYY-MM-DD or null; facts is a list of {"event","kind","date"}; missing a list of strings. */
void findings_json_add(struct builder *builder, enum language language,
                       const struct dossier *dossier, const struct finding *finding);

#endif
