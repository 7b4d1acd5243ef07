/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "undo.h"

/* How many are remembered. */
#define N_DEEDS 50

typedef struct {
  gint64 number;
  FootingUndoWords words;
  FootingUndoFunc again; /* of one that was taken back */
  FootingUndoFunc function;
  gpointer data;
  GDestroyNotify destroy;
} Deed;

struct _FootingUndo {
  /* owned */
  GQueue *deeds; /* the last one first */
  GQueue *taken; /* those that were taken back, the last one first */

  /* state */
  gint64 n_pushed;
  gboolean is_nothing; /* what is being taken back, or was just now */
};

void
footing_undo_words_clear (FootingUndoWords *words)
{
  g_clear_pointer (&words->done, g_free);
  g_clear_pointer (&words->undone, g_free);
}

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  if (deed->destroy != NULL)
    deed->destroy (deed->data);
  footing_undo_words_clear (&deed->words);
  g_free (deed);
}

FootingUndo *
footing_undo_new (void)
{
  FootingUndo *self = g_new0 (FootingUndo, 1);

  self->deeds = g_queue_new ();
  self->taken = g_queue_new ();

  return self;
}

void
footing_undo_free (FootingUndo *self)
{
  g_queue_free_full (self->deeds, free_deed);
  g_queue_free_full (self->taken, free_deed);
  g_free (self);
}

/* @deed, which it takes, is the last one now. */
static gint64
put (FootingUndo *self, Deed *deed)
{
  deed->number = ++self->n_pushed;
  if (deed->words.first == 0)
    deed->words.first = deed->number;
  g_queue_push_head (self->deeds, deed);
  if (g_queue_get_length (self->deeds) > N_DEEDS)
    free_deed (g_queue_pop_tail (self->deeds));

  return deed->number;
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
  deed->words.undone = g_strdup (undone);
  deed->function = function;
  deed->data = data;
  deed->destroy = destroy;
  footing_undo_clear_again (self);

  return put (self, deed);
}

gint64
footing_undo_get_last (FootingUndo *self)
{
  const Deed *last;

  g_return_val_if_fail (self != NULL, 0);

  last = g_queue_peek_head (self->deeds);

  return last != NULL ? last->number : 0;
}

gint64
footing_undo_count (FootingUndo *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pushed;
}

gint64
footing_undo_get_again (FootingUndo *self)
{
  const Deed *deed;

  g_return_val_if_fail (self != NULL, 0);

  deed = g_queue_peek_head (self->taken);

  return deed != NULL ? deed->words.first : 0;
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

/* Drops those of @deeds that are @number, or were at first. */
static void
drop (GQueue *deeds, gint64 number)
{
  GList *next;

  for (GList *link = deeds->head; link != NULL; link = next) {
    const Deed *deed = link->data;

    next = link->next;
    if (deed->number == number || deed->words.first == number) {
      free_deed (link->data);
      g_queue_delete_link (deeds, link);
    }
  }
}

void
footing_undo_drop (FootingUndo *self, gint64 number)
{
  g_return_if_fail (self != NULL);

  drop (self->deeds, number);
  drop (self->taken, number);
}

/* What is said of the deed with @number; NULL when it is not known any more. */
static FootingUndoWords *
get_words (FootingUndo *self, gint64 number)
{
  GList *link = find (self, number);

  return link != NULL ? &((Deed *)link->data)->words : NULL;
}

void
footing_undo_set_done (FootingUndo *self, gint64 number, const char *done)
{
  FootingUndoWords *words;

  g_return_if_fail (self != NULL);

  words = get_words (self, number);
  if (words != NULL) {
    g_free (words->done);
    words->done = g_strdup (done);
  }
}

void
footing_undo_set_undone (FootingUndo *self, gint64 number, const char *undone)
{
  FootingUndoWords *words;

  g_return_if_fail (self != NULL);
  g_return_if_fail (undone != NULL);

  words = get_words (self, number);
  if (words != NULL) {
    g_free (words->undone);
    words->undone = g_strdup (undone);
  }
}

gboolean
footing_undo_take (FootingUndo *self,
                   gint64 number,
                   gpointer context,
                   FootingUndoWords *words,
                   GError **error)
{
  GList *link;
  Deed *deed;
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  *words = (FootingUndoWords){NULL};
  link = find (self, number);
  if (link == NULL)
    return TRUE;

  /* What it does may be a deed itself. */
  self->is_nothing = FALSE;
  deed = link->data;
  g_queue_delete_link (self->deeds, link);
  done = deed->function (context, deed->data, error);
  if (done) {
    *words = deed->words;
    deed->words = (FootingUndoWords){NULL};
  }
  free_deed (deed);

  return done;
}

/* --- Doing it again -------------------------------------------------------------------
 */

void
footing_undo_push_again (FootingUndo *self,
                         const FootingUndoWords *words,
                         FootingUndoFunc again,
                         FootingUndoFunc back,
                         gpointer data,
                         GDestroyNotify destroy)
{
  Deed *deed;

  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL && words->undone != NULL);
  g_return_if_fail (again != NULL && back != NULL);

  if (self->is_nothing) {
    self->is_nothing = FALSE;
    if (destroy != NULL)
      destroy (data);
    return;
  }

  deed = g_new0 (Deed, 1);
  deed->words.done = g_strdup (words->done);
  deed->words.undone = g_strdup (words->undone);
  deed->words.first = words->first;
  deed->again = again;
  deed->function = back;
  deed->data = data;
  deed->destroy = destroy;
  g_queue_push_head (self->taken, deed);
}

void
footing_undo_leave_nothing (FootingUndo *self)
{
  g_return_if_fail (self != NULL);

  self->is_nothing = TRUE;
}

gboolean
footing_undo_has_again (FootingUndo *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !g_queue_is_empty (self->taken);
}

gint64
footing_undo_take_again (FootingUndo *self, gpointer context, char **done, GError **error)
{
  Deed *deed;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (done != NULL, 0);

  *done = NULL;
  deed = g_queue_pop_head (self->taken);
  if (deed == NULL)
    return 0;

  if (deed->again (context, deed->data, error)) {
    *done = g_strdup (deed->words.done);
    return put (self, deed);
  }

  free_deed (deed);
  footing_undo_clear_again (self);
  return 0;
}

void
footing_undo_clear_again (FootingUndo *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (self->taken, free_deed);
}

void
footing_undo_clear (FootingUndo *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (self->deeds, free_deed);
  footing_undo_clear_again (self);
}
