/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "matter-format.h"
#include "date.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "format/person-format.h"
#include "format/plan-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* How much of a list of names is read in a sentence. */
#define NAMES_CHARS 160

/* And below each of many wins. */
#define SEEN_CHARS 50

const char *
footing_matter_to_label (const FootingMatter *matter)
{
  g_return_val_if_fail (matter != NULL, "");

  if (matter->deed == FOOTING_DEED_ASK && matter->reason == FOOTING_REASON_REQUESTED)
    /* Translators: on a button: to ask somebody who has not answered again */
    return C_ ("deed", "Follow Up");

  switch (matter->deed) {
  case FOOTING_DEED_WRITE:
    /* Translators: on a button: to write to somebody */
    return C_ ("deed", "Write");
  case FOOTING_DEED_ASK:
    /* Translators: on a button: to ask somebody something */
    return C_ ("deed", "Ask");
  case FOOTING_DEED_THANK:
    /* Translators: on a button: to thank somebody */
    return C_ ("deed", "Thank");
  case FOOTING_DEED_TALK:
    /* Translators: on a button: to talk to somebody */
    return C_ ("deed", "Talk");
  case FOOTING_DEED_NOTHING:
  default:
    return "";
  }
}

char *
footing_deed_format (FootingDeed deed, const char *name)
{
  switch (deed) {
  case FOOTING_DEED_WRITE:
    /* Translators: what a screen reader says of a button; here and below, %s is a name */
    return g_strdup_printf (_ ("Write to %s"), name);
  case FOOTING_DEED_ASK:
    return g_strdup_printf (_ ("Ask %s"), name);
  case FOOTING_DEED_THANK:
    return g_strdup_printf (_ ("Thank %s"), name);
  case FOOTING_DEED_TALK:
    return g_strdup_printf (_ ("Talk to %s"), name);
  case FOOTING_DEED_NOTHING:
  default:
    return g_strdup (name);
  }
}

/* --- Why -----------------------------------------------------------------------------
 */

static char *
format_heard (int days)
{
  if (days < 0)
    return g_strdup (_ ("Nothing is due"));
  if (days == 0)
    return g_strdup (_ ("Heard from you today"));
  if (days == 1)
    return g_strdup (_ ("Heard from you yesterday"));

  return g_strdup_printf (
      ngettext ("Heard from you %d day ago", "Heard from you %d days ago", days), days);
}

static char *
format_wanted (FootingPath path, gboolean requested)
{
  switch (path) {
  case FOOTING_PATH_REPAIR:
    return g_strdup (requested ? _ ("You’ve asked to talk about what happened")
                               : _ ("You want to talk about what happened"));
  case FOOTING_PATH_ASK:
    return g_strdup (requested ? _ ("You’ve asked, and there is no answer yet")
                               : _ ("You have a question for them"));
  case FOOTING_PATH_SPONSOR:
  case FOOTING_PATH_ADVOCATE:
  case FOOTING_N_PATHS:
  default:
    return g_strdup (requested ? _ ("You’ve asked to talk about speaking up for you")
                               : _ ("You want to ask what it takes to speak up for you"));
  }
}

char *
footing_matter_format_reason (const FootingMatter *matter)
{
  g_return_val_if_fail (matter != NULL, NULL);

  /* Translators: why to be in touch with somebody, below their name */
  switch (matter->reason) {
  case FOOTING_REASON_THANKS:
    return g_strdup (matter->path == FOOTING_PATH_REPAIR
                         ? _ ("They took the time to talk: say thank you")
                         : _ ("They’ve answered: say thank you, and what you did"));
  case FOOTING_REASON_WANTED:
  case FOOTING_REASON_QUESTION:
    return format_wanted (matter->path, FALSE);
  case FOOTING_REASON_REQUESTED:
    return format_wanted (matter->path, TRUE);
  case FOOTING_REASON_PENDING:
    return g_strdup (_ ("You’ve talked: note what they answered"));
  case FOOTING_REASON_SETBACK:
    return g_strdup (_ ("Saw the setback, and hasn’t seen a win since"));
  case FOOTING_REASON_RHYTHM:
    return g_strdup_printf (ngettext ("Hasn’t heard from you for %d day",
                                      "Hasn’t heard from you for %d days", matter->n),
                            matter->n);
  case FOOTING_REASON_NEVER:
    return g_strdup (_ ("No contact noted yet"));
  case FOOTING_REASON_UNSEEN:
    return g_strdup_printf (ngettext ("Hasn’t seen %d of your latest wins",
                                      "Hasn’t seen %d of your latest wins", matter->n),
                            matter->n);
  case FOOTING_REASON_HEARD:
  default:
    return format_heard (matter->n);
  }
}

static char *
format_next_day (const char *day, const char *today)
{
  g_autofree char *distance = footing_date_format_distance (day, today);

  if (*distance == '\0')
    return g_strdup ("");
  if (footing_date_compare (day, today) < 0)
    /* Translators: when the next step with somebody was due; %s is "yesterday", "9 days
     * ago" or "5 Mar" */
    return g_strdup_printf (C_ ("person", "Due: %s"), distance);

  /* Translators: when the next step with somebody is due; %s is "tomorrow", "in 5 days"
   * or "5 Mar" */
  return g_strdup_printf (C_ ("person", "Next: %s"), distance);
}

