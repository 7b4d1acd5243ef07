/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "decision-window.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "field-text.h"
#include "format/person-format.h"
#include "format/room-format.h"
#include "room-deeds.h"
#include "run-row.h"
#include "text.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/choice-menu.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/rows.h"
#include "widgets/text-area.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

struct _FootingDecisionWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkWidget *title_row;
  GtkWidget *who_row;
  GtkMenuButton *people;
  FootingTextArea *detail;
  GtkWidget *runs_row;
  GtkWidget *agreed_row;
  FootingDatePresets *agreed_presets;
  GtkWidget *due_row;
  FootingDatePresets *due_presets;
  AdwPreferencesGroup *ask_group;
  GtkLabel *ask;
  AdwPreferencesGroup *runs_group;
  GtkWidget *clean_button;
  GtkWidget *unclean_button;
  GtkWidget *runs;
  AdwPreferencesGroup *place_group;
  GtkButton *up_button;
  GtkButton *down_button;

  /* owned */
  FootingContext *context;
  char *id;
  FootingAutosave *autosave;

  /* state */
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingDecisionWindow, footing_decision_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingDecisionWindow *self)
{
  return footing_context_get_store (self->context);
}

/* The decision as it is now; NULL when it is gone. Owned by the caller. */
static FootingPlanLine *
read_decision (FootingDecisionWindow *self)
{
  g_autoptr (FootingPlanLine) decision =
      footing_store_get (get_store (self), FOOTING_TYPE_PLAN_LINE, self->id, NULL);

  return decision != NULL && footing_record_get_deleted_at (decision) == 0
             ? g_steal_pointer (&decision)
             : NULL;
}

/* --- With whom -----------------------------------------------------------------------
 */

/* The people of the plan; NULL when they cannot be read. Owned by the caller. */
static GPtrArray *
list_people (FootingDecisionWindow *self, FootingPlanLine *decision)
{
  return footing_store_list (get_store (self), FOOTING_TYPE_PERSON, decision->recovery,
                             NULL);
}

static void
show_people (FootingDecisionWindow *self, GPtrArray *people)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; people != NULL && i < people->len; i++) {
    FootingPerson *person = people->pdata[i];
    g_autofree char *name = footing_person_format_name (person);

    if (!footing_text_is_blank (person->name))
      footing_choice_menu_append (menu, name, "decision.who", person->name);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->people),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_menu_button_set_menu_model (self->people, G_MENU_MODEL (menu));
}

static void
who_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingDecisionWindow *self = FOOTING_DECISION_WINDOW (widget);

  footing_field_replace (self->who_row, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (self->who_row);
}

/* --- The sentence --------------------------------------------------------------------
 */

static void
show_ask (FootingDecisionWindow *self, FootingPlanLine *decision)
{
  g_autofree char *ask = footing_room_format_ask (decision, self->perspective);
  g_autofree char *shown = footing_record_show (decision, ask);

  gtk_label_set_label (self->ask, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->ask_group), *ask != '\0');
}

/* To be said, with the names that it has. */
static void
copy_cb (FootingDecisionWindow *self)
{
  g_autoptr (FootingPlanLine) decision = read_decision (self);
  g_autofree char *ask =
      decision != NULL ? footing_room_format_ask (decision, self->perspective) : NULL;

  if (ask == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), ask);
  footing_context_toast (self->context, _ ("Copied"), NULL, NULL, NULL);
}

/* --- Its runs ------------------------------------------------------------------------
 */

static GtkWidget *
make_run (gpointer record, gpointer data)
{
  return footing_run_row_new (FOOTING_DECISION_WINDOW (data)->context, record);
}

static void
update_run (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_run_row_show (FOOTING_RUN_ROW (row), record);
}

static char *
format_runs (FootingPlanLine *decision, guint clean)
{
  return footing_room_is_ready (decision, clean)
             ? footing_room_format_ready (clean)
             : footing_room_format_count (decision, clean);
}

