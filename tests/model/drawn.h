/* drawn: for tests only. A municipality drawn by chance, the same each time: persons P0 and on with roles, cases C0 and
 * on that have units, people and meetings, some of protected identity. */
#ifndef MODEL_DRAWN_H
#define MODEL_DRAWN_H

#include "scene.h"

#include "rights/rights.h"

enum { DRAWN_PEOPLE = 24, DRAWN_CASES = 40 };

/* "P7". */
const char *drawn_name(struct scene *scene, const char *before, uint32_t number);
void draw_town(struct scene *scene);

#endif
