/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moves.h"

#include "date.h"
#include "error.h"
#include "gaps.h"
#include "guidance/wins.h"
#include "plan.h"
#include "scopes.h"
#include "signs.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static FootingRecovery *
get_recovery (FootingStore *store,
              const char *id,
              FootingPerspective *perspective,
              GError **error)
{
  FootingRecovery *recovery = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, error);

  *perspective = FOOTING_PERSPECTIVE_SELF;
  if (recovery != NULL)
    footing_perspective_from_code (recovery->perspective, perspective);

  return recovery;
}

GPtrArray *
footing_plan_suggest (FootingStore *store,
                      FootingGuidance *guidance,
                      const char *recovery,
                      GError **error)
{
  FootingPerspective perspective;
  g_autoptr (FootingRecovery) row = get_recovery (store, recovery, &perspective, error);
  g_autoptr (GHashTable) drivers = NULL;
  g_autoptr (GHashTable) ratings = NULL;
  g_autoptr (FootingSigns) signs = NULL;
  g_autoptr (GHashTable) counting = NULL;
  g_autoptr (GHashTable) held = NULL;

  if (row == NULL)
    return NULL;

  drivers = footing_store_get_drivers (store, recovery, error);
  if (drivers != NULL)
    ratings = footing_store_get_latest_signs (store, recovery, error);
  if (ratings != NULL)
    signs = footing_signs_new (store, guidance, recovery, error);
  if (signs != NULL)
    held = footing_plan_list_held (store, guidance, recovery, error);
  if (held == NULL)
    return NULL;

  counting = footing_signs_filter (signs, ratings);

  return footing_ranking_rank (guidance, perspective, drivers, counting, row->trigger,
                               held);
}

/* --- Accepting -----------------------------------------------------------------------
 */

static void
refuse_move (GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
               _ ("This suggestion doesn’t fit this plan: choose another."));
}

/* A sentence as the title of a step, without its full stop. */
static char *
to_title (const char *sentence)
{
  char *title = g_strdup (sentence);

  if (g_str_has_suffix (title, "."))
    title[strlen (title) - 1] = '\0';

  return title;
}

static char *
make_title (FootingStore *store,
            FootingGuidance *guidance,
            const char *recovery,
            FootingPerspective perspective,
            const FootingGuide *move,
            const FootingAcceptance *acceptance,
            GError **error)
{
  const FootingGuide *sign =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_SIGN, acceptance->sign);
  const char *frame = footing_guide_frame (move, perspective);
  g_auto (FootingFilling) filling = {0};

  if (acceptance->title != NULL)
    return g_strdup (acceptance->title);
  if (sign != NULL && footing_guide_try (sign, perspective) != NULL)
    return to_title (footing_guide_try (sign, perspective));
  if (frame == NULL)
    return g_strdup (footing_guide_title (move, perspective));
  if (acceptance->filling != NULL)
    return footing_frame_fill (frame, acceptance->filling);

  if (!footing_plan_fill_gaps (store, guidance, recovery, move, &filling, error))
    return NULL;

  return footing_frame_fill (frame, &filling);
}

/* @signs and @sign, each once. */
static GStrv
join_signs (const char *const *signs, const char *sign)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; signs != NULL && signs[i] != NULL; i++)
    g_strv_builder_add (builder, signs[i]);
  if (sign != NULL && (signs == NULL || !g_strv_contains (signs, sign)))
    g_strv_builder_add (builder, sign);

  return g_strv_builder_end (builder);
}

/* The day until which @move is for, counted from today. */
static char *
propose_day (FootingStore *store, const FootingGuide *move, const char *sign)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  const int days = sign != NULL   ? FOOTING_SIGN_STEP_DAYS
                   : move != NULL ? (int)footing_guide_days (move)
                                  : 0;

  /* A smaller scope ends on its day, whichever that is. */
  return sign == NULL && move != NULL &&
                 footing_step_kind_is_scope (footing_guide_step_kind (move))
             ? footing_date_add_days (today, days)
             : footing_date_propose (today, days);
}

char *
footing_plan_propose_day (FootingStore *store,
                          FootingGuidance *guidance,
                          const char *move,
                          const char *sign)
{
  const FootingGuide *guide;
  char *day;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (move != NULL, NULL);

  guide = footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, move);
  day = guide != NULL || sign != NULL ? propose_day (store, guide, sign) : NULL;

  return day != NULL ? day : g_strdup ("");
}