static guint
show_runs (FootingDecisionWindow *self, FootingPlanLine *decision)
{
  const gboolean named = !footing_text_is_blank (decision->title);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) runs =
      footing_room_list_runs (get_store (self), self->id, &error);
  const guint clean = runs != NULL ? footing_room_count_clean (decision, runs) : 0;
  g_autofree char *title = format_runs (decision, clean);

  if (runs == NULL) {
    footing_context_report (self->context, error);
    return 0;
  }

  adw_preferences_group_set_title (self->runs_group, title);
  gtk_widget_set_sensitive (self->clean_button, named);
  gtk_widget_set_sensitive (self->unclean_button, named);
  gtk_widget_set_visible (self->runs, footing_rows_show_records (self->runs, runs) > 0);

  return clean;
}

static void
clean_cb (FootingDecisionWindow *self)
{
  footing_room_deed_log (self->context, self->id, TRUE);
}

static void
unclean_cb (FootingDecisionWindow *self)
{
  footing_room_deed_log (self->context, self->id, FALSE);
}

/* --- Where it stands -----------------------------------------------------------------
 */

static void
show_button (GtkButton *button, const char *latitude)
{
  gtk_widget_set_visible (GTK_WIDGET (button), latitude != NULL);
  if (latitude != NULL)
    gtk_button_set_label (button, footing_latitude_to_move (latitude));
}

static const char *
describe_way_up (FootingPlanLine *decision, guint clean)
{
  if (footing_room_get_above (decision) == NULL ||
      footing_room_is_ready (decision, clean))
    return "";

  return footing_room_is_agreed (decision)
             ? _ ("You can move it up before the runs are complete, if that’s how you "
                  "agreed it. Then they’re counted from there.")
             : _ ("Moving up isn’t agreed yet. You can move it all the same; asking "
                  "first is what makes it last.");
}

static void
show_place (FootingDecisionWindow *self, FootingPlanLine *decision, guint clean)
{
  const char *above = footing_room_get_above (decision);
  const char *meaning = footing_latitude_describe (decision->latitude, self->perspective);
  const char *way_up = describe_way_up (decision, clean);
  g_autofree char *text =
      g_strconcat (meaning, *way_up != '\0' ? "\n" : "", way_up, NULL);

  adw_preferences_group_set_title (self->place_group,
                                   footing_latitude_to_label (decision->latitude));
  adw_preferences_group_set_description (self->place_group, text);
  show_button (self->up_button, above);
  show_button (self->down_button, footing_room_get_below (decision));
  if (footing_room_is_ready (decision, clean))
    gtk_widget_add_css_class (GTK_WIDGET (self->up_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->up_button), "suggested-action");
}

/* The columns are in the window below: there one sees where it went. */
static void
leave_for (FootingDecisionWindow *self, const char *latitude)
{
  g_autoptr (GtkWindow) parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *id = g_strdup (self->id);
  g_autofree char *to = g_strdup (latitude);

  if (parent == NULL || to == NULL || !footing_context_flush (self->context))
    return;

  g_object_ref (parent);
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "room.move", "(ss)", id, to);
}

static void
up_cb (FootingDecisionWindow *self)
{
  g_autoptr (FootingPlanLine) decision = read_decision (self);

  if (decision != NULL)
    leave_for (self, footing_room_get_above (decision));
}

static void
down_cb (FootingDecisionWindow *self)
{
  g_autoptr (FootingPlanLine) decision = read_decision (self);

  if (decision != NULL)
    leave_for (self, footing_room_get_below (decision));
}

static void
remove_cb (FootingDecisionWindow *self)
{
  footing_remove (self->context, FOOTING_TYPE_PLAN_LINE, self->id);
}

/* --- All of it -----------------------------------------------------------------------
 */

