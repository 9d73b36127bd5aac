/* order_split: a cell with delegates in pieces. Comma, "eller", "samt" and line break mean the
 * same; what is in brackets belongs to its piece. Must not know the roles. */
#include "order_split.h"

static const char *const or_words[] = {"eller", "samt", "alternativt", "respektive", "resp.", NULL};

/* Those that come after decide when those before are absent. */
static const char *const absent_words[] = {"vid dennes förfall",
                                           "vid dennes frånvaro",
                                           "vid förfall för denne",
                                           "vid förfall",
                                           "vid förhinder",
                                           "vid frånvaro",
                                           "vid dennes förhinder",
                                           "i andra hand",
                                           "i tredje hand",
                                           "därefter",
                                           "med ersättare",
                                           "ersättare:",
                                           "vid ordförandens förfall",
                                           "vid förfall för ordföranden",
                                           "vid ordförandens frånvaro",
                                           NULL};

static bool is_sign(struct text written, size_t at)
{
    char byte = written.bytes[at];
    return byte == ',' || byte == ';' || byte == '/' || byte == '|' || byte == '\n';
}

static bool begins_word(struct text folded, size_t at)
{
    return at == 0 || folded.bytes[at - 1] == ' ' || folded.bytes[at - 1] == ',' ||
           folded.bytes[at - 1] == ';' || folded.bytes[at - 1] == '/';
}

/* The longest phrase of a list at a place. */
static size_t takes_any(struct text folded, const char *const *phrases)
{
    size_t longest = 0;
    for (; *phrases; phrases++) {
        size_t size = order_takes(folded, *phrases);
        longest = size > longest ? size : longest;
    }
    return longest;
}

/* A trailing "och" stood before the joint: "X och vid förfall Y". */
static struct text without_and(struct text piece)
{
    static const char word[] = " och";
    size_t size = sizeof word - 1;
    if (piece.size > size && text_is(text_after(piece, piece.size - size), word))
        piece.size -= size;
    return text_trim(piece);
}

void order_split_add(struct order_pieces *pieces, struct text written, enum order_joint joint)
{
    struct text piece = without_and(text_trim(written));
    if (piece.size == 0)
        return;
    if (pieces->count == ORDER_DELEGATES) {
        pieces->full = true;
        return;
    }
    pieces->items[pieces->count++] = (struct order_share){piece, joint};
}

/* Bytes of a joint at a place outside brackets; 0 = none. A word that only begins a piece
 * ("respektive chef") joins nothing. */
static size_t joint_at(struct text folded, struct text written, size_t at, size_t from,
                       enum order_joint *joint_out)
{
    if (is_sign(written, at)) {
        *joint_out = JOINT_SIGN;
        return 1;
    }
    if (!begins_word(folded, at))
        return 0;
    struct text rest = text_after(folded, at);
    bool inside = text_trim((struct text){folded.bytes + from, at - from}).size > 0;
    size_t size = takes_any(rest, absent_words);
    *joint_out = JOINT_ABSENT;
    if (size)
        return size;
    *joint_out = JOINT_OR;
    return inside || order_takes(rest, "eller") ? takes_any(rest, or_words) : 0;
}

/* The stronger of two joints with nothing between: ", vid förfall". */
static enum order_joint stronger(enum order_joint before, enum order_joint after)
{
    return before == JOINT_ABSENT ? before : after;
}

void order_split(struct text folded, struct text written, struct order_pieces *pieces)
{
    size_t from = 0, depth = 0;
    enum order_joint joint = JOINT_FIRST, next;
    pieces->count = 0;
    pieces->full = false;
    for (size_t at = 0; at < written.size;) {
        depth += written.bytes[at] == '(';
        depth -= written.bytes[at] == ')' && depth > 0;
        size_t size = depth ? 0 : joint_at(folded, written, at, from, &next);
        if (size == 0) {
            at++;
            continue;
        }
        struct text piece = text_trim((struct text){written.bytes + from, at - from});
        order_split_add(pieces, piece, joint);
        joint = piece.size ? next : stronger(joint, next);
        at = from = at + size;
    }
    order_split_add(pieces, text_after(written, from), joint);
}
