/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "context.h"
#include "plan/current.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingContext {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  FootingGuidance *guidance;
  GSettings *settings;
  FootingAgentLink *agent_link;
  FootingDayWatch *day_watch;

  /* state */
  char *recovery;
  GError *file_problem; /* NULL while the file is the one that was opened */
  GHashTable *unsaved;  /* FootingUnsaved, borrowed → problem or NULL */
  FootingUndo *undo;
};

G_DEFINE_FINAL_TYPE (FootingContext, footing_context, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_STORE,
  PROP_GUIDANCE,
  PROP_SETTINGS,
  PROP_RECOVERY,
  PROP_TODAY,
  PROP_UNSAVED,
  PROP_PROBLEM,
  PROP_FILE_PROBLEM,
  N_PROPS,
};

enum {
  TOAST,
  UNDONE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static char *
find_recovery (FootingContext *self, GError **error)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "current-recovery");
  char *recovery = NULL;

  footing_plan_find_current (self->store, chosen, &recovery, error);

  return recovery;
}

/* While it cannot be told which is current, the one that was stays. */
static void
update_recovery (FootingContext *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery = find_recovery (self, &error);

  if (error != NULL) {
    footing_context_report (self, error);
    return;
  }
  if (g_strcmp0 (recovery, self->recovery) == 0)
    return;

  g_free (self->recovery);
  self->recovery = g_steal_pointer (&recovery);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECOVERY]);
}

static void
store_changed_cb (FootingContext *self, GType type, const char *id)
{
  if (type == FOOTING_TYPE_RECOVERY || type == G_TYPE_NONE)
    update_recovery (self);
}

static const char *
first_problem (FootingContext *self)
{
  GHashTableIter iter;
  gpointer problem;

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, NULL, &problem))
    if (problem != NULL)
      return problem;

  return NULL;
}

static void
day_changed_cb (FootingContext *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
}

