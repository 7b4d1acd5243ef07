/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft.h"
#include "store/forms.h"

#include <string.h>

/* Where the checksum of a draft as it was begun is kept, after its id. */
#define BEGUN " begun"
#define CHECKSUM "checksum"

/* --- What is in a draft --------------------------------------------------------------
 */

/* Every field but the place in the wizard, which says only what was looked at. */
static gboolean
counts (const FootingField *field)
{
  return strcmp (field->column, "page") != 0 && strcmp (field->column, "reached") != 0;
}

static void
add_field (GChecksum *sum, gpointer record, const FootingField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  if (field->type == FOOTING_FIELD_CODES)
    text = g_strjoinv (" ", (GStrv)footing_record_get_codes (record, field));
  else {
    g_object_get_property (record, footing_field_get_property (field), &value);
    text = g_strdup_value_contents (&value);
  }

  g_checksum_update (sum, (const guchar *)field->column, -1);
  g_checksum_update (sum, (const guchar *)text, (gssize)strlen (text) + 1);
}

/* What is typed for @id and is no value yet. */
static gboolean
add_kept (GChecksum *sum, FootingStore *store, const char *id, GError **error)
{
  g_autoptr (GHashTable) texts = footing_forms_get (store, id, NULL, error);
  g_autoptr (GList) fields = NULL;

  if (texts == NULL)
    return FALSE;

  fields = g_list_sort (g_hash_table_get_keys (texts), (GCompareFunc)strcmp);
  for (GList *l = fields; l != NULL; l = l->next)
    g_checksum_update (sum, g_hash_table_lookup (texts, l->data), -1);

  return TRUE;
}

static gboolean
add_record (GChecksum *sum, FootingStore *store, gpointer record, GError **error)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  const char *id = footing_record_get_id (record);

  g_checksum_update (sum, (const guchar *)id, -1);
  for (guint i = 0; i < klass->n_fields; i++)
    if (counts (&klass->fields[i]))
      add_field (sum, record, &klass->fields[i]);

  return add_kept (sum, store, id, error);
}

/* Takes @ratings, code → number. */
static gboolean
add_ratings (GChecksum *sum, GHashTable *ratings)
{
  G_GNUC_UNUSED g_autoptr (GHashTable) owned = ratings;
  g_autoptr (GList) codes = NULL;

  if (ratings == NULL)
    return FALSE;

  codes = g_list_sort (g_hash_table_get_keys (ratings), (GCompareFunc)strcmp);
  for (GList *l = codes; l != NULL; l = l->next) {
    g_autofree char *rating =
        g_strdup_printf ("%s %d", (char *)l->data,
                         GPOINTER_TO_INT (g_hash_table_lookup (ratings, l->data)));

    g_checksum_update (sum, (const guchar *)rating, -1);
  }

  return TRUE;
}

/* What a page makes when it is shown, as it makes it. */
static gboolean
is_made_by_looking (gpointer record)
{
  g_autoptr (GObject) blank = NULL;

  if (FOOTING_IS_OUTCOME (record))
    blank =
        footing_record_new (FOOTING_TYPE_OUTCOME, "id", footing_record_get_id (record),
                            "recovery", ((FootingOutcome *)record)->recovery, "position",
                            ((FootingOutcome *)record)->position, NULL);
  else if (FOOTING_IS_STEP (record))
    blank = footing_record_new (FOOTING_TYPE_STEP, "id", footing_record_get_id (record),
                                "recovery", ((FootingStep *)record)->recovery, "kind",
                                "first-win", NULL);

  return blank != NULL && footing_record_equal (record, blank);
}

/* Whether something was typed in @record that is no value yet; TRUE when it cannot be
 * told. */
static gboolean
has_kept (FootingStore *store, gpointer record)
{
  g_autoptr (GHashTable) texts =
      footing_forms_get (store, footing_record_get_id (record), NULL, NULL);

  return texts == NULL || g_hash_table_size (texts) > 0;
}

