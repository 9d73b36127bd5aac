/* lawbook: reads and compiles the law. Must not know what a rule means. */
#include "lawbook.h"

#include "crypt/crypt.h"
#include "desk/desk.h"
#include "os/os.h"
#include "rules/rules.h"

enum { LAW_FILE_BYTES = 4 * 1024 * 1024 };

struct law_files {
    struct rule_source *items;
    size_t count;
    const char *folder; /* NULL = embedded */
};

const char *lawbook_embedded_hash(void)
{
    return embedded_law_hash;
}

static struct law_files embedded_files(struct arena *arena)
{
    struct law_files files = {arena_new_many(arena, embedded_law_count, struct rule_source),
                              embedded_law_count, NULL};
    for (size_t i = 0; i < files.count; i++)
        files.items[i] = (struct rule_source){embedded_law[i].name, embedded_law[i].text};
    return files;
}

static bool is_notes(struct text name)
{
    return name.size >= 3 && text_is(text_after(name, name.size - 3), ".md");
}

static struct fault *read_files(struct arena *arena, const char *folder,
                                struct law_files *files_out)
{
    struct text *names;
    size_t count;
    TRY(folder_list(arena, folder, &names, &count));
    struct law_files files = {arena_new_many(arena, count, struct rule_source), 0, folder};
    for (size_t i = 0; i < count; i++) {
        if (is_notes(names[i]))
            continue;
        struct builder path;
        builder_init(&path, arena);
        builder_add_string(&path, folder);
        builder_add_char(&path, '/');
        builder_add(&path, names[i]);
        struct rule_source *file = &files.items[files.count++];
        file->name = names[i];
        TRY(file_read_whole(arena, builder_string(&path), LAW_FILE_BYTES, &file->text));
    }
    if (files.count == 0)
        return fault_new(arena, "fault.law-empty", folder, NULL);
    *files_out = files;
    return NULL;
}

/* The same sum as tools/make-embedded: "name NUL text NUL" of each file. */
static struct fault *hash_files(struct arena *arena, const struct law_files *files,
                                const char **hash_out)
{
    static const struct text zero = {"", 1};
    struct text *pieces = arena_new_many(arena, 4 * files->count, struct text);
    for (size_t i = 0; i < files->count; i++) {
        const struct text parts[] = {files->items[i].name, zero, files->items[i].text, zero};
        for (size_t part = 0; part < 4; part++)
            pieces[4 * i + part] = parts[part];
    }
    struct crypt *crypt;
    TRY(crypt_open(arena, &crypt));
    char *hash = arena_allocate(arena, SHA256_HEX_SIZE);
    struct fault *fault = crypt_sha256_hex(crypt, arena, pieces, 4 * files->count, hash);
    crypt_close(crypt);
    *hash_out = hash;
    return fault;
}

static void tell_problems(struct arena *arena, const struct law_files *files,
                          const struct rule_problems *problems)
{
    struct builder told;
    builder_init(&told, arena);
    for (size_t i = 0; i < problems->count; i++) {
        const struct rule_problem *problem = &problems->items[i];
        builder_add_string(&told, files->folder ? files->folder : "law");
        builder_add_char(&told, '/');
        builder_add(&told, problem->source);
        builder_add_char(&told, ':');
        builder_add_number(&told, problem->line);
        builder_add_char(&told, ':');
        builder_add_number(&told, problem->column);
        builder_add_string(&told, ": ");
        builder_add_string(&told, problem->sentence);
        builder_add_char(&told, '\n');
    }
    output_write_error(builder_text(&told));
}

static bool open_law(struct cli *cli, const char *folder, bool with_examples,
                     struct lawbook *lawbook_out, int *code_out)
{
    struct law_files files = {0};
    struct fault *fault = NULL;
    lawbook_out->hash = embedded_law_hash;
    if (folder) {
        fault = read_files(cli->arena, folder, &files);
        if (!fault)
            fault = hash_files(cli->arena, &files, &lawbook_out->hash);
    } else {
        files = embedded_files(cli->arena);
    }
    if (fault) {
        *code_out = cli_fail(cli, fault, CODE_UNUSABLE);
        return false;
    }
    struct rule_problems problems = {0};
    lawbook_out->files = files.items;
    lawbook_out->file_count = files.count;
    bool proven = !folder && !with_examples;
    lawbook_out->rules =
        proven ? rulebook_compile_proven(cli->arena, files.items, files.count, &problems)
               : rulebook_compile(cli->arena, files.items, files.count, &problems);
    if (lawbook_out->rules)
        return true;
    tell_problems(cli->arena, &files, &problems);
    *code_out = folder ? CODE_UNUSABLE
                       : CODE_PROGRAM; /* a broken law inside the program is our own fault */
    return false;
}

bool lawbook_open(struct cli *cli, const char *folder, struct lawbook *lawbook_out, int *code_out)
{
    return open_law(cli, folder, false, lawbook_out, code_out);
}

bool lawbook_open_whole(struct cli *cli, const char *folder, struct lawbook *lawbook_out,
                        int *code_out)
{
    return open_law(cli, folder, true, lawbook_out, code_out);
}
