/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-filter.h"
#include "format/code-label.h"
#include "format/entry-format.h"
#include "period.h"
#include "text.h"
#include "widgets/choice-menu.h"

#include <glib/gi18n-lib.h>

/* Of each kind of choice; a longer menu is no way to find anything. */
#define MAX_CHOICES 40

/* How much of a name or a title stands in a menu and on a chip. */
#define MAX_CHARS 32

const char *
footing_narrow_get_action (FootingNarrow by)
{
  static const char *const actions[FOOTING_N_NARROW] = {
      [FOOTING_NARROW_KIND] = "kind",
      [FOOTING_NARROW_PERIOD] = "period",
      [FOOTING_NARROW_OUTCOME] = "outcome",
      [FOOTING_NARROW_PERSON] = "person",
  };

  g_return_val_if_fail ((guint)by < FOOTING_N_NARROW, NULL);

  return actions[by];
}

static const char *
period_to_label (const char *period)
{
  static const FootingCodeLabel labels[] = {
      {"month", NC_ ("period", "This Month")},
      {"three-months", NC_ ("period", "Last Three Months")},
      {"year", NC_ ("period", "This Year")},
      {"last-year", NC_ ("period", "Last Year")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "period", period);
}

static char *
format_outcome (FootingStore *store, const char *id)
{
  g_autoptr (FootingOutcome) outcome =
      footing_store_get (store, FOOTING_TYPE_OUTCOME, id, NULL);
  g_autofree char *shown =
      outcome != NULL ? footing_record_show (outcome, outcome->title) : NULL;

  return shown != NULL ? footing_text_excerpt_or (shown, MAX_CHARS, _ ("Without a title"))
                       : NULL;
}

static char *
format_person (FootingStore *store, const char *id)
{
  g_autoptr (FootingPerson) person =
      footing_store_get (store, FOOTING_TYPE_PERSON, id, NULL);
  g_autofree char *shown =
      person != NULL ? footing_record_show (person, person->name) : NULL;

  return shown != NULL ? footing_text_excerpt (shown, MAX_CHARS) : NULL;
}

/* What a choice is called below the heading of its kind; NULL when it is gone. */
static char *
format_choice (FootingNarrow by, FootingStore *store, const char *value)
{
  switch (by) {
  case FOOTING_NARROW_KIND:
    return g_strdup (footing_kind_to_label (value));
  case FOOTING_NARROW_PERIOD:
    return g_strdup (period_to_label (value));
  case FOOTING_NARROW_OUTCOME:
    return format_outcome (store, value);
  case FOOTING_NARROW_PERSON:
    return format_person (store, value);
  case FOOTING_N_NARROW:
  default:
    return NULL;
  }
}

char *
footing_narrow_format (FootingNarrow by, FootingStore *store, const char *value)
{
  g_autofree char *choice = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  choice = format_choice (by, store, value);
  if (choice == NULL)
    return g_strdup (by == FOOTING_NARROW_PERSON ? _ ("Seen by somebody who was removed")
                                                 : _ ("An outcome that was removed"));
  if (by == FOOTING_NARROW_PERSON)
    /* Translators: which entries are shown: those that this person has seen */
    return g_strdup_printf (_ ("Seen by %s"), choice);

  return g_steal_pointer (&choice);
}

/* --- The menu ------------------------------------------------------------------- */

static void
append_choice (GMenu *menu, FootingNarrow by, FootingStore *store, const char *value)
{
  g_autofree char *label =
      *value == '\0' ? g_strdup (C_ ("filter", "Any")) : format_choice (by, store, value);
  g_autofree char *action = g_strconcat ("narrow.", footing_narrow_get_action (by), NULL);

  if (label != NULL)
    footing_choice_menu_append (menu, label, action, value);
}

static void
append_choices (GMenu *menu,
                FootingNarrow by,
                const char *heading,
                FootingStore *store,
                const char *const *values,
                guint n)
{
  g_autoptr (GMenu) any = g_menu_new ();
  g_autoptr (GMenu) some = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  append_choice (any, by, store, "");
  for (guint i = 0; i < n; i++)
    append_choice (some, by, store, values[i]);
  g_menu_append_section (all, NULL, G_MENU_MODEL (any));
  g_menu_append_section (all, NULL, G_MENU_MODEL (some));
  g_menu_append_submenu (menu, heading, G_MENU_MODEL (all));
}

static void
append_facet (GMenu *menu,
              FootingNarrow by,
              FootingFacet facet,
              const char *heading,
              FootingStore *store,
              const char *recovery)
{
  g_autoptr (GPtrArray) values =
      footing_store_list_facet (store, facet, recovery, MAX_CHOICES, NULL);

  if (values != NULL && values->len > 0)
    append_choices (menu, by, heading, store, (const char *const *)values->pdata,
                    values->len);
}

GMenuModel *
footing_timeline_filter_make_menu (FootingStore *store, const char *recovery)
{
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  const char *const *periods = footing_periods ();

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  append_facet (choices, FOOTING_NARROW_KIND, FOOTING_FACET_KIND, _ ("_Kind"), store,
                recovery);
  append_choices (choices, FOOTING_NARROW_PERIOD, _ ("_Period"), store, periods,
                  g_strv_length ((GStrv)periods));
  append_facet (choices, FOOTING_NARROW_OUTCOME, FOOTING_FACET_OUTCOME, _ ("_Outcome"),
                store, recovery);
  append_facet (choices, FOOTING_NARROW_PERSON, FOOTING_FACET_PERSON, _ ("_Seen By"),
                store, recovery);
  g_menu_append (rest, _ ("Show _Everything"), "timeline.clear");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

const char *
footing_timeline_filter_advise (const FootingEntryFilter *filter)
{
  gboolean searches, filters;

  g_return_val_if_fail (filter != NULL, NULL);

  searches = filter->search != NULL && !footing_text_is_blank (filter->search);
  filters = filter->kind != NULL || filter->person != NULL || filter->outcome != NULL ||
            filter->from != NULL || filter->to != NULL;
  if (searches && filters)
    return _ ("Try fewer letters, another word, or fewer filters.");

  return searches ? _ ("Try fewer letters or another word.") : _ ("Try fewer filters.");
}
