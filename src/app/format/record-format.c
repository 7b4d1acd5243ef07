/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record-format.h"
#include "widgets/date-row.h"
#include "date.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <math.h>
#include <string.h>

/* The longest line, in characters. */
#define LINE_MAX_CHARS 80

typedef struct {
  const char *code;
  const char *label;
} Label;

static const char *
find_label (const Label *labels, const char *code)
{
  for (guint i = 0; code != NULL && labels[i].code != NULL; i++)
    if (strcmp (labels[i].code, code) == 0)
      return labels[i].label;

  return NULL;
}

static const char *
translate (const Label *labels, const char *code)
{
  const char *label = find_label (labels, code);

  return label != NULL && *label != '\0' ? _ (label) : "";
}

static const char *
translate_in (const Label *labels, const char *context, const char *code)
{
  const char *label = find_label (labels, code);

  return label != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, context, label) : "";
}

/* --- People --------------------------------------------------------------------------
 */

const char *const *
footing_roles (void)
{
  static const char *const roles[] = {"manager", "sponsor", "mentor", "peer",
                                      "client",  "report",  "other",  NULL};

  return roles;
}

const char *
footing_role_to_label (const char *role)
{
  static const Label labels[] = {
      {"manager", NC_ ("role", "Manager")},
      /* Translators: someone with influence who speaks up for a person */
      {"sponsor", NC_ ("role", "Sponsor")},
      {"mentor", NC_ ("role", "Mentor")},
      {"peer", NC_ ("role", "Colleague")},
      {"client", NC_ ("role", "Client")},
      /* Translators: someone who reports to a person */
      {"report", NC_ ("role", "Team member")},
      {"other", NC_ ("role", "Somebody else")},
      {NULL, NULL},
  };

  return translate_in (labels, "role", role);
}

const char *
footing_repair_to_label (const char *repair)
{
  static const Label labels[] = {
      {"none", NC_ ("repair", "Not needed")},
      {"wanted", NC_ ("repair", "Wanted")},
      {"requested", NC_ ("repair", "Asked for")},
      {"held", NC_ ("repair", "Held")},
      {NULL, NULL},
  };

  return translate_in (labels, "repair", repair);
}

char *
footing_rhythm_to_label (int days)
{
  switch (days) {
  case -1:
    return g_strdup (C_ ("rhythm", "No fixed rhythm"));
  case 7:
    return g_strdup (C_ ("rhythm", "Every week"));
  case 14:
    return g_strdup (C_ ("rhythm", "Every two weeks"));
  case 30:
    return g_strdup (C_ ("rhythm", "Every month"));
  default:
    return g_strdup_printf (ngettext ("Every %d day", "Every %d days", days), days);
  }
}

/* --- Steps and entries ---------------------------------------------------------------
 */

const char *const *
footing_rungs (void)
{
  static const char *const rungs[] = {"", "alone", "pair", "own", "stretch", NULL};

  return rungs;
}

const char *
footing_rung_to_label (const char *rung)
{
  static const Label labels[] = {
      {"", NC_ ("rung", "Not on the ladder")},   {"alone", NC_ ("rung", "Try it alone")},
      {"pair", NC_ ("rung", "Do it as a pair")}, {"own", NC_ ("rung", "Own it")},
      {"stretch", NC_ ("rung", "Stretch")},      {NULL, NULL},
  };

  return translate_in (labels, "rung", rung);
}

const char *
footing_rung_to_help (const char *rung)
{
  static const Label labels[] = {
      {"", N_ ("Not on the ladder: it carries no risk of its own")},
      {"alone", N_ ("Try it alone: a small try that nobody has to see")},
      {"pair", N_ ("Do it as a pair: together with someone who does it well")},
      {"own", N_ ("Own it: yours, with others watching")},
      {"stretch", N_ ("Stretch: a little larger than what went wrong")},
      {NULL, NULL},
  };

  return translate (labels, rung);
}

const char *
footing_kind_to_label (const char *kind)
{
  static const Label labels[] = {
      {"win", NC_ ("entry", "Win")},
      {"setback", NC_ ("entry", "Setback")},
      {"reflection", NC_ ("entry", "Reflection")},
      {"update", NC_ ("entry", "Update")},
      {"conversation", NC_ ("entry", "Conversation")},
      {"experiment", NC_ ("entry", "Experiment")},
      {"reframe", NC_ ("entry", "Reframe")},
      {"check-in", NC_ ("entry", "Check-in")},
      {NULL, NULL},
  };

  return translate_in (labels, "entry", kind);
}

/* --- Rituals -------------------------------------------------------------------------
 */

const char *const *
footing_weekdays (void)
{
  static const char *const days[] = {"mon", "tue", "wed", "thu",
                                     "fri", "sat", "sun", NULL};

  return days;
}

/* 0 for Monday. */
static int
first_weekday (void)
{
#ifdef __GLIBC__
  /* The day that counts as 1 there, as a date, and the one that starts the week. */
  const guint day_1 = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  const int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];

  if (first >= 1 && first <= 7)
    return (day_1 == 19971201 ? first - 1 : first + 5) % 7;
