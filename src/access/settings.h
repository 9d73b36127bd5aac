/* settings: how long sign-ins live and what they ask for. A part of access.h, which is to be included. */
#ifndef ACCESS_SETTINGS_H
#define ACCESS_SETTINGS_H

#include "base/base.h"

struct access;

/* Data of the municipality's own, kept in PATH.access. */
struct access_settings {
    int32_t
        idle_minutes; /* a session that is still so long is over: 30 until somebody has said 5 to 60 */
    int32_t whole_minutes; /* and after so long in any case: 720; 60 to 1440 */
    int32_t
        proven_minutes; /* so long after a password or code an act that asks for a step-up goes on: 5; 1 to 30 */
    int32_t first_code_hours; /* so long the code for a first sign-in can be used: 72; 1 to 336 */
    bool asks_code;           /* an authenticator is demanded beside the password: yes */
};

struct fault *access_settings_read(struct access *access, struct arena *arena,
                                   struct access_settings *settings_out) MUST_USE;
/* false in *fits_out, with nothing changed, when one is beyond its bounds. */
struct fault *access_settings_put(struct access *access, struct arena *arena,
                                  const struct access_settings *settings, bool *fits_out) MUST_USE;

#endif
