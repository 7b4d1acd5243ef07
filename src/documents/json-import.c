/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-import.h"
#include "json-decode.h"
#include "json-file.h"
#include "json-merge.h"
#include "store/store-staging.h"

#include <glib/gi18n-lib.h>

/* What copies of the file are called after. */
#define COPY "before-import"

/* How often an import begins anew because another process has written meanwhile. */
#define MAX_ATTEMPTS 4

struct _FootingJsonImport {
  /* owned */
  FootingGuidance *guidance;
  FootingJsonDocument *document;

  /* state */
  guint large;
};

/* One attempt, or several. */
typedef struct {
  /* borrowed */
  FootingJsonImport *import;
  FootingStore *store;
  const FootingJsonProgress *progress;

  /* owned */
  FootingJsonPlan *plan;
  char *copy;
} Run;

static void
run_clear (Run *self)
{
  g_clear_pointer (&self->plan, footing_json_plan_free);
  g_free (self->copy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

FootingJsonImport *
footing_json_import_new (const char *path,
                         FootingGuidance *guidance,
                         FootingClock *clock,
                         const FootingJsonProgress *progress,
                         GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (JsonNode) root = NULL;
  FootingJsonDocument *document;
  FootingJsonImport *self;
  gint64 written_at;

  g_return_val_if_fail (path != NULL && FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), NULL);

  name = g_filename_display_name (path);
  root = footing_json_read_file (path, &written_at, error);
  if (root == NULL || !footing_json_progress_tell (progress, 0, 1, error))
    return NULL;

  document = footing_json_decode (root, name, guidance, NULL,
                                  MIN (written_at, footing_clock_now (clock)), error);
  if (document == NULL)
    return NULL;

  self = g_new0 (FootingJsonImport, 1);
  self->guidance = g_object_ref (guidance);
  self->document = document;
  self->large = FOOTING_JSON_LARGE;

  return self;
}

void
footing_json_import_free (FootingJsonImport *self)
{
  g_object_unref (self->guidance);
  footing_json_document_free (self->document);
  g_free (self);
}

void
footing_json_import_set_large (FootingJsonImport *self, guint n)
{
  self->large = n;
}

static char *
quote_places (GPtrArray *places)
{
  return footing_import_quote_names ((const char *const *)places->pdata, places->len,
                                     places->len);
}

/* Adds a sentence on each kind of thing that was left out. */
static void
add_warnings (FootingJsonImport *self, FootingImportReport *report)
{
  GPtrArray *unknown = self->document->unknown;
  GPtrArray *blank = self->document->blank;

  if (unknown->len > 0) {
    g_autofree char *places = quote_places (unknown);
    g_autofree char *sentence =
        unknown->len == 1
            ? g_strdup_printf (
                  /* Translators: %s is a place such as “recoveries.entries.mood” */
                  _ ("%s is not known to this version of Footing and was left out."),
                  places)
            : g_strdup_printf (
                  /* Translators: then places such as “recoveries.entries.mood” */
                  ngettext ("%u unknown field was left out: %s",
                            "%u unknown fields were left out: %s", unknown->len),
                  unknown->len, places);

    footing_import_report_warn (report, sentence);
  }

  if (blank->len > 0) {
    g_autofree char *places = quote_places (blank);
    g_autofree char *sentence = g_strdup_printf (
        /* Translators: then places such as “recoveries[0].title” */
        ngettext ("%u text without visible characters was left out: %s",
                  "%u texts without visible characters were left out: %s", blank->len),
        blank->len, places);

    footing_import_report_warn (report, sentence);
  }
}

static FootingImportReport *
take_report (FootingJsonImport *self, FootingJsonPlan *plan)
{
  FootingImportReport *report = g_steal_pointer (&plan->report);

  add_warnings (self, report);
  return report;
}

FootingImportReport *
footing_json_import_preview (FootingJsonImport *self,
                             FootingStore *store,
                             const FootingJsonProgress *progress,
                             GError **error)
{
  g_autoptr (FootingJsonPlan) plan = NULL;

  g_return_val_if_fail (self != NULL && FOOTING_IS_STORE (store), NULL);

  plan = footing_json_plan_new (self->document, self->guidance, store, progress, error);

  return plan != NULL ? take_report (self, plan) : NULL;
}

/* A part of @progress, from @from to @to of it. */
static FootingJsonProgress
get_part (const FootingJsonProgress *progress, double from, double to)
{
  static const FootingJsonProgress none = {.to = 1};
  FootingJsonProgress part = progress != NULL ? *progress : none;
  const double length = part.to - part.from;

  part.to = part.from + length * to;
  part.from += length * from;

  return part;
}

static gboolean
make_plan (Run *self, FootingStore *store, GError **error)
{
  const FootingJsonProgress part = get_part (self->progress, 0, 0.1);

  g_clear_pointer (&self->plan, footing_json_plan_free);
  self->plan = footing_json_plan_new (self->import->document, self->import->guidance,
                                      store, &part, error);
  return self->plan != NULL;
}

static gboolean
keep_copy (Run *self, GError **error)
{
  if (self->copy == NULL)
    self->copy = footing_store_keep_copy (self->store, COPY, error);

  return self->copy != NULL;
}

static void
drop_copy (Run *self)
{
  if (self->copy != NULL)
    footing_store_drop_copy (self->copy);
  g_clear_pointer (&self->copy, g_free);
}

static gboolean
is_empty (Run *self)
{
  return footing_known_table_get_size (self->plan->known) == 0;
}

static gboolean
merge (Run *self, FootingStore *store, GError **error)
{
  const FootingJsonProgress part = get_part (self->progress, 0.2, 0.95);

  return footing_json_merge (self->plan, store, &part, error);
}

static void
refuse_busy (GError **error)
{
  g_set_error (
      error, FOOTING_ERROR, FOOTING_ERROR_BUSY,
      _ ("Another program keeps writing to the file: close it, then try again."));
}

/* In the file itself, provided that nobody has written since the plan was made. With
 * @insist the plan is made while nobody else can write. */
static gboolean
run_small (Run *self, gboolean insist, GError **error)
{
  gboolean current, done;

  if ((!is_empty (self) && !keep_copy (self, error)) ||
      !footing_store_begin (self->store, error))
    return FALSE;

  current = footing_store_get_version (self->store, NULL) == self->plan->version;
  done = current || (insist && make_plan (self, self->store, error));
  if (!done && !insist)
    refuse_busy (error);
  done = done && merge (self, self->store, error);

  return footing_store_end (self->store, done, done ? error : NULL) && done;
}

/* On a copy beside the file, which is then put in its place. */
static gboolean
run_large (Run *self, GError **error)
{
  const FootingJsonProgress last = get_part (self->progress, 0.95, 1);
  const gint64 version = footing_store_get_version (self->store, error);
  g_autoptr (FootingStaging) side = NULL;

  /* A copy of an earlier attempt lacks what was written since. */
  drop_copy (self);
  if (version < 0 || !keep_copy (self, error))
    return FALSE;

  side = footing_staging_new (self->store, self->copy, version, error);
  if (side == NULL)
    return FALSE;

  if (footing_store_get_version (self->store, NULL) != self->plan->version &&
      !make_plan (self, footing_staging_get_store (side), error))
    return FALSE;

  return merge (self, footing_staging_get_store (side), error) &&
         footing_json_progress_tell (&last, 0, 1, error) &&
         footing_staging_finish (side, error);
}

static gboolean
attempt (Run *self, gboolean last, GError **error)
{
  if (!make_plan (self, self->store, error))
    return FALSE;
  if (self->plan->n_writes == 0)
    return TRUE;

  return self->plan->n_writes < self->import->large ? run_small (self, last, error)
                                                    : run_large (self, error);
}

gboolean
footing_json_import_run (FootingJsonImport *self,
                         FootingStore *store,
                         const FootingJsonProgress *progress,
                         FootingImportReport **report,
                         GError **error)
{
  g_auto (Run) run = {self, store, progress};
  gboolean done = FALSE;

  g_return_val_if_fail (self != NULL && FOOTING_IS_STORE (store), FALSE);

  for (int i = 1; !done && i <= MAX_ATTEMPTS; i++) {
    g_autoptr (GError) problem = NULL;

    done = attempt (&run, i == MAX_ATTEMPTS, &problem);
    if (done || (i < MAX_ATTEMPTS &&
                 g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_BUSY)))
      continue;

    drop_copy (&run);
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  if (run.plan->n_writes == 0 || is_empty (&run))
    drop_copy (&run);
  footing_store_limit_copies (store, COPY);
  footing_import_report_set_copy (run.plan->report, run.copy);
  if (report != NULL)
    *report = take_report (self, run.plan);
  footing_store_refresh (store);

  return TRUE;
}

gboolean
footing_json_import (FootingStore *store,
                     FootingGuidance *guidance,
                     const char *path,
                     FootingImportReport **report,
                     GError **error)
{
  g_autoptr (FootingJsonImport) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  self = footing_json_import_new (path, guidance, footing_store_get_clock (store), NULL,
                                  error);

  return self != NULL && footing_json_import_run (self, store, NULL, report, error);
}

FootingImportReport *
footing_json_preview (FootingStore *store,
                      FootingGuidance *guidance,
                      const char *path,
                      GError **error)
{
  g_autoptr (FootingJsonImport) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  self = footing_json_import_new (path, guidance, footing_store_get_clock (store), NULL,
                                  error);

  return self != NULL ? footing_json_import_preview (self, store, NULL, error) : NULL;
}
