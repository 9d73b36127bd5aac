/* message: see message.h. What comes is not trusted. */
#include "message.h"

enum { NUMBER_BYTES = 4 };

static void put_number(struct builder *out, uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        builder_add_char(out, (char)(number >> shift & 0xFF));
}

static void put_text(struct builder *out, struct text words)
{
    put_number(out, (uint32_t)words.size);
    builder_add(out, words);
}

static void put_table(struct builder *out, const struct pdf_table *table)
{
    put_number(out, (uint32_t)table->columns);
    put_number(out, (uint32_t)table->rows);
    for (size_t i = 0; i < table->columns; i++) {
        put_number(out, table->right && table->right[i]);
        put_text(out, table->headings[i]);
    }
    for (size_t i = 0; i < table->columns * table->rows; i++)
        put_text(out, table->cells[i]);
}

struct text message_of_document(struct arena *arena, const struct pdf_document *document)
{
    struct builder out;
    builder_init(&out, arena);
    put_text(&out, document->title);
    put_text(&out, text_of(document->language));
    put_text(&out, document->foot);
    put_text(&out, text_of(document->page));
    put_text(&out, text_of(document->of));
    put_text(&out, document->contents);
    put_number(&out, (uint32_t)document->made);
    put_number(&out, document->is_lying);
    put_number(&out, (uint32_t)document->count);
    for (size_t i = 0; i < document->count; i++) {
        const struct pdf_block *block = &document->blocks[i];
        put_number(&out, block->kind);
        put_number(&out, (uint32_t)block->level);
        if (block->kind == PDF_TABLE)
            put_table(&out, &block->table);
        else
            put_text(&out, block->text);
    }
    return builder_text(&out);
}

/* Takes from the front of what is left; is_cut once there was too little. */
struct taking {
    struct arena *arena;
    struct text rest;
    bool is_cut;
};

static uint32_t take_number(struct taking *taking)
{
    uint32_t number = 0;
    taking->is_cut |= taking->rest.size < NUMBER_BYTES;
    for (int i = 0; i < NUMBER_BYTES && !taking->is_cut; i++)
        number = number << 8 | (unsigned char)taking->rest.bytes[i];
    if (!taking->is_cut)
        taking->rest = text_after(taking->rest, NUMBER_BYTES);
    return number;
}

static struct text take_text(struct taking *taking)
{
    size_t size = take_number(taking);
    struct text words = {taking->rest.bytes, size};
    taking->is_cut |= size > taking->rest.size;
    if (taking->is_cut)
        return (struct text){"", 0};
    taking->rest = text_after(taking->rest, size);
    return words;
}

static const char *take_string(struct taking *taking)
{
    return text_copy(taking->arena, take_text(taking));
}

/* A count of things that take four bytes at least, so that a lie asks for no more room than was sent. */
static size_t take_count(struct taking *taking)
{
    size_t count = take_number(taking);
    taking->is_cut |= count > taking->rest.size / NUMBER_BYTES;
    return taking->is_cut ? 0 : count;
}

static struct pdf_table take_table(struct taking *taking)
{
    struct pdf_table table = {.columns = take_count(taking), .rows = take_number(taking)};
    taking->is_cut |= table.columns > PDF_COLUMNS_MOST || table.columns == 0 ||
                      table.rows > taking->rest.size / NUMBER_BYTES / table.columns;
    if (taking->is_cut)
        return (struct pdf_table){0};
    struct text *headings = arena_new_many(taking->arena, table.columns, struct text);
    struct text *cells = arena_new_many(taking->arena, table.columns * table.rows + 1, struct text);
    bool *right = arena_new_many(taking->arena, table.columns, bool);
    for (size_t i = 0; i < table.columns; i++) {
        right[i] = take_number(taking) != 0;
        headings[i] = take_text(taking);
    }
    for (size_t i = 0; i < table.columns * table.rows; i++)
        cells[i] = take_text(taking);
    table.headings = headings;
    table.cells = cells;
    table.right = right;
    return table;
}

static struct pdf_block take_block(struct taking *taking)
{
    uint32_t kind = take_number(taking);
    struct pdf_block block = {.kind = PDF_TEXT, .level = (int)(take_number(taking) & 0xFF)};
    taking->is_cut |= kind > PDF_TABLE;
    if (taking->is_cut)
        return block;
    block.kind = (enum pdf_kind)kind;
    if (block.kind == PDF_TABLE)
        block.table = take_table(taking);
    else
        block.text = take_text(taking);
    return block;
}

bool message_document(struct arena *arena, struct text message, struct pdf_document *document_out)
{
    struct taking taking = {arena, message, false};
    *document_out = (struct pdf_document){.title = take_text(&taking)};
    document_out->language = take_string(&taking);
    document_out->foot = take_text(&taking);
    document_out->page = take_string(&taking);
    document_out->of = take_string(&taking);
    document_out->contents = take_text(&taking);
    document_out->made = (int32_t)take_number(&taking);
    document_out->is_lying = take_number(&taking) != 0;
    document_out->count = take_count(&taking);
    struct pdf_block *blocks = arena_new_many(arena, document_out->count + 1, struct pdf_block);
    for (size_t i = 0; i < document_out->count && !taking.is_cut; i++)
        blocks[i] = take_block(&taking);
    document_out->blocks = blocks;
    return !taking.is_cut && taking.rest.size == 0;
}

enum { PRINTED, NOT_PRINTED };

struct text message_of_printed(struct arena *arena, const struct fault *fault, struct text bytes)
{
    struct builder out;
    builder_init(&out, arena);
    put_number(&out, fault ? NOT_PRINTED : PRINTED);
    if (!fault)
        builder_add(&out, bytes);
    else {
        put_text(&out, text_of(fault->key));
        put_text(&out, text_of(fault->subject));
        put_text(&out, text_of(fault->detail));
    }
    return builder_text(&out);
}

struct fault *message_printed(struct arena *arena, struct text message, struct text *bytes_out,
                              bool *is_ours_out)
{
    struct taking taking = {arena, message, false};
    uint32_t how = take_number(&taking);
    struct fault *fault = NULL;
    *bytes_out = taking.rest;
    if (!taking.is_cut && how == NOT_PRINTED) {
        const char *key = take_string(&taking), *subject = take_string(&taking);
        fault = fault_new(arena, key, subject, take_string(&taking));
    }
    *is_ours_out = !taking.is_cut && how <= NOT_PRINTED;
    return fault;
}
