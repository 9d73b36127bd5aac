/* loss: what a power loss leaves. Of what was not synced each sector of 512 bytes may have come to the disk or not,
 * whatever its turn; a sector on its way may be torn (new bytes first, old after) or spoiled altogether, also where it
 * was not written to. The outcomes range from nothing to everything, and from fair coins to all but a few. */
#include "deeds.h"

#include <stdlib.h>
#include <string.h>

/* How likely a waiting sector is on the disk, of 16. */
static const int likely[] = {0, 16, 8, 8, 14, 2};
enum { KINDS = sizeof likely / sizeof *likely, TEARS = 24, SPOILS = 24 };

uint64_t chance_next(uint64_t *seed) /* xorshift64* */
{
    *seed ^= *seed >> 12;
    *seed ^= *seed << 25;
    *seed ^= *seed >> 27;
    return *seed * 0x2545F4914F6CDD1DULL >> 16;
}

struct coin {
    uint64_t *seed;
    int of_sixteen;
};

static bool is_done(const struct coin *coin)
{
    return (int)(chance_next(coin->seed) % 16) < coin->of_sixteen;
}

static void spoil(struct bytes *after, size_t sector, uint64_t *seed)
{
    for (size_t at = sector; at < sector + SECTOR_BYTES && at < after->size; at++)
        after->bytes[at] = (char)chance_next(seed);
}

/* One sector's part of a write. */
static void settle_part(struct bytes *after, struct text part, size_t at, const struct coin *coin)
{
    bool done = is_done(coin);
    if (coin->of_sixteen % 16 && chance_next(coin->seed) % TEARS == 0) {
        part.size = chance_next(coin->seed) % (part.size + 1);
        done = true;
    }
    if (done)
        bytes_write(after, part, at);
    if (coin->of_sixteen % 16 && chance_next(coin->seed) % SPOILS == 0)
        spoil(after, at - at % SECTOR_BYTES, coin->seed);
}

static void settle_write(struct bytes *after, const struct deed *deed, const struct coin *coin)
{
    struct text rest = deed->bytes;
    size_t at = (size_t)deed->at;
    while (rest.size) {
        size_t room = SECTOR_BYTES - at % SECTOR_BYTES;
        struct text part = {rest.bytes, rest.size < room ? rest.size : room};
        settle_part(after, part, at, coin);
        rest = text_after(rest, part.size);
        at += part.size;
    }
}

void loss_settle(const struct simulated *before, const struct content *content, struct bytes *after,
                 uint64_t *seed, size_t first_not_done)
{
    bool in_turn = first_not_done < SIZE_MAX;
    struct coin coin = {seed, likely[chance_next(seed) % KINDS]};
    for (size_t i = 0; i < content->waiting.count; i++) {
        size_t number = content->waiting.deeds[i];
        const struct deed *deed = &before->deeds[number];
        if (in_turn)
            coin.of_sixteen = number + 1 < first_not_done    ? 16
                              : number + 1 == first_not_done ? 8
                                                             : 0;
        if (deed->kind == DEED_WRITE)
            settle_write(after, deed, &coin);
        else if (is_done(&coin))
            bytes_resize(after, (size_t)deed->at);
    }
}

static void settle_folder(const struct simulated *before, struct folder *after, uint64_t *seed,
                          size_t first_not_done)
{
    struct coin coin = {seed, likely[chance_next(seed) % KINDS]};
    *after = before->durable;
    for (size_t i = 0; i < before->entries.count; i++) {
        size_t number = before->entries.deeds[i];
        if (first_not_done < SIZE_MAX ? number < first_not_done : is_done(&coin))
            folder_apply(after, &before->deeds[number]);
    }
}

/* Every third loss cuts all files at one moment; the others cut each by itself. */
static size_t moment(const struct simulated *before, uint64_t *seed)
{
    enum { BACK = 24 };
    size_t back = chance_next(seed) % BACK;
    if (chance_next(seed) % 3)
        return SIZE_MAX;
    return before->deed_count > back ? before->deed_count - back : 0;
}

static void forget(struct simulated *after)
{
    arena_reset(after->arena);
    after->deed_count = after->entries.count = after->file_count = 0;
    after->is_failing = after->has_failed = false;
    memset(after->open, 0, sizeof after->open);
}

void simulated_lose_power(const struct simulated *before, struct simulated *after)
{
    size_t first_not_done = moment(before, &after->seed);
    forget(after);
    settle_folder(before, &after->now, &after->seed, first_not_done);
    after->file_count = after->now.count;
    for (size_t i = 0; i < after->now.count; i++) {
        struct entry *entry = &after->now.entries[i];
        struct content *content = &after->files[i];
        bytes_copy(&content->durable, &before->files[entry->file].durable);
        loss_settle(before, &before->files[entry->file], &content->durable, &after->seed,
                    first_not_done);
        bytes_copy(&content->now, &content->durable);
        content->waiting.count = 0;
        entry->file = i;
    }
    after->durable = after->now;
}
