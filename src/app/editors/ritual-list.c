/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-list.h"
#include "edit-deed.h"
#include "ritual-row.h"
#include "plan/parts.h"
#include "widgets/rows.h"

/* The list is followed by other things. */
#define N_FOLDED 30

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  FootingRitual *ritual = record;

  return footing_ritual_row_new (
      data, ritual, footing_context_get_perspective (data, ritual->recovery));
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_ritual_row_show (FOOTING_RITUAL_ROW (row), record);
}

void
footing_ritual_list_show (GtkWidget *list, FootingContext *context, const char *recovery)
{
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .n_folded = N_FOLDED};

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  /* The rows hold the context. */
  if (!footing_rows_is_bound (list))
    footing_rows_bind (list, NULL, context, FOOTING_TYPE_RITUAL, &kind, context);
  gtk_widget_set_visible (
      list, footing_rows_show_list (list, FOOTING_LIST_RITUALS, recovery) > 0);
}

void
footing_ritual_list_add (GtkWidget *list, FootingContext *context, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  GtkWidget *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  id = footing_plan_add_part (footing_context_get_store (context), FOOTING_TYPE_RITUAL,
                              recovery, &error);
  if (id == NULL) {
    footing_context_report (context, error);
    return;
  }

  footing_edit_deed_begin_added (context, FOOTING_TYPE_RITUAL, id);
  footing_ritual_list_show (list, context, recovery);
  row = footing_rows_reveal (list, id);
  if (row != NULL)
    footing_ritual_row_edit (FOOTING_RITUAL_ROW (row));
}
