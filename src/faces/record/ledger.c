/* ledger: how far the ledger is signed and by whom, what one of its entries says outside its sealed parts, and
 * the files with which an outsider verifies that entry without Reda (docs/how-to/verify.md). Must not know what any
 * entry means. */
#include "record.h"
#include "ledger_whole.h"

#include "ledger/ledger.h"
#include "ledger_html.h"
#include "tlog/tlog.h"

#include <string.h>

enum { NUMBER_LETTERS = 15 };

/* What is asked of the ledger, and what it answers, all in one snapshot. */
struct looking {
    struct visit *visit;
    struct text wanted; /* the number as it was typed; size 0 = none */
    uint64_t number;
    bool is_asked, is_there,
        is_proven; /* an entry by a number; it is there; a signed state reaches it */
    uint64_t size, signed_size;
    struct text origin, note, policy, leaf, proof;
    struct leaf entry;
};

static bool read_number(struct text written, uint64_t *number_out)
{
    uint64_t number = 0;
    for (size_t i = 0; i < written.size; i++) {
        if (written.bytes[i] < '0' || written.bytes[i] > '9')
            return false;
        number = number * 10 + (uint64_t)(written.bytes[i] - '0');
    }
    *number_out = number;
    return written.size > 0 && written.size <= NUMBER_LETTERS;
}

static struct fault *look_at_entry(struct looking *looking, const struct ledger *ledger,
                                   struct arena *arena)
{
    struct ledger_answer answer = {0};
    struct refusal refusal;
    if (!looking->is_asked || looking->number >= looking->size)
        return NULL;
    TRY(ledger_entry(ledger, arena, looking->number, &looking->leaf, &answer));
    looking->is_there = answer.refusal == LEDGER_DONE &&
                        leaf_parse(arena, looking->leaf, &looking->entry, &refusal);
    if (!looking->is_there || looking->number >= looking->signed_size)
        return NULL;
    TRY(ledger_prove(ledger, arena, looking->number, &looking->proof, &answer));
    looking->is_proven = answer.refusal == LEDGER_DONE;
    return NULL;
}

static struct fault *look(void *context, struct engine *engine, struct arena *arena)
{
    struct looking *looking = context;
    const struct ledger *ledger = engine_ledger(engine);
    struct builder policy;
    builder_init(&policy, arena);
    ledger_policy(ledger, &policy);
    looking->policy = builder_text(&policy);
    looking->origin = text_kept(arena, ledger_origin(ledger));
    TRY(ledger_size(ledger, arena, &looking->size));
    TRY(ledger_raw_note(ledger, arena, &looking->signed_size, &looking->note));
    return look_at_entry(looking, ledger, arena);
}

/* Does the proof that is to be downloaded lead to a state signed by this ledger's key? */
static bool proof_holds(const struct looking *looking)
{
    const struct visit *visit = looking->visit;
    struct hasher *hasher = visit->web->hashers[visit->request->worker];
    struct proof_file proof;
    struct policy policy;
    struct checkpoint checkpoint;
    struct digest leaf;
    struct flaw flaw;
    tree_leaf(hasher, looking->leaf, &leaf);
    return policy_parse(visit->arena, hasher, looking->policy, &policy, &flaw) &&
           proof_parse(visit->arena, looking->proof, &proof, &flaw) &&
           proof_verify(visit->arena, hasher, &proof, &leaf, &policy, &checkpoint, &flaw);
}

static struct text moment_words(const struct visit *visit, struct moment moment)
{
    struct builder out;
    builder_init(&out, visit->arena);
    moment_write(&out, moment);
    return builder_text(&out);
}

/* All who have signed the newest state but the ledger itself. */
static struct ledger_html_witnesses witnesses_of(const struct looking *looking)
{
    struct note note;
    struct flaw flaw;
    size_t count = 0;
    if (!looking->note.size || !note_parse(looking->visit->arena, looking->note, &note, &flaw))
        return (struct ledger_html_witnesses){NULL, 0};
    struct ledger_html_witness *items =
        arena_new_many(looking->visit->arena, note.count + 1, struct ledger_html_witness);
    for (size_t i = 0; i < note.count; i++)
        if (!text_equal(note.signatures[i].name, looking->origin))
            items[count++].name = note.signatures[i].name;
    return (struct ledger_html_witnesses){items, count};
}

static struct text file_url(struct visit *visit, const struct looking *looking, const char *what)
{
    struct builder url = url_of(visit, "/liggaren", (struct text){"", 0});
    url_word(&url, TEXT_LITERAL("post"), number_words(visit->arena, (int64_t)looking->number));
    url_word(&url, TEXT_LITERAL("som"), text_of(what));
    return builder_text(&url);
}

