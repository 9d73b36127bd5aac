/* checkpoint: three lines and their order in time. Must not know who signed them. */
#include "checkpoint.h"

#include "line.h"

void checkpoint_write(struct builder *builder, const struct checkpoint *checkpoint)
{
    ensure(name_check(checkpoint->origin) && checkpoint->size <= TREE_SIZE_MOST);
    builder_add(builder, checkpoint->origin);
    builder_add_char(builder, '\n');
    decimal_write(builder, checkpoint->size);
    builder_add_char(builder, '\n');
    hash_line_write(builder, &checkpoint->root);
}

bool checkpoint_parse(struct text text, struct checkpoint *checkpoint_out, struct flaw *flaw_out)
{
    struct lines lines = {.rest = text};
    struct text origin, size, root;
    if (!line_cut(&lines, &origin) || !name_check(origin))
        return flaw_set(flaw_out, FLAW_ORIGIN, 1);
    if (!line_cut(&lines, &size) || !decimal_read(size, &checkpoint_out->size) ||
        checkpoint_out->size > TREE_SIZE_MOST)
        return flaw_set(flaw_out, FLAW_SIZE, 2);
    if (!line_cut(&lines, &root) || !hash_read(root, &checkpoint_out->root))
        return flaw_set(flaw_out, FLAW_ROOT, 3);
    if (lines.rest.size > 0)
        return flaw_set(flaw_out, FLAW_EXTENSION, 4);
    checkpoint_out->origin = origin;
    return true;
}

bool checkpoint_follows(struct hasher *hasher, const struct checkpoint *old_one,
                        const struct checkpoint *new_one, const struct tree_proof *proof,
                        struct flaw *flaw_out)
{
    if (!text_equal(old_one->origin, new_one->origin))
        return flaw_set(flaw_out, FLAW_ORIGIN_OTHER, 1);
    if (new_one->size < old_one->size)
        return flaw_set(flaw_out, FLAW_ROLLBACK, 2);
    if (new_one->size == old_one->size && !digest_equal(&old_one->root, &new_one->root))
        return flaw_set(flaw_out, FLAW_FORK, 3);
    return tree_verify_consistency(hasher, old_one->size, new_one->size, &old_one->root,
                                   &new_one->root, proof) ||
           flaw_set(flaw_out, FLAW_HISTORY, 0);
}
