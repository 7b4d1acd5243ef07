/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "lines.h"
#include "one-on-ones.h"
#include "plan/signs.h"
#include "plan/theirs.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define AGENDA_STEPS 5
#define AGENDA_SIGNS 4

/* From here on a sign stands out, or has changed. */
#define OFTEN 3
#define CHANGE 2

/* --- Signs -------------------------------------------------------------------------- */

/* The answers of the last two check-ins that have any, the newest first; NULL where there
 * is none. */
static gboolean
find_signs (FootingStore *store,
            const char *recovery,
            GHashTable *found[2],
            GError **error)
{
  g_autoptr (GPtrArray) checkins =
      footing_store_list (store, FOOTING_TYPE_CHECKIN, recovery, error);
  guint n = 0;

  if (checkins == NULL)
    return FALSE;

  for (guint i = checkins->len; i > 0 && n < 2; i--) {
    FootingCheckin *checkin = g_ptr_array_index (checkins, i - 1);
    g_autoptr (GHashTable) signs = NULL;

    if (footing_checkin_is_before (checkin))
      continue;
    signs = footing_store_get_signs (store, footing_record_get_id (checkin), error);
    if (signs == NULL)
      return FALSE;
    if (g_hash_table_size (signs) > 0)
      found[n++] = g_steal_pointer (&signs);
  }

  return TRUE;
}

/* 0–4, or -1 when it was not answered. */
static int
get_sign (GHashTable *signs, const char *code)
{
  gpointer value;

  return signs != NULL && g_hash_table_lookup_extended (signs, code, NULL, &value)
             ? GPOINTER_TO_INT (value)
             : -1;
}

/* What there is to say about a sign, or NULL; @title is put in. */
static char *
format_sign (const char *title, int now, int before)
{
  if (now < 0)
    return NULL;
  /* Translators: %s is a sign as one observes it, such as "Quieter in meetings" */
  if (before >= 0 && now - before >= CHANGE)
    return g_strdup_printf (_ ("%s: more often than last time"), title);
  if (before >= 0 && before - now >= CHANGE)
    return g_strdup_printf (_ ("%s: less often than last time"), title);

  return now >= OFTEN ? g_strdup_printf (_ ("%s: often"), title) : NULL;
}

static char *
draft_signs (FootingStore *store,
             FootingGuidance *guidance,
             FootingSession *session,
             GError **error)
{
  GHashTable *found[2] = {NULL, NULL};
  const gboolean done =
      find_signs (store, footing_record_get_id (session->recovery), found, error);
  g_autoptr (GHashTable) now = found[0];
  g_autoptr (GHashTable) before = found[1];
  g_autoptr (FootingSigns) signs = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = 0;

  if (done)
    signs = footing_signs_new (store, guidance, footing_record_get_id (session->recovery),
                               error);
  if (signs == NULL)
    return NULL;

  for (guint i = 0; i < footing_signs_get_n (signs) && n < AGENDA_SIGNS; i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);
    g_autofree char *line =
        format_sign (footing_sign_get_typed_title (sign), get_sign (now, sign->code),
                     get_sign (before, sign->code));

    if (line == NULL)
      continue;
    session_add_line (lines, line);
    n++;
  }

  return g_strdup (lines->str);
}

/* --- Last time ---------------------------------------------------------------------- */

/* The newest one that was held before @session and says something, or NULL; @error may be
 * set. Owned by the caller. */
static FootingConversation *
find_last (FootingStore *store, FootingSession *session, GError **error)
{
  g_autofree char *own =
      session_make_id (footing_record_get_id (session->occurrence), "conversation");
  g_autoptr (GPtrArray) talks =
      footing_one_on_ones_list (store, footing_record_get_id (session->recovery), error);

  for (guint i = 0; talks != NULL && i < talks->len; i++) {
    FootingConversation *talk = talks->pdata[i];

    if (strcmp (footing_record_get_id (talk), own) != 0 &&
        !footing_text_is_blank (talk->notes))
      return g_object_ref (talk);
  }

  return NULL;
}

