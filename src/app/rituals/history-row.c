/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history-row.h"
#include "widgets/fold-box.h"
#include "widgets/rows.h"
#include "format/ritual-format.h"
#include "schedule/schedule.h"
#include "widgets/paragraph.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many are listed at first, and how many more at a time. */
#define FIRST 8
#define MORE 24

struct _FootingHistoryRow {
  FootingLazyRow parent_instance;

  /* template children, once the row was opened */
  GtkWidget *more_row;
  GtkWidget *more_button;

  /* owned */
  FootingContext *context;
  char *ritual;

  /* state */
  guint limit;
};

G_DEFINE_FINAL_TYPE (FootingHistoryRow, footing_history_row, FOOTING_TYPE_LAZY_ROW)

/* The parts of a row. */
#define ICON "footing-icon"
#define LABEL "footing-label"
#define BUTTON "footing-done-button"

static const char *
get_icon (FootingOccurrence *occurrence)
{
  if (footing_occurrence_is_done (occurrence))
    return "object-select-symbolic";
  if (footing_occurrence_is_skipped (occurrence))
    return "media-skip-forward-symbolic";

  return "content-loading-symbolic";
}

static gboolean
put_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_schedule_put_back (footing_context_get_store (context), before, error);
}

static void
done_cb (FootingHistoryRow *self, GtkWidget *button)
{
  FootingStore *store = footing_context_get_store (self->context);
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const char *id = footing_rows_get_id (row);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingOccurrence) before =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, id, &error);

  if (before == NULL || !footing_schedule_mark_done (store, id, &error)) {
    footing_context_report (self->context, error);
    return;
  }

  gtk_widget_grab_focus (row);
  footing_context_offer_undo (self->context, _ ("Marked as done"),
                              _ ("No longer marked as done"), put_back_cb,
                              g_steal_pointer (&before), g_object_unref);
}

static GtkWidget *
make_button (FootingHistoryRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Mark as _Done"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  g_signal_connect_object (button, "clicked", G_CALLBACK (done_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

/* What became of it, and a button that goes below it where there is no room beside. */
static GtkWidget *
make_row (gpointer record, gpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, NULL);
  GtkWidget *fold = footing_fold_box_new (12, 3, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *label = footing_paragraph_new (NULL, NULL);
  GtkWidget *button = make_button (data);

  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "", -1);
  gtk_widget_add_css_class (icon, "quiet");
  gtk_box_append (GTK_BOX (words), icon);
  gtk_box_append (GTK_BOX (words), label);
  gtk_widget_set_hexpand (words, TRUE);

  gtk_widget_add_css_class (fold, "row-body");
  footing_fold_box_append (FOOTING_FOLD_BOX (fold), words);
  footing_fold_box_append (FOOTING_FOLD_BOX (fold), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), fold);
  g_object_set_data (G_OBJECT (row), ICON, icon);
  g_object_set_data (G_OBJECT (row), LABEL, label);
  g_object_set_data (G_OBJECT (row), BUTTON, button);

  return row;
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingHistoryRow *self = data;
  FootingOccurrence *occurrence = record;
  GtkWidget *button = g_object_get_data (G_OBJECT (row), BUTTON);
  FootingClock *clock =
      footing_store_get_clock (footing_context_get_store (self->context));
  g_autofree char *words = footing_occurrence_format_past (occurrence, clock);
  /* Translators: a button's name; %s is such as "Tue, 10 March: missed" */
  g_autofree char *name = g_strdup_printf (_ ("Mark as done: %s"), words);

  gtk_label_set_label (g_object_get_data (G_OBJECT (row), LABEL), words);
  gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (row), ICON),
                                get_icon (occurrence));
  gtk_widget_set_visible (button, !footing_occurrence_is_done (occurrence));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* How it goes, and what became of the last one. */
static void
show_summary (FootingHistoryRow *self, FootingRitual *ritual, GPtrArray *past)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *last = footing_occurrence_format_past (
      g_ptr_array_index (past, 0), footing_store_get_clock (store));
  g_autofree char *both = NULL;
  const char *rhythm = footing_rhythm_to_word (
      footing_rhythm_compute (past, ritual->every_weeks, today).level);

  /* Translators: how a ritual goes, and the last one: "Steady · Tue, 3 March: done" */
  both = g_strdup_printf (C_ ("rhythm", "%s · %s"), rhythm, last);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), *rhythm != '\0' ? both : last);
}

static void
show_history (FootingHistoryRow *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history =
      footing_store_list_history (store, self->ritual, self->limit + 1, &error);

  if (history == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  gtk_widget_set_visible (self->more_row, history->len > self->limit);
  if (history->len > self->limit)
    g_ptr_array_set_size (history, (int)self->limit);
  footing_rows_show_records (gtk_widget_get_parent (self->more_row), history);
}

static void
footing_history_row_fill (FootingLazyRow *row)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};
  FootingHistoryRow *self = FOOTING_HISTORY_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  footing_rows_bind (gtk_widget_get_parent (self->more_row), NULL, self->context,
                     FOOTING_TYPE_OCCURRENCE, &kind, self);
  show_history (self);
}

static void
more_cb (FootingHistoryRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (self->more_row);
  const int place = (int)self->limit;
  GtkListBoxRow *row;

  self->limit += MORE;
  show_history (self);

  /* On to the first of those that were not there before. */
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), place);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
footing_history_row_dispose (GObject *object)
{
  FootingHistoryRow *self = FOOTING_HISTORY_ROW (object);

  g_clear_object (&self->context);
  if (self->more_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_HISTORY_ROW);

  G_OBJECT_CLASS (footing_history_row_parent_class)->dispose (object);
}

static void
footing_history_row_finalize (GObject *object)
{
  g_free (FOOTING_HISTORY_ROW (object)->ritual);

  G_OBJECT_CLASS (footing_history_row_parent_class)->finalize (object);
}

static void
footing_history_row_class_init (FootingHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_history_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_history_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_history_row_fill;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/rituals/history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingHistoryRow, more_row);
  gtk_widget_class_bind_template_child (widget_class, FootingHistoryRow, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
footing_history_row_init (FootingHistoryRow *self)
{
  self->limit = FIRST;
}

GtkWidget *
footing_history_row_new (FootingContext *context, const char *ritual)
{
  FootingHistoryRow *self = g_object_new (FOOTING_TYPE_HISTORY_ROW, NULL);

  self->context = g_object_ref (context);
  self->ritual = g_strdup (ritual);

  return GTK_WIDGET (self);
}

void
footing_history_row_show (FootingHistoryRow *self,
                          FootingRitual *ritual,
                          const char *title,
                          GPtrArray *past)
{
  g_return_if_fail (FOOTING_IS_HISTORY_ROW (self));
  g_return_if_fail (past->len > 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  show_summary (self, ritual, past);
  if (footing_lazy_row_is_filled (self))
    show_history (self);
}
