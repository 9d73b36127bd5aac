/* witness_part: what the files of `reda witness` share. */
#ifndef CLI_WITNESS_PART_H
#define CLI_WITNESS_PART_H

#include "crypt/crypt.h"
#include "os/os.h"
#include "part.h"
#include "tlog/tlog.h"

command_run run_witness_make, run_witness_serve, run_witness_ask;

/* What hashes in one run. Close it also after a fault. */
struct hashes {
    struct crypt *crypt;
    struct hasher *hasher;
};

struct fault *hashes_open(struct cli *cli, struct hashes *hashes_out) MUST_USE;
void hashes_close(struct hashes *hashes);

/* A key as others write it in their policy. */
void witness_say_key(struct cli *cli, struct builder *builder, const char *key,
                     const struct verifier_key *verifier);

/* The tiles of a log in a folder (docs/ledger.md). Must live as long as the view. */
struct tile_folder {
    struct cli *cli;
    struct hasher *hasher;
    const char *path;
    struct tile tile; /* the one last brought, of width 0 = none */
    struct tile_name brought;
};

struct tile_source tile_folder_source(struct tile_folder *folder);

/* What a witness says in words, by its status: the text key. */
const char *witness_status_key(int status);

#endif
