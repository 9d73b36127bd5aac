/* totp: see totp.h. Must not know a clock, nor whose secret it is. */
#include "totp.h"

#include <openssl/evp.h>

enum { MAC_SIZE = 20, COUNTER_SIZE = 8, LETTER_BITS = 5 };

/* RFC 4226 section 5.3: which four bytes, its last four bits say. */
static uint32_t truncated(const unsigned char mac[MAC_SIZE])
{
    unsigned at = mac[MAC_SIZE - 1] & 15U;
    return (uint32_t)(mac[at] & 127U) << 24 | (uint32_t)mac[at + 1] << 16 |
           (uint32_t)mac[at + 2] << 8 | mac[at + 3];
}

uint32_t totp_code(struct text secret, uint64_t step, int digits)
{
    unsigned char counter[COUNTER_SIZE], mac[MAC_SIZE] = {0};
    uint32_t over = 1;
    size_t size = 0;
    ensure(digits >= TOTP_DIGITS && digits <= 8);
    for (size_t i = 0; i < COUNTER_SIZE; i++)
        counter[i] = (unsigned char)(step >> (8 * (COUNTER_SIZE - 1 - i)));
    const unsigned char *done =
        EVP_Q_mac(NULL, "HMAC", NULL, "SHA1", NULL, secret.bytes, secret.size, counter,
                  sizeof counter, mac, sizeof mac, &size);
    ensure(done && size == MAC_SIZE);
    for (int i = 0; i < digits; i++)
        over *= 10;
    return truncated(mac) % over;
}

void base32_write(struct builder *builder, struct text bytes)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    uint32_t waiting = 0;
    int bits = 0;
    for (size_t i = 0; i < bytes.size; i++) {
        waiting = (waiting << 8 | (unsigned char)bytes.bytes[i]) & 0xFFFU;
        for (bits += 8; bits >= LETTER_BITS; bits -= LETTER_BITS)
            builder_add_char(builder, letters[waiting >> (bits - LETTER_BITS) & 31U]);
    }
    if (bits)
        builder_add_char(builder, letters[waiting << (LETTER_BITS - bits) & 31U]);
}
