/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-summary.h"
#include "format/date-format.h"
#include "format/outcome-format.h"
#include "format/person-format.h"
#include "format/rating-words.h"
#include "format/ritual-format.h"
#include "format/rung-format.h"
#include "widgets/rating-row.h"
#include "guidance/ranking.h"
#include "plan/handed-over.h"
#include "plan/people.h"
#include "plan/rituals.h"
#include "plan/signs.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Signs from "often" on are named. */
#define FREQUENT 3
#define MAX_NAMED 3

typedef struct {
  /* borrowed */
  FootingContext *context;
  FootingStore *store;
  FootingGuidance *guidance;
  FootingRecovery *recovery;
  const char *id;
  const char *today;
  GString *text;

  /* state */
  FootingPerspective perspective;
  guint n_unread; /* records that are not in the text */
} Summary;

/* Adds a line of what somebody typed, shortened; nothing when it is blank. */
static void
add_typed (Summary *summary, const char *typed)
{
  g_autofree char *shown = footing_record_show (summary->recovery, typed);
  g_autofree char *line = footing_text_excerpt (shown, 160);

  if (*line == '\0')
    return;
  if (summary->text->len > 0)
    g_string_append_c (summary->text, '\n');
  g_string_append (summary->text, line);
}

/* Adds "@typed · @detail", or what there is of it. */
static void
add_pair (Summary *summary, const char *typed, const char *detail)
{
  g_autofree char *line = footing_text_excerpt (typed, FOOTING_TITLE_CHARS);
  g_autofree char *pair = NULL;

  if (*line != '\0' && *detail != '\0')
    pair = g_strdup_printf ("%s · %s", line, detail);
  add_typed (summary, pair != NULL ? pair : *line != '\0' ? line : detail);
}

static void
add_happened (Summary *summary)
{
  const FootingGuide *trigger = footing_guidance_lookup (
      summary->guidance, FOOTING_GUIDE_TRIGGER, summary->recovery->trigger);
  g_autofree char *date =
      footing_date_format_long (summary->recovery->happened_on, summary->today);

  add_typed (summary, summary->recovery->person);
  add_typed (summary, summary->recovery->title);
  add_pair (summary, date,
            trigger != NULL ? footing_guide_title (trigger, summary->perspective) : "");
}

static void
add_drivers (Summary *summary)
{
  g_autoptr (GHashTable) drivers =
      footing_store_get_drivers (summary->store, summary->id, NULL);
  g_auto (GStrv) words = footing_driver_words_dup ();

  if (summary->recovery->drivers_unclear)
    add_typed (summary, _ ("Not known yet"));
  if (drivers == NULL)
    return;

  for (int rating = FOOTING_DRIVER_MAX; rating > 0; rating--)
    for (guint i = 0; i < footing_guidance_n (summary->guidance, FOOTING_GUIDE_DRIVER);
         i++) {
      const FootingGuide *driver =
          footing_guidance_nth (summary->guidance, FOOTING_GUIDE_DRIVER, i);

      if (GPOINTER_TO_INT (g_hash_table_lookup (drivers, footing_guide_code (driver))) ==
          rating)
        add_pair (summary, footing_guide_title (driver, summary->perspective),
                  words[rating]);
    }
}

static void
add_frequent_signs (Summary *summary, FootingSigns *signs, GHashTable *ratings)
{
  g_auto (GStrv) words = footing_sign_words_dup ();
  int named = 0;

  for (int frequency = FOOTING_SIGN_MAX; frequency >= FREQUENT; frequency--)
    for (guint i = 0; i < footing_signs_get_n (signs) && named < MAX_NAMED; i++) {
      const FootingSign *sign = footing_signs_nth (signs, i);

      if (GPOINTER_TO_INT (g_hash_table_lookup (ratings, sign->code)) != frequency)
        continue;
      add_pair (summary, sign->title, words[frequency]);
      named++;
    }
}

static void
add_signs (Summary *summary)
{
  g_autoptr (GHashTable) all =
      footing_store_get_latest_signs (summary->store, summary->id, NULL);
  g_autoptr (FootingSigns) signs =
      footing_signs_new (summary->store, summary->guidance, summary->id, NULL);
  g_autoptr (GHashTable) ratings = NULL;
  g_autofree char *count = NULL;
  int n;

  if (all == NULL || signs == NULL)
    return;

  ratings = footing_signs_filter (signs, all);
  n = g_hash_table_size (ratings);
  if (n == 0)
    return;

  count = g_strdup_printf (ngettext ("%d sign answered", "%d signs answered", n), n);
  add_typed (summary, count);
  add_frequent_signs (summary, signs, ratings);
}

static void
add_outcome (Summary *summary, gpointer record)
{
  FootingOutcome *outcome = record;
  g_autofree char *measure = footing_outcome_format_measure (outcome);
  g_autofree char *day = footing_date_format_short (outcome->due_on, summary->today);
  g_autofree char *detail = NULL;

  if (*measure != '\0' && *day != '\0')
    /* Translators: a measure and a day: "48 → 24 hours by 20 Apr" */
    detail = g_strdup_printf (_ ("%s by %s"), measure, day);
  add_pair (summary, outcome->title, detail != NULL ? detail : measure);
}

