/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rows-private.h"
#include "more-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define FIRST "footing-first"
#define LAST "footing-last"

static void
take_out (FootingRows *self, GtkWidget *child)
{
  g_ptr_array_add (self->loose, g_object_ref (child));
  if (GTK_IS_LIST_BOX (self->container))
    gtk_list_box_remove (GTK_LIST_BOX (self->container), child);
  else
    gtk_box_remove (GTK_BOX (self->container), child);
}

static void
insert (FootingRows *self, GtkWidget *child, GtkWidget *previous)
{
  int index = 0;

  if (!GTK_IS_LIST_BOX (self->container)) {
    gtk_box_insert_child_after (GTK_BOX (self->container), child, previous);
    return;
  }

  if (previous != NULL)
    index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (previous)) + 1;
  gtk_list_box_insert (GTK_LIST_BOX (self->container), child, index);
}

static gboolean
is_ours (FootingRows *self, GtkWidget *child)
{
  return child == self->more || footing_rows_get_id (child) != NULL ||
         footing_rows_get_blank (child, NULL, NULL);
}

/* Puts @child after @previous. What has the focus stays where it is: what stands between
 * goes, until its turn comes. */
static void
put (FootingRows *self, GtkWidget *child, GtkWidget *previous)
{
  GtkWidget *before;

  if (gtk_widget_get_parent (child) == NULL) {
    insert (self, child, previous);
  } else if (child == gtk_widget_get_focus_child (self->container)) {
    while ((before = gtk_widget_get_prev_sibling (child)) != previous && before != NULL &&
           is_ours (self, before))
      take_out (self, before);
  } else if (gtk_widget_get_prev_sibling (child) != previous) {
    take_out (self, child);
    insert (self, child, previous);
  }
}

static void
remove_unwanted (FootingRows *self, const guint8 *wanted)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    const int place = footing_rows_get_place (self, id);

    if (place >= 0 && wanted[place])
      continue;
    take_out (self, row);
    g_hash_table_iter_remove (&iter);
  }
}

/* --- Blanks ------------------------------------------------------------------------- */

static GtkWidget *
make_blank (FootingRows *self)
{
  GtkWidget *blank;

  if (!GTK_IS_LIST_BOX (self->container))
    return g_object_new (GTK_TYPE_BOX, "accessible-role",
                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  blank = g_object_new (GTK_TYPE_LIST_BOX_ROW, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_PRESENTATION, "activatable", FALSE,
                        "focusable", FALSE, NULL);
  gtk_widget_add_css_class (blank, "blank");

  return blank;
}

/* The @number'th blank, for the rows from @first to @last. */
static GtkWidget *
put_blank (FootingRows *self, guint number, guint first, guint last, GtkWidget *previous)
{
  const int spacing =
      GTK_IS_BOX (self->container) ? gtk_box_get_spacing (GTK_BOX (self->container)) : 0;
  GtkWidget *blank;

  if (number == self->blanks->len)
    g_ptr_array_add (self->blanks, make_blank (self));
  blank = g_ptr_array_index (self->blanks, number);
  gtk_widget_set_size_request (
      blank, -1, MAX (footing_row_span_sum (self->span, first, last) - spacing, 0));
  g_object_set_data (G_OBJECT (blank), FIRST, GUINT_TO_POINTER (first));
  g_object_set_data (G_OBJECT (blank), LAST, GUINT_TO_POINTER (last));
  put (self, blank, previous);

  return blank;
}

gboolean
footing_rows_get_blank (GtkWidget *child, guint *first, guint *last)
{
  const guint end = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), LAST));

  if (first != NULL)
    *first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), FIRST));
  if (last != NULL)
    *last = end;

  return end > 0;
}

static void
drop_blanks (FootingRows *self, guint n)
{
  while (self->blanks->len > n) {
    GtkWidget *blank = g_ptr_array_index (self->blanks, self->blanks->len - 1);

    if (gtk_widget_get_parent (blank) != NULL)
      take_out (self, blank);
    g_ptr_array_set_size (self->blanks, (int)self->blanks->len - 1);
  }
}

/* --- Rows --------------------------------------------------------------------------- */

static GtkWidget *
ensure_row (FootingRows *self, const char *id)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  if (row == NULL) {
    row = self->kind->make (g_hash_table_lookup (self->records, id), self->data);
    g_object_set_data_full (G_OBJECT (row), FOOTING_ROW_ID, g_strdup (id), g_free);
    g_hash_table_insert (self->rows, g_strdup (id), row);
  }

  return row;
}

/* The last child that was put. */
static GtkWidget *
put_rows (FootingRows *self, const guint8 *wanted)
{
  const guint length = footing_rows_get_length (self);
  GtkWidget *previous = self->previous;
  guint next = 0, n_blanks = 0;

  for (guint i = 0; i < self->ids->len; i++) {
    const char *id = footing_rows_get_nth_id (self, i);
    GtkWidget *row;

    if (!wanted[i])
      continue;
    if (next < MIN (i, length))
      previous = put_blank (self, n_blanks++, next, MIN (i, length), previous);
    row = ensure_row (self, id);
    put (self, row, previous);
    previous = row;
    next = i + 1;
  }
  if (next < length)
    previous = put_blank (self, n_blanks++, next, length, previous);
  drop_blanks (self, n_blanks);

  return previous;
}

static void
put_more (FootingRows *self, GtkWidget *previous)
{
  g_autofree char *label = NULL;

  if (footing_rows_get_length (self) == self->ids->len) {
    if (self->more != NULL && gtk_widget_get_parent (self->more) != NULL)
      take_out (self, self->more);
    return;
  }

  if (self->more == NULL)
    footing_rows_make_more (self);
  /* Translators: a button at the end of a list; %u is how many there are */
  label = g_strdup_printf (_ ("Show All %u"), self->ids->len);
  if (GTK_IS_LIST_BOX_ROW (self->more))
    footing_more_row_set_label (self->more, label);
  else
    gtk_button_set_label (GTK_BUTTON (self->more), label);
  put (self, self->more, previous);
}

void
footing_rows_place (FootingRows *self, const guint8 *wanted)
{
  g_autoptr (GPtrArray) loose = NULL;

  self->loose = g_ptr_array_new_with_free_func (g_object_unref);
  remove_unwanted (self, wanted);
  put_more (self, put_rows (self, wanted));

  /* What ends here may store something, and so show the list anew. */
  loose = g_steal_pointer (&self->loose);
}

int
footing_rows_find_lost_focus (FootingRows *self, GPtrArray *ids)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->container);
  const char *id = focus != NULL ? footing_rows_get_id (focus) : NULL;

  if (id == NULL ||
      (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 ||
      g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    return -1;

  return footing_rows_get_place (self, id);
}

void
footing_rows_move_focus (FootingRows *self, int place)
{
  for (int i = MIN (place, (int)self->ids->len - 1); i >= 0; i--) {
    GtkWidget *row = g_hash_table_lookup (self->rows, footing_rows_get_nth_id (self, i));

    if (row != NULL && gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
      return;
  }
}