/* Whether what is said of @matter is about that path. */
static gboolean
is_about (const FootingMatter *matter, FootingPath path)
{
  const gboolean speaks = matter->deed == FOOTING_DEED_ASK ||
                          matter->deed == FOOTING_DEED_TALK ||
                          matter->deed == FOOTING_DEED_THANK;

  return speaks && matter->path == path;
}

char *
footing_matter_format_next (const FootingMatter *matter, const char *today)
{
  g_autofree char *distance = NULL;

  g_return_val_if_fail (matter != NULL, NULL);

  if (is_about (matter, matter->next_path))
    return format_next_day (matter->next_on, today);

  distance = footing_date_format_distance (matter->next_on, today);
  if (*distance == '\0')
    return g_strdup ("");
  if (footing_date_compare (matter->next_on, today) < 0)
    /* Translators: when a conversation with somebody was due, other than the one just
     * spoken of: "Due: Ask them to speak up for me, 9 days ago" */
    return g_strdup_printf (_ ("Due: %1$s, %2$s"),
                            footing_path_to_label (matter->next_path), distance);

  /* Translators: when a conversation with somebody is due, other than the one just spoken
   * of: "Next: Ask them to speak up for me, in 5 days" */
  return g_strdup_printf (_ ("Next: %1$s, %2$s"),
                          footing_path_to_label (matter->next_path), distance);
}

char *
footing_matter_format_contact (const FootingMatter *matter, const char *today)
{
  g_autofree char *distance = NULL;

  g_return_val_if_fail (matter != NULL, NULL);

  distance = footing_date_format_distance (matter->contact_on, today);
  if (*distance != '\0')
    /* Translators: %s is "today", "12 days ago" or "5 Mar" */
    return g_strdup_printf (_ ("Last contact: %s"), distance);

  return g_strdup (matter->reason == FOOTING_REASON_NEVER
                       /* Translators: below "No contact noted yet"; the button beside it
                        * says "Contacted Today" */
                       ? _ ("Have you been in touch?")
                       : _ ("No contact noted yet"));
}

/* --- Paths ---------------------------------------------------------------------------
 */

const char *
footing_path_to_label (FootingPath path)
{
  switch (path) {
  case FOOTING_PATH_REPAIR:
    return C_ ("path", "Clear the air");
  case FOOTING_PATH_ASK:
    return C_ ("path", "Ask about one decision");
  case FOOTING_PATH_SPONSOR:
    /* Translators: what a sponsor does, and a mentor, who only advises, may do */
    return C_ ("path", "Ask them to speak up for me");
  case FOOTING_PATH_ADVOCATE:
    return C_ ("path", "Win a new advocate");
  case FOOTING_N_PATHS:
  default:
    return "";
  }
}

const char *
footing_talk_state_to_label (FootingTalkState state)
{
  switch (state) {
  case FOOTING_TALK_PLANNED:
    return C_ ("conversation", "Planned");
  case FOOTING_TALK_REQUESTED:
    return C_ ("conversation", "Requested");
  case FOOTING_TALK_HELD:
    return C_ ("conversation", "Held");
  case FOOTING_TALK_ANSWERED:
    return C_ ("conversation", "Answered");
  case FOOTING_TALK_THANKED:
    return C_ ("conversation", "Thanked");
  case FOOTING_N_TALK_STATES:
  default:
    return "";
  }
}

const char *
footing_talk_state_to_button (FootingTalkState state)
{
  switch (state) {
  case FOOTING_TALK_PLANNED:
    return _ ("Plan This");
  case FOOTING_TALK_REQUESTED:
    /* Translators: on a button: the conversation was asked for */
    return _ ("I’ve Asked");
  case FOOTING_TALK_HELD:
    /* Translators: on a button: the conversation was held */
    return _ ("We’ve Talked");
  case FOOTING_TALK_ANSWERED:
    /* Translators: on a button: the question was answered */
    return _ ("They’ve Answered");
  case FOOTING_TALK_THANKED:
    /* Translators: on a button: somebody was thanked */
    return _ ("I’ve Said Thank You");
  case FOOTING_N_TALK_STATES:
  default:
    return "";
  }
}

const char *
footing_talk_state_to_toast (FootingTalkState state)
{
  switch (state) {
  case FOOTING_TALK_REQUESTED:
    return _ ("Noted as requested");
  case FOOTING_TALK_HELD:
    return _ ("Noted as held: it is on the timeline");
  case FOOTING_TALK_ANSWERED:
    return _ ("Noted as answered");
  case FOOTING_TALK_THANKED:
    return _ ("Noted as thanked");
  case FOOTING_TALK_PLANNED:
  case FOOTING_N_TALK_STATES:
  default:
    return _ ("Planned");
  }
}