static void
add_step (Summary *summary, FootingStep *step)
{
  g_autofree char *day = footing_date_format_short (
      *step->due_on != '\0' ? step->due_on : step->until_on, summary->today);
  const char *rung = footing_rung_to_label (step->rung);
  g_autofree char *detail = NULL;

  if (*step->rung != '\0' && *day != '\0')
    detail = g_strdup_printf ("%s · %s", day, rung);
  add_pair (summary, step->title, detail != NULL ? detail : day);
}

static void
add_first_win (Summary *summary, gpointer record)
{
  FootingStep *step = record;

  add_step (summary, step);
  add_typed (summary, step->seen_by);
}

static void
add_other_step (Summary *summary, gpointer record)
{
  add_step (summary, record);
}

static void
add_person (Summary *summary, gpointer record)
{
  FootingPerson *person = record;

  add_pair (summary, person->name, footing_role_beside_name (person->role));
}

static void
add_ritual (Summary *summary, gpointer record)
{
  FootingRitual *ritual = record;
  g_autofree char *when =
      footing_ritual_format_when (ritual, footing_store_get_clock (summary->store));

  add_pair (summary,
            footing_ritual_get_title (ritual, summary->guidance, summary->perspective),
            when);
}

/* Adds the first page of @list, and counts the rest. */
static void
add_each (Summary *summary,
          FootingList list,
          GType type,
          void (*add) (Summary *, gpointer))
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (summary->store, list, summary->id, NULL);
  g_autoptr (GPtrArray) records = NULL;

  if (ids == NULL)
    return;

  if (ids->len > FOOTING_PAGE_LENGTH) {
    summary->n_unread = ids->len - FOOTING_PAGE_LENGTH;
    g_ptr_array_set_size (ids, FOOTING_PAGE_LENGTH);
  }
  records = footing_store_get_all (summary->store, type, ids, NULL);
  for (guint i = 0; records != NULL && i < records->len; i++)
    add (summary, g_ptr_array_index (records, i));
}

/* H20: nobody is said to be left out who is added at the start. */
static void
add_people_to_come (Summary *summary)
{
  g_auto (GStrv) names = footing_people_list_to_come (summary->store, summary->id, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_pair (summary, names[i], _ ("will see the first win"));
}

static void
add_page (Summary *summary, FootingPage page)
{
  FootingRecovery *recovery = summary->recovery;

  switch (page) {
  case FOOTING_PAGE_HAPPENED:
    add_happened (summary);
    break;
  case FOOTING_PAGE_STORY:
    add_typed (summary, recovery->story);
    if (footing_page_is_handed_over (summary->store, summary->id, page))
      add_typed (summary, _ ("From what you agreed on:"));
    add_typed (summary, recovery->technical_change);
    add_typed (summary, recovery->communication_change);
    add_typed (summary, recovery->reframe);
    break;
  case FOOTING_PAGE_DRIVERS:
    add_drivers (summary);
    break;
  case FOOTING_PAGE_SIGNS:
    add_signs (summary);
    break;
  case FOOTING_PAGE_OUTCOMES:
    add_each (summary, FOOTING_LIST_OUTCOMES, FOOTING_TYPE_OUTCOME, add_outcome);
    break;
  case FOOTING_PAGE_FIRST_WIN:
    add_each (summary, FOOTING_LIST_FIRST_WINS, FOOTING_TYPE_STEP, add_first_win);
    break;
  case FOOTING_PAGE_PEOPLE:
    add_each (summary, FOOTING_LIST_PEOPLE, FOOTING_TYPE_PERSON, add_person);
    add_people_to_come (summary);
    break;
  case FOOTING_PAGE_MOVES:
    add_each (summary, FOOTING_LIST_LATER_STEPS, FOOTING_TYPE_STEP, add_other_step);
    break;
  case FOOTING_PAGE_RHYTHM:
    add_each (summary, FOOTING_LIST_ENABLED_RITUALS, FOOTING_TYPE_RITUAL, add_ritual);
    break;
  case FOOTING_PAGE_REVIEW:
  default:
    break;
  }
}

/* The first lines of @summary, @max_lines at most when that is not 0: the last of them
 * says how many more there are. */
static char *
shorten (Summary *summary, guint max_lines)
{
  g_auto (GStrv) lines = g_strsplit (summary->text->str, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n = g_strv_length (lines);
  guint n_shown = n, n_more;

  if (max_lines > 0 && n + summary->n_unread > max_lines)
    n_shown = MIN (n, max_lines - 1);
  n_more = n - n_shown + summary->n_unread;
  for (guint i = 0; i < n_shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", lines[i]);
  if (n_more > 0 && n_shown > 0)
    g_string_append_c (text, '\n');
  if (n_more > 0)
    /* Translators: after the first of several lines */
    g_string_append_printf (text, ngettext ("and %u more", "and %u more", n_more),
                            n_more);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
footing_page_summarise (FootingContext *context,
                        FootingRecovery *recovery,
                        FootingPage page,
                        guint max_lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *today = NULL;
  Summary summary = {0};

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), NULL);

  today = footing_context_today (context);
  summary.context = context;
  summary.today = today;
  summary.store = footing_context_get_store (context);
  summary.guidance = footing_context_get_guidance (context);
  summary.recovery = recovery;
  summary.id = footing_record_get_id (recovery);
  summary.text = text;
  footing_perspective_from_code (recovery->perspective, &summary.perspective);
  add_page (&summary, page);

  return shorten (&summary, max_lines);
}
