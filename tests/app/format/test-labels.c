/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "format/direction.h"
#include "format/entry-format.h"
#include "format/matter-format.h"
#include "number-format.h"
#include "format/outcome-format.h"
#include "format/person-format.h"
#include "format/ritual-format.h"
#include "format/rung-format.h"
#include "format/week-format.h"
#include "plan/rituals.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* Nobody knows how one of them is called; no bracket is put into another. */
static void
test_one (void)
{
  const struct {
    double value;
    const char *unit;
    const char *plain;
    const char *inside;
  } cases[] = {
      {1, "demos", "1 (demos)", "demos: 1"},
      {2, "demos", "2 demos", "2 demos"},
      {0, "demos", "0 demos", "0 demos"},
      {1, "min", "1 min", "1 min"},
      {1, "%", "1 %", "1 %"},
      {1, "", "1", "1"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plain =
        footing_number_format_measure (cases[i].value, cases[i].unit);
    g_autofree char *inside =
        footing_number_format_measure_inside (cases[i].value, cases[i].unit);

    g_assert_cmpstr (plain, ==, cases[i].plain);
    g_assert_cmpstr (inside, ==, cases[i].inside);
  }
}

/* F5: numbers in the form people type them; what is none is refused. */
static void
test_parse (void)
{
  const struct {
    const char *text;
    double value; /* NAN: not a number */
  } cases[] = {
      {"48", 48},
      {" 48 ", 48},
      {"2.5", 2.5},
      {"2,5", 2.5},
      {"0,250", 0.25},
      {".5", 0.5},
      {"5.", 5},
      {"-3", -3},
      {"\xe2\x88\x92 3", NAN},
      {"\xe2\x88\x92"
       "3",
       -3},
      {"+7", 7},
      {"1,250", 1250},
      {"1.250", 1.25},
      {"1.250,5", 1250.5},
      {"1,250.5", 1250.5},
      {"1,250,000", 1250000},
      {"1.250.000", 1250000},
      {"1 250,5", 1250.5},
      {"1\xe2\x80\xaf"
       "250",
       1250},
      {"1'250", 1250},
      {"1,2,3", NAN},
      {"1 2", NAN},
      {"1.2.3", NAN},
      {"12,34,5", NAN},
      {"", NAN},
      {" ", NAN},
      {"-", NAN},
      {".", NAN},
      {"48 hours", NAN},
      {"48x", NAN},
      {"1e5", NAN},
      {"0x10", NAN},
      {"nan", NAN},
      {"inf", NAN},
      {"5%", NAN},
      {"--5", NAN},
      {"5-", NAN},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double value = 99;
    const gboolean read = footing_number_parse (cases[i].text, &value);

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (read, ==, !isnan (cases[i].value));
    g_assert_cmpfloat (value, ==, read ? cases[i].value : 99);
  }
}

/* F5: the same where a comma begins the decimals. */
static void
test_parse_comma (void)
{
  double value = 0;
  g_autofree char *text = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL) {
    g_test_skip ("There is no German locale here");
    return;
  }

  g_assert_true (footing_number_parse ("1.250", &value));
  g_assert_cmpfloat (value, ==, 1250);
  g_assert_true (footing_number_parse ("1,250", &value));
  g_assert_cmpfloat (value, ==, 1.25);
  text = footing_number_format (2.5);
  g_assert_cmpstr (text, ==, "2,5");
  setlocale (LC_NUMERIC, "C.UTF-8");
}

