/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-window-private.h"
#include "compose/story.h"
#include "format/date-format.h"
#include "files/send.h"
#include "store/store-initials.h"
#include "story-versions.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/print-pages.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FootingComposeWindow, footing_compose_window, ADW_TYPE_WINDOW)

static void
choice_cb (FootingComposeWindow *self)
{
  if (self->filling)
    return;

  compose_window_note_event (self);
  compose_window_recompose (self);
}

/* What is in the text may have changed; so may the versions of a story. */
static void
changed_cb (FootingComposeWindow *self)
{
  if (!self->filling && self->facts != NULL)
    compose_window_recompose (self);
}

/* --- What is done with it ----------------------------------------------------------- */

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);
  g_autofree char *text = footing_compose_text_dup (self->text);

  footing_send_copy (self->context, widget, text, _ ("Copied"));
}

static void
mail_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);
  g_autofree char *text = footing_compose_text_dup (self->text);

  /* Translators: the subject of a mail */
  footing_send_mail (self->context, widget, _ ("Where things stand"), text);
}

/* The text as it is becomes a version of the story; Undo takes that away again. */
static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);
  g_autofree char *text = footing_compose_text_dup (self->text);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_story_keep (
      footing_context_get_store (self->context), footing_record_get_id (self->recovery),
      footing_choice_row_get_code (self->reader_row), text, &error);

  if (id != NULL)
    footing_context_added (self->context, FOOTING_TYPE_RECOVERY_STORY, id,
                           _ ("Version kept"), _ ("Version no longer kept"));
  else
    footing_context_report (self->context, error);
}

static void
versions_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);

  footing_story_versions_show (GTK_WINDOW (self), self->context,
                               footing_record_get_id (self->recovery),
                               footing_choice_row_get_code (self->reader_row));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = footing_compose_window_make_print (self);
  g_autoptr (GError) error = NULL;

  if (!footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

/* The fields that were folded away; the first of them has the focus, as the button goes.
 */
static void
ask_more_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);
  FootingTextArea *first = NULL;

  for (FootingFact fact = FOOTING_N_FACTS; fact > 0; fact--) {
    FootingTextArea *area = compose_window_get_area (self, fact - 1);

    if (compose_window_is_folded (self, fact - 1))
      first = area;
  }
  self->asks_all = TRUE;
  compose_window_recompose (self);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (footing_text_area_get_view (first)));
}

static void
adopt_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  compose_window_adopt (FOOTING_COMPOSE_WINDOW (widget));
}

static void
show_page (FootingComposeWindow *self, const char *page)
{
  const gboolean is_text = g_str_equal (page, "text");

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->copy_button, is_text);
  gtk_widget_set_visible (self->keep_button, is_text && compose_window_is_story (self));
  gtk_button_set_label (GTK_BUTTON (self->rehearse_button),
                        is_text ? _ ("_Rehearse") : _ ("Back to the _Text"));
}

static void
rehearse_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (widget);
  const char *reader = footing_choice_row_get_code (self->reader_row);
  g_autofree char *name =
      g_strdup_printf ("rehearse %s %s", compose_window_get_event (self), reader);
  g_autofree char *place = footing_compose_make_place (self->recovery, name);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") != 0) {
    show_page (self, "text");
    return;
  }

  footing_rehearsal_part_begin (self->rehearsal, self->context, self->sayings,
                                compose_window_get_perspective (self),
                                compose_window_get_trigger (self), reader, place);
  show_page (self, "rehearsal");
  gtk_widget_child_focus (GTK_WIDGET (self->rehearsal), GTK_DIR_TAB_FORWARD);
}

/* --- The window --------------------------------------------------------------------- */

static void
close_forms (FootingComposeWindow *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  footing_compose_text_close (self->text);
  g_clear_pointer (&self->facts, footing_saver_free);
}

static gboolean
footing_compose_window_close_request (GtkWindow *window)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (window);

  if (self->facts != NULL &&
      !footing_unsaved_may_leave (GTK_WIDGET (self), GTK_WIDGET (self), self->context,
                                  "window.close", NULL))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (footing_compose_window_parent_class)->close_request (window);
}

