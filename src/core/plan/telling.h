/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/told.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Steps and wins of a plan as somebody else is told of them: one rule for every text that
 * is made for others (F90, H15). Somebody's own words are told as they are; a sentence
 * that the catalogue has put to them is told as theirs. What a move brings that is not
 * for others is left out, and so is what speaks of the reader, as nobody is told about
 * themselves, what somebody who is supported asked in private (theirs.h), and for a
 * client or an interviewer how one deals with the setback. */
typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  FootingPerspective perspective;
  const char *reader; /* a name, or NULL */
  const char *role;   /* what the reader is to the one who tells: a role of a person, or
                       * "interview"; or NULL */
} FootingTelling;

/* Whether @text, in somebody's own words, can be said to the reader: it does not speak of
 * them. */
gboolean footing_telling_may_say (const FootingTelling *self, const char *text);

/* Whether @text, in somebody's own words, tells how they deal with the setback, and the
 * reader is outside: then it is not for them. */
gboolean footing_telling_is_aside (const FootingTelling *self, const char *text);

/* Whether the title of @step, or of @win in @may, is for others at all: it tells nothing
 * that was asked in private. FALSE for a win when the file cannot be read. */
gboolean footing_telling_may_tell_step (const FootingTelling *self, FootingStep *step);
gboolean footing_telling_may_tell_win (const FootingTelling *self,
                                       FootingEntry *win,
                                       gboolean *may,
                                       GError **error);

/* The title of @step as what is to be done; NULL when it is not for the reader. Owned by
 * the caller. */
char *footing_telling_format_step (const FootingTelling *self, FootingStep *step);

/* Whether @step is itself a conversation with somebody, be it the reader; and its title
 * as what comes next: as footing_telling_format_step(), but NULL for a conversation. With
 * whom one is going to talk, and that one is going to talk with them, is no reader's
 * business. Owned by the caller. */
gboolean footing_telling_is_talk (const FootingTelling *self, FootingStep *step);
char *footing_telling_format_next (const FootingTelling *self, FootingStep *step);

/* The title of @win as what is done, in @line (owned by the caller), NULL when it is not
 * for the reader. FALSE when the file cannot be read. */
gboolean footing_telling_format_win (const FootingTelling *self,
                                     FootingEntry *win,
                                     char **line,
                                     GError **error);

/* The newest win of @wins (FootingEntry, the newest first), and the step of @steps that
 * is due first, that are for the reader; @line gets their title. NULL, in @line too, when
 * there is none; @error may be set. They belong to the array, @line to the caller. */
FootingEntry *footing_telling_find_win (const FootingTelling *self,
                                        GPtrArray *wins,
                                        char **line,
                                        GError **error);
FootingStep *
footing_telling_find_step (const FootingTelling *self, GPtrArray *steps, char **line);

/* The title of a win that comes of a step with @title: as what is done. Owned by the
 * caller. */
char *footing_telling_name_win (FootingGuidance *guidance,
                                FootingPerspective perspective,
                                const char *title);

G_END_DECLS
