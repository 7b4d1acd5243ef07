/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hand-over.h"
#include "date.h"
#include "format/date-format.h"
#include "number-format.h"
#include "initials.h"
#include "json-writer.h"
#include "model/document.h"
#include "model/kind.h"
#include "names.h"
#include "plan/plan.h"
#include "plan/theirs.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE "title"
#define HAPPENED "happened"

/* The plan that is handed over. */
typedef struct {
  /* borrowed */
  FootingStore *store;
  FootingGuidance *guidance;

  /* owned */
  FootingRecovery *plan;
  GPtrArray *outcomes;
  GPtrArray *steps;
  FootingInitials *others; /* everybody but whom it is for, or NULL: by their names */
  GPtrArray *parts;        /* FootingHandOverPart */
} HandOver;

static void
hand_over_clear (HandOver *self)
{
  g_clear_object (&self->plan);
  g_clear_pointer (&self->outcomes, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->others, footing_initials_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HandOver, hand_over_clear)

/* --- What is told ------------------------------------------------------------------ */

/* @text, which @record holds in @field (a column), as it goes out; "" for what a
 * hand-over does not tell, whoever asks. Owned by the caller. */
static char *
tell (const HandOver *self, gpointer record, const char *field, const char *text)
{
  if (!footing_sheet_tells (FOOTING_SHEET_HAND_OVER, FOOTING_PERSPECTIVE_SUPPORT,
                            G_OBJECT_TYPE (record), field) ||
      footing_text_is_blank (text))
    return g_strdup ("");

  return footing_initials_apply (self->others, text);
}

static const char *
get_event (const HandOver *self)
{
  const FootingGuide *event = footing_guidance_lookup (
      self->guidance, FOOTING_GUIDE_TRIGGER, self->plan->trigger);

  return event != NULL ? footing_guide_title (event, FOOTING_PERSPECTIVE_SELF) : "";
}

/* What the plan is called goes where somebody says so: "Noor, after the demo" is what
 * somebody else calls it. */
static char *
describe_title (const HandOver *self)
{
  g_autofree char *title = tell (self, self->plan, "title", self->plan->title);

  return footing_text_normalize_line (title);
}

static char *
describe_happened (const HandOver *self)
{
  const char *event = get_event (self);
  g_autofree char *day = footing_date_format_day (self->plan->happened_on, "");

  if (*event == '\0' || *day == '\0')
    return g_strdup (*event != '\0' ? event : day);

  /* Translators: a day and an event: "7 January: A talk or demo went wrong" */
  return g_strdup_printf (C_ ("document", "%s: %s"), day, event);
}

static char *
format_value (double value, const char *unit)
{
  return isfinite (value) && !footing_text_is_blank (unit)
             ? footing_number_format_measure (value, unit)
             : footing_number_format (value);
}

/* Its title, and below it where it goes from and to and by when. */
static char *
describe_outcome (const HandOver *self, FootingOutcome *outcome)
{
  g_autofree char *title = tell (self, outcome, "title", outcome->title);
  g_autofree char *unit = tell (self, outcome, "unit", outcome->unit);
  g_autofree char *from = format_value (outcome->from_value, unit);
  g_autofree char *to = format_value (outcome->to_value, unit);
  g_autofree char *day = footing_date_format_day (outcome->due_on, "");

  if (*day == '\0')
    /* Translators: an outcome: its title, then figures it goes from and to */
    return g_strdup_printf (C_ ("hand-over", "%s\nFrom %s to %s"), title, from, to);

  /* Translators: an outcome: its title, then figures it goes from and to, and a day */
  return g_strdup_printf (C_ ("hand-over", "%s\nFrom %s to %s by %s"), title, from, to,
                          day);
}

/* A first win in words that are said to whoever it is for; "" for what is one's own part
 * in it. Owned by the caller. */
static char *
tell_first_win (const HandOver *self, FootingStep *step)
{
  g_autofree char *title =
      footing_theirs_word_first_win (self->guidance, self->plan, step->title);

  return tell (self, step, "title", title != NULL ? title : "");
}

/* The same with its day, or "". */
static char *
describe_step (const HandOver *self, FootingStep *step)
{
  g_autofree char *title = tell_first_win (self, step);
  g_autofree char *day = footing_date_format_day (step->due_on, "");

  /* Translators: a step, then the day on which it is due */
  return *title != '\0' && *day != '\0'
             ? g_strdup_printf (C_ ("hand-over", "%s\nBy %s"), title, day)
             : g_strdup (title);
}

/* --- Its parts --------------------------------------------------------------------- */

static void
free_part (gpointer data)
{
  FootingHandOverPart *part = data;

  g_free (part->code);
  g_free (part->text);
  g_free (part);
}

/* Takes @text. */
static void
add_part (
    HandOver *self, const char *code, const char *title, char *text, gboolean proposed)
{
  FootingHandOverPart *part;

  if (*text == '\0') {
    g_free (text);
    return;
  }

  part = g_new0 (FootingHandOverPart, 1);
  part->code = g_strdup (code);
  part->title = title;
  part->text = text;
  part->proposed = proposed;
  g_ptr_array_add (self->parts, part);
}

/* What was agreed can still be aimed for; one's own commitments stay one's own, and what
 * is theirs to own is the first win. */
static gboolean
goes (gpointer record)
{
  return FOOTING_IS_OUTCOME (record)
             ? footing_outcome_is_open (record)
             : footing_step_is_first_win (record) && footing_step_is_open (record);
}

static void
add_parts (HandOver *self)
{
  FootingRecovery *plan = self->plan;

  add_part (self, TITLE, _ ("What the plan is called"), describe_title (self), FALSE);
  add_part (self, HAPPENED, _ ("What happened"), describe_happened (self), TRUE);
  add_part (self, "known", _ ("What I know"), tell (self, plan, "known", plan->known),
            FALSE);
  add_part (self, "technical_change", _ ("One technical change"),
            tell (self, plan, "technical_change", plan->technical_change), TRUE);
  add_part (self, "communication_change", _ ("One change in communication"),
            tell (self, plan, "communication_change", plan->communication_change), TRUE);
  for (guint i = 0; i < self->outcomes->len; i++)
    if (goes (self->outcomes->pdata[i]))
      add_part (self, footing_record_get_id (self->outcomes->pdata[i]),
                C_ ("document", "Outcome"),
                describe_outcome (self, self->outcomes->pdata[i]), TRUE);
  for (guint i = 0; i < self->steps->len; i++)
    if (goes (self->steps->pdata[i]))
      add_part (self, footing_record_get_id (self->steps->pdata[i]), _ ("First win"),
                describe_step (self, self->steps->pdata[i]), TRUE);
}

/* Everybody in the plan but whom it is for, where it says that names are not told. */
static gboolean
find_others (HandOver *self, GError **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  if (!self->plan->initials)
    return TRUE;
  people = footing_store_list (self->store, FOOTING_TYPE_PERSON,
                               footing_record_get_id (self->plan), error);
  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++) {
    const FootingPerson *person = people->pdata[i];

    if (!footing_names_same (self->plan->person, person->name))
      g_strv_builder_add (builder, person->name);
  }
  names = g_strv_builder_end (builder);
  self->others = footing_initials_new ((const char *const *)names);

  return TRUE;
}

