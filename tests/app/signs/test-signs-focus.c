/* SPDX-License-Identifier: GPL-3.0-or-later */
/* U1: where signs change their places, the focus goes with the sign. */
#include "config.h"

#include "probe.h"
#include "signs/sign-state.h"
#include "signs/signs-view.h"

#include <string.h>

static const char *const signs[] = {"seen-less", "speaks-up-less", "networks-less"};

static char *
add_checkin (Fixture *self, const char *recovery)
{
  g_autoptr (FootingCheckin) row =
      footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", recovery, "kind", "regular",
                          "date", "2026-03-04", NULL);
  const char *id = footing_record_get_id (row);

  g_assert_true (footing_store_save (self->store, row, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_assert_true (footing_store_set_sign (self->store, id, signs[i], 3, NULL));

  return g_strdup (id);
}

static GtkWidget *
find_row (GtkWidget *view, const char *sign)
{
  g_autoptr (GPtrArray) rows = probe_all (view, FOOTING_TYPE_SIGN_STATE);

  for (guint i = 0; i < rows->len; i++)
    if (strcmp (footing_sign_state_get_sign (rows->pdata[i]), sign) == 0)
      return rows->pdata[i];

  return NULL;
}

static const char *
get_focused_sign (GtkWidget *view)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  GtkWidget *row =
      focus != NULL ? gtk_widget_get_ancestor (focus, FOOTING_TYPE_SIGN_STATE) : NULL;

  return row != NULL ? footing_sign_state_get_sign (FOOTING_SIGN_STATE (row)) : NULL;
}

/* Of the row itself, and of the button in it. */
static void
test_moves (Fixture *self, gconstpointer data)
{
  for (int inside = 0; inside < 2; inside++)
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
      g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
      g_autofree char *checkin = add_checkin (self, plan);
      GtkWidget *view, *row;

      footing_context_set_recovery (self->context, plan);
      view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
      gtk_widget_activate_action (view, "signs.order", "s", "help");
      fixture_settle ();
      row = find_row (view, signs[i]);
      if (inside)
        row = fixture_find (row, GTK_TYPE_MENU_BUTTON, NULL);
      gtk_widget_grab_focus (row);
      g_assert_cmpstr (get_focused_sign (view), ==, signs[i]);

      g_assert_true (footing_store_set_sign (self->store, checkin, signs[i], 1, NULL));
      fixture_settle ();
      g_assert_cmpstr (get_focused_sign (view), ==, signs[i]);
      g_assert_true (footing_store_set_sign (self->store, checkin, signs[i], 4, NULL));
      fixture_settle ();
      g_assert_true (find_row (view, signs[i]) ==
                     fixture_find (view, FOOTING_TYPE_SIGN_STATE, NULL));
      g_assert_cmpstr (get_focused_sign (view), ==, signs[i]);
    }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/signs-view/U1-moves", test_moves);

  return g_test_run ();
}
