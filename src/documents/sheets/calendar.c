/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar.h"
#include "date.h"
#include "format/ritual-when.h"
#include "plan/rituals.h"
#include "schedule/days.h"
#include "schedule/recurrence.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define PRODUCT "-//Footing//Footing " PACKAGE_VERSION "//EN"

/* Nothing goes on for longer than a day. */
#define MAX_MINUTES (24 * 60)

/* A day before now in any zone. */
#define SECONDS_BEFORE (2 * 24 * 60 * 60)

typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  FootingPerspective perspective;
  gboolean details;
  GTimeZone *zone;     /* owned */
  icaltimezone *named; /* or NULL */
  gboolean is_utc;     /* else, with no name, times are those of whoever reads them */
  gint64 now;          /* UTC seconds */
} Calendar;

static void
calendar_clear (Calendar *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Calendar, calendar_clear)

/* --- Times ------------------------------------------------------------------------ */

static void
find_zone (Calendar *self)
{
  const char *name = g_time_zone_get_identifier (self->zone);

  self->is_utc =
      name == NULL || g_str_has_suffix (name, "UTC") || strcmp (name, "Z") == 0;
  self->named = self->is_utc ? NULL : icaltimezone_get_builtin_timezone (name);
}

static struct icaltimetype
make_utc (gint64 instant)
{
  return icaltime_from_timet_with_zone ((time_t)instant, 0,
                                        icaltimezone_get_utc_timezone ());
}

/* The wall time, which is what comes again. */
static struct icaltimetype
make_local (const Calendar *self, const char *date, const char *time, gint64 instant)
{
  struct icaltimetype local = icaltime_null_time ();

  if (self->is_utc)
    return make_utc (instant);

  local.year = (int)g_ascii_strtoll (date, NULL, 10);
  local.month = (int)g_ascii_strtoll (date + 5, NULL, 10);
  local.day = (int)g_ascii_strtoll (date + 8, NULL, 10);
  local.hour = (int)g_ascii_strtoll (time, NULL, 10);
  local.minute = (int)g_ascii_strtoll (time + 3, NULL, 10);
  local.zone = self->named;

  return local;
}

static struct icaldurationtype
make_minutes (int minutes)
{
  return icaldurationtype_from_int (CLAMP (minutes, 1, MAX_MINUTES) * 60);
}

/* Every so many weeks on its days, counted in weeks from Monday. */
static char *
format_rule (FootingRitual *ritual)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; ritual->days[i] != NULL; i++) {
    g_autofree char *day = g_ascii_strup (ritual->days[i], 2);

    g_string_append_printf (days, "%s%s", i > 0 ? "," : "", day);
  }

  return g_strdup_printf ("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s;WKST=MO",
                          MAX (ritual->every_weeks, 1), days->str);
}

/* --- Events ----------------------------------------------------------------------- */

/* @name of the time zone that is meant. */
static void
add_time (const Calendar *self, icalcomponent *event, icalproperty *property)
{
  if (self->named != NULL)
    icalproperty_add_parameter (
        property, icalparameter_new_tzid (icaltimezone_get_location (self->named)));
  icalcomponent_add_property (event, property);
}

static icalcomponent *
make_alarm (const char *title)
{
  struct icaltriggertype at_once = {icaltime_null_time (), icaldurationtype_from_int (0)};

  return icalcomponent_vanew (
      ICAL_VALARM_COMPONENT, icalproperty_new_action (ICAL_ACTION_DISPLAY),
      icalproperty_new_description (title), icalproperty_new_trigger (at_once), NULL);
}

static char *
dup_title (const Calendar *self, FootingRitual *ritual)
{
  return footing_record_show (
      ritual, self->details
                  ? footing_ritual_get_title (ritual, self->guidance, self->perspective)
                  : footing_ritual_get_discreet_title (ritual));
}

/* What an event of @ritual has whenever it comes; @uid names it. */
static icalcomponent *
make_event (const Calendar *self, FootingRitual *ritual, const char *uid)
{
  g_autofree char *title = dup_title (self, ritual);
  icalcomponent *event = icalcomponent_vanew (
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid),
      icalproperty_new_dtstamp (make_utc (self->now)), icalproperty_new_summary (title),
      icalproperty_new_duration (make_minutes (ritual->length_minutes)),
      icalproperty_new_class (ICAL_CLASS_PRIVATE), NULL);

  icalcomponent_add_component (event, make_alarm (title));

  return event;
}

/* The wall time of @ritual on @date. */
static struct icaltimetype
make_regular (const Calendar *self, FootingRitual *ritual, const char *date)
{
  return make_local (self, date, ritual->time,
                     footing_date_to_instant (date, ritual->time, self->zone));
}

/* One that is moved comes once; @replaces says where its rule had put it, NULL for
 * nowhere that is still ahead. */
static void
add_moved (const Calendar *self,
           icalcomponent *calendar,
           FootingRitual *ritual,
           FootingOccurrence *moved,
           const char *replaces)
{
  const char *time = footing_occurrence_get_time (moved, ritual);
  const gint64 at = footing_date_to_instant (moved->moved_to, time, self->zone);
  icalcomponent *event = make_event (
      self, ritual, footing_record_get_id (replaces != NULL ? (gpointer)ritual : moved));

  add_time (self, event,
            icalproperty_new_dtstart (make_local (self, moved->moved_to, time, at)));
  if (replaces != NULL)
    add_time (self, event,
              icalproperty_new_recurrenceid (make_regular (self, ritual, replaces)));
  icalcomponent_add_component (calendar, event);
}

