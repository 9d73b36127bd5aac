/* serve_record: see serve_record.h. Must not know any page nor any question. */
#include "serve_record.h"

#include "account_part.h"
#include "engine_part.h"

#include "rights/rights.h"
#include "faces/cli/version.h"

/* While the engine of a reader is lent. */
struct registering {
    struct arena *arena;
    const struct catalogue *catalogue;
    const struct register_rows *rows;
};

static struct fault *read_register(void *context, struct engine *engine, struct arena *arena)
{
    struct registering *registering = context;
    const struct register_file *files;
    size_t count;
    TRY(engine_register(engine, arena, &files, &count));
    struct register_rows *rows = arena_new(registering->arena, struct register_rows);
    register_read(registering->arena, files, count, registering->catalogue, rows);
    registering->rows = rows;
    return NULL;
}

static struct fault *begin(struct cli *cli, const char *path, const struct lawbook *law,
                           size_t readers, struct served *served)
{
    struct engine_setup setup = {.path = path, .features = cli->features, .rules = law->rules};
    const struct access_setup access = {.path = path};
    struct registering registering = {cli->arena, rulebook_catalogue(law->rules), NULL};
    const char *lack = rights_lack(cli->features);
    if (lack)
        return fault_new(cli->arena, "fault.rights-lack", lack, "");
    ensure(hex_read_exactly(text_of(law->hash), sizeof setup.policy.bytes, setup.policy.bytes));
    TRY(access_open(cli->arena, &access, &served->access));
    TRY(crew_open(cli->arena, &setup, readers, &served->crew));
    TRY(crew_read(served->crew, cli->arena, read_register, &registering));
    served->rows = registering.rows && registering.rows->person_count ? registering.rows : NULL;
    served->api = (struct api){served->crew, served->access, REDA_VERSION};
    return served_pass_on(cli, served);
}

struct fault *served_open(struct cli *cli, const char *path, const struct lawbook *law,
                          size_t readers, struct served *served_out)
{
    *served_out = (struct served){0};
    struct fault *fault = begin(cli, path, law, readers, served_out);
    if (fault)
        served_close(served_out);
    return fault;
}

void served_close(struct served *served)
{
    crew_close(served->crew);
    access_close(served->access);
    *served = (struct served){0};
}

struct noting {
    const struct cli *cli;
    struct crew *crew;
};

static struct fault *take_note(void *context, struct arena *arena, const struct access_note *note,
                               const char *words)
{
    const struct noting *noting = context;
    const struct reader reader = {note->by, TEXT_LITERAL("serve"), noting->cli->language};
    return crew_note(noting->crew, arena, words, &reader);
}

struct fault *served_pass_on(struct cli *cli, struct served *served)
{
    struct noting noting = {cli, served->crew};
    return access_pass_on(served->access, cli->arena, take_note, &noting);
}

static void answer(void *context, struct arena *arena, const struct http_request *request,
                   struct http_response *response_out)
{
    const struct served *served = context;
    if (api_has(request))
        api_answer(&served->api, arena, request, response_out);
    else
        served->pages.answer(served->pages.context, arena, request, response_out);
}

static void refuse_all(void *context, struct arena *arena, const struct http_request *request,
                       struct http_response *response_out)
{
    const struct served *served = context;
    served->pages.refuse(served->pages.context, arena, request, response_out);
}

static bool may_upload(void *context, const struct http_request *head)
{
    const struct served *served = context;
    return served->pages.may_upload(served->pages.context, head);
}

struct http_settings served_settings(struct served *served, const struct http_settings *pages)
{
    struct http_settings settings = *pages;
    served->pages = *pages;
    if (!served->crew)
        return settings;
    settings.answer = answer;
    settings.refuse = refuse_all;
    settings.may_upload = may_upload;
    settings.context = served;
    return settings;
}
