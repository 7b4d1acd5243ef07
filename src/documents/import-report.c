/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-report.h"

#include <glib/gi18n-lib.h>

typedef struct {
  guint n[FOOTING_N_IMPORT_OUTCOMES];
} Counts;

struct _FootingImportReport {
  /* owned */
  GHashTable *counts; /* GType → Counts */
  GPtrArray *names[FOOTING_N_IMPORT_OUTCOMES];
  GPtrArray *warnings; /* ends in NULL */
  GPtrArray *proposals;
  char *copy;
  char *plan; /* what is handed over is called, or NULL; "" for no name */

  /* state */
  gboolean is_here;
};

FootingImportReport *
footing_import_report_new (void)
{
  FootingImportReport *self = g_new0 (FootingImportReport, 1);

  self->counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < FOOTING_N_IMPORT_OUTCOMES; i++)
    self->names[i] = g_ptr_array_new_with_free_func (g_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->warnings, NULL);
  self->proposals = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
footing_import_report_free (FootingImportReport *self)
{
  g_hash_table_unref (self->counts);
  for (guint i = 0; i < FOOTING_N_IMPORT_OUTCOMES; i++)
    g_ptr_array_unref (self->names[i]);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->proposals);
  g_free (self->copy);
  g_free (self->plan);
  g_free (self);
}

void
footing_import_report_add (FootingImportReport *self,
                           GType type,
                           FootingImportOutcome outcome,
                           const char *name)
{
  Counts *counts = g_hash_table_lookup (self->counts, GSIZE_TO_POINTER (type));

  if (counts == NULL) {
    counts = g_new0 (Counts, 1);
    g_hash_table_insert (self->counts, GSIZE_TO_POINTER (type), counts);
  }

  counts->n[outcome]++;
  if (name != NULL && self->names[outcome]->len < FOOTING_IMPORT_NAMED)
    g_ptr_array_add (self->names[outcome], g_strdup (name));
}

void
footing_import_report_warn (FootingImportReport *self, const char *sentence)
{
  g_ptr_array_insert (self->warnings, self->warnings->len - 1, g_strdup (sentence));
}

void
footing_import_report_set_copy (FootingImportReport *self, const char *path)
{
  g_free (self->copy);
  self->copy = g_strdup (path);
}

void
footing_import_report_set_hand_over (FootingImportReport *self,
                                     const char *plan,
                                     gboolean here)
{
  g_free (self->plan);
  self->plan = g_strdup (plan);
  self->is_here = here;
}

void
footing_import_report_propose (FootingImportReport *self, const char *sentence)
{
  g_ptr_array_add (self->proposals, g_strdup (sentence));
}

gboolean
footing_import_report_names (FootingImportReport *self, FootingImportOutcome outcome)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->names[outcome]->len < FOOTING_IMPORT_NAMED;
}

gboolean
footing_import_report_is_hand_over (FootingImportReport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->plan != NULL;
}

guint
footing_import_report_count (FootingImportReport *self,
                             GType type,
                             FootingImportOutcome outcome)
{
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (type == G_TYPE_NONE || key == GSIZE_TO_POINTER (type))
      n += ((Counts *)value)->n[outcome];

  return n;
}

guint
footing_import_report_count_changes (FootingImportReport *self)
{
  return footing_import_report_count (self, G_TYPE_NONE, FOOTING_IMPORT_ADDED) +
         footing_import_report_count (self, G_TYPE_NONE, FOOTING_IMPORT_REPLACED) +
         footing_import_report_count (self, G_TYPE_NONE, FOOTING_IMPORT_RETURNED);
}

const char *const *
footing_import_report_get_warnings (FootingImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->warnings->pdata;
}

const char *
footing_import_report_get_copy (FootingImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->copy;
}

char *
footing_import_quote_names (const char *const *names, guint n, guint n_all)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, FOOTING_IMPORT_NAMED); i++) {
    /* Translators: between the names in a list */
    g_string_append (text, i > 0 ? C_ ("list", ", ") : "");
    g_string_append_printf (text, _ ("“%s”"), names[i]);
  }
  if (n_all > MIN (n, FOOTING_IMPORT_NAMED))
    g_string_append_printf (text, "%s…", C_ ("list", ", "));

  return g_string_free (text, FALSE);
}

/* @names is "" where none of them has one; how many were added is said without it. */
static char *
describe_added (guint n, const char *names, gboolean done)
{
  if (*names == '\0')
    /* Translators: records of any kind: plans, steps, people, entries, … */
    return done ? NULL
                : g_strdup_printf (ngettext ("%u item is new.", "%u items are new.", n),
                                   n);

  /* Translators: items are plans, steps, people, entries, …; then their names */
  return done ? g_strdup_printf (
                    ngettext ("%u item was added: %s", "%u items were added: %s", n), n,
                    names)
              : g_strdup_printf (
                    ngettext ("%u item is new: %s", "%u items are new: %s", n), n, names);
}

