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
 * @shortest length and longer. @lead, where there is one, stands before it, or before it
 * and those with the same that follow it. */
typedef struct {
  FootingComposeLine *line;
  const char *lead; /* or NULL */
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
  gboolean is_known;   /* which of the people the reader is */
  gboolean is_written; /* what somebody wrote before is in the text */
  char *today;         /* owned */
  GArray *candidates;  /* ComposeCandidate */
  GPtrArray *people;   /* FootingPerson: those of the plan; NULL without one */
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

/* What somebody who took the time for a talk hears: thanks, and what was done with their
 * answer where that is noted, else what was done since, the wins of @entries. What
 * happened they know. FALSE with @error when the file cannot be read. */
gboolean compose_gather_thanks (Composer *self, GPtrArray *entries, GError **error);

/* What is told of something in a plan, or of an answer that was typed. */
typedef struct {
  char *key;       /* owned */
  gpointer record; /* borrowed, or NULL */
  const char *field;
  char *sentence; /* owned; NULL where none can be made of it */
  char *item;     /* owned: as it stands after a lead */
  guint rank;
  FootingLength shortest;
} ComposeTold;

/* An array of them, which owns what they hold. */
GArray *compose_told_array_new (void);

/* Adds @told at @place: as sentences where each of them can be one, else as a list after
 * the sentence @lead of the catalogue. What is too long for the text is left out: FALSE
 * when that is all. */
gboolean
compose_add_told (Composer *self, GArray *told, ComposePlace place, const char *lead);

/* How @text may be said: in a sentence of whoever speaks alone; and turned into what was
 * done where it says what is to be done. */
typedef enum {
  COMPOSE_SAY_OWN = 1 << 0,
  COMPOSE_SAY_TURNED = 1 << 1,
} ComposeSay;

/* @text as what was done or is different ("I sent the report."), with @note, which may be
 * empty, in brackets after it; NULL where no such sentence can be made of it. Owned by
 * the caller. */
char *
compose_say_done (Composer *self, const char *text, const char *note, ComposeSay how);

/* @text as what comes next, in the sentence @part, which may name @day (or ""); NULL
 * where none can be made of it. Owned by the caller. */
char *compose_say_next (
    Composer *self, const char *part, const char *text, const char *day, gboolean is_own);

/* @text with a capital letter, and @note (or "") in brackets: an item of a list. Owned by
 * the caller. */
char *compose_format_item (const char *text, const char *note);

/* The same with the day that it is due on, which may be "". Owned by the caller. */
char *compose_format_item_by (Composer *self, const char *text, const char *day);

/* Whether the reader may be told what comes from @source; whether @text, which comes from
 * there, may be said to them; and whether all that it names may be: nobody outside is
 * told of the people of a plan, nobody of themselves as of somebody else, and nobody of
 * the one who is supported by name: "a colleague" is not to be told apart. */
gboolean compose_may_tell (Composer *self, FootingComposeSource source);
gboolean compose_may_say (Composer *self, const char *text, FootingComposeSource source);
gboolean compose_may_name (Composer *self, const char *text);

/* Whether @text has the form of @code (sayings.h). */
gboolean compose_has_form (Composer *self, const char *code, const char *text);

/* Finds out which of the people of the plan the reader is. */
void compose_find_reader (Composer *self);

/* Whether the reader is the one who is supported. */
gboolean compose_is_for_person (Composer *self);

/* Adds what a debrief with the one who is supported brought; and whether @title, of a
 * step or a win, says what was written down there: that is theirs, and private. */
void compose_add_debrief (Composer *self);
gboolean compose_is_debriefed (Composer *self, const char *title);

/* Says that the private field @code is there; whether it may be used in this text. */
gboolean compose_may_use_private (Composer *self, const char *code);

/* Whether @fact is asked for at once. */
gboolean compose_asks_first (Composer *self, FootingFact fact);

/* Asks for @fact; the answer that was typed to it, or NULL. */
void compose_add_need (Composer *self, FootingFact fact, gboolean is_too_long);
const char *compose_get_typed (Composer *self, FootingFact fact);

/* What is different now, as it was typed, else as the plan has it, else asked for where
 * nothing was done (@n_done); and what comes next, of @steps. */
void compose_add_changed (Composer *self, guint n_done);
void compose_add_steps (Composer *self, GPtrArray *steps);

/* Whether @text is an item of a list, and stands on a line of its own. */
gboolean compose_is_item (const char *text);

/* Where the first sentence of @text ends. Borrowed from @text. */
const char *compose_find_sentence_end (const char *text);

/* @text as sentences that fit a line of @length, with their full stop; NULL when nothing
 * is there, or the first of them is too long. Owned by the caller. */
char *compose_format_fact (const char *text, FootingLength length);

/* @frame with @gaps, pairs of a name and what takes its place. Owned by the caller. */
char *compose_fill (const char *frame, const char *const *gaps);

G_END_DECLS
