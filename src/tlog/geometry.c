/* geometry: see the header. Its contracts are proven by checks/prove. */
#include "geometry.h"

#include "geometry_proof.h"

/*@ requires 2 <= size && is_size(size);
    assigns \nothing;
    ensures \result == split_of(size);
    ensures 1 <= \result < size <= 2 * \result; */
uint64_t tree_split(uint64_t size)
{
    uint64_t left = 1;
    /*@ loop invariant 1 <= left < size;
        loop invariant split_from(left, size) == split_of(size);
        loop assigns left;
        loop variant size - left; */
    while (2 * left < size)
        left *= 2;
    return left;
}

/*@ requires index < size && is_size(size);
    assigns \nothing;
    ensures \result == depth(index, size); */
uint64_t tree_depth(uint64_t index, uint64_t size)
{
    uint64_t depth = 0;
    /*@ loop invariant index < size && depth + size <= \at(size, Pre);
        loop invariant depth + depth(index, size) == depth(\at(index, Pre), \at(size, Pre));
        loop assigns index, size, depth;
        loop variant size; */
    while (size > 1) {
        uint64_t left = tree_split(size);
        if (index >= left) {
            index -= left;
            size -= left;
        } else {
            size = left;
        }
        depth++;
    }
    return depth;
}

/*@ requires is_size(size) && level < 8;
    assigns \nothing;
    ensures \result <= size;
    ensures level == 0 ==> \result == size;
    ensures level == 1 ==> \result == size / 256;
    ensures level == 2 ==> \result == size / 65536; */
uint64_t tile_row(uint64_t size, unsigned level)
{
    return size >> (TILE_HEIGHT * level);
}

/*@ requires is_size(row) && index <= 72057594037927936;
    assigns \nothing;
    ensures \result == width_of(row, index);
    ensures \result <= 256; */
unsigned tile_width(uint64_t row, uint64_t index)
{
    uint64_t before = index * TILE_WIDTH;
    if (row <= before)
        return 0;
    return row - before >= TILE_WIDTH ? TILE_WIDTH : (unsigned)(row - before);
}

struct tile_place tile_place(unsigned level, uint64_t index)
{
    unsigned row = level % TILE_HEIGHT, width = TILE_WIDTH >> row;
    return (struct tile_place){level / TILE_HEIGHT, row, (unsigned)(index % width), index / width};
}
