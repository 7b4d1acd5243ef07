/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"

#include "text.h"

#include <string.h>

/* What a debrief brought (F60), as it is in the plan: it stays between the two, so that
 * nobody else is told of it unless that is allowed for the text. */
static const char *const QUESTIONS = "their-questions";
static const char *const AGREED[] = {"technical-change", "communication-change", NULL};

/* So many characters of what was written make it certain where a title comes from. */
#define CERTAIN_CHARS 6

static char *
dup_field (Composer *self, const char *field)
{
  g_autofree char *written = NULL;

  g_object_get (self->request->recovery, field, &written, NULL);

  return footing_text_normalize_line (written);
}

/* Whether @title says what a sentence of @written says, with a word before it or after.
 */
static gboolean
says (const char *title, const char *written)
{
  g_auto (GStrv) sentences = g_strsplit_set (written, ".?!", -1);

  for (guint i = 0; sentences[i] != NULL; i++) {
    const char *sentence = g_strstrip (sentences[i]);

    if (g_utf8_strlen (sentence, -1) >= CERTAIN_CHARS && strstr (title, sentence) != NULL)
      return TRUE;
  }

  return strcmp (title, written) == 0 && *written != '\0';
}

gboolean
compose_is_debriefed (Composer *self, const char *title)
{
  g_autofree char *questions = NULL;

  if (self->perspective != FOOTING_PERSPECTIVE_SUPPORT || self->request->recovery == NULL)
    return FALSE;

  questions = dup_field (self, QUESTIONS);
  if (says (title, questions))
    return TRUE;
  for (guint i = 0; AGREED[i] != NULL; i++) {
    g_autofree char *change = dup_field (self, AGREED[i]);

    if (says (title, change))
      return TRUE;
  }

  return FALSE;
}

/* Whether the reader may be told what is written for @field. The one it is about was
 * there; for everybody else it is private. */
static gboolean
may_use (Composer *self, const char *field, const char *written)
{
  if (*written == '\0' || !compose_may_tell (self, FOOTING_SOURCE_CHANGE))
    return FALSE;
  if (compose_is_for_person (self))
    return compose_may_say (self, written, FOOTING_SOURCE_CHANGE);

  return compose_may_name (self, written) && compose_may_use_private (self, field);
}

/* Where the line is private, its key says that it was allowed. */
static char *
make_key (Composer *self, const char *field)
{
  return g_strconcat (compose_is_for_person (self) ? "agreed:" : FOOTING_COMPOSE_PRIVATE,
                      field, NULL);
}

/* What was agreed is not done, and it is not said whose it is to do. */
static void
add_agreed (Composer *self)
{
  g_autoptr (GArray) told = compose_told_array_new ();

  for (guint i = 0; AGREED[i] != NULL; i++) {
    g_autofree char *written = dup_field (self, AGREED[i]);
    ComposeTold one = {.record = self->request->recovery, .field = AGREED[i]};

    if (!may_use (self, AGREED[i], written))
      continue;
    one.key = make_key (self, AGREED[i]);
    one.item = compose_format_item (written, "");
    one.rank = 5 + i;
    one.shortest = FOOTING_LENGTH_MINUTE;
    g_array_append_val (told, one);
  }
  compose_add_told (self, told, COMPOSE_TARGET, "agreed-lead");
}

static void
add_questions (Composer *self)
{
  g_autofree char *written = dup_field (self, QUESTIONS);
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;

  if (!may_use (self, QUESTIONS, written))
    return;

  text = compose_format_fact (written, self->request->length);
  key = make_key (self, QUESTIONS);
  compose_set_source (compose_add_fact (self, QUESTIONS, key, COMPOSE_KNOWN, 8,
                                        FOOTING_LENGTH_PAGE, text, NULL),
                      self->request->recovery, QUESTIONS);
}

void
compose_add_debrief (Composer *self)
{
  add_questions (self);
  add_agreed (self);
}
