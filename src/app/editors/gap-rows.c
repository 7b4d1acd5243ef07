/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gap-rows.h"
#include "field-text.h"
#include "format/week-format.h"
#include "kept-form.h"
#include "plan/moves.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingGapRows {
  GObject parent_instance;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept; /* once they were seen */

  /* borrowed */
  const FootingGuide *move;
  GtkWidget *rows[FOOTING_N_ASKED_SLOTS]; /* NULL for a gap that there is not */
  GtkWidget *day_row;
  GtkWidget *day_presets;

  /* state */
  FootingFilling known; /* what the plan has for the gaps */
};

G_DEFINE_FINAL_TYPE (FootingGapRows, footing_gap_rows, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What each is called, in what is kept of it, too. */
static const struct {
  const char *field, *title;
} ASKED[FOOTING_N_ASKED_SLOTS] = {
    /* Translators: somebody to do a step with: a name */
    [FOOTING_SLOT_WHO] = {"who", N_ ("Who")},
    [FOOTING_SLOT_WHAT] = {"what", N_ ("What exactly")},
    [FOOTING_SLOT_ASK] = {"ask", N_ ("Which decision")},
    /* Translators: what is typed goes on with it: "I lean towards" "May, because …" */
    [FOOTING_SLOT_LEAN] = {"lean", N_ ("I lean towards")},
    [FOOTING_SLOT_NEXT] = {"next", N_ ("Which task")},
    /* Translators: of a task that is done together */
    [FOOTING_SLOT_PART] = {"part", N_ ("The part I take")},
    /* Translators: what is typed goes on with it: "We go on if" "nine files in ten run
     * through" */
    [FOOTING_SLOT_FIGURE] = {"figure", N_ ("We go on if")},
    [FOOTING_SLOT_DAY] = {"day", N_ ("On which day")},
};

static void
changed_cb (FootingGapRows *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
footing_gap_rows_finalize (GObject *object)
{
  FootingGapRows *self = FOOTING_GAP_ROWS (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  footing_filling_clear (&self->known);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_gap_rows_parent_class)->finalize (object);
}

static void
footing_gap_rows_class_init (FootingGapRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_gap_rows_finalize;

  signals[CHANGED] = g_signal_new ("changed", FOOTING_TYPE_GAP_ROWS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_gap_rows_init (FootingGapRows *self)
{
}

/* --- The rows ------------------------------------------------------------------------
 */

static char *
label_weekday (const char *code)
{
  return g_strdup (*code != '\0' ? footing_weekday_to_label (code)
                                 /* Translators: of a day of the week */
                                 : _ ("No fixed day"));
}

static GtkWidget *
make_weekday (FootingGapRows *self)
{
  const char *const none[] = {"", NULL};
  GtkWidget *row = g_object_new (FOOTING_TYPE_CHOICE_ROW, NULL);
  FootingClock *clock =
      footing_store_get_clock (footing_context_get_store (self->context));
  const char *const *days =
      footing_weekdays_from (footing_clock_get_first_weekday (clock));

  footing_choice_row_load (FOOTING_CHOICE_ROW (row), none, label_weekday);
  for (guint i = 0; days[i] != NULL; i++)
    footing_choice_row_add (FOOTING_CHOICE_ROW (row), days[i],
                            footing_weekday_to_label (days[i]));
  g_signal_connect_object (row, "notify::code", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_entry (FootingGapRows *self)
{
  GtkWidget *row = adw_entry_row_new ();

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
add_gap (FootingGapRows *self, AdwExpanderRow *parent, FootingSlot slot)
{
  GtkWidget *row = slot == FOOTING_SLOT_DAY ? make_weekday (self) : make_entry (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (ASKED[slot].title));
  adw_expander_row_add_row (parent, row);
  self->rows[slot] = row;
}

/* A step is done by its day; less of something, and practice, goes on until then. */
static void
add_day (FootingGapRows *self, AdwExpanderRow *parent)
{
  static const int due[] = {1, 7, 14, 30};
  static const int until[] = {14, 30, 60};
  const gboolean step = footing_step_kind_is_step (footing_guide_step_kind (self->move));

  self->day_row = footing_date_row_new_coming (step ? _ ("Done by") : _ ("Until"));
  self->day_presets = g_object_new (FOOTING_TYPE_DATE_PRESETS, NULL);
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->day_presets), self->context,
                             FOOTING_DATE_ROW (self->day_row), step ? due : until,
                             step ? G_N_ELEMENTS (due) : G_N_ELEMENTS (until));
  adw_expander_row_add_row (parent, self->day_row);
  adw_expander_row_add_row (parent, self->day_presets);
}

FootingGapRows *
footing_gap_rows_new (FootingContext *context,
                      AdwExpanderRow *parent,
                      const FootingGuide *move,
                      FootingPerspective perspective)
{
  FootingGapRows *self;
  const char *frame;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (move != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_GAP_ROWS, NULL);
  self->context = g_object_ref (context);
  self->move = move;
  frame = footing_guide_frame (move, perspective);
  for (guint i = 0; frame != NULL && i < FOOTING_N_ASKED_SLOTS; i++) {
    g_autofree char *neutral = footing_frame_dup_neutral (frame, i);

    if (neutral != NULL)
      add_gap (self, parent, i);
  }
  add_day (self, parent);

  return self;
}

/* --- What is in them -----------------------------------------------------------------
 */

/* Whether that is what is known already. */
static gboolean
is_known (FootingGapRows *self, const FootingFilling *known)
{
  for (guint i = 0; i < FOOTING_N_SLOTS; i++)
    if (g_strcmp0 (self->known.values[i], known->values[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
show_known (FootingGapRows *self)
{
  const char *move = footing_guide_code (self->move);
  g_autofree char *day =
      footing_plan_propose_day (footing_context_get_store (self->context),
                                footing_context_get_guidance (self->context), move, NULL);

  for (guint i = 0; i < FOOTING_N_ASKED_SLOTS; i++) {
    const char *value = self->known.values[i];

    if (self->rows[i] == NULL)
      continue;
    if (i == FOOTING_SLOT_DAY)
      g_object_set (self->rows[i], "code", footing_gap_find_day (value), NULL);
    else
      footing_field_fill (GTK_EDITABLE (self->rows[i]), value != NULL ? value : "");
  }
  g_object_set (self->day_row, "date", day, NULL);
}

static void
keep (FootingGapRows *self, const char *recovery)
{
  g_autofree char *name = g_strconcat ("move-", footing_guide_code (self->move), NULL);

  self->kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_RECOVERY, recovery, name);
  for (guint i = 0; i < FOOTING_N_ASKED_SLOTS; i++)
    if (i == FOOTING_SLOT_DAY && self->rows[i] != NULL)
      footing_kept_form_bind (self->kept, ASKED[i].field, self->rows[i], "code",
                              self->rows[i]);
    else if (self->rows[i] != NULL)
      footing_kept_form_bind_editable (self->kept, ASKED[i].field,
                                       GTK_EDITABLE (self->rows[i]));
  footing_kept_form_bind_editable (self->kept, "until", GTK_EDITABLE (self->day_row));
}

void
footing_gap_rows_fill (FootingGapRows *self,
                       const char *recovery,
                       const FootingFilling *known)
{
  g_return_if_fail (FOOTING_IS_GAP_ROWS (self));
  g_return_if_fail (known != NULL);

  if (self->kept != NULL && is_known (self, known))
    return;

  for (guint i = 0; i < FOOTING_N_SLOTS; i++) {
    g_free (self->known.values[i]);
    self->known.values[i] = g_strdup (known->values[i]);
  }
  if (self->kept == NULL || !footing_kept_form_is_touched (self->kept)) {
    g_clear_pointer (&self->kept, footing_saver_free);
    show_known (self);
    keep (self, recovery);
  }
  changed_cb (self);
}

void
footing_gap_rows_get_filling (FootingGapRows *self, FootingFilling *filling)
{
  g_return_if_fail (FOOTING_IS_GAP_ROWS (self));
  g_return_if_fail (filling != NULL);

  for (guint i = FOOTING_N_ASKED_SLOTS; i < FOOTING_N_SLOTS; i++)
    filling->values[i] = g_strdup (self->known.values[i]);
  for (guint i = 0; i < FOOTING_N_ASKED_SLOTS; i++)
    if (self->rows[i] != NULL)
      footing_gap_take (
          filling, i,
          i == FOOTING_SLOT_DAY
              ? footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->rows[i]))
              : gtk_editable_get_text (GTK_EDITABLE (self->rows[i])));
}

const char *
footing_gap_rows_get_day (FootingGapRows *self)
{
  g_return_val_if_fail (FOOTING_IS_GAP_ROWS (self), "");

  return footing_date_row_get_date (FOOTING_DATE_ROW (self->day_row));
}

gboolean
footing_gap_rows_check (FootingGapRows *self)
{
  g_autofree char *unfinished = NULL;

  g_return_val_if_fail (FOOTING_IS_GAP_ROWS (self), FALSE);

  g_object_get (self->day_row, "unfinished", &unfinished, NULL);
  if (*unfinished != '\0')
    gtk_widget_grab_focus (self->day_row);

  return *unfinished == '\0';
}

void
footing_gap_rows_set_visible (FootingGapRows *self, gboolean visible)
{
  g_return_if_fail (FOOTING_IS_GAP_ROWS (self));

  for (guint i = 0; i < FOOTING_N_ASKED_SLOTS; i++)
    if (self->rows[i] != NULL)
      gtk_widget_set_visible (self->rows[i], visible);
  gtk_widget_set_visible (self->day_row, visible);
  gtk_widget_set_visible (self->day_presets, visible);
}

gboolean
footing_gap_rows_forget (FootingGapRows *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_GAP_ROWS (self), FALSE);

  return self->kept == NULL || footing_kept_form_forget (self->kept, error);
}

void
footing_gap_rows_reset (FootingGapRows *self)
{
  g_return_if_fail (FOOTING_IS_GAP_ROWS (self));

  if (self->kept != NULL)
    footing_kept_form_reset (self->kept);
}
