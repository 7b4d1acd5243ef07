/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kept-line.h"
#include "kept-discard.h"
#include "format/date-format.h"
#include "widgets/fold-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingKeptLine {
  AdwBin parent_instance;

  /* template children */
  GtkLabel *label;
  GtkButton *button;

  /* owned */
  FootingKeptForm *form;

  /* state */
  gint64 discarded; /* the number of the deed that takes that back, or 0 */
};

G_DEFINE_FINAL_TYPE (FootingKeptLine, footing_kept_line, ADW_TYPE_BIN)

static FootingContext *
get_context (FootingKeptLine *self)
{
  return footing_saver_get_context (FOOTING_SAVER (self->form));
}

/* The local date on which what has come back was typed. Owned by the caller. */
static char *
dup_date (FootingKeptLine *self)
{
  FootingStore *store = footing_context_get_store (get_context (self));
  g_autoptr (GTimeZone) zone = footing_clock_zone (footing_store_get_clock (store));
  g_autoptr (GDateTime) utc =
      g_date_time_new_from_unix_utc (footing_kept_form_get_kept_at (self->form));
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strdup ("");
}

static char *
describe (FootingKeptLine *self)
{
  g_autofree char *date = dup_date (self);
  g_autofree char *today = footing_context_today (get_context (self));
  g_autofree char *day = footing_date_format_long (date, today);

  if (*day == '\0' || strcmp (date, today) == 0)
    return g_strdup (_ ("You left this here earlier."));

  /* Translators: %s is a date, such as "Thu, 5 March" */
  return g_strdup_printf (_ ("You left this here on %s."), day);
}

static void
show (FootingKeptLine *self, const char *text, const char *label)
{
  gtk_label_set_label (self->label, text);
  gtk_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
hide (FootingKeptLine *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
discard (FootingKeptLine *self)
{
  g_autoptr (GError) error = NULL;
  const gint64 number = footing_kept_form_discard (self->form, &error);

  if (number == 0) {
    footing_context_report (get_context (self), error);
    return;
  }

  self->discarded = number;
  show (self, _ ("Discarded."), _ ("_Undo"));
}

static void
clicked_cb (FootingKeptLine *self)
{
  if (self->discarded == 0)
    discard (self);
  else
    footing_context_undo (get_context (self), self->discarded);
}

static void
offer_no_more (FootingKeptLine *self)
{
  self->discarded = 0;
  hide (self);
}

/* It was taken back, here or by Ctrl+Z; or nothing can be any more, which 0 stands for.
 */
static void
undone_cb (FootingKeptLine *self, GVariant *number)
{
  const gint64 undone = g_variant_get_int64 (number);

  if (self->discarded != 0 && (undone == 0 || undone == self->discarded))
    offer_no_more (self);
}

/* Whoever types on is not disturbed by it; Ctrl+Z takes it back all the same. */
static void
unsaved_cb (FootingKeptLine *self)
{
  if (self->discarded != 0 && footing_kept_form_is_touched (self->form))
    offer_no_more (self);
}

/* For windows in which nothing else can be taken back, and only while it was done last.
 */
static gboolean
undo_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FootingKeptLine *self = FOOTING_KEPT_LINE (widget);

  if (self->discarded == 0 || footing_undo_get_last (footing_context_get_undo (
                                  get_context (self))) != self->discarded)
    return GDK_EVENT_PROPAGATE;

  footing_context_undo (get_context (self), self->discarded);

  return GDK_EVENT_STOP;
}

static void
add_undo (FootingKeptLine *self)
{
  GtkShortcutController *controller =
      GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (controller, GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                                    gtk_callback_action_new (undo_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

static void
footing_kept_line_dispose (GObject *object)
{
  FootingKeptLine *self = FOOTING_KEPT_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_KEPT_LINE);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (footing_kept_line_parent_class)->dispose (object);
}

static void
footing_kept_line_class_init (FootingKeptLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_kept_line_dispose;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/ui/kept-line.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingKeptLine, label);
  gtk_widget_class_bind_template_child (widget_class, FootingKeptLine, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
footing_kept_line_init (FootingKeptLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_undo (self);
}

void
footing_kept_line_follow (FootingKeptLine *self, FootingKeptForm *form)
{
  const gboolean again = self->form != NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_KEPT_LINE (self));

  g_set_object (&self->form, form);
  offer_no_more (self);
  if (!again) {
    g_signal_connect_object (get_context (self), "notify::unsaved",
                             G_CALLBACK (unsaved_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (get_context (self), "undone", G_CALLBACK (undone_cb), self,
                             G_CONNECT_SWAPPED);
  }
  if (!footing_kept_form_is_touched (form))
    return;

  text = describe (self);
  show (self, text, _ ("_Discard"));
}
