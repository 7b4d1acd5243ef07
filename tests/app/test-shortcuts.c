/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H9: the window of the shortcuts has every key that the program sets, and none beside.
 */
#include "config.h"

#include "dialogs/shortcuts.h"
#include "places.h"
#include "probe.h"
#include "widgets/rating-scale.h"

#include <string.h>

/* What a key is called in the window: one of the keypad does what its twin does. */
static char *
name_key (guint key, GdkModifierType modifiers)
{
  const char *name = gdk_keyval_name (gdk_keyval_to_lower (key));
  guint plain;

  g_assert_nonnull (name);
  plain = g_str_has_prefix (name, "KP_") ? gdk_keyval_from_name (name + 3)
                                         : GDK_KEY_VoidSymbol;
  if (g_str_equal (name, "KP_Enter"))
    plain = GDK_KEY_Return;

  return gtk_accelerator_name (
      plain != GDK_KEY_VoidSymbol ? plain : gdk_keyval_to_lower (key), modifiers);
}

static void
add_key (GHashTable *keys, guint key, GdkModifierType modifiers, const char *owner)
{
  g_hash_table_insert (keys, name_key (key, modifiers), g_strdup (owner));
}

static void
add_accels (GHashTable *keys, const char *const *accels, const char *owner)
{
  for (guint i = 0; accels[i] != NULL; i++) {
    g_auto (GStrv) range = g_strsplit (accels[i], "...", 2); /* as in "0...4" */
    GdkModifierType modifiers;
    guint key, last;

    g_assert_true (gtk_accelerator_parse (range[0], &key, &modifiers));
    g_assert_true (
        gtk_accelerator_parse (range[1] != NULL ? range[1] : range[0], &last, NULL));
    for (; key <= last; key++)
      add_key (keys, key, modifiers, owner);
  }
}

/* --- What the program sets -----------------------------------------------------------
 */

static void
add_trigger (GHashTable *keys, GtkShortcutTrigger *trigger, const char *owner)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger)) {
    GtkAlternativeTrigger *both = GTK_ALTERNATIVE_TRIGGER (trigger);

    add_trigger (keys, gtk_alternative_trigger_get_first (both), owner);
    add_trigger (keys, gtk_alternative_trigger_get_second (both), owner);
  } else if (GTK_IS_KEYVAL_TRIGGER (trigger)) {
    GtkKeyvalTrigger *one = GTK_KEYVAL_TRIGGER (trigger);

    add_key (keys, gtk_keyval_trigger_get_keyval (one),
             gtk_keyval_trigger_get_modifiers (one), owner);
  }
}

/* All that a widget of @type brings with it. */
static void
list_shortcuts (GtkWidget *widget, GHashTable *found)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut =
          g_list_model_get_item (G_LIST_MODEL (controller), j);

      g_hash_table_add (found, g_steal_pointer (&shortcut));
    }
  }
}

/* The nearest class above that of @widget that is not of this program. */
static GType
get_parent_type (GtkWidget *widget)
{
  GType type = G_OBJECT_TYPE (widget);

  while (g_str_has_prefix (g_type_name (type), "Footing"))
    type = g_type_parent (type);

  return type;
}

static GtkWidget *
make (GType type)
{
  return G_TYPE_IS_ABSTRACT (type) ? NULL : g_object_new (type, NULL);
}

/* Whether @shortcuts has one for the same key. */
static gboolean
has_key (GHashTable *shortcuts, GtkShortcut *shortcut)
{
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, shortcuts);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (other),
                                    gtk_shortcut_get_trigger (shortcut)))
      return TRUE;

  return FALSE;
}

typedef struct {
  GHashTable *keys;    /* owner by key */
  GHashTable *types;   /* those that were looked at */
  GHashTable *parents; /* what a class above brings with it, by its type */
} Seen;

/* What a widget of the class above that of @widget brings with it. Borrowed. */
static GHashTable *
get_above (Seen *seen, GtkWidget *widget)
{
  const gpointer type = GSIZE_TO_POINTER (get_parent_type (widget));
  GHashTable *above = g_hash_table_lookup (seen->parents, type);
  GtkWidget *parent;

  if (above != NULL)
    return above;

  above = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_hash_table_insert (seen->parents, type, above);
  parent = make (get_parent_type (widget));
  if (parent != NULL) {
    list_shortcuts (parent, above);
    if (GTK_IS_WINDOW (parent))
      gtk_window_destroy (GTK_WINDOW (parent));
    else
      g_object_unref (g_object_ref_sink (parent));
  }

  return above;
}

static void
add_widget (Seen *seen, GtkWidget *widget)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  GHashTable *above = get_above (seen, widget);
  GHashTableIter iter;
  gpointer shortcut;

  list_shortcuts (widget, own);
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &shortcut, NULL))
    if (!has_key (above, shortcut))
      add_trigger (seen->keys, gtk_shortcut_get_trigger (shortcut),
                   G_OBJECT_TYPE_NAME (widget));
}