static gboolean
add_children (
    GChecksum *sum, FootingStore *store, GType type, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) records = footing_store_list (store, type, recovery, error);

  for (guint i = 0; records != NULL && i < records->len; i++) {
    gpointer record = g_ptr_array_index (records, i);

    if (is_made_by_looking (record) && !has_kept (store, record))
      continue;
    if (!add_record (sum, store, record, error) ||
        (type == FOOTING_TYPE_CHECKIN &&
         !add_ratings (sum, footing_store_get_signs (
                                store, footing_record_get_id (record), error))))
      return FALSE;
  }

  return records != NULL;
}

/* A checksum of all that is in the draft; NULL with @error. Owned by the caller. */
static char *
sum_up (FootingStore *store, FootingRecovery *draft, GError **error)
{
  const GType types[] = {
      FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,    FOOTING_TYPE_PERSON,
      FOOTING_TYPE_RITUAL,  FOOTING_TYPE_CHECKIN, FOOTING_TYPE_CONVERSATION,
      FOOTING_TYPE_ENTRY,
  };
  const char *id = footing_record_get_id (draft);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!add_record (sum, store, draft, error) ||
      !add_ratings (sum, footing_store_get_drivers (store, id, error)))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (!add_children (sum, store, types[i], id, error))
      return NULL;

  return g_strdup (g_checksum_get_string (sum));
}

/* --- What becomes of it --------------------------------------------------------------
 */

gboolean
footing_draft_note_begun (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *place = g_strconcat (recovery, BEGUN, NULL);
  g_autoptr (FootingRecovery) draft = NULL;
  g_autofree char *sum = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  draft = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (draft != NULL)
    sum = sum_up (store, draft, error);

  return sum != NULL && footing_forms_keep (store, place, CHECKSUM, sum, error);
}

gboolean
footing_draft_forget_begun (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *place = g_strconcat (recovery, BEGUN, NULL);

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  return footing_forms_forget (store, place, error);
}

/* Whether it is as it was begun; a draft of which that was not noted is not. */
static gboolean
find_untouched (FootingStore *store,
                FootingRecovery *draft,
                gboolean *untouched,
                GError **error)
{
  const char *id = footing_record_get_id (draft);
  g_autofree char *place = g_strconcat (id, BEGUN, NULL);
  g_autoptr (GHashTable) begun = footing_forms_get (store, place, NULL, error);
  g_autofree char *sum = NULL;
  gboolean in_bin;

  *untouched = FALSE;
  if (begun == NULL)
    return FALSE;
  if (!footing_recovery_is_draft (draft) || !g_hash_table_contains (begun, CHECKSUM))
    return TRUE;

  sum = sum_up (store, draft, error);
  if (sum == NULL || !footing_store_find_deleted (store, id, &in_bin, error))
    return FALSE;
  *untouched = !in_bin && g_str_equal (sum, g_hash_table_lookup (begun, CHECKSUM));

  return TRUE;
}

gboolean
footing_draft_drop_untouched (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingRecovery) draft = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean untouched;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  draft = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, &problem);
  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;
  if (draft == NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return find_untouched (store, draft, &untouched, error) &&
         (!untouched ||
          footing_store_erase (store, FOOTING_TYPE_RECOVERY, recovery, error));
}

gboolean
footing_draft_sweep (FootingStore *store, const char *except, GError **error)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  drafts = footing_store_list_ids (store, FOOTING_LIST_DRAFTS, NULL, error);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++) {
    const char *id = g_ptr_array_index (drafts, i);

    if (g_strcmp0 (id, except) != 0 && !footing_draft_drop_untouched (store, id, error))
      return FALSE;
  }

  return drafts != NULL;
}

gboolean
footing_draft_find (FootingStore *store, FootingRecovery **draft, GError **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  *draft = NULL;
  ids = footing_store_list_ids (store, FOOTING_LIST_DRAFTS, NULL, error);
  if (ids == NULL || ids->len == 0)
    return ids != NULL;

  *draft =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, g_ptr_array_index (ids, 0), error);

  return *draft != NULL;
}
