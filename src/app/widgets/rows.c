/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rows-private.h"
#include "more-row.h"

#include <string.h>

#define ROWS "footing-rows"

/* A list that has more rows than this is long. */
#define N_SHORT 20

/* How many records are kept that have been read. */
#define MAX_RECORDS (8 * FOOTING_PAGE_LENGTH)

static FootingRows *
get_rows (GtkWidget *container)
{
  return g_object_get_data (G_OBJECT (container), ROWS);
}

guint
footing_rows_get_length (FootingRows *self)
{
  return !self->unfolded && self->kind->n_folded > 0
             ? MIN (self->kind->n_folded, self->ids->len)
             : self->ids->len;
}

gboolean
footing_rows_is_long (FootingRows *self)
{
  return footing_rows_get_length (self) >
         (self->kind->n_short > 0 ? self->kind->n_short : N_SHORT);
}

const char *
footing_rows_get_nth_id (FootingRows *self, guint place)
{
  return g_ptr_array_index (self->ids, place);
}

int
footing_rows_get_place (FootingRows *self, const char *id)
{
  gpointer place;

  return id != NULL && g_hash_table_lookup_extended (self->places, id, NULL, &place)
             ? GPOINTER_TO_INT (place)
             : -1;
}

/* --- Showing them ------------------------------------------------------------------- */

static void
add_records (FootingRows *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++) {
    gpointer record = g_ptr_array_index (records, i);

    g_hash_table_replace (self->records, (gpointer)footing_record_get_id (record),
                          g_object_ref (record));
  }
}

static gboolean
is_unwanted (gpointer id, gpointer record, gpointer data)
{
  return !g_hash_table_contains (((FootingRows *)data)->rows, id);
}

/* Reads the records that are wanted and not there. */
static gboolean
read_records (FootingRows *self, const guint8 *wanted)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->ids->len; i++)
    if (wanted[i] &&
        !g_hash_table_contains (self->records, footing_rows_get_nth_id (self, i)))
      g_ptr_array_add (ids, g_ptr_array_index (self->ids, i));
  if (ids->len == 0 || self->given)
    return TRUE;

  if (g_hash_table_size (self->records) > MAX_RECORDS)
    g_hash_table_foreach_remove (self->records, is_unwanted, self);
  records = self->kind->read != NULL
                ? self->kind->read (ids, self->data, &error)
                : footing_store_get_all (footing_context_get_store (self->context),
                                         self->type, ids, &error);
  if (records != NULL)
    add_records (self, records);
  else
    footing_context_report (self->context, error);

  return records != NULL;
}

/* An update may change a record, and so show the whole list anew. */
static void
update_rows (FootingRows *self, GPtrArray *records)
{
  const guint n_shown = self->n_shown;

  if (records->len > 0 && self->kind->prepare != NULL)
    self->kind->prepare (records, self->data);
  if (self->kind->update == NULL)
    return;

  for (guint i = 0; i < records->len && self->n_shown == n_shown; i++) {
    gpointer record = g_ptr_array_index (records, i);
    const char *id = footing_record_get_id (record);

    self->kind->update (g_hash_table_lookup (self->rows, id), record,
                        footing_rows_get_place (self, id), self->data);
  }
}

/* The places that the records had before, in order; -1 for those that are new. */
static int *
find_before (FootingRows *self, GPtrArray *ids)
{
  int *before = g_new (int, ids->len + 1);

  for (guint i = 0; i < ids->len; i++)
    before[i] = footing_rows_get_place (self, g_ptr_array_index (ids, i));

  return before;
}

static void
set_ids (FootingRows *self, GPtrArray *ids)
{
  g_autofree int *before = find_before (self, ids);

  footing_row_span_set_rows (self->span, ids->len, before);
  g_hash_table_remove_all (self->places);
  g_ptr_array_ref (ids);
  g_ptr_array_unref (self->ids);
  self->ids = ids;
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (self->places, g_ptr_array_index (ids, i), GUINT_TO_POINTER (i));
}

/* Another process may have removed what is still listed. */
static gboolean
drop_gone (FootingRows *self, const guint8 *wanted)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->ids->len; i++) {
    const char *id = footing_rows_get_nth_id (self, i);

    if (!wanted[i] || g_hash_table_contains (self->records, id))
      g_ptr_array_add (ids, g_strdup (id));
  }
  if (ids->len == self->ids->len)
    return FALSE;

  set_ids (self, ids);
  return TRUE;
}

void
footing_rows_sync (FootingRows *self, gboolean all)
{
  g_autofree guint8 *wanted = footing_rows_choose (self);
  g_autoptr (GPtrArray) updated = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n_shown = self->n_shown;

  if (!read_records (self, wanted))
    return;
  if (drop_gone (self, wanted)) {
    footing_rows_sync (self, all);
    return;
  }

  for (guint i = 0; i < self->ids->len; i++) {
    const char *id = footing_rows_get_nth_id (self, i);

    if (wanted[i] && (all || !g_hash_table_contains (self->rows, id)))
      g_ptr_array_add (updated, g_object_ref (g_hash_table_lookup (self->records, id)));
  }

  footing_rows_set_anchor (self);
  footing_rows_place (self, wanted);
  footing_sight_queue (self->sight);
  if (all) {
    g_free (self->day);
    self->day = footing_context_today (self->context);
  }
  if (self->n_shown == n_shown)
    update_rows (self, updated);
}

