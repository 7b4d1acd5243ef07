/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "room-format.h"
#include "code-label.h"
#include "date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
footing_latitude_to_label (const char *latitude)
{
  /* Translators: how much room somebody has in a decision: they ask before they act, they
   * propose and go ahead unless somebody objects, they decide and tell, they decide */
  static const FootingCodeLabel labels[] = {
      {"ask", NC_ ("latitude", "Ask")},
      {"propose", NC_ ("latitude", "Propose")},
      {"tell", NC_ ("latitude", "Decide and Tell")},
      {"decide", NC_ ("latitude", "Decide")},
      {NULL, NULL},
  };

  g_return_val_if_fail (latitude != NULL, "");

  return footing_code_label_translate (labels, "latitude", latitude);
}

const char *
footing_latitude_describe (const char *latitude, FootingPerspective perspective)
{
  static const FootingCodeLabel own[] = {
      {"ask", N_ ("I ask before I do anything.")},
      {"propose", N_ ("I say what I’d do, and go ahead unless somebody objects.")},
      {"tell", N_ ("I decide, and say so afterwards.")},
      {"decide", N_ ("I decide on my own.")},
      {NULL, NULL},
  };
  static const FootingCodeLabel theirs[] = {
      {"ask", N_ ("They ask before they do anything.")},
      {"propose", N_ ("They say what they’d do, and go ahead unless you object.")},
      {"tell", N_ ("They decide, and tell you afterwards.")},
      {"decide", N_ ("They decide on their own.")},
      {NULL, NULL},
  };

  g_return_val_if_fail (latitude != NULL, "");

  return footing_code_label_translate (
      perspective == FOOTING_PERSPECTIVE_SUPPORT ? theirs : own, NULL, latitude);
}

const char *
footing_latitude_to_move (const char *latitude)
{
  /* Translators: moves a decision to the column of that name */
  static const FootingCodeLabel labels[] = {
      {"ask", N_ ("Move to Ask")},
      {"propose", N_ ("Move to Propose")},
      {"tell", N_ ("Move to Decide and Tell")},
      {"decide", N_ ("Move to Decide")},
      {NULL, NULL},
  };

  g_return_val_if_fail (latitude != NULL, "");

  return footing_code_label_translate (labels, NULL, latitude);
}

char *
footing_room_format_title (FootingPlanLine *decision)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  title = footing_record_show (decision, decision->title);

  return footing_text_excerpt_or (title, FOOTING_STEP_CHARS,
                                  _ ("A decision without a name"));
}

/* Of what was moved to where it stands. */
static char *
format_since (FootingPlanLine *decision, const char *today)
{
  g_autofree char *day = footing_date_format_told (decision->moved_on, today);

  if (footing_room_get_above (decision) == NULL)
    /* Translators: %s is a day: "Here since Tue, 3 March" */
    return g_strdup_printf (_ ("Here since %s"), day);

  return g_strdup_printf (_ ("Here since %s; the next step isn’t agreed yet"), day);
}

char *
footing_room_format_agreed (FootingPlanLine *decision, const char *today)
{
  g_autofree char *shown = NULL;
  g_autofree char *who = NULL;
  g_autofree char *day = NULL;
  gboolean top;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  top = footing_room_get_above (decision) == NULL;
  if (footing_date_is_valid (decision->moved_on) &&
      (top || !footing_room_is_agreed (decision)))
    return format_since (decision, today);
  if (top)
    return g_strdup ("");
  if (!footing_room_is_agreed (decision))
    return g_strdup (_ ("Not agreed yet"));

  shown = footing_record_show (decision, decision->who);
  who = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  day = footing_date_format_told (decision->agreed_on, today);
  if (*who != '\0')
    /* Translators: a name and a day: "Agreed with Mira on Tue, 3 March" */
    return g_strdup_printf (_ ("Agreed with %s on %s"), who, day);

  /* Translators: %s is a day: "Agreed on Tue, 3 March" */
  return g_strdup_printf (C_ ("room", "Agreed on %s"), day);
}

