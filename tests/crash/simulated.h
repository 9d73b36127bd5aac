/* simulated: a disk in memory that can lose power, for tests. What was written but not synced may be there after a
 * loss, or not, or in part: any of its sectors of 512 bytes, in any order, torn or spoiled; folder entries likewise
 * until their folder is synced. It also fails when told to. All chance comes from a seed. Must not know what is
 * written. */
#ifndef CRASH_SIMULATED_H
#define CRASH_SIMULATED_H

#include "os/os.h"

struct simulated;

struct simulated *simulated_open(uint64_t seed);
void simulated_close(struct simulated *simulated);

/* The disk to hand to what is tried. One folder; a path is a name. */
const struct disk *simulated_disk(struct simulated *simulated);

/* Calls that change the disk so far (writes, truncations, syncs, entries made, renamed, removed, folders synced). */
size_t simulated_deeds(const struct simulated *simulated);

/* The first deeds of another disk done again here, onwards from those already done. */
void simulated_follow(struct simulated *simulated, const struct simulated *other, size_t deeds);

/* What the power loss leaves of a disk, in place of what after held. The chance is that of after. */
void simulated_lose_power(const struct simulated *before, struct simulated *after);

/* A disk that lies: what it syncs is not on it. To be set before anything is done. */
void simulated_sync_nothing(struct simulated *simulated);

/* A disk that claims to spare the bytes beside a write that is cut, and does not. */
void simulated_claim_sparing(struct simulated *simulated);

/* After that many further deeds, and reads or opens when they are counted too, calls fail with the reason: one, or all
 * from there on. A failed write may be there in part, a failed sync may have lost any of what it was to keep. */
struct failing {
    size_t after;
    int reason;
    bool stays;
    bool reads_too;
};
void simulated_fail(struct simulated *simulated, struct failing failing);

/* No failure is planned any longer. */
void simulated_mend(struct simulated *simulated);

/* Has the planned failure come? */
bool simulated_has_failed(const struct simulated *simulated);

/* The next number of a sequence that is the same for the same seed. */
uint64_t chance_next(uint64_t *seed);

#endif
