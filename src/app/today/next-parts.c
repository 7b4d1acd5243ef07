/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "next-parts.h"
#include "declined.h"
#include "format/page-format.h"
#include "plan/begin.h"
#include "widgets/click-pause.h"
#include "widgets/stay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SHOWN 2
#define DECLINED "parts-declined"

struct _FootingNextParts {
  AdwPreferencesGroup parent_instance;

  /* owned */
  FootingContext *context;
  GPtrArray *rows; /* borrowed rows */

  /* state */
  char *recovery;
  FootingPage shown[N_SHOWN];
  guint n_shown;
  guint pause; /* after one was declined */
};

G_DEFINE_FINAL_TYPE (FootingNextParts, footing_next_parts, ADW_TYPE_PREFERENCES_GROUP)

static char *
make_key (const char *recovery, FootingPage page)
{
  return g_strdup_printf ("%s:%d", recovery, page);
}

/* The first pages of @recovery that are open and wanted. */
static guint
choose (FootingContext *context, const char *recovery, FootingPage *pages)
{
  g_autoptr (GArray) open =
      footing_plan_list_open_pages (footing_context_get_store (context), recovery, NULL);
  guint n = 0;

  for (guint i = 0; open != NULL && i < open->len && n < N_SHOWN; i++) {
    const FootingPage page = g_array_index (open, FootingPage, i);
    g_autofree char *key = make_key (recovery, page);

    if (!footing_declined_get (context, DECLINED, key))
      pages[n++] = page;
  }

  return n;
}

/* The one that stands in the row of @button. */
static FootingPage
find_page (FootingNextParts *self, GtkWidget *button)
{
  guint place = 0;

  g_ptr_array_find (self->rows, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW),
                    &place);

  return self->shown[place];
}

static void
decline_cb (FootingNextParts *self, GtkWidget *button)
{
  const FootingPage page = find_page (self, button);
  g_autofree char *key = make_key (self->recovery, page);
  g_autofree char *text =
      /* Translators: %s is a part of the plan, such as "People", that is offered no
       * longer on Today; Plan is the page that has it all the same */
      g_strdup_printf (_ ("“%s” stays on Plan for later"),
                       footing_page_get_title (page, footing_context_get_perspective (
                                                         self->context, self->recovery)));

  if (self->pause != 0)
    return;

  footing_click_pause_begin (&self->pause, GTK_WIDGET (self));
  footing_declined_decline (self->context, DECLINED, key, text);
}

static GtkWidget *
make_decline (FootingNextParts *self, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a part of the plan, such as "People" */
  g_autofree char *label = g_strdup_printf (_ ("Not now: %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Not Now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (decline_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_row (FootingNextParts *self, FootingPage page, FootingPerspective perspective)
{
  const char *title = footing_page_get_title (page, perspective);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", title, "subtitle",
                footing_page_get_question (page, perspective), "activatable", TRUE,
                "action-name", "app.show-part", NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(is)", (int)page, "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_decline (self, title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

static void
show_rows (FootingNextParts *self, FootingPerspective perspective)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->n_shown; i++) {
    GtkWidget *row = make_row (self, self->shown[i], perspective);

    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    g_ptr_array_add (self->rows, row);
  }
}

static gboolean
is_among (FootingPage page, const FootingPage *pages, guint n)
{
  for (guint i = 0; i < n; i++)
    if (pages[i] == page)
      return TRUE;

  return FALSE;
}

/* Those that are shown keep their places, and what was declined can be used no more. */
static void
update_rows (FootingNextParts *self, const FootingPage *pages, guint n)
{
  for (guint i = 0; i < self->n_shown; i++)
    footing_stay_set_open (g_ptr_array_index (self->rows, i),
                           is_among (self->shown[i], pages, n));
}

static gboolean
is_shown (FootingNextParts *self, const FootingPage *pages, guint n)
{
  return n == self->n_shown && memcmp (pages, self->shown, n * sizeof *pages) == 0;
}

static void
show_recovery (FootingNextParts *self, FootingRecovery *recovery)
{
  const char *id = recovery != NULL && footing_recovery_is_active (recovery)
                       ? footing_record_get_id (recovery)
                       : NULL;
  FootingPage pages[N_SHOWN];
  const guint n = id != NULL ? choose (self->context, id, pages) : 0;

  const gboolean same = g_strcmp0 (id, self->recovery) == 0;

  if (same && (is_shown (self, pages, n) || footing_stay_hold (GTK_WIDGET (self)))) {
    update_rows (self, pages, n);
    return;
  }

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);

  g_free (self->recovery);
  self->recovery = g_strdup (id);
  self->n_shown = n;
  memcpy (self->shown, pages, n * sizeof *pages);
  show_rows (self, footing_context_get_perspective (self->context, id));
}

static void
declined_cb (FootingNextParts *self)
{
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (self->context);

  show_recovery (self, recovery);
}

static void
footing_next_parts_finalize (GObject *object)
{
  FootingNextParts *self = FOOTING_NEXT_PARTS (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->context);
  g_ptr_array_unref (self->rows);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_next_parts_parent_class)->finalize (object);
}

static void
footing_next_parts_class_init (FootingNextPartsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_next_parts_finalize;
}

static void
footing_next_parts_init (FootingNextParts *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   _ ("When You Have Five Minutes"));
}

void
footing_next_parts_update (FootingNextParts *self,
                           FootingContext *context,
                           FootingRecovery *recovery)
{
  g_return_if_fail (FOOTING_IS_NEXT_PARTS (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (g_set_object (&self->context, context))
    g_signal_connect_object (footing_context_get_settings (context), "changed::" DECLINED,
                             G_CALLBACK (declined_cb), self, G_CONNECT_SWAPPED);
  show_recovery (self, recovery);
}
