/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "signs.h"

#include "fold.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingSigns {
  /* owned */
  GArray *counting; /* FootingSign */
  GArray *hidden;
  GPtrArray *own;   /* FootingOwnSign, as they are in the file */
  GPtrArray *shown; /* the same as they are shown, whose texts the others have */

  /* borrowed */
  FootingGuidance *guidance;

  /* state */
  FootingPerspective perspective;
};

/* --- Whose they are ------------------------------------------------------------------
 */

/* Under what @recovery (or NULL) its own and hidden signs are stored: @owner is borrowed
 * from it, or NULL for oneself. */
static gboolean
find_owner (FootingStore *store,
            const char *recovery,
            FootingPerspective *perspective,
            const char **owner,
            GError **error)
{
  g_autoptr (FootingRecovery) row = NULL;

  *perspective = FOOTING_PERSPECTIVE_SELF;
  *owner = NULL;
  if (recovery == NULL)
    return TRUE;

  row = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (row == NULL)
    return FALSE;

  footing_perspective_from_code (row->perspective, perspective);
  if (*perspective == FOOTING_PERSPECTIVE_SUPPORT)
    *owner = recovery;

  return TRUE;
}

/* --- Listing -------------------------------------------------------------------------
 */

static FootingSign
describe_guide (const FootingGuide *guide, FootingPerspective perspective)
{
  return (FootingSign){
      .code = footing_guide_code (guide),
      .group = footing_guide_group (guide),
      .title = footing_guide_title (guide, perspective),
      .text = footing_guide_text (guide, perspective),
      .example = footing_guide_example (guide),
      .try = footing_guide_try (guide, perspective),
      .move = footing_guide_counter_move (guide, perspective),
      .guide = guide,
  };
}

/* Of a group that this catalogue does not have, it stands in the last. */
static const char *
find_group (FootingGuidance *guidance, const char *group)
{
  const char *const *groups = footing_guidance_groups (guidance, FOOTING_GUIDE_SIGN);
  const char *last = "";

  for (guint i = 0; groups[i] != NULL; i++) {
    if (strcmp (groups[i], group) == 0)
      return groups[i];
    last = groups[i];
  }

  return last;
}

static FootingSign
describe_own (FootingGuidance *guidance, FootingOwnSign *own, FootingOwnSign *shown)
{
  return (FootingSign){
      .code = footing_record_get_id (own),
      .group = find_group (guidance, own->sign_group),
      .title = shown->title,
      .try = *shown->counter_move != '\0' ? shown->counter_move : NULL,
      .move = "",
      .own = own,
  };
}

/* The signs of @group, one's own last. */
static void
add_group (FootingSigns *self, const char *group, GHashTable *hidden)
{
  const guint n = footing_guidance_n (self->guidance, FOOTING_GUIDE_SIGN);

  for (guint i = 0; i < n; i++) {
    const FootingGuide *guide =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_SIGN, i);
    FootingSign sign;

    if (!g_str_equal (footing_guide_group (guide), group) ||
        !footing_guide_offered_to (guide, self->perspective))
      continue;
    sign = describe_guide (guide, self->perspective);
    g_array_append_val (
        g_hash_table_contains (hidden, sign.code) ? self->hidden : self->counting, sign);
  }

  for (guint i = 0; i < self->own->len; i++) {
    FootingSign sign =
        describe_own (self->guidance, self->own->pdata[i], self->shown->pdata[i]);

    if (g_str_equal (sign.group, group))
      g_array_append_val (self->counting, sign);
  }
}

static void
add_all (FootingSigns *self, GPtrArray *rows)
{
  const char *const *groups = footing_signs_get_groups (self);
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (hidden,
                      (gpointer)((FootingHiddenSign *)g_ptr_array_index (rows, i))->sign);
  for (guint i = 0; groups[i] != NULL; i++)
    add_group (self, groups[i], hidden);
}