static char *
format_since (const FootingTalkStanding *standing, const char *today)
{
  const char *label = footing_talk_state_to_label (standing->state);
  g_autofree char *day =
      standing->talk != NULL
          ? footing_date_format_day (
                footing_talk_get_day (standing->talk, standing->state), today)
          : g_strdup ("");

  if (*day == '\0')
    return g_strdup (label);

  /* Translators: how far a conversation has come, and since when: "Requested, 3 March" */
  return g_strdup_printf (C_ ("conversation", "%1$s, %2$s"), label, day);
}

char *
footing_talk_standing_format (const FootingTalkStanding *standing, const char *today)
{
  g_autofree char *since = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (standing != NULL, NULL);

  if (!standing->begun)
    return g_strdup (C_ ("conversation", "Not planned"));

  since = format_since (standing, today);
  if (standing->talk == NULL)
    return g_steal_pointer (&since);

  next = format_next_day (footing_talk_get_next_day (standing->talk), today);
  if (*next == '\0')
    return g_steal_pointer (&since);

  /* Translators: "Requested, 3 March · Next: in 5 days" */
  return g_strdup_printf (C_ ("conversation", "%1$s · %2$s"), since, next);
}

/* --- Between -------------------------------------------------------------------------
 */

char *
footing_between_format_title (const FootingBetween *item, const char *role)
{
  g_autofree char *title = NULL;
  FootingPath path;

  g_return_val_if_fail (item != NULL, NULL);

  switch (item->kind) {
  case FOOTING_BETWEEN_ENTRY:
    title = footing_record_show (item->entry, item->entry->title);
    return footing_text_excerpt_or (title, FOOTING_STEP_CHARS,
                                    footing_kind_to_label (item->entry->kind));
  case FOOTING_BETWEEN_TALK:
    /* Translators: what happened with somebody: a path, and how far it came: "Ask about
     * one decision: Requested" */
    if (footing_path_of (item->talk, role, &path))
      return g_strdup_printf (C_ ("conversation", "%1$s: %2$s"),
                              footing_path_to_label (path),
                              footing_talk_state_to_label (item->state));
    return g_strdup (C_ ("entry", "Conversation"));
  case FOOTING_BETWEEN_CONTACT:
  default:
    return g_strdup (_ ("In touch"));
  }
}

char *
footing_between_format_detail (const FootingBetween *item, const char *today)
{
  g_autofree char *day = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *plan = NULL;

  g_return_val_if_fail (item != NULL, NULL);

  day = footing_date_format_day (item->date, today);
  detail = item->kind != FOOTING_BETWEEN_ENTRY
               ? g_steal_pointer (&day)
               /* Translators: a day and what it was: "3 March · Win" */
               : g_strdup_printf (C_ ("between", "%1$s · %2$s"), day,
                                  footing_kind_to_label (item->entry->kind));
  if (item->plan == NULL)
    return g_steal_pointer (&detail);

  plan = footing_plan_format_brief (item->plan);
  /* Translators: a day, with what it was, and the other plan that it is of: "3 March ·
   * Win · Failed demo" */
  return g_strdup_printf (C_ ("between plans", "%1$s · %2$s"), detail, plan);
}

/* --- The ledger ----------------------------------------------------------------------
 */

/* The names of those of @group in @ledger; "" for nobody. */
static char *
format_names (FootingLedger *ledger, FootingLedgerGroup group)
{
  GPtrArray *people = footing_ledger_get_people (ledger);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    if (footing_ledger_get_group (ledger, i) == group)
      g_ptr_array_add (names, footing_person_format_name (people->pdata[i]));

  return footing_names_enumerate (names, NAMES_CHARS);
}

char *
footing_ledger_format_without_win (FootingLedger *ledger)
{
  g_autofree char *names = format_names (ledger, FOOTING_LEDGER_WITHOUT_WIN);

  /* Translators: %s is names: "Ines, Mira and Jonas" */
  return *names != '\0' ? footing_names_stop_once (g_strdup_printf (
                              _ ("Saw the setback, and no win since: %s."), names))
                        : g_strdup ("");
}

char *
footing_ledger_format_due (FootingLedger *ledger)
{
  g_autofree char *names = format_names (ledger, FOOTING_LEDGER_DUE);

  /* Translators: who is to hear from one; %s is names */
  return *names != '\0'
             ? footing_names_stop_once (g_strdup_printf (_ ("Due an update: %s."), names))
             : g_strdup ("");
}

char *
footing_ledger_format_seen_by (FootingLedger *ledger, guint win)
{
  GPtrArray *people = footing_ledger_get_people (ledger);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < people->len; i++)
    if (footing_ledger_has_seen (ledger, i, win))
      g_ptr_array_add (names, footing_person_format_name (people->pdata[i]));
  if (names->len == 0)
    return g_strdup (_ ("Seen by nobody yet"));

  list = footing_names_enumerate (names, SEEN_CHARS);

  /* Translators: who has seen a win; %s is names */
  return g_strdup_printf (_ ("Seen by %s"), list);
}

char *
footing_ledger_format_cell (const char *name, gboolean seen)
{
  /* Translators: whether somebody has seen a win; %s is their name */
  return g_strdup_printf (seen ? _ ("%s: seen") : _ ("%s: not seen yet"), name);
}
