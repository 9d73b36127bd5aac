/* message: see message.h. A message is made in one piece of known size, so that no copy of a key stays behind where it
 * grew. */
#include "message.h"

#include <string.h>

struct message message_new(struct arena *arena, uint32_t number, size_t size)
{
    char *whole = arena_allocate(arena, MESSAGE_HEAD_SIZE + size);
    memcpy(whole, &number, MESSAGE_HEAD_SIZE);
    return (struct message){number, whole + MESSAGE_HEAD_SIZE, size};
}

struct message message_of(struct arena *arena, uint32_t number, struct text payload)
{
    struct message message = message_new(arena, number, payload.size);
    if (payload.size)
        memcpy(message.payload, payload.bytes, payload.size);
    return message;
}

struct text message_text(const struct message *message)
{
    return (struct text){message->payload - MESSAGE_HEAD_SIZE, MESSAGE_HEAD_SIZE + message->size};
}

bool message_read(struct text whole, struct message *message_out)
{
    if (whole.size < MESSAGE_HEAD_SIZE)
        return false;
    memcpy(&message_out->number, whole.bytes, MESSAGE_HEAD_SIZE);
    message_out->payload = (char *)(uintptr_t)whole.bytes + MESSAGE_HEAD_SIZE;
    message_out->size = whole.size - MESSAGE_HEAD_SIZE;
    return true;
}

void message_wipe(const struct message *message)
{
    secret_wipe(message->payload, message->size);
}

struct message message_of_fault(struct arena *arena, const struct fault *fault)
{
    const char *const words[] = {fault->key, fault->subject, fault->detail};
    struct builder payload;
    builder_init(&payload, arena);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        builder_add_string(&payload, words[i]);
        builder_add_char(&payload, '\0');
    }
    return message_of(arena, MESSAGE_FAULT, builder_text(&payload));
}

struct fault *message_fault(struct arena *arena, const struct message *message)
{
    const char *words[3];
    struct text rest = {message->payload, message->size};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        words[i] = text_copy(arena, text_cut(&rest, '\0'));
    return fault_new(arena, words[0], words[1], words[2]);
}

struct message message_of_signing(struct arena *arena, struct text text,
                                  const struct tree_proof *proof)
{
    ensure(proof->count <= PROOF_MOST);
    size_t hashes = proof->count * DIGEST_SIZE;
    struct message message = message_new(arena, CALL_SIGN, 1 + hashes + text.size);
    message.payload[0] = (char)proof->count;
    memcpy(message.payload + 1, proof->hashes, hashes);
    if (text.size)
        memcpy(message.payload + 1 + hashes, text.bytes, text.size);
    return message;
}

bool message_read_signing(const struct message *message, struct text *text_out,
                          struct tree_proof *proof_out)
{
    struct text rest = {message->payload, message->size};
    proof_out->count = rest.size ? (unsigned char)rest.bytes[0] : PROOF_MOST + 1;
    if (proof_out->count > PROOF_MOST || rest.size < 1 + proof_out->count * DIGEST_SIZE)
        return false;
    memcpy(proof_out->hashes, rest.bytes + 1, proof_out->count * DIGEST_SIZE);
    *text_out = text_after(rest, 1 + proof_out->count * DIGEST_SIZE);
    return true;
}
