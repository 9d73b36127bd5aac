/* net: see net.h. What the library would do on its own (proxies of the surroundings, other protocols, redirects) is
 * turned off. */
#include "net.h"

#include <curl/curl.h>

struct net {
    CURL *handle;
    char words[CURL_ERROR_SIZE]; /* the library's, about what went wrong last */
};

/* The body while it comes. */
struct taking {
    struct builder body;
    size_t limit_bytes;
    bool is_too_large;
};

struct fault *net_open(struct arena *arena, struct net **net_out)
{
    struct net *net = arena_new(arena, struct net);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return fault_new(arena, "fault.net-library", NULL, NULL);
    net->handle = curl_easy_init();
    if (!net->handle) {
        curl_global_cleanup();
        return fault_new(arena, "fault.net-library", NULL, NULL);
    }
    *net_out = net;
    return NULL;
}

void net_close(struct net *net)
{
    if (!net || !net->handle)
        return;
    curl_easy_cleanup(net->handle);
    curl_global_cleanup();
    net->handle = NULL;
}

/* Another number than size ends the transfer. */
static size_t take(char *bytes, size_t one, size_t size, void *self)
{
    struct taking *taking = self;
    (void)one;
    taking->is_too_large = size > taking->limit_bytes - taking->body.size;
    if (taking->is_too_large)
        return 0;
    builder_add(&taking->body, (struct text){bytes, size});
    return size;
}

/* All that holds for every request; what one leaves behind is forgotten first. */
static bool prepare(struct net *net, const char *url, struct net_limits limits,
                    struct taking *taking)
{
    CURL *handle = net->handle;
    net->words[0] = '\0';
    curl_easy_reset(handle);
    return curl_easy_setopt(handle, CURLOPT_URL, url) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_PROXY, "") == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, (long)limits.milliseconds) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, (long)limits.milliseconds) ==
               CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_USERAGENT, "reda") == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, net->words) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_WRITEDATA, taking) == CURLE_OK;
}

static bool prepare_body(CURL *handle, struct text body, const struct curl_slist *heads)
{
    return curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.bytes) == CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body.size) ==
               CURLE_OK &&
           curl_easy_setopt(handle, CURLOPT_HTTPHEADER, heads) == CURLE_OK;
}

static struct fault *perform(const struct net *net, struct arena *arena, const char *url,
                             const struct taking *taking, struct net_reply *reply_out)
{
    long status = 0;
    const char *type = NULL;
    CURLcode code = curl_easy_perform(net->handle);
    if (taking->is_too_large)
        return fault_new(arena, "fault.net-too-large", url, NULL);
    if (code != CURLE_OK)
        return fault_new(arena, "fault.net-failed", url,
                         net->words[0] ? net->words : curl_easy_strerror(code));
    curl_easy_getinfo(net->handle, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(net->handle, CURLINFO_CONTENT_TYPE, &type);
    *reply_out =
        (struct net_reply){(int)status, text_of(text_copy(arena, text_of(type ? type : ""))),
                           builder_text(&taking->body)};
    return NULL;
}

static struct taking taking_into(struct arena *arena, struct net_limits limits)
{
    struct taking taking = {.limit_bytes = limits.body_bytes};
    builder_init(&taking.body, arena);
    return taking;
}

/* The body is sent at once: nobody here answers the question whether it may be (Expect). */
static struct curl_slist *heads_of(struct arena *arena, const char *type)
{
    struct builder head;
    builder_init(&head, arena);
    builder_add_string(&head, "Content-Type: ");
    builder_add_string(&head, type);
    struct curl_slist *first = curl_slist_append(NULL, builder_string(&head));
    struct curl_slist *both = first ? curl_slist_append(first, "Expect:") : NULL;
    if (!both)
        curl_slist_free_all(first);
    return both;
}

struct fault *net_post(struct net *net, struct arena *arena, const char *url, const char *type,
                       struct text body, struct net_limits limits, struct net_reply *reply_out)
{
    struct taking taking = taking_into(arena, limits);
    struct curl_slist *heads = heads_of(arena, type);
    struct fault *fault = NULL;
    if (heads && prepare(net, url, limits, &taking) && prepare_body(net->handle, body, heads))
        fault = perform(net, arena, url, &taking, reply_out);
    else
        fault = fault_new(arena, "fault.net-library", NULL, NULL);
    curl_slist_free_all(heads);
    return fault;
}

struct fault *net_get(struct net *net, struct arena *arena, const char *url,
                      struct net_limits limits, struct net_reply *reply_out)
{
    struct taking taking = taking_into(arena, limits);
    if (!prepare(net, url, limits, &taking))
        return fault_new(arena, "fault.net-library", NULL, NULL);
    return perform(net, arena, url, &taking, reply_out);
}
