/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-list-private.h"
#include "sign-menu.h"

#include <glib/gi18n-lib.h>

static gboolean
is_one_at_a_time (FootingSignList *self)
{
  return self->paged && self->narrow;
}

void
sign_list_show_pages (FootingSignList *self)
{
  const gboolean one = is_one_at_a_time (self);
  g_autofree char *text = NULL;

  /* Translators: which of the groups of signs is shown: "2 of 5" */
  text = g_strdup_printf (_ ("%1$u of %2$u"), self->page + 1, self->groups->len);
  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_set_visible (self->groups->pdata[i], !one || i == self->page);
  footing_sign_add_button_set_group (
      self->add_button,
      footing_guidance_groups (footing_context_get_guidance (self->context),
                               FOOTING_GUIDE_SIGN)[one ? self->page : 0]);
  gtk_widget_set_visible (self->pager, one && self->groups->len > 1);
  gtk_label_set_label (self->page_label, text);
  gtk_widget_set_sensitive (self->back_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < self->groups->len);
}

static void
set_page (FootingSignList *self, guint page)
{
  self->page = page;
  sign_list_show_pages (self);
}

void
sign_list_focus (FootingSignList *self, guint i, gboolean before)
{
  const SignItem *item = sign_list_get (self, i);

  if (is_one_at_a_time (self) && item->group != self->page)
    set_page (self, item->group);
  if (before)
    gtk_widget_child_focus (GTK_WIDGET (item->before), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (item->row));
}

gboolean
sign_list_go (FootingSignList *self, const SignItem *item, int by, gboolean before)
{
  const guint i = item - sign_list_get (self, 0);

  if ((by < 0 && i == 0) || (by > 0 && i + 1 >= self->items->len))
    return FALSE;

  sign_list_focus (self, i + by, before);

  return TRUE;
}

const SignItem *
sign_list_find_focused (FootingSignList *self, gboolean *before)
{
  for (guint i = 0; i < self->items->len; i++) {
    const SignItem *item = sign_list_get (self, i);

    *before = gtk_widget_get_focus_child (GTK_WIDGET (item->before)) != NULL;
    if (*before || gtk_widget_get_focus_child (
                       GTK_WIDGET (footing_rating_row_get_scale (item->row))) != NULL)
      return item;
  }

  return NULL;
}

/* The first sign of that page, or its button where there is none. */
void
sign_list_turn (FootingSignList *self, int by)
{
  const guint page = self->page + by;

  if (!is_one_at_a_time (self) || page >= self->groups->len)
    return;

  set_page (self, page);
  for (guint i = 0; i < self->items->len; i++)
    if (sign_list_get (self, i)->group == page) {
      sign_list_focus (self, i, FALSE);
      return;
    }
  gtk_widget_child_focus (self->groups->pdata[page], GTK_DIR_TAB_FORWARD);
}

void
sign_list_follow_room (FootingSignList *self)
{
  gboolean wide, before;
  const SignItem *item;

  g_object_get (self->sensor, "shown", &wide, NULL);
  if (self->narrow == !wide)
    return;

  /* What somebody is at stays in sight. */
  item = sign_list_find_focused (self, &before);
  if (item != NULL)
    self->page = item->group;
  self->narrow = !wide;
  sign_list_show_pages (self);
}
