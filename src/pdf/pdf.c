/* pdf: see pdf.h. Opens what draws, has the document placed and drawn, and closes it. */
#include "part.h"

#include <cairo-pdf.h>

/* A4. */
static const double PAGE_SHORT = 595.276, PAGE_LONG = 841.890;
static const char families[] = "Liberation Sans, DejaVu Sans, sans-serif";

static cairo_status_t take(void *context, const unsigned char *bytes, unsigned int size)
{
    struct builder *out = context;
    builder_add(out, (struct text){(const char *)bytes, size});
    return CAIRO_STATUS_SUCCESS;
}

static void open_fonts(struct press *press)
{
    for (int i = 0; i < STYLES; i++) {
        const struct style_form *form = style_form((enum style)i);
        press->fonts[i] = pango_font_description_new();
        pango_font_description_set_family_static(press->fonts[i], families);
        pango_font_description_set_weight(press->fonts[i],
                                          form->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(press->fonts[i], form->size * PANGO_SCALE);
    }
}

static void tell(cairo_surface_t *surface, struct arena *arena, const struct pdf_document *document)
{
    struct text made = day_words(arena, document->made);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                   text_copy(arena, document->title));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Reda");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, text_copy(arena, made));
}

static void open_press(struct press *press)
{
    const struct pdf_document *document = press->document;
    press->width = document->is_lying ? PAGE_LONG : PAGE_SHORT;
    press->height = document->is_lying ? PAGE_SHORT : PAGE_LONG;
    builder_init(&press->bytes, press->arena);
    press->surface =
        cairo_pdf_surface_create_for_stream(take, &press->bytes, press->width, press->height);
    press->cairo = cairo_create(press->surface);
    press->context = pango_cairo_create_context(press->cairo);
    pango_context_set_language(press->context, pango_language_from_string(document->language));
    pango_context_set_round_glyph_positions(press->context, FALSE); /* paper has no pixels */
    open_fonts(press);
    tell(press->surface, press->arena, document);
}

static cairo_status_t close_press(struct press *press)
{
    cairo_status_t status = cairo_status(press->cairo);
    for (int i = 0; i < STYLES; i++)
        pango_font_description_free(press->fonts[i]);
    g_object_unref(press->context);
    cairo_destroy(press->cairo);
    cairo_surface_finish(press->surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(press->surface);
    cairo_surface_destroy(press->surface);
    return status;
}

static bool is_too_large(const struct pdf_document *document)
{
    size_t cells = 0, most = 0;
    for (size_t i = 0; i < document->count; i++) {
        const struct pdf_table *table = &document->blocks[i].table;
        bool is_table = document->blocks[i].kind == PDF_TABLE;
        most = is_table && table->columns > most ? table->columns : most;
        cells += is_table ? table->columns * table->rows : 1;
    }
    return most > PDF_COLUMNS_MOST || cells > PDF_CELLS_MOST;
}

struct fault *pdf_make(struct arena *arena, const struct pdf_document *document,
                       struct text *bytes_out)
{
    struct press press = {.arena = arena, .document = document};
    if (is_too_large(document))
        return fault_new(arena, "fault.pdf-large", "", "");
    open_press(&press);
    place_all(&press);
    draw_all(&press);
    cairo_status_t status = close_press(&press);
    if (status != CAIRO_STATUS_SUCCESS)
        return fault_new(arena, "fault.pdf", "cairo", cairo_status_to_string(status));
    return finish(arena, document, builder_text(&press.bytes), bytes_out);
}
