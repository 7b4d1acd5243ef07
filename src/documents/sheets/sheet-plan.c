/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/date-format.h"
#include "format/person-format.h"
#include "format/plan-format.h"
#include "format/ritual-when.h"
#include "format/step-format.h"
#include "plan/rituals.h"
#include "plan/theirs.h"
#include "session/one-on-ones-next.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static void
add_titled (Sheet *self, int level, const char *heading, const char *text)
{
  if (footing_text_is_blank (text))
    return;

  footing_document_add_heading (self->document, level, heading);
  footing_document_add_text (self->document, text);
}

static const char *
get_trigger (const Sheet *self)
{
  const FootingGuide *guide = footing_guidance_lookup (
      self->guidance, FOOTING_GUIDE_TRIGGER, self->recovery->trigger);

  return guide != NULL ? footing_guide_title (guide, self->perspective) : "";
}

/* "3 March 2026: Missed a promotion". */
static void
add_happened (Sheet *self)
{
  FootingRecovery *recovery = self->recovery;
  const char *trigger = get_trigger (self);
  g_autofree char *dated = *trigger != '\0'
                               ? sheet_format_dated (recovery->happened_on, trigger)
                               : footing_date_format_day (recovery->happened_on, "");

  footing_document_add_heading (self->document, 2, _ ("What Happened"));
  footing_document_add_text (self->document, dated);
  footing_document_add_text (self->document, sheet_text (self, recovery, "known"));
}

/* In support they are what the other person will do differently. */
static void
add_changes (Sheet *self)
{
  if (sheet_is_support (self)) {
    footing_document_add_heading (self->document, 2, _ ("What We Agreed"));
    sheet_add_held (self);
  }
  add_titled (self, 3, _ ("One technical change"),
              sheet_text (self, self->recovery, "technical_change"));
  add_titled (self, 3, _ ("One change in communication"),
              sheet_text (self, self->recovery, "communication_change"));
}

/* --- The plan --------------------------------------------------------------------- */

/* Less of something for a while is not over when that was agreed. */
static gboolean
is_over (FootingStep *step)
{
  return footing_step_is_done (step) && !footing_step_is_scope (step);
}

static void
add_step (Sheet *self, FootingStep *step)
{
  g_autofree char *when =
      !is_over (step)
          ? footing_step_format_when (step->kind, sheet_text (self, step, "often"),
                                      step->due_on, step->until_on, "")
          : footing_step_format_end (step, "");
  g_autofree char *item =
      g_strconcat (sheet_text (self, step, "title"), "\n", when, NULL);

  footing_document_add_item (self->document, item);
}

static int
compare_done_cb (gconstpointer a, gconstpointer b)
{
  return footing_date_compare ((*(FootingStep *const *)a)->done_on,
                               (*(FootingStep *const *)b)->done_on);
}

/* What is to be done, and what is done, each by its day; what was dropped is nobody's
 * business. */
static gboolean
add_steps (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) steps = footing_store_list (
      self->store, FOOTING_TYPE_STEP, footing_record_get_id (self->recovery), error);

  if (steps == NULL)
    return FALSE;

  for (int done = 0; done < 2; done++) {
    g_ptr_array_sort (steps, done ? compare_done_cb : sheet_compare_days_cb);
    footing_document_add_heading (self->document, 2,
                                  done                      ? C_ ("document", "Done")
                                  : sheet_is_support (self) ? _ ("My Commitments")
                                                            : _ ("Steps"));
    for (guint i = 0; i < steps->len; i++) {
      FootingStep *step = steps->pdata[i];

      if (!footing_step_is_dropped (step) && is_over (step) == done &&
          !footing_text_is_blank (sheet_text (self, step, "title")) &&
          !footing_theirs_is_change_itself (self->recovery, step))
        add_step (self, step);
    }
  }

  return TRUE;
}

static void
add_person (Sheet *self, FootingPerson *person)
{
  const char *relation = sheet_text (self, person, "relation");
  g_autofree char *rhythm = footing_rhythm_to_label (person->rhythm_days);
  const char *cells[] = {sheet_text (self, person, "name"),
                         *relation != '\0' ? relation
                                           : footing_role_beside_name (person->role),
                         person->rhythm_days > 0 ? rhythm : "", NULL};

  if (!footing_text_is_blank (cells[0]))
    footing_document_add_row (self->document, cells);
}

