/* timeline_index: finding a person of the case by ref, in few steps also when a case has very many. Must not read any
 * JSON. */
#include "timeline_part.h"

/* Where the ref stands or belongs in the sorted index. */
static size_t search(const struct party_index *index, struct text ref, bool *found_out)
{
    size_t low = 0, high = index->count;
    *found_out = false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = text_compare(index->parties[index->sorted[middle]].ref, ref);
        if (order == 0) {
            *found_out = true;
            return middle;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int32_t timeline_find_party(const struct timeline_reader *reader, struct text ref)
{
    bool found;
    size_t place = search(&reader->index, ref, &found);
    return found ? reader->index.sorted[place] : -1;
}

bool timeline_index_add(struct timeline_reader *reader, int32_t party)
{
    struct party_index *index = &reader->index;
    bool found;
    size_t place = search(index, index->parties[party].ref, &found);
    if (found)
        return false;
    for (size_t i = index->count++; i > place; i--)
        index->sorted[i] = index->sorted[i - 1];
    index->sorted[place] = party;
    return true;
}
