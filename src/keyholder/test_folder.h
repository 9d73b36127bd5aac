/* test_folder: for tests only. A folder of keys below /tmp with the ledger's example seeds, and the example log. */
#ifndef KEYHOLDER_TEST_FOLDER_H
#define KEYHOLDER_TEST_FOLDER_H

#include "keyholder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LOG_NAME "kommun.example/kvalitet/ledger"
#define LOG_VKEY LOG_NAME "+0fd1a7ec+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
#define LOG_LINE                                                                                \
    "\xE2\x80\x94 " LOG_NAME " D9Gn7D0vhoMQOmJu/YXf4hdDPnVPJhAo0VLRSeoJ79lLPvrtytJ72/IrjZvlxT/" \
    "wTfFvqBfNxS6nb//LxMUCynEl6wY=\n"

enum { LEAVES = 8, ROOM = 128 };

static struct arena *arena;
static struct crypt *hashes;
static struct hasher *hasher;
static char above[] = "/tmp/reda-test-keys.XXXXXX";
static char folder[ROOM];

static inline const char *in_folder(const char *name)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, folder);
    builder_add_char(&path, '/');
    builder_add_string(&path, name);
    return builder_string(&path);
}

static inline void write_file(const char *name, struct text bytes)
{
    struct disk_file file;
    ensure(disk_open(&disk_of_machine, in_folder(name), DISK_WRITE | DISK_CREATE, &file) == 0);
    ensure(disk_truncate(&file, 0) == 0 && disk_write(&file, bytes, 0) == 0);
    disk_close(&file);
}

static inline void remove_file(const char *name)
{
    ensure(disk_remove(&disk_of_machine, in_folder(name)) == 0);
}

static inline void write_seed(const char *name)
{
    char bytes[32];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)i;
    write_file(name, (struct text){bytes, sizeof bytes});
}

/* A new folder whose log key and first epoch are bytes 00..1f. */
static inline void begin_folder(void)
{
    arena = arena_open(0);
    memcpy(above + sizeof above - 7, "XXXXXX", 6);
    ensure(mkdtemp(above));
    snprintf(folder, sizeof folder, "%s/keys", above);
    ensure(!crypt_open(arena, &hashes));
    ensure(!hasher_open(hashes, arena, &hasher));
    ensure(!keyholder_make(arena, hashes, folder, text_of(LOG_NAME)));
    write_seed("log.seed");
    write_seed("epoch.1");
}

/* All but the folders themselves. */
static inline void end_folder(void)
{
    struct text *names;
    size_t count;
    ensure(!folder_list(arena, folder, &names, &count));
    for (size_t i = 0; i < count; i++)
        remove_file(text_copy(arena, names[i]));
    hasher_close(hasher);
    crypt_close(hashes);
    arena_close(arena);
}

static inline struct keyholder *started(void)
{
    struct keyholder *keyholder = NULL;
    ensure(!keyholder_start(arena, hashes, folder, &keyholder));
    return keyholder;
}

/* The first leaves of entries leaf-0 ... as a tree; changed is the number of one that is another, or LEAVES. */
static inline struct digest root_of(size_t size, size_t changed)
{
    struct frontier frontier = {0};
    struct digest leaf, root;
    for (size_t i = 0; i < size; i++) {
        char entry[] = "leaf-0";
        entry[5] = (char)((i == changed ? 'a' : '0') + (int)i);
        tree_leaf(hasher, text_of(entry), &leaf);
        frontier_append(&frontier, hasher, &leaf);
    }
    frontier_root(&frontier, hasher, &root);
    return root;
}

static inline struct text checkpoint_of(const char *origin, size_t size, size_t changed)
{
    struct builder text;
    struct checkpoint checkpoint = {text_of(origin), size, root_of(size, changed)};
    builder_init(&text, arena);
    checkpoint_write(&text, &checkpoint);
    return builder_text(&text);
}

/* From the published example: consistency(3, 7) and (4, 8). */
static inline struct tree_proof proof_of(size_t from, size_t to)
{
    static const char *const from_3[] = {
        "fca89f57c9f8c8eb4047a7ff9d333acf9e0f3384b20b255bceab0f216dcca267",
        "f76836325aec5699d8d71f8e42e9d47c5c29b08059ba296384f7ca40ad3a40ae",
        "60a53eed0de87a90c8e59427c59c46253c33a76a09502a51801300927b7e6bdc",
        "8eae6bd3b3a07f1f75ee72a531629e6eb31e42e62f760e47de52a53c3641ef23"};
    static const char *const from_4[] = {
        "f58aaab46122102d66b00c5eb50b13dd763b5f800139b424fda8b1cacae1408a"};
    struct tree_proof proof = {0};
    const char *const *letters = from == 3 && to == 7 ? from_3 : from_4;
    proof.count = from == 3 && to == 7 ? 4 : from == 4 && to == 8 ? 1 : 0;
    for (size_t i = 0; i < proof.count; i++)
        ensure(hex_read_exactly(text_of(letters[i]), DIGEST_SIZE, proof.hashes[i].bytes));
    return proof;
}

static inline enum keyholder_answer sign(struct keyholder *keyholder, struct text text, size_t from,
                                         size_t to, struct text *line_out)
{
    struct tree_proof proof = proof_of(from, to);
    enum keyholder_answer answer = ANSWER_COUNT;
    ensure(!keyholder_sign(keyholder, arena, text, &proof, &answer, line_out));
    ensure((line_out->size > 0) == (answer == ANSWER_YES));
    return answer;
}

#endif