/* The day that was chosen, else the one that is proposed. */
static char *
choose_day (FootingStore *store,
            const FootingGuide *move,
            const FootingAcceptance *acceptance)
{
  return acceptance->day != NULL && footing_date_is_valid (acceptance->day)
             ? g_strdup (acceptance->day)
             : propose_day (store, move, acceptance->sign);
}

/* Practice begins soon, and not after it ends. */
static char *
choose_first_day (FootingStore *store, const char *end)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *first = footing_date_propose (today, FOOTING_FIRST_WIN_DAYS);

  return g_strdup (footing_date_compare (first, end) < 0 ? first : end);
}

static FootingStep *
make_step (FootingStore *store,
           const char *recovery,
           FootingPerspective perspective,
           const FootingGuide *move,
           const FootingAcceptance *acceptance,
           const char *title,
           int position)
{
  static const char *const none[] = {NULL};
  const gboolean plain = acceptance->sign != NULL;
  const char *kind = plain ? "step" : footing_guide_step_kind (move);
  const char *rung = move != NULL ? footing_guide_rung (move) : "";
  const char *often = plain ? NULL : footing_guide_often (move, perspective);
  g_autofree char *end = choose_day (store, move, acceptance);
  g_autofree char *first = choose_first_day (store, end != NULL ? end : "");
  g_auto (GStrv) signs = join_signs (acceptance->signs, acceptance->sign);
  const gboolean practice = footing_step_kind_is_practice (kind);
  const gboolean scope = footing_step_kind_is_scope (kind);
  const char *due = scope ? "" : practice ? first : end;

  return footing_record_new (
      FOOTING_TYPE_STEP, "recovery", recovery, "position", position, "kind", kind, "move",
      move != NULL ? footing_guide_code (move) : "", "title", title, "note",
      acceptance->note != NULL ? acceptance->note : "", "due-on", due != NULL ? due : "",
      "often", often != NULL ? often : "", "until-on", practice && end != NULL ? end : "",
      "rung", acceptance->rung != NULL ? acceptance->rung : rung, "because-drivers",
      acceptance->drivers != NULL ? acceptance->drivers : none, "because-signs", signs,
      NULL);
}

static gboolean
save_step (FootingStore *store,
           FootingStep *step,
           const FootingGuide *move,
           const FootingAcceptance *acceptance,
           GError **error)
{
  g_autofree char *end = NULL;
  g_autofree char *restore = NULL;

  if (!footing_store_save (store, step, error))
    return FALSE;
  if (!footing_step_is_scope (step))
    return TRUE;

  end = choose_day (store, move, acceptance);
  restore = footing_plan_name_restore (step->title);

  return footing_plan_set_scope_end (store, footing_record_get_id (step), end, restore,
                                     error);
}

/* The counter-move of the sign of one's own that @acceptance is for, as a title. */
static char *
make_own_title (FootingStore *store,
                FootingGuidance *guidance,
                const char *recovery,
                const FootingAcceptance *acceptance,
                GError **error)
{
  g_autoptr (FootingSigns) signs = footing_signs_new (store, guidance, recovery, error);
  const FootingSign *sign;

  if (signs == NULL)
    return NULL;

  sign = acceptance->sign != NULL ? footing_signs_find (signs, acceptance->sign) : NULL;
  if (sign != NULL && sign->own != NULL && sign->try != NULL)
    return to_title (acceptance->title != NULL ? acceptance->title
                                               : sign->own->counter_move);

  refuse_move (error);
  return NULL;
}

static FootingStep *
accept (FootingStore *store,
        FootingGuidance *guidance,
        const char *recovery,
        const FootingAcceptance *acceptance,
        GError **error)
{
  FootingPerspective perspective;
  g_autoptr (FootingRecovery) row = get_recovery (store, recovery, &perspective, error);
  const FootingGuide *move =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, acceptance->move);
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *title = NULL;
  int position;

  if (row == NULL)
    return NULL;
  if (*acceptance->move != '\0' &&
      (move == NULL || !footing_guide_offered_to (move, perspective))) {
    refuse_move (error);
    return NULL;
  }

  position = footing_store_get_next_position (store, FOOTING_TYPE_STEP, recovery, error);
  if (position >= 0)
    title = move == NULL ? make_own_title (store, guidance, recovery, acceptance, error)
                         : make_title (store, guidance, recovery, perspective, move,
                                       acceptance, error);
  if (title == NULL)
    return NULL;

  step = make_step (store, recovery, perspective, move, acceptance, title, position);

  return save_step (store, step, move, acceptance, error) ? g_steal_pointer (&step)
                                                          : NULL;
}

