/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rows-private.h"

#include <adwaita.h>
#include <string.h>

/* How many rows are made before and after one that somebody is at. */
#define N_NEIGHBOURS 2

static gboolean
is_open (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget) &&
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_open (child))
      return TRUE;

  return FALSE;
}

static void
want (FootingRows *self, guint8 *wanted, const char *id, int around)
{
  const int place = footing_rows_get_place (self, id);
  const int end = (int)footing_rows_get_length (self);

  if (place < 0)
    return;

  wanted[place] = TRUE;
  for (int i = MAX (place - around, 0); i <= MIN (place + around, end - 1); i++)
    wanted[i] = TRUE;
}

static gboolean
is_unsaved (GPtrArray *unsaved, GtkWidget *row)
{
  for (guint i = 0; i < unsaved->len; i++)
    if (footing_unsaved_is_within (g_ptr_array_index (unsaved, i), row))
      return TRUE;

  return FALSE;
}

/* What somebody is at stays, and so does what could not be stored. */
static void
want_held (FootingRows *self, guint8 *wanted)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->container);
  g_autoptr (GPtrArray) unsaved = footing_context_list_unsaved (self->context);
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->pinned);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    want (self, wanted, id, 0);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (row == focus || is_open (row) || is_unsaved (unsaved, row))
      want (self, wanted, id, N_NEIGHBOURS);
}

guint8 *
footing_rows_choose (FootingRows *self)
{
  const guint length = footing_rows_get_length (self);
  guint8 *wanted = g_new0 (guint8, self->ids->len + 1);

  if (!footing_rows_is_long (self)) {
    memset (wanted, TRUE, length);
  } else {
    wanted[0] = wanted[length - 1] = TRUE;
    for (guint i = self->first; i < MIN (self->last, length); i++)
      wanted[i] = TRUE;
  }
  want_held (self, wanted);

  return wanted;
}
