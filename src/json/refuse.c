/* refuse: why a text is no JSON, and where. Must not decide it. */
#include "part.h"

bool json_refuse_as(struct json_reader *reader, const char *at, enum json_wrong wrong)
{
    bool cut = at >= reader->end;
    size_t end = (size_t)((cut ? reader->end : at + 1) - reader->start);
    *reader->fault = (struct json_fault){.wrong = cut ? JSON_WRONG_CUT : wrong, .end = end};
    return false;
}

bool json_refuse(struct json_reader *reader, const char *at)
{
    return json_refuse_as(reader, at, JSON_WRONG_SYNTAX);
}
