/* settings: see settings.h. */
#include "part.h"
#include "access_sql.h"

static const struct access_settings at_first = {30, 720, 5, 72, true};

struct fault *access_settings_read(struct access *access, struct arena *arena,
                                   struct access_settings *settings_out)
{
    struct rows *rows;
    bool found;
    lock_take(access->lock);
    struct fault *fault = store_ask(access->store, arena, &access_setting_get, NO_VALUES, &rows);
    if (!fault)
        fault = rows_next(rows, arena, &found);
    if (!fault) {
        *settings_out = at_first;
        if (found)
            *settings_out =
                (struct access_settings){(int32_t)rows_integer(rows, ACCESS_SETTING_GET_IDLE),
                                         (int32_t)rows_integer(rows, ACCESS_SETTING_GET_WHOLE),
                                         (int32_t)rows_integer(rows, ACCESS_SETTING_GET_PROVEN),
                                         (int32_t)rows_integer(rows, ACCESS_SETTING_GET_FIRST_CODE),
                                         rows_integer(rows, ACCESS_SETTING_GET_CODES) != 0};
        rows_close(rows);
    }
    lock_leave(access->lock);
    return fault;
}

static bool is_within(int32_t number, int32_t least, int32_t most)
{
    return number >= least && number <= most;
}

struct fault *access_settings_put(struct access *access, struct arena *arena,
                                  const struct access_settings *settings, bool *fits_out)
{
    *fits_out =
        is_within(settings->idle_minutes, 5, 60) && is_within(settings->whole_minutes, 60, 1440) &&
        is_within(settings->proven_minutes, 1, 30) && is_within(settings->first_code_hours, 1, 336);
    if (!*fits_out)
        return NULL;
    TRY(turn_begin(access, arena));
    struct fault *fault = store_run(
        access->store, arena, &access_setting_put,
        VALUES(value_integer(settings->idle_minutes), value_integer(settings->whole_minutes),
               value_integer(settings->proven_minutes), value_integer(settings->first_code_hours),
               value_integer(settings->asks_code)));
    if (!fault)
        fault = note_put(access, arena, "access-settings", (struct text){"", 0},
                         (struct text){"", 0}, NULL);
    if (!fault)
        access->settings = *settings;
    return turn_end(access, arena, fault);
}
