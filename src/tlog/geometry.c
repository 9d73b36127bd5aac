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
        /*@ assert step: depth(index, size) ==
            1 + (index < left ? depth(index, left) : depth(index - left, size - left)); */
        if (index >= left) {
            index -= left;
            size -= left;
        } else {
            size = left;
        }
        depth++;
    }
    //@ assert end: size == 1 && depth(index, size) == 0;
    return depth;
}

/*@ requires is_size(size) && level < 8;
    assigns \nothing;
    ensures \result == row_of(size, level);
    ensures \result <= size; */
uint64_t tile_row(uint64_t size, unsigned level)
{
    /*@ loop invariant row_of(size, level) == row_of(\at(size, Pre), \at(level, Pre));
        loop invariant size <= \at(size, Pre) && level <= \at(level, Pre);
        loop assigns size, level;
        loop variant level; */
    for (; level > 0; level--)
        size /= TILE_WIDTH;
    return size;
}

/*@ requires is_size(row) && index <= 18014398509481984; // 2^54
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

/* The hashes of each row of a full tile. */
static const unsigned row_widths[TILE_HEIGHT] = {256, 128, 64, 32, 16, 8, 4, 2};

/*@ requires level < 64 && is_size(index);
    assigns \nothing;
    ensures level == 8 * \result.level + \result.row && \result.row < 8;
    ensures \result.at < hashes_in(\result.row);
    ensures index == \result.index * hashes_in(\result.row) + \result.at; */
struct tile_place tile_place(unsigned level, uint64_t index)
{
    unsigned row = level % TILE_HEIGHT, width = row_widths[row];
    //@ assert width: width == hashes_in(row);
    return (struct tile_place){level / TILE_HEIGHT, row, (unsigned)(index % width), index / width};
}
