/* xlsx_xml: expat over one part. The only place that knows expat; must not know what elements mean. */
#include "xlsx_xml.h"

#include <expat.h>
#include <string.h>

enum {
    PIECE_BYTES = 64 * 1024,
    DEPTH_LIMIT = 64,
    TOKEN_LIMIT = 4 * 1024 * 1024 /* bytes of one tag */
};

struct xml_part {
    XML_Parser parser;
    struct zip *zip;
    const struct xml_handlers *handlers;
    void *state;
    int depth;
    int64_t fed; /* bytes given to the parser */
    bool paused, ended;
    const char *wrong; /* key, once and for all */
};

static const char *without_prefix(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

const char *xml_attribute(const char **attributes, const char *name)
{
    for (; attributes[0]; attributes += 2)
        if (strcmp(without_prefix(attributes[0]), name) == 0)
            return attributes[1];
    return NULL;
}

static void stop(struct xml_part *part, const char *wrong)
{
    if (!part->wrong)
        part->wrong = wrong;
    XML_StopParser(part->parser, XML_FALSE);
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct xml_part *part = data;
    if (++part->depth > DEPTH_LIMIT)
        stop(part, "problem.workbook-damaged");
    else if (part->handlers->start)
        part->handlers->start(part->state, without_prefix(name), attributes);
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
    struct xml_part *part = data;
    part->depth--;
    if (part->handlers->end)
        part->handlers->end(part->state, without_prefix(name));
}

static void XMLCALL on_text(void *data, const XML_Char *bytes, int size)
{
    struct xml_part *part = data;
    if (part->handlers->text)
        part->handlers->text(part->state, bytes, size);
}

static void XMLCALL on_document_type(void *data, const XML_Char *name, const XML_Char *system,
                                     const XML_Char *public_id, int internal)
{
    (void)name, (void)system, (void)public_id, (void)internal;
    stop(data, "problem.workbook-entity");
}

const char *xml_open(struct arena *arena, struct zip *zip, const char *part_name,
                     const struct xml_handlers *handlers, void *state, struct xml_part **part_out)
{
    if (!zip_begin(zip, part_name))
        return "problem.workbook-part";
    struct xml_part *part = *part_out = arena_new(arena, struct xml_part);
    *part = (struct xml_part){
        .parser = XML_ParserCreate(NULL), .zip = zip, .handlers = handlers, .state = state};
    ensure(part->parser != NULL);
    XML_SetUserData(part->parser, part);
    XML_SetElementHandler(part->parser, on_start, on_end);
    XML_SetCharacterDataHandler(part->parser, on_text);
    XML_SetStartDoctypeDeclHandler(part->parser, on_document_type);
    return NULL;
}

void xml_pause(struct xml_part *part)
{
    part->paused = true;
    XML_StopParser(part->parser, XML_TRUE);
}

/* A tag without end makes the parser hold all that has come since it began. */
static bool holds_too_much(const struct xml_part *part)
{
    return part->fed - XML_GetCurrentByteIndex(part->parser) > TOKEN_LIMIT;
}

/* Unpacks and parses the next piece; at the end checks the checksum of the part. */
static enum XML_Status parse_piece(struct xml_part *part)
{
    void *buffer = holds_too_much(part) ? NULL : XML_GetBuffer(part->parser, PIECE_BYTES);
    int size = buffer ? zip_read(part->zip, buffer, PIECE_BYTES) : -1;
    part->fed += size;
    part->ended = size == 0;
    if (size < 0 || (part->ended && !zip_end(part->zip)))
        part->wrong = "problem.workbook-damaged";
    return part->wrong ? XML_STATUS_ERROR : XML_ParseBuffer(part->parser, size, part->ended);
}

bool xml_read(struct xml_part *part, const char **wrong_out)
{
    enum XML_Status status = XML_STATUS_OK;
    if (part->paused && !part->wrong) {
        part->paused = false;
        status = XML_ResumeParser(part->parser);
    }
    while (!part->wrong && status == XML_STATUS_OK && !part->ended)
        status = parse_piece(part);
    if (status == XML_STATUS_ERROR && !part->wrong)
        part->wrong = "problem.workbook-damaged";
    *wrong_out = part->wrong;
    return status == XML_STATUS_SUSPENDED;
}

void xml_close(struct xml_part *part)
{
    if (!part || !part->parser)
        return;
    XML_ParserFree(part->parser);
    part->parser = NULL;
    zip_end(part->zip);
}

const char *xml_read_all(struct arena *arena, struct zip *zip, const char *name,
                         const struct xml_handlers *handlers, void *state)
{
    struct xml_part *part;
    const char *wrong = xml_open(arena, zip, name, handlers, state, &part);
    if (wrong)
        return wrong;
    while (xml_read(part, &wrong))
        continue;
    xml_close(part);
    return wrong;
}
