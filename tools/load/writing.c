/* writing: a made case as one line of case-timeline/1. Must not know what it means. */
#include "load.h"

#include <string.h>

static const char *const kind_words[KINDS] = {
    [REPORT] = "report_received",
    [ASSESSED] = "protection_assessment",
    [PRELIMINARY_EXTENDED] = "preliminary_assessment_extended",
    [NOT_OPENED] = "investigation_not_opened",
    [FEEDBACK_ASKED] = "feedback_requested",
    [FEEDBACK_GIVEN] = "feedback_given",
    [REQUEST] = "request_received",
    [OPENED] = "investigation_opened",
    [EXTENDED] = "investigation_extended",
    [CLOSED] = "investigation_closed",
    [HOME_VISIT] = "home_visit",
    [CHILD_HEARD] = "child_heard",
    [CONTACT] = "contact",
    [MEETING] = "meeting",
    [DOCUMENT] = "document_created",
    [NOTE] = "note",
    [DECISION] = "decision",
    [SUBMITTED] = "submitted_to_court",
    [APPLICATION] = "application_to_court",
    [TIME_REQUESTED] = "extension_requested",
    [RECEIPT] = "receipt_by_court",
    [RULING] = "court_decision",
    [FINAL] = "legal_force",
    [CARE_STARTED] = "care_started",
    [ENFORCED] = "enforcement",
    [PLACED] = "placement",
    [PLACEMENT_ENDED] = "placement_ended",
    [MEASURE_STARTED] = "measure_started",
    [MEASURE_ENDED] = "measure_ended",
    [CONSIDERED] = "consideration",
    [RECONSIDERED] = "reconsideration",
    [FOLLOWING] = "follow_up_started",
    [FOLLOWED] = "follow_up_ended",
    [IVO] = "ivo_notified",
    [CASE_CLOSED] = "case_closed",
    [ASSIGNED] = "case_assigned",
    [DISCLOSED] = "document_disclosed",
    [SECRECY] = "secrecy_review",
    [BOARD] = "reported_to_board",
    [SERVED] = "served",
    [STAFF] = "staff_event",
    [DEVIATION] = "deviation_reported",
    [STAY] = "stay",
};

static const char *const domain_words[] = {[SOL_CHILD] = "SOL_CHILD",
                                           [LVU] = "LVU",
                                           [LVM] = "LVM",
                                           [BISTAND] = "BISTAND",
                                           [FAMILY_LAW] = "FAMILY_LAW"};

/* A line of text in the making. */
struct line {
    char bytes[24576];
    size_t size;
};

static void put(struct line *line, const char *words)
{
    size_t size = strlen(words);
    memcpy(line->bytes + line->size, words, size);
    line->size += size;
}

static void put_number(struct line *line, int number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    put(line, digits);
}

static void put_day(struct line *line, const char *before, const char *name, int day,
                    bool first_of_month)
{
    int year, month, number;
    char words[64];
    day_parts(day, &year, &month, &number);
    snprintf(words, sizeof words, "%s\"%s\":\"%04d-%02d-%02d\"", before, name, year, month,
             first_of_month ? 1 : number);
    put(line, words);
}

static void put_kinds(struct line *line, uint64_t kinds, bool assessed)
{
    const char *before = "";
    put(line, ",\"record_complete\":[");
    for (int kind = 0; kind < KINDS; kind++) {
        if (!(kinds & SET(kind)))
            continue;
        put(line, before);
        put(line, "\"");
        put(line, kind_words[kind]);
        put(line, "\"");
        before = ",";
    }
    if (assessed) {
        put(line, before);
        put(line, "\"assessed\"");
    }
    put(line, "]");
}

