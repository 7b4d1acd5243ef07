/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-deeds.h"
#include "format/bin-format.h"
#include "plan/parts.h"
#include "prepare/moments.h"
#include "store/edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static FootingStore *
get_store (FootingContext *context)
{
  return footing_context_get_store (context);
}

/* What the record @id is called in a sentence. Owned by the caller. */
static char *
dup_name (FootingContext *context, GType type, const char *id)
{
  g_autoptr (GObject) record = footing_store_get (get_store (context), type, id, NULL);

  return record != NULL ? footing_bin_format_name (record, context) : g_strdup ("");
}

static gboolean
undo_edit_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_edit_undo (edit, get_store (context), error);
}

/* Says @text; Undo takes back what has become of @edit, which it takes, and says @undone.
 */
static void
offer (FootingContext *context, FootingEdit *edit, const char *text, const char *undone)
{
  g_autoptr (FootingEdit) owned = edit;
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;

  if (!footing_edit_end (edit, get_store (context), &changed, &error))
    footing_context_report (context, error);
  else if (changed)
    footing_context_offer_undo (context, text, undone, undo_edit_cb,
                                g_steal_pointer (&owned),
                                (GDestroyNotify)footing_edit_free);
}

/* --- Added ---------------------------------------------------------------------------
 */

static gboolean
remove_cb (gpointer context, gpointer id, GError **error)
{
  return footing_plan_remove_part (get_store (context), FOOTING_TYPE_MOMENT, id, error);
}

/* A way back from having added the one @id; its number. */
static gint64
note_added (FootingContext *context, const char *id)
{
  const gint64 number = footing_context_note_undo (
      context, _ ("The moment is off your plan again"), remove_cb, g_strdup (id), g_free);

  footing_context_say_undo (context, _ ("Added a moment to your plan"), number);

  return number;
}

char *
footing_moment_deed_add (FootingContext *context, const char *recovery, gint64 *number)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_moments_add (get_store (context), recovery, &error);

  if (id == NULL)
    footing_context_report (context, error);
  else
    *number = note_added (context, id);

  return id;
}

char *
footing_moment_deed_next (FootingContext *context, const char *id)
{
  g_autoptr (GError) error = NULL;
  char *next = footing_moments_plan_next (get_store (context), id, &error);

  if (next == NULL)
    footing_context_report (context, error);
  else
    note_added (context, next);

  return next;
}

/* --- Before it -----------------------------------------------------------------------
 */

static char *
format_dropped (const char *name, gboolean dropped)
{
  return dropped
             /* Translators: %s is what is not happening, such as a presentation */
             ? g_strdup_printf (_ ("“%s” isn’t happening"), name)
             /* Translators: %s is what is to come, such as a presentation */
             : g_strdup_printf (_ ("“%s” is ahead again"), name);
}

void
footing_moment_deed_drop (FootingContext *context, const char *id, gboolean dropped)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEdit) edit =
      footing_edit_begin (get_store (context), FOOTING_TYPE_MOMENT, id, &error);
  g_autofree char *name = dup_name (context, FOOTING_TYPE_MOMENT, id);
  g_autofree char *text = format_dropped (name, dropped);
  g_autofree char *undone = format_dropped (name, !dropped);

  if (edit != NULL &&
      footing_moments_set_dropped (get_store (context), id, dropped, &error))
    offer (context, g_steal_pointer (&edit), text, undone);
  else
    footing_context_report (context, error);
}

static char *
format_rehearsed (const char *name, gboolean done)
{
  return done
             /* Translators: %s is what was rehearsed, such as a part of a demo */
             ? g_strdup_printf (_ ("Rehearsed: “%s”"), name)
             /* Translators: %s is what is to be rehearsed, such as a part of a demo */
             : g_strdup_printf (_ ("Still to rehearse: “%s”"), name);
}

void
footing_moment_deed_rehearse (FootingContext *context, const char *line, gboolean done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEdit) edit =
      footing_edit_begin (get_store (context), FOOTING_TYPE_PLAN_LINE, line, &error);
  g_autofree char *name = dup_name (context, FOOTING_TYPE_PLAN_LINE, line);
  g_autofree char *text = format_rehearsed (name, done);
  g_autofree char *undone = format_rehearsed (name, !done);

  if (edit != NULL && footing_moments_rehearse (get_store (context), line, done, &error))
    offer (context, g_steal_pointer (&edit), text, undone);
  else
    footing_context_report (context, error);
}

/* --- After it ------------------------------------------------------------------------
 */

static gboolean
take_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_moments_take_back_debrief (get_store (context), before, error);
}

void
footing_moment_deed_debrief (FootingContext *context, const char *id, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingMoment) before =
      footing_store_get (get_store (context), FOOTING_TYPE_MOMENT, id, &error);
  g_autofree char *entry = NULL;
  g_autofree char *name = NULL;
  g_autofree char *undone = NULL;

  if (before != NULL)
    entry = footing_moments_debrief (get_store (context), id, kind, &error);
  if (entry == NULL) {
    footing_context_report (context, error);
    return;
  }

  name = footing_bin_format_name (before, context);
  /* Translators: that it was added has been taken back; %s is the title of an entry */
  undone = g_strdup_printf (_ ("“%s” is off your timeline again"), name);
  footing_context_offer_undo (context, _ ("Added to your timeline"), undone, take_back_cb,
                              g_steal_pointer (&before), g_object_unref);
}
