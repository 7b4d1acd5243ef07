/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92: which form what somebody wrote has, in English and in German, and what is made of
 * it: a sentence, or, in doubt, none. */
#include "config.h"

#include "compose/phrase.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

typedef struct {
  const char *text;
  FootingPhraseForm form;
  const char *done;  /* or NULL: nothing */
  const char *to_do; /* or NULL */
} Case;

#define OTHER FOOTING_PHRASE_OTHER
#define SENTENCE FOOTING_PHRASE_SENTENCE
#define OWN FOOTING_PHRASE_OWN
#define DONE FOOTING_PHRASE_DONE
#define TO_DO FOOTING_PHRASE_TO_DO

static const Case english[] = {
    {"demo script", OTHER, NULL, NULL},
    {"Demo script.", OTHER, NULL, NULL},
    {"", OTHER, NULL, NULL},
    {"–", OTHER, NULL, NULL},
    {"Noor owns the follow-up note to the client", OTHER, NULL, NULL},
    {"Improved onboarding guide", OTHER, NULL, NULL},
    {"Plan B ready", OTHER, NULL, NULL},
    {"Invited to the steering meeting", OTHER, NULL, NULL},
    {"Praised by the client", OTHER, NULL, NULL},
    {"Need to ask Dana", OTHER, NULL, NULL},
    {"The report we had promised", OTHER, NULL, NULL},
    {"What was said", OTHER, NULL, NULL},
    {"Prepare your talk", OTHER, NULL, NULL},
    {"Don’t present alone", OTHER, NULL, NULL},
    {"Tests: the nightly ones", OTHER, NULL, NULL},
    {"The data was a week old", SENTENCE, NULL, NULL},
    {"Demos are shared out as before.", SENTENCE, NULL, NULL},
    {"nobody had tried it", SENTENCE, NULL, NULL},
    {"I called Dana", OWN, NULL, NULL},
    {"we load it in the morning now", OWN, NULL, NULL},
    {"I’ve moved the demo to the morning. It works.", OWN, NULL, NULL},
    {"Answered all open questions", DONE, "answered all open questions", NULL},
    {"Told Ruth how we deal with it.", DONE, "told Ruth how we deal with it", NULL},
    {"Stayed out of the second rehearsal", DONE, "stayed out of the second rehearsal",
     NULL},
    {"Sent the report. The client signed.", DONE, "sent the report. The client signed.",
     NULL},
    {"Cut the nightly run", DONE, "cut the nightly run", "cut the nightly run"},
    {"Rehearse with the real data", TO_DO, "rehearsed with the real data",
     "rehearse with the real data"},
    {"write down what is known", TO_DO, "wrote down what is known",
     "write down what is known"},
    {"Ask Noor whether I may name the demo", TO_DO,
     "asked Noor whether I may name the demo", "ask Noor whether I may name the demo"},
    {"Decide the order, then inform the team", TO_DO, NULL,
     "decide the order, then inform the team"},
    {"Pick one decision and make it", TO_DO, NULL, "pick one decision and make it"},
};

static const Case german[] = {
    {"Demo-Skript", OTHER, NULL, NULL},
    {"Bericht veröffentlicht", OTHER, NULL, NULL},
    {"Der Bericht veröffentlicht", OTHER, NULL, NULL},
    {"Das Team berichtet", OTHER, NULL, NULL},
    {"Die Zahlen stimmen", OTHER, NULL, NULL},
    {"Zum Gespräch eingeladen", OTHER, NULL, NULL},
    {"Von der Chefin gelobt", OTHER, NULL, NULL},
    {"Den Bericht zu schreiben", OTHER, NULL, NULL},
    {"Deine Zahlen prüfen", OTHER, NULL, NULL},
    {"Sent the report", OTHER, NULL, NULL},
    {"Die Daten waren eine Woche alt", SENTENCE, NULL, NULL},
    {"Die Zahlen haben nicht gestimmt", SENTENCE, NULL, NULL},
    {"niemand hat es probiert", SENTENCE, NULL, NULL},
    {"Ich habe Dana angerufen.", OWN, NULL, NULL},
    {"Alle offenen Fragen beantwortet", DONE, "alle offenen Fragen beantwortet", NULL},
    {"Den Bericht veröffentlicht.", DONE, "den Bericht veröffentlicht", NULL},
    {"Die Präsentation gehalten", DONE, "die Präsentation gehalten", NULL},
    {"Mit der Chefin gesprochen", DONE, "mit der Chefin gesprochen", NULL},
    {"Mit echten Daten üben", TO_DO, "mit echten Daten geübt", "mit echten Daten üben"},
    {"Den ersten Teil zeigen", TO_DO, "den ersten Teil gezeigt",
     "den ersten Teil zeigen"},
    {"Den Bericht schreiben und verschicken", TO_DO, NULL,
     "den Bericht schreiben und verschicken"},
};

static void
check_cases (const Case *cases, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingSayings) sayings = footing_sayings_new (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++) {
    FootingPhraseForm form;
    g_autofree char *line = footing_phrase_read (sayings, cases[i].text, &form);
    g_autofree char *done = footing_phrase_as_done (sayings, cases[i].text);
    g_autofree char *to_do = footing_phrase_as_to_do (sayings, cases[i].text);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (form, ==, cases[i].form);
    g_assert_cmpstr (done, ==, cases[i].done);
    g_assert_cmpstr (to_do, ==, cases[i].to_do);
    g_assert_nonnull (line);
    if (form == SENTENCE || form == OWN)
      g_assert_true (g_unichar_isupper (g_utf8_get_char (line)));
  }
}

static void
test_forms (void)
{
  g_autoptr (FootingSayings) sayings = footing_sayings_new (NULL);

  if (strcmp (g_getenv ("LANGUAGE"), "en") == 0)
    check_cases (english, G_N_ELEMENTS (english));
  else if (strstr (footing_sayings_get_form (sayings, "verbs"), "schreiben/") != NULL)
    check_cases (german, G_N_ELEMENTS (german));
  else
    g_test_skip ("not translated yet");
}

/* The patterns of a language are right, and each verb has both its forms, once. */
static void
test_patterns (void)
{
  static const char *const codes[] = {"verb",     "verb-2", "verb-3",  "spoken-to",
                                      "and-more", "own",    "sentence"};
  g_autoptr (FootingSayings) sayings = footing_sayings_new (NULL);
  g_auto (GStrv) verbs =
      g_strsplit (footing_sayings_get_form (sayings, "verbs"), " ", -1);
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GRegex) regex =
        g_regex_new (footing_sayings_get_form (sayings, codes[i]), 0, 0, &error);

    g_assert_no_error (error);
    g_assert_cmpint (g_regex_get_capture_count (regex), ==,
                     g_str_has_prefix (codes[i], "verb") ? 1 : 0);
  }
  for (guint i = 0; verbs[i] != NULL; i++) {
    g_auto (GStrv) forms = g_strsplit (verbs[i], "/", -1);

    g_test_message ("%s", verbs[i]);
    g_assert_cmpuint (g_strv_length (forms), ==, 2);
    g_assert_true (*forms[0] != '\0' && *forms[1] != '\0');
    g_assert_true (g_hash_table_add (known, g_strdup (forms[0])));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_func ("/compose/F92/phrase/forms", test_forms);
  g_test_add_func ("/compose/F92/phrase/patterns", test_patterns);

  return g_test_run ();
}
