/* register_delegate: the words for who may decide: "lägst enhetschef (egen enhet)", "ordförande (su)",
 * "post:ec-1". Must not know whether they may. */
#include "register_part.h"

#include "mapping_fold.h"
#include "register_words.h"

#include <string.h>

static bool take_head(struct text *rest, const char *head)
{
    if (!text_starts(*rest, head))
        return false;
    *rest = text_trim(text_after(*rest, text_of(head).size));
    return true;
}

/* Takes "lägst" from the front, in capitals or not. */
static bool take_lowest(struct text *rest)
{
    struct text after = *rest;
    if (!mapping_folds_to(text_cut(&after, ' '), TEXT_LITERAL("lägst")))
        return false;
    *rest = text_trim(after);
    return true;
}

/* Takes "(...)" from the end; it may hold other parentheses. */
static bool take_group(struct text *rest, struct text *inside_out)
{
    size_t at = rest->size;
    int depth = 0;
    if (at == 0 || rest->bytes[at - 1] != ')')
        return false;
    while (at > 0) {
        at--;
        depth += (rest->bytes[at] == ')') - (rest->bytes[at] == '(');
        if (depth == 0)
            break;
    }
    if (depth != 0)
        return false;
    *inside_out = text_trim((struct text){rest->bytes + at + 1, rest->size - at - 2});
    *rest = text_trim((struct text){rest->bytes, at});
    return true;
}

static bool take_scope(struct text inside, struct delegate *delegate)
{
    enum delegate_scope scope = register_scope_of(inside);
    if (scope != SCOPE_ALL)
        delegate->scope = scope;
    return scope != SCOPE_ALL;
}

/* A post, a person or a body by its key; a person or body of a file that is not there is made. */
static bool take_named(struct register_reader *reader, size_t column, struct text key,
                       struct delegate *delegate)
{
    static const enum register_keys keys[] = {
        [DELEGATE_POST] = KEYS_POST, [DELEGATE_PERSON] = KEYS_PERSON, [DELEGATE_BODY] = KEYS_BODY};
    int32_t *places[] = {[DELEGATE_POST] = &delegate->post,
                         [DELEGATE_PERSON] = &delegate->person,
                         [DELEGATE_BODY] = &delegate->body};
    struct text group, rest = key;
    bool whole = index_find(reader->keys[keys[delegate->how]], key, NULL) != INDEX_NONE;
    if (!whole && take_group(&rest, &group) && take_scope(group, delegate))
        key = rest;
    int32_t *place = places[delegate->how];
    *place = register_imply(reader, keys[delegate->how], key);
    return *place >= 0 || register_find_row(reader, column, keys[delegate->how], key, place);
}

static bool may_have_body(enum role_kind kind)
{
    return kind != ROLE_OFFICIAL && kind != ROLE_HEAD && kind != ROLE_ORIGINAL &&
           kind != ROLE_SUPERIOR && kind != ROLE_CONTRACTOR;
}

static bool take_body(struct register_reader *reader, size_t column, struct text key,
                      struct delegate *delegate)
{
    delegate->body = register_imply(reader, KEYS_BODY, key);
    return delegate->body >= 0 ||
           register_find_row(reader, column, KEYS_BODY, key, &delegate->body);
}

/* A role, which may have parentheses of its own, and up to two after it. */
static bool take_role(struct register_reader *reader, size_t column, struct text written,
                      struct delegate *delegate)
{
    struct text rest = written, group, body = {"", 0};
    while (register_role_of(reader, rest) < 0 && take_group(&rest, &group))
        if (!take_scope(group, delegate))
            body = group;
    if (!register_find_role(reader, column, rest, &delegate->role))
        return false;
    if (body.size == 0)
        return true;
    if (!may_have_body(reader->role_table.items[delegate->role].kind)) {
        register_refuse(reader, column, "problem.register-group", written);
        register_argue(reader, body);
        return false;
    }
    return take_body(reader, column, body, delegate);
}

bool register_take_delegate(struct register_reader *reader, size_t column, struct text written,
                            struct delegate *delegate_out)
{
    struct text rest = text_trim(written);
    *delegate_out = (struct delegate){.role = -1, .post = -1, .person = -1, .body = -1};
    for (int32_t how = DELEGATE_POST; how <= DELEGATE_BODY; how++)
        if (take_head(&rest, register_heads[how])) {
            delegate_out->how = (enum delegate_how)how;
            return take_named(reader, column, rest, delegate_out);
        }
    if (take_lowest(&rest))
        delegate_out->how = DELEGATE_OR_HIGHER;
    return take_role(reader, column, rest, delegate_out);
}

/* Takes what stands before " eller ": of one step. */
static struct text take_alternative(struct text *rest)
{
    static const char word[] = " eller ";
    struct text whole = *rest;
    const char *found = whole.size ? memmem(whole.bytes, whole.size, word, sizeof word - 1) : NULL;
    size_t size = found ? (size_t)(found - whole.bytes) : whole.size;
    *rest = text_after(whole, found ? size + sizeof word - 1 : size);
    return (struct text){whole.bytes, size};
}

static bool add_step(struct register_reader *reader, size_t column, struct text piece, int32_t step,
                     struct order_line *line, struct delegate **delegates)
{
    while (piece.size) {
        struct delegate delegate;
        struct text one = text_trim(take_alternative(&piece));
        if (!register_take_delegate(reader, column, one, &delegate))
            return false;
        if (line->delegate_count == REGISTER_LIST)
            return register_refuse(reader, column, "problem.register-list-long",
                                   register_cell(reader, column));
        delegate.step = step;
        REGISTER_APPEND(reader, *delegates, line->delegate_count, delegate);
    }
    return true;
}

bool register_take_delegates(struct register_reader *reader, size_t column, size_t deputy_column,
                             struct order_line *line)
{
    struct delegate *delegates = NULL;
    struct text rest = register_cell(reader, column), piece;
    int32_t step = 0;
    while (register_next_piece(&rest, &piece))
        if (!add_step(reader, column, piece, 0, line, &delegates))
            return false;
    rest = register_cell(reader, deputy_column);
    while (register_next_piece(&rest, &piece))
        if (!add_step(reader, deputy_column, piece, ++step, line, &delegates))
            return false;
    line->delegates = delegates;
    return true;
}
