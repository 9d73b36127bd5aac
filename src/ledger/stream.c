/* stream: how far a stream has come. Must not know what its entries say. */
#include "part.h"
#include "ledger_sql.h"

struct fault *ledger_stream_size(const struct ledger *ledger, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t *size_out)
{
    struct rows *rows;
    bool found;
    TRY(ledger_ask(ledger, arena, &ledger_get_stream, VALUES(value_blob(id_text(stream))), &rows,
                   &found));
    *size_out = found ? (uint64_t)rows_integer(rows, LEDGER_GET_STREAM_NEXT) : 0;
    rows_close(rows);
    return NULL;
}
