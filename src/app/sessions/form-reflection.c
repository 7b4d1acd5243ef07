/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-reflection.h"
#include "editors/why.h"
#include "widgets/paragraph.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "session-planned.h"
#include "session-timer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many wins and setbacks of the week are listed. */
#define MAX_WEEK 8

/* What one more button gives, in minutes. */
#define EXTENSION 5

struct _FootingFormReflection {
  FootingSessionForm parent_instance;

  /* template children */
  FootingSessionTimer *timer;
  GtkWidget *over_box;
  GtkWidget *look_back;
  GtkBox *week;
  GtkWidget *week_title;
  GtkLabel *planned;
  FootingTextArea *moved;
  FootingTextArea *learned;
  FootingTextArea *feared;
  FootingTextArea *experiment;
  GtkCheckButton *step_check;
  FootingWhy *why;

  /* borrowed */
  FootingAutosave *seconds;
  FootingAutosave *step;
};

G_DEFINE_FINAL_TYPE (FootingFormReflection,
                     footing_form_reflection,
                     FOOTING_TYPE_SESSION_FORM)

/* When the time is over the questions that look back step back, but not from under
 * somebody's hands. */
static void
fold (FootingFormReflection *self)
{
  const gboolean over = footing_session_timer_is_over (self->timer);

  gtk_widget_set_visible (self->over_box, over);
  if (!over || gtk_widget_get_focus_child (self->look_back) == NULL)
    gtk_widget_set_visible (self->look_back, !over);
}

static void
over_cb (FootingFormReflection *self)
{
  fold (self);
}

/* The focus is still inside while it leaves. */
static void
left_cb (FootingFormReflection *self)
{
  if (footing_session_timer_is_over (self->timer))
    gtk_widget_set_visible (self->look_back, FALSE);
}

static void
used_cb (FootingFormReflection *self)
{
  g_autofree char *used =
      g_strdup_printf ("%d", footing_session_timer_get_used (self->timer));

  if (self->seconds != NULL)
    footing_autosave_set_string (self->seconds, "text", used);
}

static void
extend_cb (FootingFormReflection *self)
{
  footing_session_timer_extend (self->timer, EXTENSION);
  fold (self);
}

static void
step_cb (FootingFormReflection *self)
{
  if (self->step != NULL)
    footing_autosave_set_string (
        self->step, "text", gtk_check_button_get_active (self->step_check) ? "" : "no");
}

static int
read_seconds (FootingFormReflection *self)
{
  g_autoptr (FootingAnswer) answer = footing_session_find_answer (
      footing_view_get_store (self), footing_session_form_get_occurrence (self),
      "seconds", NULL, NULL);

  return answer != NULL ? (int)CLAMP (g_ascii_strtoll (answer->text, NULL, 10), 0, 86400)
                        : 0;
}

static void
word_for_support (FootingFormReflection *self)
{
  g_object_set (self->moved, "title", _ ("What did my support change?"), NULL);
  g_object_set (self->feared, "title", _ ("What was I worried about, and what happened?"),
                NULL);
  g_object_set (self->experiment, "title", _ ("One thing to do differently next week"),
                NULL);
}

/* The mark of its kind, what it was, and when. */
static GtkWidget *
make_entry (FootingEntry *entry, const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *icon = g_strdup_printf ("footing-mark-%s-symbolic", entry->kind);
  g_autofree char *style = g_strdup_printf ("mark-%s", entry->kind);
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *day = footing_date_format_near (entry->date, today);
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *when = NULL;
  GtkWidget *caption;

  /* Translators: a kind of entry and its day: "Setback · yesterday" */
  when =
      g_strdup_printf (C_ ("entry", "%s · %s"), footing_kind_to_label (entry->kind), day);
  caption = footing_paragraph_new (when, NULL);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_widget_add_css_class (mark, style);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "", -1);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), footing_paragraph_new (title, NULL));
  gtk_box_append (GTK_BOX (words), caption);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

