/* workload: what the programs here share: files in memory, the requests of make-workload, the sum of the answers, the
 * clock. Must know neither reda.h nor the rooms. */
#ifndef BENCH_WORKLOAD_H
#define BENCH_WORKLOAD_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WORKLOAD_TYPES = 200, WORKLOAD_UNITS = 40, WORKLOAD_PERSONS = 48, PATH_BYTES = 4096 };

/* Files of a folder that a program reads; a name without ending stands for NAME.csv. */
static const char *const law_names[] = {"ordlista", "testlag/sources", "beslutstyper.csv"};
static const char *const register_names[] = {"roles",  "persons",     "units",
                                             "posts",  "employments", "bodies",
                                             "orders", "order_rows",  "appointments"};
enum {
    LAW_FILES = sizeof law_names / sizeof *law_names,
    REGISTER_FILES = sizeof register_names / sizeof *register_names
};

struct asked {
    int32_t type, person, unit, day;
    int64_t amount_ore;
};

struct requests {
    struct asked *items;
    size_t count;
};

static inline _Noreturn void stop(const char *what, const char *which)
{
    fprintf(stderr, "%s: %s\n", what, which);
    exit(2);
}

/* The whole file FOLDER/PART/NAME (csv: with that ending); its size in *size_out. Never freed. */
static inline char *whole_file(const char *folder, const char *part, const char *name,
                               const char *ending, size_t *size_out)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/%s%s%s", folder, part, name, ending);
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        stop("cannot be read", path);
    size_t size = (size_t)ftell(file);
    char *bytes = malloc(size + 1);
    rewind(file);
    if (!bytes || fread(bytes, 1, size, file) != size)
        stop("cannot be read", path);
    fclose(file);
    bytes[size] = '\0';
    *size_out = size;
    return bytes;
}

static inline struct requests read_requests(const char *folder)
{
    size_t size, lines = 0;
    char *text = whole_file(folder, "", "requests", ".csv", &size), *at = strchr(text, '\n');
    for (size_t i = 0; i < size; i++)
        lines += text[i] == '\n';
    struct requests requests = {malloc(lines * sizeof(struct asked)), 0};
    for (; at && at[1]; at = strchr(at, '\n')) {
        struct asked *asked = &requests.items[requests.count++];
        asked->type = (int32_t)strtol(at + 1, &at, 10);
        asked->person = (int32_t)strtol(at + 1, &at, 10);
        asked->unit = (int32_t)strtol(at + 1, &at, 10);
        asked->day = (int32_t)strtol(at + 1, &at, 10);
        asked->amount_ore = strtoll(at + 1, &at, 10);
    }
    free(text);
    return requests;
}

/* The numbers that an object gives to the keys t0 t1 ..., by finding each once. */
typedef int32_t find_key(const void *where, const char *key);

static inline void find_keys(const void *where, find_key *find, char letter, int32_t *numbers_out,
                             int count)
{
    for (int i = 0; i < count; i++) {
        char key[16];
        snprintf(key, sizeof key, "%c%d", letter, i);
        numbers_out[i] = find(where, key);
        if (numbers_out[i] < 0)
            stop("no such key", key);
    }
}

static inline uint64_t add_number(uint64_t sum, int64_t number)
{
    return (sum ^ (uint64_t)number) * UINT64_C(1099511628211);
}

/* FNV-1a over verdict, row and chain of the answers in order. */
static inline uint64_t add_answer(uint64_t sum, int verdict, int32_t row, int32_t appointment,
                                  int32_t step, int32_t subdelegation)
{
    sum = add_number(add_number(sum, verdict), row);
    return add_number(add_number(add_number(sum, appointment), step), subdelegation);
}

#define SUM_START UINT64_C(14695981039346656037)

static inline double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline int by_size(const void *one, const void *other)
{
    double a, b;
    memcpy(&a, one, sizeof a);
    memcpy(&b, other, sizeof b);
    return (a > b) - (a < b);
}

static inline double median(double *times, size_t count)
{
    qsort(times, count, sizeof *times, by_size);
    return times[count / 2];
}

static inline void write_verdicts(const char *path, const char *verdicts, size_t count)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(verdicts, 1, count, file) != count || fclose(file) != 0)
        stop("cannot be written", path);
}

#endif
