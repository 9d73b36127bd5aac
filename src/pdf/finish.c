/* finish: what cairo does not write: the language it is read aloud in, that the window shows the title, and a name for
 * the file that is made of its bytes. Must not know pages. */
#include "part.h"

#include <qpdf/qpdf-c.h>

static struct fault *pdf_fault(struct arena *arena, qpdf_data pdf)
{
    return fault_new(arena, "fault.pdf", "qpdf",
                     qpdf_has_error(pdf) ? qpdf_get_error_full_text(pdf, qpdf_get_error(pdf)) : "");
}

static struct fault *write_again(struct arena *arena, qpdf_data pdf, const char *language,
                                 struct text *bytes_out)
{
    qpdf_oh root = qpdf_get_root(pdf);
    qpdf_oh shown = qpdf_oh_new_dictionary(pdf);
    qpdf_oh_replace_key(pdf, shown, "/DisplayDocTitle", qpdf_oh_new_bool(pdf, QPDF_TRUE));
    qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", shown);
    qpdf_oh_replace_key(pdf, root, "/Lang", qpdf_oh_new_unicode_string(pdf, language));
    if (qpdf_init_write_memory(pdf) & QPDF_ERRORS)
        return pdf_fault(arena, pdf);
    qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
    qpdf_set_object_stream_mode(pdf, qpdf_o_generate);
    if (qpdf_write(pdf) & QPDF_ERRORS)
        return pdf_fault(arena, pdf);
    struct text bytes = {(const char *)qpdf_get_buffer(pdf), qpdf_get_buffer_length(pdf)};
    *bytes_out = text_kept(arena, bytes);
    return NULL;
}

struct fault *finish(struct arena *arena, const struct pdf_document *document, struct text bytes,
                     struct text *bytes_out)
{
    qpdf_data pdf = qpdf_init();
    struct fault *fault = NULL;
    qpdf_silence_errors(pdf);
    qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    if (qpdf_read_memory(pdf, "document", bytes.bytes, bytes.size, NULL) & QPDF_ERRORS)
        fault = pdf_fault(arena, pdf);
    if (!fault)
        fault = write_again(arena, pdf, document->language, bytes_out);
    qpdf_cleanup(&pdf);
    return fault;
}
