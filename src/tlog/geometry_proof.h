/* geometry_proof: what checks/prove (Frama-C) shows about geometry.c, said in logic: the definitions of RFC 9162
 * section 2.1 word for word. Only comments to a compiler. Must not hold anything that the program uses. */
#ifndef TLOG_GEOMETRY_PROOF_H
#define TLOG_GEOMETRY_PROOF_H

/*@ // The first of k, 2k, 4k ... whose double is not below size: from 1, the largest power of two below size.
    logic integer split_from(integer k, integer size) = k <= 0 || 2 * k >= size ? k : split_from(2 * k, size);
    logic integer split_of(integer size) = split_from(1, size);

    // How many hashes lead from a leaf to the root of the tree that is split so, again and again.
    logic integer depth(integer index, integer size) =
        size <= 1 ? 0 :
        index < split_of(size) ? 1 + depth(index, split_of(size)) :
        1 + depth(index - split_of(size), size - split_of(size));

    predicate is_size(integer size) = 0 <= size <= 4611686018427387904; // 2^62

    // How many hashes of 256^level leaves each.
    logic integer row_of(integer size, integer level) = level <= 0 ? size : row_of(size / 256, level - 1);

    logic integer hashes_in(integer row) =
        row == 0 ? 256 : row == 1 ? 128 : row == 2 ? 64 : row == 3 ? 32 :
        row == 4 ? 16 : row == 5 ? 8 : row == 6 ? 4 : 2;

    logic integer width_of(integer row, integer index) =
        row <= 256 * index ? 0 : row - 256 * index >= 256 ? 256 : row - 256 * index; */

#endif
