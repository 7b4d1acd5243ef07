/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All fields of one outcome (F5): what will be different, from where to where in which
 * unit, by when. Stores what is typed. */
#define FOOTING_TYPE_OUTCOME_EDITOR (footing_outcome_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingOutcomeEditor, footing_outcome_editor, FOOTING, OUTCOME_EDITOR, AdwBin)

/* For the outcome with @id. */
GtkWidget *footing_outcome_editor_new (FootingContext *context, const char *id);

const char *footing_outcome_editor_get_id (FootingOutcomeEditor *self);

/* Heads it "Outcome 1", with 1 for @number. */
void footing_outcome_editor_set_number (FootingOutcomeEditor *self, int number);

/* The outcome is settled from now on: what it says can be read, and a button changes that
 * by the action outcomes.adjust (id) of what holds it. */
void footing_outcome_editor_settle (FootingOutcomeEditor *self);

/* Says what a settled @outcome is now. */
void footing_outcome_editor_show (FootingOutcomeEditor *self, FootingOutcome *outcome);

/* Its fields say what could stand in them after @event, a kind of event. */
void footing_outcome_editor_set_event (FootingOutcomeEditor *self,
                                       const FootingGuide *event,
                                       FootingPerspective perspective);

/* The field where @gap is mended. */
GtkWidget *footing_outcome_editor_find_field (FootingOutcomeEditor *self, FootingGap gap);

G_END_DECLS