static void put_time(struct line *line, const struct made *made, const struct event *event)
{
    char words[80];
    if (event->written == WRITTEN_DAY || event->written == WRITTEN_MONTH)
        put_day(line, ",", "date", event->day, event->written == WRITTEN_MONTH);
    if (event->written == WRITTEN_MONTH)
        put(line, ",\"precision\":\"month\"");
    if (event->minute >= 0) {
        snprintf(words, sizeof words, ",\"time\":\"%02d:%02d\"", event->minute / 60 % 24,
                 event->minute % 60);
        put(line, words);
    }
    if (event->written == WRITTEN_LIMITS) {
        put_day(line, ",", "not_before", event->on.first, false);
        put_day(line, ",", "not_after", event->on.last, false);
    }
    if (event->written == WRITTEN_AFTER) {
        snprintf(words, sizeof words, ",\"after\":%d,\"offset\":\"P%dD\"",
                 made->events[event->origin].index, event->distance);
        put(line, words);
    }
}

static void put_attributes(struct line *line, const struct made *made, const struct event *event)
{
    const char *before = "";
    if (!event->attributes[0] && event->concerns < 0 && !event->child && !event->until &&
        !event->valid_until)
        return;
    put(line, ",\"attributes\":{");
    if (event->child) {
        put(line, "\"child\":[\"barn");
        put_number(line, event->child);
        put(line, "\"]");
        before = ",";
    }
    if (event->concerns >= 0) {
        put(line, before);
        put(line, "\"concerns\":[");
        put_number(line, made->events[event->concerns].index);
        put(line, "]");
        before = ",";
    }
    if (event->attributes[0]) {
        put(line, before);
        put(line, event->attributes);
        before = ",";
    }
    if (event->until)
        put_day(line, before, "until", event->until, false);
    if (event->valid_until)
        put_day(line, before, "valid_until", event->valid_until, false);
    put(line, "}");
}

static void put_parties(struct line *line, struct made *made)
{
    char words[160];
    put(line, ",\"parties\":[");
    for (int i = 1; i <= made->children; i++) {
        snprintf(words, sizeof words,
                 "{\"ref\":\"barn%d\",\"role\":\"barn\",\"birth_date\":\"20%02d-%02d-%02d\"},", i,
                 8 + (int)(made->number + i * 5) % 14, 1 + (int)made->number % 12,
                 1 + (int)(made->number + i) % 28);
        put(line, words);
    }
    put(line, "{\"ref\":\"vh1\",\"role\":\"vårdnadshavare\",\"relation\":\"mor\"},");
    if (made->number % 3)
        put(line, "{\"ref\":\"vh2\",\"role\":\"vårdnadshavare\",\"relation\":\"far\"},");
    put(line, "{\"ref\":\"s1\",\"role\":\"socialsekreterare\",\"employment\":\"anställd\","
              "\"degree\":true}]");
}

void case_name(const struct made *made, char *name_out, size_t size)
{
    snprintf(name_out, size, "SN 20%02ld-%07ld", 12 + made->number % 17, made->number);
}

long write_case(struct made *made, FILE *file)
{
    struct line line;
    char name[40];
    line.size = 0;
    case_name(made, name, sizeof name);
    put(&line, "{\"format\":\"case-timeline/1\",\"id\":\"");
    put(&line, name);
    put(&line, "\",\"authority\":\"Påhittade kommunens socialnämnd\",\"domain\":\"");
    put(&line, domain_words[made->domain]);
    put(&line, "\"");
    put_parties(&line, made);
    if (made->all_complete)
        put(&line, ",\"record_complete\":[\"*\"]");
    else if (made->complete)
        put_kinds(&line, made->complete, false);
    if (made->as_of_written)
        put_day(&line, ",", "evaluate_as_of", made->as_of, false);
    put(&line, ",\"events\":[");
    for (int i = 0; i < made->count; i++) {
        const struct event *event = &made->events[made->order[i]];
        put(&line, i ? ",{\"kind\":\"" : "{\"kind\":\"");
        put(&line, kind_words[event->kind]);
        put(&line, "\"");
        put_time(&line, made, event);
        if (event->complete || event->says_assessed)
            put_kinds(&line, event->complete, event->says_assessed);
        put_attributes(&line, made, event);
        put(&line, "}");
    }
    put(&line, "]}\n");
    return (long)fwrite(line.bytes, 1, line.size, file);
}