FootingStep *
footing_plan_accept_move (FootingStore *store,
                          FootingGuidance *guidance,
                          const char *recovery,
                          const FootingAcceptance *acceptance,
                          GError **error)
{
  g_autoptr (FootingStep) step = NULL;

  g_return_val_if_fail (acceptance != NULL && acceptance->move != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;

  step = accept (store, guidance, recovery, acceptance, error);
  if (!footing_store_end (store, step != NULL, step != NULL ? error : NULL))
    return NULL;

  return g_steal_pointer (&step);
}

gboolean
footing_step_comes_from (FootingStep *step, const char *move, const char *sign)
{
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  if (move == NULL || strcmp (step->move, move) != 0 || footing_step_is_dropped (step))
    return FALSE;

  return sign == NULL ||
         (step->because_signs != NULL && g_strv_contains (step->because_signs, sign));
}

/* --- Help ----------------------------------------------------------------------------
 */

FootingHelp *
footing_help_new (const FootingGuide *move,
                  FootingPerspective perspective,
                  const char *trigger)
{
  FootingHelp *self;

  g_return_val_if_fail (move != NULL, NULL);

  self = g_new0 (FootingHelp, 1);
  self->move = move;
  self->how = footing_guide_dup_how (move, perspective);
  self->words = footing_guide_words (move, perspective, trigger);
  self->caution = footing_guide_caution (move, perspective);
  self->done_when = footing_guide_done_when (move, perspective);

  return self;
}

void
footing_help_free (FootingHelp *self)
{
  g_free (self->own);
  g_strfreev (self->how);
  g_free (self);
}

/* What @item of the catalogue says of how its first win is done, where that is not a
 * move's. */
static gboolean
has_own_help (const FootingGuide *item, FootingPerspective perspective)
{
  g_auto (GStrv) how = NULL;

  if (item == NULL || footing_guide_kind (item) == FOOTING_GUIDE_MOVE)
    return FALSE;

  how = footing_guide_dup_how (item, perspective);

  return how[0] != NULL && footing_guide_done_when (item, perspective) != NULL;
}

/* Of the first win that @step is, where the catalogue says how that very one is done,
 * else of its move; NULL where neither is for @perspective. */
static const FootingGuide *
find_guide (FootingGuidance *guidance, FootingPerspective perspective, FootingStep *step)
{
  const FootingGuide *move =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, step->move);
  const FootingGuide *item =
      footing_step_is_first_win (step)
          ? footing_win_find_item (guidance, perspective, step->title)
          : NULL;

  if (has_own_help (item, perspective))
    return item;

  return move != NULL && footing_guide_offered_to (move, perspective) ? move : NULL;
}

gboolean
footing_step_has_help (FootingGuidance *guidance, FootingStep *step)
{
  gboolean found;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  found = !footing_text_is_blank (step->note);
  for (int p = 0; p < FOOTING_N_PERSPECTIVES && !found; p++)
    found = find_guide (guidance, p, step) != NULL;

  return found;
}

gboolean
footing_plan_find_help (FootingStore *store,
                        FootingGuidance *guidance,
                        FootingStep *step,
                        FootingHelp **help,
                        GError **error)
{
  const FootingGuide *guide;
  FootingPerspective perspective;
  g_autoptr (FootingRecovery) recovery = NULL;

  g_return_val_if_fail (FOOTING_IS_STEP (step) && help != NULL, FALSE);

  *help = NULL;
  if (footing_step_has_help (guidance, step)) {
    recovery = get_recovery (store, step->recovery, &perspective, error);
    if (recovery == NULL)
      return FALSE;
    guide = find_guide (guidance, perspective, step);
    if (guide != NULL)
      *help = footing_help_new (guide, perspective, recovery->trigger);
  }

  if (!footing_text_is_blank (step->note)) {
    if (*help == NULL) {
      *help = g_new0 (FootingHelp, 1);
      (*help)->how = g_new0 (char *, 1);
    }
    (*help)->own = g_strdup (step->note);
  }

  return TRUE;
}