static gboolean
open_plan (HandOver *self, const char *recovery, GError **error)
{
  self->plan = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (self->plan == NULL)
    return FALSE;
  if (!footing_recovery_is_support (self->plan)) {
    g_set_error_literal (
        error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
        _ ("Only a plan that supports somebody is handed over: choose another kind."));
    return FALSE;
  }

  self->outcomes =
      footing_store_list (self->store, FOOTING_TYPE_OUTCOME, recovery, error);
  if (self->outcomes == NULL)
    return FALSE;
  self->steps = footing_store_list (self->store, FOOTING_TYPE_STEP, recovery, error);
  if (self->steps == NULL || !find_others (self, error))
    return FALSE;

  self->parts = g_ptr_array_new_with_free_func (free_part);
  add_parts (self);
  return TRUE;
}

GPtrArray *
footing_hand_over_list (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *recovery,
                        GError **error)
{
  g_auto (HandOver) self = {store, guidance};

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  return open_plan (&self, recovery, error) ? g_steal_pointer (&self.parts) : NULL;
}

static gboolean
has (const HandOver *self, const char *code)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_str_equal (((FootingHandOverPart *)self->parts->pdata[i])->code, code))
      return TRUE;

  return FALSE;
}

/* What the plan is called for whoever gets it, which always has a name: the event stands
 * for one that is left out, where that goes. Owned by the caller. */
static char *
tell_title (const HandOver *self)
{
  const char *event = has (self, HAPPENED) ? get_event (self) : "";

  if (has (self, TITLE))
    return describe_title (self);

  /* Translators: what a plan is called that somebody gets from whoever supports them */
  return g_strdup (*event != '\0' ? event : C_ ("hand-over", "What we agreed"));
}

/* The parts of @self that go, when @codes are wanted. */
static void
choose (HandOver *self, const char *const *codes)
{
  for (guint i = self->parts->len; i-- > 0;) {
    const FootingHandOverPart *part = self->parts->pdata[i];

    if (codes != NULL ? !g_strv_contains (codes, part->code) : !part->proposed)
      g_ptr_array_remove_index (self->parts, i);
  }
}

/* --- As a file --------------------------------------------------------------------- */

static void
write_text (const HandOver *self,
            FootingJsonWriter *writer,
            gpointer record,
            const char *key,
            const char *text)
{
  g_autofree char *told = tell (self, record, key, text);

  if (*told != '\0')
    footing_json_writer_add_text (writer, key, told);
}

