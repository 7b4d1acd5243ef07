/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-window.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"
#include "format/entry-format.h"
#include "format/number-format.h"
#include "widgets/text-area.h"
#include "seen-by-group.h"
#include "text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The window that logs a win or edits an entry (F21, F23, F25). Closed with something
 * typed it is only hidden, and comes back as it was. */
#define FOOTING_TYPE_ENTRY_WINDOW (footing_entry_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingEntryWindow, footing_entry_window, FOOTING, ENTRY_WINDOW, AdwWindow)

struct _FootingEntryWindow {
  AdwWindow parent_instance;

  /* template children */
  GtkLabel *problem;
  GtkWidget *page;
  GtkEditable *title_row;
  GtkExpander *details;
  AdwComboRow *kind_row;
  FootingDateRow *date_row;
  FootingTextArea *note;
  GtkWidget *debrief;
  FootingTextArea *intended;
  FootingTextArea *actual;
  FootingTextArea *why;
  FootingTextArea *next;
  GtkEditable *value_row;
  GtkEditable *unit_row;
  GtkEditable *evidence_row;
  AdwComboRow *outcome_row;
  FootingSeenByGroup *people;
  GtkWidget *delete_button;

  /* owned */
  FootingContext *context;
  char *entry;         /* the id of the one that is edited, or NULL */
  char *recovery;      /* it belongs to, or NULL */
  GPtrArray *outcomes; /* ids of the outcomes offered; the first is NULL */
  char *before;        /* what the fields held when they were filled */
};

G_DEFINE_FINAL_TYPE (FootingEntryWindow, footing_entry_window, ADW_TYPE_WINDOW)

/* In pixels: how wide the window is, and how high with the details. */
#define WIDTH 480
#define HEIGHT 640

/* The order in which they are offered; a check-in is made with the signs. */
static const char *const kinds[] = {
    "win",        "setback", "reflection", "update", "conversation",
    "experiment", "reframe", "check-in",   NULL,
};

/* --- The fields ------------------------------------------------------------------ */

static GtkTextBuffer *
get_buffer (FootingTextArea *area)
{
  return gtk_text_view_get_buffer (footing_text_area_get_view (area));
}

static void
set_text (FootingTextArea *area, const char *text)
{
  gtk_text_buffer_set_text (get_buffer (area), text, -1);
}

static char *
dup_text (FootingTextArea *area)
{
  char *text;

  g_object_get (get_buffer (area), "text", &text, NULL);

  return text;
}

static const char *
get_kind (FootingEntryWindow *self)
{
  const guint selected = adw_combo_row_get_selected (self->kind_row);

  return selected < G_N_ELEMENTS (kinds) - 1 ? kinds[selected] : kinds[0];
}

static gboolean
is_kind (FootingEntryWindow *self, const char *kind)
{
  return strcmp (get_kind (self), kind) == 0;
}

static const char *
get_outcome (FootingEntryWindow *self)
{
  const guint selected = adw_combo_row_get_selected (self->outcome_row);

  return selected < self->outcomes->len ? g_ptr_array_index (self->outcomes, selected)
                                        : NULL;
}

/* All that is in the fields, as it was typed: to know whether something changed. */
static char *
dup_content (FootingEntryWindow *self)
{
  g_autofree char *note = dup_text (self->note);
  g_autofree char *intended = dup_text (self->intended);
  g_autofree char *actual = dup_text (self->actual);
  g_autofree char *why = dup_text (self->why);
  g_autofree char *next = dup_text (self->next);
  g_auto (GStrv) seen_by = footing_seen_by_group_dup_people (self->people);
  g_autofree char *people = g_strjoinv (" ", seen_by);
  const char *outcome = get_outcome (self);

  return g_strjoin ("\x1f", gtk_editable_get_text (self->title_row), get_kind (self),
                    gtk_editable_get_text (GTK_EDITABLE (self->date_row)), note, intended,
                    actual, why, next, gtk_editable_get_text (self->value_row),
                    gtk_editable_get_text (self->unit_row),
                    gtk_editable_get_text (self->evidence_row),
                    outcome != NULL ? outcome : "", people, NULL);
}

