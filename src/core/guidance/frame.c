/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "frame.h"

#include "text.h"

#include <string.h>

/* A longer title is somebody's own: looking for the ends of its gaps takes long. */
#define MATCHED_BYTES_MAX 2000

/* A gap of a frame: {name|neutral}. */
typedef struct {
  const char *start; /* the brace */
  const char *end;   /* behind the other brace */
  FootingSlot slot;
  const char *neutral;
  gsize n_neutral;
} Gap;

static const char *const NAMES[FOOTING_N_SLOTS] = {
    [FOOTING_SLOT_WHO] = "who",       [FOOTING_SLOT_WHAT] = "what",
    [FOOTING_SLOT_ASK] = "ask",       [FOOTING_SLOT_LEAN] = "lean",
    [FOOTING_SLOT_NEXT] = "next",     [FOOTING_SLOT_PART] = "part",
    [FOOTING_SLOT_FIGURE] = "figure", [FOOTING_SLOT_DAY] = "day",
    [FOOTING_SLOT_PERSON] = "person", [FOOTING_SLOT_EVENT] = "event",
};

void
footing_filling_clear (FootingFilling *self)
{
  for (guint i = 0; i < FOOTING_N_SLOTS; i++)
    g_clear_pointer (&self->values[i], g_free);
}

static gboolean
read_slot (const char *name, gsize length, FootingSlot *slot)
{
  for (guint i = 0; i < FOOTING_N_SLOTS; i++)
    if (strlen (NAMES[i]) == length && strncmp (NAMES[i], name, length) == 0) {
      *slot = i;
      return TRUE;
    }

  return FALSE;
}

/* The first gap of @text; FALSE when there is none, or something that is not one. */
static gboolean
find_gap (const char *text, Gap *gap)
{
  const char *bar, *close;

  gap->start = strchr (text, '{');
  if (gap->start == NULL)
    return FALSE;

  bar = strchr (gap->start, '|');
  close = strchr (gap->start, '}');
  if (bar == NULL || close == NULL || close < bar + 2 ||
      !read_slot (gap->start + 1, bar - gap->start - 1, &gap->slot))
    return FALSE;

  gap->end = close + 1;
  gap->neutral = bar + 1;
  gap->n_neutral = close - bar - 1;

  return memchr (gap->neutral, '{', gap->n_neutral) == NULL &&
         memchr (gap->neutral, '|', gap->n_neutral) == NULL;
}

gboolean
footing_frame_is_sound (const char *frame)
{
  Gap gap;

  g_return_val_if_fail (frame != NULL, FALSE);

  while (find_gap (frame, &gap)) {
    if (memchr (frame, '}', gap.start - frame) != NULL)
      return FALSE;
    frame = gap.end;
  }

  return strpbrk (frame, "{}") == NULL;
}

char *
footing_frame_dup_neutral (const char *frame, FootingSlot slot)
{
  Gap gap;

  g_return_val_if_fail (frame != NULL, NULL);

  for (; find_gap (frame, &gap); frame = gap.end)
    if (gap.slot == slot)
      return g_strndup (gap.neutral, gap.n_neutral);

  return NULL;
}

/* What stands in @gap, unless nothing was known for it: another frame has its own words
 * for that. A name is told in any case. */
static void
take_value (const Gap *gap, const char *text, gsize length, FootingFilling *filling)
{
  if (gap->slot != FOOTING_SLOT_WHO && length == gap->n_neutral &&
      strncmp (text, gap->neutral, length) == 0)
    return;

  g_free (filling->values[gap->slot]);
  filling->values[gap->slot] = g_strndup (text, length);
}

/* The shortest words that fit go into a gap first. */
static gboolean
match (const char *frame, const char *text, FootingFilling *filling)
{
  Gap gap;
  gsize n_before;

  if (!find_gap (frame, &gap))
    return strcmp (frame, text) == 0;

  n_before = gap.start - frame;
  if (strncmp (frame, text, n_before) != 0)
    return FALSE;
  text += n_before;

  for (const char *end = text; *end != '\0';) {
    end = g_utf8_next_char (end);
    if (!match (gap.end, end, filling))
      continue;
    take_value (&gap, text, end - text, filling);
    return TRUE;
  }

  return FALSE;
}

gboolean
footing_frame_match (const char *frame, const char *text, FootingFilling *filling)
{
  g_return_val_if_fail (frame != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (filling != NULL, FALSE);

  return strlen (text) <= MATCHED_BYTES_MAX && match (frame, text, filling);
}

static void
append_value (GString *text, const Gap *gap, const FootingFilling *filling)
{
  const char *value = filling != NULL ? filling->values[gap->slot] : NULL;
  g_autofree char *line = value != NULL ? footing_text_normalize_line (value) : NULL;

  if (line == NULL || *line == '\0')
    g_string_append_len (text, gap->neutral, gap->n_neutral);
  else
    g_string_append (text, line);
}

char *
footing_frame_fill (const char *frame, const FootingFilling *filling)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Gap gap;

  g_return_val_if_fail (frame != NULL, NULL);

  for (; find_gap (frame, &gap); frame = gap.end) {
    g_string_append_len (text, frame, gap.start - frame);
    append_value (text, &gap, filling);
  }
  g_string_append (text, frame);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
