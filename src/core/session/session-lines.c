/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "guidance/told.h"
#include "plan/theirs.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- Steps ---------------------------------------------------------------------------
 */

static void
add (GPtrArray *lines, const char *part)
{
  GString *line = g_string_new (NULL);

  session_add_line (line, part);
  if (line->len > 0)
    g_ptr_array_add (lines, g_string_free (line, FALSE));
  else
    g_string_free (line, TRUE);
}

GPtrArray *
session_list_next_lines (const FootingTelling *telling,
                         const char *recovery,
                         const char *experiment,
                         GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (telling->store));
  g_autoptr (GPtrArray) steps =
      session_list_steps (telling->store, recovery, G_MAXUINT, error);
  GPtrArray *lines;

  if (steps == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < steps->len && lines->len < FOOTING_SESSION_LINES; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);
    g_autofree char *title = footing_telling_format_next (telling, step);
    g_autofree char *day = footing_date_format_short (step->due_on, today);
    g_autofree char *dated = NULL;

    /* The experiment may be a step by now. */
    if (title == NULL ||
        (*experiment != '\0' && g_str_has_prefix (experiment, step->title)))
      continue;
    /* Translators: what comes next, and the day: "Show the first part (by 9 Mar)" */
    dated = *day != '\0' && strcmp (step->due_on, today) >= 0
                ? g_strdup_printf (_ ("%s (by %s)"), title, day)
                : g_strdup (title);
    add (lines, dated);
  }

  return lines;
}

char *
footing_session_dup_learned (FootingStore *store, const char *recovery)
{
  g_autoptr (GPtrArray) answers = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  answers = session_find_reflection (store, recovery, "");
  if (answers == NULL)
    return g_strdup ("");

  return g_strstrip (g_strdup (session_get_text (answers, "learned")));
}

/* Whether @step is one's own to promise: what only follows a change that was agreed
 * stands below that. */
static gboolean
is_promise (FootingSession *session, FootingStep *step)
{
  return !footing_theirs_is_change (session->recovery, step);
}

/* Whether it is on the agenda unasked. */
static gboolean
is_drafted (FootingSession *session, FootingStep *step)
{
  return is_promise (session, step) &&
         !footing_theirs_is_private_title (session->recovery, step->move, step->title);
}

/* The sheet is one's own, but it is about what one does: nothing on it is spoken to the
 * one who reads it. */
static GPtrArray *
list_promises (FootingStore *store,
               FootingGuidance *guidance,
               FootingSession *session,
               gboolean (*is_wanted) (FootingSession *session, FootingStep *step),
               GError **error)
{
  g_autoptr (GPtrArray) steps =
      session_list_steps_promised_first (store, session, NULL, error);
  GPtrArray *lines;

  if (steps == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < steps->len && lines->len < FOOTING_SESSION_LINES; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);
    g_autoptr (FootingTold) told = NULL;

    if (!is_wanted (session, step))
      continue;
    told = footing_told_find (guidance, session->perspective, step->title);
    add (lines, told != NULL ? told->next : step->title);
  }

  return lines;
}

GPtrArray *
footing_session_list_promises (FootingStore *store,
                               FootingGuidance *guidance,
                               FootingSession *session,
                               GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  return list_promises (store, guidance, session, is_promise, error);
}

GPtrArray *
session_list_drafted_promises (FootingStore *store,
                               FootingGuidance *guidance,
                               FootingSession *session,
                               GError **error)
{
  return list_promises (store, guidance, session, is_drafted, error);
}

const char *
footing_session_get_promises_heading (void)
{
  /* Translators: a heading on the sheet for a one-on-one */
  return C_ ("one-on-one", "What I promised:");
}

const char *
session_get_adjust_heading (void)
{
  /* Translators: a heading on the sheet for a one-on-one: what is to be otherwise in how
   * one helps */
  return C_ ("one-on-one", "What I’ll do differently:");
}

char *
session_join_lines (GPtrArray *lines, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, lines->len); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (char *)g_ptr_array_index (lines, i));

  return g_strdup (text->str);
}

/* --- In a text -----------------------------------------------------------------------
 */

static gboolean
is_line (const char *text, const char *line)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return strcmp (stripped, line) == 0;
}

/* The place of @line among @lines; -1 when it is not there. */
static int
find_line (GPtrArray *lines, const char *line)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_line (g_ptr_array_index (lines, i), line))
      return (int)i;

  return -1;
}

static gboolean
is_blank_at (GPtrArray *lines, guint place)
{
  return place >= lines->len || footing_text_is_blank (g_ptr_array_index (lines, place));
}

static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (parts[i]));

  return lines;
}

static char *
join (GPtrArray *lines)
{
  g_autofree char *text = session_join_lines (lines, lines->len);

  return g_strdup (g_strchomp (text));
}

gboolean
footing_session_has_line (const char *text, const char *line)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (text != NULL && line != NULL, FALSE);

  lines = split (text);

  return find_line (lines, line) >= 0;
}

char *
footing_session_add_line (const char *text, const char *heading, const char *line)
{
  g_autoptr (GPtrArray) lines = NULL;
  int place;

  g_return_val_if_fail (text != NULL && line != NULL, NULL);

  lines = split (text);
  place = heading != NULL ? find_line (lines, heading) : -1;
  if (place >= 0) {
    while (!is_blank_at (lines, (guint)place + 1))
      place++;
    g_ptr_array_insert (lines, place + 1, g_strdup (line));

    return join (lines);
  }

  while (lines->len > 0 && is_blank_at (lines, lines->len - 1))
    g_ptr_array_remove_index (lines, lines->len - 1);
  if (heading != NULL) {
    if (lines->len > 0)
      g_ptr_array_add (lines, g_strdup (""));
    g_ptr_array_add (lines, g_strdup (heading));
  }
  g_ptr_array_add (lines, g_strdup (line));

  return join (lines);
}

char *
footing_session_remove_line (const char *text, const char *heading, const char *line)
{
  g_autoptr (GPtrArray) lines = NULL;
  int place;

  g_return_val_if_fail (text != NULL && line != NULL, NULL);

  lines = split (text);
  place = find_line (lines, line);
  if (place >= 0)
    g_ptr_array_remove_index (lines, (guint)place);

  /* A heading goes with the last line below it, and a blank line with that. */
  place = heading != NULL ? find_line (lines, heading) : -1;
  if (place >= 0 && is_blank_at (lines, (guint)place + 1)) {
    g_ptr_array_remove_index (lines, (guint)place);
    if ((guint)place < lines->len)
      g_ptr_array_remove_index (lines, (guint)place);
  }

  return join (lines);
}
