/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coming-group.h"
#include "widgets/rows.h"
#include "coming-row.h"
#include "date-dialog.h"
#include "date.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "schedule/schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many are shown before those who want to see all ask for them. */
#define N_FOLDED 20

struct _FootingComingGroup {
  AdwPreferencesGroup parent_instance;

  /* template children */
  GtkWidget *list;

  /* owned */
  FootingContext *context;
  GHashTable *rituals; /* id → FootingRitual */
  GHashTable *begun;   /* the ids of the occurrences whose session is begun */
  char *moving;        /* the occurrence that a day is asked for */

  /* state */
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingComingGroup, footing_coming_group, ADW_TYPE_PREFERENCES_GROUP)

static FootingStore *
get_store (FootingComingGroup *self)
{
  return footing_context_get_store (self->context);
}

/* Nothing was done with it yet, and it has not come. */
static gboolean
is_regular (FootingOccurrence *occurrence, gint64 now)
{
  return occurrence->due_at > now && occurrence->snoozed_until == 0 &&
         !footing_occurrence_is_moved (occurrence);
}

/* Whether @occurrence is passed over in a pause. */
static gboolean
is_paused (FootingComingGroup *self, FootingOccurrence *occurrence)
{
  FootingRitual *ritual = g_hash_table_lookup (self->rituals, occurrence->ritual);

  return ritual == NULL || footing_ritual_is_paused (ritual, occurrence->date);
}

/* The first regular one of each ritual, and all others that are not paused. */
static GPtrArray *
pick_next (FootingComingGroup *self, GPtrArray *occurrences, gint64 now)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    if (!is_paused (self, occurrence) &&
        (!is_regular (occurrence, now) ||
         g_hash_table_add (seen, (gpointer)occurrence->ritual)))
      g_ptr_array_add (picked, g_object_ref (occurrence));
  }

  return picked;
}

static GtkWidget *
make_coming (gpointer record, gpointer data)
{
  return footing_coming_row_new (record);
}

static void
update_coming (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingComingGroup *self = data;
  FootingOccurrence *occurrence = record;
  g_autofree char *title = footing_ritual_format_title (
      g_hash_table_lookup (self->rituals, occurrence->ritual), self->context,
      self->perspective);
  FootingClock *clock = footing_store_get_clock (get_store (self));
  const gboolean begun =
      g_hash_table_contains (self->begun, footing_record_get_id (occurrence));
  g_autofree char *when = footing_occurrence_format_coming (occurrence, begun, clock);

  footing_coming_row_update (FOOTING_COMING_ROW (row), occurrence, title, when,
                             occurrence->due_at <= footing_clock_now (clock), begun);
}

static void
set_rituals (FootingComingGroup *self, GPtrArray *rituals)
{
  g_clear_pointer (&self->rituals, g_hash_table_unref);
  self->rituals = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  for (guint i = 0; i < rituals->len; i++) {
    gpointer ritual = g_ptr_array_index (rituals, i);

    g_hash_table_insert (self->rituals, (gpointer)footing_record_get_id (ritual),
                         g_object_ref (ritual));
  }
}

static gboolean
show_coming (FootingComingGroup *self, GError **error)
{
  FootingClock *clock = footing_store_get_clock (get_store (self));
  const char *recovery = footing_context_get_recovery (self->context);
  g_autoptr (GPtrArray) occurrences =
      footing_store_list_open_occurrences (get_store (self), recovery, error);
  GHashTable *begun = occurrences != NULL
                          ? footing_store_list_begun (get_store (self), recovery, error)
                          : NULL;
  g_autoptr (GPtrArray) next = NULL;

  if (begun == NULL)
    return FALSE;

  g_clear_pointer (&self->begun, g_hash_table_unref);
  self->begun = begun;
  next = pick_next (self, occurrences, footing_clock_now (clock));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          footing_rows_show_records (self->list, next) > 0);

  return TRUE;
}

/* --- Moving one ------------------------------------------------------------------ */

