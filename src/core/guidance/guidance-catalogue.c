/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guidance-private.h"

#include "error.h"
#include "frame.h"
#include "store/records/step.h"

static void
guide_free (FootingGuide *guide)
{
  g_strfreev (guide->first_moves);
  g_strfreev (guide->then_moves);
  g_strfreev (guide->roles);
  g_strfreev (guide->suits);
  g_strfreev (guide->not_for);
  g_strfreev (guide->sessions);
  g_strfreev (guide->parts);
  g_strfreev (guide->events);
  g_strfreev (guide->signs);
  g_strfreev (guide->win_moves);
  g_strfreev (guide->drivers);
  g_strfreev (guide->moves);
  g_strfreev (guide->pages);
  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    g_ptr_array_unref (guide->how[i]);
  for (guint i = 0; i < FOOTING_GUIDE_N_SAID; i++)
    g_array_unref (guide->said[i]);
  g_free (guide);
}

void
footing_catalogue_init (FootingCatalogue *self)
{
  self->strings = g_string_chunk_new (32 * 1024);

  for (guint i = 0; i < FOOTING_N_GUIDE_KINDS; i++) {
    self->items[i] = g_ptr_array_new_with_free_func ((GDestroyNotify)guide_free);
    self->by_code[i] = g_hash_table_new (g_str_hash, g_str_equal);
    self->groups[i] = g_ptr_array_new_null_terminated (8, NULL, TRUE);
    self->group_titles[i] = g_hash_table_new (g_str_hash, g_str_equal);
  }

  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    self->seek_support[i] = g_ptr_array_new ();
  self->where_to_turn = g_ptr_array_new ();
}

void
footing_catalogue_clear (FootingCatalogue *self)
{
  for (guint i = 0; i < FOOTING_N_GUIDE_KINDS; i++) {
    g_ptr_array_unref (self->items[i]);
    g_hash_table_unref (self->by_code[i]);
    g_ptr_array_unref (self->groups[i]);
    g_hash_table_unref (self->group_titles[i]);
  }

  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    g_ptr_array_unref (self->seek_support[i]);
  g_ptr_array_unref (self->where_to_turn);

  g_string_chunk_free (self->strings);
}

static gboolean
unresolved (const FootingGuide *guide, const char *what, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED, "“%s”: no such %s",
               guide->code, what);

  return FALSE;
}

static const FootingGuide *
find_move (FootingCatalogue *self, const char *code)
{
  return code != NULL ? g_hash_table_lookup (self->by_code[FOOTING_GUIDE_MOVE], code)
                      : NULL;
}

static gboolean
check_moves (FootingCatalogue *self, const FootingGuide *guide, GError **error)
{
  char **lists[] = {guide->first_moves, guide->then_moves};

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      if (find_move (self, lists[i][j]) == NULL)
        return unresolved (guide, lists[i][j], error);

  return TRUE;
}

/* The first of the moves that a driver or a sign names which is for @perspective, or what
 * stands in for them. */
static const char *
find_lead (FootingCatalogue *self,
           const FootingGuide *guide,
           FootingPerspective perspective)
{
  const char *stand_in = guide->stand_ins[perspective];
  const FootingGuide *move = find_move (self, guide->counter);

  if (move != NULL && move->offered[perspective])
    return move->code;

  for (guint i = 0; guide->first_moves[i] != NULL; i++) {
    move = find_move (self, guide->first_moves[i]);
    if (move != NULL && move->offered[perspective])
      return move->code;
  }

  move = find_move (self, stand_in);

  return move != NULL && move->offered[perspective] ? move->code : NULL;
}

static gboolean
resolve_leads (FootingCatalogue *self, FootingGuideKind kind, GError **error)
{
  for (guint i = 0; i < self->items[kind]->len; i++) {
    FootingGuide *guide = g_ptr_array_index (self->items[kind], i);

    if (!check_moves (self, guide, error))
      return FALSE;
    if (guide->counter != NULL && find_move (self, guide->counter) == NULL)
      return unresolved (guide, guide->counter, error);

    for (guint j = 0; j < FOOTING_N_PERSPECTIVES; j++) {
      guide->leads[j] = find_lead (self, guide, j);
      if (guide->leads[j] == NULL)
        return unresolved (guide, "stand-in", error);
    }
  }

  return TRUE;
}