static void fill_entry(struct visit *visit, const struct looking *looking, struct ledger_html *data)
{
    const struct leaf *entry = &looking->entry;
    data->is_there = true;
    data->number = number_words(visit->arena, (int64_t)looking->number);
    data->kind = entry->kind;
    data->recorded = moment_words(visit, entry->recorded);
    data->actor = hex_words(
        visit->arena, (struct text){(const char *)entry->actor.bytes, sizeof entry->actor.bytes});
    data->parts = (int64_t)entry->part_count;
    data->envelope = looking->leaf;
    data->is_proven = looking->is_proven;
    data->holds = looking->is_proven && proof_holds(looking);
    data->proof_url = file_url(visit, looking, "bevis");
    data->entry_url = file_url(visit, looking, "post");
}

/* What is known of the whole of it. */
static void fill_whole(struct visit *visit, struct ledger_html *data)
{
    struct whole_told told = whole_tell(visit);
    struct text entries = number_words(visit->arena, (int64_t)told.proved.entries), none = {"", 0};
    data->runs = told.state == WHOLE_RUNS;
    data->began = told.began ? time_words(visit, told.began) : none;
    data->ended = told.ended ? time_words(visit, told.ended) : none;
    if (told.state == WHOLE_FAILED)
        data->failed = say_text(visit, "web.ledger.failed");
    else if (told.state == WHOLE_DONE && told.proved.is_intact)
        data->intact = say_filled(visit, "web.ledger.intact", entries, none);
    else if (told.state == WHOLE_DONE)
        data->broken = say_filled(visit, "web.ledger.broken", entries,
                                  number_words(visit->arena, (int64_t)told.proved.remarks));
    if (told.proved.has_erasures)
        data->erasures = say_text(visit, "web.ledger.erasures");
}

static void show(struct visit *visit, const struct looking *looking)
{
    struct builder page;
    struct html out = page_begin(visit, &page);
    struct text wrong = {"", 0};
    if (looking->wanted.size && !looking->is_asked)
        wrong = say_text(visit, "web.ledger.no-number");
    else if (looking->is_asked && !looking->is_there)
        wrong = say_filled(visit, "web.ledger.no-entry", looking->wanted,
                           number_words(visit->arena, (int64_t)looking->size - 1));
    struct ledger_html data = {.page = frame(visit, "/liggaren", wrong.size > 0),
                               .summary = one_error(visit, "post", wrong),
                               .wrong = wrong,
                               .wanted = looking->wanted,
                               .origin = looking->origin,
                               .size = (int64_t)looking->size,
                               .is_signed = looking->signed_size > 0,
                               .signed_size = (int64_t)looking->signed_size,
                               .left = (int64_t)(looking->size - looking->signed_size),
                               .witnesses = witnesses_of(looking)};
    if (looking->is_there)
        fill_entry(visit, looking, &data);
    fill_whole(visit, &data);
    ledger_html_write(&out, &data);
    page_send(visit, wrong.size ? 422 : 200, &page);
}

static void send_file(struct visit *visit, const struct looking *looking, const char *ending,
                      struct text bytes)
{
    struct builder name;
    builder_init(&name, visit->arena);
    builder_add_string(&name, "post-");
    builder_add_number(&name, (int64_t)looking->number);
    builder_add_string(&name, ending);
    visit->response->status = 200;
    visit->response->type = "application/octet-stream";
    visit->response->body = bytes;
    visit->response->file_name = builder_string(&name);
}

static void answer_look(struct visit *visit, const struct looking *looking)
{
    struct text as = asked(visit, "som");
    if (!as.size) {
        show(visit, looking);
    } else if (text_is(as, "policy")) {
        send_file(visit, looking, "", looking->policy);
        visit->response->file_name = "liggaren.policy";
    } else if (text_is(as, "tillstand") && looking->signed_size) {
        send_file(visit, looking, "", looking->note);
        visit->response->file_name = "checkpoint";
    } else if (text_is(as, "bevis") && looking->is_proven) {
        send_file(visit, looking, ".tlog-proof", looking->proof);
    } else if (text_is(as, "post") && looking->is_there) {
        send_file(visit, looking, "", looking->leaf);
    } else {
        refuse(visit, 404, (struct text){"", 0});
    }
}

void show_ledger(struct visit *visit)
{
    struct looking looking = {.visit = visit, .wanted = asked(visit, "post")};
    struct known_person known;
    looking.is_asked = read_number(looking.wanted, &looking.number);
    struct fault *fault = visit_know(visit, &known);
    bool may = !fault && may_ever(&known, "ledger-states", false);
    bool tries = may && visit->request->method == HTTP_POST && token_holds(visit, "/liggaren");
    if (tries)
        fault = whole_begin(visit);
    else if (may)
        fault = crew_read(visit->web->setup->crew, visit->arena, look, &looking);
    if (!fault && tries) {
        if (!http_redirect(visit->response, visit->arena, TEXT_LITERAL("/liggaren")))
            refuse(visit, 500, (struct text){"", 0});
        return;
    }
    if (fault)
        refuse_fault(visit, fault);
    else if (!may)
        refuse(visit, 404, (struct text){"", 0});
    else
        answer_look(visit, &looking);
}