#endif

  return 0;
}

const char *const *
footing_weekdays_in_order (void)
{
  static const char *days[8];
  const int first = first_weekday ();

  for (int i = 0; i < 7; i++)
    days[i] = footing_weekdays ()[(first + i) % 7];

  return days;
}

const char *
footing_weekday_to_label (const char *day)
{
  static const Label labels[] = {
      {"mon", NC_ ("weekday", "Monday")},    {"tue", NC_ ("weekday", "Tuesday")},
      {"wed", NC_ ("weekday", "Wednesday")}, {"thu", NC_ ("weekday", "Thursday")},
      {"fri", NC_ ("weekday", "Friday")},    {"sat", NC_ ("weekday", "Saturday")},
      {"sun", NC_ ("weekday", "Sunday")},    {NULL, NULL},
  };

  return translate_in (labels, "weekday", day);
}

const char *
footing_weekday_to_short (const char *day)
{
  static const Label labels[] = {
      {"mon", NC_ ("weekday", "Mon")}, {"tue", NC_ ("weekday", "Tue")},
      {"wed", NC_ ("weekday", "Wed")}, {"thu", NC_ ("weekday", "Thu")},
      {"fri", NC_ ("weekday", "Fri")}, {"sat", NC_ ("weekday", "Sat")},
      {"sun", NC_ ("weekday", "Sun")}, {NULL, NULL},
  };

  return translate_in (labels, "weekday", day);
}

const char *
footing_weekday_to_plural (const char *day)
{
  static const Label labels[] = {
      /* Translators: on that day of every week */
      {"mon", NC_ ("weekday", "Mondays")},    {"tue", NC_ ("weekday", "Tuesdays")},
      {"wed", NC_ ("weekday", "Wednesdays")}, {"thu", NC_ ("weekday", "Thursdays")},
      {"fri", NC_ ("weekday", "Fridays")},    {"sat", NC_ ("weekday", "Saturdays")},
      {"sun", NC_ ("weekday", "Sundays")},    {NULL, NULL},
  };

  return translate_in (labels, "weekday", day);
}

const char *
footing_ritual_get_title (FootingRitual *ritual,
                          FootingGuidance *guidance,
                          FootingPerspective perspective)
{
  const FootingGuide *guide =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_RITUAL, ritual->code);
  const char *title = NULL;

  if (*ritual->title != '\0')
    return ritual->title;

  if (guide != NULL)
    title = footing_guide_title (guide, perspective);

  return title != NULL ? title : _ ("A time of your own");
}

/* The days of @ritual in the order of the week: "Tuesdays", "Tue and Fri", "Mon, Tue,
 * Fri", "Every day". */
static char *
format_days (FootingRitual *ritual)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *single = "";

  for (const char *const *day = footing_weekdays_in_order (); *day != NULL; day++)
    if (g_strv_contains (ritual->days, *day)) {
      g_ptr_array_add (names, (gpointer)footing_weekday_to_short (*day));
      single = footing_weekday_to_plural (*day);
    }

  if (names->len == 0)
    return g_strdup (_ ("No day"));
  if (names->len == 1)
    return g_strdup (single);
  if (names->len == 2)
    /* Translators: two weekdays, "Tue and Fri" */
    return g_strdup_printf (C_ ("weekdays", "%s and %s"),
                            (char *)g_ptr_array_index (names, 0),
                            (char *)g_ptr_array_index (names, 1));
  if (names->len == 7)
    return g_strdup (_ ("Every day"));

  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (GStrv)names->pdata);
}

static char *
format_weeks (FootingRitual *ritual)
{
  g_autofree char *days = format_days (ritual);

  if (ritual->every_weeks <= 1)
    return g_steal_pointer (&days);

  /* Translators: weekdays, in one week out of so many: "Tuesdays, every 2 weeks" */
  return g_strdup_printf (
      ngettext ("%s, every %d week", "%s, every %d weeks", ritual->every_weeks), days,
      ritual->every_weeks);
}

char *
footing_ritual_format_when (FootingRitual *ritual)
{
  g_autofree char *days = format_weeks (ritual);

  if (*ritual->time == '\0')
    /* Translators: weekdays and a length: "Tuesdays · 20 min" */
    return g_strdup_printf (
        ngettext ("%s · %d min", "%s · %d min", ritual->length_minutes), days,
        ritual->length_minutes);

  /* Translators: weekdays, time and length: "Tuesdays, 10:00 · 20 min" */
  return g_strdup_printf (
      ngettext ("%s, %s · %d min", "%s, %s · %d min", ritual->length_minutes), days,
      ritual->time, ritual->length_minutes);
}