/* H19: the week's wins and setbacks stand beside the questions about them. */
static void
show_week (FootingFormReflection *self)
{
  FootingContext *context = footing_view_get_context (self);
  FootingSession *session = footing_session_form_get_session (self);
  g_autofree char *today = footing_context_today (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = footing_session_list_week (
      footing_view_get_store (self), footing_record_get_id (session->recovery), &error);
  GtkWidget *child;

  if (entries == NULL) {
    footing_context_report (context, error);
    gtk_widget_set_visible (GTK_WIDGET (self->week), FALSE);
    return;
  }

  while ((child = gtk_widget_get_next_sibling (self->week_title)) != NULL)
    gtk_box_remove (self->week, child);
  for (guint i = 0; i < MIN (entries->len, MAX_WEEK); i++)
    gtk_box_append (self->week, make_entry (g_ptr_array_index (entries, i), today));
  if (entries->len > MAX_WEEK) {
    const guint n = entries->len - MAX_WEEK;
    g_autofree char *rest = g_strdup_printf (
        ngettext ("%u more is on your timeline", "%u more are on your timeline", n), n);

    gtk_box_append (self->week, footing_paragraph_new (rest, NULL));
  }
  if (entries->len == 0)
    gtk_box_append (
        self->week,
        footing_paragraph_new (
            _ ("No wins or setbacks logged. What you remember counts just as much."),
            NULL));
}

/* What the review of the week before has planned for this one. */
static void
show_planned (FootingFormReflection *self)
{
  g_autofree char *planned = footing_session_planned_format_step (self);

  gtk_widget_set_visible (GTK_WIDGET (self->planned), planned != NULL);
  gtk_label_set_label (self->planned, planned != NULL ? planned : "");
}

static void
footing_form_reflection_load (FootingSessionForm *form)
{
  FootingFormReflection *self = FOOTING_FORM_REFLECTION (form);
  FootingSession *session = footing_session_form_get_session (self);
  FootingStore *store = footing_view_get_store (self);

  if (session->perspective == FOOTING_PERSPECTIVE_SUPPORT)
    word_for_support (self);

  footing_why_set_place (self->why, footing_view_get_guidance (self), "reflection");
  show_week (self);
  show_planned (self);
  g_signal_connect_object (footing_view_get_context (self), "notify::today",
                           G_CALLBACK (show_week), self, G_CONNECT_SWAPPED);
  footing_session_form_bind_area (self, "moved", "", self->moved);
  footing_session_form_bind_area (self, "learned", "", self->learned);
  footing_session_form_bind_area (self, "feared", "", self->feared);
  footing_session_form_bind_area (self, "experiment", "", self->experiment);

  gtk_check_button_set_active (
      self->step_check,
      footing_session_wants_step (store, footing_session_form_get_occurrence (self)));
  self->step = footing_session_form_keep (self, "next", NULL, "");
  self->seconds = footing_session_form_keep (self, "seconds", NULL, "");
  footing_session_timer_load (self->timer, footing_store_get_clock (store),
                              session->ritual->length_minutes, read_seconds (self));
  fold (self);
}

static GtkWidget *
footing_form_reflection_find_field (FootingSessionForm *form)
{
  FootingFormReflection *self = FOOTING_FORM_REFLECTION (form);

  return GTK_WIDGET (gtk_widget_get_visible (self->look_back) ? self->moved
                                                              : self->experiment);
}

static void
footing_form_reflection_dispose (GObject *object)
{
  FootingFormReflection *self = FOOTING_FORM_REFLECTION (object);

  self->seconds = NULL;
  self->step = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FORM_REFLECTION);

  G_OBJECT_CLASS (footing_form_reflection_parent_class)->dispose (object);
}

static void
footing_form_reflection_class_init (FootingFormReflectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FootingSessionFormClass *form_class = FOOTING_SESSION_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_form_reflection_dispose;
  form_class->load = footing_form_reflection_load;
  form_class->find_field = footing_form_reflection_find_field;

  g_type_ensure (FOOTING_TYPE_SESSION_TIMER);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sessions/form-reflection.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, timer);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, over_box);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, look_back);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, week);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, week_title);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, planned);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, moved);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, learned);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, feared);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, experiment);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, step_check);
  gtk_widget_class_bind_template_child (widget_class, FootingFormReflection, why);
  gtk_widget_class_bind_template_callback (widget_class, over_cb);
  gtk_widget_class_bind_template_callback (widget_class, used_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, extend_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
}

static void
footing_form_reflection_init (FootingFormReflection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
