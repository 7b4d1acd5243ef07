/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-provider.h"
#include "file-stamp.h"
#include "format/date-format.h"
#include "plan/entries.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

/* More than a desktop shows; whoever wants more opens the search in Footing. */
#define MAX_RESULTS 20

/* How long it stays for the next letter. */
#define LINGER_SECONDS 15

struct _FootingSearchProvider {
  /* borrowed */
  GApplication *application;
  FootingSearchFindStore find_store;
  gpointer data;

  /* owned */
  char *path;
  FootingClock *clock;
  GSettings *settings;
  GDBusConnection *connection;
  FootingStore *copy; /* what was in the file when it had the stamp, or NULL */
  char *stamp;

  /* state */
  guint registration;
  guint linger;
};

static const char interface_xml[] =
    "<node>"
    "  <interface name='org.gnome.Shell.SearchProvider2'>"
    "    <method name='GetInitialResultSet'>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='as' name='results' direction='out'/>"
    "    </method>"
    "    <method name='GetSubsearchResultSet'>"
    "      <arg type='as' name='previous_results' direction='in'/>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='as' name='results' direction='out'/>"
    "    </method>"
    "    <method name='GetResultMetas'>"
    "      <arg type='as' name='identifiers' direction='in'/>"
    "      <arg type='aa{sv}' name='metas' direction='out'/>"
    "    </method>"
    "    <method name='ActivateResult'>"
    "      <arg type='s' name='identifier' direction='in'/>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='u' name='timestamp' direction='in'/>"
    "    </method>"
    "    <method name='LaunchSearch'>"
    "      <arg type='as' name='terms' direction='in'/>"
    "      <arg type='u' name='timestamp' direction='in'/>"
    "    </method>"
    "  </interface>"
    "</node>";

/* --- The file ------------------------------------------------------------------- */

static void
drop_copy (FootingSearchProvider *self)
{
  g_clear_object (&self->copy);
  g_clear_pointer (&self->stamp, g_free);
}

/* The file that is open, else what is in it now; NULL when it cannot be read. Borrowed.
 */
static FootingStore *
ensure_store (FootingSearchProvider *self)
{
  FootingStore *store = self->find_store (self->data);
  g_autofree char *stamp = NULL;
  g_autoptr (GError) error = NULL;

  if (store != NULL)
    return store;

  stamp = footing_file_stamp (self->path);
  if (self->copy != NULL && g_strcmp0 (stamp, self->stamp) == 0)
    return self->copy;

  drop_copy (self);
  self->copy = footing_store_open_read_only (self->path, self->clock, &error);
  self->stamp = g_steal_pointer (&stamp);
  /* The shell has no place to say it; the window has, when it is opened. */
  if (self->copy == NULL)
    g_debug ("Nothing is found: %s", error->message);

  return self->copy;
}

/* --- How long it runs ----------------------------------------------------------- */

static gboolean
end_cb (gpointer data)
{
  FootingSearchProvider *self = data;

  self->linger = 0;
  drop_copy (self);
  g_application_release (self->application);

  return G_SOURCE_REMOVE;
}

static void
stay_a_moment (FootingSearchProvider *self)
{
  if (self->linger == 0)
    g_application_hold (self->application);
  else
    g_source_remove (self->linger);
  self->linger = g_timeout_add_seconds (LINGER_SECONDS, end_cb, self);
}

static gboolean
is_on (FootingSearchProvider *self)
{
  return self->settings != NULL &&
         g_settings_get_boolean (self->settings, "desktop-search");
}

/* --- What is asked -------------------------------------------------------------- */

/* The search anew, also when it is narrowed: of the results before, only the newest were
 * told. */
static GVariant *
search (FootingSearchProvider *self, char **terms)
{
  FootingStore *store = ensure_store (self);
  g_autofree char *text = g_strjoinv (" ", terms);
  g_auto (GStrv) ids =
      store != NULL ? footing_entries_find_wins (store, text, MAX_RESULTS, NULL) : NULL;

  return g_variant_new (
      "(@as)", g_variant_new_strv ((const char *const *)ids, ids != NULL ? -1 : 0));
}

static void
add_meta (GVariantBuilder *metas, FootingEntry *win, const char *today)
{
  g_autofree char *shown = footing_record_show (win, win->title);
  g_autofree char *title =
      footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS, _ ("Without a title"));
  g_autofree char *date = footing_date_format_long (win->date, today);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id",
                         g_variant_new_string (footing_record_get_id (win)));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (title));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (date));
  g_variant_builder_close (metas);
}

