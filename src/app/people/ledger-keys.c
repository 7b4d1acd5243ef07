/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger-keys.h"
#include "ledger-row.h"

typedef struct {
  GtkListView *wins; /* borrowed */
  GPtrArray *rows;   /* owned */
  FootingLedgerTurn turn;
  gpointer data;
} Keys;

static void
keys_free (gpointer data, GClosure *closure)
{
  Keys *keys = data;

  g_ptr_array_unref (keys->rows);
  g_free (keys);
}

static FootingLedgerRow *
find_row (const Keys *self, int position)
{
  for (guint i = 0; i < self->rows->len; i++)
    if ((int)footing_ledger_row_get_position (self->rows->pdata[i]) == position)
      return self->rows->pdata[i];

  return NULL;
}

/* The row whose check has the focus, and in which column that is. */
static FootingLedgerRow *
find_focus (const Keys *self, int *column)
{
  for (guint i = 0; i < self->rows->len; i++) {
    *column = footing_ledger_row_find_focus (self->rows->pdata[i]);
    if (*column >= 0)
      return self->rows->pdata[i];
  }

  return NULL;
}

/* Where @key leads to: so many columns and rows on; FALSE for no arrow. */
static gboolean
read_key (const Keys *self, guint key, int *columns, int *rows)
{
  const GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (self->wins));

  *columns = *rows = 0;
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    *columns = direction == GTK_TEXT_DIR_RTL ? 1 : -1;
    break;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    *columns = direction == GTK_TEXT_DIR_RTL ? -1 : 1;
    break;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    *rows = -1;
    break;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    *rows = 1;
    break;
  default:
    return FALSE;
  }

  return TRUE;
}

static gboolean
pressed_cb (GtkEventController *controller,
            guint key,
            guint code,
            GdkModifierType state,
            Keys *self)
{
  GtkWidget *wins = GTK_WIDGET (self->wins);
  const int n =
      (int)g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->wins)));
  int column, columns, rows, position;
  FootingLedgerRow *row = find_focus (self, &column);

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !read_key (self, key, &columns, &rows))
    return GDK_EVENT_PROPAGATE;

  position = (int)footing_ledger_row_get_position (row) + rows;
  position = CLAMP (position, 0, n - 1);
  column = self->turn (column + columns, self->data);
  gtk_widget_activate_action (wins, "list.scroll-to-item", "u", (guint)position);
  row = find_row (self, position);
  if (row != NULL)
    footing_ledger_row_focus (row, (guint)column);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (wins)), TRUE);

  return GDK_EVENT_STOP;
}

void
footing_ledger_keys_follow (GtkListView *wins,
                            GPtrArray *rows,
                            FootingLedgerTurn turn,
                            gpointer data)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys *keys;

  g_return_if_fail (GTK_IS_LIST_VIEW (wins));
  g_return_if_fail (rows != NULL && turn != NULL);

  keys = g_new (Keys, 1);
  *keys = (Keys){wins, g_ptr_array_ref (rows), turn, data};
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (pressed_cb), keys,
                         keys_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (wins), controller);
}
