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
  return footing_undo_push (self, name, take_cb, g_strdup (name), g_free);
}

/* Takes back the deed with @number, and says @said (or NULL). */
static gboolean
take (FootingUndo *self, gint64 number, const char *said, GError **error)
{
  g_auto (FootingUndoWords) words = {NULL};
  const gboolean done = footing_undo_take (self, number, self, &words, error);

  g_assert_cmpstr (words.undone, ==, said);

  return done;
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
  g_assert_true (take (self, a, "a", &error));
  g_assert_true (take (self, a, NULL, &error));
  g_assert_cmpstr (taken->str, ==, "a");

  /* What fails is not tried for ever. */
  g_assert_false (take (self, footing_undo_get_last (self), NULL, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
  g_clear_error (&error);
  g_assert_cmpint (footing_undo_get_last (self), ==, b);
  g_assert_true (take (self, b, "b", &error));
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
  g_assert_true (take (self, first, NULL, NULL));
  g_assert_cmpstr (taken->str, ==, "");
  g_string_free (taken, TRUE);
}

/* Nothing that was done before what cannot be taken back is taken back. */
static void
test_clear (void)
{
  g_autoptr (FootingUndo) self = footing_undo_new ();
  const gint64 before = push (self, "before");
  gint64 after;

  taken = g_string_new (NULL);
  footing_undo_clear (self);
  g_assert_cmpint (footing_undo_get_last (self), ==, 0);
  g_assert_true (take (self, before, NULL, NULL));

  after = push (self, "after");
  g_assert_cmpint (after, !=, before);
  g_assert_true (take (self, after, "after", NULL));
  g_assert_cmpstr (taken->str, ==, "after");
  g_string_free (taken, TRUE);
}

static gboolean
again_cb (gpointer context, gpointer data, GError **error)
{
  g_string_append_c (taken, '+');

  return take_cb (context, data, error);
}

/* Takes back the last deed and remembers it as one that can be done again. */
static void
take_to_go_on (FootingUndo *self)
{
  g_auto (FootingUndoWords) words = {NULL};

  g_assert_true (
      footing_undo_take (self, footing_undo_get_last (self), self, &words, NULL));
  footing_undo_push_again (self, &words, again_cb, take_cb, g_strdup (words.undone),
                           g_free);
}

static void
do_again (FootingUndo *self, const char *said)
{
  g_autofree char *done = NULL;

  g_assert_cmpint (footing_undo_take_again (self, self, &done, NULL), ==,
                   footing_undo_get_last (self));
  g_assert_cmpstr (done, ==, said);
}

/* What was taken back is done again in the other order, and taken back again; until
 * something else is done, or one of them cannot be. */
static void
test_again (void)
{
  g_autoptr (FootingUndo) self = footing_undo_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;

  taken = g_string_new (NULL);
  push (self, "a");
  footing_undo_set_done (self, push (self, "b"), "B!");
  take_to_go_on (self);
  take_to_go_on (self);
  do_again (self, NULL);
  do_again (self, "B!");
  g_assert_false (footing_undo_has_again (self));
  g_assert_cmpstr (taken->str, ==, "ba+a+b");
  take_to_go_on (self);
  do_again (self, "B!");
  g_assert_cmpstr (taken->str, ==, "ba+a+bb+b");

  take_to_go_on (self);
  push (self, "x");
  g_assert_false (footing_undo_has_again (self));
  g_assert_cmpint (footing_undo_take_again (self, self, &done, &error), ==, 0);
  g_assert_no_error (error);

  footing_undo_clear (self);
  push (self, "a");
  take_to_go_on (self);
  footing_undo_push_again (self, &(FootingUndoWords){.undone = (char *)"x"}, again_cb,
                           take_cb, g_strdup ("x"), g_free);
  g_assert_cmpint (footing_undo_take_again (self, self, &done, &error), ==, 0);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
  g_assert_false (footing_undo_has_again (self));
  g_string_free (taken, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/undo/order", test_order);
  g_test_add_func ("/app/undo/many", test_many);
  g_test_add_func ("/app/undo/clear", test_clear);
  g_test_add_func ("/app/undo/again", test_again);

  return g_test_run ();
}