static gboolean
add_people (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) people = footing_store_list (
      self->store, FOOTING_TYPE_PERSON, footing_record_get_id (self->recovery), error);
  /* Translators: the headings of a table of people: the last is how often they hear */
  const char *headings[] = {C_ ("document", "Name"), C_ ("document", "Role"),
                            C_ ("document", "Updates"), NULL};

  if (people == NULL)
    return FALSE;

  footing_document_add_heading (self->document, 2, _ ("People"));
  footing_document_add_table (self->document, headings);
  for (guint i = 0; i < people->len; i++)
    add_person (self, people->pdata[i]);

  return TRUE;
}

static gboolean
add_rituals (Sheet *self, GError **error)
{
  FootingClock *clock = footing_store_get_clock (self->store);
  g_autoptr (GPtrArray) rituals = footing_store_list (
      self->store, FOOTING_TYPE_RITUAL, footing_record_get_id (self->recovery), error);

  if (rituals == NULL)
    return FALSE;

  footing_document_add_heading (self->document, 2, _ ("Weekly Rhythm"));
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = rituals->pdata[i];
    g_autofree char *when = NULL;
    g_autofree char *item = NULL;

    if (!ritual->enabled)
      continue;
    when = footing_ritual_format_when (ritual, clock);
    /* Translators: what is done each week, and when: "Outreach: Tuesdays, 10:00" */
    item = g_strdup_printf (
        C_ ("document", "%s: %s"),
        footing_ritual_get_title (ritual, self->guidance, self->perspective), when);
    footing_document_add_item (self->document, item);
  }

  return TRUE;
}

gboolean
sheet_fill_plan (Sheet *self, GError **error)
{
  FootingRecovery *recovery = self->recovery;
  g_autofree char *state = footing_plan_format_state (recovery, "");

  footing_document_add_text (self->document, state);
  add_happened (self);
  add_titled (self, 3, _ ("What isn’t known yet"),
              sheet_text (self, recovery, "unknown"));
  add_changes (self);
  if (!sheet_add_outcomes (self, error) || !sheet_add_agreement (self, error) ||
      !add_steps (self, error) || !sheet_add_moment (self, error) ||
      !sheet_add_tasks (self, error) || !sheet_add_room (self, error) ||
      !add_people (self, error) || !add_rituals (self, error))
    return FALSE;

  add_titled (self, 2, _ ("Back on My Feet"),
              sheet_text (self, recovery, "back_on_my_feet"));
  return TRUE;
}

/* --- The story -------------------------------------------------------------------- */

static gboolean
add_told_win (Sheet *self, FootingEntry *win, GError **error)
{
  const FootingTelling telling = {self->store, self->guidance, self->perspective};
  g_autofree char *line = NULL;
  g_autofree char *measured = NULL;
  g_autofree char *item = NULL;

  if (footing_text_is_blank (sheet_text (self, win, "title")))
    return TRUE;
  if (!footing_telling_format_win (&telling, win, &line, error))
    return FALSE;
  if (line == NULL)
    return TRUE;

  measured = sheet_format_measured (self, win, line);
  item = sheet_format_dated (win->date, measured);
  footing_document_add_item (self->document, item);

  return TRUE;
}

/* What it is, and of which day; @day may be "", then it is not dated. */
static void
add_story_head (Sheet *self, const char *day)
{
  g_autofree char *date = footing_date_format_day (day, "");
  /* Translators: a line below the name of a plan; %s is a day */
  g_autofree char *line = *date != '\0'
                              ? g_strdup_printf (_ ("The recovery story, %s"), date)
                              : g_strdup (_ ("The recovery story"));

  footing_document_add_text (self->document, line);
}

/* The version that was kept last, in the words that it was told in, whomever it was for.
 * FALSE with @error; @is_kept says whether there is one. */
static gboolean
add_kept_story (Sheet *self, gboolean *is_kept, GError **error)
{
  g_autoptr (GPtrArray) stories =
      footing_store_list (self->store, FOOTING_TYPE_RECOVERY_STORY,
                          footing_record_get_id (self->recovery), error);
  FootingRecoveryStory *last;

  if (stories == NULL)
    return FALSE;

  last = stories->len > 0 ? g_ptr_array_index (stories, stories->len - 1) : NULL;
  *is_kept = last != NULL && !footing_text_is_blank (sheet_text (self, last, "body"));
  if (*is_kept) {
    add_story_head (self, last->date);
    footing_document_add_text (self->document, sheet_text (self, last, "body"));
  }

  return TRUE;
}

/* The version that was kept; without one, or where only some days are asked for,
 * acknowledge, learned, did, next: each from what is dated in the plan. */