static gboolean
resolve_evidence (FootingCatalogue *self, GError **error)
{
  GPtrArray *moves = self->items[FOOTING_GUIDE_MOVE];
  GHashTable *evidence = self->by_code[FOOTING_GUIDE_EVIDENCE];

  for (guint i = 0; i < moves->len; i++) {
    FootingGuide *move = g_ptr_array_index (moves, i);

    if (move->evidence_code == NULL)
      continue;
    move->evidence = g_hash_table_lookup (evidence, move->evidence_code);
    if (move->evidence == NULL)
      return unresolved (move, move->evidence_code, error);
  }

  return TRUE;
}

static gboolean
resolve_groups (FootingCatalogue *self, GError **error)
{
  for (guint i = 0; i < FOOTING_N_GUIDE_KINDS; i++)
    for (guint j = 0; j < self->items[i]->len; j++) {
      const FootingGuide *guide = g_ptr_array_index (self->items[i], j);

      if (guide->group != NULL &&
          !g_hash_table_contains (self->group_titles[i], guide->group))
        return unresolved (guide, guide->group, error);
    }

  return TRUE;
}

/* Whether each of @codes, NULL-terminated, is an item of @kind. */
static gboolean
check_codes (FootingCatalogue *self,
             const FootingGuide *guide,
             FootingGuideKind kind,
             char **codes,
             GError **error)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_hash_table_contains (self->by_code[kind], codes[i]))
      return unresolved (guide, codes[i], error);

  return TRUE;
}

static gboolean
check_said (FootingCatalogue *self,
            const FootingGuide *guide,
            const GArray *said,
            GError **error)
{
  for (guint i = 0; i < said->len; i++) {
    const FootingGuideWords *words = &g_array_index (said, FootingGuideWords, i);
    char *trigger[] = {(char *)words->trigger, NULL};

    if (!check_codes (self, guide, FOOTING_GUIDE_TRIGGER, trigger, error))
      return FALSE;
  }

  return TRUE;
}

/* Whether what could be said with @guide is for events that there are, and its sentence
 * has gaps that can be filled. */
static gboolean
check_words (FootingCatalogue *self, const FootingGuide *guide, GError **error)
{
  for (guint i = 0; i < FOOTING_GUIDE_N_SAID; i++)
    if (!check_said (self, guide, guide->said[i], error))
      return FALSE;
  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++) {
    const FootingGuideText *fields = guide->fields;
    const char *frames[] = {fields[FOOTING_GUIDE_FIELD_FRAME].by[i],
                            fields[FOOTING_GUIDE_FIELD_FRAME_DONE].by[i]};

    for (guint j = 0; j < G_N_ELEMENTS (frames); j++)
      if (frames[j] != NULL && !footing_frame_is_sound (frames[j]))
        return unresolved (guide, frames[j], error);
  }

  return TRUE;
}

static gboolean
check_step (FootingCatalogue *self, const FootingGuide *move, GError **error)
{
  static const char *const kinds[] = {"step", "practice", "scope", NULL};
  char *waits_for[] = {(char *)move->waits_for, NULL};

  if (!g_strv_contains (kinds, move->step_kind))
    return unresolved (move, move->step_kind, error);
  if (!g_strv_contains (footing_rungs (), move->rung))
    return unresolved (move, move->rung, error);

  return check_words (self, move, error) &&
         check_codes (self, move, FOOTING_GUIDE_TRIGGER, move->suits, error) &&
         check_codes (self, move, FOOTING_GUIDE_TRIGGER, move->not_for, error) &&
         check_codes (self, move, FOOTING_GUIDE_RITUAL, move->sessions, error) &&
         check_codes (self, move, FOOTING_GUIDE_DRIVER, waits_for, error);
}