/* Controllers that a template adds stand on parts of GTK's, too. */
static gboolean
has_own_controllers (GtkWidget *widget)
{
  return gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)) != NULL ||
         ADW_IS_TOAST_OVERLAY (widget);
}

static void
look (Seen *seen, GtkWidget *widget)
{
  const gboolean ours = g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Footing");

  if ((ours && g_hash_table_add (seen->types, (gpointer)G_OBJECT_TYPE_NAME (widget))) ||
      (!ours && !GTK_IS_WINDOW (widget) && has_own_controllers (widget)))
    add_widget (seen, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look (seen, child);
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  places_unfold (GTK_WIDGET (window));
  look (data, GTK_WIDGET (window));
}

static void
add_application (GHashTable *keys, GtkApplication *application)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++) {
    g_auto (GStrv) accels =
        gtk_application_get_accels_for_action (application, actions[i]);

    add_accels (keys, (const char *const *)accels, actions[i]);
  }
}

/* --- What the window says ------------------------------------------------------------
 */

/* What somebody sees of the keys of @shortcut. */
static guint
count_caps (GtkWidget *shortcut)
{
  g_autoptr (GPtrArray) labels = probe_all (shortcut, GTK_TYPE_SHORTCUT_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++) {
    g_autoptr (GPtrArray) caps =
        probe_all (g_ptr_array_index (labels, i), GTK_TYPE_LABEL);

    n += caps->len;
  }

  return n;
}

static void
add_listed (GHashTable *keys, GtkWidget *window)
{
  g_autoptr (GPtrArray) rows = probe_all (window, GTK_TYPE_SHORTCUTS_SHORTCUT);

  g_assert_cmpuint (rows->len, >, 10);
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *title = NULL;
    g_autofree char *accelerator = NULL;
    g_auto (GStrv) accels = NULL;

    g_object_get (g_ptr_array_index (rows, i), "title", &title, "accelerator",
                  &accelerator, NULL);
    if (accelerator == NULL || *accelerator == '\0' ||
        count_caps (g_ptr_array_index (rows, i)) == 0)
      g_error ("“%s” has no key in the window", title);
    accels = g_strsplit (accelerator, " ", -1);
    add_accels (keys, (const char *const *)accels, title);
  }
}

static void
assert_within (GHashTable *some, GHashTable *all, const char *fault)
{
  GHashTableIter iter;
  gpointer key, owner;
  guint n = 0;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &key, &owner))
    if (!g_hash_table_contains (all, key)) {
      g_printerr ("%s (%s) %s\n", (char *)key, (char *)owner, fault);
      n++;
    }
  g_assert_cmpuint (n, ==, 0);
}

static void
test_all (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr (GHashTable) set =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) listed =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GHashTable) parents =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
  Seen seen = {set, types, parents};
  FootingWindow *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  footing_shortcuts_install (application);
  footing_context_set_recovery (self->context, id);
  window = footing_window_new (application, self->context);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit_cb, &seen);
  add_application (set, application);
  /* GTK's own, by which the menu opens. */
  add_key (set, GDK_KEY_F10, 0, "GtkMenuButton");

  footing_shortcuts_show (GTK_WINDOW (window));
  fixture_settle ();
  add_listed (listed, GTK_WIDGET (places_find_over (GTK_WINDOW (window))));
  gtk_window_destroy (places_find_over (GTK_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));

  assert_within (set, listed, "is not in the window");
  assert_within (listed, set, "does nothing");
}

typedef struct {
  guint n_scales;
  guint n_silent;
} Scales;

static void
scales_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  Scales *seen = data;
  g_autoptr (GPtrArray) scales = NULL;

  places_unfold (GTK_WIDGET (window));
  scales = probe_all (GTK_WIDGET (window), FOOTING_TYPE_RATING_SCALE);
  for (guint i = 0; i < scales->len; i++) {
    g_auto (GStrv) words = NULL;
    g_autofree char *text = NULL;

    if (!gtk_widget_get_mapped (g_ptr_array_index (scales, i)))
      continue;
    g_object_get (g_ptr_array_index (scales, i), "words", &words, NULL);
    text = g_strdup_printf ("The keys 0 to %d answer, too. Delete clears an answer.",
                            (int)g_strv_length (words) - 1);
    seen->n_scales++;
    if (!probe_reads (window, text)) {
      g_printerr ("%s does not say which keys answer\n", name);
      seen->n_silent++;
    }
  }
}

/* H8: wherever there are scales, the keys are told that answer on them. */
static void
test_scales (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  Scales seen = {0};
  FootingWindow *window;

  footing_context_set_recovery (self->context, id);
  window = probe_open_window (self);
  places_visit (self, window, scales_cb, &seen);
  gtk_window_destroy (GTK_WINDOW (window));

  /* Drivers and signs in the form and on Plan, the check-in, the door of momentum. */
  g_assert_cmpuint (seen.n_scales, >, 2 * (13 + 18) + 18 + 6);
  g_assert_cmpuint (seen.n_silent, ==, 0);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/shortcuts/H9-all", test_all);
  fixture_test ("/app/shortcuts/H8-scales", test_scales);

  return g_test_run ();
}
