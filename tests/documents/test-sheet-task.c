/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F95: what the plan as a document tells of a task that is taken apart. */
#include "config.h"

#include "document-file.h"
#include "fixture.h"
#include "prepare/tasks.h"

#include <string.h>

/* A plan with a task of two parts, one of them practised with somebody. Its id, owned by
 * the caller. */
static char *
add_plan (Fixture *self, const char *perspective)
{
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "state", "active", "perspective", perspective, NULL);
  const char *id = footing_record_get_id (plan);
  g_autofree char *task = NULL;
  g_autofree char *part = NULL;
  g_autofree char *other = NULL;
  g_autofree char *step = NULL;
  g_autofree char *mark = NULL;
  g_autoptr (FootingMark) before = NULL;

  g_assert_true (footing_store_save (self->store, plan, NULL));
  task = footing_tasks_add (self->store, id, NULL);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PLAN_LINE, task, NULL,
                                       "title", "The demo for the board", NULL));
  part = footing_task_add_part (self->store, task, "Open with one thing", NULL);
  other = footing_task_add_part (self->store, task, "Recover when it stops", NULL);
  g_assert_true (
      footing_part_set_mark (self->store, part, "with-help", &mark, &before, NULL));
  step = footing_part_practise (self->store, other, NULL);
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, step, NULL,
                                       "with-whom", "qz Mira", NULL));

  return g_strdup (id);
}

static char *
read_plan (Fixture *self, const char *plan, FootingFormat format)
{
  const FootingSheetWish wish = {FOOTING_SHEET_PLAN, plan};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_document_make_file (self->store, self->guidance,
                                                         &wish, format, FALSE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Each part, where it stands and since when; not with whom it is practised. */
static void
test_told (Fixture *self, gconstpointer data)
{
  static const char *const perspectives[] = {"self", "support"};
  static const FootingFormat formats[] = {FOOTING_FORMAT_MARKDOWN, FOOTING_FORMAT_HTML};
  static const char *const told[] = {"The Task Taken Apart",
                                     "The demo for the board",
                                     "Open with one thing",
                                     "Recover when it stops",
                                     "With help",
                                     "5 March 2026",
                                     "Not marked"};

  for (guint i = 0; i < G_N_ELEMENTS (perspectives) * G_N_ELEMENTS (formats); i++) {
    g_autofree char *plan = add_plan (self, perspectives[i % 2]);
    g_autofree char *text = read_plan (self, plan, formats[i / 2]);

    for (guint j = 0; j < G_N_ELEMENTS (told); j++) {
      g_test_message ("%u: %s", i, told[j]);
      g_assert_nonnull (strstr (text, told[j]));
    }
    g_assert_null (strstr (text, "qz "));
  }
}

/* Without a part there is nothing to tell. */
static void
test_none (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingRecovery) plan =
      footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL);
  g_autofree char *task = NULL;
  g_autofree char *text = NULL;

  g_assert_true (footing_store_save (self->store, plan, NULL));
  task = footing_tasks_add (self->store, footing_record_get_id (plan), NULL);
  text = read_plan (self, footing_record_get_id (plan), FOOTING_FORMAT_MARKDOWN);
  g_assert_null (strstr (text, "The Task Taken Apart"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/documents/sheet-task/F95-told", test_told);
  FIXTURE_TEST ("/documents/sheet-task/F95-none", test_none);

  return g_test_run ();
}
