/* views: what may be asked about lex Sarah. Who sees a matter is who sees its case. */
#include "part.h"
#include "lexsarah_sql.h"

static const struct input of_list[] = {{.name = "open", .type = INPUT_BOOL}};
static const struct input of_case[] = {CASES_CASE};

#define OF(inputs) .filters = (inputs), .filter_count = sizeof(inputs) / sizeof *(inputs)
#define VIEW(c_name, title, inputs, asked) \
    static const struct view c_name = {    \
        .name = title, OF(inputs), .statement = &asked, .personal = true}
VIEW(list, "lexsarah", of_list, lexsarah_list);
VIEW(report, "lexsarah-report", of_case, lexsarah_report_list);
VIEW(investigation, "lexsarah-investigation", of_case, lexsarah_investigation_list);
VIEW(remedies, "lexsarah-remedies", of_case, lexsarah_remedy_list);
VIEW(notices, "lexsarah-notices", of_case, lexsarah_notice_list);
VIEW(completions, "lexsarah-completions", of_case, lexsarah_completion_list);
VIEW(documents, "lexsarah-documents", of_case, lexsarah_document_list);
VIEW(told, "lexsarah-told", of_case, lexsarah_told_list);
VIEW(support, "lexsarah-support", of_case, lexsarah_support_list);
VIEW(board, "lexsarah-board", of_case, lexsarah_board_list);
VIEW(deviations, "lexsarah-deviations", of_case, lexsarah_of_list);

const struct view *const lexsarah_views[] = {&list,    &report,      &investigation, &remedies,
                                             &notices, &completions, &documents,     &told,
                                             &support, &board,       &deviations,    NULL};
