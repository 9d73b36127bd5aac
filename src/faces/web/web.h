/* web: Reda in a browser. Answers requests with pages, from one table of places; keeps nothing of what it is told. Must
 * know no subject of its own: what is asked is asked of the desk and the rooms below, exactly as the command line does.
 * Whoever starts a server (src/http) with web_settings has the house on the air. */
#ifndef WEB_WEB_H
#define WEB_WEB_H

#include "faces/page/page.h"

/* A fault when the machine gives no chance for the key of its forms. */
struct fault *web_open(struct arena *arena, const struct web_setup *setup,
                       struct web **web_out) MUST_USE;
void web_close(struct web *web); /* after the server has stopped; NULL is accepted */

/* For the health page, from any thread: what the process has given away (os/confine.h); level 0, false = nothing. */
void web_confined(struct web *web, int files_level, bool calls);

/* Settings of a server that answers with it, but for its places. */
struct http_settings web_settings(struct web *web);

#endif
