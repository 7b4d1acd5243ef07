/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "autosave.h"
#include "fixture.h"

G_BEGIN_DECLS

/* Two entries that are bound to a draft: the least form in which typing is stored. */
typedef struct {
  char *id;
  FootingAutosave *autosave;
  GtkWidget *title;
  GtkWidget *seen_by;
} DraftForm;

/* In the window. */
void draft_form_open (Fixture *self, DraftForm *form);
void draft_form_close (DraftForm *form);

void draft_form_type (GtkWidget *entry, const char *text);

G_END_DECLS
