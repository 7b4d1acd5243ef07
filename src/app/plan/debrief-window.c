/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief-window.h"
#include "autosave.h"
#include "debrief-button.h"
#include "debrief-deeds.h"
#include "editors/edit-deed.h"
#include "plan/debrief.h"
#include "plan/theirs.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/accessible-name.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/fold-box.h"
#include "widgets/text-area.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

#define MOVE "fact-debrief"

struct _FootingDebriefWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkLabel *words;
  GtkLabel *caution;
  FootingTextArea *known;
  FootingTextArea *unknown;
  FootingTextArea *questions;
  GtkWidget *asked;
  GtkListBox *asked_list;
  FootingTextArea *technical;
  GtkButton *technical_button;
  FootingTextArea *communication;
  GtkButton *communication_button;
  GtkButton *copy_button;
  AdwActionRow *held_row;
  GtkCheckButton *held_check;
  FootingDateRow *held_day;
  FootingDatePresets *held_presets;

  /* owned */
  FootingContext *context;
  char *recovery;
  FootingAutosave *autosave;
  GPtrArray *steps;   /* FootingStep, those of the plan */
  GStrv listed;       /* the questions that have a row */
  GPtrArray *buttons; /* GtkButton, one for each of them; borrowed */

  /* state */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingDebriefWindow, footing_debrief_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingDebriefWindow *self)
{
  return footing_context_get_store (self->context);
}

static FootingRecovery *
read_plan (FootingDebriefWindow *self)
{
  return footing_store_get (get_store (self), FOOTING_TYPE_RECOVERY, self->recovery,
                            NULL);
}

/* --- Commitments ----------------------------------------------------------------------
 */

static void
commit (FootingDebriefWindow *self, FootingDebriefChange change)
{
  if (footing_autosave_flush (self->autosave))
    footing_debrief_deed_follow (self->context, self->recovery, change);
}

static void
technical_cb (FootingDebriefWindow *self)
{
  footing_debrief_button_leave (self->technical_button, NULL,
                                GTK_WIDGET (self->communication));
  commit (self, FOOTING_DEBRIEF_TECHNICAL);
}

static void
communication_cb (FootingDebriefWindow *self)
{
  footing_debrief_button_leave (self->communication_button, NULL,
                                GTK_WIDGET (self->held_row));
  commit (self, FOOTING_DEBRIEF_COMMUNICATION);
}

static void
question_cb (FootingDebriefWindow *self, GtkButton *button)
{
  guint place;

  if (!g_ptr_array_find (self->buttons, button, &place) ||
      !footing_autosave_flush (self->autosave))
    return;

  footing_debrief_button_leave (button, self->buttons, GTK_WIDGET (self->technical));
  footing_debrief_deed_find_out (self->context, self->recovery, self->listed[place]);
}

/* A row with a button for each question. */
static void
list_questions (FootingDebriefWindow *self)
{
  GtkListBoxRow *old;

  g_ptr_array_set_size (self->buttons, 0);
  while ((old = gtk_list_box_get_row_at_index (self->asked_list, 0)) != NULL)
    gtk_list_box_remove (self->asked_list, GTK_WIDGET (old));
  for (guint i = 0; self->listed[i] != NULL; i++) {
    GtkWidget *button = gtk_button_new ();
    GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title-lines", 0, NULL);

    /* Before the title: a row reads what is given with it in any order. */
    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->listed[i]);
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    g_signal_connect_object (button, "clicked", G_CALLBACK (question_cb), self,
                             G_CONNECT_SWAPPED);
    g_ptr_array_add (self->buttons, button);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    gtk_list_box_append (self->asked_list, row);
  }
  gtk_widget_set_visible (self->asked, self->buttons->len > 0);
}

/* --- What can be a commitment ---------------------------------------------------------
 */

static char *
dup_typed (FootingTextArea *area)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (footing_text_area_get_view (area));
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

/* The plan with what is typed at the moment, saved or not. */
static FootingRecovery *
make_typed (FootingDebriefWindow *self)
{
  g_autofree char *known = dup_typed (self->known);
  g_autofree char *questions = dup_typed (self->questions);
  g_autofree char *technical = dup_typed (self->technical);
  g_autofree char *communication = dup_typed (self->communication);

  return footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support", "known",
                             known, "their-questions", questions, "technical-change",
                             technical, "communication-change", communication, NULL);
}

