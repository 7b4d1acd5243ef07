/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done and can be taken back: in which order, and once. */
#include "config.h"

#include "undo.h"
#include "error.h"

#include <string.h>

static GString *taken;

static gboolean
take_cb (gpointer context, gpointer data, GError **error)
{
  g_assert_nonnull (context);
  g_string_append (taken, data);
  if (strcmp (data, "x") == 0) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_GONE, "It is gone");
    return FALSE;
  }

  return TRUE;
}

static gint64
push (FootingUndo *self, const char *name)
{
  return footing_undo_push (self, take_cb, g_strdup (name), g_free);
}

static void
test_order (void)
{
  g_autoptr (FootingUndo) self = footing_undo_new ();
  g_autoptr (GError) error = NULL;
  gint64 a, b;

  taken = g_string_new (NULL);
  g_assert_cmpint (footing_undo_get_last (self), ==, 0);
  a = push (self, "a");
  b = push (self, "b");
  push (self, "x");

  /* Out of order, by the button of its toast; and not twice. */
  g_assert_true (footing_undo_take (self, a, self, &error));
  g_assert_true (footing_undo_take (self, a, self, &error));
  g_assert_cmpstr (taken->str, ==, "a");

  /* What fails is not tried for ever. */
  g_assert_false (footing_undo_take (self, footing_undo_get_last (self), self, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
  g_clear_error (&error);
  g_assert_cmpint (footing_undo_get_last (self), ==, b);
  g_assert_true (footing_undo_take (self, b, self, &error));
  g_assert_cmpint (footing_undo_get_last (self), ==, 0);
  g_assert_cmpstr (taken->str, ==, "axb");
  g_string_free (taken, TRUE);
}

static void
test_many (void)
{
  g_autoptr (FootingUndo) self = footing_undo_new ();
  const gint64 first = push (self, "a");

  taken = g_string_new (NULL);
  for (guint i = 0; i < 100; i++)
    push (self, "b");
  g_assert_true (footing_undo_take (self, first, self, NULL));
  g_assert_cmpstr (taken->str, ==, "");
  g_string_free (taken, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/undo/order", test_order);
  g_test_add_func ("/app/undo/many", test_many);

  return g_test_run ();
}
