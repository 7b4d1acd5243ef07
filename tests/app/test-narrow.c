/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything fits where there is little room: 360 pixels, text at 200 %, from right to
 * left; with a plan with everything in it. */
#include "config.h"

#include "dialogs/support-window.h"
#include "dialogs/bin-dialog.h"
#include "example.h"
#include "files/export-dialog.h"
#include "files/file-import.h"
#include "files/file-restore.h"
#include "json-export.h"
#include "plan/plans-dialog.h"
#include "dialogs/preferences.h"
#include "probe.h"
#include "signs/checkin-dialog.h"
#include "timeline/timeline-row.h"
#include "entry/entry-window.h"
#include "window.h"
#include "sections/section.h"
#include "wizard/wizard.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#define WIDTH 360
#define HEIGHT 1400 /* so that many rows are there at once */
#define XFT_DPI (96 * 1024)

/* The settings are GTK's own: they hold for everything that is made after. */
static void
set_room (gboolean large, GtkTextDirection direction)
{
  gtk_widget_set_default_direction (direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (large ? 2 : 1) * XFT_DPI,
                NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (self, data);
  if (data != NULL) {
    footing_example_load (self->store, data, &error);
    g_assert_no_error (error);
  }
  set_room (TRUE, GTK_TEXT_DIR_RTL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  set_room (FALSE, GTK_TEXT_DIR_LTR);
  fixture_tear_down (self, data);
}

static int
get_minimum (GtkWidget *widget)
{
  int minimum = 0;

  if (gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                        NULL);

  return minimum;
}

/* What stands at @root and asks for most of its width, down to what that is made of. */
static void
describe_widest (GtkWidget *root, GString *text)
{
  GtkWidget *widest = NULL;

  g_string_append_printf (
      text, "\n%s %d “%s”", G_OBJECT_TYPE_NAME (root), get_minimum (root),
      GTK_IS_LABEL (root) ? gtk_label_get_text (GTK_LABEL (root)) : "");
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) &&
        get_minimum (child) > (widest != NULL ? get_minimum (widest) : 0))
      widest = child;

  if (widest != NULL)
    describe_widest (widest, text);
}

/* The frame around a window differs from desktop to desktop, and is not counted. */
static GtkWidget *
get_content (GtkWidget *window)
{
  if (ADW_IS_APPLICATION_WINDOW (window))
    return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  if (ADW_IS_WINDOW (window))
    return adw_window_get_content (ADW_WINDOW (window));

  return gtk_window_get_child (GTK_WINDOW (window));
}

/* H20: no list that opens cuts what can be chosen in it. */
static void
assert_lists_whole (GtkWidget *content, const char *name)
{
  g_autoptr (GPtrArray) rows = probe_all (content, ADW_TYPE_COMBO_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (adw_combo_row_get_list_factory (g_ptr_array_index (rows, i)) == NULL) {
      g_test_message ("%s: “%s” cuts its list", name,
                      adw_preferences_row_get_title (g_ptr_array_index (rows, i)));
      g_test_fail ();
    }
}

/* Whether @widget stands in the part of its row that Adwaita calls @part. */
static gboolean
is_in_part (GtkWidget *widget, const char *part)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget);
       parent != NULL && !GTK_IS_LIST_BOX_ROW (parent);
       parent = gtk_widget_get_parent (parent))
    if (gtk_widget_has_css_class (parent, part))
      return TRUE;

  return FALSE;
}

static gboolean
is_in_class (GtkWidget *widget, const char *style)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, style))
      return TRUE;

  return FALSE;
}

/* H20: a check stands before the title of its row, on every page alike. */
static void
assert_checks_lead (GtkWidget *content, const char *name)
{
  g_autoptr (GPtrArray) checks = probe_all (content, GTK_TYPE_CHECK_BUTTON);

  for (guint i = 0; i < checks->len; i++)
    if (is_in_part (g_ptr_array_index (checks, i), "suffixes")) {
      g_test_message ("%s: a check stands at the end of its row", name);
      g_test_fail ();
    }
}

/* A list is as narrow as it is made, whatever its rows ask for. */
static void
assert_rows_fit (GtkWidget *content, const char *name)
{
  g_autoptr (GPtrArray) rows = probe_all (content, FOOTING_TYPE_TIMELINE_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = gtk_widget_get_parent (g_ptr_array_index (rows, i));
    GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);

    if (get_minimum (row) > gtk_widget_get_width (list)) {
      g_autoptr (GString) text = g_string_new (NULL);

      describe_widest (row, text);
      g_test_message ("%s: a row does not fit:%s", name, text->str);
      g_test_fail ();
    }
  }
}