gboolean
sheet_fill_story (Sheet *self, GError **error)
{
  const gboolean whole = self->wish->from == NULL && self->wish->to == NULL;
  gboolean is_kept = FALSE;

  if (whole && !add_kept_story (self, &is_kept, error))
    return FALSE;
  if (is_kept)
    return TRUE;

  add_story_head (self, self->today);
  add_happened (self);
  if (!sheet_is_support (self))
    footing_document_add_heading (self->document, 2, _ ("What Was Learned"));
  add_changes (self);
  footing_document_add_heading (self->document, 2, _ ("What Was Done Since"));
  if (!sheet_each_win (self, TRUE, self->wish->from, self->wish->to, add_told_win, error))
    return FALSE;

  return sheet_add_outcomes (self, error) &&
         sheet_add_next (self, _ ("What Comes Next"), "", error);
}

/* --- The one-on-one --------------------------------------------------------------- */

/* A fortnight, as between two of them. */
#define DAYS_SINCE 14

/* What is to be talked about, as it was written down, and the day of the talk; both ""
 * where there is none. Owned by the caller. */
static gboolean
find_talk (Sheet *self, char **agenda, char **day, GError **error)
{
  const char *id = footing_record_get_id (self->recovery);
  const gboolean told = footing_sheet_tells (self->wish->kind, self->perspective,
                                             FOOTING_TYPE_CONVERSATION, "agenda");

  *day = footing_one_on_ones_find_day (self->store, id, self->today, error);
  if (*day == NULL)
    return FALSE;
  *agenda =
      told ? footing_one_on_ones_dup_agenda (self->store, id, error) : g_strdup ("");

  return *agenda != NULL;
}

/* With whom, and when. */
static void
add_whom (Sheet *self, const char *day)
{
  const char *person = sheet_text (self, self->recovery, "person");
  g_autofree char *shown = footing_date_format_day (day, "");

  if (!footing_text_is_blank (person)) {
    /* Translators: whom a talk is with */
    g_autofree char *with = g_strdup_printf (C_ ("one-on-one", "With %s"), person);

    footing_document_add_text (self->document, with);
  }
  if (*shown != '\0') {
    /* Translators: the day of the next one-on-one */
    g_autofree char *next = g_strdup_printf (C_ ("one-on-one", "Next: %s"), shown);

    footing_document_add_text (self->document, next);
  }
}

/* What is to be asked for, by the latest review. */
static gboolean
add_ask (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) reviews = footing_store_list (
      self->store, FOOTING_TYPE_REVIEW, footing_record_get_id (self->recovery), error);
  FootingReview *latest = NULL;

  if (reviews == NULL)
    return FALSE;

  for (guint i = 0; i < reviews->len; i++) {
    FootingReview *review = reviews->pdata[i];

    if (latest == NULL || footing_date_compare (latest->week, review->week) < 0)
      latest = review;
  }
  if (latest != NULL)
    add_titled (self, 2, _ ("What I Want to Ask For"), sheet_text (self, latest, "ask"));

  return TRUE;
}

/* In support it is what one did oneself that is told. */
static gboolean
add_kept (Sheet *self, const char *since, GError **error)
{
  g_autoptr (GPtrArray) steps = footing_store_list (
      self->store, FOOTING_TYPE_STEP, footing_record_get_id (self->recovery), error);

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];
    g_autofree char *title = NULL;
    g_autofree char *item = NULL;

    if (!footing_step_is_done (step) || *step->done_on == '\0' ||
        footing_date_compare (step->done_on, since) < 0)
      continue;
    title = sheet_format_step (self, step);
    if (title == NULL)
      continue;
    item = sheet_format_dated (step->done_on, title);
    footing_document_add_item (self->document, item);
  }

  return TRUE;
}

gboolean
sheet_fill_one_on_one (Sheet *self, GError **error)
{
  g_autofree char *since = footing_date_add_days (self->today, -DAYS_SINCE);
  g_autofree char *agenda = NULL;
  g_autofree char *day = NULL;

  if (!find_talk (self, &agenda, &day, error))
    return FALSE;

  add_whom (self, day);
  footing_document_add_heading (self->document, 2, _ ("To Talk About"));
  footing_document_add_text (self->document, agenda);
  if (!add_ask (self, error))
    return FALSE;
  if (sheet_is_support (self))
    sheet_add_agreed (self, agenda);

  footing_document_add_heading (self->document, 2, _ ("In the Last Two Weeks"));
  if (sheet_is_support (self)
          ? !add_kept (self, since, error)
          : !sheet_each_win (self, TRUE, since, self->today, add_told_win, error))
    return FALSE;

  return sheet_add_outcomes (self, error) &&
         sheet_add_next (self,
                         sheet_is_support (self) ? _ ("What I Promised")
                                                 : _ ("What Comes Next"),
                         agenda, error);
}
