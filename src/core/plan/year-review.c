/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "year-review.h"
#include "store/store-links.h"

#include <stdlib.h>
#include <string.h>

/* More than that nobody looks through. */
#define MAX_MEASURED 50
#define MAX_VIEWERS 20

/* One of each month of a full year. */
#define MAX_OTHERS 12

#define N_OPENED 3

/* How many months of @year have begun on @today; 12 of one that is over. */
static guint
count_months (int year, const char *today)
{
  return atoi (today) == year ? (guint)atoi (today + strlen ("YYYY-")) : 12;
}

static gboolean
has_record (GPtrArray *entries, gpointer entry)
{
  for (guint i = 0; i < entries->len; i++)
    if (strcmp (footing_record_get_id (entries->pdata[i]),
                footing_record_get_id (entry)) == 0)
      return TRUE;

  return FALSE;
}

/* Those that are named among the ones that were opened most are not named twice. */
static gboolean
read_others (FootingYearReview *self,
             FootingStore *store,
             const char *recovery,
             GError **error)
{
  self->others =
      footing_store_list_other_wins (store, recovery, self->year, MAX_OTHERS, error);
  if (self->others == NULL)
    return FALSE;

  for (guint i = self->others->len; i > 0; i--)
    if (has_record (self->opened, self->others->pdata[i - 1]))
      g_ptr_array_remove_index (self->others, i - 1);

  return TRUE;
}

static gboolean
read_all (FootingYearReview *self,
          FootingStore *store,
          const char *recovery,
          GError **error)
{
  const int year = self->year;
  g_autofree char *from = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *to = g_strdup_printf ("%04d-12-31", year);

  if (!footing_store_count_wins_by_month (store, recovery, year, self->wins, error))
    return FALSE;
  self->measured =
      footing_store_list_measured_wins (store, recovery, year, MAX_MEASURED, error);
  if (self->measured == NULL)
    return FALSE;
  self->viewers = footing_store_list_viewers (store, recovery, year, MAX_VIEWERS, error);
  if (self->viewers == NULL)
    return FALSE;
  self->opened = footing_store_list_opened (store, recovery, from, to, N_OPENED, error);

  return self->opened != NULL && read_others (self, store, recovery, error);
}

FootingYearReview *
footing_year_review_new (FootingStore *store,
                         const char *recovery,
                         int year,
                         GError **error)
{
  g_autoptr (FootingYearReview) self = NULL;
  g_autofree char *today = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  self = g_new0 (FootingYearReview, 1);
  self->year = year;
  self->n_months = count_months (year, today);
  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = read_all (self, store, recovery, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&self)
             : NULL;
}

void
footing_year_review_free (FootingYearReview *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->measured, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->viewers, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_ptr_array_unref);
  g_free (self);
}

gboolean
footing_year_review_has_wins (const FootingYearReview *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->wins); i++)
    if (self->wins[i] > 0)
      return TRUE;

  return FALSE;
}
