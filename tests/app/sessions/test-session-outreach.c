/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42: outreach. Today is Thursday, 5 March 2026. */
#include "config.h"

#include "probe.h"
#include "session-support.h"
#include "sessions/reach-card.h"

#include <string.h>

static guint
count_cards (GtkWidget *page)
{
  g_autoptr (GPtrArray) cards = probe_all (page, FOOTING_TYPE_REACH_CARD);

  return cards->len;
}

static GtkWidget *
find_card (GtkWidget *page, const char *person)
{
  g_autoptr (GPtrArray) cards = probe_all (page, FOOTING_TYPE_REACH_CARD);

  for (guint i = 0; i < cards->len; i++)
    if (strcmp (footing_reach_card_get_person (cards->pdata[i]), person) == 0)
      return cards->pdata[i];

  return NULL;
}

/* F42, F51: two people with the reason; what was said is on the timeline, and the contact
 * with the person. */
static void
test_finish (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = session_add_person (self, id, "Mira", "2026-02-17", 14);
  g_autofree char *jonas = session_add_person (self, id, "Jonas", "2026-02-27", 14);
  g_autofree char *helena = session_add_person (self, id, "Helena", "", -1);
  g_autofree char *occurrence = session_open (self, id, "outreach");
  GtkWidget *page = session_show (self, occurrence);
  GtkWidget *card = find_card (page, mira);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingPerson) person = NULL;

  g_assert_cmpuint (count_cards (page), ==, 2);
  g_assert_nonnull (card);
  g_assert_nonnull (find_card (page, helena));
  g_assert_null (find_card (page, jonas));
  g_assert_true (probe_reads (card, "Hasn’t heard from you for 16 days"));

  g_assert_false (session_finish (page));
  g_assert_true (
      probe_reads (page, "Tick who you were in touch with, or note what was said."));

  /* A note says that there was a contact. */
  g_free (session_type (card, "What was said", PROBE_HOSTILE));
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (footing_reach_card_get_check (FOOTING_REACH_CARD (card)))));
  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpstr (entry->kind, ==, "conversation");
  g_assert_cmpstr (entry->title, ==, "In touch with Mira");
  person = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (person->last_contact_on, ==, FIXTURE_TODAY);
}

static gboolean
has_three (gpointer page)
{
  return count_cards (page) == 3;
}

/* F42: another one may be chosen; on coming back they are there. */
static void
test_other (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-02-01", 14);
  G_GNUC_UNUSED g_autofree char *jonas =
      session_add_person (self, id, "Jonas", "2026-02-02", 14);
  g_autofree char *other = session_add_person (self, id, "<b>", "2026-03-05", 14);
  g_autofree char *occurrence = session_open (self, id, "outreach");
  GtkWidget *page = session_show (self, occurrence);
  GtkWidget *row = probe_row (page, "Somebody else");
  GtkWidget *check;

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  fixture_wait (has_three, page);
  check = footing_reach_card_get_check (FOOTING_REACH_CARD (find_card (page, other)));
  g_assert_true (gtk_widget_has_focus (check));
  g_assert_false (gtk_widget_get_mapped (row));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (footing_context_flush (self->context));

  page = session_show (self, occurrence);
  g_assert_cmpuint (count_cards (page), ==, 2);
  check = footing_reach_card_get_check (FOOTING_REACH_CARD (find_card (page, other)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* F42: with nobody in the plan there are kind words, and a way there. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *occurrence = session_open (self, id, "outreach");
  GtkWidget *page = session_show (self, occurrence);

  g_assert_true (probe_reads (page, "Who can help them?"));
  g_assert_cmpuint (count_cards (page), ==, 0);
  g_assert_false (session_finish (page));
  g_assert_true (
      probe_reads (page, "Add somebody to your plan first, or skip it this time."));
}

/* Hostile names and needs are shown as they are, on few lines. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *long_name = g_strnfill (1000000, 'w');
  g_autofree char *first = session_add_person (self, id, PROBE_HOSTILE, "", 14);
  g_autofree char *second = session_add_person (self, id, long_name, "", 14);
  g_autofree char *occurrence = session_open (self, id, "outreach");
  g_autoptr (FootingEntry) entry = NULL;
  GtkWidget *page;
  int width;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, first, NULL,
                                       "needs", long_name, "ask", PROBE_HOSTILE, NULL));
  page = session_show (self, occurrence);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 336);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (footing_reach_card_get_check (
                                   FOOTING_REACH_CARD (find_card (page, second)))),
                               TRUE);
  g_assert_true (session_finish (page));
  entry = session_find_entry (self, id, occurrence);
  g_assert_cmpint (g_utf8_strlen (entry->title, -1), <, 100);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/session-outreach/F42-finish", test_finish);
  fixture_test ("/app/session-outreach/F42-other", test_other);
  fixture_test ("/app/session-outreach/F42-nobody", test_nobody);
  fixture_test ("/app/session-outreach/F42-hostile", test_hostile);

  return g_test_run ();
}