/* Which page it is, and which there are, is said in full. */
static void
assert_places_whole (GtkWidget *window, const char *name)
{
  static const char *const classes[] = {"progress-line", "navigation-sidebar"};
  g_autoptr (GPtrArray) labels = probe_all (window, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = g_ptr_array_index (labels, i);

    for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
      if (is_in_class (label, classes[j]) &&
          pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)))) {
        g_test_message ("%s: “%s” is cut", name, gtk_label_get_label (GTK_LABEL (label)));
        g_test_fail ();
      }
  }
}

/* H20: what is chosen is said in full. */
static void
assert_choices_whole (GtkWidget *content, const char *name)
{
  g_autoptr (GPtrArray) rows = probe_all (content, ADW_TYPE_COMBO_ROW);

  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (GPtrArray) labels =
        probe_all (g_ptr_array_index (rows, i), GTK_TYPE_LABEL);

    for (guint j = 0; j < labels->len; j++) {
      GtkLabel *label = g_ptr_array_index (labels, j);

      if (gtk_widget_get_mapped (GTK_WIDGET (label)) &&
          pango_layout_is_ellipsized (gtk_label_get_layout (label))) {
        g_test_message ("%s: “%s” is cut", name, gtk_label_get_label (label));
        g_test_fail ();
      }
    }
  }
}

static void
assert_fits (GtkWidget *window, const char *name)
{
  GtkWidget *content = get_content (window);

  assert_lists_whole (content, name);
  assert_checks_lead (content, name);
  assert_rows_fit (content, name);
  assert_places_whole (content, name);
  assert_choices_whole (content, name);

  if (get_minimum (content) > WIDTH) {
    g_autoptr (GString) text = g_string_new (NULL);

    describe_widest (content, text);
    g_test_message ("%s does not fit:%s", name, text->str);
    g_test_fail ();
  }
}

/* Opens all that unfolds. */
static void
unfold (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = probe_all (root, ADW_TYPE_EXPANDER_ROW);

  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_set_expanded (g_ptr_array_index (rows, i), TRUE);
  fixture_settle ();
}

static FootingWindow *
open_window (Fixture *self)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

/* --- What fits -----------------------------------------------------------------------
 */

static void
test_views (Fixture *self, gconstpointer data)
{
  static const char *const views[] = {"today", "plan", "timeline", "signs", "people"};
  FootingWindow *window = open_window (self);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    footing_window_show_view (window, views[i]);
    fixture_settle ();
    unfold (GTK_WIDGET (window));
    assert_fits (GTK_WIDGET (window), views[i]);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autofree char *recovery = g_strdup (footing_context_get_recovery (self->context));
  FootingWindow *window;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, recovery, NULL,
                                       "state", "draft", "reached", FOOTING_PAGE_REVIEW,
                                       NULL));
  window = open_window (self);
  for (FootingPage page = FOOTING_PAGE_HAPPENED; page <= FOOTING_PAGE_REVIEW; page++) {
    g_autofree char *name = g_strdup_printf ("Page %d", page + 1);

    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, recovery,
                                         NULL, "page", page, NULL));
    footing_window_open_wizard (window, recovery);
    fixture_settle ();
    unfold (GTK_WIDGET (window));
    assert_fits (GTK_WIDGET (window), name);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window of its own over another. Those that are libadwaita's and GTK's alone, About
 * and the shortcuts, are as wide as they are. */
static void
check_dialog (Fixture *self, GtkWidget *dialog, const char *name)
{
  g_assert_nonnull (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  unfold (dialog);
  assert_fits (dialog, name);
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_settle ();
}

static GtkWidget *
find_over (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (window) == parent)
      return GTK_WIDGET (window);
  }

  return NULL;
}

/* Empty, and with something in it. */
static void
check_bin (Fixture *self, GtkWindow *window)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", FIXTURE_TODAY, "title",
      "Told the whole platform team in one page what we learned from the pilot", NULL);

  footing_bin_dialog_show (window, self->context);
  check_dialog (self, find_over (window), "The empty bin");
  g_assert_true (footing_store_save (self->store, entry, NULL));
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY,
                                       footing_record_get_id (entry), NULL));
  footing_bin_dialog_show (window, self->context);
  check_dialog (self, find_over (window), "The bin");
}