FootingSigns *
footing_signs_new (FootingStore *store,
                   FootingGuidance *guidance,
                   const char *recovery,
                   GError **error)
{
  g_autoptr (FootingSigns) self = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  FootingPerspective perspective;
  const char *owner;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  if (!find_owner (store, recovery, &perspective, &owner, error))
    return NULL;

  self = g_new0 (FootingSigns, 1);
  self->counting = g_array_new (FALSE, FALSE, sizeof (FootingSign));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (FootingSign));
  self->guidance = guidance;
  self->perspective = perspective;
  self->own = footing_store_list (store, FOOTING_TYPE_OWN_SIGN, owner, error);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->own != NULL)
    hidden = footing_store_list (store, FOOTING_TYPE_HIDDEN_SIGN, owner, error);
  if (hidden == NULL)
    return NULL;

  for (guint i = 0; i < self->own->len; i++)
    g_ptr_array_add (self->shown, footing_record_dup_shown (self->own->pdata[i]));
  add_all (self, hidden);

  return g_steal_pointer (&self);
}

void
footing_signs_free (FootingSigns *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->counting);
  g_array_unref (self->hidden);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_free (self);
}

FootingPerspective
footing_signs_get_perspective (FootingSigns *self)
{
  g_return_val_if_fail (self != NULL, FOOTING_PERSPECTIVE_SELF);

  return self->perspective;
}

guint
footing_signs_get_n (FootingSigns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->counting->len;
}

const FootingSign *
footing_signs_nth (FootingSigns *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->counting->len, NULL);

  return &g_array_index (self->counting, FootingSign, i);
}

guint
footing_signs_get_n_hidden (FootingSigns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->hidden->len;
}

const FootingSign *
footing_signs_nth_hidden (FootingSigns *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->hidden->len, NULL);

  return &g_array_index (self->hidden, FootingSign, i);
}

static const FootingSign *
find (GArray *signs, const char *code)
{
  for (guint i = 0; i < signs->len; i++)
    if (g_str_equal (g_array_index (signs, FootingSign, i).code, code))
      return &g_array_index (signs, FootingSign, i);

  return NULL;
}

const FootingSign *
footing_signs_find (FootingSigns *self, const char *code)
{
  const FootingSign *sign;

  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  sign = find (self->counting, code);

  return sign != NULL ? sign : find (self->hidden, code);
}

const char *
footing_sign_get_typed_title (const FootingSign *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->own != NULL ? self->own->title : self->title;
}

gboolean
footing_signs_counts (FootingSigns *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  return find (self->counting, code) != NULL;
}

const char *const *
footing_signs_get_groups (FootingSigns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return footing_guidance_groups (self->guidance, FOOTING_GUIDE_SIGN);
}

const char *
footing_signs_get_group_title (FootingSigns *self, const char *group)
{
  g_return_val_if_fail (self != NULL, NULL);

  return footing_guidance_group_title (self->guidance, FOOTING_GUIDE_SIGN, group);
}

GHashTable *
footing_signs_filter (FootingSigns *self, GHashTable *ratings)
{
  GHashTable *counting = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer code, rating;

  g_return_val_if_fail (self != NULL && ratings != NULL, counting);

  g_hash_table_iter_init (&iter, ratings);
  while (g_hash_table_iter_next (&iter, &code, &rating))
    if (footing_signs_counts (self, code))
      g_hash_table_insert (counting, code, rating);

  return counting;
}

/* --- Hidden ones ---------------------------------------------------------------------
 */

/* Looks in @rows for what hides @code, and with @erase erases that. @found says whether
 * there is any. */
static gboolean
find_hiding (FootingStore *store,
             GPtrArray *rows,
             const char *code,
             gboolean erase,
             gboolean *found,
             GError **error)
{
  gboolean done = TRUE;

  *found = FALSE;
  for (guint i = 0; done && i < rows->len; i++) {
    FootingHiddenSign *row = g_ptr_array_index (rows, i);

    if (strcmp (row->sign, code) != 0)
      continue;
    *found = TRUE;
    if (erase)
      done = footing_store_erase (store, FOOTING_TYPE_HIDDEN_SIGN,
                                  footing_record_get_id (row), error);
  }

  return done;
}