static void
load_kinds (FootingEntryWindow *self, const char *kind)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; kinds[i] != NULL; i++) {
    if (strcmp (kinds[i], kind) == 0)
      selected = i;
    if (strcmp (kinds[i], "check-in") != 0 || strcmp (kind, "check-in") == 0)
      gtk_string_list_append (labels, footing_kind_to_label (kinds[i]));
  }

  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->kind_row, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_row), strcmp (kind, "check-in") != 0);
}

static void
add_outcome (FootingEntryWindow *self, GtkStringList *titles, FootingOutcome *outcome)
{
  g_autofree char *title = footing_text_excerpt_or (outcome->title, FOOTING_TITLE_CHARS,
                                                    _ ("An outcome without a name"));

  g_ptr_array_add (self->outcomes, g_strdup (footing_record_get_id (outcome)));
  gtk_string_list_append (titles, title);
}

static void
load_outcomes (FootingEntryWindow *self, const char *chosen)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GPtrArray) rows =
      self->recovery != NULL
          ? footing_store_list (store, FOOTING_TYPE_OUTCOME, self->recovery, NULL)
          : NULL;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_add (self->outcomes, NULL);
  /* Translators: nothing chosen from a list */
  gtk_string_list_append (titles, _ ("Not chosen"));
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    add_outcome (self, titles, g_ptr_array_index (rows, i));
    if (g_strcmp0 (g_ptr_array_index (self->outcomes, i + 1), chosen) == 0)
      selected = i + 1;
  }
  if (chosen != NULL && selected == 0) {
    g_autoptr (FootingOutcome) gone =
        footing_store_get (store, FOOTING_TYPE_OUTCOME, chosen, NULL);

    if (gone != NULL) {
      add_outcome (self, titles, gone);
      selected = self->outcomes->len - 1;
    }
  }

  adw_combo_row_set_model (self->outcome_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->outcome_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_row), self->outcomes->len > 1);
}

static void
load (FootingEntryWindow *self, FootingEntry *entry)
{
  g_autofree char *value = footing_number_format (entry->metric_value);

  gtk_editable_set_text (self->title_row, entry->title);
  footing_date_row_set_date (self->date_row, entry->date);
  set_text (self->note, entry->body);
  set_text (self->intended, entry->intended);
  set_text (self->actual, entry->actual);
  set_text (self->why, entry->why);
  set_text (self->next, entry->next);
  gtk_editable_set_text (self->value_row, value);
  gtk_editable_set_text (self->unit_row, entry->metric_unit);
  gtk_editable_set_text (self->evidence_row, entry->evidence);
  load_kinds (self, entry->kind);
  load_outcomes (self, entry->outcome);
  footing_seen_by_group_load (self->people, footing_context_get_store (self->context),
                              self->recovery, self->entry);

  gtk_expander_set_expanded (self->details, self->entry != NULL);
  gtk_widget_set_visible (self->delete_button, self->entry != NULL);
  self->before = dup_content (self);
}

/* --- Saving ---------------------------------------------------------------------- */

static gboolean
refuse (FootingEntryWindow *self, gpointer field, const char *sentence)
{
  if (field != (gpointer)self->title_row)
    gtk_expander_set_expanded (self->details, TRUE);
  footing_hint_show (self->page, field, sentence);

  return FALSE;
}

/* Whether all can be stored; says at the field what cannot. */
static gboolean
check (FootingEntryWindow *self, double *value)
{
  g_autofree char *today = footing_context_today (self->context);
  const char *date = footing_date_row_get_date (self->date_row);
  const char *number = gtk_editable_get_text (self->value_row);

  footing_hint_clear (self->page);
  if (footing_text_is_blank (gtk_editable_get_text (self->title_row)) &&
      !is_kind (self, "check-in"))
    return refuse (self, self->title_row,
                   _ ("A few words are enough, so that you find it again."));
  if (*date == '\0')
    return refuse (self, self->date_row, _ ("Enter the day it happened."));
  if (strcmp (date, today) > 0)
    return refuse (self, self->date_row,
                   _ ("This day is still to come: choose today or an earlier day."));

  *value = NAN;
  if (!footing_text_is_blank (number) && !footing_number_parse (number, value))
    return refuse (self, self->value_row,
                   _ ("Enter a number here, such as 12 or 4.5; words go in the note."));

  return TRUE;
}

