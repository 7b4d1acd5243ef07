/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief-window.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "format/date-format.h"
#include "plan/debrief.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
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
  FootingTextArea *technical;
  FootingTextArea *communication;
  AdwActionRow *held_row;
  GtkCheckButton *held_check;

  /* owned */
  FootingContext *context;
  char *recovery;
  FootingAutosave *autosave;

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

static void
refresh (FootingDebriefWindow *self)
{
  g_autoptr (FootingRecovery) plan = read_plan (self);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = NULL;

  if (plan == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  day = footing_date_format_day (plan->debriefed_on, today);
  self->updating = TRUE;
  gtk_check_button_set_active (self->held_check, *day != '\0');
  self->updating = FALSE;
  adw_action_row_set_subtitle (self->held_row, day);
}

/* --- Commitments ---------------------------------------------------------------------
 */

static void
commit (FootingDebriefWindow *self, FootingDebriefChange change)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!footing_autosave_flush (self->autosave))
    return;

  id = footing_debrief_commit (get_store (self), self->recovery, change, &error);
  if (id != NULL)
    footing_context_added (self->context, FOOTING_TYPE_STEP, id,
                           _ ("Added to your commitments"),
                           _ ("No longer among your commitments"));
  else
    footing_context_report (self->context, error);
}

static void
questions_cb (FootingDebriefWindow *self)
{
  commit (self, FOOTING_DEBRIEF_QUESTIONS);
}

static void
technical_cb (FootingDebriefWindow *self)
{
  commit (self, FOOTING_DEBRIEF_TECHNICAL);
}

static void
communication_cb (FootingDebriefWindow *self)
{
  commit (self, FOOTING_DEBRIEF_COMMUNICATION);
}

/* --- To begin -----------------------------------------------------------------------
 */

static void
copy_cb (FootingDebriefWindow *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_label (self->words));
  footing_context_toast (self->context, _ ("Copied"), NULL, NULL, NULL);
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
  g_autoptr (FootingRecovery) before = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  footing_autosave_flush (self->autosave);
  before = read_plan (self);
  if (before != NULL &&
      footing_debrief_set_held (get_store (self), self->recovery, held, &error))
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
  self->autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_RECOVERY, self->recovery);
  footing_edit_deed_follow (self->autosave);
  bind_area (self, "known", self->known);
  bind_area (self, "unknown", self->unknown);
  bind_area (self, "their-questions", self->questions);
  bind_area (self, "technical-change", self->technical);
  bind_area (self, "communication-change", self->communication);
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

  G_OBJECT_CLASS (footing_debrief_window_parent_class)->dispose (object);
}

static void
footing_debrief_window_class_init (FootingDebriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_debrief_window_dispose;

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
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, technical);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow,
                                        communication);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, held_row);
  gtk_widget_class_bind_template_child (widget_class, FootingDebriefWindow, held_check);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, questions_cb);
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
