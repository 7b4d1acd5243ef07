/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "context.h"
#include "plan/parts.h"
#include "store/bin.h"

/* What was done to a record: it went, or it came. */
typedef struct {
  GType type;
  char *id;
} Deed;

static Deed *
new_deed (GType type, const char *id)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->type = type;
  deed->id = g_strdup (id);

  return deed;
}

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->id);
  g_free (deed);
}

static gboolean
restore_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_bin_restore (footing_context_get_store (context), deed->id, NULL, error);
}

static gboolean
remove_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return footing_plan_remove_part (footing_context_get_store (context), deed->type,
                                   deed->id, error);
}

void
footing_context_remove (FootingContext *self,
                        GType type,
                        const char *id,
                        const char *text,
                        const char *undone)
{
  Deed *deed;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  /* Removing lets go of the row that @id may belong to. */
  deed = new_deed (type, id);
  footing_context_flush (self);
  if (footing_plan_remove_part (footing_context_get_store (self), type, deed->id,
                                &error)) {
    footing_context_offer_undo (self, text, undone, restore_cb, deed, free_deed);
  } else {
    footing_context_report (self, error);
    free_deed (deed);
  }
}

void
footing_context_added (FootingContext *self,
                       GType type,
                       const char *id,
                       const char *text,
                       const char *undone)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (self));

  footing_context_offer_undo (self, text, undone, remove_cb, new_deed (type, id),
                              free_deed);
}
