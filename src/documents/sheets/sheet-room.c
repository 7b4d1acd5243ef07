/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/room-format.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static void
add_decision (Sheet *self, FootingPlanLine *decision)
{
  g_autoptr (FootingPlanLine) told =
      footing_record_copy (decision, "who", sheet_text (self, decision, "who"), NULL);
  g_autofree char *agreed = footing_room_format_agreed (told, "");
  const char *cells[] = {sheet_text (self, decision, "title"),
                         footing_latitude_to_label (decision->latitude), agreed,
                         sheet_text (self, decision, "detail"), NULL};

  if (!footing_text_is_blank (cells[0]))
    footing_document_add_row (self->document, cells);
}

gboolean
sheet_add_room (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) decisions =
      footing_room_list (self->store, footing_record_get_id (self->recovery), error);
  /* Translators: the headings of a table of decisions: how much room there is, whether
   * more of it is agreed, and what for */
  const char *headings[] = {C_ ("document", "Decision"), C_ ("document", "Room"),
                            C_ ("document", "Agreed"), C_ ("document", "What It Takes"),
                            NULL};

  if (decisions == NULL)
    return FALSE;

  footing_document_add_heading (self->document, 2, _ ("Room to Decide"));
  footing_document_add_table (self->document, headings);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (self, decisions->pdata[i]);

  return TRUE;
}