static void
footing_context_constructed (GObject *object)
{
  FootingContext *self = FOOTING_CONTEXT (object);

  G_OBJECT_CLASS (footing_context_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->recovery = find_recovery (self, NULL);
  self->day_watch = footing_day_watch_new (footing_store_get_clock (self->store));
  g_signal_connect_object (self->day_watch, "changed", G_CALLBACK (day_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
footing_context_finalize (GObject *object)
{
  FootingContext *self = FOOTING_CONTEXT (object);

  g_clear_object (&self->day_watch);
  g_clear_object (&self->store);
  g_clear_object (&self->guidance);
  g_clear_object (&self->settings);
  g_clear_object (&self->agent_link);
  g_clear_error (&self->file_problem);
  g_free (self->recovery);
  g_hash_table_unref (self->unsaved);
  footing_undo_free (self->undo);

  G_OBJECT_CLASS (footing_context_parent_class)->finalize (object);
}

static void
footing_context_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  FootingContext *self = FOOTING_CONTEXT (object);

  switch (property_id) {
  case PROP_STORE:
    g_value_set_object (value, self->store);
    break;
  case PROP_GUIDANCE:
    g_value_set_object (value, self->guidance);
    break;
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  case PROP_RECOVERY:
    g_value_set_string (value, self->recovery);
    break;
  case PROP_TODAY:
    g_value_set_string (value, footing_day_watch_get_today (self->day_watch));
    break;
  case PROP_UNSAVED:
    g_value_set_boolean (value, g_hash_table_size (self->unsaved) > 0);
    break;
  case PROP_PROBLEM:
    g_value_set_string (value, first_problem (self));
    break;
  case PROP_FILE_PROBLEM:
    g_value_set_string (value,
                        self->file_problem != NULL ? self->file_problem->message : NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_context_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  FootingContext *self = FOOTING_CONTEXT (object);

  switch (property_id) {
  case PROP_STORE:
    self->store = g_value_dup_object (value);
    break;
  case PROP_GUIDANCE:
    self->guidance = g_value_dup_object (value);
    break;
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_context_class_init (FootingContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given =
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = footing_context_constructed;
  object_class->finalize = footing_context_finalize;
  object_class->get_property = footing_context_get_property;
  object_class->set_property = footing_context_set_property;

  props[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, FOOTING_TYPE_STORE, given);
  props[PROP_GUIDANCE] =
      g_param_spec_object ("guidance", NULL, NULL, FOOTING_TYPE_GUIDANCE, given);
  props[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, given);
  props[PROP_RECOVERY] = g_param_spec_string ("recovery", NULL, NULL, NULL, readable);
  props[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, readable);
  props[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, readable);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  props[PROP_FILE_PROBLEM] =
      g_param_spec_string ("file-problem", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /* (text, button label, action, target): the window shows it. */
  signals[TOAST] = g_signal_new ("toast", FOOTING_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 4, G_TYPE_STRING,
                                 G_TYPE_STRING, G_TYPE_STRING, G_TYPE_VARIANT);
  /* (number): a deed that was taken back; all of them, when it is 0. */
  signals[UNDONE] = g_signal_new ("undone", FOOTING_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_VARIANT);
}

static void
footing_context_init (FootingContext *self)
{
  self->unsaved = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->undo = footing_undo_new ();
}

FootingContext *
footing_context_new (FootingStore *store, FootingGuidance *guidance, GSettings *settings)
{
  return g_object_new (FOOTING_TYPE_CONTEXT, "store", store, "guidance", guidance,
                       "settings", settings, NULL);
}

FootingStore *
footing_context_get_store (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->store;
}

FootingGuidance *
footing_context_get_guidance (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->guidance;
}

GSettings *
footing_context_get_settings (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->settings;
}

FootingAgentLink *
footing_context_get_agent_link (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->agent_link;
}

void
footing_context_set_agent_link (FootingContext *self, FootingAgentLink *link)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  g_set_object (&self->agent_link, link);
}

const char *
footing_context_get_recovery (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->recovery;
}

void
footing_context_set_recovery (FootingContext *self, const char *id)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));
  g_return_if_fail (id != NULL);

  g_settings_set_string (self->settings, "current-recovery", id);
  update_recovery (self);
}

FootingDayWatch *
footing_context_get_day_watch (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->day_watch;
}

void
footing_context_follow (FootingContext *self, GCallback refresh, gpointer object)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  g_signal_connect_object (self->store, "changed", refresh, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day_watch, "changed", refresh, object,
                           G_CONNECT_SWAPPED);
}

void
footing_context_toast (FootingContext *self,
                       const char *text,
                       const char *label,
                       const char *action,
                       GVariant *target)
{
  /* A signal that nobody listens to takes no floating one. */
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  g_signal_emit (self, signals[TOAST], 0, text, label, action, owned);
}

gboolean
footing_context_check_file (FootingContext *self)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *before = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), FALSE);

  if (self->file_problem != NULL)
    before = g_strdup (self->file_problem->message);
  footing_store_check (self->store, &problem);
  g_clear_error (&self->file_problem);
  self->file_problem = g_steal_pointer (&problem);
  if (g_strcmp0 (before,
                 self->file_problem != NULL ? self->file_problem->message : NULL) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE_PROBLEM]);

  return self->file_problem == NULL;
}

const GError *
footing_context_get_file_problem (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->file_problem;
}

/* Whether @error is about the file as a whole, which is said where it is not missed. */
static gboolean
is_about_file (const GError *error)
{
  return g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_REPLACED) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_MISSING);
}

void
footing_context_report (FootingContext *self, const GError *error)
{
  if (!is_about_file (error) || footing_context_check_file (self))
    footing_context_toast (self, error->message, NULL, NULL, NULL);
}

FootingUndo *
footing_context_get_undo (FootingContext *self)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), NULL);

  return self->undo;
}

gboolean
footing_context_flush (FootingContext *self)
{
  g_autoptr (GPtrArray) holders = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), FALSE);

  holders = footing_context_list_unsaved (self);
  for (guint i = 0; i < holders->len; i++)
    done &= footing_unsaved_flush (g_ptr_array_index (holders, i));

  return done;
}

void
footing_context_note_unsaved (FootingContext *self,
                              FootingUnsaved *holder,
                              gboolean unsaved,
                              const char *problem)
{
  const gboolean was_unsaved = g_hash_table_size (self->unsaved) > 0;
  g_autofree char *before = g_strdup (first_problem (self));

  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  if (unsaved)
    g_hash_table_insert (self->unsaved, holder, g_strdup (problem));
  else
    g_hash_table_remove (self->unsaved, holder);

  if (problem != NULL || self->file_problem != NULL)
    footing_context_check_file (self);
  if (was_unsaved != (g_hash_table_size (self->unsaved) > 0))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNSAVED]);
  if (g_strcmp0 (before, first_problem (self)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

GPtrArray *
footing_context_list_unsaved (FootingContext *self)
{
  GPtrArray *holders = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer holder;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (self), holders);

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, &holder, NULL))
    g_ptr_array_add (holders, g_object_ref (holder));

  return holders;
}