static gboolean
write_fields (FootingEntryWindow *self, const char *id, double value, GError **error)
{
  g_autofree char *note = dup_text (self->note);
  g_autofree char *intended = dup_text (self->intended);
  g_autofree char *actual = dup_text (self->actual);
  g_autofree char *why = dup_text (self->why);
  g_autofree char *next = dup_text (self->next);

  return footing_store_change (
      footing_context_get_store (self->context), FOOTING_TYPE_ENTRY, id, error, "kind",
      get_kind (self), "date", footing_date_row_get_date (self->date_row), "title",
      gtk_editable_get_text (self->title_row), "body", note, "metric-value", value,
      "metric-unit", gtk_editable_get_text (self->unit_row), "evidence",
      gtk_editable_get_text (self->evidence_row), "outcome", get_outcome (self),
      "intended", intended, "actual", actual, "why", why, "next", next, NULL);
}

/* Stores the entry and who saw it; its id, owned by the caller, or NULL. */
static char *
store_entry (FootingEntryWindow *self, double value, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *id = g_strdup (self->entry);
  g_auto (GStrv) seen_by = footing_seen_by_group_dup_people (self->people);
  gboolean done = TRUE;

  if (!footing_store_begin (store, error))
    return NULL;

  if (id == NULL) {
    g_autoptr (FootingEntry) entry =
        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->recovery, "date",
                            footing_date_row_get_date (self->date_row), NULL);

    id = g_strdup (footing_record_get_id (entry));
    done = footing_store_save (store, entry, error);
  }
  done = done && write_fields (self, id, value, error) &&
         footing_store_set_seen_by (store, id, (const char *const *)seen_by, error);

  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return NULL;

  return g_steal_pointer (&id);
}

static void
toast_added (FootingContext *context, const char *id)
{
  footing_context_toast (context, _ ("Added to your timeline"), _ ("_Undo"),
                         "win.take-back",
                         g_variant_new ("(ss)", g_type_name (FOOTING_TYPE_ENTRY), id));
}

static void
save (FootingEntryWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  double value;

  if (!check (self, &value))
    return;

  id = store_entry (self, value, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), id == NULL);
  if (id == NULL) {
    gtk_label_set_label (self->problem, error->message);
    return;
  }

  if (self->entry == NULL)
    toast_added (self->context, id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_cb (FootingEntryWindow *self)
{
  save (self);
}

static void
save_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  save (FOOTING_ENTRY_WINDOW (widget));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (widget);

  footing_context_remove (self->context, FOOTING_TYPE_ENTRY, self->entry,
                          _ ("Entry deleted"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
title_changed_cb (FootingEntryWindow *self)
{
  footing_hint_clear (self->page);
}

static void
kind_cb (FootingEntryWindow *self)
{
  const gboolean win = is_kind (self, "win");
  const char *title = win ? _ ("Log a Win") : _ ("Add to the Timeline");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row),
                                 win ? _ ("What went well?") : _ ("What happened?"));
  gtk_window_set_title (GTK_WINDOW (self),
                        self->entry != NULL ? _ ("Edit Entry") : title);
  gtk_widget_set_visible (self->debrief, is_kind (self, "setback"));
}

/* The window takes the room it needs, which with the details is a lot. */
static void
expanded_cb (FootingEntryWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH,
                               gtk_expander_get_expanded (self->details) ? HEIGHT : -1);
}

/* --- The window ------------------------------------------------------------------ */

