/* sample: writes the small ledger that src/verifier is tested with as a folder, for the verifiers of others; or says
 * how ours judges a folder by a policy: ends with its number, prints its remarks.
 * Usage: sample write FOLDER        sample verify POLICY FOLDER */
#include "verifier/sample.h"
#include "verifier/verifier.h"
#include "os/os.h"

#include <stdio.h>
#include <string.h>

static int verify(const char *policy_path, const char *folder)
{
    struct sample *sample = sample_open();
    struct text policy;
    struct verdict verdict;
    struct verifier_order order = {.policy = &policy};
    ledger_folder(sample->arena, folder, &order.source);
    ensure(!file_read_whole(sample->arena, policy_path, 1 << 20, &policy));
    if (verifier_run(sample->arena, sample->crypt, &order, &verdict))
        return 2;
    for (size_t i = 0; i < verdict.count; i++)
        printf("%s entry %lld %.*s\n", remark_key(verdict.remarks[i].kind),
               (long long)verdict.remarks[i].entry, (int)verdict.remarks[i].path.size,
               verdict.remarks[i].path.bytes);
    int code = (int)verdict_code(&verdict);
    sample_close(sample);
    return code;
}

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "verify") == 0)
        return verify(argv[2], argv[3]);
    if (argc != 3 || strcmp(argv[1], "write") != 0)
        return 2;
    struct sample *sample = sample_made(NULL);
    sample_write_folder(sample, argv[2]);
    sample_close(sample);
    return 0;
}
