/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-print.h"
#include "format/matter-format.h"
#include "format/paper-format.h"
#include "format/person-format.h"
#include "widgets/print-pages.h"

#include <glib/gi18n-lib.h>

/* How much of what is between is printed. */
#define BETWEEN_MAX 200

/* What is printed, and of whom. */
typedef struct {
  FootingStore *store;
  FootingPerson *person;
  FootingPerspective perspective;
  char *today;
  GPtrArray *paper;
} Sheet;

static gboolean
add_now (Sheet *self, GError **error)
{
  const char *id = footing_record_get_id (self->person);
  g_autoptr (GPtrArray) talks = footing_store_list_talks_with (self->store, id, error);
  g_autoptr (GPtrArray) viewers = NULL;
  FootingPaperPart *part;
  FootingMatter matter;
  char *next;

  if (talks != NULL)
    viewers = footing_store_list_ledger (self->store, self->person->recovery, error);
  if (viewers == NULL)
    return FALSE;

  matter = footing_matter_find (self->person, talks, footing_viewers_find (viewers, id),
                                self->perspective, self->today);
  part = footing_paper_add (self->paper, _ ("What matters now"));
  next = footing_matter_format_next (&matter, self->today);
  footing_paper_part_add (part, footing_matter_format_reason (&matter), next);
  /* On paper nothing is asked. */
  if (*matter.contact_on != '\0')
    footing_paper_part_add (part, footing_matter_format_contact (&matter, self->today),
                            NULL);

  return TRUE;
}

static gboolean
add_way (Sheet *self, FootingPaperPart *part, FootingPath path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FootingConversation) talk =
      footing_talks_find (self->store, self->person, path, &failure);
  FootingTalkStanding standing;

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  standing = footing_talk_standing_find (path, self->person, talk);
  footing_paper_part_add (part, g_strdup (footing_path_to_label (path)),
                          footing_talk_standing_format (&standing, self->today));

  return TRUE;
}

static gboolean
add_ways (Sheet *self, GError **error)
{
  FootingPaperPart *part = footing_paper_add (self->paper, _ ("Ways forward"));

  for (guint path = 0; path < FOOTING_N_PATHS; path++)
    if (footing_path_is_offered (path, self->person->role, self->perspective) &&
        !add_way (self, part, path, error))
      return FALSE;

  return TRUE;
}

static gboolean
add_between (Sheet *self, GError **error)
{
  g_autoptr (GPtrArray) list =
      footing_between_list (self->store, self->person, BETWEEN_MAX, error);
  FootingPaperPart *part;

  if (list == NULL)
    return FALSE;
  if (list->len == 0)
    return TRUE;

  part = footing_paper_add (self->paper, _ ("Between you"));
  for (guint i = 0; i < list->len; i++) {
    const FootingBetween *item = g_ptr_array_index (list, i);

    footing_paper_part_add (part, footing_between_format_title (item, self->person->role),
                            footing_between_format_detail (item, self->today));
  }

  return TRUE;
}

GtkPrintOperation *
footing_person_print_new (FootingContext *context,
                          const char *id,
                          FootingPerspective perspective,
                          GError **error)
{
  g_autoptr (FootingPerson) person = NULL;
  g_autoptr (GPtrArray) paper = footing_paper_new ();
  g_autofree char *today = NULL;
  g_autofree char *name = NULL;
  g_autofree char *relation = NULL;
  g_autofree char *about = NULL;
  g_autofree char *markup = NULL;
  Sheet sheet = {.perspective = perspective, .paper = paper};

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  sheet.store = footing_context_get_store (context);
  person = footing_store_get (sheet.store, FOOTING_TYPE_PERSON, id, error);
  if (person == NULL)
    return NULL;

  today = footing_context_today (context);
  sheet.person = person;
  sheet.today = today;
  if (!add_now (&sheet, error) || !add_ways (&sheet, error) ||
      !add_between (&sheet, error))
    return NULL;

  name = footing_person_format_name (person);
  relation = footing_record_show (person, person->relation);
  about = footing_person_format_about (person->role, relation);
  markup = footing_paper_format_markup (name, about, paper);

  return footing_print_pages_new (markup, name);
}
