/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guidance-private.h"
#include "markup.h"

/* What stands in the first tag of an item. */
typedef struct {
  const char *code;
  const char *group;
  const char *perspective;
  const char *first;
  const char *then;
  const char *counter;
  const char *evidence;
  const char *grade;
  const char *beside;
  const char *weekday;
  const char *time;
  const char *minutes;
  const char *days;
  const char *step_kind;
  const char *rung;
  const char *who;
  const char *suits;
  const char *not_for;
  const char *waits_for;
  const char *fulfilled_by;
  const char *told;
  const char *presumes;
  const char *talk;
  const char *session;
  const char *parts;
  const char *events;
  const char *signs;
  const char *move;
  const char *win_moves;
  const char *drivers;
  const char *moves;
  const char *pages;
  const char *page;
} Attributes;

const char *
footing_catalogue_keep (FootingCatalogue *self, const char *text)
{
  if (text == NULL)
    return NULL;

  return g_string_chunk_insert_const (self->strings, text);
}

static gboolean
collect_attributes (Attributes *out,
                    const char *element,
                    const char **names,
                    const char **values,
                    GError **error)
{
  const GMarkupCollectType optional = G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL;

  /* clang-format off */
  return g_markup_collect_attributes (element, names, values, error,
                                      G_MARKUP_COLLECT_STRING, "code", &out->code,
                                      optional, "group", &out->group,
                                      optional, "perspective", &out->perspective,
                                      optional, "first", &out->first,
                                      optional, "then", &out->then,
                                      optional, "counter", &out->counter,
                                      optional, "evidence", &out->evidence,
                                      optional, "grade", &out->grade,
                                      optional, "beside", &out->beside,
                                      optional, "weekday", &out->weekday,
                                      optional, "time", &out->time,
                                      optional, "minutes", &out->minutes,
                                      optional, "days", &out->days,
                                      optional, "kind", &out->step_kind,
                                      optional, "rung", &out->rung,
                                      optional, "who", &out->who,
                                      optional, "suits", &out->suits,
                                      optional, "not-for", &out->not_for,
                                      optional, "waits-for", &out->waits_for,
                                      optional, "fulfilled-by", &out->fulfilled_by,
                                      optional, "told", &out->told,
                                      optional, "presumes", &out->presumes,
                                      optional, "talk", &out->talk,
                                      optional, "session", &out->session,
                                      optional, "parts", &out->parts,
                                      optional, "events", &out->events,
                                      optional, "signs", &out->signs,
                                      optional, "move", &out->move,
                                      optional, "win-moves", &out->win_moves,
                                      optional, "drivers", &out->drivers,
                                      optional, "moves", &out->moves,
                                      optional, "pages", &out->pages,
                                      optional, "page", &out->page,
                                      G_MARKUP_COLLECT_INVALID);
  /* clang-format on */
}

/* Without the attribute, an item is for both. */
static gboolean
read_offered (FootingGuide *guide, const char *code)
{
  FootingPerspective only;

  if (code == NULL || g_str_equal (code, "both")) {
    for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
      guide->offered[i] = TRUE;
    return TRUE;
  }

  if (!footing_perspective_from_code (code, &only))
    return FALSE;

  guide->offered[only] = TRUE;

  return TRUE;
}

static char **
split (const char *codes)
{
  return g_strsplit (codes != NULL ? codes : "", " ", -1);
}

static guint
read_number (const char *text)
{
  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

/* Without the attribute, an item is for nobody a conversation. */
static void
read_talk (FootingGuide *guide, const char *code)
{
  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    guide->talk[i] = g_strcmp0 (code, "both") == 0 ||
                     g_strcmp0 (code, footing_perspective_to_code (i)) == 0;
}

static void
read_move (FootingCatalogue *self, FootingGuide *guide, const Attributes *attributes)
{
  guide->days = read_number (attributes->days);
  guide->step_kind = footing_catalogue_keep (
      self, attributes->step_kind ? attributes->step_kind : "step");
  guide->rung = footing_catalogue_keep (self, attributes->rung ? attributes->rung : "");
  guide->roles = split (attributes->who);
  guide->suits = split (attributes->suits);
  guide->not_for = split (attributes->not_for);
  guide->waits_for = footing_catalogue_keep (self, attributes->waits_for);
  guide->fulfilled_by = footing_catalogue_keep (self, attributes->fulfilled_by);
  guide->sessions = split (attributes->session);
  guide->untold = g_strcmp0 (attributes->told, "no") == 0;
  guide->presumes = g_strcmp0 (attributes->presumes, "yes") == 0;
  read_talk (guide, attributes->talk);
}

static void
read_door (FootingCatalogue *self, FootingGuide *guide, const Attributes *attributes)
{
  guide->parts = split (attributes->parts);
  guide->events = split (attributes->events);
  guide->signs = split (attributes->signs);
  guide->move = footing_catalogue_keep (self, attributes->move);
}

gboolean
footing_catalogue_read_attributes (FootingCatalogue *self,
                                   FootingGuide *guide,
                                   const char *element,
                                   const char **names,
                                   const char **values,
                                   GError **error)
{
  Attributes attributes;

  if (!collect_attributes (&attributes, element, names, values, error))
    return FALSE;

  guide->code = footing_catalogue_keep (self, attributes.code);
  guide->group = footing_catalogue_keep (self, attributes.group);
  guide->first_moves = split (attributes.first);
  guide->then_moves = split (attributes.then);
  guide->counter = footing_catalogue_keep (self, attributes.counter);
  guide->evidence_code = footing_catalogue_keep (self, attributes.evidence);
  guide->grade = attributes.grade != NULL ? attributes.grade[0] : 0;
  guide->beside = footing_catalogue_keep (self, attributes.beside);
  guide->weekday = footing_catalogue_keep (self, attributes.weekday);
  guide->time = footing_catalogue_keep (self, attributes.time);
  guide->minutes = read_number (attributes.minutes);
  read_move (self, guide, &attributes);
  read_door (self, guide, &attributes);
  guide->win_moves = split (attributes.win_moves);
  guide->drivers = split (attributes.drivers);
  guide->moves = split (attributes.moves);
  guide->pages = split (attributes.pages);
  guide->page = footing_catalogue_keep (self, attributes.page);

  if (read_offered (guide, attributes.perspective))
    return TRUE;

  return footing_markup_refuse (error, guide->code);
}
