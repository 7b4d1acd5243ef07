/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "look-back-window.h"
#include "files/file-ask.h"
#include "format/look-back-format.h"
#include "format/plan-format.h"
#include "widgets/paragraph.h"
#include "widgets/print-pages.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

struct _FootingLookBackWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *name;
  GtkLabel *time;
  GtkBox *parts;

  /* owned */
  FootingContext *context;
  char *recovery;
};

G_DEFINE_FINAL_TYPE (FootingLookBackWindow, footing_look_back_window, ADW_TYPE_WINDOW)

/* --- On paper -------------------------------------------------------------------- */

/* NULL with @error. */
static GtkPrintOperation *
make_print (FootingContext *context, const char *recovery, GError **error)
{
  g_autoptr (FootingLookBack) look =
      footing_look_back_new (footing_context_get_store (context), recovery, error);
  g_autofree char *today = footing_context_today (context);
  g_autoptr (GPtrArray) paper = NULL;
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;
  g_autofree char *markup = NULL;

  if (look == NULL)
    return NULL;

  paper = footing_look_back_list (look, today);
  name = footing_plan_format_name (look->recovery);
  time = footing_look_back_format_time (look, today);
  markup = footing_paper_format_markup (name, time, paper);

  return footing_print_pages_new (markup, _ ("Looking Back"));
}

void
footing_look_back_save (FootingContext *context, const char *recovery, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = make_print (context, recovery, &error);
  g_autoptr (GBytes) bytes =
      operation != NULL ? footing_print_pages_export (operation, &error) : NULL;

  if (bytes != NULL)
    /* Translators: %s is the name of a file */
    footing_file_write (context, bytes, _ ("Saved as “%s”"), path);
  else
    footing_context_report (context, error);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingLookBackWindow *self = FOOTING_LOOK_BACK_WINDOW (widget);

  footing_file_ask_save (widget, self->context, _ ("Save as PDF"),
                         "footing-looking-back-DATE.pdf", footing_look_back_save,
                         g_strdup (self->recovery));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingLookBackWindow *self = FOOTING_LOOK_BACK_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      make_print (self->context, self->recovery, &error);

  if (operation == NULL || !footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

/* --- In the window --------------------------------------------------------------- */

static GtkWidget *
make_line (const FootingPaperLine *line)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "focusable", FALSE, NULL);

  g_object_set (row, "title", line->text, "subtitle",
                line->detail != NULL ? line->detail : "", "title-lines", 0, NULL);

  return row;
}

static GtkWidget *
make_part (const FootingPaperPart *part)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), part->title);
  for (guint i = 0; i < part->lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_line (g_ptr_array_index (part->lines, i)));

  return group;
}

static void
show_paper (FootingLookBackWindow *self, GPtrArray *paper)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);
  for (guint i = 0; i < paper->len; i++)
    gtk_box_append (self->parts, make_part (g_ptr_array_index (paper, i)));
  gtk_stack_set_visible_child_name (self->stack, paper->len > 0 ? "page" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "look-back.save", paper->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "look-back.print", paper->len > 0);
}

static void
refresh (FootingLookBackWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingLookBack) look = footing_look_back_new (
      footing_context_get_store (self->context), self->recovery, &error);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GPtrArray) paper = NULL;
  g_autofree char *name = NULL;
  g_autofree char *time = NULL;

  if (look == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  paper = footing_look_back_list (look, today);
  name = footing_plan_format_name (look->recovery);
  time = footing_look_back_format_time (look, today);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->time, time);
  gtk_widget_set_visible (GTK_WIDGET (self->time), *time != '\0');
  show_paper (self, paper);
}

static void
footing_look_back_window_dispose (GObject *object)
{
  FootingLookBackWindow *self = FOOTING_LOOK_BACK_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_LOOK_BACK_WINDOW);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_look_back_window_parent_class)->dispose (object);
}

static void
footing_look_back_window_class_init (FootingLookBackWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_look_back_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/look-back-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingLookBackWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingLookBackWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingLookBackWindow, name);
  gtk_widget_class_bind_template_child (widget_class, FootingLookBackWindow, time);
  gtk_widget_class_bind_template_child (widget_class, FootingLookBackWindow, parts);
  gtk_widget_class_install_action (widget_class, "look-back.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "look-back.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_look_back_window_init (FootingLookBackWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_look_back_show (GtkWindow *parent, FootingContext *context, const char *recovery)
{
  FootingLookBackWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL);

  self =
      g_object_new (FOOTING_TYPE_LOOK_BACK_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  footing_toasts_follow (self->toasts, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
