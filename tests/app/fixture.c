/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "quarks.h"
#include "widgets/focus.h"
#include "widgets/tab.h"
#include "widgets/accessible-name.h"
#include "widgets/label-wrap.h"
#include "session/open.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* Whether a message dialog says it, which in libadwaita 1.7 measures its own heading and
 * areas at less than they need, even in an empty dialog. GTK 4.18 warns of that. */
static gboolean
is_dialog_measured (const char *message)
{
  const char *const parts[] = {"heading-bin", "message-area", "response-area"};
  GtkWidget *part = NULL;

  if (sscanf (message, "Trying to measure GtkLabel %p for width", &part) == 1)
    part = gtk_widget_get_parent (part);
  else if (sscanf (message, "AdwGizmo %p reports a minimum height", &part) != 1 &&
           sscanf (message, "GtkBox %p reports a minimum height", &part) != 1)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (gtk_widget_has_css_class (part, parts[i]))
      return gtk_widget_get_ancestor (part, ADW_TYPE_MESSAGE_DIALOG) != NULL;
  }

  return FALSE;
}

/* A warning is the end of a test, but for the one that is not of our making. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 && is_dialog_measured (fields[i].value))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, data);
}

void
fixture_init (int *argc, char ***argv)
{
  quarks_expect_growth ();
  g_log_set_writer_func (write_log, NULL, NULL);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  footing_focus_install ();
  footing_tab_install ();
  footing_accessible_name_install ();
  footing_label_wrap_install ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
fixture_open (Fixture *self, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *path = g_build_filename (folder, "footing.db", NULL);

  self->folder = g_strdup (folder);
  self->clock = footing_clock_new_fixed (1772701200, "Europe/Berlin");
  self->store = footing_open (path, self->clock, &error);
  g_assert_no_error (error);
  self->guidance = footing_guidance_new (&error);
  g_assert_no_error (error);

  g_settings_reset (settings, "current-recovery");
  self->context = footing_context_new (self->store, self->guidance, settings);
  self->window = adw_window_new ();
  g_object_ref (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 700);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("footing-XXXXXX", &error);

  g_assert_no_error (error);
  fixture_open (self, folder);
}

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      fixture_remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static gboolean
has_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* Lets go of @object and waits for its end: a call on its way may still hold it. */
static void
release (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  fixture_wait (has_gone, &object);
}

/* What a test could not store would be tried on for ever. */
static void
give_up (Fixture *self)
{
  g_autoptr (GPtrArray) unsaved = footing_context_list_unsaved (self->context);

  for (guint i = 0; i < unsaved->len; i++)
    footing_unsaved_give_up (g_ptr_array_index (unsaved, i));
}

void
fixture_close (Fixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_settle ();
  give_up (self);
  release (self->window);
  release (self->context);
  g_object_unref (self->guidance);
  release (self->store);
  g_object_unref (self->clock);
  g_free (self->folder);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_strdup (self->folder);

  fixture_close (self);
  fixture_remove_folder (folder);
}

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);
}

static void
fill_plan (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *win = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "title",
                        "The pilot missed its key figures", "happened-on", "2026-02-20",
                        "trigger", "project-missed", NULL);
  g_assert_no_error (error);
  footing_store_set_driver (self->store, id, "no-plan", 2, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, "title",
                                    "Answer within a day", "unit", "hours", "from-value",
                                    48.0, "to-value", 24.0, "due-on", "2026-04-20",
                                    "position", i, NULL));
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "move",
                                  "reframe-objectives", "title", "Agree on two targets",
                                  "due-on", "2026-03-12", NULL));
  win = footing_plan_ensure_first_win (self->store, id, &error);
  g_assert_no_error (error);
  footing_store_change (self->store, FOOTING_TYPE_STEP, win, &error, "title",
                        "Publish the cleaned-up report", "due-on", "2026-03-09", NULL);
  g_assert_no_error (error);
}

char *
fixture_add_draft (Fixture *self, FootingPerspective perspective)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_plan_create_draft (self->store, self->guidance, perspective, &error);

  g_assert_no_error (error);

  return id;
}

char *
fixture_add_plan (Fixture *self, FootingPerspective perspective, gboolean start)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = fixture_add_draft (self, perspective);

  fill_plan (self, id);
  if (start) {
    footing_plan_start (self->store, id, &error);
    g_assert_no_error (error);
  }

  return g_steal_pointer (&id);
}