/* Whether each move that belongs to a first win is there, and for those it is said to. */
static gboolean
check_win_moves (FootingCatalogue *self, const FootingGuide *guide, GError **error)
{
  const guint n = g_strv_length (guide->win_moves);

  for (guint i = 0; n > 0 && i < FOOTING_N_PERSPECTIVES; i++) {
    const char *code = guide->win_moves[i == FOOTING_PERSPECTIVE_SUPPORT ? n - 1 : 0];
    const FootingGuide *move = find_move (self, code);

    if (guide->offered[i] && (move == NULL || !move->offered[i]))
      return unresolved (guide, code, error);
  }

  return TRUE;
}

static gboolean
check_all_wins (FootingCatalogue *self, GError **error)
{
  static const FootingGuideKind kinds[] = {FOOTING_GUIDE_TRIGGER, FOOTING_GUIDE_DOOR};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < self->items[kinds[i]]->len; j++)
      if (!check_win_moves (self, g_ptr_array_index (self->items[kinds[i]], j), error))
        return FALSE;

  return TRUE;
}

static gboolean
check_all_steps (FootingCatalogue *self, GError **error)
{
  GPtrArray *moves = self->items[FOOTING_GUIDE_MOVE];

  for (guint i = 0; i < moves->len; i++)
    if (!check_step (self, g_ptr_array_index (moves, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
check_door (FootingCatalogue *self, const FootingGuide *door, GError **error)
{
  static const char *const parts[] = {"event", "wins",     "words",      "draft", "signs",
                                      "steps", "examples", "first-days", NULL};
  char *move[] = {(char *)door->move, NULL};

  for (guint i = 0; door->parts[i] != NULL; i++)
    if (!g_strv_contains (parts, door->parts[i]))
      return unresolved (door, door->parts[i], error);

  return check_words (self, door, error) &&
         check_codes (self, door, FOOTING_GUIDE_TRIGGER, door->events, error) &&
         check_codes (self, door, FOOTING_GUIDE_MOVE, door->first_moves, error) &&
         check_codes (self, door, FOOTING_GUIDE_SIGN, door->signs, error) &&
         check_codes (self, door, FOOTING_GUIDE_MOVE, move, error);
}

static gboolean
check_all_doors (FootingCatalogue *self, GError **error)
{
  GPtrArray *doors = self->items[FOOTING_GUIDE_DOOR];

  for (guint i = 0; i < doors->len; i++)
    if (!check_door (self, g_ptr_array_index (doors, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
check_all_concepts (FootingCatalogue *self, GError **error)
{
  GPtrArray *concepts = self->items[FOOTING_GUIDE_CONCEPT];

  for (guint i = 0; i < concepts->len; i++) {
    const FootingGuide *concept = g_ptr_array_index (concepts, i);

    if (!check_codes (self, concept, FOOTING_GUIDE_DRIVER, concept->drivers, error) ||
        !check_codes (self, concept, FOOTING_GUIDE_SIGN, concept->signs, error) ||
        !check_codes (self, concept, FOOTING_GUIDE_MOVE, concept->moves, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_all_pages (FootingCatalogue *self, GError **error)
{
  static const char *const pages[] = {"good", "moment", "task", "room", NULL};

  for (guint i = 0; i < FOOTING_N_GUIDE_KINDS; i++)
    for (guint j = 0; j < self->items[i]->len; j++) {
      const FootingGuide *guide = g_ptr_array_index (self->items[i], j);

      if (guide->page != NULL && !g_strv_contains (pages, guide->page))
        return unresolved (guide, guide->page, error);
    }

  return TRUE;
}

gboolean
footing_catalogue_resolve (FootingCatalogue *self, GError **error)
{
  return resolve_groups (self, error) && check_all_pages (self, error) &&
         resolve_evidence (self, error) && check_all_steps (self, error) &&
         check_all_doors (self, error) && check_all_wins (self, error) &&
         check_all_concepts (self, error) &&
         resolve_leads (self, FOOTING_GUIDE_DRIVER, error) &&
         resolve_leads (self, FOOTING_GUIDE_SIGN, error);
}
