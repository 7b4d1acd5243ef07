/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H6, H16: what a press on Next brings up is wholly in sight, on every page, wherever it
 * was scrolled to, and so is the way out that it names. */
#include "config.h"

#include "probe.h"
#include "widgets/hint.h"
#include "wizard/wizard.h"

/* In pixels. */
static const struct {
  int width, height;
} sizes[] = {{360, 640}, {900, 500}, {1000, 760}};

static GtkWidget *
show_page (Fixture *self, const char *id, FootingPage page)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *wizard;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "page", (int)page,
                        "reached", FOOTING_PAGE_REVIEW, NULL);
  g_assert_no_error (error);
  wizard = footing_wizard_new (self->context, id);
  fixture_show (self, wizard);
  fixture_settle ();

  return wizard;
}

static gboolean
is_in_sight (gpointer widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0 &&
         gtk_widget_compute_bounds (widget, viewport, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (viewport);
}

/* For long enough that nothing moves any more. */
static void
wait_in_sight (GtkWidget *widget)
{
  for (guint i = 0; i < 3; i++) {
    fixture_wait (is_in_sight, widget);
    fixture_settle ();
  }
}

static gboolean
is_at_end (gpointer data)
{
  GtkAdjustment *adjustment = data;
  const double end =
      gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, end);

  return gtk_adjustment_get_page_size (adjustment) > 0 &&
         gtk_adjustment_get_value (adjustment) >= end;
}

static void
scroll_to_end (GtkWidget *section)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (section, GTK_TYPE_VIEWPORT);

  fixture_wait (is_at_end, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
  fixture_settle ();
}

/* Presses Next on @page of an empty draft; whether there was something to be said. */
static gboolean
try_page (Fixture *self, FootingPerspective perspective, FootingPage page, gboolean end)
{
  g_autofree char *id = fixture_add_draft (self, perspective);
  GtkWidget *wizard = show_page (self, id, page);
  GtkWidget *section = GTK_WIDGET (footing_wizard_get_section (FOOTING_WIZARD (wizard)));
  g_autofree char *text = NULL;

  if (end)
    scroll_to_end (section);
  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  fixture_settle ();
  text = g_strdup (footing_hint_get_text (section));
  if (text == NULL)
    return FALSE;

  wait_in_sight (fixture_find (section, GTK_TYPE_LABEL, text));
  if (page == FOOTING_PAGE_DRIVERS)
    wait_in_sight (fixture_find (section, GTK_TYPE_BUTTON, "I _Don’t Know Yet"));

  return TRUE;
}

/* Whatever is unfolded on the page, also while what moves is seen to move. */
static void
test_unfolded (Fixture *self, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int p = FOOTING_PERSPECTIVE_SELF; p <= FOOTING_PERSPECTIVE_SUPPORT; p++) {
      g_autofree char *id = fixture_add_draft (self, p);
      GtkWidget *wizard, *section;
      const char *text;

      gtk_window_set_default_size (GTK_WINDOW (self->window), sizes[i].width,
                                   sizes[i].height);
      wizard = show_page (self, id, FOOTING_PAGE_MOVES);
      section = GTK_WIDGET (footing_wizard_get_section (FOOTING_WIZARD (wizard)));
      probe_open (fixture_find (section, ADW_TYPE_EXPANDER_ROW, NULL));
      for (guint n = 0; n < 3; n++) {
        gtk_widget_activate_action (wizard, "wizard.next", NULL);
        fixture_settle ();
        text = footing_hint_get_text (section);
        g_assert_nonnull (text);
        wait_in_sight (fixture_find (section, GTK_TYPE_LABEL, text));
      }
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  guint n_said = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    gtk_window_set_default_size (GTK_WINDOW (self->window), sizes[i].width,
                                 sizes[i].height);
    for (int p = FOOTING_PERSPECTIVE_SELF; p <= FOOTING_PERSPECTIVE_SUPPORT; p++)
      for (int page = 0; page < FOOTING_PAGE_REVIEW; page++)
        for (int end = 0; end <= 1; end++)
          n_said += try_page (self, p, page, end);
  }
  g_assert_cmpuint (n_said, >=, 2 * 2 * 2 * 3);
}

/* F4: who does not know yet says so where that is named, and can go on. */
static void
test_way_out (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *wizard = show_page (self, id, FOOTING_PAGE_DRIVERS);
  GtkWidget *section = GTK_WIDGET (footing_wizard_get_section (FOOTING_WIZARD (wizard)));
  g_autoptr (FootingRecovery) recovery = NULL;
  GtkWidget *check, *focus;

  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  fixture_settle ();
  probe_press (section, "I _Don’t Know Yet");
  fixture_settle ();

  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_true (recovery->drivers_unclear);
  g_assert_null (footing_hint_get_text (section));
  check = fixture_find (section, GTK_TYPE_CHECK_BUTTON, NULL);
  focus = gtk_root_get_focus (gtk_widget_get_root (wizard));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, section));
  g_assert_nonnull (check);

  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  fixture_settle ();
  g_assert_cmpint (footing_wizard_get_page (FOOTING_WIZARD (wizard)), !=,
                   FOOTING_PAGE_DRIVERS);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/wizard-hints/H6-H16-unfolded", test_unfolded);
  fixture_test ("/app/wizard-hints/H6-H16-pages", test_pages);
  fixture_test ("/app/wizard-hints/F4-way-out", test_way_out);

  return g_test_run ();
}
