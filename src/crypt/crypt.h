/* crypt: the one room that calls cryptographic libraries: OpenSSL's libcrypto for SHA-256, HMAC, one-time codes and
 * RFC 3161, libsodium for passwords, signatures, sealing, chance and key memory. Must know nothing of what its bytes
 * mean. Begin with crypt_open: everything here wants it to have succeeded once in the process. */
#ifndef CRYPT_CRYPT_H
#define CRYPT_CRYPT_H

#include "codes.h"
#include "cover.h"
#include "hash.h"
#include "password.h"
#include "seal.h"
#include "secret.h"
#include "sign.h"
#include "stamp.h"
#include "totp.h"

#endif
