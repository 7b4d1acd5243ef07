/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "next-list.h"
#include "schedule/schedule.h"
#include "today-row.h"
#include "widgets/more-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many are in sight beside the one on the card (F70); the others come later. */
#define N_IN_SIGHT 4

struct _FootingNextList {
  /* owned */
  FootingContext *context;
  GPtrArray *items; /* that are shown; NULL before the first */

  /* borrowed */
  FootingNextCard *card;
  GtkListBox *list;
  GtkWidget *more; /* the last row of @list; NULL before there are others */

  /* state */
  int chosen; /* the one of @items on the card, or -1 */
  gboolean unfolded;
};

/* --- Rows ----------------------------------------------------------------------------
 */

/* The item of the row at @place of the list, and the other way round. */
static int
get_item (FootingNextList *self, int place)
{
  return self->chosen >= 0 && place >= self->chosen ? place + 1 : place;
}

static int
get_place (FootingNextList *self, int item)
{
  return self->chosen >= 0 && item > self->chosen ? item - 1 : item;
}

/* How many items have a row. */
static int
count_rows (FootingNextList *self)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->more));
}

/* Rows that are not needed are not made. */
static void
show_rows (FootingNextList *self)
{
  const int n = (int)self->items->len - (self->chosen >= 0);
  const int n_in_sight = self->unfolded ? n : MIN (n, N_IN_SIGHT);

  for (int i = count_rows (self); i < n_in_sight; i++)
    gtk_list_box_insert (
        self->list,
        footing_today_row_new (self->context,
                               g_ptr_array_index (self->items, get_item (self, i))),
        i);
  if (n > n_in_sight) {
    /* Translators: a button at the end of what is next; %d is how much there is */
    g_autofree char *label = g_strdup_printf (
        ngettext ("%d More for Later", "%d More for Later", n - n_in_sight),
        n - n_in_sight);

    footing_more_row_set_label (self->more, label);
  }
  gtk_widget_set_visible (self->more, n > n_in_sight);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static void
remove_rows (FootingNextList *self, int from)
{
  while (count_rows (self) > from)
    gtk_list_box_remove (self->list,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, from)));
}

/* On to the first of those that were not in sight. */
static void
more_cb (FootingNextList *self)
{
  const int n = count_rows (self);

  self->unfolded = TRUE;
  show_rows (self);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, n)),
                          GTK_DIR_TAB_FORWARD);
}

FootingNextList *
footing_next_list_new (FootingContext *context, FootingNextCard *card, GtkListBox *list)
{
  FootingNextList *self = g_new0 (FootingNextList, 1);

  self->context = g_object_ref (context);
  self->card = card;
  self->list = list;
  self->chosen = -1;
  self->more = footing_more_row_new (G_CALLBACK (more_cb), self);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_list_box_append (list, self->more);

  return self;
}

void
footing_next_list_free (FootingNextList *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_object_unref (self->context);
  g_free (self);
}

/* Where @item is in @items; -1 when it is not. */
static int
find_same (GPtrArray *items, const FootingTodayItem *item)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (footing_today_item_is_same (g_ptr_array_index (items, i), item))
      return (int)i;

  return -1;
}

static gboolean
is_shown (FootingNextList *self, GPtrArray *items)
{
  gboolean same = self->items != NULL && self->items->len == items->len;

  for (guint i = 0; same && i < items->len; i++)
    same = footing_today_item_equal (g_ptr_array_index (self->items, i),
                                     g_ptr_array_index (items, i));

  return same;
}

/* --- Each in its place among the others ----------------------------------------------
 */

/* The row of an item that has the focus, or NULL. */
static GtkListBoxRow *
get_focus_row (FootingNextList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL && row != self->more ? GTK_LIST_BOX_ROW (row) : NULL;
}

/* With GTK 4.8 what has the focus while it goes out of sight, and is removed then, stays
 * in memory. */
void
footing_next_list_fold (FootingNextList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (self != NULL);

  if (!self->unfolded)
    return;

  self->unfolded = FALSE;
  show_rows (self);
  row = get_focus_row (self);
  if (row != NULL && gtk_list_box_row_get_index (row) >= N_IN_SIGHT)
    gtk_widget_child_focus (self->more, GTK_DIR_TAB_FORWARD);
  remove_rows (self, N_IN_SIGHT);
}

/* Where the focus goes that was at @place, on the item that is @now among those shown;
 * to the row that is there, or the last one before it, when it is not in sight any more.
 */