static void
footing_compose_window_dispose (GObject *object)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (object);

  self->closed = TRUE;
  if (self->text != NULL)
    close_forms (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_COMPOSE_WINDOW);
  g_clear_object (&self->recovery);
  g_clear_object (&self->person);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_compose_window_parent_class)->dispose (object);
}

static void
footing_compose_window_finalize (GObject *object)
{
  FootingComposeWindow *self = FOOTING_COMPOSE_WINDOW (object);

  footing_sayings_free (self->sayings);
  g_ptr_array_unref (self->private_rows);
  g_free (self->composed_from);
  g_free (self->shown);
  g_free (self->trigger);
  g_free (self->written);

  G_OBJECT_CLASS (footing_compose_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, unsaved);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, toasts);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, stack);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, reader_row);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, length_row);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, trigger_row);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, story_line);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, edits_line);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, adopt_box);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, facts_box);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, facts_line);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, what);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, wrong);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, changed);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, next);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, more_button);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, text);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, private_group);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, rehearsal);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, rehearse_button);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, copy_button);
  gtk_widget_class_bind_template_child (klass, FootingComposeWindow, keep_button);
  gtk_widget_class_bind_template_callback (klass, choice_cb);
}

static void
footing_compose_window_class_init (FootingComposeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_compose_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_compose_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = footing_compose_window_close_request;

  gtk_widget_class_install_action (widget_class, "compose.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "compose.mail", NULL, mail_cb);
  gtk_widget_class_install_action (widget_class, "compose.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "compose.versions", NULL, versions_cb);
  gtk_widget_class_install_action (widget_class, "compose.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "compose.rehearse", NULL, rehearse_cb);
  gtk_widget_class_install_action (widget_class, "compose.ask-more", NULL, ask_more_cb);
  gtk_widget_class_install_action (widget_class, "compose.adopt", NULL, adopt_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_COMPOSE_TEXT);
  g_type_ensure (FOOTING_TYPE_KEPT_LINE);
  g_type_ensure (FOOTING_TYPE_REHEARSAL_PART);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compose/compose-window.ui");
  bind_template (widget_class);
}

static void
footing_compose_window_init (FootingComposeWindow *self)
{
  self->filling = TRUE;
  self->private_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_compose_show (GtkWindow *parent, FootingContext *context, const char *about)
{
  FootingComposeWindow *self;
  FootingSayings *sayings;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (about != NULL);

  sayings = footing_sayings_new (&error);
  if (sayings == NULL) {
    footing_context_report (context, error);
    return;
  }

  self =
      g_object_new (FOOTING_TYPE_COMPOSE_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->sayings = sayings;
  compose_window_load (self, about);
  show_page (self, "text");
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (changed_cb), self);
  gtk_window_present (GTK_WINDOW (self));
}

void
footing_compose_show_story (GtkWindow *parent,
                            FootingContext *context,
                            const char *recovery)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (g_strcmp0 (recovery, footing_context_get_recovery (context)) == 0);

  footing_compose_show (parent, context, FOOTING_COMPOSE_STORY);
}

char *
footing_compose_window_dup_text (FootingComposeWindow *self)
{
  g_return_val_if_fail (FOOTING_IS_COMPOSE_WINDOW (self), NULL);

  return footing_compose_text_dup (self->text);
}

/* What stands above a story on paper: what it is, whose plan, and the day. Owned by the
 * caller; "" above any other text, which is a message. */
static char *
make_head (FootingComposeWindow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_day (today, "");
  g_autofree char *plan = NULL;

  if (!compose_window_is_story (self))
    return g_strdup ("");

  plan = footing_store_show (footing_context_get_store (self->context),
                             self->recovery->title);

  return g_markup_printf_escaped ("<span size=\"x-large\" weight=\"bold\">%s</span>\n"
                                  "%s%s%s\n\n",
                                  _ ("The Recovery Story"), plan,
                                  *plan != '\0' ? " · " : "", day);
}

GtkPrintOperation *
footing_compose_window_make_print (FootingComposeWindow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *body = NULL;
  g_autofree char *head = NULL;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (FOOTING_IS_COMPOSE_WINDOW (self), NULL);

  text = footing_compose_text_dup (self->text);
  body = g_markup_escape_text (text, -1);
  head = make_head (self);
  markup = g_strconcat (head, body, NULL);

  return footing_print_pages_new (markup, _ ("What to Say"));
}