static void
test_dialogs (Fixture *self, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (open_window (self));

  check_dialog (self, footing_checkin_dialog_new (self->context, window), "The check-in");
  footing_plans_dialog_show (window, self->context);
  check_dialog (self, find_over (window), "Plans");
  check_bin (self, window);
  footing_preferences_show (window, self->context);
  check_dialog (self, find_over (window), "Preferences");
  footing_entry_window_show (window, self->context, NULL);
  check_dialog (self, find_over (window), "The entry window");
  footing_seek_support_show (window, self->context);
  check_dialog (self, find_over (window), "Support");
  gtk_window_destroy (window);
}

/* What is asked before a file is taken in or put in place of the present one. */
static void
test_previews (Fixture *self, gconstpointer data)
{
  g_autofree char *export = g_build_filename (self->folder, "export.json", NULL);
  g_autofree char *backup = g_build_filename (self->folder, "backup.db", NULL);
  GtkWindow *window = GTK_WINDOW (open_window (self));

  g_assert_true (footing_json_export (self->store, export, NULL));
  g_assert_true (footing_store_backup (self->store, backup, NULL));
  footing_file_import_ask (window, self->context, export);
  check_dialog (self, find_over (window), "The import");
  footing_file_restore_ask (window, self->context, footing_store_get_path (self->store),
                            backup);
  check_dialog (self, find_over (window), "The restore");
  for (FootingSheetKind kind = 0; kind < FOOTING_N_SHEETS; kind++) {
    footing_export_dialog_show (window, self->context, kind);
    check_dialog (self, find_over (window), "The export");
  }
  gtk_window_destroy (window);
}

/* Without a file, and without a plan. */
static void
test_problem (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error =
      g_error_new_literal (FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
                           "The file “/home/somebody/.local/share/footing/footing.db” is "
                           "damaged: restore a backup.");
  FootingWindow *window = footing_window_new (NULL, NULL);

  footing_window_show_problem (window, error);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  assert_fits (GTK_WIDGET (window), "The problem");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The application loads it by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, APP_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* A toast takes one line where there is room for it. */
static void
test_toast (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  AdwToast *toast = adw_toast_new ("On your timeline");
  GtkWidget *label;

  set_room (FALSE, GTK_TEXT_DIR_LTR);
  adw_toast_set_button_label (toast, "Undo");
  fixture_show (self, overlay);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  fixture_settle ();
  label = fixture_find (overlay, GTK_TYPE_LABEL, "On your timeline");
  g_assert_cmpint (gtk_label_get_natural_wrap_mode (GTK_LABEL (label)), ==,
                   GTK_NATURAL_WRAP_NONE);
}

/* In large text too, a short word on a button beside a long title is not cut. */
static void
test_header (Fixture *self, gconstpointer data)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *button = gtk_button_new_with_label ("Cancel");
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  adw_header_bar_set_title_widget (
      ADW_HEADER_BAR (bar),
      adw_window_title_new ("Will reminders reach me here or not?", NULL));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), button);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, 300);
  fixture_show (self, bar);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* Whether nothing that is seen stands before @widget in its line. */
static gboolean
is_first (GtkWidget *widget)
{
  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    if (gtk_widget_get_visible (widget))
      return FALSE;

  return TRUE;
}

/* How far the words of @label are from the edge of what their button stands in, at the
 * @end of a line or where it begins. */
static double
get_inset (GtkWidget *label, GtkWidget *button, gboolean end)
{
  GtkWidget *box = gtk_widget_get_parent (button);
  const gboolean rtl = gtk_widget_get_direction (button) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (label, box, &bounds));

  return end != rtl ? gtk_widget_get_width (box) - bounds.origin.x - bounds.size.width
                    : bounds.origin.x;
}

/* How many small buttons stand flush at an edge of @content; each that is to does. */
static guint
count_flush (GtkWidget *content)
{
  g_autoptr (GPtrArray) labels = probe_all (content, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = g_ptr_array_index (labels, i);
    GtkWidget *button = label;

    while (button != NULL && !gtk_widget_has_css_class (button, "small-button"))
      button = gtk_widget_get_parent (button);
    if (button == NULL || !gtk_widget_get_mapped (label) ||
        !(gtk_widget_has_css_class (button, "at-start") ||
          gtk_widget_has_css_class (button, "at-end") ||
          (gtk_widget_has_css_class (button, "in-line") && is_first (button))))
      continue;

    g_test_message ("“%s”", gtk_label_get_text (GTK_LABEL (label)));
    g_assert_cmpfloat_with_epsilon (
        get_inset (label, button, gtk_widget_has_css_class (button, "at-end")), 0, 1);
    n++;
  }

  return n;
}

