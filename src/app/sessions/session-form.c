/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-form.h"

#include <string.h>

typedef struct {
  /* owned */
  FootingSession *session;
  GPtrArray *savers;
  GHashTable *drafts; /* id of an answer that was made here → it, as it was made */

  /* state */
  gboolean left; /* whether what was only drafted has been taken out */
} FootingSessionFormPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FootingSessionForm,
                                     footing_session_form,
                                     FOOTING_TYPE_VIEW)

static FootingAnswer *
get_answer (FootingSessionForm *self, const char *id)
{
  return footing_store_get (footing_view_get_store (self), FOOTING_TYPE_ANSWER, id, NULL);
}

/* What was only looked at leaves nothing behind. What cannot go now goes another time. */
static void
drop_drafts (FootingSessionForm *self)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);

  footing_session_leave (footing_view_get_store (self),
                         footing_session_form_get_occurrence (self), priv->drafts, NULL);
}

/* Once, when it is taken out of its window: whatever holds it longer must not take the
 * drafts from a form that is opened anew. */
static void
footing_session_form_unroot (GtkWidget *widget)
{
  FootingSessionForm *self = FOOTING_SESSION_FORM (widget);
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);

  if (!priv->left && footing_context_flush (footing_view_get_context (self))) {
    priv->left = TRUE;
    drop_drafts (self);
  }

  GTK_WIDGET_CLASS (footing_session_form_parent_class)->unroot (widget);
}

static void
footing_session_form_dispose (GObject *object)
{
  FootingSessionForm *self = FOOTING_SESSION_FORM (object);
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);

  if (priv->savers != NULL) {
    g_clear_pointer (&priv->savers, g_ptr_array_unref);
    if (!priv->left)
      drop_drafts (self);
  }

  G_OBJECT_CLASS (footing_session_form_parent_class)->dispose (object);
}

static void
footing_session_form_finalize (GObject *object)
{
  FootingSessionFormPrivate *priv =
      footing_session_form_get_instance_private (FOOTING_SESSION_FORM (object));

  footing_session_free (priv->session);
  g_hash_table_unref (priv->drafts);

  G_OBJECT_CLASS (footing_session_form_parent_class)->finalize (object);
}

static void
footing_session_form_class_init (FootingSessionFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = footing_session_form_dispose;
  object_class->finalize = footing_session_form_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = footing_session_form_unroot;
}

static void
footing_session_form_init (FootingSessionForm *self)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);

  priv->savers = g_ptr_array_new_with_free_func ((GDestroyNotify)footing_autosave_free);
  priv->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

GtkWidget *
footing_session_form_new (GType type, FootingContext *context, FootingSession *session)
{
  g_autoptr (FootingSession) owned = session;
  FootingSessionFormPrivate *priv;
  FootingSessionForm *self;

  g_return_val_if_fail (g_type_is_a (type, FOOTING_TYPE_SESSION_FORM), NULL);
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  self = g_object_new (type, "context", context, NULL);
  priv = footing_session_form_get_instance_private (self);
  priv->session = g_steal_pointer (&owned);
  FOOTING_SESSION_FORM_GET_CLASS (self)->load (self);

  return GTK_WIDGET (self);
}

FootingSession *
footing_session_form_get_session (gpointer self)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);

  g_return_val_if_fail (FOOTING_IS_SESSION_FORM (self), NULL);

  return priv->session;
}

const char *
footing_session_form_get_occurrence (gpointer self)
{
  return footing_record_get_id (footing_session_form_get_session (self)->occurrence);
}

GtkWidget *
footing_session_form_find_field (FootingSessionForm *self)
{
  g_return_val_if_fail (FOOTING_IS_SESSION_FORM (self), NULL);

  return FOOTING_SESSION_FORM_GET_CLASS (self)->find_field (self);
}

FootingAutosave *
footing_session_form_keep_answer (gpointer self, const char *id)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);
  FootingAutosave *saver;

  g_return_val_if_fail (FOOTING_IS_SESSION_FORM (self), NULL);

  saver = footing_autosave_new (footing_view_get_context (self), FOOTING_TYPE_ANSWER, id);
  g_ptr_array_add (priv->savers, saver);

  return saver;
}

static void
free_answer (gpointer data)
{
  g_strfreev (data);
}

/* For @data: the occurrence, the question, the draft, and the person or nothing. */
static char *
make_answer (FootingStore *store, gpointer data, GError **error)
{
  const GStrv answer = data;
  gboolean is_new;

  return footing_session_ensure_answer (store, answer[0], answer[1], answer[3], answer[2],
                                        &is_new, error);
}

/* The answer cannot be made now: then with what is typed in it. */
static FootingAutosave *
keep_later (FootingSessionForm *self,
            const char *question,
            const char *person,
            const char *draft)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);
  const char *answer[] = {footing_session_form_get_occurrence (self), question, draft,
                          person, NULL};
  g_autofree char *key = g_strjoin (" ", answer[0], question, person, NULL);
  FootingAutosave *saver = footing_autosave_new_to_make (
      footing_view_get_context (self), FOOTING_TYPE_ANSWER, key, make_answer,
      g_strdupv ((GStrv)answer), free_answer);

  g_ptr_array_add (priv->savers, saver);

  return saver;
}

/* What was drafted before, and stands there unchanged because the program ended then, is
 * a draft too: it would be the same again. */
static void
note_draft (FootingSessionForm *self, const char *id, gboolean is_new, const char *draft)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);
  g_autoptr (FootingAnswer) answer = get_answer (self, id);

  if (answer != NULL && (is_new || strcmp (answer->text, draft) == 0))
    g_hash_table_insert (priv->drafts, g_strdup (id), g_object_ref (answer));
}

FootingAutosave *
footing_session_form_keep (gpointer self,
                           const char *question,
                           const char *person,
                           const char *draft)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);
  FootingContext *context = footing_view_get_context (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  gboolean is_new;

  g_return_val_if_fail (FOOTING_IS_SESSION_FORM (self), NULL);

  id = footing_session_ensure_answer (footing_context_get_store (context),
                                      footing_session_form_get_occurrence (self),
                                      question, person, draft, &is_new, &error);
  if (id == NULL) {
    footing_context_report (context, error);
    return keep_later (self, question, person, draft);
  }
  note_draft (self, id, is_new, draft);

  return footing_session_form_keep_answer (self, id);
}

void
footing_session_form_redraft (gpointer self, FootingAutosave *saver, const char *draft)
{
  FootingSessionFormPrivate *priv = footing_session_form_get_instance_private (self);
  const char *id = footing_autosave_get_id (saver);
  FootingAnswer *before;

  g_return_if_fail (FOOTING_IS_SESSION_FORM (self));

  before = id != NULL ? g_hash_table_lookup (priv->drafts, id) : NULL;
  if (before != NULL)
    g_hash_table_insert (priv->drafts, g_strdup (id),
                         footing_record_copy (before, "text", draft, NULL));
}

FootingAutosave *
footing_session_form_bind_area (gpointer self,
                                const char *question,
                                const char *draft,
                                FootingTextArea *area)
{
  FootingAutosave *saver = footing_session_form_keep (self, question, NULL, draft);

  if (saver != NULL)
    footing_autosave_bind_text_view (saver, "text", footing_text_area_get_view (area));

  return saver;
}

FootingAutosave *
footing_session_form_bind_row (gpointer self,
                               const char *question,
                               const char *draft,
                               GtkEditable *row)
{
  FootingAutosave *saver = footing_session_form_keep (self, question, NULL, draft);

  if (saver != NULL)
    footing_autosave_bind_editable (saver, "text", row);

  return saver;
}