char *
footing_ritual_format_state (FootingRitual *ritual, const char *today)
{
  g_autofree char *until = NULL;

  if (!ritual->enabled)
    return g_strdup (_ ("Off"));
  if (!footing_date_is_valid (ritual->paused_until) ||
      strcmp (ritual->paused_until, today) <= 0)
    return footing_ritual_format_when (ritual);

  until = footing_date_format_long (ritual->paused_until);
  /* Translators: a ritual that does not come before that date */
  return g_strdup_printf (_ ("Paused until %s"), until);
}

/* --- Numbers and texts ---------------------------------------------------------------
 */

char *
footing_outcome_format_measure (FootingOutcome *outcome)
{
  g_autofree char *from = footing_number_format (outcome->from_value);
  g_autofree char *to = footing_number_format (outcome->to_value);
  g_autofree char *unit = footing_text_to_line (outcome->unit, "");

  if (*from == '\0' || *to == '\0')
    return g_strdup ("");

  /* Translators: from, to and unit of a measure: "48 → 24 hours" */
  return g_strdup_printf (C_ ("measure", "%s → %s %s"), from, to, unit);
}

char *
footing_number_format (double value)
{
  /* 15 digits are what a double keeps of what was typed. */
  g_autofree char *number = g_strdup_printf ("%.15g", value);
  const char *radix = nl_langinfo (RADIXCHAR);
  char *end;

  if (!isfinite (value))
    return g_strdup ("");
  if (strchr (number, 'e') == NULL)
    return g_steal_pointer (&number);

  g_free (number);
  number = g_strdup_printf ("%.20f", value);
  for (end = number + strlen (number); end[-1] == '0'; end--)
    ;
  *end = '\0';
  if (g_str_has_suffix (number, radix))
    number[strlen (number) - strlen (radix)] = '\0';

  return g_steal_pointer (&number);
}

/* What parts groups of three digits in some language; 0 for anything else. */
static gunichar
as_group_mark (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  if (c == '\'' || c == 0x2019)
    return '\'';

  return c == '.' || c == ',' ? c : 0;
}

/* Where the decimals of @text begin: its one comma or point, unless that can only part
 * thousands. NULL when there are none. */
static const char *
find_decimal (const char *text)
{
  const char *point = strrchr (text, '.');
  const char *comma = strrchr (text, ',');
  const char *last = point > comma ? point : comma;
  const char radix = *nl_langinfo (RADIXCHAR);

  if (last == NULL || (point != NULL && comma != NULL))
    return last;
  if (strchr (text, *last) != last)
    return NULL;

  /* "1,250" is a thousand and more where a point begins the decimals. */
  if (*last != radix && strspn (last + 1, "0123456789") == 3 && last[4] == '\0' &&
      last > text && last - text <= 3 && *text != '0')
    return NULL;

  return last;
}

/* Reads the digits of @text up to @end, in groups of three or in one, into @digits. */
static gboolean
read_whole (const char *text, const char *end, GString *digits)
{
  gunichar mark = 0;
  int n = 0;

  for (const char *c = text; c < end; c = g_utf8_next_char (c)) {
    const gunichar found = as_group_mark (g_utf8_get_char (c));

    if (g_ascii_isdigit (*c)) {
      g_string_append_c (digits, *c);
      n++;
    } else if (found != 0 && (mark == 0 ? n >= 1 && n <= 3 : found == mark && n == 3)) {
      mark = found;
      n = 0;
    } else {
      return FALSE;
    }
  }

  return mark == 0 || n == 3;
}

gboolean
footing_number_parse (const char *text, double *value)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *start = plain, *decimal;

  if (g_utf8_get_char (start) == 0x2212 || *start == '-')
    g_string_append_c (digits, '-');
  if (digits->len > 0 || *start == '+')
    start = g_utf8_next_char (start);

  decimal = find_decimal (start);
  if (!read_whole (start, decimal != NULL ? decimal : start + strlen (start), digits))
    return FALSE;
  if (decimal != NULL) {
    if (strspn (decimal + 1, "0123456789") != strlen (decimal + 1))
      return FALSE;
    g_string_append_c (digits, '.');
    g_string_append (digits, decimal + 1);
  }
  if (strpbrk (digits->str, "0123456789") == NULL ||
      !isfinite (g_ascii_strtod (digits->str, NULL)))
    return FALSE;

  *value = g_ascii_strtod (digits->str, NULL);
  return TRUE;
}

char *
footing_text_to_excerpt (const char *text, int n_chars, const char *empty)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean space = FALSE;
  int n = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    const gunichar character = g_utf8_get_char (c);

    if (g_unichar_isspace (character) || g_unichar_iscntrl (character)) {
      space = line->len > 0;
      continue;
    }
    if (n >= n_chars) {
      g_string_append (line, "…");
      break;
    }
    if (space)
      g_string_append_c (line, ' ');
    g_string_append_unichar (line, character);
    n += space ? 2 : 1;
    space = FALSE;
  }

  return g_strdup (line->len > 0 ? line->str : empty);
}

char *
footing_text_to_line (const char *text, const char *empty)
{
  return footing_text_to_excerpt (text, LINE_MAX_CHARS, empty);
}