/* How far the middle of @mark is below that of the first line of the words beside it. */
static double
get_offset (GtkWidget *mark)
{
  GtkWidget *box = gtk_widget_get_parent (mark);
  g_autoptr (GPtrArray) labels = probe_all (box, GTK_TYPE_LABEL);
  GtkLabel *label = g_ptr_array_index (labels, 0);
  PangoRectangle line;
  graphene_rect_t bounds;
  graphene_point_t start;
  int top;

  g_assert_true (gtk_widget_compute_bounds (mark, box, &bounds));
  gtk_label_get_layout_offsets (label, NULL, &top);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (label), box,
                                           &GRAPHENE_POINT_INIT (0, (float)top), &start));
  pango_layout_line_get_pixel_extents (
      pango_layout_get_line_readonly (gtk_label_get_layout (label), 0), NULL, &line);

  return bounds.origin.y + bounds.size.height / 2 - (start.y + line.height / 2.0);
}

/* How many marks of @content stand before words of several lines; each is in the middle
 * of the first of them. */
static guint
count_in_line (GtkWidget *content)
{
  g_autoptr (GPtrArray) images = probe_all (content, GTK_TYPE_IMAGE);
  guint n = 0;

  for (guint i = 0; i < images->len; i++)
    if (gtk_widget_has_css_class (images->pdata[i], "line-mark") &&
        gtk_widget_get_mapped (images->pdata[i])) {
      g_assert_cmpfloat_with_epsilon (get_offset (images->pdata[i]), 0, 4);
      n++;
    }

  return n;
}

/* What a small button says is flush with the lines above it, or with the end of its line;
 * a mark is in the middle of a line, in large text too. */
static void
test_flush (Fixture *self, gconstpointer data)
{
  static const GtkTextDirection directions[] = {GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL};
  static const char *const views[] = {"today", "plan", "signs"};

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++) {
    FootingWindow *window;
    guint marks = 0;

    set_room (i == 1, directions[i]);
    window = footing_window_new (NULL, self->context);
    gtk_window_set_default_size (GTK_WINDOW (window), 900, 1400);
    gtk_window_present (GTK_WINDOW (window));
    for (guint j = 0; j < G_N_ELEMENTS (views); j++) {
      footing_window_show_view (window, views[j]);
      fixture_draw (GTK_WIDGET (window));
      g_assert_cmpuint (count_flush (GTK_WIDGET (window)), >, 0);
      marks += count_in_line (GTK_WIDGET (window));
    }
    g_assert_cmpuint (marks, >, 1);
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
  }
}

int
main (int argc, char *argv[])
{
  static const char *const examples[] = {"self", "support"};

  fixture_init (&argc, &argv);
  /* In the language that LANGUAGE names; GTK's tests are else in English. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_assert_true (g_str_equal (g_getenv ("LANGUAGE"), "en") ==
                 g_str_equal (_ ("People"), "People"));
  load_style ();

  g_test_add ("/app/narrow/empty/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/app/narrow/empty/dialogs", Fixture, NULL, set_up, test_dialogs,
              tear_down);
  g_test_add ("/app/narrow/empty/problem", Fixture, NULL, set_up, test_problem,
              tear_down);
  g_test_add ("/app/narrow/toast", Fixture, NULL, set_up, test_toast, tear_down);
  g_test_add ("/app/narrow/flush", Fixture, "self", set_up, test_flush, tear_down);
  g_test_add ("/app/narrow/header", Fixture, NULL, set_up, test_header, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    g_autofree char *views = g_strconcat ("/app/narrow/", examples[i], "/views", NULL);
    g_autofree char *pages = g_strconcat ("/app/narrow/", examples[i], "/pages", NULL);
    g_autofree char *previews =
        g_strconcat ("/app/narrow/", examples[i], "/previews", NULL);
    g_autofree char *dialogs =
        g_strconcat ("/app/narrow/", examples[i], "/dialogs", NULL);

    g_test_add (views, Fixture, examples[i], set_up, test_views, tear_down);
    g_test_add (pages, Fixture, examples[i], set_up, test_pages, tear_down);
    g_test_add (previews, Fixture, examples[i], set_up, test_previews, tear_down);
    g_test_add (dialogs, Fixture, examples[i], set_up, test_dialogs, tear_down);
  }

  return g_test_run ();
}
