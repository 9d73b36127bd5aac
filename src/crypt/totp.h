/* totp: one-time codes of an authenticator (RFC 4226, RFC 6238) with HMAC-SHA-1, which every authenticator can, and
 * base32 (RFC 4648 section 6, without padding), in which its secret is typed. */
#ifndef CRYPT_TOTP_H
#define CRYPT_TOTP_H

#include "base/base.h"

enum { TOTP_SECRET_SIZE = 20, TOTP_DIGITS = 6, TOTP_STEP_SECONDS = 30 };

/* The code of a step (seconds since 1970 through TOTP_STEP_SECONDS), of so many digits (6 to 8). */
uint32_t totp_code(struct text secret, uint64_t step, int digits);

/* Adds the bytes as capital letters and the digits 2 to 7. */
void base32_write(struct builder *builder, struct text bytes);

#endif
