/* file: reading a file as a stream or whole, listing a folder, and writing a file that appears only when whole. */
#ifndef OS_FILE_H
#define OS_FILE_H

#include "base/base.h"

/* A file open for reading. Its memory is the arena's; close it, or the process keeps the descriptor. */
struct file;

/* path "-" is standard input. */
struct fault *file_open(struct arena *arena, const char *path, struct file **file_out) MUST_USE;
/* Bytes of the caller's as if they were a file of that name; they must live as long. */
struct file *file_of_text(struct arena *arena, const char *name, struct text bytes);
void file_close(struct file *file); /* NULL is accepted */

/* Size in bytes of a regular file, else -1 (a pipe, a terminal). */
int64_t file_size(const struct file *file);

/* The first bytes of the stream without taking them: as many as there are, up to 4 KiB. Only before file_read. */
struct fault *file_peek(struct file *file, struct arena *arena, struct text *start_out) MUST_USE;

/* Fills bytes as far as the stream reaches; less than room means the end. Faults go to the caller's arena, so that
 * any thread that holds the file may read. */
struct fault *file_read(struct file *file, struct arena *arena, char *bytes, size_t room,
                        size_t *size_out) MUST_USE;

/* The rest of the stream as one text; a fault when it is larger than the limit. */
struct fault *file_read_rest(struct file *file, struct arena *arena, size_t limit_bytes,
                             struct text *text_out) MUST_USE;

/* Open, read all, close. */
struct fault *file_read_whole(struct arena *arena, const char *path, size_t limit_bytes,
                              struct text *text_out) MUST_USE;

/* Names of all regular files below a folder, relative to it with '/' between, sorted by bytes. Hidden ones (a name
 * that begins with a dot) are left out; links to folders are not followed. */
struct fault *folder_list(struct arena *arena, const char *path, struct text **names_out,
                          size_t *count_out) MUST_USE;

/* A new folder for its owner alone, on disk; a fault when something has that name. */
struct fault *folder_make(struct arena *arena, const char *path) MUST_USE;

/* A file being written under a temporary name beside its own. */
struct draft;

struct fault *draft_open(struct arena *arena, const char *path, struct draft **draft_out) MUST_USE;
struct fault *draft_write(struct draft *draft, struct arena *arena, struct text text) MUST_USE;
/* On disk, then under its own name, replacing what stood there. */
struct fault *draft_keep(struct draft *draft, struct arena *arena) MUST_USE;
/* Ends it; without draft_keep nothing is left behind. NULL is accepted. */
void draft_close(struct draft *draft);

/* A whole file so: written, kept, closed. */
struct fault *draft_put(struct arena *arena, const char *path, struct text text) MUST_USE;

/* For a library that writes by path itself: the temporary name to give it. It may be replaced by that library. */
const char *draft_path(const struct draft *draft);

#endif
