/* ensure: our own broken promise (a bug) stops the process at once, also in a release build. */
#ifndef BASE_ENSURE_H
#define BASE_ENSURE_H

/* Called with the broken promise and its place just before the process stops. The program installs one
 * that prints; libreda itself writes nothing. NULL (the start value) only stops. */
typedef void ensure_reporter(const char *promise, const char *file, int line);

void ensure_set_reporter(ensure_reporter *reporter);

/*@ requires never: \false; // checks/prove: what it has proven is never reached with a broken promise
    assigns \nothing; */
_Noreturn void ensure_broken(const char *promise, const char *file, int line);

#define ensure(promise) ((promise) ? (void)0 : ensure_broken(#promise, __FILE__, __LINE__))

#endif
