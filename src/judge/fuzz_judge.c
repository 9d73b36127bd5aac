/* fuzz_judge: bytes become a case that a reader of timelines could have made, judged by the real law. No crash, no
 * hang, every number of a finding inside the case; and what less knowledge may never do: make a fault. */
#include "fuzz_case.h"
#include "judge/fuzz_law.h"
#include "judge/judge.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

enum { FILES = 1000, FILE_BYTES = 1 << 18 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const struct rulebook *book;
static struct rule_source files[FILES];
static size_t file_count;

static void load_file(struct arena *kept, const char *name)
{
    static char path[1024], text[FILE_BYTES];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    FILE *file = fopen(path, "rb");
    size_t size = file ? fread(text, 1, sizeof text, file) : 0;
    if (file)
        fclose(file);
    ensure(file_count < FILES);
    if (size)
        files[file_count++] =
            (struct rule_source){text_of(text_copy(kept, text_of(name))),
                                 text_of(text_copy(kept, (struct text){text, size}))};
}

static void load_folder(struct arena *kept, const char *name)
{
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, name);
    DIR *folder = opendir(path);
    for (struct dirent *entry = folder ? readdir(folder) : NULL; entry; entry = readdir(folder)) {
        snprintf(path, sizeof path, "%s/%s", name, entry->d_name);
        if (entry->d_name[0] != '.' && !strstr(entry->d_name, ".md"))
            load_file(kept, path);
    }
    if (folder)
        closedir(folder);
    else if (!strstr(name, ".md"))
        load_file(kept, name);
}

static void load_law(void)
{
    struct arena *kept = arena_open(0);
    struct rule_problems problems;
    DIR *law = opendir(LAW_FOLDER);
    ensure(law);
    for (struct dirent *entry = readdir(law); entry; entry = readdir(law))
        if (entry->d_name[0] != '.')
            load_folder(kept, entry->d_name);
    closedir(law);
    book = rulebook_compile(kept, files, file_count, &problems);
    ensure(book);
}

static void check_index(const struct dossier *dossier, int32_t event)
{
    ensure(event >= -1 && event < (int32_t)dossier->event_count);
}

static void check_missing(const struct dossier *dossier, const struct missing_fact *missing)
{
    if (missing->kind == MISSING_AGE)
        ensure(missing->event >= 0 && missing->event < (int32_t)dossier->party_count);
    else
        check_index(dossier, missing->event);
}

static void check_finding(const struct dossier *dossier, const struct finding *finding)
{
    ensure(finding->rule && finding->status < STATUS_COUNT && finding->event >= 0);
    check_index(dossier, finding->event);
    check_index(dossier, finding->act);
    ensure(finding->party >= -1 && finding->party < (int32_t)dossier->party_count);
    ensure(finding->reading_count >= 1 && finding->reading_count <= FINDING_READINGS);
    ensure(finding->missing_count <= FINDING_MISSING && finding->fact_count >= 1 &&
           finding->fact_count <= FINDING_FACTS);
    for (size_t i = 0; i < finding->fact_count; i++)
        check_index(dossier, finding->facts[i]);
    for (size_t i = 0; i < finding->missing_count; i++)
        check_missing(dossier, &finding->missing[i]);
    for (size_t i = 0; i < finding->reading_count; i++)
        ensure(finding->readings[i].clock || !finding->rule->clock);
    /* of a decider it may be the law that has not been read */
    ensure(finding->status != STATUS_UNKNOWN || finding->missing_count > 0 || finding->decider);
    ensure(!dossier->events[finding->event].cut);
}

static struct findings judged(const struct dossier *dossier, struct arena *arena)
{
    struct findings findings;
    judge_dossier(book, dossier, arena, &findings);
    ensure(findings.held <= findings.checked + findings.count);
    for (size_t i = 0; i < findings.count; i++) {
        check_finding(dossier, &findings.items[i]);
        ensure(i == 0 || findings.items[i - 1].event <= findings.items[i].event);
    }
    return findings;
}

