/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/agreement-format.h"
#include "format/date-format.h"
#include "prepare/agreements.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* Adds @text, below what there is in @item; nothing where @value is blank. */
static void
add_part (GString *item, const char *format, const char *value)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *line = NULL;

  if (footing_text_is_blank (value))
    return;

  parts = g_strsplit (format, "%s", 2);
  line = g_strjoinv (value, parts);
  g_string_append_printf (item, "\n%s", line);
}

/* With whom the page is; "" for nobody, and in support, where it is with whoever the plan
 * is for. Owned by the caller. */
static char *
find_name (Sheet *self, FootingAgreement *page)
{
  g_autoptr (FootingPerson) person =
      page->person != NULL && !sheet_is_support (self)
          ? footing_store_get (self->store, FOOTING_TYPE_PERSON, page->person, NULL)
          : NULL;

  return g_strdup (person != NULL ? sheet_text (self, person, "name") : "");
}

/* What is expected, and below it what would show it, who decides, by when. */
static void
add_line (Sheet *self, FootingPlanLine *line, const char *name)
{
  const char *title = sheet_text (self, line, "title");
  g_autoptr (GString) item = g_string_new (title);
  g_autofree char *decides = footing_agreement_format_decides (
      sheet_text (self, line, "who"), name, self->perspective, TRUE);
  g_autofree char *day = footing_date_format_day (line->due_on, "");

  if (footing_text_is_blank (title))
    return;

  /* Translators: below what is expected, on paper: what would show it */
  add_part (item, _ ("What would show it: %s"), sheet_text (self, line, "detail"));
  /* Translators: below what is expected, on paper: a name or several, or "me" */
  add_part (item, _ ("Who decides: %s"), decides);
  /* Translators: below what is expected, on paper; %s is a day */
  add_part (item, _ ("By when: %s"), day);
  footing_document_add_item (self->document, item->str);
}

static gboolean
add_lines (Sheet *self, FootingAgreement *page, GError **error)
{
  g_autoptr (GPtrArray) lines = footing_agreements_list_lines (self->store, page, error);
  g_autofree char *name = find_name (self, page);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add_line (self, lines->pdata[i], name);

  return lines != NULL;
}

/* With whom, and how far it is: on a page that is not agreed, the day of the paper. */
static void
add_head (Sheet *self, FootingAgreement *page)
{
  g_autofree char *name = find_name (self, page);
  g_autofree char *stage = footing_agreement_format_stage (page, "");
  g_autofree char *today = footing_date_format_day (self->today, "");
  /* Translators: below the heading of a page on paper; %s is a day */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), today);
  const gboolean is_agreed =
      footing_agreement_find_stage (page) >= FOOTING_AGREEMENT_AGREED;

  if (*name != '\0') {
    /* Translators: below the heading of a page on paper: whom it is agreed with */
    g_autofree char *with = g_strdup_printf (C_ ("agreement", "With %s"), name);

    footing_document_add_text (self->document, with);
  }
  footing_document_add_text (self->document, is_agreed ? stage : as_of);
}

char *
sheet_make_agreement_title (const Sheet *self)
{
  const char *person =
      sheet_is_support (self) ? sheet_text (self, self->recovery, "person") : "";

  if (footing_text_is_blank (person))
    return g_strdup (_ ("What Good Looks Like"));

  /* Translators: the heading of a page on paper that somebody who supports another person
   * gives to them; %s is their name */
  return g_strdup_printf (_ ("What I Expect of %s"), person);
}

/* The page that is asked for, or the present one. NULL without @error for none. */
static FootingAgreement *
find_page (Sheet *self, GError **error)
{
  return self->wish->record != NULL
             ? footing_store_get (self->store, FOOTING_TYPE_AGREEMENT, self->wish->record,
                                  error)
             : footing_agreements_find (self->store,
                                        footing_record_get_id (self->recovery), error);
}

gboolean
sheet_fill_agreement (Sheet *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingAgreement) page = find_page (self, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (page == NULL) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("There is no page on what good looks like yet: begin one, "
                            "then export it."));
    return FALSE;
  }

  add_head (self, page);

  return add_lines (self, page, error);
}

/* The newest page that somebody else knows; NULL without @error for none. Owned by the
 * caller. */
static FootingAgreement *
find_known (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) pages = footing_agreements_list (
      self->store, footing_record_get_id (self->recovery), error);

  for (guint i = 0; pages != NULL && i < pages->len; i++)
    if (footing_agreement_find_stage (pages->pdata[i]) != FOOTING_AGREEMENT_DRAFT)
      return g_object_ref (pages->pdata[i]);

  return NULL;
}

/* As a part of the plan it is there once it was sent: until then nobody else knows it. */
gboolean
sheet_add_agreement (Sheet *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingAgreement) page = find_known (self, &problem);
  g_autofree char *stage = NULL;

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (page == NULL)
    return TRUE;

  stage = footing_agreement_format_stage (page, "");
  footing_document_add_heading (self->document, 2, _ ("What Good Looks Like"));
  footing_document_add_text (self->document, stage);

  return add_lines (self, page, error);
}
