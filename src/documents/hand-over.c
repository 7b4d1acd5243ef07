/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hand-over.h"
#include "date.h"
#include "json-kinds.h"
#include "json-writer.h"
#include "model/kind.h"
#include "names.h"
#include "plan/plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The id of what becomes of the record @id: always the same, and not its own, so that
 * both can be in one file. Owned by the caller. */
static char *
make_id (const char *id)
{
  g_autofree char *name = g_strconcat ("footing-hand-over:", id, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", hash, hash + 8, hash + 13,
                          hash + 17, hash + 20);
}

static void
add_id (FootingJsonWriter *writer, gpointer record)
{
  g_autofree char *id = make_id (footing_record_get_id (record));

  footing_json_writer_add_text (writer, "id", id);
}

/* What is not among the fields that a hand-over tells is not written, whoever asks. */
static void
add_text (FootingJsonWriter *writer, gpointer record, const char *key, const char *text)
{
  if (*text != '\0' &&
      footing_sheet_tells (FOOTING_SHEET_HAND_OVER, FOOTING_PERSPECTIVE_SUPPORT,
                           G_OBJECT_TYPE (record), key))
    footing_json_writer_add_text (writer, key, text);
}

/* The plan is theirs now, so it is not called by their name: "Noor, after the demo" is
 * what somebody else calls it. The event stands for it. */
static void
add_title (FootingJsonWriter *writer, FootingGuidance *guidance, FootingRecovery *plan)
{
  const FootingGuide *event =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, plan->trigger);

  if (!footing_names (plan->title, plan->person))
    add_text (writer, plan, "title", plan->title);
  else if (event != NULL)
    add_text (writer, plan, "title",
              footing_guide_title (event, FOOTING_PERSPECTIVE_SELF));
}

static void
add_date (FootingJsonWriter *writer, const char *key, const char *date)
{
  if (footing_date_is_valid (date))
    footing_json_writer_add_text (writer, key, date);
}

static void
add_real (FootingJsonWriter *writer, const char *key, double value)
{
  if (isfinite (value))
    footing_json_writer_add_real (writer, key, value);
}

static void
add_outcomes (FootingJsonWriter *writer, GPtrArray *outcomes)
{
  footing_json_writer_begin_list (writer, "outcomes");
  for (guint i = 0; i < outcomes->len; i++) {
    FootingOutcome *outcome = outcomes->pdata[i];

    if (!footing_outcome_is_open (outcome))
      continue;
    footing_json_writer_begin_object (writer, NULL);
    add_id (writer, outcome);
    footing_json_writer_add_int (writer, "position", i);
    add_text (writer, outcome, "title", outcome->title);
    add_text (writer, outcome, "unit", outcome->unit);
    add_real (writer, "from", outcome->from_value);
    add_real (writer, "to", outcome->to_value);
    add_date (writer, "due_on", outcome->due_on);
    footing_json_writer_end_object (writer);
  }
  footing_json_writer_end_list (writer);
}

/* One's own commitments stay one's own; what is theirs to own is the first win. */
static void
add_steps (FootingJsonWriter *writer, GPtrArray *steps)
{
  footing_json_writer_begin_list (writer, "steps");
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (!footing_step_is_first_win (step) || !footing_step_is_open (step))
      continue;
    footing_json_writer_begin_object (writer, NULL);
    add_id (writer, step);
    footing_json_writer_add_text (writer, "kind", step->kind);
    add_text (writer, step, "title", step->title);
    add_date (writer, "due_on", step->due_on);
    footing_json_writer_end_object (writer);
  }
  footing_json_writer_end_list (writer);
}

/* A draft of which every page can be looked at. */
static void
add_plan (FootingJsonWriter *writer,
          FootingGuidance *guidance,
          FootingRecovery *plan,
          GPtrArray *outcomes,
          GPtrArray *steps)
{
  footing_json_writer_begin_object (writer, NULL);
  add_id (writer, plan);
  footing_json_writer_add_text (writer, "perspective",
                                footing_perspective_to_code (FOOTING_PERSPECTIVE_SELF));
  footing_json_writer_add_text (writer, "state", "draft");
  footing_json_writer_add_int (writer, "reached", FOOTING_N_PAGES - 1);
  add_title (writer, guidance, plan);
  add_date (writer, "happened_on", plan->happened_on);
  if (*plan->trigger != '\0')
    footing_json_writer_add_text (writer, "trigger", plan->trigger);
  add_text (writer, plan, "known", plan->known);
  add_text (writer, plan, "technical_change", plan->technical_change);
  add_text (writer, plan, "communication_change", plan->communication_change);
  add_outcomes (writer, outcomes);
  add_steps (writer, steps);
  footing_json_writer_end_object (writer);
}

static GBytes *
write_all (FootingStore *store,
           FootingGuidance *guidance,
           FootingRecovery *plan,
           GPtrArray *outcomes,
           GPtrArray *steps)
{
  g_autoptr (FootingJsonWriter) writer = footing_json_writer_new ();
  g_autoptr (GDateTime) now =
      g_date_time_new_from_unix_utc (footing_clock_now (footing_store_get_clock (store)));
  g_autofree char *at =
      now != NULL ? g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  footing_json_writer_begin_object (writer, NULL);
  footing_json_writer_add_text (writer, "format", FOOTING_JSON_FORMAT);
  footing_json_writer_add_int (writer, "version", FOOTING_JSON_VERSION);
  if (at != NULL)
    footing_json_writer_add_text (writer, "exported_at", at);
  footing_json_writer_begin_list (writer, "recoveries");
  add_plan (writer, guidance, plan, outcomes, steps);
  footing_json_writer_end_list (writer);
  footing_json_writer_end_object (writer);

  return footing_json_writer_finish (writer);
}

GBytes *
footing_hand_over_write (FootingStore *store,
                         FootingGuidance *guidance,
                         const char *recovery,
                         GError **error)
{
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (plan == NULL)
    return NULL;
  if (!footing_recovery_is_support (plan)) {
    g_set_error_literal (
        error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
        _ ("Only a plan that supports somebody is handed over: choose another kind."));
    return NULL;
  }

  outcomes = footing_store_list (store, FOOTING_TYPE_OUTCOME, recovery, error);
  steps = outcomes != NULL
              ? footing_store_list (store, FOOTING_TYPE_STEP, recovery, error)
              : NULL;

  return steps != NULL ? write_all (store, guidance, plan, outcomes, steps) : NULL;
}