char *
footing_room_format_count (FootingPlanLine *decision, guint clean)
{
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  if (clean < (guint)decision->runs && footing_room_get_above (decision) != NULL)
    /* Translators: how many there have been, and how many it takes: "2 of 3 clean runs in
     * a row" */
    return g_strdup_printf (
        ngettext ("%u of %d clean run", "%u of %d clean runs in a row", decision->runs),
        clean, decision->runs);

  return g_strdup_printf (ngettext ("%u clean run", "%u clean runs in a row", clean),
                          clean);
}

char *
footing_room_format_ready (guint clean)
{
  return g_strdup_printf (ngettext ("%u clean run, as agreed. Move it up?",
                                    "%u clean runs in a row, as agreed. Move it up?",
                                    clean),
                          clean);
}

/* --- The sentence --------------------------------------------------------------------
 */

/* For more room than there is at @place of the ladder. Owned by the caller. */
static char *
format_ask (const char *title, int runs, int place)
{
  /* Translators: one asks one's manager; %s is a decision, such as "Approving a small
   * purchase" */
  switch (place) {
  case 0:
    return g_strdup_printf (
        ngettext ("About “%s”: I ask you first, as I do now. After %d clean run, may I "
                  "say what I’d do and go ahead unless you object?",
                  "About “%s”: I ask you first, as I do now. After %d clean runs, may I "
                  "say what I’d do and go ahead unless you object?",
                  runs),
        title, runs);
  case 1:
    return g_strdup_printf (
        ngettext ("About “%s”: after %d clean run, may I decide it and tell you "
                  "afterwards?",
                  "About “%s”: after %d clean runs, may I decide it and tell you "
                  "afterwards?",
                  runs),
        title, runs);
  case 2:
    return g_strdup_printf (
        ngettext ("About “%s”: after %d clean run, may I decide it on my own, without "
                  "telling you each time?",
                  "About “%s”: after %d clean runs, may I decide it on my own, without "
                  "telling you each time?",
                  runs),
        title, runs);
  default:
    return g_strdup ("");
  }
}

/* The same from the other side. */
static char *
format_offer (const char *title, int runs, int place)
{
  /* Translators: a manager gives more room; %s is a decision, such as "Approving a small
   * purchase" */
  switch (place) {
  case 0:
    return g_strdup_printf (
        ngettext (
            "About “%s”: after %d clean run, you tell me what you’d do and go ahead "
            "unless I object.",
            "About “%s”: after %d clean runs, you tell me what you’d do and go ahead "
            "unless I object.",
            runs),
        title, runs);
  case 1:
    return g_strdup_printf (
        ngettext ("About “%s”: after %d clean run, you decide it and tell me afterwards.",
                  "About “%s”: after %d clean runs, you decide it and tell me "
                  "afterwards.",
                  runs),
        title, runs);
  case 2:
    return g_strdup_printf (
        ngettext ("About “%s”: after %d clean run you decide it on your own, without "
                  "telling me each time.",
                  "About “%s”: after %d clean runs you decide it on your own, without "
                  "telling me each time.",
                  runs),
        title, runs);
  default:
    return g_strdup ("");
  }
}

char *
footing_room_format_ask (FootingPlanLine *decision, FootingPerspective perspective)
{
  g_autofree char *title = NULL;
  int place;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (decision), NULL);

  if (footing_text_is_blank (decision->title))
    return g_strdup ("");

  title = footing_text_normalize_line (decision->title);
  place = footing_latitude_get_place (decision->latitude);

  return perspective == FOOTING_PERSPECTIVE_SUPPORT
             ? format_offer (title, decision->runs, place)
             : format_ask (title, decision->runs, place);
}

const char *
footing_run_to_label (const char *code)
{
  /* Translators: how something went that one had more room in: as agreed, and nobody had
   * to step in, or not so */
  static const FootingCodeLabel labels[] = {
      {"clean", NC_ ("run", "Clean")},
      {"unclean", NC_ ("run", "Not clean")},
      {NULL, NULL},
  };

  g_return_val_if_fail (code != NULL, "");

  return footing_code_label_translate (labels, "run", code);
}
