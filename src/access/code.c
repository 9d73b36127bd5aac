/* code: what is drawn by chance for a person or a browser to keep, and its hash. The letters of a person's code are
 * those that are not taken for each other (I, L, O and U are not among them). */
#include "part.h"

#include <string.h>

enum { CODE_LETTERS = 16, CODE_GROUP = 4, SECRET_SIZE = 32 };

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

void code_draw(struct access *access, struct access_code *code_out, struct digest *hash_out)
{
    uint8_t chance[CODE_LETTERS];
    char letters[CODE_LETTERS], *to = code_out->letters;
    chance_fill(chance, sizeof chance);
    for (size_t i = 0; i < CODE_LETTERS; i++) {
        letters[i] = alphabet[chance[i] & 31U];
        if (i && i % CODE_GROUP == 0)
            *to++ = '-';
        *to++ = letters[i];
    }
    *to = '\0';
    digest_of(access, bytes_of(letters, sizeof letters), hash_out);
    secret_wipe(letters, sizeof letters);
}

/* The letter that was meant; 0 = none. */
static char meant(char typed)
{
    char letter = typed >= 'a' && typed <= 'z' ? (char)(typed - 32) : typed;
    letter = letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
    return letter && strchr(alphabet, letter) ? letter : '\0';
}

bool code_hash(struct access *access, struct text typed, struct digest *hash_out)
{
    char letters[CODE_LETTERS] = {0};
    size_t count = 0;
    bool is_code = true;
    for (size_t i = 0; i < typed.size && is_code; i++) {
        char letter = meant(typed.bytes[i]);
        if (typed.bytes[i] == ' ' || typed.bytes[i] == '-')
            continue;
        is_code = letter && count < CODE_LETTERS;
        if (is_code)
            letters[count++] = letter;
    }
    digest_of(access, bytes_of(letters, sizeof letters), hash_out);
    return is_code && count == CODE_LETTERS;
}

void secret_draw(struct access *access, const char *before, struct access_secret *secret_out,
                 struct digest *hash_out)
{
    uint8_t chance[SECRET_SIZE];
    size_t size = strlen(before);
    ensure(size + sizeof chance * 2 < sizeof secret_out->letters);
    chance_fill(chance, sizeof chance);
    memcpy(secret_out->letters, before, size);
    hex_letters(bytes_of(chance, sizeof chance), secret_out->letters + size);
    secret_out->letters[size + sizeof chance * 2] = '\0';
    digest_of(access, bytes_of(chance, sizeof chance), hash_out);
    secret_wipe(chance, sizeof chance);
}

bool secret_hash(struct access *access, const char *before, struct text letters,
                 struct digest *hash_out)
{
    uint8_t bytes[SECRET_SIZE] = {0};
    bool is_secret = text_starts(letters, before) &&
                     hex_read_exactly(text_after(letters, strlen(before)), sizeof bytes, bytes);
    digest_of(access, bytes_of(bytes, sizeof bytes), hash_out);
    return is_secret;
}
