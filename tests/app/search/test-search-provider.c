/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F22: what the search of the desktop is told, over a bus: nothing until that is switched
 * on, then wins alone. In the language that LANGUAGE names. */
#include "config.h"

#include "fixture.h"
#include "search/search-provider.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define OBJECT "/org/example/Footing"

static gboolean german;

typedef struct {
  Fixture base;
  GApplication *application;
  GDBusConnection *bus;
  FootingSearchProvider *provider;
  FootingStore *open; /* the one that the window has open, or NULL */
  GString *asked;     /* actions, with what they were given */
  char *win, *note, *old, *setback;
} Desktop;

static char *
add (Desktop *self, const char *kind, const char *title, const char *date)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "kind", kind, "title", title, "date", date,
                          "body", "Nobody else is to read this", NULL);

  g_assert_true (footing_store_save (self->base.store, entry, NULL));

  return g_strdup (footing_record_get_id (entry));
}

static FootingStore *
find_store_cb (gpointer data)
{
  return ((Desktop *)data)->open;
}

static void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_string_append_printf (((Desktop *)data)->asked, "%s:%s;",
                          g_action_get_name (G_ACTION (action)),
                          g_variant_get_string (parameter, NULL));
}

static GSettings *
get_settings (Desktop *self)
{
  return footing_context_get_settings (self->base.context);
}

static void
set_up (Desktop *self, gconstpointer data)
{
  static const GActionEntry actions[] = {
      {"show-entry", asked_cb, "s", NULL, NULL, {0}},
      {"search-timeline", asked_cb, "s", NULL, NULL, {0}},
  };
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, NULL);
  self->win = add (self, "win", "Shipped the report", "2026-03-03");
  self->note = add (self, "win", "Said “no” * - ( NEAR the deadline", "2026-03-02");
  self->old = add (self, "win", "First report", "2025-12-30");
  self->setback = add (self, "setback", "The report was wrong", "2026-03-04");

  self->asked = g_string_new (NULL);
  self->open = self->base.store;
  self->application = g_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);
  g_action_map_add_action_entries (G_ACTION_MAP (self->application), actions,
                                   G_N_ELEMENTS (actions), self);
  g_assert_true (g_application_register (self->application, NULL, NULL));
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  self->provider = footing_search_provider_new (self->application,
                                                footing_store_get_path (self->base.store),
                                                self->base.clock, find_store_cb, self);
  footing_search_provider_set_settings (self->provider, get_settings (self));
  g_assert_true (
      footing_search_provider_export (self->provider, self->bus, OBJECT, &error));
  g_settings_set_boolean (get_settings (self), "desktop-search", TRUE);
}

static void
tear_down (Desktop *self, gconstpointer data)
{
  g_settings_reset (get_settings (self), "desktop-search");
  footing_search_provider_free (self->provider);
  g_clear_object (&self->bus);
  g_clear_object (&self->application);
  g_string_free (self->asked, TRUE);
  g_free (self->win);
  g_free (self->note);
  g_free (self->old);
  g_free (self->setback);
  fixture_tear_down (&self->base, NULL);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

/* What @method answers, as text. */
static char *
call (Desktop *self, const char *method, const char *format, ...)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, format);
  g_dbus_connection_call (self->bus, g_dbus_connection_get_unique_name (self->bus),
                          OBJECT "/SearchProvider", "org.gnome.Shell.SearchProvider2",
                          method, g_variant_new_va (format, NULL, &arguments), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, answered_cb, &result);
  va_end (arguments);
  fixture_wait (is_answered, &result);
  answer = g_dbus_connection_call_finish (self->bus, result, &error);
  g_assert_no_error (error);

  return g_variant_print (answer, FALSE);
}

static char *
search (Desktop *self, const char *terms)
{
  g_auto (GStrv) words = g_strsplit (terms, "|", -1);

  return call (self, "GetInitialResultSet", "(^as)", words);
}

