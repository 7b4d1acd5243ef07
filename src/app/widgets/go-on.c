/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "go-on.h"
#include "date-row.h"

#define WAY "footing-way"

/* Of one page. */
typedef struct {
  /* owned */
  GPtrArray *fields; /* borrowed AdwEntryRow and AdwComboRow, in reading order */
  char *action;
} Way;

static void
free_way (gpointer data)
{
  Way *self = data;

  g_ptr_array_unref (self->fields);
  g_free (self->action);
  g_free (self);
}

static void
add_fields (GtkWidget *widget, GPtrArray *fields)
{
  if (ADW_IS_ENTRY_ROW (widget) || ADW_IS_COMBO_ROW (widget)) {
    g_ptr_array_add (fields, widget);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_fields (child, fields);
}

/* Whether there is something left to do in @field. */
static gboolean
is_open (GtkWidget *field)
{
  return gtk_widget_get_mapped (field) &&
         (!FOOTING_IS_DATE_ROW (field) ||
          *footing_date_row_get_date (FOOTING_DATE_ROW (field)) == '\0');
}

/* Once the key has been handled: the page may go with it. */
static gboolean
activate_cb (gpointer page)
{
  const Way *self = g_object_get_data (page, WAY);

  if (gtk_widget_get_mapped (page))
    gtk_widget_activate_action (page, self->action, NULL);

  return G_SOURCE_REMOVE;
}

static void
entered_cb (GtkWidget *page, GtkWidget *field)
{
  Way *self = g_object_get_data (G_OBJECT (page), WAY);
  guint i;

  if (!g_ptr_array_find (self->fields, field, &i))
    return;

  while (++i < self->fields->len)
    if (is_open (g_ptr_array_index (self->fields, i)) &&
        gtk_widget_grab_focus (g_ptr_array_index (self->fields, i)))
      return;

  g_idle_add_full (G_PRIORITY_HIGH_IDLE, activate_cb, g_object_ref (page),
                   g_object_unref);
}

void
footing_go_on_install (GtkWidget *page, const char *action)
{
  Way *self;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (action != NULL);

  self = g_new0 (Way, 1);
  self->fields = g_ptr_array_new ();
  self->action = g_strdup (action);
  add_fields (page, self->fields);
  g_object_set_data_full (G_OBJECT (page), WAY, self, free_way);

  for (guint i = 0; i < self->fields->len; i++) {
    GtkWidget *field = g_ptr_array_index (self->fields, i);

    if (ADW_IS_ENTRY_ROW (field))
      g_signal_connect_object (field, "entry-activated", G_CALLBACK (entered_cb), page,
                               G_CONNECT_SWAPPED);
  }
}
