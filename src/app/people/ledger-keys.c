/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger-keys.h"
#include "ledger-row.h"

/* A row that was out of sight takes so many frames at most until it can have the focus. A
 * list gives a row to another win while it scrolls, and the focus is gone with it: it
 * stays when it is still there after so many. */
#define MAX_FRAMES 120
#define STEADY_FRAMES 3

typedef struct {
  GtkListView *wins; /* borrowed */
  GPtrArray *rows;   /* owned */
  FootingLedgerTurn turn;
  gpointer data;

  /* state */
  int row; /* that is to have the focus, until it stays there; -1 for none */
  int column;
  guint n_frames; /* since then */
  guint n_steady; /* that it was there, one after the other */
  gboolean waits; /* for frames */
} Keys;

static void
clear (gpointer data)
{
  g_ptr_array_unref (((Keys *)data)->rows);
}

static void
keys_unref (gpointer data)
{
  g_rc_box_release_full (data, clear);
}

static void
closure_gone_cb (gpointer data, GClosure *closure)
{
  keys_unref (data);
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

/* Gives the focus to the check that is to have it, where its row is there. */
static void
take_focus (Keys *self)
{
  FootingLedgerRow *row = find_row (self, self->row);

  if (row != NULL)
    footing_ledger_row_focus (row, (guint)self->column);
}

static gboolean
frame_cb (GtkWidget *wins, GdkFrameClock *frames, gpointer data)
{
  Keys *self = data;
  int column;
  FootingLedgerRow *row = self->row < 0 ? NULL : find_focus (self, &column);
  const gboolean is_there = row != NULL && column == self->column &&
                            (int)footing_ledger_row_get_position (row) == self->row;

  self->n_steady = is_there ? self->n_steady + 1 : 0;
  if (self->row >= 0 && self->n_steady < STEADY_FRAMES && self->n_frames++ < MAX_FRAMES) {
    if (!is_there)
      take_focus (self);
    return G_SOURCE_CONTINUE;
  }

  self->row = -1;
  self->waits = FALSE;
  return G_SOURCE_REMOVE;
}

/* Keys may come faster than rows. */
static void
go_to (Keys *self, int row, int column)
{
  self->row = row;
  self->column = column;
  self->n_frames = self->n_steady = 0;
  gtk_widget_activate_action (GTK_WIDGET (self->wins), "list.scroll-to-item", "u",
                              (guint)row);
  take_focus (self);
  if (!self->waits)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->wins), frame_cb,
                                  g_rc_box_acquire (self), keys_unref);
  self->waits = TRUE;
}

static gboolean
pressed_cb (GtkEventController *controller,
            guint key,
            guint code,
            GdkModifierType state,
            Keys *self)
{
  const int n =
      (int)g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->wins)));
  int column = self->column, position = self->row, columns, rows;

  if (position < 0) {
    FootingLedgerRow *row = find_focus (self, &column);

    position = row != NULL ? (int)footing_ledger_row_get_position (row) : -1;
  }
  if (position < 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !read_key (self, key, &columns, &rows)) {
    self->row = -1;
    return GDK_EVENT_PROPAGATE;
  }

  go_to (self, CLAMP (position + rows, 0, n - 1),
         self->turn (column + columns, self->data));
  gtk_window_set_focus_visible (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->wins))), TRUE);

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

  keys = g_rc_box_new (Keys);
  *keys = (Keys){wins, g_ptr_array_ref (rows), turn, data, .row = -1};
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (pressed_cb), keys,
                         closure_gone_cb, 0);
  gtk_widget_add_controller (GTK_WIDGET (wins), controller);
}