/* How @ids (ends in NULL) are answered. */
static char *
list (const char *first, ...)
{
  g_autoptr (GString) text = g_string_new ("([");
  va_list ids;

  va_start (ids, first);
  for (const char *id = first; id != NULL; id = va_arg (ids, const char *))
    g_string_append_printf (text, "%s'%s'", text->len > 2 ? ", " : "", id);
  va_end (ids);
  g_string_append (text, "],)");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_answer (char *answer, char *expected)
{
  g_assert_cmpstr (answer, ==, expected);
  g_free (answer);
  g_free (expected);
}

static char *
nothing (void)
{
  return g_strdup ("([],)");
}

/* Off, whoever asks and whatever they know, there is nothing; also before there are
 * settings. */
static void
test_off (Desktop *self, gconstpointer data)
{
  const char *ids[] = {self->win, NULL};
  const char *terms[] = {"report", NULL};

  for (guint i = 0; i < 2; i++) {
    g_settings_set_boolean (get_settings (self), "desktop-search", FALSE);
    if (i == 1) {
      g_settings_set_boolean (get_settings (self), "desktop-search", TRUE);
      footing_search_provider_set_settings (self->provider, NULL);
    }

    assert_answer (search (self, "report"), nothing ());
    assert_answer (call (self, "GetSubsearchResultSet", "(^as^as)", ids, terms),
                   nothing ());
    assert_answer (call (self, "GetResultMetas", "(^as)", ids), g_strdup ("([],)"));
    g_free (call (self, "ActivateResult", "(s^asu)", self->win, terms, 1));
    g_free (call (self, "LaunchSearch", "(^asu)", terms, 1));
    g_assert_cmpstr (self->asked->str, ==, "");
  }

  footing_search_provider_set_settings (self->provider, get_settings (self));
  assert_answer (search (self, "report"), list (self->win, self->old, NULL));
}

/* Wins, the newest first, and no setback; words are text, however many they are. */
static void
test_search (Desktop *self, gconstpointer data)
{
  assert_answer (search (self, "report"), list (self->win, self->old, NULL));
  assert_answer (search (self, "REPORT|ship"), list (self->win, NULL));
  assert_answer (search (self, "wrong"), nothing ());
  assert_answer (search (self, ""), nothing ());
  assert_answer (search (self, " | "), nothing ());
  assert_answer (search (self, "\"|*|-|(|NEAR"), list (self->note, NULL));
  assert_answer (search (self, "report AND"), nothing ());
  assert_answer (search (self, "NOT|report"), nothing ());
  assert_answer (search (self, "report\"; DROP TABLE entry"), nothing ());
}

/* A search that goes on is one of its own: what it finds may not have been told before.
 */
static void
test_subsearch (Desktop *self, gconstpointer data)
{
  const char *before[] = {self->win, self->setback, NULL};
  const char *narrower[] = {"first", "report", NULL};
  const char *wider[] = {"report", NULL};

  assert_answer (call (self, "GetSubsearchResultSet", "(^as^as)", before, narrower),
                 list (self->old, NULL));
  assert_answer (call (self, "GetSubsearchResultSet", "(^as^as)", before, wider),
                 list (self->win, self->old, NULL));
}

static char *
describe (const char *id, const char *name, const char *day)
{
  return g_strdup_printf ("{'id': <'%s'>, 'name': <'%s'>, 'description': <'%s'>}", id,
                          name, day);
}

/* The title and the day, and no other word of it; of what is no win, nothing. What days
 * and months are called is the locale's, not the language's. */
static void
test_metas (Desktop *self, gconstpointer data)
{
  const char *ids[] = {self->old, self->setback, "gone", self->win, NULL};
  g_autofree char *old =
      describe (self->old, "First report",
                german ? "Tue, 30. December 2025" : "Tue, 30 December 2025");
  g_autofree char *win = describe (self->win, "Shipped the report",
                                   german ? "Tue, 3. March" : "Tue, 3 March");

  assert_answer (call (self, "GetResultMetas", "(^as)", ids),
                 g_strdup_printf ("([%s, %s],)", old, win));
}

/* A press opens it, and "more" the search, where the application can. */
static void
test_open (Desktop *self, gconstpointer data)
{
  const char *terms[] = {"ship", "report", NULL};
  g_autofree char *expected =
      g_strdup_printf ("show-entry:%s;search-timeline:ship report;", self->win);

  g_free (call (self, "ActivateResult", "(s^asu)", self->win, terms, 1));
  g_free (call (self, "LaunchSearch", "(^asu)", terms, 1));
  g_assert_cmpstr (self->asked->str, ==, expected);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* The names of all that is beside the file. */
static char *
list_folder (Desktop *self)
{
  g_autofree char *folder =
      g_path_get_dirname (footing_store_get_path (self->base.store));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **)names->pdata);
}

/* Where the file is not open, it is read and left alone; what was written since is found,
 * and a file that is not there is not made. */
static void
test_closed (Desktop *self, gconstpointer data)
{
  g_autofree char *before = list_folder (self);
  g_autofree char *after = NULL;
  g_autofree char *later = NULL;

  self->open = NULL;
  assert_answer (search (self, "report"), list (self->win, self->old, NULL));
  later = add (self, "win", "A report since", "2026-03-05");
  assert_answer (search (self, "report"), list (later, self->win, self->old, NULL));
  assert_answer (search (self, "since"), list (later, NULL));
  after = list_folder (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_missing (Desktop *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("footing-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "footing.db", NULL);
  g_autoptr (GDir) dir = NULL;

  footing_search_provider_free (self->provider);
  self->provider = footing_search_provider_new (self->application, path, self->base.clock,
                                                find_store_cb, self);
  footing_search_provider_set_settings (self->provider, get_settings (self));
  g_assert_true (
      footing_search_provider_export (self->provider, self->bus, OBJECT, NULL));
  self->open = NULL;

  assert_answer (search (self, "report"), nothing ());
  dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  fixture_remove_folder (folder);
}

#define desktop_test(path, func) g_test_add (path, Desktop, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  german = g_str_equal (g_getenv ("LANGUAGE"), "de");
  g_assert_true (german != g_str_equal (_ ("People"), "People"));

  desktop_test ("/app/search-provider/F22-off", test_off);
  desktop_test ("/app/search-provider/F22-search", test_search);
  desktop_test ("/app/search-provider/F22-subsearch", test_subsearch);
  desktop_test ("/app/search-provider/F22-metas", test_metas);
  desktop_test ("/app/search-provider/F22-open", test_open);
  desktop_test ("/app/search-provider/F22-closed", test_closed);
  desktop_test ("/app/search-provider/F22-missing", test_missing);

  return g_test_run ();
}
