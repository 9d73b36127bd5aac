/* judge: reads cases from standard input, one a line, and prints what is found in them as `reda audit --findings` does.
 * All that a case system needs: open the law, open a judgement, judge, read, close. Usage: judge LAW-FOLDER */
#include <glob.h>
#include <reda_case.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A text has no zero byte, so up to there is all of it. */
static struct reda_text contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    size_t room = 0;
    ssize_t size = file ? getdelim(&bytes, &room, '\0', file) : 0;
    if (file)
        fclose(file);
    return (struct reda_text){bytes, size > 0 ? (size_t)size : 0};
}

/* All files in the folder and its folders, but notes; each named by its path from there. */
static struct reda_lawbook *open_law(const char *folder)
{
    struct reda_file *files;
    size_t count = 0;
    glob_t found;
    if (chdir(folder) || glob("*", GLOB_MARK, NULL, &found) ||
        glob("*/*", GLOB_APPEND, NULL, &found))
        return NULL;
    files = calloc(found.gl_pathc, sizeof *files);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        const char *path = found.gl_pathv[i];
        if (path[strlen(path) - 1] != '/' && !strstr(path, ".md"))
            files[count++] = (struct reda_file){reda_text_of(path), contents(path)};
    }
    return reda_lawbook_open(files, count);
}

static void tell(const struct reda_problem *problem)
{
    fprintf(stderr, "%.*s%.*s: %.*s\n", (int)problem->file.size, problem->file.bytes,
            (int)problem->place.size, problem->place.bytes, (int)problem->sentence.size,
            problem->sentence.bytes);
}

int main(int count, char **words)
{
    struct reda_lawbook *law = open_law(count > 1 ? words[1] : "law");
    struct reda_judgement *judgement = reda_judgement_open(law, NULL);
    struct reda_problem problem;
    char *line = NULL;
    size_t room = 0;
    for (size_t i = 0; reda_lawbook_problem_at(law, i, &problem); i++)
        tell(&problem);
    for (ssize_t size; judgement && (size = getline(&line, &room, stdin)) > 0;) {
        reda_judge(judgement, (struct reda_text){line, (size_t)size}, REDA_DAY_NONE);
        for (size_t i = 0; i < reda_finding_count(judgement); i++) {
            struct reda_text json = reda_finding_json(judgement, i, REDA_SWEDISH);
            printf("%.*s\n", (int)json.size, json.bytes);
        }
        if (reda_judgement_problem_at(judgement, 0, REDA_SWEDISH, &problem))
            tell(&problem);
    }
    reda_judgement_close(judgement);
    reda_lawbook_close(law);
    free(line);
    return judgement ? 0 : 2;
}
