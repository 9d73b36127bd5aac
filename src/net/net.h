/* net: a small client of HTTP: sends bytes to an address and takes the answer, within a time and a size. The one room
 * that knows libcurl. It follows no redirects and uses no proxy. Must not know what the bytes say. */
#ifndef NET_NET_H
#define NET_NET_H

#include "base/base.h"

struct net;

/* Once in a process, before threads. The arena must live until net_close. */
struct fault *net_open(struct arena *arena, struct net **net_out) MUST_USE;
void net_close(struct net *net); /* NULL is accepted */

/* For the whole of it, from the first look-up to the last byte. */
struct net_limits {
    int milliseconds;
    size_t body_bytes;
};

/* type: the Content-Type, "" when none was said. */
struct net_reply {
    int status;
    struct text type, body;
};

/* http:// or https:// (certificates are checked). Any status is a reply; a late, a larger or no reply is a fault. */
struct fault *net_post(struct net *net, struct arena *arena, const char *url, const char *type,
                       struct text body, struct net_limits limits,
                       struct net_reply *reply_out) MUST_USE;
struct fault *net_get(struct net *net, struct arena *arena, const char *url,
                      struct net_limits limits, struct net_reply *reply_out) MUST_USE;

#endif
