/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H7, F84: what was typed or chosen in a guided session is there again, in the same
 * field, however it was left: every kind of session, every way of leaving it. */
#include "config.h"

#include "fields.h"
#include "form-fields.h"
#include "form-places.h"
#include "probe.h"
#include "session-support.h"
#include "sessions/session-page.h"
#include "window.h"

#include <string.h>

/* By their names in form-places.c. */
static const char *const sessions[] = {
    "outreach",   "update",     "update to somebody else",
    "reflection", "one-on-one", "own ritual",
};

typedef struct {
  Fixture *fixture;
  FootingWindow *window;
  const FormPlace *place;
  char *occurrence;
} Place;

static GtkWidget *
find_page (Place *self)
{
  return fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_SESSION_PAGE, NULL);
}

static void
open_window (Place *self)
{
  self->window = footing_window_new (NULL, self->fixture->context);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 2400);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_settle ();
}

static GtkWidget *
open_session (Place *self, const char *occurrence)
{
  GtkWidget *page;

  footing_window_open_session (self->window, occurrence);
  fixture_draw (GTK_WIDGET (self->window));
  page = find_page (self);
  g_assert_nonnull (page);

  return page;
}

static void
leave_session (Place *self)
{
  g_assert_true (gtk_widget_activate_action (find_page (self), "session.close", NULL));
  fixture_settle ();
  g_assert_null (find_page (self));
}

static gboolean
is_asked (const Field *field)
{
  return form_fields_is_kept (field->key) && field_is_open (field);
}

/* Everything that can be chosen, then everything that can be typed: a choice may show or
 * fill other fields. */
static void
fill (GtkWidget *page)
{
  for (int text = 0; text < 2; text++) {
    g_autoptr (GPtrArray) fields = fields_list (page);

    for (guint i = 0; i < fields->len; i++)
      if (is_asked (g_ptr_array_index (fields, i)) &&
          field_is_text (g_ptr_array_index (fields, i)) == text)
        field_fill (g_ptr_array_index (fields, i), i, FALSE);
    fixture_settle ();
  }
}

/* What is in every field, a line each. Owned by the caller. */
static char *
read_all (GtkWidget *page)
{
  g_autoptr (GPtrArray) fields = fields_list (page);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    g_autofree char *text = NULL;

    if (!is_asked (field))
      continue;
    text = field_read (field);
    g_string_append_printf (lines, "%s: %s\n", field->key, text);
  }

  return g_strdup (lines->str);
}

/* --- Ways to leave it, and to come back ----------------------------------------------
 */

static void
leave_page (Place *self)
{
  leave_session (self);
  footing_window_show_view (self->window, "people");
  fixture_settle ();
}

/* The program ends with its window, and starts anew on the file. */
static void
close_window (Place *self)
{
  g_autofree char *folder = g_strdup (self->fixture->folder);

  gtk_window_close (GTK_WINDOW (self->window));
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_WINDOW));
  fixture_close (self->fixture);
  fixture_open (self->fixture, folder);
  open_window (self);
}

/* The same kind of session of another plan shows nothing of it. */
static void
change_plan (Place *self)
{
  g_autofree char *other = self->place->prepare (self->fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (FootingSession) session =
      footing_session_open (self->fixture->store, other, NULL);

  footing_context_set_recovery (self->fixture->context,
                                footing_record_get_id (session->recovery));
  fixture_settle ();
  before = read_all (find_page (self));
  after = read_all (open_session (self, other));
  g_assert_nonnull (strstr (before, "Typed "));
  g_assert_null (strstr (after, "Typed "));
  leave_session (self);
}

/* The plan in sight is another one while the session is open. */
static void
change_view (Place *self)
{
  g_autofree char *other =
      fixture_add_plan (self->fixture, FOOTING_PERSPECTIVE_SUPPORT, TRUE);

  leave_session (self);
  footing_context_set_recovery (self->fixture->context, other);
  footing_window_show_view (self->window, "plan");
  fixture_draw (GTK_WIDGET (self->window));
}

static const struct {
  const char *name;
  void (*leave) (Place *self);
} ways[] = {
    {"page", leave_page},
    {"window", close_window},
    {"session-of-another-plan", change_plan},
    {"another-plan", change_view},
};

typedef struct {
  guint session;
  guint way;
} Case;

static void
test_draft (Fixture *self, gconstpointer data)
{
  const Case *tried = data;
  Place place = {.fixture = self, .place = form_places_find (sessions[tried->session])};
  g_autofree char *untouched = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *again = NULL;

  g_assert_nonnull (place.place);
  place.occurrence = place.place->prepare (self);
  open_window (&place);

  untouched = read_all (open_session (&place, place.occurrence));
  fill (find_page (&place));
  typed = read_all (find_page (&place));
  g_assert_cmpstr (typed, !=, untouched);
  ways[tried->way].leave (&place);

  again = read_all (open_session (&place, place.occurrence));
  g_assert_cmpstr (again, ==, typed);
  gtk_window_destroy (GTK_WINDOW (place.window));
  g_free (place.occurrence);
}

/* What was only looked at is gone, however it was left: one that was begun of one's own
 * accord leaves no session to go on with. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  Place place = {.fixture = self, .place = form_places_find (data)};
  g_autoptr (FootingOccurrence) before = NULL;
  g_autoptr (FootingOccurrence) after = NULL;
  g_autoptr (GHashTable) begun = NULL;

  place.occurrence = place.place->prepare (self);
  before =
      footing_store_get (self->store, FOOTING_TYPE_OCCURRENCE, place.occurrence, NULL);
  open_window (&place);
  open_session (&place, place.occurrence);
  leave_session (&place);

  after =
      footing_store_get (self->store, FOOTING_TYPE_OCCURRENCE, place.occurrence, NULL);
  begun = footing_store_list_begun (self->store,
                                    footing_context_get_recovery (self->context), NULL);
  g_assert_false (g_hash_table_contains (begun, place.occurrence));
  g_assert_cmpint (after == NULL, ==, before->shown_at == before->due_at);
  gtk_window_destroy (GTK_WINDOW (place.window));
  g_free (place.occurrence);
}

int
main (int argc, char *argv[])
{
  Case cases[G_N_ELEMENTS (sessions) * G_N_ELEMENTS (ways)];

  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = NULL;

    cases[i] = (Case){i / G_N_ELEMENTS (ways), i % G_N_ELEMENTS (ways)};
    path = g_strdup_printf ("/app/session-drafts/H7-%s/%s", sessions[cases[i].session],
                            ways[cases[i].way].name);
    g_test_add (path, Fixture, &cases[i], fixture_set_up, test_draft, fixture_tear_down);
  }
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++) {
    g_autofree char *path =
        g_strdup_printf ("/app/session-drafts/F42-untouched/%s", sessions[i]);

    g_test_add (path, Fixture, sessions[i], fixture_set_up, test_untouched,
                fixture_tear_down);
  }

  return g_test_run ();
}