static void
show_change (FootingDebriefWindow *self,
             FootingRecovery *typed,
             FootingDebriefChange change,
             GtkButton *button,
             const char *ready)
{
  footing_debrief_button_show (button,
                               footing_debrief_get_state (typed, self->steps, change),
                               ready, _ ("In My Commitments"));
}

static void
show_question (FootingDebriefWindow *self, guint place)
{
  const char *question = self->listed[place];
  const FootingDebriefState state =
      footing_debrief_get_question_state (self->steps, question);
  GtkButton *button = self->buttons->pdata[place];
  g_autofree char *name = g_strdup_printf (state == FOOTING_DEBRIEF_COMMITTED
                                               ? _ ("In My Commitments: %s")
                                               /* Translators: %s is a question */
                                               : _ ("Make it a commitment: %s"),
                                           question);

  footing_debrief_button_show (
      button, state,
      /* Translators: a button: adds a question to one's commitments */
      C_ ("debrief", "Add"),
      /* Translators: a button that has added it */
      C_ ("debrief", "Added"));
  footing_accessible_name_set (GTK_WIDGET (button), name);
}

static void
show_copy (FootingDebriefWindow *self, FootingRecovery *typed)
{
  g_autofree char *text = footing_debrief_format_agreed (typed);
  GtkWidget *button = GTK_WIDGET (self->copy_button);

  gtk_widget_set_sensitive (button, *text != '\0');
  gtk_widget_set_tooltip_text (
      button, *text != '\0' ? _ ("What they asked, and what isn’t known yet, stays here.")
                            : _ ("Write it down first: a line is enough."));
}

static void
show_states (FootingDebriefWindow *self)
{
  g_autoptr (FootingRecovery) typed = make_typed (self);
  g_auto (GStrv) questions = footing_theirs_list_questions (typed);

  if (self->steps == NULL)
    return;

  if (self->listed == NULL ||
      !g_strv_equal ((const char *const *)self->listed, (const char *const *)questions)) {
    g_strfreev (self->listed);
    self->listed = g_steal_pointer (&questions);
    list_questions (self);
  }
  for (guint i = 0; i < self->buttons->len; i++)
    show_question (self, i);
  show_change (self, typed, FOOTING_DEBRIEF_TECHNICAL, self->technical_button,
               _ ("Follow Up on the _Technical Change"));
  show_change (self, typed, FOOTING_DEBRIEF_COMMUNICATION, self->communication_button,
               _ ("Follow Up on the Change in C_ommunication"));
  show_copy (self, typed);
}

/* --- Copying --------------------------------------------------------------------------
 */

static void
copy (FootingDebriefWindow *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  footing_context_toast (self->context, _ ("Copied"), NULL, NULL, NULL);
}

static void
copy_words_cb (FootingDebriefWindow *self)
{
  copy (self, gtk_label_get_label (self->words));
}

static void
copy_agreed_cb (FootingDebriefWindow *self)
{
  g_autoptr (FootingRecovery) plan =
      footing_autosave_flush (self->autosave) ? read_plan (self) : NULL;
  g_autofree char *text = plan != NULL ? footing_debrief_format_agreed (plan) : NULL;

  if (text != NULL)
    copy (self, text);
}

static void
refresh (FootingDebriefWindow *self)
{
  g_autoptr (FootingRecovery) plan = read_plan (self);
  gboolean held;

  if (plan == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  held = *plan->debriefed_on != '\0';
  self->updating = TRUE;
  gtk_check_button_set_active (self->held_check, held);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->held_day), held);
  gtk_widget_set_visible (GTK_WIDGET (self->held_presets), held);
  footing_date_row_set_earliest (self->held_day, plan->happened_on);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps =
      footing_store_list (get_store (self), FOOTING_TYPE_STEP, self->recovery, NULL);
  show_states (self);
}

/* --- That it was held ----------------------------------------------------------------
 */

static const char *
get_held (gboolean held)
{
  return held ? _ ("Noted that the debrief was held")
              : _ ("Noted that the debrief is still to come");
}

static gboolean
put_back_held_cb (gpointer context, gpointer data, GError **error)
{
  return footing_debrief_put_back_held (footing_context_get_store (context), data, error);
}

