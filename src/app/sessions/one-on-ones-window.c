/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "one-on-ones-window.h"
#include "date.h"
#include "editors/edit-deed.h"
#include "format/date-format.h"
#include "format/debrief-format.h"
#include "one-on-one-row.h"
#include "schedule/schedule.h"
#include "session/one-on-ones.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FootingOneOnOnesWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkLabel *next;
  GtkLabel *debrief;
  GtkWidget *begin_button;
  GtkWidget *talks;

  /* owned */
  FootingContext *context;
  char *recovery;
};

G_DEFINE_FINAL_TYPE (FootingOneOnOnesWindow, footing_one_on_ones_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingOneOnOnesWindow *self)
{
  return footing_context_get_store (self->context);
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_one_on_one_row_new (FOOTING_ONE_ON_ONES_WINDOW (data)->context, record);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_one_on_one_row_show (FOOTING_ONE_ON_ONE_ROW (row), record);
}

static char *
format_next (FootingOneOnOnesWindow *self, GPtrArray *talks)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *next =
      footing_one_on_ones_find_next (get_store (self), self->recovery, talks);
  g_autofree char *day = footing_date_format_near (next, today);

  if (talks->len == 0 && *day != '\0')
    /* Translators: %s is a day: "The first one is due tomorrow" */
    return g_strdup_printf (
        _ ("None held yet. The first one is due %s. Its sheet begins with what you "
           "promised, and with what you’ve noticed."),
        day);
  if (talks->len == 0)
    return g_strdup (_ ("None held yet. The sheet for the first one begins with what you "
                        "promised, and with what you’ve noticed."));
  if (*day == '\0')
    return g_strdup (_ ("No date for the next one yet"));

  if (footing_date_compare (next, today) < 0)
    /* Translators: the next one-on-one was to be on a day that has passed, %s: "Planned
     * for Wed, 25 February" */
    return g_strdup_printf (C_ ("one-on-one", "Planned for %s"), day);

  /* Translators: when the next one-on-one is; %s is a day: "Next: tomorrow" */
  return g_strdup_printf (C_ ("one-on-one", "Next: %s"), day);
}

/* It comes before all of them. */
static void
show_debrief (FootingOneOnOnesWindow *self)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (get_store (self), FOOTING_TYPE_RECOVERY, self->recovery, NULL);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *held =
      plan != NULL ? footing_debrief_format_held (plan, today) : g_strdup ("");

  gtk_label_set_label (self->debrief, held);
  gtk_widget_set_visible (GTK_WIDGET (self->debrief), *held != '\0');
}

static void
refresh (FootingOneOnOnesWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (FootingRitual) ritual = NULL;
  g_autofree char *next = NULL;

  /* What was typed last may be stored as the window goes. */
  if (self->context == NULL)
    return;

  talks = footing_one_on_ones_list (get_store (self), self->recovery, &error);
  if (talks == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  show_debrief (self);
  ritual = footing_one_on_ones_find_ritual (get_store (self), self->recovery, NULL);
  next = format_next (self, talks);
  gtk_label_set_label (self->next, next);
  gtk_widget_set_visible (self->begin_button, ritual != NULL);
  gtk_widget_set_visible (self->talks,
                          footing_rows_show_records (self->talks, talks) > 0);
}

/* --- What can be done ----------------------------------------------------------------
 */

/* The sheet is a page of the window below. */
static void
begin_cb (FootingOneOnOnesWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRitual) ritual =
      footing_one_on_ones_find_ritual (get_store (self), self->recovery, &error);
  g_autofree char *occurrence = NULL;

  if (ritual != NULL)
    occurrence = footing_schedule_open_another (get_store (self),
                                                footing_record_get_id (ritual), &error);
  if (occurrence == NULL) {
    if (error != NULL)
      footing_context_report (self->context, error);
    return;
  }

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.start-ritual", "s", occurrence);
}

static void
add_cb (FootingOneOnOnesWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      footing_one_on_ones_add (get_store (self), self->recovery, &error);
  GtkWidget *row;

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_CONVERSATION, id);
  refresh (self);
  row = footing_rows_reveal (self->talks, id);
  if (row != NULL)
    footing_one_on_one_row_edit (FOOTING_ONE_ON_ONE_ROW (row));
}

/* --- The window ----------------------------------------------------------------------
 */

static void
footing_one_on_ones_window_dispose (GObject *object)
{
  FootingOneOnOnesWindow *self = FOOTING_ONE_ON_ONES_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ONE_ON_ONES_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->recovery, g_free);

  G_OBJECT_CLASS (footing_one_on_ones_window_parent_class)->dispose (object);
}

static void
footing_one_on_ones_window_class_init (FootingOneOnOnesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_one_on_ones_window_dispose;

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sessions/one-on-ones-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOnesWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOnesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOnesWindow, next);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOnesWindow, debrief);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOnesWindow,
                                        begin_button);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOnesWindow, talks);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_one_on_ones_window_init (FootingOneOnOnesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_one_on_ones_show (GtkWindow *parent,
                          FootingContext *context,
                          const char *recovery)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};
  FootingOneOnOnesWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL);

  self =
      g_object_new (FOOTING_TYPE_ONE_ON_ONES_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  footing_rows_bind (self->talks, NULL, context, FOOTING_TYPE_CONVERSATION, &kind, self);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
