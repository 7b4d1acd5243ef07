/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B17: a win that is logged from a terminal belongs to the plan that the window shows. */
#include "config.h"

#include "cli/commands.h"
#include "entry/entry-log.h"
#include "probe.h"

#include <string.h>

/* The plans of @states, in the order in which they were made; their ids. */
static GPtrArray *
add_plans (Fixture *self, const char *states)
{
  g_auto (GStrv) list = g_strsplit (states, " ", -1);
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; list[i] != NULL; i++) {
    const gboolean deleted = strcmp (list[i], "deleted") == 0;
    g_autoptr (FootingRecovery) plan = footing_record_new (
        FOOTING_TYPE_RECOVERY, "state", deleted ? "active" : list[i], NULL);
    const char *id = footing_record_get_id (plan);

    g_assert_true (footing_store_save (self->store, plan, NULL));
    if (deleted)
      g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
    g_ptr_array_add (plans, g_strdup (id));
  }

  return plans;
}

/* The plan of the newest entry. */
static char *
get_plan_of_newest (Fixture *self)
{
  g_autoptr (GArray) keys = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  footing_store_refresh (self->store);
  keys = footing_store_list_entry_keys (self->store, NULL, NULL, NULL);
  g_assert_cmpuint (keys->len, >, 0);
  entry = footing_store_get_entry_at (self->store,
                                      g_array_index (keys, FootingEntryKey, 0).seq, NULL);

  return g_strdup (entry->recovery);
}

/* What a command says is no line of the protocol. */
static void
discard_cb (const char *string)
{
}

static void
test_same (Fixture *self, gconstpointer data)
{
  const struct {
    const char *states;
    const char *chosen; /* which of them, "" for none, "x" for one that is not there */
  } cases[] = {
      {"draft", ""},           {"active", ""},           {"active active", ""},
      {"active active", "a"},  {"active active", "b"},   {"active active", "x"},
      {"active paused", "b"},  {"active archived", "b"}, {"active draft", "b"},
      {"active deleted", "b"}, {"paused archived", ""},  {"recovered paused", "a"},
  };
  GSettings *settings = footing_context_get_settings (self->context);

  g_setenv ("FOOTING_DATA_DIR", self->folder, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) plans = add_plans (self, cases[i].states);
    const char *chosen = cases[i].chosen;
    g_autoptr (FootingContext) context = NULL;
    g_autofree char *logged = NULL;
    g_autofree char *typed = NULL;
    GPrintFunc print;
    int status;

    if (*chosen == 'a' || *chosen == 'b')
      chosen = g_ptr_array_index (plans, *chosen - 'a');
    g_settings_set_string (settings, "current-recovery", chosen);
    context = footing_context_new (self->store, self->guidance, settings);

    g_test_message ("%s, chosen %s", cases[i].states, cases[i].chosen);
    print = g_set_print_handler (discard_cb);
    status = footing_command_log_win ("From a terminal", self->clock);
    g_set_print_handler (print);
    g_assert_cmpint (status, ==, FOOTING_EXIT_DONE);
    logged = get_plan_of_newest (self);
    g_assert_cmpstr (logged, ==, footing_context_get_recovery (context));
    g_assert_true (footing_entry_log (context, "In the window", FALSE, NULL));
    typed = get_plan_of_newest (self);
    g_assert_cmpstr (typed, ==, logged);

    for (guint j = 0; j < plans->len; j++)
      g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY,
                                          g_ptr_array_index (plans, j), NULL));
  }
  g_unsetenv ("FOOTING_DATA_DIR");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/current-plan/B17-same", test_same);

  return g_test_run ();
}
