/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wins.h"

#include "guidance-private.h"
#include "text.h"

#include <string.h>

/* A move before a door that says the same. */
static const FootingGuideKind KINDS[] = {FOOTING_GUIDE_MOVE, FOOTING_GUIDE_TRIGGER,
                                         FOOTING_GUIDE_SIGN, FOOTING_GUIDE_DOOR};

static const FootingGuideField FIELDS[] = {FOOTING_GUIDE_FIELD_FIRST_WIN,
                                           FOOTING_GUIDE_FIELD_TRY};

typedef gboolean (*Matches) (const char *sentence,
                             const FootingGuide *item,
                             gpointer data);

/* The first item with a sentence that @matches. */
static const FootingGuide *
find_item (FootingGuidance *guidance,
           FootingPerspective perspective,
           Matches matches,
           gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    for (guint j = 0; j < footing_guidance_n (guidance, KINDS[i]); j++)
      for (guint k = 0; k < G_N_ELEMENTS (FIELDS); k++) {
        const FootingGuide *item = footing_guidance_nth (guidance, KINDS[i], j);
        const char *sentence = footing_guide_get_field (item, FIELDS[k], perspective);

        if (sentence != NULL && matches (sentence, item, data))
          return item;
      }

  return NULL;
}

/* Of one line, and without a full stop. Owned by the caller. */
static char *
normalise (const char *text)
{
  char *line = footing_text_normalize_line (text);

  if (g_str_has_suffix (line, "."))
    line[strlen (line) - 1] = '\0';

  return line;
}

static gboolean
is_said (const char *sentence, const FootingGuide *item, gpointer title)
{
  g_autofree char *plain = normalise (sentence);

  return strcmp (plain, title) == 0;
}

const FootingGuide *
footing_win_find_item (FootingGuidance *guidance,
                       FootingPerspective perspective,
                       const char *title)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  plain = normalise (title);

  return find_item (guidance, perspective, is_said, plain);
}

/* The code that @item names for its first win, or NULL. */
static const char *
get_named (const FootingGuide *item, FootingPerspective perspective)
{
  const guint n = g_strv_length (item->win_moves);

  if (n > 0)
    return item->win_moves[perspective == FOOTING_PERSPECTIVE_SUPPORT ? n - 1 : 0];

  return item->kind == FOOTING_GUIDE_SIGN ? footing_guide_counter_move (item, perspective)
                                          : item->move;
}

const FootingGuide *
footing_win_get_move (FootingGuidance *guidance,
                      const FootingGuide *item,
                      FootingPerspective perspective)
{
  const FootingGuide *move;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  move = item->kind == FOOTING_GUIDE_MOVE
             ? item
             : footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE,
                                        get_named (item, perspective));

  return move != NULL && footing_guide_offered_to (move, perspective) ? move : NULL;
}

/* --- Words that were changed ---------------------------------------------------------
 */

typedef struct {
  /* borrowed */
  FootingGuidance *guidance;
  const char *move;
  const char *const *words; /* of the title */

  /* state */
  FootingPerspective perspective;
} Change;

static gboolean
shares_half (const char *sentence, const char *const *words)
{
  g_auto (GStrv) said = g_str_tokenize_and_fold (sentence, NULL, NULL);
  guint n = 0, n_kept = 0;

  for (; said[n] != NULL; n++)
    n_kept += g_strv_contains (words, said[n]);

  return 2 * n_kept >= n;
}

static gboolean
is_changed (const char *sentence, const FootingGuide *item, gpointer data)
{
  const Change *change = data;
  const FootingGuide *move =
      footing_win_get_move (change->guidance, item, change->perspective);

  return move != NULL && strcmp (footing_guide_code (move), change->move) == 0 &&
         shares_half (sentence, change->words);
}

const char *
footing_win_find_move (FootingGuidance *guidance,
                       FootingPerspective perspective,
                       const char *title,
                       const char *move)
{
  const FootingGuide *item, *said;
  g_auto (GStrv) words = NULL;
  Change change;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), "");
  g_return_val_if_fail (title != NULL && move != NULL, "");

  item = footing_win_find_item (guidance, perspective, title);
  if (item == NULL) {
    words = g_str_tokenize_and_fold (title, NULL, NULL);
    change = (Change){guidance, move, (const char *const *)words, perspective};
    item = find_item (guidance, perspective, is_changed, &change);
  }

  said = item != NULL ? footing_win_get_move (guidance, item, perspective) : NULL;

  return said != NULL ? footing_guide_code (said) : "";
}
