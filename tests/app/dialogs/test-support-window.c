/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F75: when to seek support, and one's own contacts. */
#include "config.h"

#include "dialogs/support-window.h"
#include "editors/contact-row.h"
#include "probe.h"
#include "widgets/text-area.h"

#include <string.h>

static GtkWidget *
open_window (Fixture *self)
{
  GtkWidget *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_seek_support_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_SUPPORT_WINDOW);
  g_assert_nonnull (window);
  fixture_assert_named (window);

  return window;
}

/* The place of @text among the labels in sight; fails when it is not there. */
static guint
find_place (GtkWidget *window, const char *text)
{
  g_autoptr (GPtrArray) labels = probe_all (window, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (strcmp (gtk_label_get_text (labels->pdata[i]), text) == 0)
      return i;
  g_error ("“%s” is not there", text);
}

/* C8: it speaks to anybody, and each list says above it what to make of it; whom the plan
 * is about comes first. */
static void
test_texts (Fixture *self, gconstpointer data)
{
  FootingGuidance *guidance = self->guidance;

  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    const FootingPerspective other = FOOTING_N_PERSPECTIVES - 1 - p;
    g_autofree char *plan = fixture_add_plan (self, p, TRUE);
    GtkWidget *window;
    guint own, others;

    footing_context_set_recovery (self->context, plan);
    window = open_window (self);
    g_assert_true (probe_reads (window, footing_guidance_support_lead (guidance)));
    g_assert_true (probe_reads (window, footing_guidance_emergency (guidance)));
    g_assert_true (probe_reads (window, footing_guidance_disclaimer (guidance)));
    own = find_place (window, footing_guidance_support_reason (guidance, p));
    others = find_place (window, footing_guidance_support_reason (guidance, other));
    g_assert_cmpuint (own, <, others);
    probe_close (window);
  }
}

static GtkWidget *
find_row (GtkWidget *window)
{
  return fixture_find (window, FOOTING_TYPE_CONTACT_ROW, NULL);
}

/* A contact is added, typed, kept, removed and brought back. */
static void
test_contacts (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self);
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (FootingSupportContact) contact = NULL;
  g_autofree char *id = NULL;

  g_assert_null (find_row (window));
  probe_press (window, "_Add a Contact");
  fixture_settle ();
  probe_type (window, "Name", PROBE_HOSTILE_LINE);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (
          FOOTING_TEXT_AREA (fixture_find (window, FOOTING_TYPE_TEXT_AREA, NULL)))),
      "Third floor\nExtension 4410", -1);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  fixture_assert_named (window);

  contacts = probe_list (self, FOOTING_TYPE_SUPPORT_CONTACT, NULL);
  g_assert_cmpuint (contacts->len, ==, 1);
  id = g_strdup (footing_record_get_id (contacts->pdata[0]));
  contact = probe_get (self, FOOTING_TYPE_SUPPORT_CONTACT, id);
  g_assert_cmpstr (contact->name, ==, PROBE_HOSTILE_LINE);
  g_assert_cmpstr (contact->details, ==, "Third floor\nExtension 4410");

  probe_close (window);
  window = open_window (self);
  g_assert_cmpstr (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row (window))), ==,
      PROBE_HOSTILE_LINE);
  /* Its lines in one are told apart. */
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_row (window))),
                   ==, "Third floor · Extension 4410");
  probe_close (window);
}

static void
test_removed (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingSupportContact) contact = footing_record_new (
      FOOTING_TYPE_SUPPORT_CONTACT, "name", "Dr. Okafor", "details", "555 0134", NULL);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *window;

  g_assert_true (footing_store_save (self->store, contact, NULL));
  window = open_window (self);
  probe_open (find_row (window));
  fixture_settle ();
  probe_press (window, "Remove this contact");
  fixture_settle ();
  g_assert_null (find_row (window));
  g_assert_cmpstr (toast->text, ==, "Removed “Dr. Okafor”");

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_nonnull (find_row (window));
  g_assert_cmpstr (toast->text, ==, "“Dr. Okafor” is back");
  probe_close (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/support/F75/C8/texts", test_texts);
  fixture_test ("/app/support/F75/contacts", test_contacts);
  fixture_test ("/app/support/F75/removed", test_removed);

  return g_test_run ();
}
