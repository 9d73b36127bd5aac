/* test_zip: small zip archives made in memory, so that tests and the fuzzer can build workbooks with any
 * fault. */
#ifndef FORMATS_TEST_ZIP_H
#define FORMATS_TEST_ZIP_H

#include "base/base.h"

#include <string.h>
#include <zlib.h>

struct test_part {
    const char *name;
    struct text content;
    uint16_t flags; /* 1 = says that it is encrypted */
    bool deflated;
    uint32_t claimed_size; /* 0 = the true one */
    uint32_t wrong_sum;    /* added to the checksum */
};

static inline void zip_add_number(struct builder *zip, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        builder_add_char(zip, (char)(number >> (8 * i)));
}

static inline struct text zip_deflated(struct arena *arena, struct text content)
{
    z_stream stream = {0};
    ensure(deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    size_t room = deflateBound(&stream, content.size);
    char *packed = arena_allocate(arena, room);
    stream.next_in = (unsigned char *)text_copy(arena, content);
    stream.avail_in = (unsigned)content.size;
    stream.next_out = (unsigned char *)packed;
    stream.avail_out = (unsigned)room;
    ensure(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    struct text result = {packed, stream.total_out};
    deflateEnd(&stream);
    return result;
}

/* The fields that local and central headers share. */
static inline void zip_add_fields(struct builder *zip, const struct test_part *part,
                                  struct text packed)
{
    uint32_t sum = (uint32_t)crc32(0, (const unsigned char *)part->content.bytes,
                                   (unsigned)part->content.size);
    zip_add_number(zip, part->flags, 2);
    zip_add_number(zip, part->deflated ? 8 : 0, 2);
    zip_add_number(zip, 0, 4);
    zip_add_number(zip, sum + part->wrong_sum, 4);
    zip_add_number(zip, (uint32_t)packed.size, 4);
    zip_add_number(zip, part->claimed_size ? part->claimed_size : (uint32_t)part->content.size, 4);
    zip_add_number(zip, (uint32_t)strlen(part->name), 2);
    zip_add_number(zip, 0, 2);
}

static inline struct text zip_made(struct arena *arena, const struct test_part *parts, size_t count)
{
    struct builder zip, central;
    builder_init(&zip, arena);
    builder_init(&central, arena);
    for (size_t i = 0; i < count; i++) {
        struct text packed =
            parts[i].deflated ? zip_deflated(arena, parts[i].content) : parts[i].content;
        uint32_t offset = (uint32_t)zip.size;
        builder_add(&zip, (struct text){"PK\x03\x04\x14\0", 6});
        zip_add_fields(&zip, &parts[i], packed);
        builder_add_string(&zip, parts[i].name);
        builder_add(&zip, packed);
        builder_add(&central, (struct text){"PK\x01\x02\x14\0\x14\0", 8});
        zip_add_fields(&central, &parts[i], packed);
        zip_add_number(&central, 0, 4);
        zip_add_number(&central, 0, 4);
        zip_add_number(&central, 0, 2);
        zip_add_number(&central, offset, 4);
        builder_add_string(&central, parts[i].name);
    }
    uint32_t start = (uint32_t)zip.size;
    builder_add(&zip, builder_text(&central));
    builder_add(&zip, (struct text){"PK\x05\x06\0\0\0\0", 8});
    zip_add_number(&zip, (uint32_t)count, 2);
    zip_add_number(&zip, (uint32_t)count, 2);
    zip_add_number(&zip, (uint32_t)central.size, 4);
    zip_add_number(&zip, start, 4);
    zip_add_number(&zip, 0, 2);
    return builder_text(&zip);
}

#endif
