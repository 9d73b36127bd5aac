/* bundle: cuts entry after entry, and keeps those before the first that is not whole, so that a bundle cut short still
 * tells where. */
#include "bundle.h"

static const size_t bundle_most = (size_t)TILE_WIDTH * (2 + ENTRY_SIZE_MOST);

static void remark_bundle(struct judging *judging, enum remark_kind kind,
                          const struct bundle *bundle)
{
    unsigned at = bundle->count < bundle->name.width ? bundle->count : bundle->name.width - 1;
    verdict_add(judging->verdict,
                &(struct remark){.kind = kind,
                                 .entry = bundle->name.index * TILE_WIDTH + at,
                                 .path = tile_text(judging->arena, &bundle->name)});
}

struct fault *bundle_bring(struct judging *judging, struct arena *arena, struct tile_name name,
                           bool may_lack, struct bundle *bundle_out)
{
    struct text bytes = {"", 0};
    name.entries = true;
    bundle_out->name = name;
    bundle_out->count = 0;
    /* cppcheck-suppress returnDanglingLifetime ; the fault is the source's own, none of what it was given */
    TRY(judging->source.tile(judging->source.context, arena, &bundle_out->name, bundle_most, &bytes,
                             &bundle_out->found));
    while (bundle_out->count < name.width &&
           bundle_cut(&bytes, &bundle_out->entries[bundle_out->count])) {
        tree_leaf(judging->hasher, bundle_out->entries[bundle_out->count],
                  &bundle_out->hashes[bundle_out->count]);
        bundle_out->count++;
    }
    bundle_out->whole = bundle_out->count == name.width && bytes.size == 0;
    if (bundle_out->found && !bundle_out->whole)
        remark_bundle(judging, REMARK_BUNDLE_BROKEN, bundle_out);
    if (!bundle_out->found && !may_lack)
        remark_bundle(judging, REMARK_BUNDLE_MISSING, bundle_out);
    return NULL;
}
