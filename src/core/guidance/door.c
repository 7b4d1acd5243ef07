/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door.h"
#include "guidance-private.h"

/* Of 0–4: "sometimes" and "often". */
#define SOMETIMES 2
#define OFTEN 3

FootingPerspective
footing_door_get_perspective (const FootingGuide *door)
{
  return footing_guide_offered_to (door, FOOTING_PERSPECTIVE_SELF)
             ? FOOTING_PERSPECTIVE_SELF
             : FOOTING_PERSPECTIVE_SUPPORT;
}

const char *const *
footing_door_get_parts (const FootingGuide *door)
{
  g_return_val_if_fail (door != NULL, NULL);

  return (const char *const *)door->parts;
}

gboolean
footing_door_has_part (const FootingGuide *door, const char *part)
{
  g_return_val_if_fail (door != NULL, FALSE);

  return g_strv_contains ((const char *const *)door->parts, part);
}

const char *const *
footing_door_get_events (const FootingGuide *door)
{
  g_return_val_if_fail (door != NULL, NULL);

  return (const char *const *)door->events;
}

const char *const *
footing_door_get_signs (const FootingGuide *door)
{
  g_return_val_if_fail (door != NULL, NULL);

  return (const char *const *)door->signs;
}

const char *
footing_door_get_say (const FootingGuide *door)
{
  return footing_guide_get_field (door, FOOTING_GUIDE_FIELD_SAY,
                                  footing_door_get_perspective (door));
}

const FootingGuide *
footing_door_get_move (FootingGuidance *guidance, const FootingGuide *door)
{
  g_return_val_if_fail (door != NULL, NULL);

  return footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, door->move);
}

const char *
footing_door_get_known_event (const FootingGuide *door)
{
  g_return_val_if_fail (door != NULL, NULL);

  return g_strv_length (door->events) == 1 ? door->events[0] : NULL;
}

const char *
footing_door_get_words (FootingGuidance *guidance,
                        const FootingGuide *door,
                        const char *trigger)
{
  const FootingPerspective perspective = footing_door_get_perspective (door);
  const FootingGuide *move = footing_door_get_move (guidance, door);
  const char *own = footing_guide_words (door, perspective, trigger);

  if (own != NULL || move == NULL)
    return own;

  return footing_guide_words (move, perspective, trigger);
}

const char *
footing_door_get_whom (const FootingGuide *door, const char *trigger)
{
  return footing_guide_get_said (door, FOOTING_GUIDE_SAID_WHOM,
                                 footing_door_get_perspective (door), trigger);
}

const char *
footing_door_get_not_yet (const FootingGuide *door, const char *trigger)
{
  return footing_guide_get_said (door, FOOTING_GUIDE_SAID_NOT_YET,
                                 footing_door_get_perspective (door), trigger);
}

const char *
footing_door_get_sleep (const FootingGuide *door, const char *trigger)
{
  return footing_guide_get_said (door, FOOTING_GUIDE_SAID_SLEEP,
                                 footing_door_get_perspective (door), trigger);
}

char **
footing_door_dup_steps (FootingGuidance *guidance, const FootingGuide *door)
{
  const FootingPerspective perspective = footing_door_get_perspective (door);
  const FootingGuide *move = footing_door_get_move (guidance, door);

  if (door->how[perspective]->len > 0 || move == NULL)
    return footing_guide_dup_how (door, perspective);

  return footing_guide_dup_how (move, perspective);
}

/* Puts the first wins of the moves that the door begins with before the others. */
static void
prepend_first (GArray *wins, FootingGuidance *guidance, const FootingGuide *door)
{
  const FootingPerspective perspective = footing_door_get_perspective (door);

  for (guint i = g_strv_length (door->first_moves); i > 0; i--) {
    const FootingGuide *move =
        footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, door->first_moves[i - 1]);
    const FootingFirstWin win = {footing_guide_first_win (move, perspective), move, NULL};

    if (win.text != NULL)
      g_array_prepend_val (wins, win);
  }
}

GArray *
footing_door_list_wins (FootingGuidance *guidance,
                        const FootingGuide *door,
                        const char *trigger)
{
  const FootingPerspective perspective = footing_door_get_perspective (door);
  GArray *wins = footing_ranking_first_wins (guidance, perspective, trigger, NULL);

  g_return_val_if_fail (wins != NULL, NULL);

  if (trigger == NULL)
    prepend_first (wins, guidance, door);
  if (wins->len > FOOTING_DOOR_WINS)
    g_array_set_size (wins, FOOTING_DOOR_WINS);

  return wins;
}

/* --- A check of signs ----------------------------------------------------------------
 */

/* How often the sign of @code happens; -1 when that is not answered. */
static int
get_frequency (GHashTable *signs, const char *code)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (signs, code, NULL, &value))
    return -1;

  return CLAMP (GPOINTER_TO_INT (value), 0, FOOTING_SIGN_MAX);
}

FootingMomentum
footing_door_judge (const FootingGuide *door, GHashTable *signs)
{
  guint n = 0, answered = 0, sometimes = 0, often = 0;

  g_return_val_if_fail (door != NULL, FOOTING_MOMENTUM_UNKNOWN);
  g_return_val_if_fail (signs != NULL, FOOTING_MOMENTUM_UNKNOWN);

  for (; door->signs[n] != NULL; n++) {
    const int frequency = get_frequency (signs, door->signs[n]);

    answered += frequency >= 0;
    sometimes += frequency >= SOMETIMES;
    often += frequency >= OFTEN;
  }

  if (answered == 0 || 3 * answered < 2 * n)
    return FOOTING_MOMENTUM_UNKNOWN;
  if (2 * often >= answered)
    return FOOTING_MOMENTUM_LOW;
  if (often > 0 || 2 * sometimes >= answered)
    return FOOTING_MOMENTUM_SLOWING;

  return FOOTING_MOMENTUM_STEADY;
}

const char *
footing_door_describe (const FootingGuide *door, FootingMomentum momentum)
{
  static const FootingGuideField fields[] = {
      [FOOTING_MOMENTUM_STEADY] = FOOTING_GUIDE_FIELD_STEADY,
      [FOOTING_MOMENTUM_SLOWING] = FOOTING_GUIDE_FIELD_SLOWING,
      [FOOTING_MOMENTUM_LOW] = FOOTING_GUIDE_FIELD_LOW,
  };

  g_return_val_if_fail ((guint)momentum < G_N_ELEMENTS (fields), NULL);

  if (momentum == FOOTING_MOMENTUM_UNKNOWN)
    return NULL;

  return footing_guide_get_field (door, fields[momentum],
                                  footing_door_get_perspective (door));
}

const char *
footing_door_get_try (FootingGuidance *guidance,
                      const FootingGuide *door,
                      GHashTable *signs)
{
  const FootingPerspective perspective = footing_door_get_perspective (door);
  const FootingGuide *sign = NULL;
  int most = 0;

  for (guint i = 0; door->signs[i] != NULL; i++) {
    const int frequency = get_frequency (signs, door->signs[i]);

    if (frequency > most) {
      most = frequency;
      sign = footing_guidance_lookup (guidance, FOOTING_GUIDE_SIGN, door->signs[i]);
    }
  }

  return footing_guide_try (sign != NULL ? sign : door, perspective);
}
