/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F63: initials are shown and never stored. Every form is filled while people are shown
 * by their initials, and every session is finished; the file has names then. */
#include "config.h"

#include "fields.h"
#include "form-places.h"
#include "named.h"
#include "places.h"
#include "plan/private.h"
#include "probe.h"
#include "sessions/session-page.h"

#include <string.h>

/* What would show the names again. */
#define SWITCH "FootingInitialsRow/GtkSwitch"

static void
set_initials (Fixture *self, gboolean initials)
{
  g_autoptr (GPtrArray) plans = probe_list (self, FOOTING_TYPE_RECOVERY, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < plans->len; i++) {
    const char *id = footing_record_get_id (plans->pdata[i]);

    if (initials)
      named_give (self, id);
    footing_plan_set_initials (self->store, id, initials, &error);
    g_assert_no_error (error);
  }
}

static gboolean
is_saved (gpointer context)
{
  gboolean unsaved;

  g_object_get (context, "unsaved", &unsaved, NULL);

  return !unsaved;
}

/* Chooses whatever can be chosen, so that what can be taken in is, and types a name in
 * every other field: the rest keep what they were filled with. */
static void
fill (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    g_autofree char *read = NULL;

    if (!field_is_open (field) || g_str_equal (field->key, SWITCH))
      continue;
    if (!field_is_text (field)) {
      field_fill (field, i, FALSE);
      continue;
    }
    read = field_read (field);
    if (*read == '\0')
      field_set (field, NAMED " saw it");
  }
  fixture_settle ();
}

/* Every text of the plan that stands in a field. */
static void
assert_names (GtkWidget *root, const char *place)
{
  g_autoptr (GPtrArray) fields = fields_list (root);

  for (guint i = 0; i < fields->len; i++) {
    g_autofree char *read = field_read (g_ptr_array_index (fields, i));

    if (field_is_text (g_ptr_array_index (fields, i)) &&
        strstr (read, NAMED_INITIAL) != NULL)
      g_error ("%s: “%s” in %s", place, read,
               ((Field *)g_ptr_array_index (fields, i))->key);
  }
}

static void
leave (Fixture *self, GtkWidget *root)
{
  if (FOOTING_IS_SESSION_PAGE (root))
    gtk_widget_activate_action (root, "session.finish", NULL);
  fixture_settle ();
  fixture_wait (is_saved, self->context);
  places_close_over (GTK_WINDOW (self->window));
}

static void
test_forms (void)
{
  guint n;
  const FormPlace *places = form_places_get (&n);

  for (guint i = 0; i < n; i++) {
    Fixture self = {0};
    g_autofree char *about = NULL;
    GtkWidget *root;

    g_test_message ("%s", places[i].name);
    fixture_set_up (&self, NULL);
    about = places[i].prepare (&self);
    set_initials (&self, TRUE);
    root = places[i].open (&self, about);
    assert_names (root, places[i].name);
    fill (root);
    assert_names (root, places[i].name);
    leave (&self, root);
    set_initials (&self, FALSE);
    named_assert_kept (&self);
    fixture_tear_down (&self, NULL);
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/initials/F63/kept", test_forms);

  return g_test_run ();
}
