/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "told.h"

#include "frame.h"
#include "guidance-private.h"
#include "text.h"

#include <string.h>

/* What is put to somebody as one sentence, and how others are told. */
static const struct {
  FootingGuideField sentence, next, done;
} SENTENCES[] = {
    {FOOTING_GUIDE_FIELD_FIRST_WIN, FOOTING_GUIDE_FIELD_FIRST_WIN_NEXT,
     FOOTING_GUIDE_FIELD_FIRST_WIN_DONE},
    {FOOTING_GUIDE_FIELD_TRY, FOOTING_GUIDE_FIELD_TRY_NEXT, FOOTING_GUIDE_FIELD_TRY_DONE},
};

static const FootingGuideKind KINDS[] = {FOOTING_GUIDE_MOVE, FOOTING_GUIDE_TRIGGER,
                                         FOOTING_GUIDE_SIGN, FOOTING_GUIDE_DOOR};

void
footing_told_free (FootingTold *self)
{
  g_free (self->next);
  g_free (self->done);
  g_free (self->who);
  g_free (self);
}

/* @text without the full stop at its end. Owned by the caller. */
static char *
strip_stop (const char *text)
{
  const gsize length = strlen (text);

  return g_strndup (text, length > 0 && text[length - 1] == '.' ? length - 1 : length);
}

static FootingTold *
told_new (const FootingGuide *guide, const char *next, const char *done)
{
  FootingTold *self = g_new0 (FootingTold, 1);

  self->guide = guide;
  self->next = g_strdup (next);
  self->done = g_strdup (done);

  return self;
}

/* @title as one of two frames, filled; what the other one says with the same in its gaps
 * goes into @other. FALSE when it is not that one. */
static gboolean
match_frame (const char *frame,
             const char *other_frame,
             const char *title,
             char **other,
             char **who)
{
  g_auto (FootingFilling) filling = {0};

  if (frame == NULL || other_frame == NULL ||
      !footing_frame_match (frame, title, &filling))
    return FALSE;

  *other = footing_frame_fill (other_frame, &filling);
  *who = g_steal_pointer (&filling.values[FOOTING_SLOT_WHO]);

  return TRUE;
}

static FootingTold *
find_frame (const FootingGuide *guide, FootingPerspective perspective, const char *title)
{
  const char *frame =
      footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_FRAME, perspective);
  const char *done =
      footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_FRAME_DONE, perspective);
  g_autofree char *other = NULL;
  g_autofree char *who = NULL;
  FootingTold *told = NULL;

  if (match_frame (frame, done, title, &other, &who))
    told = told_new (guide, title, other);
  else if (match_frame (done, frame, title, &other, &who))
    told = told_new (guide, other, title);
  if (told != NULL)
    told->who = g_steal_pointer (&who);

  return told;
}

static FootingTold *
find_in (const FootingGuide *guide, FootingPerspective perspective, const char *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (SENTENCES); i++) {
    const char *sentence =
        footing_guide_get_field (guide, SENTENCES[i].sentence, perspective);
    const char *next = footing_guide_get_field (guide, SENTENCES[i].next, perspective);
    const char *done = footing_guide_get_field (guide, SENTENCES[i].done, perspective);
    g_autofree char *plain = sentence != NULL ? strip_stop (sentence) : NULL;

    if (plain != NULL && next != NULL && done != NULL &&
        (strcmp (plain, title) == 0 || strcmp (done, title) == 0))
      return told_new (guide, next, done);
  }

  return find_frame (guide, perspective, title);
}

FootingTold *
footing_told_find (FootingGuidance *guidance,
                   FootingPerspective perspective,
                   const char *title)
{
  g_autofree char *line = NULL;
  g_autofree char *plain = NULL;
  FootingTold *told = NULL;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  line = footing_text_normalize_line (title);
  plain = strip_stop (line);
  for (guint i = 0; i < G_N_ELEMENTS (KINDS) && told == NULL; i++)
    for (guint j = 0; j < footing_guidance_n (guidance, KINDS[i]) && told == NULL; j++)
      told = find_in (footing_guidance_nth (guidance, KINDS[i], j), perspective, plain);

  return told;
}

gboolean
footing_guide_is_talk (const FootingGuide *guide, FootingPerspective perspective)
{
  g_return_val_if_fail (guide != NULL, FALSE);
  g_return_val_if_fail (perspective < FOOTING_N_PERSPECTIVES, FALSE);

  return guide->talk[perspective];
}