static void
restore_focus (FootingNextList *self, int place, int now)
{
  GtkWidget *row = NULL;

  if (now >= 0 && now == self->chosen) {
    gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
    return;
  }

  for (int i = now >= 0 ? get_place (self, now) : place;
       i >= 0 && (row == NULL || !gtk_widget_get_visible (row)); i--)
    row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

void
footing_next_list_show (FootingNextList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) before = NULL;
  GtkListBoxRow *row = get_focus_row (self);
  const int place = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  const int focused = place >= 0 ? get_item (self, place) : -1;

  if (is_shown (self, items)) {
    g_ptr_array_unref (items);
    return;
  }

  before = g_steal_pointer (&self->items);
  self->items = items;
  self->chosen = footing_today_choose (items);
  gtk_widget_set_size_request (GTK_WIDGET (self->card), -1, -1);
  footing_next_card_show (self->card, self->context,
                          self->chosen >= 0 ? g_ptr_array_index (items, self->chosen)
                                            : NULL);
  remove_rows (self, 0);
  show_rows (self);
  if (focused >= 0)
    restore_focus (self, place, find_same (items, g_ptr_array_index (before, focused)));
}

/* --- Each in the place it has --------------------------------------------------------
 */

gboolean
footing_next_list_is_behind (FootingNextList *self, GPtrArray *items)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (self->items, i);

    if (item->answer != NULL || find_same (items, item) < 0)
      return TRUE;
  }

  return FALSE;
}

/* No higher and no lower than it was. */
static void
hold_height (GtkWidget *widget, int height)
{
  gtk_widget_set_size_request (widget, -1, height);
}

static void
show_again (FootingNextList *self, int i)
{
  const FootingTodayItem *item = g_ptr_array_index (self->items, i);
  GtkListBoxRow *row;
  GtkWidget *again;
  gboolean focused;

  if (i == self->chosen) {
    hold_height (GTK_WIDGET (self->card),
                 gtk_widget_get_height (GTK_WIDGET (self->card)));
    footing_next_card_show (self->card, self->context, item);
    return;
  }

  if (get_place (self, i) >= count_rows (self))
    return;

  row = gtk_list_box_get_row_at_index (self->list, get_place (self, i));
  focused = row == get_focus_row (self);
  again = footing_today_row_new (self->context, item);
  hold_height (again, gtk_widget_get_height (GTK_WIDGET (row)));
  gtk_list_box_insert (self->list, again, get_place (self, i));
  if (focused)
    gtk_widget_child_focus (again, GTK_DIR_TAB_FORWARD);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* The item at @i as it is in @items now, where it stays otherwise. */
static void
update_item (FootingNextList *self, int i, GPtrArray *items)
{
  FootingTodayItem *item = g_ptr_array_index (self->items, i);
  const int now = find_same (items, item);

  if (now >= 0 && footing_today_item_equal (item, g_ptr_array_index (items, now)))
    return;

  if (now >= 0) {
    self->items->pdata[i] = items->pdata[now];
    items->pdata[now] = item;
  } else {
    const char *answer = footing_today_item_find_answer (item, self->context);

    if (g_strcmp0 (answer, item->answer) == 0)
      return;
    g_free (item->answer);
    item->answer = g_strdup (answer);
  }
  show_again (self, i);
}

/* What comes later is no news. */
static void
append_new (FootingNextList *self, GPtrArray *items)
{
  guint i = 0;

  while (i < items->len) {
    FootingTodayItem *item = g_ptr_array_index (items, i);

    if (item->later || item->ritual != NULL || find_same (self->items, item) >= 0) {
      i++;
      continue;
    }
    g_ptr_array_add (self->items, g_ptr_array_steal_index (items, i));
  }
}

void
footing_next_list_update (FootingNextList *self, GPtrArray *items)
{
  G_GNUC_UNUSED g_autoptr (GPtrArray) owned = items;

  g_return_if_fail (self->items != NULL);

  for (int i = 0; i < (int)self->items->len; i++)
    update_item (self, i, items);
  append_new (self, items);
  show_rows (self);
}

static const FootingTodayItem *
find_ritual (FootingNextList *self, const char *id)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++) {
    const FootingTodayItem *item = g_ptr_array_index (self->items, i);

    if (item->occurrence != NULL && strcmp (item->id, id) == 0)
      return item;
  }

  return NULL;
}

gboolean
footing_next_list_put_back (FootingNextList *self, const char *id)
{
  const FootingTodayItem *item = find_ritual (self, id);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return FALSE;

  text = g_strdup_printf (_ ("“%s” is open again"), item->title);
  if (!footing_schedule_put_back (footing_context_get_store (self->context),
                                  item->occurrence, &error)) {
    footing_context_report (self->context, error);
    return FALSE;
  }

  footing_context_toast (self->context, text, NULL, NULL, NULL);
  return TRUE;
}

gboolean
footing_next_list_is_due (FootingNextList *self)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    if (!((FootingTodayItem *)g_ptr_array_index (self->items, i))->later)
      return TRUE;

  return FALSE;
}
