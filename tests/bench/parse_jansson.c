/* parse-jansson: the yardstick of ./bench: reads a file of one JSON value a line and does nothing
 * but let jansson parse each line and free it again, on one thread. */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 1024 * 1024 };

/* Parses the whole lines of the block; answers how many bytes they were. */
static size_t parse_lines(const char *bytes, size_t size, long *lines)
{
    size_t done = 0;
    for (const char *end; (end = memchr(bytes + done, '\n', size - done)) != NULL; ++*lines) {
        size_t length = (size_t)(end - bytes) - done;
        json_error_t error;
        json_t *json = json_loadb(bytes + done, length, 0, &error);
        if (!json) {
            fprintf(stderr, "line %ld: %s\n", *lines + 1, error.text);
            exit(1);
        }
        json_decref(json);
        done += length + 1;
    }
    return done;
}

int main(int count, char **words)
{
    FILE *file = count == 2 ? fopen(words[1], "rb") : NULL;
    char *block = malloc(BLOCK_BYTES);
    size_t kept = 0, got;
    long lines = 0;
    if (!file || !block) {
        fprintf(stderr, "usage: parse-jansson FILE.jsonl (lines of at most 1 MiB)\n");
        return 2;
    }
    while ((got = fread(block + kept, 1, BLOCK_BYTES - kept, file)) > 0) {
        size_t done = parse_lines(block, kept + got, &lines);
        kept = kept + got - done;
        memmove(block, block + done, kept);
    }
    printf("lines %ld\n", lines);
    fclose(file);
    free(block);
    return kept == 0 ? 0 : 1;
}
