/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/compose.h"

G_BEGIN_DECLS

/* What is read of a text for others, and of where its lines come from (F92). */

/* Whom it is for, and how long it is, by their codes. */
const char *footing_reader_to_label (const char *code);
const char *footing_length_to_label (const char *code);

/* Over the lines of a stage. */
const char *footing_stage_to_label (FootingStage stage);

/* Where @line comes from. */
const char *footing_compose_format_source (const FootingComposeLine *line);

/* The same for what stands in it now, @text: a suggested sentence that was edited is no
 * longer one. */
const char *footing_compose_format_source_now (const FootingComposeLine *line,
                                               const char *text);

/* The same (@source) for a line that the version before does not have. Owned by the
 * caller.
 */
char *footing_compose_format_new (const char *source);

/* What is said above a recovery story whose version before is @last, or NULL. Owned by
 * the caller. */
char *footing_story_format_line (FootingRecoveryStory *last, const char *today);

/* What is private, by its code: as something that could be used. */
const char *footing_private_to_label (const char *code);

/* How sure one is of one's answers, by its code: in a list, and in a sentence after "you
 * were". NULL for another code. */
const char *footing_sureness_to_label (const char *code);
const char *footing_sureness_to_word (const char *code);

G_END_DECLS
