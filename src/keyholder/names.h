/* names: of the files in the keyholder's folder. Inside the room. */
#ifndef KEYHOLDER_NAMES_H
#define KEYHOLDER_NAMES_H

static const char seed_file[] = "log.seed", epoch_file[] = "epoch", newest_file[] = "epochs",
                  record_file[] = "signed", origin_file[] = "origin";

#endif