static gboolean
put_off (FootingComingGroup *self,
         FootingDateDialog *dialog,
         const char *date,
         GError **error)
{
  FootingStore *store = get_store (self);
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  done = footing_schedule_put_off (store, self->moving, date, error) &&
         footing_date_dialog_forget (dialog, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static gboolean
move_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_schedule_move_back (footing_context_get_store (context), before, error);
}

static char *
format_moved_back (FootingOccurrence *before, const char *today)
{
  g_autofree char *day =
      footing_date_format_long (footing_occurrence_get_day (before), today);

  /* Translators: that it was moved has been taken back; %s is a date, such as "Thu, 12
   * March" */
  return g_strdup_printf (_ ("Moved back to %s"), day);
}

static char *
move_chosen_cb (FootingComingGroup *self, const char *date, FootingDateDialog *dialog)
{
  FootingStore *store = get_store (self);
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingOccurrence) before =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, self->moving, &error);
  g_autoptr (FootingRitual) ritual = NULL;
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *day = footing_date_format_long (date, today);
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;

  if (before != NULL)
    ritual = footing_store_get (store, FOOTING_TYPE_RITUAL, before->ritual, &error);
  if (ritual != NULL &&
      footing_date_to_instant (date, ritual->time, zone) <= footing_clock_now (clock))
    return g_strdup (_ ("This time has passed: choose a later day."));
  if (ritual == NULL || !put_off (self, dialog, date, &error))
    return g_strdup (error->message);

  /* Translators: %s is a date, such as "Thu, 12 March" */
  text = g_strdup_printf (_ ("Moved to %s"), day);
  undone = format_moved_back (before, today);
  footing_context_offer_undo (self->context, text, undone, move_back_cb,
                              g_steal_pointer (&before), g_object_unref);
  return NULL;
}

/* What is said of moving @occurrence; NULL when it is gone. */
static char *
describe_move (FootingComingGroup *self, const char *occurrence)
{
  g_autoptr (FootingOccurrence) row =
      footing_store_get (get_store (self), FOOTING_TYPE_OCCURRENCE, occurrence, NULL);
  g_autoptr (FootingRitual) ritual = NULL;
  g_autofree char *title = NULL;

  if (row != NULL)
    ritual = footing_store_get (get_store (self), FOOTING_TYPE_RITUAL, row->ritual, NULL);
  if (ritual == NULL)
    return NULL;

  title = footing_ritual_format_title (ritual, self->context, self->perspective);
  /* Translators: %s is the title of a ritual */
  return g_strdup_printf (_ ("“%s” moves just this once, to the same time on another "
                             "day. The rhythm stays the same."),
                          title);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const int days[] = {1, 3, 7};
  FootingComingGroup *self = FOOTING_COMING_GROUP (widget);
  g_autofree char *text = describe_move (self, g_variant_get_string (parameter, NULL));
  FootingDateDialog *dialog;

  if (text == NULL)
    return;

  dialog = footing_date_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), self->context, FOOTING_TYPE_OCCURRENCE,
      g_variant_get_string (parameter, NULL), "move", _ ("Move This One"), text,
      /* Translators: puts a ritual on another day */
      _ ("_Move"), days, G_N_ELEMENTS (days));
  g_free (self->moving);
  self->moving = g_variant_dup_string (parameter, NULL);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (move_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
footing_coming_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_COMING_GROUP);
  g_clear_pointer (&FOOTING_COMING_GROUP (object)->rituals, g_hash_table_unref);
  g_clear_pointer (&FOOTING_COMING_GROUP (object)->begun, g_hash_table_unref);
  g_clear_object (&FOOTING_COMING_GROUP (object)->context);

  G_OBJECT_CLASS (footing_coming_group_parent_class)->dispose (object);
}

static void
footing_coming_group_finalize (GObject *object)
{
  g_free (FOOTING_COMING_GROUP (object)->moving);

  G_OBJECT_CLASS (footing_coming_group_parent_class)->finalize (object);
}

static void
footing_coming_group_class_init (FootingComingGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_coming_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_coming_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/coming-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingComingGroup, list);

  gtk_widget_class_install_action (widget_class, "rituals.move", "s", move_cb);
}

static void
footing_coming_group_init (FootingComingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_coming_group_refresh (FootingComingGroup *self,
                              FootingContext *context,
                              GPtrArray *rituals)
{
  static const FootingRowKind kind = {
      .make = make_coming, .update = update_coming, .n_folded = N_FOLDED};
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_COMING_GROUP (self));

  if (g_set_object (&self->context, context))
    footing_rows_bind (self->list, NULL, context, FOOTING_TYPE_OCCURRENCE, &kind, self);
  self->perspective =
      footing_context_get_perspective (context, footing_context_get_recovery (context));
  set_rituals (self, rituals);
  if (!show_coming (self, &error))
    footing_context_report (context, error);
}

void
footing_coming_group_lead_on (FootingComingGroup *self)
{
  GtkWidget *all = gtk_button_new_with_mnemonic (_ ("All _Rituals"));

  g_return_if_fail (FOOTING_IS_COMING_GROUP (self));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "app.rituals");
  gtk_widget_set_valign (all, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_add_css_class (all, "small-button");
  gtk_widget_add_css_class (all, "at-end");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Next Rituals"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), all);
}