static void
held_cb (FootingDebriefWindow *self)
{
  const gboolean held = gtk_check_button_get_active (self->held_check);
  g_autofree char *day = held ? footing_context_today (self->context) : g_strdup ("");
  g_autoptr (FootingRecovery) before = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  footing_autosave_flush (self->autosave);
  before = read_plan (self);
  if (before != NULL &&
      footing_debrief_set_held (get_store (self), self->recovery, day, &error))
    footing_context_offer_undo (self->context, get_held (held), get_held (!held),
                                put_back_held_cb, g_steal_pointer (&before),
                                g_object_unref);
  else if (error != NULL)
    footing_context_report (self->context, error);
  refresh (self);
}

/* --- The four questions --------------------------------------------------------------
 */

/* They are with the setback on the timeline, which has a window of its own. */
static void
four_cb (FootingDebriefWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *setback =
      footing_debrief_find_setback (get_store (self), self->recovery, NULL);

  if (!footing_autosave_flush (self->autosave) || parent == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (self));
  if (setback != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.edit-entry", "s", setback);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.log-setback", NULL);
}

/* --- The window ----------------------------------------------------------------------
 */

static void
bind_area (FootingDebriefWindow *self, const char *property, FootingTextArea *area)
{
  footing_autosave_bind_text_view (self->autosave, property,
                                   footing_text_area_get_view (area));
}

static void
follow_typing (FootingDebriefWindow *self, FootingTextArea *area)
{
  g_signal_connect_object (gtk_text_view_get_buffer (footing_text_area_get_view (area)),
                           "changed", G_CALLBACK (show_states), self, G_CONNECT_SWAPPED);
}

static void
show_guide (FootingDebriefWindow *self)
{
  const FootingGuide *move = footing_guidance_lookup (
      footing_context_get_guidance (self->context), FOOTING_GUIDE_MOVE, MOVE);
  g_autoptr (FootingRecovery) plan = read_plan (self);

  if (move == NULL || plan == NULL)
    return;

  gtk_label_set_label (
      self->words,
      footing_guide_words (move, FOOTING_PERSPECTIVE_SUPPORT, plan->trigger));
  gtk_label_set_label (self->caution,
                       footing_guide_caution (move, FOOTING_PERSPECTIVE_SUPPORT));
}

static void
load (FootingDebriefWindow *self)
{
  static const int past[] = {0, -1, -7};

  self->autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_RECOVERY, self->recovery);
  footing_edit_deed_follow (self->autosave);
  bind_area (self, "known", self->known);
  bind_area (self, "unknown", self->unknown);
  bind_area (self, "their-questions", self->questions);
  bind_area (self, "technical-change", self->technical);
  bind_area (self, "communication-change", self->communication);
  footing_date_presets_load (self->held_presets, self->context, self->held_day, past,
                             G_N_ELEMENTS (past));
  footing_autosave_bind (self->autosave, "debriefed-on", self->held_day, "date",
                         GTK_WIDGET (self->held_day));
  follow_typing (self, self->known);
  follow_typing (self, self->questions);
  follow_typing (self, self->technical);
  follow_typing (self, self->communication);
  show_guide (self);
}

static void
footing_debrief_window_dispose (GObject *object)
{
  FootingDebriefWindow *self = FOOTING_DEBRIEF_WINDOW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_DEBRIEF_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->listed, g_strfreev);

  G_OBJECT_CLASS (footing_debrief_window_parent_class)->dispose (object);
}

static void
footing_debrief_window_class_init (FootingDebriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_debrief_window_dispose;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/debrief-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, words);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, caution);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, known);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, unknown);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, asked);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, asked_list);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow,
                                        technical_button);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow,
                                        communication_button);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, copy_words_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_agreed_cb);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, technical);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow,
                                        communication);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, held_row);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, held_check);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, held_day);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, held_presets);
  gtk_widget_class_bind_template_callback (widget_class, technical_cb);
  gtk_widget_class_bind_template_callback (widget_class, communication_cb);
  gtk_widget_class_bind_template_callback (widget_class, four_cb);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_debrief_window_init (FootingDebriefWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buttons = g_ptr_array_new ();
}

void
footing_debrief_show (GtkWindow *parent, FootingContext *context, const char *recovery)
{
  FootingDebriefWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL);

  self =
      g_object_new (FOOTING_TYPE_DEBRIEF_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  load (self);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
