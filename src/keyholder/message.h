/* message: what the two processes say to each other: a number, then bytes as both of the same program have them in
 * memory. Inside the room. Must not know who asks and who answers. */
#ifndef KEYHOLDER_MESSAGE_H
#define KEYHOLDER_MESSAGE_H

#include "answer.h"
#include "tlog/tlog.h"

enum message_call {
    CALL_EPOCHS,
    CALL_WRAP,
    CALL_UNWRAP,
    CALL_REWRAP,
    CALL_BEGIN_EPOCH,
    CALL_DESTROY_EPOCH,
    CALL_SIGNED,
    CALL_SIGN,
    CALL_PASSWORD_MAKE, /* these five are the gatekeeper's */
    CALL_PASSWORD_TEST,
    CALL_SECRET_DRAW,
    CALL_CODE_TEST,
    CALL_KEY_DERIVE
};

/* The number of an answer that is a fault: key, subject and detail, each ended by a zero byte. Else it is an enum
 * keyholder_answer. */
enum { MESSAGE_FAULT = ANSWER_COUNT };

enum { MESSAGE_HEAD_SIZE = 4, MESSAGE_MOST = 1024 * 1024, MESSAGE_BATCH = 8192 };

struct message {
    uint32_t number;
    char *payload; /* as aligned as an array of what is sent needs */
    size_t size;
};

/* Room for a payload of that size, in one piece with its head. */
struct message message_new(struct arena *arena, uint32_t number, size_t size);

/* One whose payload is this text. */
struct message message_of(struct arena *arena, uint32_t number, struct text payload);

/* What is sent, and back; false when it has no head. */
struct text message_text(const struct message *message);
bool message_read(struct text whole, struct message *message_out);

/* Zeroes over what stood in it. */
void message_wipe(const struct message *message);

/* A fault to send, and the fault of one that came. */
struct message message_of_fault(struct arena *arena, const struct fault *fault);
struct fault *message_fault(struct arena *arena, const struct message *message);

/* The payload of CALL_SIGN: how many hashes, the hashes, the text. */
struct message message_of_signing(struct arena *arena, struct text text,
                                  const struct tree_proof *proof);
bool message_read_signing(const struct message *message, struct text *text_out,
                          struct tree_proof *proof_out);

#endif
