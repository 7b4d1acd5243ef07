/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "undo.h"

/* How many are remembered. */
#define N_DEEDS 50

typedef struct {
  gint64 number;
  char *undone;
  FootingUndoFunc function;
  gpointer data;
  GDestroyNotify destroy;
} Deed;

struct _FootingUndo {
  /* owned */
  GQueue *deeds; /* the last one first */

  /* state */
  gint64 n_pushed;
};

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  if (deed->destroy != NULL)
    deed->destroy (deed->data);
  g_free (deed->undone);
  g_free (deed);
}

FootingUndo *
footing_undo_new (void)
{
  FootingUndo *self = g_new0 (FootingUndo, 1);

  self->deeds = g_queue_new ();

  return self;
}

void
footing_undo_free (FootingUndo *self)
{
  g_queue_free_full (self->deeds, free_deed);
  g_free (self);
}

gint64
footing_undo_push (FootingUndo *self,
                   const char *undone,
                   FootingUndoFunc function,
                   gpointer data,
                   GDestroyNotify destroy)
{
  Deed *deed;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (undone != NULL, 0);
  g_return_val_if_fail (function != NULL, 0);

  deed = g_new0 (Deed, 1);
  deed->number = ++self->n_pushed;
  deed->undone = g_strdup (undone);
  deed->function = function;
  deed->data = data;
  deed->destroy = destroy;
  g_queue_push_head (self->deeds, deed);
  if (g_queue_get_length (self->deeds) > N_DEEDS)
    free_deed (g_queue_pop_tail (self->deeds));

  return deed->number;
}

gint64
footing_undo_get_last (FootingUndo *self)
{
  const Deed *last;

  g_return_val_if_fail (self != NULL, 0);

  last = g_queue_peek_head (self->deeds);

  return last != NULL ? last->number : 0;
}

static GList *
find (FootingUndo *self, gint64 number)
{
  GList *link = self->deeds->head;

  while (link != NULL && ((Deed *)link->data)->number != number)
    link = link->next;

  return link;
}

gboolean
footing_undo_has (FootingUndo *self, gint64 number)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return find (self, number) != NULL;
}

void
footing_undo_drop (FootingUndo *self, gint64 number)
{
  GList *link;

  g_return_if_fail (self != NULL);

  link = find (self, number);
  if (link == NULL)
    return;

  free_deed (link->data);
  g_queue_delete_link (self->deeds, link);
}

gboolean
footing_undo_take (
    FootingUndo *self, gint64 number, gpointer context, char **undone, GError **error)
{
  GList *link;
  Deed *deed;
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (undone != NULL, FALSE);

  *undone = NULL;
  link = find (self, number);
  if (link == NULL)
    return TRUE;

  /* What it does may be a deed itself. */
  deed = link->data;
  g_queue_delete_link (self->deeds, link);
  done = deed->function (context, deed->data, error);
  if (done)
    *undone = g_steal_pointer (&deed->undone);
  free_deed (deed);

  return done;
}

void
footing_undo_clear (FootingUndo *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (self->deeds, free_deed);
}
