/* lagrum: a provision as the record cites it, e.g. "14 § tredje stycket LVU" or "20 kap. 2 § SoL". */
#ifndef VOCABULARY_LAGRUM_H
#define VOCABULARY_LAGRUM_H

#include "base/base.h"

enum law_act {
    ACT_SOL,
    ACT_LVU,
    ACT_LUO,
    ACT_LVM,
    ACT_LSS,
    ACT_KL,
    ACT_FL,
    ACT_FB,
    ACT_OSL,
    ACT_LPS,
    ACT_SOF,
    ACT_COUNT
};

/* 0 = not stated. A letter is 'a'..'z' ("14 a §"). second_section is the other one of "1 och 2 §§". */
struct lagrum {
    uint8_t act; /* enum law_act */
    uint8_t chapter_letter, section_letter, second_letter;
    uint16_t chapter, section, second_section;
    uint8_t paragraph; /* stycke 1..4 */
    uint16_t point;    /* "9 § 2 LSS" */
};

/* false when the text is no provision of the known acts. */
bool lagrum_parse(struct text written, struct lagrum *lagrum_out);

/* "20 kap. 2 § SoL"; stycke and point are left out. */
void builder_add_lagrum(struct builder *out, const struct lagrum *provision);

/* All of it: what is read back is the same provision. */
void builder_add_lagrum_whole(struct builder *out, const struct lagrum *provision);

/* "SoL", "LVU" ... */
const char *act_name(enum law_act act);
/* -1 when unknown. */
int act_find(struct text name);

#endif