static char *
describe_replaced (guint n, const char *names, gboolean done)
{
  return done ? g_strdup_printf (ngettext ("%u item was replaced by newer text: %s",
                                           "%u items were replaced by newer text: %s", n),
                                 n, names)
              : g_strdup_printf (ngettext ("%u item will be replaced by newer text: %s",
                                           "%u items will be replaced by newer text: %s",
                                           n),
                                 n, names);
}

static char *
describe_returned (guint n, const char *names, gboolean done)
{
  return done ? g_strdup_printf (ngettext ("%u item came back from the bin: %s",
                                           "%u items came back from the bin: %s", n),
                                 n, names)
              : g_strdup_printf (ngettext ("%u item will come back from the bin: %s",
                                           "%u items will come back from the bin: %s", n),
                                 n, names);
}

static char *
describe_kept (guint n, const char *names, gboolean done)
{
  return done ? g_strdup_printf (
                    ngettext ("%u item here is newer and stayed as it was: %s",
                              "%u items here are newer and stayed as they were: %s", n),
                    n, names)
              : g_strdup_printf (
                    ngettext ("%u item here is newer and stays as it is: %s",
                              "%u items here are newer and stay as they are: %s", n),
                    n, names);
}

/* One that has no name, as an earlier version wrote it. Owned by the caller. */
static char *
describe_nameless (const FootingImportReport *self, gboolean done)
{
  if (self->is_here)
    return g_strdup (
        done ? _ ("This plan was here already: all that you have in it stayed as it was.")
             : _ ("This plan is here already: all that you have in it stays as it is."));

  return g_strdup (
      done ? _ ("What’s in this file is a plan of your own now, in draft: change what "
                "you like.")
           : _ ("What’s in this file becomes a plan of your own, in draft: change what "
                "you like."));
}

static char *
describe_hand_over (const FootingImportReport *self, gboolean done)
{
  if (*self->plan == '\0')
    return describe_nameless (self, done);
  if (self->is_here)
    /* Translators: %s is the title of a plan that was handed over before */
    return g_strdup_printf (
        done ? _ ("“%s” was here already: all that you have in it stayed as it was.")
             : _ ("“%s” is here already: all that you have in it stays as it is."),
        self->plan);

  /* Translators: %s is the title of a plan that somebody hands over */
  return g_strdup_printf (done ? _ ("“%s” is a plan of your own now, in draft: change "
                                    "what you like.")
                               : _ ("“%s” becomes a plan of your own, in draft: change "
                                    "what you like."),
                          self->plan);
}

static char *
dup_quoted (const GPtrArray *names, guint n)
{
  return names->len > 0 ? footing_import_quote_names ((const char *const *)names->pdata,
                                                      names->len, n)
                        : g_strdup ("");
}

/* What a hand-over has otherwise than somebody has made it. */
static void
add_proposals (const FootingImportReport *self, GStrvBuilder *lines, gboolean done)
{
  const guint n = self->proposals->len;
  const guint more = n > FOOTING_IMPORT_NAMED ? n - FOOTING_IMPORT_NAMED : 0;
  g_autofree char *rest = NULL;

  for (guint i = 0; i < n - more; i++)
    g_strv_builder_add (lines, self->proposals->pdata[i]);
  if (more == 0)
    return;

  rest = done ? g_strdup_printf (ngettext ("%u other item stayed as you have it, too.",
                                           "%u other items stayed as you have them, too.",
                                           more),
                                 more)
              : g_strdup_printf (ngettext ("%u other item stays as you have it, too.",
                                           "%u other items stay as you have them, too.",
                                           more),
                                 more);
  g_strv_builder_add (lines, rest);
}

GStrv
footing_import_report_describe (FootingImportReport *self, gboolean done)
{
  static const struct {
    FootingImportOutcome outcome;
    char *(*describe) (guint n, const char *names, gboolean done);
  } sentences[] = {
      {FOOTING_IMPORT_ADDED, describe_added},
      {FOOTING_IMPORT_REPLACED, describe_replaced},
      {FOOTING_IMPORT_RETURNED, describe_returned},
      {FOOTING_IMPORT_KEPT, describe_kept},
  };
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  if (self->plan != NULL) {
    g_autofree char *line = describe_hand_over (self, done);

    g_strv_builder_add (lines, line);
  }
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    const GPtrArray *names = self->names[sentences[i].outcome];
    const guint n = footing_import_report_count (self, G_TYPE_NONE, sentences[i].outcome);
    g_autofree char *quoted = dup_quoted (names, n);
    g_autofree char *line = NULL;

    /* Of a hand-over the plan stands for all that stays. */
    if (n == 0 || (self->plan != NULL && sentences[i].outcome == FOOTING_IMPORT_KEPT))
      continue;
    line = sentences[i].describe (n, quoted, done);
    if (line != NULL)
      g_strv_builder_add (lines, line);
  }
  add_proposals (self, lines, done);

  return g_strv_builder_end (lines);
}