/* What is typed and not saved waits behind the scenes, and a toast says so. */
static gboolean
footing_entry_window_close_request (GtkWindow *window)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (window);
  g_autofree char *content = dup_content (self);

  if (strcmp (content, self->before) == 0)
    return GTK_WINDOW_CLASS (footing_entry_window_parent_class)->close_request (window);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  footing_context_toast (self->context, _ ("Not saved yet: what you typed is kept"),
                         _ ("_Continue"),
                         self->entry != NULL ? "app.edit-entry" : "app.log-win",
                         self->entry != NULL ? g_variant_new_string (self->entry) : NULL);

  return GDK_EVENT_STOP;
}

static void
footing_entry_window_dispose (GObject *object)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ENTRY_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_entry_window_parent_class)->dispose (object);
}

static void
footing_entry_window_finalize (GObject *object)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (object);

  g_free (self->entry);
  g_free (self->recovery);
  g_ptr_array_unref (self->outcomes);
  g_free (self->before);

  G_OBJECT_CLASS (footing_entry_window_parent_class)->finalize (object);
}

static void
footing_entry_window_class_init (FootingEntryWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_entry_window_dispose;
  object_class->finalize = footing_entry_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = footing_entry_window_close_request;

  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save_action_cb);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);

  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_SEEN_BY_GROUP);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/entry/entry-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, page);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, details);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, note);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, debrief);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, intended);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, actual);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, why);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, next);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, value_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, unit_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, outcome_row);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, people);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
footing_entry_window_init (FootingEntryWindow *self)
{
  self->outcomes = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The window that is there already for @entry, perhaps hidden; or NULL. */
static GtkWindow *
find_window (GtkWindow *parent, const char *entry)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (FOOTING_IS_ENTRY_WINDOW (l->data) &&
        gtk_window_get_transient_for (l->data) == parent &&
        g_strcmp0 (FOOTING_ENTRY_WINDOW (l->data)->entry, entry) == 0)
      return l->data;

  return NULL;
}

/* The entry to show: the one with the id, a new one, or NULL when it is gone. */
static FootingEntry *
read_entry (FootingContext *context, const char *id)
{
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *today = NULL;

  if (id == NULL) {
    today = footing_context_today (context);
    return footing_record_new (FOOTING_TYPE_ENTRY, "recovery",
                               footing_context_get_recovery (context), "date", today,
                               NULL);
  }

  entry = footing_store_get (footing_context_get_store (context), FOOTING_TYPE_ENTRY, id,
                             NULL);
  if (entry != NULL && footing_record_get_deleted_at (entry) != 0)
    return NULL;

  return g_steal_pointer (&entry);
}

static GtkWindow *
make_window (GtkWindow *parent,
             FootingContext *context,
             const char *id,
             FootingEntry *entry)
{
  FootingEntryWindow *self =
      g_object_new (FOOTING_TYPE_ENTRY_WINDOW, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  self->entry = g_strdup (id);
  self->recovery = g_strdup (entry->recovery);
  load (self, entry);

  return GTK_WINDOW (self);
}

void
footing_entry_window_show (GtkWindow *parent, FootingContext *context, const char *entry)
{
  g_autoptr (FootingEntry) row = NULL;
  GtkWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  row = read_entry (context, entry);
  window = find_window (parent, entry);
  if (row == NULL) {
    g_clear_pointer (&window, gtk_window_destroy);
    return;
  }

  if (window == NULL)
    window = make_window (parent, context, entry, row);
  gtk_window_present (window);
  gtk_widget_grab_focus (GTK_WIDGET (FOOTING_ENTRY_WINDOW (window)->title_row));
  gtk_editable_set_position (FOOTING_ENTRY_WINDOW (window)->title_row, -1);
}

gboolean
footing_entry_window_log (FootingContext *context, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  if (footing_text_is_blank (title))
    return FALSE;

  today = footing_context_today (context);
  entry = footing_record_new (FOOTING_TYPE_ENTRY, "recovery",
                              footing_context_get_recovery (context), "date", today,
                              "title", title, NULL);
  if (!footing_store_save (footing_context_get_store (context), entry, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  toast_added (context, footing_record_get_id (entry));
  return TRUE;
}
