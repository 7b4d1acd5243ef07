/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-page.h"
#include "door-parts.h"
#include "kept-line.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/date-row.h"
#include "widgets/focus.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingDoorPage {
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  AdwBin *unsaved;
  GtkLabel *question;
  GtkLabel *answer;
  FootingKeptLine *kept_line;
  GtkBox *parts;
  GtkButton *plan_button;

  /* owned */
  FootingDoorState *state;
};

G_DEFINE_FINAL_TYPE (FootingDoorPage, footing_door_page, ADW_TYPE_BIN)

enum {
  CLOSED,
  PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FootingContext *
get_context (FootingDoorPage *self)
{
  return footing_door_state_get_context (self->state);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingDoorPage *self = FOOTING_DOOR_PAGE (widget);

  if (footing_unsaved_may_leave (widget, widget, get_context (self), "door.close", NULL))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingDoorPage *self = FOOTING_DOOR_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!footing_date_row_check_all (GTK_WIDGET (self->parts)))
    return;

  id = footing_door_state_begin (self->state, &error);
  if (id == NULL)
    footing_context_report (get_context (self), error);
  else
    g_signal_emit (self, signals[PLANNED], 0, id);
}

static void
saved_cb (FootingDoorPage *self)
{
  FootingKeptForm *kept = footing_door_state_get_kept (self->state);
  const gboolean touched = kept != NULL && footing_kept_form_is_touched (kept);

  adw_window_title_set_subtitle (
      self->title, touched ? footing_unsaved_describe (get_context (self)) : "");
}

static void
footing_door_page_dispose (GObject *object)
{
  FootingDoorPage *self = FOOTING_DOOR_PAGE (object);

  if (self->state != NULL) {
    /* What waits is stored as it goes, which the context tells. */
    g_signal_handlers_disconnect_by_func (get_context (self), saved_cb, self);
    footing_door_state_close (self->state);
  }
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_DOOR_PAGE);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (footing_door_page_parent_class)->dispose (object);
}

static void
footing_door_page_class_init (FootingDoorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_door_page_dispose;

  signals[CLOSED] = g_signal_new ("closed", FOOTING_TYPE_DOOR_PAGE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PLANNED] = g_signal_new ("planned", FOOTING_TYPE_DOOR_PAGE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (FOOTING_TYPE_KEPT_LINE);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/doors/door-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, title);
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, question);
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, answer);
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, kept_line);
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, parts);
  gtk_widget_class_bind_template_child (widget_class, FootingDoorPage, plan_button);

  gtk_widget_class_install_action (widget_class, "door.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "door.plan", NULL, plan_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "door.close",
                                       NULL);
}

static void
footing_door_page_init (FootingDoorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_part (FootingDoorState *state, const char *name)
{
  const struct {
    const char *name;
    GtkWidget *(*make) (FootingDoorState *state);
  } parts[] = {
      {"event", footing_door_event_new}, {"wins", footing_door_wins_new},
      {"words", footing_door_words_new}, {"draft", footing_door_draft_new},
      {"signs", footing_door_signs_new}, {"steps", footing_door_steps_new},
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].name, name) == 0)
      return parts[i].make (state);

  return footing_door_examples_new (state);
}

static void
load (FootingDoorPage *self, const FootingGuide *door)
{
  const FootingPerspective perspective = footing_door_get_perspective (door);
  const char *const *parts = footing_door_get_parts (door);

  gtk_label_set_label (self->question, footing_guide_title (door, perspective));
  gtk_label_set_label (self->answer, footing_guide_text (door, perspective));
  for (guint i = 0; parts[i] != NULL; i++)
    gtk_box_append (self->parts, make_part (self->state, parts[i]));
  if (footing_door_has_part (door, "examples"))
    gtk_button_set_label (self->plan_button, _ ("_Start a Plan"));
  footing_kept_line_follow (self->kept_line, footing_door_state_get_kept (self->state));
}

GtkWidget *
footing_door_page_new (FootingContext *context, const char *code)
{
  const FootingGuide *door;
  FootingDoorPage *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  door = footing_guidance_lookup (footing_context_get_guidance (context),
                                  FOOTING_GUIDE_DOOR, code);
  if (door == NULL)
    return NULL;

  self = g_object_new (FOOTING_TYPE_DOOR_PAGE, NULL);
  self->state = footing_door_state_new (context, door);
  load (self, door);
  g_signal_connect_object (context, "notify::problem", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::unsaved", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  saved_cb (self);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_focus_enter_when_shown (GTK_WIDGET (self), GTK_WIDGET (self->parts));

  return GTK_WIDGET (self);
}

const char *
footing_door_page_get_code (FootingDoorPage *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_PAGE (self), NULL);

  return footing_guide_code (footing_door_state_get_door (self->state));
}