/* A fault of the same child, or at the same event, that is said in the asked one's stead. */
static bool stands_in(const struct finding *one, const struct finding *asked)
{
    bool same = one->party >= 0 ? one->party == asked->party : one->event == asked->event;
    for (size_t i = 0; same && finding_is_broken(one) && i < one->rule->replaced_count; i++)
        if (text_equal(one->rule->replaced[i], asked->rule->code))
            return true;
    return false;
}

/* Of several acts that must not follow, the first that is certain is told: with a day less it is another one. */
static bool another_act(const struct finding *one, const struct finding *asked)
{
    return one->rule == asked->rule && one->facts[0] == asked->facts[0] &&
           one->act == one->event && asked->act == asked->event;
}

static bool has_fault(const struct findings *findings, const struct finding *asked)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *one = &findings->items[i];
        bool same = (one->event == asked->event && text_equal(one->rule->code, asked->rule->code)) ||
                    another_act(one, asked);
        if ((same && one->status == STATUS_FAULT) || stands_in(one, asked))
            return true;
    }
    return false;
}

static void no_more_faults(const struct findings *known, const struct findings *less)
{
    for (size_t i = 0; i < less->count; i++)
        ensure(less->items[i].status != STATUS_FAULT || has_fault(known, &less->items[i]));
}

/* The record says no longer what it is complete about. */
static void forget_completeness(struct dossier *dossier)
{
    const struct word_set nothing = {{0, 0}};
    dossier->all_complete = dossier->parties_complete = dossier->order_complete = false;
    dossier->kinds_complete = nothing;
    for (size_t i = 0; i < dossier->event_count; i++) {
        dossier->events[i].kinds_complete = dossier->events[i].attributes_complete = nothing;
        dossier->events[i].order_complete = false;
    }
}

/* Of two events on one day the clock is against the list. */
static bool clock_is_against(const struct dossier *dossier, size_t earlier, size_t later)
{
    const struct event *one = &dossier->events[earlier], *other = &dossier->events[later];
    return one->date != DAY_NONE && one->date == other->date && one->minute >= 0 &&
           other->minute >= 0 && other->minute < one->minute;
}

/* The list is in time order as far as days and hours say: where they do not, the judge goes by the list.
 * Nothing lies after the day of judging: made uncertain it would perhaps not. */
static bool is_in_order(const struct dossier *dossier)
{
    int32_t reached = DAY_FIRST;
    for (size_t i = 0; i < dossier->event_count; i++) {
        for (size_t j = 0; j < i; j++)
            if (clock_is_against(dossier, j, i))
                return false;
        if (dossier->events[i].latest < reached || dossier->events[i].cut)
            return false;
        if (dossier->events[i].earliest > reached)
            reached = dossier->events[i].earliest;
    }
    return true;
}

/* The day of one event is known only within limits around it. false when it had no day. */
static bool make_uncertain(struct dossier *dossier, struct stream *stream)
{
    struct event *event = &dossier->events[take(stream, (int32_t)dossier->event_count)];
    if (event->date == DAY_NONE || !is_in_order(dossier))
        return false;
    event->not_before = event->date - take(stream, 100);
    event->not_after = event->date + take(stream, 100);
    event->date = DAY_NONE;
    event->minute = -1;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!book)
        load_law();
    struct arena *arena = arena_open(0);
    struct stream stream = {bytes, size, 0};
    struct dossier dossier = take_case(book, arena, &stream);
    if (dossier.event_count && dossier_place(&dossier, DAY_NONE) == -1) {
        struct findings known = judged(&dossier, arena);
        stream.at = 0; /* the same bytes say what is forgotten */
        bool uncertain =
            make_uncertain(&dossier, &stream) && dossier_place(&dossier, DAY_NONE) == -1;
        struct findings dim = uncertain ? judged(&dossier, arena) : known;
        no_more_faults(&known, &dim);
        forget_completeness(&dossier);
        struct findings less = judged(&dossier, arena);
        no_more_faults(&dim, &less);
    }
    arena_close(arena);
    return 0;
}