void
fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
expire_cb (gpointer data)
{
  *(gboolean *)data = TRUE;

  return G_SOURCE_REMOVE;
}

void
fixture_wait (FixtureCheck done, gpointer data)
{
  gboolean expired = FALSE;
  guint timeout = g_timeout_add_seconds (60, expire_cb, &expired);

  while (!done (data) && !expired)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (expired);
  g_source_remove (timeout);
}

static void
painted_cb (GdkFrameClock *clock, guint *n)
{
  ++*n;
}

static gboolean
is_painted (gpointer n)
{
  return *(guint *)n > 0;
}

void
fixture_draw (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint n = 0;
  gulong handler;

  /* What a frame has brought into sight may need another one. */
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &n);
  for (int i = 0; i < 3; i++) {
    n = 0;
    gtk_widget_queue_draw (window);
    fixture_wait (is_painted, &n);
    fixture_settle ();
  }
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
fixture_show (Fixture *self, GtkWidget *widget)
{
  adw_window_set_content (ADW_WINDOW (self->window), widget);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_wait (is_mapped, widget);
  fixture_settle ();
}

static gboolean
has_label (GtkWidget *widget, const char *label)
{
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  GParamSpec *pspec;

  if (label == NULL || strcmp (gtk_widget_get_name (widget), label) == 0)
    return TRUE;

  pspec = g_object_class_find_property (
      G_OBJECT_GET_CLASS (widget), ADW_IS_PREFERENCES_ROW (widget) ? "title" : "label");
  if (pspec != NULL)
    g_object_get (widget, pspec->name, &text, NULL);
  if (text != NULL && strcmp (text, label) == 0)
    return TRUE;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return other == NULL;
}

GtkWidget *
fixture_find (GtkWidget *root, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_label (root, label))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = fixture_find (child, type, label);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
is_icon_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL;
}

char *
fixture_describe_busy (Fixture *self)
{
  return g_strdup_printf ("Another program is using “%s”: wait a moment, then try again.",
                          footing_store_get_path (self->store));
}

/* That a button is labelled by its icon, as GTK 4.8 has it, says nothing. */
static gboolean
is_named (GtkWidget *widget)
{
  const char *label = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      (!is_icon_button (widget) &&
       gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY)))
    return TRUE;

  if (GTK_IS_BUTTON (widget))
    label = gtk_button_get_label (GTK_BUTTON (widget));
  else if (GTK_IS_CHECK_BUTTON (widget))
    label = gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));

  return label != NULL && *label != '\0';
}

/* By its label with the underscore in it, which is read before the label itself. */
static gboolean
is_named_twice (GtkWidget *widget)
{
  const char *label;
  g_autofree char *other = NULL;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget) ||
      !gtk_button_get_use_underline (GTK_BUTTON (widget)))
    return FALSE;

  label = gtk_button_get_label (GTK_BUTTON (widget));
  if (label == NULL || strchr (label, '_') == NULL ||
      !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return other == NULL;
}

/* Controls that people meet by themselves; others are parts of these, such as the buttons
 * of a spin button, which have no role. */
static gboolean
needs_name (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget) &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) !=
             GTK_ACCESSIBLE_ROLE_NONE &&
         (GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
          GTK_IS_TEXT_VIEW (widget) || GTK_IS_SPIN_BUTTON (widget) ||
          GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget) || is_icon_button (widget));
}

/* Where @widget is, from the inside out. */
static char *
dup_place (GtkWidget *widget)
{
  GString *place = g_string_new (G_OBJECT_TYPE_NAME (widget));

  while ((widget = gtk_widget_get_parent (widget)) != NULL)
    g_string_append_printf (place, " in %s", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (place, FALSE);
}

void
fixture_assert_named (GtkWidget *root)
{
  if (needs_name (root) && !is_named (root)) {
    g_autofree char *place = dup_place (root);

    g_error ("It has no name: %s", place);
  }
  if (is_named_twice (root)) {
    g_autofree char *place = dup_place (root);

    g_error ("“%s” is said twice: %s", gtk_button_get_label (GTK_BUTTON (root)), place);
  }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fixture_assert_named (child);
}
