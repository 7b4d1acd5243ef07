/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-print.h"
#include "format/date-format.h"
#include "format/matter-format.h"
#include "format/paper-format.h"
#include "format/person-format.h"
#include "text.h"
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

/* What is known of them, as far as it helps whoever meets them. */
static void
add_about (Sheet *self)
{
  const FootingPerson *person = self->person;
  const gboolean own = self->perspective == FOOTING_PERSPECTIVE_SELF;
  FootingPaperPart *part;

  if (!footing_text_is_blank (person->needs)) {
    part = footing_paper_add (self->paper,
                              own ? _ ("What they need") : _ ("What this person needs"));
    footing_paper_part_add (part, footing_record_show (self->person, person->needs),
                            NULL);
  }
  if (person->rhythm_days > 0) {
    part = footing_paper_add (self->paper, own ? _ ("How often they want to hear")
                                               : _ ("How often to keep in touch"));
    footing_paper_part_add (part, footing_rhythm_to_label (person->rhythm_days), NULL);
  }
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
  if (!standing.begun)
    return TRUE;

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
  if (part->lines->len == 0)
    footing_paper_part_add (part, g_strdup (_ ("Nothing planned yet")), NULL);

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

/* What is said of days is said as of the day it is printed. */
static char *
format_head (const char *about, const char *today)
{
  g_autofree char *day = footing_date_format_day (today, "");
  /* Translators: below the heading of a page on paper; %s is a day */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);

  if (*about == '\0')
    return g_steal_pointer (&as_of);

  /* Translators: a role, and the day of the paper: "Manager · As of 3 March 2026" */
  return g_strdup_printf (C_ ("paper", "%1$s · %2$s"), about, as_of);
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
  g_autofree char *head = NULL;
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
  if (!add_now (&sheet, error))
    return NULL;
  add_about (&sheet);
  if (!add_ways (&sheet, error) || !add_between (&sheet, error))
    return NULL;

  name = footing_person_format_name (person);
  relation = footing_record_show (person, person->relation);
  about = footing_person_format_about (person->role, relation);
  head = format_head (about, today);
  markup = footing_paper_format_markup (name, head, paper);

  return footing_print_pages_new (markup, name);
}
