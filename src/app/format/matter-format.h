/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "people/between.h"
#include "people/ledger.h"

G_BEGIN_DECLS

/* What matters with a person, and what is between oneself and them, in words (F50 to
 * F54). Dates are local; what is returned is owned by the caller unless it is static. */

/* "Write", on the button of a row; "" for nothing. Static. */
const char *footing_matter_to_label (const FootingMatter *matter);

/* "Write to Mira": what that button does, for a screen reader. */
char *footing_deed_format (FootingDeed deed, const char *name);

/* Why, as one sentence. */
char *footing_matter_format_reason (const FootingMatter *matter);

/* "Next: tomorrow", "Due: 9 days ago"; "" when nothing has a day. */
char *footing_matter_format_next (const FootingMatter *matter, const char *today);

/* "Last contact: 12 days ago"; that nothing is noted is said once, where it is the
 * reason. */
char *footing_matter_format_contact (const FootingMatter *matter, const char *today);

/* "Ask about one decision". Static. */
const char *footing_path_to_label (FootingPath path);

/* "Requested", and what a button is called that says so: "I’ve Asked". Static. */
const char *footing_talk_state_to_label (FootingTalkState state);
const char *footing_talk_state_to_button (FootingTalkState state);

/* What is said when a talk has come to @state. Static. */
const char *footing_talk_state_to_toast (FootingTalkState state);

/* "Requested on 3 March · Next: in 5 days"; "Not planned". */
char *footing_talk_standing_format (const FootingTalkStanding *standing,
                                    const char *today);

/* What happened, and on which day. */
char *footing_between_format_title (const FootingBetween *item, const char *role);
char *footing_between_format_detail (const FootingBetween *item, const char *today);

/* The ledger in words: who saw the setback and no win since, who is due an update; each a
 * sentence, "" for nobody. */
char *footing_ledger_format_without_win (FootingLedger *ledger);
char *footing_ledger_format_due (FootingLedger *ledger);

/* "Seen by Ana and Ben": who has seen the win at @win, in words. */
char *footing_ledger_format_seen_by (FootingLedger *ledger, guint win);

/* "Ana: seen", "Ana: not seen yet": a cell. */
char *footing_ledger_format_cell (const char *name, gboolean seen);

G_END_DECLS
