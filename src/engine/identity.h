/* identity: what in a text tells who somebody is, or where. Inside the room. */
#ifndef ENGINE_IDENTITY_H
#define ENGINE_IDENTITY_H

#include "base/base.h"

enum identity {
    IDENTITY_NONE,
    IDENTITY_NUMBER, /* personnummer, samordningsnummer */
    IDENTITY_PHONE,
    IDENTITY_EMAIL,
    IDENTITY_ADDRESS,
    IDENTITIES
};

/* The first that the text seems to hold. */
enum identity identity_in(struct text text);

#endif
