/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose-text.h"
#include "compose-window.h"
#include "compose/compose-place.h"
#include "kept-line.h"
#include "rehearsal-part.h"
#include "widgets/choice-row.h"
#include "widgets/text-area.h"

G_BEGIN_DECLS

struct _FootingComposeWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  FootingChoiceRow *reader_row;
  FootingChoiceRow *length_row;
  FootingChoiceRow *trigger_row;
  GtkLabel *story_line;
  GtkLabel *edits_line;
  GtkWidget *adopt_box;
  GtkWidget *facts_box;
  FootingKeptLine *facts_line;
  FootingTextArea *what;
  FootingTextArea *wrong;
  FootingTextArea *changed;
  FootingTextArea *next;
  GtkWidget *more_button;
  FootingComposeText *text;
  AdwPreferencesGroup *private_group;
  FootingRehearsalPart *rehearsal;
  GtkWidget *rehearse_button;
  GtkWidget *copy_button;
  GtkWidget *keep_button;

  /* owned */
  FootingContext *context;
  FootingSayings *sayings;
  FootingRecovery *recovery; /* or NULL */
  FootingPerson *person;     /* or NULL */
  char *trigger;             /* or NULL: that of the plan */
  char *written;             /* what was written before, or NULL */
  FootingKeptForm *facts;
  GPtrArray *private_rows; /* borrowed from the group */
  char *composed_from;     /* the answers that the text was made from */
  char *shown;             /* the name of the text that is shown */
  guint idle;
  gboolean closed; /* its fields are left while they go */

  /* state */
  gboolean filling;
  gboolean thanks;   /* it is for a talk that was had */
  guint asked;       /* a bit for each fact that is asked for */
  gboolean asks_all; /* also what the text of this reader can do without */
};

/* What is chosen: of whom one speaks, how long, and the event (or NULL). */
FootingPerspective compose_window_get_perspective (FootingComposeWindow *self);
FootingLength compose_window_get_length (FootingComposeWindow *self);
const char *compose_window_get_trigger (FootingComposeWindow *self);

/* What stands for the event in what is kept of a text, also where none is chosen
 * (FOOTING_COMPOSE_NO_EVENT). */
const char *compose_window_get_event (FootingComposeWindow *self);

/* The name of @what of the text that is shown (compose-place.h). Owned by the caller. */
char *compose_window_name_text (FootingComposeWindow *self, const char *what);

/* What is kept called @name about this plan, or about none. Owned by the caller. */
FootingKeptForm *compose_window_open_form (FootingComposeWindow *self, const char *name);

/* Where @fact is asked for. */
FootingTextArea *compose_window_get_area (FootingComposeWindow *self, FootingFact fact);

/* Whether @fact is asked for, but folded away. */
gboolean compose_window_is_folded (FootingComposeWindow *self, FootingFact fact);

/* The text for the reader who is chosen, in @length. NULL with @error; owned by the
 * caller. */
FootingComposed *compose_window_compose (FootingComposeWindow *self,
                                         FootingLength length,
                                         char **allowed,
                                         char **facts,
                                         GError **error);

/* Carries over to @composed what was edited in the same text of another length, and says
 * of which texts the edits stay where they are. */
void compose_window_carry_edits (FootingComposeWindow *self,
                                 FootingComposed *composed,
                                 char **facts);

/* Whether the text that is shown is the story of the recovery. */
gboolean compose_window_is_story (FootingComposeWindow *self);

/* Makes the text anew, from what is chosen and answered now; and once an answer is left.
 */
void compose_window_recompose (FootingComposeWindow *self);
void compose_window_left_cb (FootingComposeWindow *self);

/* Takes over to the plan what was prepared before there was one. */
void compose_window_adopt (FootingComposeWindow *self);

/* Notes which event the answers are about, after which no plan was made. */
void compose_window_note_event (FootingComposeWindow *self);

/* Fills a window whose context and sayings are set; @target as @about is in
 * footing_compose_show(). */
void compose_window_load (FootingComposeWindow *self, const char *target);

G_END_DECLS