static void
write_date (FootingJsonWriter *writer, const char *key, const char *date)
{
  if (footing_date_is_valid (date))
    footing_json_writer_add_text (writer, key, date);
}

static void
write_real (FootingJsonWriter *writer, const char *key, double value)
{
  if (isfinite (value))
    footing_json_writer_add_real (writer, key, value);
}

static void
write_outcome (const HandOver *self, FootingJsonWriter *writer, FootingOutcome *outcome)
{
  write_text (self, writer, outcome, "title", outcome->title);
  write_text (self, writer, outcome, "unit", outcome->unit);
  write_real (writer, "from", outcome->from_value);
  write_real (writer, "to", outcome->to_value);
  write_date (writer, "due_on", outcome->due_on);
}

static void
write_step (const HandOver *self, FootingJsonWriter *writer, FootingStep *step)
{
  g_autofree char *title = tell_first_win (self, step);

  footing_json_writer_add_text (writer, "title", title);
  write_date (writer, "due_on", step->due_on);
}

/* Those of @records that go. */
static void
write_list (const HandOver *self,
            FootingJsonWriter *writer,
            const char *key,
            GPtrArray *records)
{
  footing_json_writer_begin_list (writer, key);
  for (guint i = 0; i < records->len; i++) {
    const char *id = footing_record_get_id (records->pdata[i]);

    if (!has (self, id))
      continue;
    footing_json_writer_begin_object (writer, NULL);
    footing_json_writer_add_text (writer, "id", id);
    if (FOOTING_IS_OUTCOME (records->pdata[i]))
      write_outcome (self, writer, records->pdata[i]);
    else
      write_step (self, writer, records->pdata[i]);
    footing_json_writer_end_object (writer);
  }
  footing_json_writer_end_list (writer);
}

static void
write_plan (const HandOver *self, FootingJsonWriter *writer)
{
  static const char *const texts[] = {"known", "technical_change",
                                      "communication_change"};
  FootingRecovery *plan = self->plan;
  const char *const told[] = {plan->known, plan->technical_change,
                              plan->communication_change};
  g_autofree char *title = tell_title (self);

  footing_json_writer_begin_object (writer, NULL);
  footing_json_writer_add_text (writer, "id", footing_record_get_id (plan));
  footing_json_writer_add_text (writer, "title", title);
  if (has (self, HAPPENED)) {
    write_date (writer, "happened_on", plan->happened_on);
    if (*plan->trigger != '\0')
      footing_json_writer_add_text (writer, "trigger", plan->trigger);
  }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (has (self, texts[i]))
      write_text (self, writer, plan, texts[i], told[i]);
  write_list (self, writer, "outcomes", self->outcomes);
  write_list (self, writer, "steps", self->steps);
  footing_json_writer_end_object (writer);
}

static GBytes *
write_all (const HandOver *self)
{
  g_autoptr (FootingJsonWriter) writer = footing_json_writer_new ();
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (
      footing_clock_now (footing_store_get_clock (self->store)));
  g_autofree char *at =
      now != NULL ? g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  footing_json_writer_begin_object (writer, NULL);
  footing_json_writer_add_text (writer, "format", FOOTING_HAND_OVER_FORMAT);
  footing_json_writer_add_int (writer, "version", FOOTING_HAND_OVER_VERSION);
  if (at != NULL)
    footing_json_writer_add_text (writer, "exported_at", at);
  footing_json_writer_begin_list (writer, "recoveries");
  write_plan (self, writer);
  footing_json_writer_end_list (writer);
  footing_json_writer_end_object (writer);

  return footing_json_writer_finish (writer);
}

GBytes *
footing_hand_over_write (FootingStore *store,
                         FootingGuidance *guidance,
                         const char *recovery,
                         const char *const *parts,
                         GError **error)
{
  g_auto (HandOver) self = {store, guidance};

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  if (!open_plan (&self, recovery, error))
    return NULL;

  choose (&self, parts);
  return write_all (&self);
}

/* --- In words ---------------------------------------------------------------------- */

char *
footing_hand_over_describe (FootingStore *store,
                            FootingGuidance *guidance,
                            const char *recovery,
                            const char *const *parts,
                            GError **error)
{
  g_auto (HandOver) self = {store, guidance};
  g_autoptr (FootingDocument) document = NULL;
  g_autofree char *title = NULL;
  const char *last = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  if (!open_plan (&self, recovery, error))
    return NULL;

  choose (&self, parts);
  title = tell_title (&self);
  document = footing_document_new (title);
  for (guint i = 0; i < self.parts->len; i++) {
    const FootingHandOverPart *part = self.parts->pdata[i];

    if (g_str_equal (part->code, TITLE))
      continue;
    /* Several outcomes stand below one heading. */
    if (g_strcmp0 (part->title, last) != 0)
      footing_document_add_heading (document, 2, part->title);
    footing_document_add_text (document, part->text);
    last = part->title;
  }
  footing_document_finish (document);

  return footing_document_format_markup (document);
}
