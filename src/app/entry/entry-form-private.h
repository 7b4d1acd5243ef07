/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entry-form.h"
#include "kept-line.h"
#include "lines-choice.h"
#include "seen-by-group.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/text-area.h"

G_BEGIN_DECLS

/* For the form's own files: entry-form.c opens, checks and saves, entry-form-fields.c
 * knows which field of the entry is in which field of the form. */
struct _FootingEntryForm {
  AdwBin parent_instance;

  /* template children */
  FootingKeptLine *kept_line;
  GtkEditable *title_row;
  FootingLinesChoice *lines;
  GtkExpander *details;
  FootingChoiceRow *kind_row;
  FootingDateRow *date_row;
  FootingDatePresets *presets;
  FootingTextArea *note;
  GtkExpander *debrief;
  FootingTextArea *intended;
  GtkWidget *likelihood_group;
  GtkEditable *likelihood_row;
  GtkWidget *came_true_group;
  FootingChoiceRow *came_true_row;
  FootingTextArea *actual;
  FootingTextArea *why;
  FootingTextArea *next;
  GtkEditable *value_row;
  GtkEditable *unit_row;
  GtkEditable *evidence_row;
  GtkWidget *evidence_button;
  FootingChoiceRow *outcome_row;
  FootingChoiceRow *answers_row;
  FootingSeenByGroup *people;
  AdwPreferencesGroup *answered_by;
  AdwPreferencesGroup *thoughts;
  GtkWidget *delete_button;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept;
  char *entry;    /* the id of the one that is edited, or NULL */
  char *recovery; /* it belongs to, or NULL */

  /* state */
  gboolean setback; /* a new one is a setback, else a win */
  double value;     /* what was measured, as it was checked */
  int likelihood;   /* percent, as it was checked; -1 for none */
};

/* Shows @entry in the fields. */
void entry_form_load_fields (FootingEntryForm *self, FootingEntry *entry);

/* Brings back what was kept of them, and keeps what is typed from now on. */
void entry_form_keep_fields (FootingEntryForm *self);

/* Asks what the debrief of the chosen kind asks; unfolded where that is the heart of it,
 * or something is written there. */
void entry_form_ask_debrief (FootingEntryForm *self);

/* @before with what is in the fields, owned by the caller; of several lines in place of a
 * title, it has the first. */
FootingEntry *entry_form_compose (FootingEntryForm *self, FootingEntry *before);

/* The titles of the entries that follow it, where each line is one. Owned by the caller.
 */
GStrv entry_form_list_more (FootingEntryForm *self);

G_END_DECLS