/* One that was removed takes its page along. */
static void
refresh (FootingDecisionWindow *self)
{
  g_autoptr (FootingPlanLine) decision = NULL;
  g_autoptr (GPtrArray) people = NULL;

  /* What was typed last may be stored as the window goes. */
  if (self->context == NULL)
    return;

  decision = read_decision (self);
  if (decision == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  people = list_people (self, decision);
  show_people (self, people);
  show_ask (self, decision);
  show_place (self, decision, show_runs (self, decision));
}

static char *
label_runs (const char *code)
{
  const int n = atoi (code);

  return g_strdup_printf (ngettext ("%d clean run", "%d clean runs in a row", n), n);
}

static void
load_fields (FootingDecisionWindow *self)
{
  static const char *const runs[] = {"1", "2", "3", "4", "5", "6", "8", "10", NULL};
  static const int past[] = {0, -1, -7};
  static const int next[] = {1, 7, 14};

  footing_choice_row_load (FOOTING_CHOICE_ROW (self->runs_row), runs, label_runs);
  footing_date_presets_load (self->agreed_presets, self->context,
                             FOOTING_DATE_ROW (self->agreed_row), past,
                             G_N_ELEMENTS (past));
  footing_date_presets_load (self->due_presets, self->context,
                             FOOTING_DATE_ROW (self->due_row), next, G_N_ELEMENTS (next));
}

static void
bind_fields (FootingDecisionWindow *self)
{
  FootingAutosave *autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_PLAN_LINE, self->id);

  self->autosave = autosave;
  footing_edit_deed_follow (autosave);
  footing_autosave_bind_editable (autosave, "title", GTK_EDITABLE (self->title_row));
  footing_autosave_bind_editable (autosave, "who", GTK_EDITABLE (self->who_row));
  footing_autosave_bind_text_view (autosave, "detail",
                                   footing_text_area_get_view (self->detail));
  footing_autosave_bind (autosave, "runs", self->runs_row, "number", self->runs_row);
  footing_autosave_bind (autosave, "agreed-on", self->agreed_row, "date",
                         self->agreed_row);
  footing_autosave_bind (autosave, "due-on", self->due_row, "date", self->due_row);
}

/* What is worded otherwise by whoever gives the room. */
static void
word_for_support (FootingDecisionWindow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row),
                                 _ ("What they could decide"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->due_row),
                                 _ ("Hand over more on"));
  adw_preferences_group_set_title (self->ask_group,
                                   _ ("The sentence to hand it over with"));
  g_object_set (self->detail, "help",
                _ ("For example: after three clean runs, up to 200, and I hear of it on "
                   "Fridays."),
                NULL);
}

/* --- The window ----------------------------------------------------------------------
 */

static void
footing_decision_window_dispose (GObject *object)
{
  FootingDecisionWindow *self = FOOTING_DECISION_WINDOW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_DECISION_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (footing_decision_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name)                                                                       \
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionWindow, name)
  BIND (unsaved);
  BIND (toasts);
  BIND (title_row);
  BIND (who_row);
  BIND (people);
  BIND (detail);
  BIND (runs_row);
  BIND (agreed_row);
  BIND (agreed_presets);
  BIND (due_row);
  BIND (due_presets);
  BIND (ask_group);
  BIND (ask);
  BIND (runs_group);
  BIND (clean_button);
  BIND (unclean_button);
  BIND (runs);
  BIND (place_group);
  BIND (up_button);
  BIND (down_button);
#undef BIND
}

static void
footing_decision_window_class_init (FootingDecisionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_decision_window_dispose;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/decision-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, clean_cb);
  gtk_widget_class_bind_template_callback (widget_class, unclean_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_install_action (widget_class, "decision.who", "s", who_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_decision_window_init (FootingDecisionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_decision_window_show (GtkWindow *parent, FootingContext *context, const char *id)
{
  static const FootingRowKind kind = {.make = make_run, .update = update_run};
  FootingDecisionWindow *self;
  g_autoptr (FootingPlanLine) decision = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  self =
      g_object_new (FOOTING_TYPE_DECISION_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->id = g_strdup (id);
  decision = read_decision (self);
  if (decision == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  self->perspective = footing_context_get_perspective (context, decision->recovery);
  if (self->perspective == FOOTING_PERSPECTIVE_SUPPORT)
    word_for_support (self);
  load_fields (self);
  bind_fields (self);
  footing_rows_bind (self->runs, NULL, context, FOOTING_TYPE_MARK, &kind, self);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->title_row);
}
