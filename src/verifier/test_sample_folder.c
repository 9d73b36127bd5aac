/* test_sample_folder: for tests only. The sample's files on disk. */
#include "sample.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static void write_file(const struct sample *sample, const char *folder,
                       const struct sample_file *file)
{
    struct builder builder;
    builder_init(&builder, sample->arena);
    builder_add_string(&builder, folder);
    builder_add_char(&builder, '/');
    builder_add(&builder, file->path);
    char *path = builder_string(&builder);
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *opened = fopen(path, "wb");
    ensure(opened);
    ensure(fwrite(file->bytes, 1, file->size, opened) == file->size);
    ensure(fclose(opened) == 0);
}

void sample_write_folder(const struct sample *sample, const char *folder)
{
    for (size_t i = 0; i < sample->file_count; i++)
        if (!sample->files[i].gone)
            write_file(sample, folder, &sample->files[i]);
}
