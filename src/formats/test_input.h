/* test_input: what the tests of timelines share: lines written with ' for ", so that they can be read here. */
#ifndef FORMATS_TEST_INPUT_H
#define FORMATS_TEST_INPUT_H

#include "formats/formats.h"

/* The line with every ' made a ", in the arena. */
static inline struct text input_line(struct arena *arena, const char *written)
{
    struct builder builder;
    builder_init(&builder, arena);
    for (const char *at = written; *at; at++)
        builder_add_char(&builder, *at == '\'' ? '"' : *at);
    return builder_text(&builder);
}

#define INPUT_HEAD "'format':'case-timeline/1','id':'x','domain':'LVU'"
#define INPUT_PARTIES \
    "'parties':[{'ref':'barn1','role':'barn'},{'ref':'s1','role':'socialsekreterare'}]"

/* A whole case with these parts in it; the event under test is number 1. */
#define INPUT_CASE(extra) "{" INPUT_HEAD "," INPUT_PARTIES ",'events':[{'kind':'note'}]," extra "}"
#define INPUT_EVENT(event)                                                                   \
    "{" INPUT_HEAD "," INPUT_PARTIES ",'events':[{'kind':'note','date':'2020-01-10'}," event \
    ",{'kind':'note'}]}"
#define INPUT_DATED(rest) INPUT_EVENT("{'kind':'decision','date':'2020-02-01'," rest "}")
#define INPUT_ATTRIBUTE(attribute) INPUT_EVENT("{'kind':'decision','attributes':{" attribute "}}")
#define INPUT_PARTY(party) "{" INPUT_HEAD ",'parties':[" party "],'events':[{'kind':'note'}]}"
#define INPUT_ROW(row) INPUT_CASE("'delegation_order':[" row "]")

#endif
