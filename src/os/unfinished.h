/* unfinished: temporary files that must not stay behind when a signal ends the process (Ctrl-C, a closed terminal, a
 * reader that has gone). Inside os only; one thread at a time. Must not know what the files are for. */
#ifndef OS_UNFINISHED_H
#define OS_UNFINISHED_H

/* Makes a file from a name that ends in XXXXXX, for its owner alone, and answers its descriptor; from then on a signal
 * that ends the process removes the file first. The name must live until unfinished_done. -1 leaves errno. */
int unfinished_create(char *name);

/* The file has another name now, or is gone: there is nothing to remove. */
void unfinished_done(const char *name);

#endif
