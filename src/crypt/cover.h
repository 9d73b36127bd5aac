/* cover: a short text as bytes that say nothing of it, the same bytes each time, and back: for a name that has to stand
 * where others read it. 128 bits that are made of the text and the key stand first (keyed BLAKE2b), the text itself
 * after them, enciphered by them (XChaCha20): without the key nobody can tell which text it is, nor make bytes that
 * open. That two are of the same text can be seen, and how long it is to within sixteen bytes. */
#ifndef CRYPT_COVER_H
#define CRYPT_COVER_H

#include "seal.h"

enum { COVER_MARK_SIZE = 16, COVER_STEP = 16 };

/* How many bytes a text of the size becomes. */
size_t cover_size(size_t plain_size);

/* kind: what the text is a name of; of another kind it is other bytes, and opens as none. */
void cover_shut(const struct seal_key *key, struct text kind, struct text plain,
                uint8_t *covered_out);

/* Writes at most covered.size bytes; false when it was not made by this key for this kind. */
bool cover_open(const struct seal_key *key, struct text kind, struct text covered,
                uint8_t *plain_out, size_t *size_out);

#endif
