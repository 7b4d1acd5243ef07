/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "saver-private.h"

#include <string.h>

/* From the first unsaved change to the write, in milliseconds. */
#define DELAY 500
/* Until a write that failed is tried again. */
#define RETRY_DELAY 5000

FootingSaverPrivate *
saver_get_private (gpointer self)
{
  return g_type_instance_get_private (self, FOOTING_TYPE_SAVER);
}

enum {
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_value (gpointer data)
{
  g_value_unset (data);
  g_free (data);
}

/* Tells the context. An orphan, whose fields are gone, lives until it has told that
 * nothing is left. */
static void
tell (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);
  const gboolean unsaved = g_hash_table_size (priv->waiting) > 0 || priv->problem != NULL;

  footing_context_note_unsaved (priv->context, FOOTING_UNSAVED (self), unsaved,
                                priv->problem);
  if (!unsaved && priv->lost != NULL) {
    g_clear_pointer (&priv->lost, g_ptr_array_unref);
    g_object_unref (self);
  }
}

/* --- Storing ------------------------------------------------------------------------ */

static gboolean
timeout_cb (gpointer data)
{
  saver_get_private (data)->timeout = 0;
  footing_saver_flush (data);

  return G_SOURCE_REMOVE;
}

static void
start_timeout (FootingSaver *self, guint milliseconds)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  if (priv->timeout == 0)
    priv->timeout = g_timeout_add (milliseconds, timeout_cb, self);
}

static void
note_failure (FootingSaver *self, const GError *error)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  g_free (priv->problem);
  priv->problem = g_strdup (error->message);
  /* What is gone does not come back by waiting. */
  if (!g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE))
    start_timeout (self, RETRY_DELAY);
}

static gboolean
is_written_cb (gpointer name, gpointer value, gpointer typed)
{
  return !g_hash_table_contains (typed, name);
}

/* Writes what waits. Whoever hears of it may type on meanwhile, as a row does that words
 * itself by another: that waits for the next time. */
static gboolean
write_waiting (FootingSaver *self, GError **error)
{
  FootingSaverPrivate *priv = saver_get_private (self);
  g_autoptr (GHashTable) typed =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean done;

  priv->typed = typed;
  done = FOOTING_SAVER_GET_CLASS (self)->write (self, error);
  priv->typed = NULL;
  if (done)
    g_hash_table_foreach_remove (priv->waiting, is_written_cb, typed);

  return done;
}

gboolean
footing_saver_flush (gpointer self)
{
  FootingSaverPrivate *priv = saver_get_private (self);
  g_autoptr (FootingSaver) held = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_SAVER (self), FALSE);

  /* Whoever asks while it is written is told of it. */
  if (priv->typed != NULL)
    return TRUE;

  g_clear_handle_id (&priv->timeout, g_source_remove);
  if (g_hash_table_size (priv->waiting) == 0)
    return priv->problem == NULL;

  if (write_waiting (held, &error))
    g_clear_pointer (&priv->problem, g_free);
  else
    note_failure (held, error);
  tell (held);

  return error == NULL;
}

void
footing_saver_give_up (gpointer self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  g_return_if_fail (FOOTING_IS_SAVER (self));

  g_clear_handle_id (&priv->timeout, g_source_remove);
  g_hash_table_remove_all (priv->waiting);
  g_clear_pointer (&priv->problem, g_free);
  tell (self);
}

void
footing_saver_wait (FootingSaver *self, const char *name, const GValue *value)
{
  FootingSaverPrivate *priv = saver_get_private (self);
  GValue *copy = g_new0 (GValue, 1);

  g_value_init (copy, G_VALUE_TYPE (value));
  g_value_copy (value, copy);
  g_hash_table_insert (priv->waiting, g_strdup (name), copy);
  if (priv->typed != NULL)
    g_hash_table_add (priv->typed, g_strdup (name));
  tell (self);
  start_timeout (self, DELAY);
}

void
footing_saver_set_problem (FootingSaver *self, const char *problem)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  if (g_strcmp0 (problem, priv->problem) == 0)
    return;

  g_free (priv->problem);
  priv->problem = g_strdup (problem);
  tell (self);
}

/* --- What is unsaved ---------------------------------------------------------------- */

/* What would be lost of the @n-th field: what waits, or all that stands there when
 * nothing waits, for then the record is gone. A choice is "", for it has no text; NULL
 * when nothing is lost. Owned by the caller. */