/* The event of @ritual, which comes first on @date, with what becomes of single days. */
static gboolean
add_ritual (const Calendar *self,
            icalcomponent *calendar,
            FootingRitual *ritual,
            const char *date,
            GError **error)
{
  g_autoptr (FootingDays) days =
      footing_days_read (self->store, ritual, self->now, self->zone, error);
  g_autofree char *rule = format_rule (ritual);
  icalcomponent *event;

  if (days == NULL)
    return FALSE;

  event = make_event (self, ritual, footing_record_get_id (ritual));
  icalcomponent_add_property (
      event, icalproperty_new_rrule (icalrecurrencetype_from_string (rule)));
  add_time (self, event, icalproperty_new_dtstart (make_regular (self, ritual, date)));
  for (guint i = 0; i < days->left_out->len; i++)
    add_time (
        self, event,
        icalproperty_new_exdate (make_regular (self, ritual, days->left_out->pdata[i])));
  icalcomponent_add_component (calendar, event);
  for (guint i = 0; i < days->moved->len; i++) {
    FootingOccurrence *moved = days->moved->pdata[i];

    add_moved (self, calendar, ritual, moved,
               footing_recurrence_has (ritual, moved->date) &&
                       strcmp (moved->date, date) >= 0
                   ? moved->date
                   : NULL);
  }

  return TRUE;
}

/* The description of the zone, under the name that everybody knows it by, as it is from
 * now on: what its clocks showed before is nothing to an event that is to come. */
static icalcomponent *
make_zone (icaltimezone *named, gint64 now)
{
  icalcomponent *zone = icalcomponent_new_clone (icaltimezone_get_component (named));
  icalproperty *name = icalcomponent_get_first_property (zone, ICAL_TZID_PROPERTY);

  if (name != NULL)
    icalproperty_set_tzid (name, icaltimezone_get_location (named));
  icaltimezone_truncate_vtimezone (zone, make_utc (now - SECONDS_BEFORE),
                                   icaltime_null_time (), FALSE);

  return zone;
}

static char *
write_text (icalcomponent *calendar)
{
  char *written = icalcomponent_as_ical_string_r (calendar);
  char *text = g_strdup (written);

  icalmemory_free_buffer (written);

  return text;
}

static char *
write_all (const Calendar *self, GPtrArray *rituals, GError **error)
{
  icalcomponent *calendar = icalcomponent_vanew (
      ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
      icalproperty_new_prodid (PRODUCT), icalproperty_new_calscale ("GREGORIAN"),
      icalproperty_new_method (ICAL_METHOD_PUBLISH), NULL);
  gboolean added = TRUE;
  char *text = NULL;

  if (self->named != NULL)
    icalcomponent_add_component (calendar, make_zone (self->named, self->now));
  for (guint i = 0; i < rituals->len && added; i++) {
    g_autofree char *date = NULL;
    gint64 due_at;

    if (footing_recurrence_next (rituals->pdata[i], self->now, self->zone, &date,
                                 &due_at))
      added = add_ritual (self, calendar, rituals->pdata[i], date, error);
  }
  if (added)
    text = write_text (calendar);
  icalcomponent_free (calendar);

  return text;
}

/* What both need to know. */
static GPtrArray *
open_calendar (Calendar *self, const char *recovery, GError **error)
{
  FootingClock *clock = footing_store_get_clock (self->store);
  g_autoptr (FootingRecovery) plan =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, recovery, error);

  if (plan == NULL)
    return NULL;

  footing_perspective_from_code (plan->perspective, &self->perspective);
  self->zone = footing_clock_zone (clock);
  find_zone (self);
  self->now = footing_clock_now (clock);

  return footing_store_list (self->store, FOOTING_TYPE_RITUAL, recovery, error);
}

char *
footing_calendar_write (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *recovery,
                        gboolean details,
                        GError **error)
{
  g_auto (Calendar) self = {store, guidance, FOOTING_PERSPECTIVE_SELF, details};
  g_autoptr (GPtrArray) rituals = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  rituals = open_calendar (&self, recovery, error);

  return rituals != NULL ? write_all (&self, rituals, error) : NULL;
}

FootingDocument *
footing_calendar_preview (FootingStore *store,
                          FootingGuidance *guidance,
                          const char *recovery,
                          gboolean details,
                          GError **error)
{
  g_auto (Calendar) self = {store, guidance, FOOTING_PERSPECTIVE_SELF, details};
  g_autoptr (GPtrArray) rituals = NULL;
  FootingDocument *document;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  rituals = open_calendar (&self, recovery, error);
  if (rituals == NULL)
    return NULL;

  document = footing_document_new (_ ("Weekly Rhythm"));
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = rituals->pdata[i];
    g_autofree char *when =
        footing_ritual_format_when (ritual, footing_store_get_clock (store));
    g_autofree char *title = dup_title (&self, ritual);
    /* Translators: what is done each week, and when: "Outreach: Tuesdays, 10:00" */
    g_autofree char *item = g_strdup_printf (C_ ("document", "%s: %s"), title, when);

    if (ritual->enabled)
      footing_document_add_item (document, item);
  }

  return document;
}
