/* xlsx_zip: minizip over memory. The only place that knows minizip; must not know what the parts hold. */
#include "xlsx_zip.h"

#include <string.h>

#include <unzip.h>

enum { NAME_BYTES = 256, IGNORE_CASE = 2, ENCRYPTED_FLAG = 1 };

/* What minizip takes for a file. */
struct memory {
    struct text bytes;
    uint64_t position;
    bool
        passed_end; /* somebody wanted more than there is: minizip takes missing bytes for zero unless told */
};

struct zip {
    unzFile file;
    struct memory memory;
    bool begun;
};

static voidpf memory_open(voidpf opaque, const void *name, int mode)
{
    (void)name;
    (void)mode;
    return opaque;
}

static uLong memory_read(voidpf opaque, voidpf stream, void *buffer, uLong size)
{
    (void)opaque;
    struct memory *memory = stream;
    uint64_t left = memory->bytes.size - memory->position;
    uLong taken = size < left ? size : (uLong)left;
    if (taken)
        memcpy(buffer, memory->bytes.bytes + memory->position, taken);
    memory->position += taken;
    memory->passed_end |= taken < size;
    return taken;
}

static uLong memory_write(voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
    (void)opaque, (void)stream, (void)buffer, (void)size;
    return 0;
}

static ZPOS64_T memory_tell(voidpf opaque, voidpf stream)
{
    (void)opaque;
    return ((struct memory *)stream)->position;
}

static long memory_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
    (void)opaque;
    struct memory *memory = stream;
    uint64_t base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                    : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->position
                                                       : memory->bytes.size;
    uint64_t wanted;
    if (__builtin_add_overflow(base, offset, &wanted) || wanted > memory->bytes.size)
        return -1;
    memory->position = wanted;
    return 0;
}

static int memory_close(voidpf opaque, voidpf stream)
{
    (void)opaque, (void)stream;
    return 0;
}

static int memory_error(voidpf opaque, voidpf stream)
{
    (void)opaque;
    return ((struct memory *)stream)->passed_end;
}

/* Key of what is wrong with the part that the archive stands at, or NULL. */
static const char *check_part(struct zip *zip, uint64_t *total)
{
    unz_file_info64 info;
    char name[NAME_BYTES] = "";
    if (unzGetCurrentFileInfo64(zip->file, &info, name, sizeof name - 1, NULL, 0, NULL, 0) !=
        UNZ_OK)
        return "problem.workbook-damaged";
    if (info.flag & ENCRYPTED_FLAG)
        return "problem.workbook-encrypted";
    if (strcasestr(name, "vbaProject.bin"))
        return "problem.workbook-macro";
    bool huge = info.uncompressed_size > ZIP_INFLATED_LIMIT - *total;
    bool dense = info.uncompressed_size > ZIP_RATIO_FREE &&
                 info.uncompressed_size / ZIP_RATIO_LIMIT > info.compressed_size;
    if (huge || dense)
        return "problem.workbook-bomb";
    *total += info.uncompressed_size;
    return NULL;
}

static const char *check_parts(struct zip *zip)
{
    uint64_t total = 0;
    int parts = 0;
    int step = unzGoToFirstFile(zip->file);
    while (step == UNZ_OK) {
        const char *wrong =
            ++parts > ZIP_PART_LIMIT ? "problem.workbook-bomb" : check_part(zip, &total);
        if (wrong)
            return wrong;
        step = unzGoToNextFile(zip->file);
    }
    return step == UNZ_END_OF_LIST_OF_FILE && parts > 0 ? NULL : "problem.workbook-damaged";
}

const char *zip_open(struct arena *arena, struct text bytes, struct zip **zip_out)
{
    struct zip *zip = *zip_out = arena_new(arena, struct zip);
    zip->memory.bytes = bytes;
    zlib_filefunc64_def functions = {
        .zopen64_file = memory_open,
        .zread_file = memory_read,
        .zwrite_file = memory_write,
        .ztell64_file = memory_tell,
        .zseek64_file = memory_seek,
        .zclose_file = memory_close,
        .zerror_file = memory_error,
        .opaque = &zip->memory,
    };
    zip->file = unzOpen2_64("", &functions);
    return zip->file ? check_parts(zip) : "problem.workbook-damaged";
}

bool zip_has(struct zip *zip, const char *part)
{
    return strlen(part) < NAME_BYTES && unzLocateFile(zip->file, part, IGNORE_CASE) == UNZ_OK;
}

bool zip_begin(struct zip *zip, const char *part)
{
    ensure(!zip->begun);
    zip->begun = zip_has(zip, part) && unzOpenCurrentFile(zip->file) == UNZ_OK;
    return zip->begun;
}

int zip_read(struct zip *zip, void *bytes, unsigned size)
{
    int read = unzReadCurrentFile(zip->file, bytes, size);
    if (read == 0 && unzeof(zip->file) != 1)
        return -1; /* the packed bytes ended before the part was whole */
    return read < 0 ? -1 : read;
}

bool zip_end(struct zip *zip)
{
    if (!zip->begun)
        return true;
    zip->begun = false;
    return unzCloseCurrentFile(zip->file) == UNZ_OK;
}

void zip_close(struct zip *zip)
{
    if (!zip || !zip->file)
        return;
    zip_end(zip);
    unzClose(zip->file);
    zip->file = NULL;
}
