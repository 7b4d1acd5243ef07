/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "one-on-ones-next.h"
#include "date.h"
#include "one-on-ones.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of what was noted the last time an agenda quotes, or did. */
#define NOTES_CHARS 400

/* --- Its day ------------------------------------------------------------------------ */

/* The occurrences of @recovery's ritual that are still to take place; none without one.
 * Owned by the caller; NULL with @error. */
static GPtrArray *
list_ahead (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingRitual) ritual =
      footing_one_on_ones_find_ritual (store, recovery, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  if (ritual == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return footing_store_list_waiting (store, footing_record_get_id (ritual), error);
}

char *
footing_one_on_ones_find_day (FootingStore *store,
                              const char *recovery,
                              const char *today,
                              GError **error)
{
  g_autoptr (GPtrArray) talks = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (today != NULL, NULL);

  talks = footing_one_on_ones_list (store, recovery, error);
  if (talks == NULL)
    return NULL;

  next = footing_one_on_ones_find_next (store, recovery, talks);

  return footing_date_is_coming (next, today) ? g_steal_pointer (&next) : g_strdup ("");
}

/* --- Its agenda --------------------------------------------------------------------- */

/* Where @heading stands in @agenda as a line, or NULL. */
static const char *
find_heading (const char *agenda, const char *heading)
{
  const gsize length = strlen (heading);

  for (const char *at = strstr (agenda, heading); at != NULL;
       at = strstr (at + length, heading))
    if ((at == agenda || at[-1] == '\n') && at[length] == '\n')
      return at;

  return NULL;
}

/* @agenda without @notes of the last time where it quotes them under their heading.
 * Owned by the caller. */
static char *
drop_notes (const char *agenda, const char *notes)
{
  const char *heading = C_ ("one-on-one", "Last time:");
  const char *at = find_heading (agenda, heading);
  g_autofree char *start =
      g_utf8_substring (notes, 0, MIN (NOTES_CHARS, g_utf8_strlen (notes, -1)));
  const char *quoted = g_strstrip (start);
  const char *end = at != NULL ? at + strlen (heading) + 1 : NULL;
  g_autofree char *before = NULL;
  g_autoptr (GString) rest = NULL;

  if (at == NULL || *quoted == '\0' || !g_str_has_prefix (end, quoted))
    return g_strdup (agenda);

  before = g_strndup (agenda, at - agenda);
  rest = g_string_new (NULL);
  session_add_part (rest, NULL, before);
  session_add_part (rest, NULL, end + strlen (quoted));

  return g_strdup (rest->str);
}

/* What was written for the agenda in a session that is not over, in @agenda (owned by the
 * caller), or NULL: the latest, where there are several. */
static gboolean
find_written (FootingStore *store, const char *recovery, char **agenda, GError **error)
{
  g_autoptr (GPtrArray) ahead = list_ahead (store, recovery, error);
  const char *latest = "";

  for (guint i = 0; ahead != NULL && i < ahead->len; i++) {
    FootingOccurrence *occurrence = ahead->pdata[i];
    const char *day = footing_occurrence_get_day (occurrence);
    g_autoptr (GPtrArray) answers = footing_store_list (
        store, FOOTING_TYPE_ANSWER, footing_record_get_id (occurrence), error);
    const char *text;

    if (answers == NULL)
      return FALSE;
    text = session_get_text (answers, "agenda");
    if (footing_text_is_blank (text) || strcmp (day, latest) < 0)
      continue;
    latest = day;
    g_free (*agenda);
    *agenda = g_strdup (text);
  }

  return ahead != NULL;
}

/* The same of one that is planned. */
static gboolean
find_planned (FootingStore *store, const char *recovery, char **agenda, GError **error)
{
  g_autoptr (GPtrArray) talks =
      footing_store_list (store, FOOTING_TYPE_CONVERSATION, recovery, error);
  FootingConversation *latest = NULL;

  for (guint i = 0; talks != NULL && i < talks->len; i++) {
    FootingConversation *talk = talks->pdata[i];

    if (footing_conversation_is_one_on_one (talk) &&
        !footing_conversation_is_held (talk) && !footing_text_is_blank (talk->agenda) &&
        (latest == NULL || footing_date_compare (latest->date, talk->date) < 0))
      latest = talk;
  }
  if (latest != NULL)
    *agenda = g_strdup (latest->agenda);

  return talks != NULL;
}

char *
footing_one_on_ones_dup_agenda (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) talks = NULL;
  g_autofree char *agenda = NULL;
  FootingConversation *last;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  if (!find_written (store, recovery, &agenda, error) ||
      (agenda == NULL && !find_planned (store, recovery, &agenda, error)))
    return NULL;

  talks = footing_one_on_ones_list (store, recovery, error);
  if (talks == NULL)
    return NULL;

  last = talks->len > 0 ? talks->pdata[0] : NULL;

  return drop_notes (agenda != NULL ? agenda : "", last != NULL ? last->notes : "");
}