static gboolean
has_line (GPtrArray *lines, guint n, const char *line)
{
  for (guint i = 0; i < MIN (n, lines->len); i++)
    if (strcmp (lines->pdata[i], line) == 0)
      return TRUE;

  return FALSE;
}

/* The lines of @notes that say what was promised and agreed, without those in @standing.
 * The minutes above them are for nobody but the one who wrote them, and an agenda may be
 * shown. */
static char *
pick_agreed (const char *notes, GPtrArray *promises, GPtrArray *standing)
{
  const char *const headings[] = {footing_session_get_promises_heading (),
                                  session_get_adjust_heading (), NULL};
  g_auto (GStrv) lines = g_strsplit (notes, "\n", -1);
  g_autoptr (GString) agreed = g_string_new (NULL);
  gboolean found = FALSE;

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) items = footing_lines_list (lines[i]);
    g_autoptr (GString) line = g_string_new (NULL);

    if (g_strv_contains (headings, g_strstrip (lines[i]))) {
      found = TRUE;
      continue;
    }
    if (!found || items[0] == NULL)
      continue;
    session_add_line (line, items[0]);
    if (has_line (promises, AGENDA_STEPS, line->str) ||
        has_line (standing, standing->len, items[0]))
      continue;
    g_string_append_printf (agreed, "%s%s", agreed->len > 0 ? "\n" : "", line->str);
  }

  return g_strdup (agreed->str);
}

/* What was agreed the last time, but for what is among @promises anyway, be it by another
 * name. */
static char *
draft_last (FootingStore *store,
            FootingSession *session,
            GPtrArray *promises,
            GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingConversation) last = find_last (store, session, &problem);
  g_autoptr (GPtrArray) standing = NULL;

  if (last != NULL)
    standing = session_list_standing (store, last, &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  return last != NULL ? pick_agreed (last->notes, promises, standing) : g_strdup ("");
}

/* What the other person will do differently: theirs, so it is among nobody's promises. */
static char *
draft_agreed (FootingSession *session)
{
  g_autoptr (GPtrArray) changes = footing_theirs_list_changes (session->recovery);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    session_add_line (lines, changes->pdata[i]);

  return g_strdup (lines->str);
}

char *
footing_session_draft_agenda (FootingStore *store,
                              FootingGuidance *guidance,
                              FootingSession *session,
                              GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *since = footing_date_add_days (today, -FOOTING_UPDATE_DAYS);
  g_autoptr (GPtrArray) promises = NULL;
  g_autofree char *agreed = NULL, *steps = NULL, *signs = NULL, *notes = NULL;
  g_autoptr (GPtrArray) reflection = NULL;
  g_autoptr (GString) agenda = g_string_new (NULL);

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  promises = session_list_drafted_promises (store, guidance, session, error);
  signs = promises != NULL ? draft_signs (store, guidance, session, error) : NULL;
  notes = signs != NULL ? draft_last (store, session, promises, error) : NULL;
  if (notes == NULL)
    return NULL;

  reflection =
      session_find_reflection (store, footing_record_get_id (session->recovery), since);
  steps = session_join_lines (promises, AGENDA_STEPS);
  agreed = draft_agreed (session);
  /* Translators: headings on the sheet for a one-on-one; what was agreed is what the
   * other person will do differently */
  session_add_part (agenda, C_ ("one-on-one", "What we agreed:"), agreed);
  session_add_part (agenda, footing_session_get_promises_heading (), steps);
  session_add_part (agenda, C_ ("one-on-one", "What I’ve noticed:"), signs);
  if (reflection != NULL)
    session_add_part (agenda, C_ ("one-on-one", "What I want to try this week:"),
                      session_get_text (reflection, "experiment"));
  session_add_part (agenda, C_ ("one-on-one", "Last time:"), notes);

  return g_strdup (agenda->str);
}