/* F5: what is shown reads back as the same number. */
static void
test_format (void)
{
  const struct {
    double value;
    const char *text;
  } cases[] = {
      {48, "48"},
      {2.5, "2.5"},
      {0.1, "0.1"},
      {-3, "-3"},
      {1250000, "1250000"},
      {0.00001, "0.00001"},
      {1e20, "100000000000000000000"},
      {NAN, ""},
      {INFINITY, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_number_format (cases[i].value);
    double value;

    g_assert_cmpstr (text, ==, cases[i].text);
    if (*text == '\0')
      continue;
    g_assert_true (footing_number_parse (text, &value));
    g_assert_cmpfloat (value, ==, cases[i].value);
  }
}

static void
test_measure (void)
{
  g_autoptr (FootingOutcome) outcome = footing_record_new (
      FOOTING_TYPE_OUTCOME, "from-value", 48.0, "to-value", 24.0, "unit", "hours", NULL);
  g_autoptr (FootingOutcome) vague =
      footing_record_new (FOOTING_TYPE_OUTCOME, "from-value", 48.0, NULL);
  g_autofree char *text = footing_outcome_format_measure (outcome);
  g_autofree char *none = footing_outcome_format_measure (vague);

  g_assert_cmpstr (text, ==, "48 → 24 hours");
  g_assert_cmpstr (none, ==, "");
}

/* F40: when a ritual is due, in a few words. */
static void
test_when (void)
{
  const struct {
    const char *days;
    const char *time;
    const char *text;
  } cases[] = {
      {"tue", "10:00", "Tuesdays, 10:00 · 20 min"},
      {"tue fri", "10:00", "Tue and Fri, 10:00 · 20 min"},
      {"tue wed fri", "10:00", "Tue, Wed, Fri, 10:00 · 20 min"},
      {"mon tue wed thu fri sat sun", "09:30", "Every day, 09:30 · 20 min"},
      {"tue", "", "Tuesdays · 20 min"},
  };
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (1772701200, "Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) days = g_strsplit (cases[i].days, " ", -1);
    g_autoptr (FootingRitual) ritual = footing_record_new (
        FOOTING_TYPE_RITUAL, "days", days, "time", cases[i].time, NULL);
    g_autofree char *text = footing_ritual_format_when (ritual, clock);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* F40: every few weeks, off, or paused until a day that is still to come. */
static void
test_state (void)
{
  static const char *const days[] = {"tue", NULL};
  const struct {
    int weeks;
    gboolean enabled;
    const char *paused_until;
    const char *text;
  } cases[] = {
      {1, TRUE, "", "Tuesdays, 10:00 · 20 min"},
      {2, TRUE, "", "Tuesdays, every 2 weeks, 10:00 · 20 min"},
      {1, FALSE, "2026-03-10", "Off"},
      {1, TRUE, "2026-03-10", "Paused until Tue, 10 March"},
      {1, TRUE, "2026-03-05", "Tuesdays, 10:00 · 20 min"},
      {1, TRUE, "soon", "Tuesdays, 10:00 · 20 min"},
  };
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (1772701200, "Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRitual) ritual = footing_record_new (
        FOOTING_TYPE_RITUAL, "days", days, "time", "10:00", "every-weeks", cases[i].weeks,
        "enabled", cases[i].enabled, "paused-until", cases[i].paused_until, NULL);
    g_autofree char *text = footing_ritual_format_state (ritual, clock);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

static void
test_ritual_title (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (&error);
  g_autoptr (FootingRitual) known =
      footing_record_new (FOOTING_TYPE_RITUAL, "code", "outreach", NULL);
  g_autoptr (FootingRitual) own =
      footing_record_new (FOOTING_TYPE_RITUAL, "title", "Quiet hour", NULL);
  g_autoptr (FootingRitual) blank =
      footing_record_new (FOOTING_TYPE_RITUAL, "title", "", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (footing_ritual_get_title (known, guidance, FOOTING_PERSPECTIVE_SELF),
                   ==, "Outreach");
  g_assert_cmpstr (footing_ritual_get_title (own, guidance, FOOTING_PERSPECTIVE_SELF), ==,
                   "Quiet hour");
  g_assert_cmpstr (footing_ritual_get_title (blank, guidance, FOOTING_PERSPECTIVE_SELF),
                   ==, "A ritual of your own");
}

/* The codes that @column of a record of @type may hold, with a space between. */
static const char *
get_codes (GType type, const char *column)
{
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);

    if (strcmp (field->column, column) == 0)
      return field->codes;
  }

  g_error ("There is no column %s", column);
}

static void
assert_words (const char *codes, const char *(*label) (const char *code))
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; list[i] != NULL; i++) {
    g_assert_cmpstr (label (list[i]), !=, "");
    g_assert_true (g_hash_table_add (seen, (gpointer)label (list[i])));
  }
  g_assert_cmpstr (label ("nobody knows"), ==, "");
}

/* F8, F20, F50, F52: every code that the schema allows has a word of its own. */
static void
test_words (void)
{
  assert_words (get_codes (FOOTING_TYPE_PERSON, "role"), footing_role_to_label);
  assert_words (get_codes (FOOTING_TYPE_STEP, "rung"), footing_rung_to_label);
  assert_words (get_codes (FOOTING_TYPE_STEP, "rung"), footing_rung_to_help);
  assert_words (get_codes (FOOTING_TYPE_PERSON, "repair"), footing_repair_to_label);
  assert_words ("mon tue wed thu fri sat sun", footing_weekday_to_label);
  assert_words ("mon tue wed thu fri sat sun", footing_weekday_to_short);
  assert_words ("mon tue wed thu fri sat sun", footing_weekday_to_plural);
  assert_words (get_codes (FOOTING_TYPE_ENTRY, "kind"), footing_kind_to_label);
  g_assert_cmpstr (footing_kind_to_label ("check-in"), ==, "Check-in");
  g_assert_cmpstr (footing_weekday_to_plural ("sun"), ==, "Sundays");
}

static char *
read_resource (const char *name)
{
  g_autofree char *path = g_strconcat (APP_PATH "/", name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);

  return bytes != NULL
             ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
             : NULL;
}

/* F20: every kind of entry has a mark, drawn, and a colour beside it. */
static void
test_marks (void)
{
  g_auto (GStrv) kinds = g_strsplit (get_codes (FOOTING_TYPE_ENTRY, "kind"), " ", -1);
  g_autofree char *style = read_resource ("style.css");

  g_assert_nonnull (style);
  for (guint i = 0; kinds[i] != NULL; i++) {
    g_autofree char *file = g_strconcat ("icons/scalable/actions/footing-mark-", kinds[i],
                                         "-symbolic.svg", NULL);
    g_autofree char *drawing = read_resource (file);
    g_autofree char *colour = g_strdup_printf ("\\.mark-%s\\b[^}]*color:", kinds[i]);

    if (drawing == NULL)
      g_error ("%s is not in ui/look.gresource.xml", file);
    if (!g_regex_match_simple (colour, style, 0, 0))
      g_error ("ui/style.css has no colour for .mark-%s", kinds[i]);
  }
}

static void
test_rhythm (void)
{
  const struct {
    int days;
    const char *text;
  } cases[] = {{-1, "No fixed rhythm"}, {7, "Every week"},  {14, "Every two weeks"},
               {30, "Every month"},     {1, "Every 1 day"}, {10, "Every 10 days"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_rhythm_to_label (cases[i].days);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* H20: whole names, and how many more there are. */
static void
test_names (void)
{
  static const struct {
    const char *names;
    glong chars;
    const char *text;
    const char *sentence; /* NULL: the same */
  } cases[] = {
      {"", 16, ""},
      {"Mira", 16, "Mira"},
      {"Ines|Mira", 16, "Ines, Mira", "Ines and Mira"},
      {"Ines|Mira|Jonas", 17, "Ines, Mira, Jonas"},
      {"Ines|Mira|Jonas", 20, "Ines, Mira, Jonas", "Ines, Mira and Jonas"},
      {"Ines|Mira|Jonas", 16, "Ines and 2 more"},
      {"Ines|Mira|Jonas|Tom", 16, "Ines and 3 more"},
      {"Ines|Mira|Jonas|Tom", 21, "Ines, Mira and 2 more"},
      {"Ines|Mira|Jonas|Tom", 23, "Ines, Mira, Jonas, Tom"},
      {"Alexandra Konstantinou|Bo", 16, "2 people"},
      {"Alexandra Konstantinou", 16, "1 person"},
      {"Ünal|Åsa|Çelik|Øyvind", 15, "Ünal and 3 more"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) parts = g_strsplit (cases[i].names, "|", -1);
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    g_autofree char *text = NULL;
    g_autofree char *sentence = NULL;

    for (guint j = 0; parts[j] != NULL; j++)
      g_ptr_array_add (names, parts[j]);
    text = footing_names_shorten (names, cases[i].chars);
    g_assert_cmpstr (text, ==, cases[i].text);
    sentence = footing_names_enumerate (names, cases[i].chars);
    g_assert_cmpstr (sentence, ==,
                     cases[i].sentence != NULL ? cases[i].sentence : cases[i].text);
  }
}

/* F63: a sentence that ends with initials has no second full stop. */
static void
test_stop_once (void)
{
  static const struct {
    const char *sentence, *shown;
  } cases[] = {
      {"", ""},
      {"Due: Ines.", "Due: Ines."},
      {"Due: B. C..", "Due: B. C."},
      {"Due: B…", "Due: B…"},
      {"Due...", "Due..."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shown = footing_names_stop_once (g_strdup (cases[i].sentence));

    g_assert_cmpstr (shown, ==, cases[i].shown);
  }
}

/* H20: an arrow points to what comes after it, on whichever side that is. */
static void
test_direction (void)
{
  static const struct {
    const char *unit;
    const char *from_left, *from_right; /* as the interface is */
  } cases[] = {
      {"hours", "48 → 24 hours", "48 → 24 hours"},
      {"שעות", "48 ← 24 שעות", "48 ← 24 שעות"},
      {"(ساعات)", "48 ← 24 (ساعات)", "48 ← 24 (ساعات)"},
      {"%", "48 → 24 %", "48 ← 24 %"},
      {"小时", "48 → 24 小时", "48 → 24 小时"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingOutcome) outcome =
        footing_record_new (FOOTING_TYPE_OUTCOME, "unit", cases[i].unit, "from-value",
                            48.0, "to-value", 24.0, NULL);
    g_autofree char *from_left = footing_outcome_format_measure (outcome);
    g_autofree char *from_right = NULL;

    g_assert_cmpstr (from_left, ==, cases[i].from_left);
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
    from_right = footing_outcome_format_measure (outcome);
    gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
    g_assert_cmpstr (from_right, ==, cases[i].from_right);
  }
}

/* A sentence is read as the interface is, whatever name it begins with. */
static void
test_sentence (void)
{
#define LEFT "\xe2\x80\x8e"
#define RIGHT "\xe2\x80\x8f"
  static const struct {
    const char *text;
    const char *from_left, *from_right; /* as the interface is */
  } cases[] = {
      {"“Mira” is back", "“Mira” is back", RIGHT "“Mira” is back"},
      {"“שלום” is back", LEFT "“שלום” is back", "“שלום” is back"},
      {"“12 ساعات” is back", LEFT "“12 ساعات” is back", "“12 ساعات” is back"},
      {"“会議” is back", "“会議” is back", RIGHT "“会議” is back"},
      {"12", "12", "12"},
      {"", "", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *from_left = footing_text_keep_direction (cases[i].text);
    g_autofree char *from_right = NULL;

    g_assert_cmpstr (from_left, ==, cases[i].from_left);
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
    from_right = footing_text_keep_direction (cases[i].text);
    gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
    g_assert_cmpstr (from_right, ==, cases[i].from_right);
  }
}

/* F50: when the next thing with somebody is, or was to be. */
static void
test_matter (void)
{
  const struct {
    FootingMatterReason reason;
    int n;
    const char *next_on;
    const char *why;
    const char *next;
  } cases[] = {
      {FOOTING_REASON_HEARD, 0, "", "Heard from you today", ""},
      {FOOTING_REASON_HEARD, 1, "2026-03-05", "Heard from you yesterday", "Next: today"},
      {FOOTING_REASON_HEARD, 2, "2026-03-06", "Heard from you 2 days ago",
       "Next: tomorrow"},
      {FOOTING_REASON_RHYTHM, 16, "2026-03-10", "Hasn’t heard from you for 16 days",
       "Next: in 5 days"},
      {FOOTING_REASON_RHYTHM, 7, "2026-03-04", "Hasn’t heard from you for 7 days",
       "Due: yesterday"},
      {FOOTING_REASON_RHYTHM, 30, "2026-02-24", "Hasn’t heard from you for 30 days",
       "Due: 9 days ago"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingMatter matter = {.deed = FOOTING_DEED_TALK,
                                  .reason = cases[i].reason,
                                  .n = cases[i].n,
                                  .next_on = cases[i].next_on,
                                  .contact_on = ""};
    g_autofree char *why = footing_matter_format_reason (&matter);
    g_autofree char *next = footing_matter_format_next (&matter, "2026-03-05");

    g_assert_cmpstr (why, ==, cases[i].why);
    g_assert_cmpstr (next, ==, cases[i].next);
  }
}

/* The same where it is about another conversation than what is said first. */
static void
test_matter_of_another (void)
{
  const FootingMatter coming = {.deed = FOOTING_DEED_WRITE,
                                .next_on = "2026-03-10",
                                .next_path = FOOTING_PATH_SPONSOR,
                                .contact_on = ""};
  const FootingMatter past = {.deed = FOOTING_DEED_WRITE,
                              .next_on = "2026-03-04",
                              .next_path = FOOTING_PATH_SPONSOR,
                              .contact_on = ""};
  g_autofree char *next = footing_matter_format_next (&coming, "2026-03-05");
  g_autofree char *due = footing_matter_format_next (&past, "2026-03-05");

  g_assert_cmpstr (next, ==, "Next: Ask them to speak up for me, in 5 days");
  g_assert_cmpstr (due, ==, "Due: Ask them to speak up for me, yesterday");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/labels/F5-parse", test_parse);
  g_test_add_func ("/app/labels/F5-parse-comma", test_parse_comma);
  g_test_add_func ("/app/labels/F5-format", test_format);
  g_test_add_func ("/app/labels/F5-one", test_one);
  g_test_add_func ("/app/labels/F5-measure", test_measure);
  g_test_add_func ("/app/labels/F40-when", test_when);
  g_test_add_func ("/app/labels/F40-state", test_state);
  g_test_add_func ("/app/labels/F40-ritual-title", test_ritual_title);
  g_test_add_func ("/app/labels/words", test_words);
  g_test_add_func ("/app/labels/F20-marks", test_marks);
  g_test_add_func ("/app/labels/F50-rhythm", test_rhythm);
  g_test_add_func ("/app/labels/F50-matter", test_matter);
  g_test_add_func ("/app/labels/F50-matter-of-another", test_matter_of_another);
  g_test_add_func ("/app/labels/H20-names", test_names);
  g_test_add_func ("/app/labels/F63-stop-once", test_stop_once);
  g_test_add_func ("/app/labels/H20-direction", test_direction);
  g_test_add_func ("/app/labels/H20-sentence", test_sentence);

  return g_test_run ();
}