static gboolean
set_hidden (FootingStore *store,
            const char *recovery,
            const char *code,
            gboolean hidden,
            GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (FootingHiddenSign) row = NULL;
  FootingPerspective perspective;
  gboolean found;
  const char *owner;

  if (!find_owner (store, recovery, &perspective, &owner, error))
    return FALSE;
  rows = footing_store_list (store, FOOTING_TYPE_HIDDEN_SIGN, owner, error);
  if (rows == NULL || !find_hiding (store, rows, code, !hidden, &found, error))
    return FALSE;
  if (!hidden || found)
    return TRUE;

  row = footing_record_new (FOOTING_TYPE_HIDDEN_SIGN, "recovery", owner, "sign", code,
                            NULL);

  return footing_store_save (store, row, error);
}

static gboolean
change_hidden (FootingStore *store,
               const char *recovery,
               const char *code,
               gboolean hidden,
               GError **error)
{
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  done = set_hidden (store, recovery, code, hidden, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_signs_hide (FootingStore *store,
                    const char *recovery,
                    const char *code,
                    GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return change_hidden (store, recovery, code, TRUE, error);
}

gboolean
footing_signs_show (FootingStore *store,
                    const char *recovery,
                    const char *code,
                    GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return change_hidden (store, recovery, code, FALSE, error);
}

/* --- One's own -----------------------------------------------------------------------
 */

static gboolean
refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, sentence);
  g_free (sentence);

  return FALSE;
}

/* Whether @title can be that of the sign @id, or of a new one (NULL). */
static gboolean
check_title (FootingSigns *signs, const char *title, const char *id, GError **error)
{
  g_autofree char *line = footing_text_normalize_line (title);
  g_autofree char *folded = footing_fold (line);

  if (*line == '\0')
    return refuse (error, g_strdup (_ ("Say what the sign is, in a few words.")));

  for (guint i = 0; i < footing_signs_get_n (signs); i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);
    g_autofree char *other = footing_fold (footing_sign_get_typed_title (sign));

    if (strcmp (other, folded) == 0 && g_strcmp0 (sign->code, id) != 0)
      /* Translators: %s is the title of a sign */
      return refuse (
          error,
          g_strdup_printf (_ ("“%s” is among your signs already: choose another name."),
                           sign->title));
  }

  return TRUE;
}

/* The same for what is stored under @owner. */
static gboolean
check_words (FootingStore *store,
             FootingGuidance *guidance,
             const char *owner,
             const FootingOwnWords *words,
             const char *id,
             GError **error)
{
  g_autoptr (FootingSigns) signs = footing_signs_new (store, guidance, owner, error);

  return signs != NULL && check_title (signs, words->title, id, error);
}

FootingOwnSign *
footing_signs_add (FootingStore *store,
                   FootingGuidance *guidance,
                   const char *recovery,
                   const FootingOwnWords *words,
                   GError **error)
{
  g_autoptr (FootingOwnSign) sign = NULL;
  FootingPerspective perspective;
  const char *owner;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (!find_owner (store, recovery, &perspective, &owner, error) ||
      !check_words (store, guidance, owner, words, NULL, error))
    return NULL;

  sign = footing_record_new (FOOTING_TYPE_OWN_SIGN, "recovery", owner, "sign-group",
                             find_group (guidance, words->group), "title", words->title,
                             "counter-move", words->counter_move, NULL);

  return footing_store_save (store, sign, error) ? g_steal_pointer (&sign) : NULL;
}

gboolean
footing_signs_change (FootingStore *store,
                      FootingGuidance *guidance,
                      const char *id,
                      const FootingOwnWords *words,
                      GError **error)
{
  g_autoptr (FootingOwnSign) sign = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL && words != NULL, FALSE);

  sign = footing_store_get (store, FOOTING_TYPE_OWN_SIGN, id, error);

  return sign != NULL &&
         check_words (store, guidance, sign->recovery, words, id, error) &&
         footing_store_change (store, FOOTING_TYPE_OWN_SIGN, id, error, "sign-group",
                               find_group (guidance, words->group), "title", words->title,
                               "counter-move", words->counter_move, NULL);
}