static GVariant *
describe (FootingSearchProvider *self, char **ids)
{
  FootingStore *store = ensure_store (self);
  g_autoptr (GPtrArray) wins =
      store != NULL
          ? footing_entries_get_wins (store, (const char *const *)ids, MAX_RESULTS, NULL)
          : NULL;
  g_autofree char *today = footing_clock_today (self->clock);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; wins != NULL && i < wins->len; i++)
    add_meta (&metas, g_ptr_array_index (wins, i), today);

  return g_variant_new ("(aa{sv})", &metas);
}

/* Whoever pressed a result some time ago has pressed other things since. */
static void
present (FootingSearchProvider *self, guint timestamp)
{
  GtkWindow *window =
      GTK_IS_APPLICATION (self->application)
          ? gtk_application_get_active_window (GTK_APPLICATION (self->application))
          : NULL;

  if (window != NULL)
    gtk_window_present_with_time (window, timestamp);
}

static void
activate (FootingSearchProvider *self,
          const char *action,
          const char *parameter,
          guint timestamp)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), action,
                                  g_variant_new_string (parameter));
  present (self, timestamp);
}

static void
activate_result (FootingSearchProvider *self, GVariant *parameters)
{
  const char *id;
  guint timestamp;

  g_variant_get (parameters, "(&s^a&su)", &id, NULL, &timestamp);
  activate (self, "show-entry", id, timestamp);
}

static void
launch_search (FootingSearchProvider *self, GVariant *parameters)
{
  g_autofree char **terms = NULL;
  g_autofree char *text = NULL;
  guint timestamp;

  g_variant_get (parameters, "(^a&su)", &terms, &timestamp);
  text = g_strjoinv (" ", terms);
  activate (self, "search-timeline", text, timestamp);
}

/* What is answered to @method while it is switched on; NULL for nothing. */
static GVariant *
handle (FootingSearchProvider *self, const char *method, GVariant *parameters)
{
  g_autofree char **texts = NULL;

  if (g_str_equal (method, "ActivateResult")) {
    activate_result (self, parameters);
    return NULL;
  }
  if (g_str_equal (method, "LaunchSearch")) {
    launch_search (self, parameters);
    return NULL;
  }

  stay_a_moment (self);
  g_variant_get_child (parameters, g_variant_n_children (parameters) - 1, "^a&s", &texts);

  return g_str_equal (method, "GetResultMetas") ? describe (self, texts)
                                                : search (self, texts);
}

/* What is answered while it is not. */
static GVariant *
answer_nothing (const char *method)
{
  if (g_str_equal (method, "GetResultMetas"))
    return g_variant_new ("(aa{sv})", NULL);

  return g_str_has_prefix (method, "Get") ? g_variant_new ("(as)", NULL) : NULL;
}

static void
called_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  FootingSearchProvider *self = data;

  g_dbus_method_invocation_return_value (invocation,
                                         is_on (self) ? handle (self, method, parameters)
                                                      : answer_nothing (method));
}

/* --- The object ----------------------------------------------------------------- */

FootingSearchProvider *
footing_search_provider_new (GApplication *application,
                             const char *path,
                             FootingClock *clock,
                             FootingSearchFindStore find_store,
                             gpointer data)
{
  FootingSearchProvider *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (find_store != NULL, NULL);

  self = g_new0 (FootingSearchProvider, 1);
  self->application = application;
  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  self->find_store = find_store;
  self->data = data;

  return self;
}

void
footing_search_provider_free (FootingSearchProvider *self)
{
  footing_search_provider_unexport (self);
  drop_copy (self);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_free (self->path);
  g_free (self);
}

void
footing_search_provider_set_settings (FootingSearchProvider *self, GSettings *settings)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->settings, settings);
}

gboolean
footing_search_provider_export (FootingSearchProvider *self,
                                GDBusConnection *connection,
                                const char *path,
                                GError **error)
{
  static const GDBusInterfaceVTable table = {called_cb, NULL, NULL, {NULL}};
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autofree char *own = g_strconcat (path, "/SearchProvider", NULL);

  g_return_val_if_fail (self != NULL, FALSE);

  self->registration = g_dbus_connection_register_object (
      connection, own, node->interfaces[0], &table, self, NULL, error);
  if (self->registration == 0)
    return FALSE;

  g_set_object (&self->connection, connection);

  return TRUE;
}

void
footing_search_provider_unexport (FootingSearchProvider *self)
{
  g_return_if_fail (self != NULL);

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);

  if (self->linger != 0) {
    g_source_remove (self->linger);
    end_cb (self);
  }
}
