/* register_key: which words can be a key in a list of keys and roles. Must not know what has the key. */
#include "register_part.h"

#include "mapping_fold.h"
#include "register_words.h"

enum delegate_scope register_scope_of(struct text written)
{
    for (int scope = SCOPE_UNIT; scope <= SCOPE_AREA; scope++) {
        struct folded word = mapping_fold(text_of(register_scopes[scope]));
        if (mapping_folds_to(written, (struct text){word.bytes, word.size}))
            return (enum delegate_scope)scope;
    }
    return SCOPE_ALL;
}

/* Every parenthesis that opens is closed, and none closes that is not open. */
static bool is_balanced(struct text written)
{
    int depth = 0;
    for (size_t i = 0; i < written.size && depth >= 0; i++)
        depth += (written.bytes[i] == '(') - (written.bytes[i] == ')');
    return depth == 0;
}

bool register_is_key(struct text written)
{
    struct text rest = written;
    for (size_t i = 0; i < written.size; i++)
        if (written.bytes[i] == '|' || written.bytes[i] == '\n' || written.bytes[i] == '\r')
            return false;
    while (rest.size)
        if (text_is(text_cut(&rest, ' '), "eller"))
            return false;
    return is_balanced(written) && register_scope_of(written) == SCOPE_ALL;
}
