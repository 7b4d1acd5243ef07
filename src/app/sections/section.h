/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

/* One part of a plan, to be edited: the wizard shows it as a page, the plan view in
 * place. Subclasses hold the fields and store what is typed through FootingAutosave.
 *
 * Construct properties: "context" (FootingContext), "recovery" (its id), "brief" (whether
 * only what a plan begins with is asked). */
#define FOOTING_TYPE_SECTION (footing_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (FootingSection, footing_section, FOOTING, SECTION, FootingView)

/**
 * FootingSectionClass:
 * @find_field: the widget where @gap (of the record with id @record, or NULL) is mended
 * @find_list: the list that @gap is about as a whole, in a vertical box, or NULL;
 * optional
 * @find_item: the row of the driver, sign or move with the code @item, in sight once the
 *   section is; NULL for none; optional
 * @add_way_out: adds to the sentence for @gap, which is shown, a button for what it names
 *   and is not beside it
 */
struct _FootingSectionClass {
  FootingViewClass parent_class;

  GtkWidget *(*find_field) (FootingSection *self, FootingGap gap, const char *record);
  GtkWidget *(*find_list) (FootingSection *self, FootingGap gap);
  GtkWidget *(*find_item) (FootingSection *self, const char *item);
  void (*add_way_out) (FootingSection *self, FootingGap gap);
};

/* A section of @type for a recovery. */
FootingSection *
footing_section_new (GType type, FootingContext *context, const char *recovery);

/* The recovery's id (borrowed), and its perspective. */
const char *footing_section_get_recovery (gpointer self);
FootingPerspective footing_section_get_perspective (gpointer self);

/* Whether only what a plan begins with (F98) is asked. */
gboolean footing_section_is_brief (gpointer self);

/* Shows the sentence for @gap at its field, and focuses that. */
void footing_section_show_gap (FootingSection *self, FootingGap gap, const char *record);

/* Goes to the driver, sign or move with the code @item, which has the focus then, to be
 * seen; FALSE where it is not here. */
gboolean footing_section_show_item (FootingSection *self, const char *item);

/* Takes the sentence away. */
void footing_section_clear_gap (FootingSection *self);

/* The sentence for @gap: what is missing and what to do. Static. */
const char *footing_gap_to_sentence (FootingGap gap);

G_END_DECLS
