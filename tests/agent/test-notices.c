/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices.h"

#include <glib/gstdio.h>

/* F41, N1, N6, N7: which notification is which, over restarts of either end. */
typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("footing-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "in", "notifications", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (self->path);

  g_unlink (self->path);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static FootingNotices *
open_notices (Fixture *self, const char *session, const char *owner)
{
  FootingNotices *notices = footing_notices_new (self->path, session);

  footing_notices_set_owner (notices, owner);

  return notices;
}

static void
fill (Fixture *self)
{
  g_autoptr (FootingNotices) notices = open_notices (self, "bus", ":1.7");

  footing_notices_set_shown (notices, "a", 11);
  footing_notices_set_shown (notices, "b", 12);
  footing_notices_set_shown (notices, "c", 13);
  footing_notices_set_closed (notices, "b");
  footing_notices_forget (notices, "c");
}

static void
test_restart (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingNotices) notices = NULL;
  GStatBuf status;

  fill (self);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  notices = open_notices (self, "bus", ":1.7");
  g_assert_cmpint (footing_notices_get_state (notices, "a"), ==, FOOTING_NOTICE_SHOWN);
  g_assert_cmpint (footing_notices_get_state (notices, "b"), ==, FOOTING_NOTICE_CLOSED);
  g_assert_cmpint (footing_notices_get_state (notices, "c"), ==, FOOTING_NOTICE_UNKNOWN);
  g_assert_cmpint (footing_notices_get_number (notices, "a"), ==, 11);
  g_assert_cmpint (footing_notices_get_number (notices, "c"), ==, 0);
  g_assert_cmpstr (footing_notices_find (notices, 11), ==, "a");
  g_assert_null (footing_notices_find (notices, 13));
  g_assert_true (footing_notices_has_any (notices));
}

/* Numbers of a server that has ended could be somebody else's by now. */
static void
test_other_server (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingNotices) notices = NULL;

  fill (self);
  notices = open_notices (self, "bus", ":1.8");
  g_assert_cmpint (footing_notices_get_state (notices, "a"), ==, FOOTING_NOTICE_LOST);
  g_assert_cmpint (footing_notices_get_state (notices, "b"), ==, FOOTING_NOTICE_CLOSED);
  g_assert_cmpint (footing_notices_get_number (notices, "a"), ==, 0);
  g_assert_null (footing_notices_find (notices, 11));
  g_assert_null (footing_notices_find (notices, 0));
  g_assert_false (footing_notices_has_any (notices));
}

static void
test_other_session (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingNotices) notices = NULL;

  fill (self);
  notices = open_notices (self, "another", ":1.7");
  g_assert_cmpint (footing_notices_get_state (notices, "a"), ==, FOOTING_NOTICE_UNKNOWN);
  g_assert_cmpint (footing_notices_get_state (notices, "b"), ==, FOOTING_NOTICE_UNKNOWN);
}

/* A server that comes because it is called has shown what it was called for. */
static void
test_server_comes (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingNotices) notices = open_notices (self, "bus", "");

  footing_notices_set_shown (notices, "a", 1);
  footing_notices_set_owner (notices, ":1.9");
  g_assert_cmpint (footing_notices_get_state (notices, "a"), ==, FOOTING_NOTICE_SHOWN);
  footing_notices_set_owner (notices, "");
  g_assert_cmpint (footing_notices_get_state (notices, "a"), ==, FOOTING_NOTICE_LOST);
}

static void
test_damaged_file (Fixture *self, gconstpointer data)
{
  const char *texts[] = {
      "",
      "\0\0\0",
      "[session",
      "[session]\nbus=bus\n[notices]\na=x;y;\nb=1;\nc=1;99;\nd=1;0;\ne=1;1;1;\n",
      "[session]\nbus=bus\nowner=:1.7\n",
  };

  fill (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FootingNotices) notices = NULL;
    g_auto (GStrv) ids = NULL;

    g_assert_true (g_file_set_contents (self->path, texts[i], -1, NULL));
    notices = open_notices (self, "bus", ":1.7");
    ids = footing_notices_list (notices);
    g_assert_cmpint (g_strv_length (ids), ==, 0);
  }
}

/* Where nothing can be written all works but for the memory. */
static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingNotices) notices =
      footing_notices_new ("/dev/null/notifications", "bus");

  footing_notices_set_owner (notices, ":1.7");
  footing_notices_set_shown (notices, "a", 5);
  g_assert_cmpstr (footing_notices_find (notices, 5), ==, "a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/F41/notices/N1-restart", test_restart);
  ADD ("/F41/notices/N6-other-server", test_other_server);
  ADD ("/F41/notices/N1-other-session", test_other_session);
  ADD ("/F41/notices/N6-server-comes", test_server_comes);
  ADD ("/F41/notices/damaged-file", test_damaged_file);
  ADD ("/F41/notices/no-folder", test_no_folder);

  return g_test_run ();
}
