/* keyed: 32 bytes -> a number, for millions of streams in little memory. Inside the room. Keys are spread by chance, so
 * that nobody can choose ids that make it slow. */
#ifndef VERIFIER_KEYED_H
#define VERIFIER_KEYED_H

#include "base/base.h"

enum { KEYED_KEY_SIZE = 32 };

struct keyed_key {
    uint64_t words[KEYED_KEY_SIZE / 8];
};

struct keyed_slot {
    struct keyed_key key;
    uint64_t value; /* 0 when the slot is free */
};

struct keyed {
    struct arena *arena; /* its own, for it moves when it grows */
    uint64_t seed;
    struct keyed_slot *slots;
    size_t room, count;
};

void keyed_open(struct keyed *keyed);
void keyed_close(struct keyed *keyed);

/* The first bytes of a key, at most KEYED_KEY_SIZE; the rest is zeroes. */
struct keyed_key keyed_key(const void *bytes, size_t size);

/* The value, or 0. */
uint64_t keyed_find(const struct keyed *keyed, struct keyed_key key);

/* Never 0. */
void keyed_put(struct keyed *keyed, struct keyed_key key, uint64_t value);

#endif
