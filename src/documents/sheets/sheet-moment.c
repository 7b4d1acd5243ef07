/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/moment-format.h"
#include "prepare/moments.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static void
add_labelled (Sheet *self, const char *label, FootingMoment *moment, const char *field)
{
  const char *text = sheet_text (self, moment, field);
  g_autofree char *item = NULL;

  if (footing_text_is_blank (text))
    return;

  /* Translators: what something is, and what was written down for it: "With: Mira" */
  item = g_strdup_printf (C_ ("document", "%s: %s"), label, text);
  footing_document_add_item (self->document, item);
}

/* What is rehearsed for it, and what was already. */
static gboolean
add_rehearsals (Sheet *self, FootingMoment *moment, GError **error)
{
  g_autoptr (GPtrArray) lines =
      footing_moments_list_lines (self->store, moment, "rehearsal", error);

  if (lines == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++) {
    const char *title = sheet_text (self, lines->pdata[i], "title");
    const gboolean done = footing_moment_line_is_done (lines->pdata[i]);
    g_autofree char *item = NULL;

    if (footing_text_is_blank (title))
      continue;
    /* Translators: on paper; %s is a part of a demo or a talk */
    item = g_strdup_printf (done ? _ ("Rehearsed: %s") : _ ("To rehearse: %s"), title);
    footing_document_add_item (self->document, item);
  }

  return TRUE;
}

/* The one that is ahead, with what others may know of it: never what is feared. */
gboolean
sheet_add_moment (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) moments =
      footing_moments_list (self->store, footing_record_get_id (self->recovery), error);
  FootingMoment *moment;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (moments == NULL)
    return FALSE;

  moment = footing_moments_find_current (moments, self->today);
  if (moment == NULL || !footing_moment_is_ahead (moment) ||
      footing_text_is_blank (sheet_text (self, moment, "title")))
    return TRUE;

  when = footing_moment_format_when (moment, "");
  text = g_strconcat (sheet_text (self, moment, "title"), *when != '\0' ? "\n" : "", when,
                      NULL);
  footing_document_add_heading (self->document, 2, _ ("Next Exposed Moment"));
  footing_document_add_text (self->document, text);
  add_labelled (self, _ ("Who will be there"), moment, "audience");
  add_labelled (self, C_ ("moment", "With"), moment, "partner");
  add_labelled (self, _ ("Who does what"), moment, "roles");
  add_labelled (self, _ ("First sentence"), moment, "first_sentence");

  return add_rehearsals (self, moment, error);
}
