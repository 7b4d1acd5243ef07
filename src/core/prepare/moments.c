/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moments.h"
#include "date.h"
#include "store/forms.h"
#include "text.h"

#include <string.h>

gboolean
footing_moment_has_come (FootingMoment *self, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT (self), FALSE);
  g_return_val_if_fail (today != NULL, FALSE);

  return *self->date != '\0' && footing_date_compare (self->date, today) <= 0;
}

const char *
footing_moment_get_stage (FootingMoment *self, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT (self), "");
  g_return_val_if_fail (today != NULL, "");

  if (!footing_moment_is_ahead (self))
    return self->state;
  if (!footing_moment_has_come (self, today))
    return "ahead";

  return strcmp (self->date, today) == 0 ? "today" : "after";
}

/* --- Which ones ----------------------------------------------------------------------
 */

static gboolean
is_coming (FootingMoment *moment, const char *today)
{
  return footing_moment_is_ahead (moment) &&
         (*moment->date == '\0' || footing_date_is_coming (moment->date, today));
}

/* Whether nothing was noted of it since its day. */
static gboolean
is_waiting (FootingMoment *moment, const char *today)
{
  return footing_moment_is_ahead (moment) && !is_coming (moment, today);
}

static int
get_part (FootingMoment *moment, const char *today)
{
  if (is_coming (moment, today))
    return 0;

  return footing_moment_is_dropped (moment) ? 2 : 1;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer today)
{
  FootingMoment *one = *(FootingMoment *const *)a;
  FootingMoment *other = *(FootingMoment *const *)b;
  const int part = get_part (one, today);
  const int other_part = get_part (other, today);
  int order;

  if (part != other_part)
    return part - other_part;

  order = footing_date_compare (one->date, other->date);
  if (order == 0)
    order = footing_date_compare (one->time, other->time);

  return part == 0 ? order : -order;
}

GPtrArray *
footing_moments_list (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *today = NULL;
  GPtrArray *moments;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  moments = footing_store_list (store, FOOTING_TYPE_MOMENT, recovery, error);
  if (moments == NULL)
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  g_ptr_array_sort_with_data (moments, compare_cb, today);

  return moments;
}

FootingMoment *
footing_moments_find_waiting (GPtrArray *moments, const char *today)
{
  g_return_val_if_fail (moments != NULL, NULL);

  for (guint i = 0; i < moments->len; i++)
    if (is_waiting (moments->pdata[i], today))
      return moments->pdata[i];

  return NULL;
}

FootingMoment *
footing_moments_find_current (GPtrArray *moments, const char *today)
{
  FootingMoment *first;
  FootingMoment *waiting;

  g_return_val_if_fail (moments != NULL, NULL);

  if (moments->len == 0)
    return NULL;

  first = moments->pdata[0];
  waiting = footing_moments_find_waiting (moments, today);
  if (waiting != NULL && !is_coming (first, today))
    return waiting;

  return footing_moment_is_dropped (first) ? NULL : first;
}

FootingMoment *
footing_moments_find_follower (GPtrArray *moments, const char *moment)
{
  g_return_val_if_fail (moments != NULL, NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  for (guint i = 0; i < moments->len; i++)
    if (g_strcmp0 (((FootingMoment *)moments->pdata[i])->follows, moment) == 0)
      return moments->pdata[i];

  return NULL;
}

GPtrArray *
footing_moments_list_lines (FootingStore *store,
                            FootingMoment *moment,
                            const char *kind,
                            GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *lines;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  all = footing_store_list (store, FOOTING_TYPE_PLAN_LINE, moment->recovery, error);
  if (all == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++) {
    FootingPlanLine *line = all->pdata[i];

    if (strcmp (line->kind, kind) == 0 &&
        g_strcmp0 (line->moment, footing_record_get_id (moment)) == 0)
      g_ptr_array_add (lines, g_object_ref (line));
  }

  return lines;
}

gboolean
footing_moment_line_is_done (FootingPlanLine *line)
{
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (line), FALSE);

  return footing_plan_line_is_risk (line) ? !footing_text_is_blank (line->detail)
                                          : *line->done_on != '\0';
}

/* --- Before it -----------------------------------------------------------------------
 */

/* The id of @record once it is saved; NULL with @error. Takes it. */
static char *
add (FootingStore *store, gpointer record, GError **error)
{
  g_autoptr (GObject) owned = record;

  return footing_store_save (store, owned, error)
             ? g_strdup (footing_record_get_id (owned))
             : NULL;
}

char *
footing_moments_add (FootingStore *store, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  return add (store, footing_record_new (FOOTING_TYPE_MOMENT, "recovery", recovery, NULL),
              error);
}

char *
footing_moments_add_line (FootingStore *store,
                          const char *moment,
                          const char *kind,
                          GError **error)
{
  g_autoptr (FootingMoment) row = NULL;
  int position;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  row = footing_store_get (store, FOOTING_TYPE_MOMENT, moment, error);
  if (row == NULL)
    return NULL;
  position = footing_store_get_next_position (store, FOOTING_TYPE_PLAN_LINE,
                                              row->recovery, error);
  if (position < 0)
    return NULL;

  return add (store,
              footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", row->recovery,
                                  "kind", kind, "moment", moment, "position", position,
                                  NULL),
              error);
}

/* Whether @moment is as it was added, with nothing half typed in it and no line; FALSE
 * when that cannot be read. */
static gboolean
is_untouched (FootingStore *store, FootingMoment *moment)
{
  const char *id = footing_record_get_id (moment);
  g_autoptr (FootingMoment) added = footing_record_new (
      FOOTING_TYPE_MOMENT, "id", id, "recovery", moment->recovery, NULL);
  g_autoptr (GHashTable) texts = footing_forms_get (store, id, NULL, NULL);
  static const char *const kinds[] = {"risk", "rehearsal"};

  if (texts == NULL || g_hash_table_size (texts) > 0 ||
      footing_record_get_deleted_at (moment) != 0 ||
      !footing_record_equal (moment, added))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GPtrArray) lines =
        footing_moments_list_lines (store, moment, kinds[i], NULL);

    if (lines == NULL || lines->len > 0)
      return FALSE;
  }

  return TRUE;
}

gboolean
footing_moments_drop_untouched (FootingStore *store, const char *moment, GError **error)
{
  g_autoptr (FootingMoment) row = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_MOMENT, moment, NULL);

  return row == NULL || !is_untouched (store, row) ||
         footing_store_erase (store, FOOTING_TYPE_MOMENT, moment, error);
}

gboolean
footing_moments_set_dropped (FootingStore *store,
                             const char *moment,
                             gboolean dropped,
                             GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  return footing_store_change (store, FOOTING_TYPE_MOMENT, moment, error, "state",
                               dropped ? "dropped" : "ahead", NULL);
}

gboolean
footing_moments_rehearse (FootingStore *store,
                          const char *line,
                          gboolean done,
                          GError **error)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));

  return footing_store_change (store, FOOTING_TYPE_PLAN_LINE, line, error, "done-on",
                               done ? today : "", NULL);
}