static guint
show (FootingRows *self, GPtrArray *ids)
{
  const int lost = footing_rows_find_lost_focus (self, ids);

  self->n_shown++;
  set_ids (self, ids);
  footing_rows_sync (self, TRUE);
  if (lost >= 0)
    footing_rows_move_focus (self, lost);

  return ids->len;
}

/* --- Public ------------------------------------------------------------------------- */

static void
free_rows (gpointer data)
{
  FootingRows *self = data;

  footing_sight_free (self->sight);
  footing_row_span_free (self->span);
  g_clear_object (&self->more);
  g_object_unref (self->context);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->ids);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->pinned);
  g_ptr_array_unref (self->blanks);
  g_free (self->anchor);
  g_free (self->revealed);
  g_free (self->day);
  g_free (self);
}

/* What is out of sight is shown anew when it comes into sight; what its page has shown
 * anew already stays. */
static void
follow_day (GtkWidget *container)
{
  FootingRows *self = get_rows (container);
  g_autofree char *today = NULL;

  if (self->day == NULL || !gtk_widget_get_mapped (container))
    return;

  today = footing_context_today (self->context);
  if (strcmp (today, self->day) != 0)
    footing_rows_sync (self, TRUE);
}

/* Has a row for the record with @id, which is about to get the focus, and scrolls to it
 * once it has its place. */
static GtkWidget *
reveal (FootingRows *self, const char *id)
{
  g_hash_table_add (self->pinned, g_strdup (id));
  if (!g_hash_table_contains (self->rows, id))
    footing_rows_sync (self, FALSE);
  g_free (self->revealed);
  self->revealed = g_strdup (id);
  self->revealed_height = 0;
  footing_sight_queue (self->sight);

  return g_hash_table_lookup (self->rows, id);
}

/* On to the first of those that were not there before. */
static void
more_cb (FootingRows *self)
{
  const guint place = footing_rows_get_length (self);
  GtkWidget *row;

  self->unfolded = TRUE;
  footing_rows_sync (self, FALSE);
  row = reveal (self, footing_rows_get_nth_id (self, place));
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

void
footing_rows_make_more (FootingRows *self)
{
  if (GTK_IS_LIST_BOX (self->container)) {
    self->more = footing_more_row_new (G_CALLBACK (more_cb), self);
  } else {
    self->more = gtk_button_new ();
    gtk_widget_set_halign (self->more, GTK_ALIGN_START);
    g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  }
  g_object_ref_sink (self->more);
}

void
footing_rows_bind (GtkWidget *container,
                   GtkWidget *previous,
                   FootingContext *context,
                   GType type,
                   const FootingRowKind *kind,
                   gpointer data)
{
  FootingRows *self;

  g_return_if_fail (GTK_IS_LIST_BOX (container) || GTK_IS_BOX (container));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  self = g_new0 (FootingRows, 1);
  self->container = container;
  self->previous = previous;
  self->context = g_object_ref (context);
  self->type = type;
  self->kind = kind;
  self->data = data;
  self->ids = g_ptr_array_new ();
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->blanks = g_ptr_array_new ();
  self->span = footing_row_span_new ();
  self->sight = footing_sight_new (container, footing_rows_sight_cb, self);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (follow_day), container,
                           G_CONNECT_SWAPPED);
  g_signal_connect (container, "map", G_CALLBACK (follow_day), NULL);
  g_object_set_data_full (G_OBJECT (container), ROWS, self, free_rows);
}

gboolean
footing_rows_is_bound (GtkWidget *container)
{
  return get_rows (container) != NULL;
}

guint
footing_rows_show (GtkWidget *container, GPtrArray *ids)
{
  FootingRows *self = get_rows (container);

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (ids != NULL, 0);

  self->given = FALSE;
  g_hash_table_remove_all (self->records);

  return show (self, ids);
}

guint
footing_rows_show_records (GtkWidget *container, GPtrArray *records)
{
  FootingRows *self = get_rows (container);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (records != NULL, 0);

  self->given = TRUE;
  g_hash_table_remove_all (self->records);
  add_records (self, records);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (ids,
                     g_strdup (footing_record_get_id (g_ptr_array_index (records, i))));

  return show (self, ids);
}

guint
footing_rows_show_list (GtkWidget *container, FootingList list, const char *parent)
{
  FootingRows *self = get_rows (container);
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL, 0);

  ids = footing_store_list_ids (footing_context_get_store (self->context), list, parent,
                                &error);
  if (ids != NULL)
    return footing_rows_show (container, ids);

  footing_context_report (self->context, error);

  return self->ids->len;
}

void
footing_rows_update (GtkWidget *container)
{
  FootingRows *self = get_rows (container);

  g_return_if_fail (self != NULL);

  footing_rows_sync (self, TRUE);
}

gboolean
footing_rows_has (GtkWidget *container, const char *id)
{
  FootingRows *self = get_rows (container);

  g_return_val_if_fail (self != NULL, FALSE);

  return footing_rows_get_place (self, id) >= 0;
}

GtkWidget *
footing_rows_reveal (GtkWidget *container, const char *id)
{
  FootingRows *self = get_rows (container);

  g_return_val_if_fail (self != NULL, NULL);

  return footing_rows_get_place (self, id) >= 0 ? reveal (self, id) : NULL;
}

GtkWidget *
footing_rows_find (GtkWidget *container, const char *id)
{
  FootingRows *self = get_rows (container);

  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (self->rows, id) : NULL;
}

const char *
footing_rows_get_id (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  return g_object_get_data (G_OBJECT (row), FOOTING_ROW_ID);
}
