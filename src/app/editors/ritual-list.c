/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-list.h"
#include "ritual-row.h"
#include "plan/parts.h"
#include "widgets/rows.h"

#define MAKER "footing-ritual-maker"

/* The list is followed by other things. */
#define N_FOLDED 30

typedef struct {
  /* borrowed: the rows hold it */
  FootingContext *context;

  /* state */
  FootingPerspective perspective;
} Maker;

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  const Maker *maker = data;

  return footing_ritual_row_new (maker->context, record, maker->perspective);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_ritual_row_show (FOOTING_RITUAL_ROW (row), record);
}

static Maker *
ensure_maker (GtkWidget *list, FootingContext *context)
{
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .n_folded = N_FOLDED};
  Maker *maker = g_object_get_data (G_OBJECT (list), MAKER);

  if (maker == NULL) {
    maker = g_new0 (Maker, 1);
    maker->context = context;
    g_object_set_data_full (G_OBJECT (list), MAKER, maker, g_free);
    footing_rows_bind (list, NULL, context, FOOTING_TYPE_RITUAL, &kind, maker);
  }

  return maker;
}

void
footing_ritual_list_show (GtkWidget *list, FootingContext *context, const char *recovery)
{
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  ensure_maker (list, context)->perspective =
      footing_context_get_perspective (context, recovery);
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

  footing_ritual_list_show (list, context, recovery);
  row = footing_rows_reveal (list, id);
  if (row != NULL)
    footing_ritual_row_edit (FOOTING_RITUAL_ROW (row));
}
