/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"
#include "phrase.h"

#include "text.h"

#include <string.h>

static void
told_clear (gpointer data)
{
  ComposeTold *self = data;

  g_free (self->key);
  g_free (self->sentence);
  g_free (self->item);
}

GArray *
compose_told_array_new (void)
{
  GArray *array = g_array_new (FALSE, TRUE, sizeof (ComposeTold));

  g_array_set_clear_func (array, told_clear);

  return array;
}

/* --- Sentences ---------------------------------------------------------------------- */

static const char *
get_frame (Composer *self, const char *part)
{
  return footing_sayings_get (self->request->sayings, part, FOOTING_PERSPECTIVE_SELF,
                              self->trigger, self->request->reader);
}

/* The bytes of @text before the full stop that it may have. */
static gsize
count_unstopped (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (". ", text[length - 1]) != NULL)
    length--;

  return length;
}

/* @text with @note in brackets, before the full stop that it may have. */
static char *
add_note (const char *text, const char *note)
{
  if (*note == '\0')
    return g_strdup (text);

  return g_strdup_printf ("%.*s (%s)", (int)count_unstopped (text), text, note);
}

static char *
fill_frame (Composer *self, const char *part, const char *fact, const char *day)
{
  const char *const gaps[] = {"fact", fact, "day", day, NULL};
  const char *frame = get_frame (self, part);

  return frame != NULL ? compose_fill (frame, gaps) : NULL;
}

char *
compose_say_done (Composer *self, const char *text, const char *note, ComposeSay how)
{
  FootingSayings *sayings = self->request->sayings;
  FootingPhraseForm form;
  g_autofree char *line = footing_phrase_read (sayings, text, &form);
  g_autofree char *done = NULL;
  g_autofree char *noted = NULL;

  if (form == FOOTING_PHRASE_OWN ||
      (form == FOOTING_PHRASE_SENTENCE && (how & COMPOSE_SAY_OWN) == 0))
    return add_note (line, note);
  if (form == FOOTING_PHRASE_TO_DO && (how & COMPOSE_SAY_TURNED) == 0)
    return NULL;

  done = footing_phrase_as_done (sayings, text);
  if (done == NULL)
    return NULL;
  noted = add_note (done, note);

  return fill_frame (self, "done", noted, "");
}

char *
compose_format_item (const char *text, const char *note)
{
  g_autofree char *line = footing_text_normalize_line (text);
  g_autofree char *noted = add_note (line, note);

  return footing_phrase_begin_large (noted);
}

char *
compose_format_item_by (Composer *self, const char *text, const char *day)
{
  g_autofree char *item = compose_format_item (text, "");

  if (*day == '\0')
    return g_steal_pointer (&item);

  item[count_unstopped (item)] = '\0';

  return fill_frame (self, "by-day", item, day);
}

char *
compose_say_next (
    Composer *self, const char *part, const char *text, const char *day, gboolean is_own)
{
  FootingSayings *sayings = self->request->sayings;
  FootingPhraseForm form;
  g_autofree char *line = footing_phrase_read (sayings, text, &form);
  g_autofree char *to_do = NULL;

  if (form == FOOTING_PHRASE_OWN || (form == FOOTING_PHRASE_SENTENCE && !is_own))
    return compose_format_item_by (self, line, day);

  to_do = footing_phrase_as_to_do (sayings, text);

  return to_do != NULL ? fill_frame (self, part, to_do, day) : NULL;
}

/* --- Lines -------------------------------------------------------------------------- */

static gboolean
are_sentences (GArray *told)
{
  for (guint i = 0; i < told->len; i++)
    if (g_array_index (told, ComposeTold, i).sentence == NULL)
      return FALSE;

  return TRUE;
}

gboolean
compose_add_told (Composer *self, GArray *told, ComposePlace place, const char *lead)
{
  const gboolean is_list = !are_sentences (told);
  gboolean is_said = FALSE;

  for (guint i = 0; i < told->len; i++) {
    const ComposeTold *one = &g_array_index (told, ComposeTold, i);
    char *text =
        compose_format_fact (is_list ? one->item : one->sentence, self->request->length);

    if (text == NULL)
      continue;
    compose_set_source (
        compose_add_line (self, one->key, place, one->rank, one->shortest, text),
        one->record, one->field);
    if (is_list)
      g_array_index (self->candidates, ComposeCandidate, self->candidates->len - 1).lead =
          get_frame (self, lead);
    is_said = TRUE;
  }

  return is_said;
}
