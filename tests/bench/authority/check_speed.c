/* check-speed: how many questions a second does reda.h answer, on one thread and on two? Law, register and requests are
 * in memory first; then only reda_check with its witness is timed, and the sum of all answers is kept so that none can
 * be left out. Must use nothing of Reda but reda.h.
 * Usage: check-speed FOLDER VERDICTS */
#include "workload.h"

#include <pthread.h>
#include <reda.h>

enum { PASSES = 5 };

struct job {
    const struct reda_authority *authority;
    const struct reda_request *requests;
    size_t count;
    uint64_t sum;
    char *verdicts; /* NULL = not kept */
};

static struct reda_file file_of(const char *folder, const char *part, const char *name,
                                const char *ending)
{
    struct reda_file file = {.name = reda_text_of(name)};
    file.bytes.bytes = whole_file(folder, part, name, ending, &file.bytes.size);
    return file;
}

static struct reda_lawbook *open_law(const char *folder)
{
    struct reda_file files[LAW_FILES];
    for (int i = 0; i < LAW_FILES; i++)
        files[i] = file_of(folder, "law/", law_names[i], "");
    struct reda_lawbook *lawbook = reda_lawbook_open(files, LAW_FILES);
    struct reda_problem problem;
    if (reda_lawbook_problem_at(lawbook, 0, &problem))
        stop("the law", problem.sentence.bytes);
    return lawbook;
}

static struct reda_register *open_register(const struct reda_lawbook *lawbook, const char *folder)
{
    struct reda_file files[REGISTER_FILES];
    for (int i = 0; i < REGISTER_FILES; i++)
        files[i] = file_of(folder, "register/", register_names[i], ".csv");
    struct reda_register *reg = reda_register_open(lawbook, files, REGISTER_FILES);
    struct reda_problem problem;
    if (reda_register_problem_at(reg, 0, REDA_ENGLISH, &problem)) {
        fprintf(stderr, "%.*s:%ld: %.*s\n", (int)problem.file.size, problem.file.bytes,
                (long)problem.line, (int)problem.sentence.size, problem.sentence.bytes);
        exit(2);
    }
    return reg;
}

static int32_t find_type(const void *lawbook, const char *key)
{
    return reda_type_find(lawbook, reda_text_of(key));
}

static int32_t find_person(const void *reg, const char *key)
{
    return reda_find(reg, REDA_PERSONS, reda_text_of(key));
}

static int32_t find_unit(const void *reg, const char *key)
{
    return reda_find(reg, REDA_UNITS, reda_text_of(key));
}

static struct reda_request *make_requests(const struct reda_lawbook *lawbook,
                                          const struct reda_register *reg,
                                          const struct requests *asked)
{
    int32_t types[WORKLOAD_TYPES], persons[WORKLOAD_PERSONS], units[WORKLOAD_UNITS];
    struct reda_request *requests = malloc(asked->count * sizeof *requests);
    find_keys(lawbook, find_type, 't', types, WORKLOAD_TYPES);
    find_keys(reg, find_person, 'p', persons, WORKLOAD_PERSONS);
    find_keys(reg, find_unit, 'u', units, WORKLOAD_UNITS);
    for (size_t i = 0; i < asked->count; i++) {
        const struct asked *one = &asked->items[i];
        requests[i] = reda_ask(types[one->type], one->day);
        requests[i].person = persons[one->person];
        requests[i].unit = units[one->unit];
        requests[i].amount_ore = one->amount_ore;
    }
    return requests;
}

static void *work(void *given)
{
    struct job *job = given;
    uint64_t sum = SUM_START;
    for (size_t i = 0; i < job->count; i++) {
        struct reda_answer answer;
        if (!reda_check(job->authority, &job->requests[i], &answer))
            stop("a request", "was refused");
        sum = add_answer(sum, (int32_t)answer.verdict, answer.row, answer.appointment, answer.step,
                         answer.subdelegation);
        if (job->verdicts)
            job->verdicts[i] = (char)('0' + (answer.verdict == REDA_YES));
    }
    job->sum = sum;
    return NULL;
}

/* Median seconds of all requests on as many threads; each thread asks all of them. */
static double timed(const struct job *job, int threads)
{
    double times[PASSES];
    for (int pass = 0; pass < PASSES; pass++) {
        pthread_t others[8];
        struct job jobs[8];
        double start = seconds();
        for (int i = 0; i < threads; i++) {
            jobs[i] = (struct job){job->authority, job->requests, job->count, 0, NULL};
            if (pthread_create(&others[i], NULL, work, &jobs[i]) != 0)
                stop("a thread", "cannot be had");
        }
        for (int i = 0; i < threads; i++)
            pthread_join(others[i], NULL);
        times[pass] = seconds() - start;
        for (int i = 0; i < threads; i++)
            if (jobs[i].sum != job->sum)
                stop("another thread", "found another sum");
    }
    return median(times, PASSES);
}

int main(int count, char **words)
{
    if (count != 3)
        stop("usage", "check-speed FOLDER VERDICTS");
    struct reda_lawbook *lawbook = open_law(words[1]);
    struct reda_register *reg = open_register(lawbook, words[1]);
    struct reda_authority *authority = reda_authority_open(lawbook, reg, REDA_DAY_NOW);
    struct requests asked = read_requests(words[1]);
    struct reda_request *requests = make_requests(lawbook, reg, &asked);
    struct job job = {authority, requests, asked.count, 0, malloc(asked.count)};
    work(&job);
    write_verdicts(words[2], job.verdicts, job.count);
    size_t yes = 0;
    for (size_t i = 0; i < job.count; i++)
        yes += job.verdicts[i] == '1';
    double one = timed(&job, 1), two = timed(&job, 2);
    printf("checks %zu\nyes %zu\nsum %016llx\nchecks_per_second %.0f\ntwo_threads %.2f\nrows %d\n",
           job.count, yes, (unsigned long long)job.sum, (double)job.count / one, 2 * one / two,
           (int)reda_count(reg, REDA_ORDER_ROWS));
    reda_authority_close(authority);
    reda_register_close(reg);
    reda_lawbook_close(lawbook);
    return 0;
}
