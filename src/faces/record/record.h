/* record: the pages of a record, for whoever has signed in: what waits for her, cases, meetings, orders, limits,
 * controls, any view and any action, the ledger. Every right is asked before anything is shown. Must not know the open
 * tools. */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include "faces/page/page.h"

page_show show_sign_in, show_first_in, show_sign_out, show_sessions, show_password,
    show_authenticator;
/* A form that was posted when its sign-in had ended: the way in, with what was typed carried through it. */
page_show show_lost_form;

page_show show_start, show_view, show_act, show_receipt, show_drafts, show_own_log;
page_show show_case, show_case_reads, show_why, show_limits, show_control;
page_show show_meetings, show_meeting, show_delegated, show_card;
page_show show_orders, show_compare, show_draft, show_draft_row, show_taking;
page_show show_ledger;
page_show show_import, show_import_order;

/* What the room keeps between requests: the last time that the whole ledger was tried. */
struct whole *whole_open(struct arena *arena, const struct web *web);
void whole_close(struct whole *whole); /* NULL is accepted; waits for one that runs */

#endif
