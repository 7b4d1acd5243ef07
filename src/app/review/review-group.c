/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-group.h"
#include "date.h"
#include "format/review-format.h"
#include "widgets/choice-row.h"
#include "widgets/time-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingReviewGroup {
  AdwPreferencesGroup parent_instance;

  /* borrowed */
  FootingReviewPlan *plan;
  FootingChoiceRow *choice;
  FootingChoiceRow *day;
  FootingTimeRow *time;

  /* state */
  FootingReviewBlockKind kind;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FootingReviewGroup, footing_review_group, ADW_TYPE_PREFERENCES_GROUP)

static FootingReviewBlock *
get_block (FootingReviewGroup *self)
{
  return &self->plan->blocks[self->kind];
}

/* Says why, and asks for the day where there is one to be chosen. */
static void
show_choice (FootingReviewGroup *self)
{
  const FootingReviewChoice *choice = footing_review_plan_get (self->plan, self->kind);
  g_autofree char *reason =
      choice != NULL ? g_markup_escape_text (choice->reason, -1) : NULL;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), reason);
  gtk_widget_set_visible (GTK_WIDGET (self->day),
                          choice != NULL && *get_block (self)->day != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->time),
                          choice != NULL && get_block (self)->ritual != NULL);
}

static void
take_choice (FootingReviewGroup *self)
{
  FootingReviewBlock *block = get_block (self);
  const char *code = footing_choice_row_get_code (self->choice);

  block->chosen = -1;
  for (guint i = 0; i < block->choices->len; i++)
    if (strcmp (((FootingReviewChoice *)block->choices->pdata[i])->id, code) == 0)
      block->chosen = (int)i;
  show_choice (self);
}

static void
choice_cb (FootingReviewGroup *self)
{
  if (!self->filling)
    take_choice (self);
}

static void
take_day (FootingReviewGroup *self)
{
  FootingReviewBlock *block = get_block (self);

  if (*block->day == '\0')
    return;

  g_free (block->day);
  block->day = g_strdup (footing_choice_row_get_code (self->day));
}

static void
day_cb (FootingReviewGroup *self)
{
  if (!self->filling)
    take_day (self);
}

/* What is no time yet leaves the one that holds. */
static void
take_time (FootingReviewGroup *self)
{
  FootingReviewBlock *block = get_block (self);
  const char *time = footing_time_row_get_time (self->time);

  if (block->ritual == NULL || *time == '\0')
    return;

  g_free (block->time);
  block->time = g_strdup (time);
}

static void
time_cb (FootingReviewGroup *self)
{
  if (!self->filling)
    take_time (self);
}

static void
footing_review_group_class_init (FootingReviewGroupClass *klass)
{
}

/* A row whose choice stands below its title, as names may be long. */
static FootingChoiceRow *
add_row (FootingReviewGroup *self, const char *title)
{
  GtkWidget *row =
      g_object_new (FOOTING_TYPE_CHOICE_ROW, "use-subtitle", TRUE, "title", title, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return FOOTING_CHOICE_ROW (row);
}

static void
footing_review_group_init (FootingReviewGroup *self)
{
}

/* Offers all choices; @code is chosen. */
static void
fill_choices (FootingReviewGroup *self, const char *code)
{
  const FootingReviewBlock *block = get_block (self);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < block->choices->len; i++) {
    const FootingReviewChoice *choice = g_ptr_array_index (block->choices, i);

    g_ptr_array_add (codes, choice->id);
    g_ptr_array_add (labels, choice->name);
  }
  g_ptr_array_add (codes, (gpointer) "");
  g_ptr_array_add (labels, (gpointer)footing_review_block_get_none (self->kind));
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  footing_choice_row_replace (self->choice, (const char *const *)codes->pdata,
                              (const char *const *)labels->pdata);
  g_object_set (self->choice, "code", code, NULL);
}

/* Offers the days of the next week that are not over, and the one that it is on; @day is
 * chosen, unless it is over. */
static void
fill_days (FootingReviewGroup *self, const char *day, const char *today)
{
  const FootingReviewPlan *plan = self->plan;
  const FootingReviewBlock *block = get_block (self);
  const int n = footing_date_days_between (plan->earliest, plan->last) + 1;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  if (*block->day == '\0')
    return;

  if (strcmp (block->day, plan->earliest) < 0)
    g_ptr_array_add (codes, g_strdup (block->day));
  for (int i = 0; i < n; i++)
    g_ptr_array_add (codes, footing_date_add_days (plan->earliest, i));
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (labels, footing_review_format_day (codes->pdata[i], "", today));
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  footing_choice_row_replace (self->day, (const char *const *)codes->pdata,
                              (const char *const *)labels->pdata);
  g_object_set (self->day, "code",
                footing_choice_row_has (self->day, day) ? day : block->day, NULL);
}

GtkWidget *
footing_review_group_new (FootingReviewPlan *plan,
                          FootingReviewBlockKind kind,
                          FootingPerspective perspective,
                          const char *today)
{
  const FootingReviewChoice *chosen;
  FootingReviewGroup *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (kind < FOOTING_N_REVIEW_BLOCKS, NULL);

  self = g_object_new (FOOTING_TYPE_REVIEW_GROUP, "title",
                       footing_review_block_get_title (kind, perspective), NULL);
  self->plan = plan;
  self->kind = kind;
  self->choice = add_row (self, footing_review_block_get_field (kind, perspective));
  /* Translators: on which something is done */
  self->day = add_row (self, C_ ("review", "Day"));
  self->time = g_object_new (FOOTING_TYPE_TIME_ROW, "title", _ ("Time"), "time",
                             plan->blocks[kind].time, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->time));
  chosen = footing_review_plan_get (plan, kind);
  fill_choices (self, chosen != NULL ? chosen->id : "");
  fill_days (self, plan->blocks[kind].day, today);
  show_choice (self);
  g_signal_connect_object (self->choice, "notify::code", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "notify::code", G_CALLBACK (day_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time, "notify::time", G_CALLBACK (time_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
footing_review_group_refresh (FootingReviewGroup *self,
                              FootingReviewPlan *plan,
                              const char *today)
{
  g_autofree char *code = NULL;
  g_autofree char *day = NULL;

  g_return_if_fail (FOOTING_IS_REVIEW_GROUP (self));
  g_return_if_fail (plan != NULL);

  code = g_strdup (footing_choice_row_get_code (self->choice));
  day = g_strdup (footing_choice_row_get_code (self->day));
  self->plan = plan;
  self->filling = TRUE;
  fill_choices (self, code);
  fill_days (self, day, today);
  self->filling = FALSE;
  take_choice (self);
  take_day (self);
  take_time (self);
}

void
footing_review_group_keep (FootingReviewGroup *self, FootingKeptForm *kept)
{
  /* What was left of another week is not about this one. */
  g_autofree char *choice = NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  g_return_if_fail (FOOTING_IS_REVIEW_GROUP (self));

  choice = g_strdup_printf ("choice-%u-%s", self->kind, self->plan->week);
  day = g_strdup_printf ("day-%u-%s", self->kind, self->plan->week);
  footing_kept_form_bind (kept, choice, self->choice, "code", GTK_WIDGET (self->choice));
  if (*get_block (self)->day != '\0')
    footing_kept_form_bind (kept, day, self->day, "code", GTK_WIDGET (self->day));
  time = g_strdup_printf ("time-%u-%s", self->kind, self->plan->week);
  if (get_block (self)->ritual != NULL)
    footing_kept_form_bind_editable (kept, time, GTK_EDITABLE (self->time));
}
