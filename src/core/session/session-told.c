/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people/ledger.h"
#include "session-private.h"
#include "store/store-ledger.h"
#include "text.h"

#include <string.h>

static gboolean
is_same (gconstpointer a, gconstpointer b)
{
  return strcmp (footing_record_get_id ((gpointer)a),
                 footing_record_get_id ((gpointer)b)) == 0;
}

static gboolean
add_unseen (const FootingTelling *telling,
            FootingUpdateDraft *draft,
            FootingEntry *win,
            GError **error)
{
  char *title;

  if (g_ptr_array_find_with_equal_func (draft->wins, win, is_same, NULL))
    return TRUE;
  if (!footing_telling_format_win (telling, win, &title, error))
    return FALSE;
  if (title == NULL)
    return TRUE;

  g_ptr_array_add (draft->unseen, g_object_ref (win));
  g_ptr_array_add (draft->unseen_titles, title);

  return TRUE;
}

gboolean
session_collect_unseen (const FootingTelling *telling,
                        FootingUpdateDraft *draft,
                        const char *recovery,
                        const char *reader,
                        GError **error)
{
  g_autoptr (GPtrArray) wins = footing_store_list_unseen (
      telling->store, recovery, reader, FOOTING_LEDGER_PAGE, error);

  if (wins == NULL)
    return FALSE;

  for (guint i = 0; i < wins->len; i++)
    if (!add_unseen (telling, draft, wins->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Whether @title is in @text, and not as a part of longer words. */
static gboolean
tells (const char *text, const char *title)
{
  const gsize length = strlen (title);
  const gboolean first = is_in_word (g_utf8_get_char (title));
  const gboolean last = is_in_word (g_utf8_get_char (g_utf8_prev_char (title + length)));

  for (const char *found = strstr (text, title); found != NULL;
       found = strstr (found + 1, title)) {
    const gboolean begins = found == text || !first ||
                            !is_in_word (g_utf8_get_char (g_utf8_prev_char (found)));

    if (begins && (!last || !is_in_word (g_utf8_get_char (found + length))))
      return TRUE;
  }

  return FALSE;
}

static void
add_told (GPtrArray *told, GPtrArray *wins, GPtrArray *titles, const char *text)
{
  for (guint i = 0; i < wins->len; i++) {
    g_autofree char *title =
        footing_text_excerpt (g_ptr_array_index (titles, i), SESSION_LINE_CHARS);

    if (*title != '\0' && tells (text, title))
      g_ptr_array_add (told, g_object_ref (g_ptr_array_index (wins, i)));
  }
}

GPtrArray *
footing_session_find_told (const FootingUpdateDraft *draft, const char *text)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  add_told (told, draft->wins, draft->titles, text);
  add_told (told, draft->unseen, draft->unseen_titles, text);

  return g_steal_pointer (&told);
}
