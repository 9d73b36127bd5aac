/* collation: the order of Swedish letters, as `collate swedish` in SQL. Inside store only.
 *
 * First by letter: a b c ... z å ä ö, large and small alike, a letter with another mark as its plain letter (é as e);
 * æ as ä, ø as ö, ü as y, ð as d, þ as t. Then, among equals, by the marks, still large and small alike. So names are
 * equal when they differ only in large and small letters, and Eriksson stands beside Ériksson but is another. Digits
 * and signs stand before letters, other alphabets after. Letters beyond Latin Extended-A keep their case. The text must
 * be composed (å is one letter, not a and a ring): whoever lets text in sees to that. */
#ifndef STORE_COLLATION_H
#define STORE_COLLATION_H

#include "base/base.h"

#include <sqlite3.h>

/* A SQLite code. */
int collation_add(sqlite3 *database);

/* Below, at or above 0. A total order on all byte strings but for case. */
int collation_compare(struct text a, struct text b);

#endif