static char *
dup_lost (FootingSaverPrivate *priv, guint n)
{
  FootingSaverField *field = g_ptr_array_index (priv->fields, n);
  const GValue *value =
      g_hash_table_lookup (priv->waiting, footing_saver_field_get_name (field));
  g_autofree char *text = NULL;

  if (value != NULL && !footing_saver_field_is_text (field))
    return g_strdup ("");

  if (value != NULL)
    text = footing_saver_field_format_value (value);
  else if (g_hash_table_size (priv->waiting) == 0 &&
           !footing_saver_field_is_repeated (priv->fields, n))
    text = footing_saver_field_dup_text (field);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
footing_saver_collect (FootingUnsaved *unsaved, GPtrArray *texts)
{
  FootingSaverPrivate *priv = saver_get_private (unsaved);

  for (guint i = 0; priv->lost != NULL && i < priv->lost->len; i++) {
    const FootingUnsavedText *lost = g_ptr_array_index (priv->lost, i);

    footing_unsaved_texts_add (texts, lost->title, lost->text);
  }

  for (guint i = 0; i < priv->fields->len; i++) {
    g_autofree char *text = dup_lost (priv, i);
    g_autofree char *title = NULL;

    if (text == NULL)
      continue;
    title = footing_saver_field_dup_title (g_ptr_array_index (priv->fields, i));
    footing_unsaved_texts_add (texts, title, text);
  }
}

/* What has no field to be found by, such as the seconds that somebody has read, is asked
 * for wherever something is left. */
static gboolean
footing_saver_is_within (FootingUnsaved *unsaved, GtkWidget *root)
{
  FootingSaverPrivate *priv = saver_get_private (unsaved);

  if (priv->fields->len == 0)
    return TRUE;

  for (guint i = 0; i < priv->fields->len; i++)
    if (footing_saver_field_is_within (g_ptr_array_index (priv->fields, i), root))
      return TRUE;

  return FALSE;
}

static gboolean
flush_unsaved (FootingUnsaved *unsaved)
{
  return footing_saver_flush (unsaved);
}

static void
give_up_unsaved (FootingUnsaved *unsaved)
{
  footing_saver_give_up (unsaved);
}

static void
iface_init (FootingUnsavedInterface *iface)
{
  iface->flush = flush_unsaved;
  iface->give_up = give_up_unsaved;
  iface->collect = footing_saver_collect;
  iface->is_within = footing_saver_is_within;
}

/* --- The object --------------------------------------------------------------------- */

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (FootingSaver,
                                  footing_saver,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (FootingSaver)
                                      G_IMPLEMENT_INTERFACE (FOOTING_TYPE_UNSAVED,
                                                             iface_init))

static void
footing_saver_typed (FootingSaver *self, const char *name, const GValue *value)
{
  footing_saver_wait (self, name, value);
}

static void
footing_saver_finalize (GObject *object)
{
  FootingSaverPrivate *priv = saver_get_private (object);

  g_clear_handle_id (&priv->timeout, g_source_remove);
  g_clear_handle_id (&priv->left_idle, g_source_remove);
  g_ptr_array_unref (priv->fields);
  g_hash_table_unref (priv->waiting);
  g_clear_object (&priv->context);
  g_free (priv->key);
  g_free (priv->problem);

  G_OBJECT_CLASS (footing_saver_parent_class)->finalize (object);
}

static void
footing_saver_class_init (FootingSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_saver_finalize;
  klass->typed = footing_saver_typed;

  signals[LEFT] = g_signal_new ("left", FOOTING_TYPE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_saver_init (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  priv->fields =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_saver_field_free);
  priv->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

/* Takes over what @orphan could not store. */
static void
adopt (FootingSaver *self, FootingSaver *orphan)
{
  FootingSaverPrivate *priv = saver_get_private (self);
  FootingSaverPrivate *other = saver_get_private (orphan);
  GHashTable *none = priv->waiting;

  priv->waiting = other->waiting;
  other->waiting = none;
  priv->problem = g_steal_pointer (&other->problem);
  footing_saver_give_up (orphan);
  start_timeout (self, DELAY);
  tell (self);
}

void
footing_saver_open (FootingSaver *self, FootingContext *context, const char *key)
{
  FootingSaverPrivate *priv = saver_get_private (self);
  g_autoptr (GPtrArray) unsaved = footing_context_list_unsaved (context);

  priv->context = g_object_ref (context);
  priv->key = g_strdup (key);
  for (guint i = 0; i < unsaved->len; i++) {
    gpointer other = g_ptr_array_index (unsaved, i);

    if (FOOTING_IS_SAVER (other) && saver_get_private (other)->lost != NULL &&
        strcmp (saver_get_private (other)->key, key) == 0)
      adopt (self, other);
  }
}

void
footing_saver_free (gpointer self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  g_return_if_fail (FOOTING_IS_SAVER (self));

  footing_saver_flush (self);
  g_clear_handle_id (&priv->left_idle, g_source_remove);
  if (g_hash_table_size (priv->waiting) > 0) {
    GPtrArray *lost = footing_unsaved_texts_new ();

    footing_saver_collect (self, lost);
    priv->lost = lost;
    g_ptr_array_set_size (priv->fields, 0);
    return;
  }

  footing_saver_give_up (self);
  saver_emit_left (self);
  g_ptr_array_set_size (priv->fields, 0);
  g_object_unref (self);
}

void
saver_emit_left (gpointer self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

FootingContext *
footing_saver_get_context (FootingSaver *self)
{
  g_return_val_if_fail (FOOTING_IS_SAVER (self), NULL);

  return saver_get_private (self)->context;
}

FootingStore *
footing_saver_get_store (FootingSaver *self)
{
  return footing_context_get_store (footing_saver_get_context (self));
}

GHashTable *
footing_saver_get_waiting (FootingSaver *self)
{
  g_return_val_if_fail (FOOTING_IS_SAVER (self), NULL);

  return saver_get_private (self)->waiting;
}
