/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose.h"
#include "plan/telling.h"

G_BEGIN_DECLS

/* Where a line stands in a text, from its beginning to its end. */
typedef enum {
  COMPOSE_OPENING,
  COMPOSE_WHAT,
  COMPOSE_STANCE,
  COMPOSE_KNOWN,
  COMPOSE_FELT,
  COMPOSE_WRONG,
  COMPOSE_LEARNED,
  COMPOSE_CHANGED,
  COMPOSE_DONE,
  COMPOSE_STANDS,
  COMPOSE_TARGET,
  COMPOSE_NEXT,
  COMPOSE_OPEN,
  COMPOSE_ASK,
  COMPOSE_CLOSING,
} ComposePlace;

/* A line that might be said. The lower its @rank, the more it matters; it is for texts of
 * @shortest length and longer. */
typedef struct {
  FootingComposeLine *line;
  ComposePlace place;
  guint rank;
  FootingLength shortest;
} ComposeCandidate;

/* A text in the making. */
typedef struct {
  const FootingComposeRequest *request;
  FootingTelling telling;
  FootingPerspective perspective;
  const char *trigger; /* or NULL */
  char *today;         /* owned */
  GArray *candidates;  /* ComposeCandidate */
  GPtrArray *needs;
  GStrvBuilder *private_ones;
} Composer;

/* Gathers what there is to say. FALSE with @error when the file cannot be read. */
gboolean compose_gather (Composer *self, GError **error);

/* Adds a line with @text, which it takes. Borrowed. */
FootingComposeLine *compose_add_line (Composer *self,
                                      const char *key,
                                      ComposePlace place,
                                      guint rank,
                                      FootingLength shortest,
                                      char *text);

/* Adds @part of the catalogue with @fact in it (a sentence, or NULL), and @day where
 * there is one; NULL where nothing can be said of it. Borrowed. */
FootingComposeLine *compose_add_fact (Composer *self,
                                      const char *part,
                                      const char *key,
                                      ComposePlace place,
                                      guint rank,
                                      FootingLength shortest,
                                      const char *fact,
                                      const char *day);

/* Says that @line (or NULL) comes from @field of @record (or NULL). */
void compose_set_source (FootingComposeLine *line, gpointer record, const char *field);

/* Wins of @entries, the newest first, and done steps of @steps; how many were said is
 * added to @n. And how far the outcomes have come. FALSE with @error when the file cannot
 * be read. */
gboolean compose_add_wins (Composer *self, GPtrArray *entries, guint *n, GError **error);
void compose_add_kept_steps (Composer *self, GPtrArray *steps, guint *n);
gboolean compose_add_outcomes (Composer *self, GError **error);

/* @text as sentences that fit a line of @length, with their full stop; NULL when nothing
 * is there, or the first of them is too long. Owned by the caller. */
char *compose_format_fact (const char *text, FootingLength length);

/* @frame with @gaps, pairs of a name and what takes its place. Owned by the caller. */
char *compose_fill (const char *frame, const char *const *gaps);

G_END_DECLS
