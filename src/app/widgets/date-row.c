/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-row.h"
#include "calendar-button.h"
#include "date-parse.h"
#include "date-sense.h"
#include "date.h"
#include "field-text.h"
#include "format/date-format.h"
#include "hint.h"
#include "text.h"

#include <string.h>

struct _FootingDateRow {
  AdwEntryRow parent_instance;

  /* owned */
  FootingClock *clock;

  /* borrowed */
  GtkWidget *button;
  GtkCalendar *calendar;
  GtkEventControllerFocus *focus;

  /* state */
  char *date;
  char *settled; /* what it was before somebody typed */
  char *unfinished;
  char *given;          /* the last day that it was set to */
  FootingDateSpan span; /* a day outside it stands here only when it is given */
  char *earliest;       /* the first day that may stand, or NULL */
  FootingDateSense sense;
  gboolean past;
  gboolean holds;
  gboolean needed;
  gboolean unread; /* what is typed is no date for it */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (FootingDateRow, footing_date_row, ADW_TYPE_ENTRY_ROW)

enum {
  PROP_0,
  PROP_DATE,
  PROP_UNFINISHED,
  PROP_PAST,
  PROP_HAPPENED,
  PROP_COMING,
  PROP_HOLDS,
  PROP_NEEDED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The local date that it is; NULL while the row does not know. Owned by the caller. */
static char *
get_today (FootingDateRow *self)
{
  return self->clock != NULL ? footing_clock_today (self->clock) : NULL;
}

static char *
parse (FootingDateRow *self, const char *text)
{
  g_autofree char *today = get_today (self);
  char *date = footing_date_parse (text, today,
                                   footing_date_sense_get_side (self->sense, self->past));

  return date != NULL ? date : g_strdup ("");
}

static gboolean
is_early (FootingDateRow *self, const char *date)
{
  return self->earliest != NULL && *date != '\0' && strcmp (date, self->earliest) < 0;
}

/* Whether @date, or none, may stand here; one that it was given may in any case. */
static gboolean
is_allowed (FootingDateRow *self, const char *date)
{
  g_autofree char *today = get_today (self);

  return today == NULL || *date == '\0' || strcmp (date, self->given) == 0 ||
         (footing_date_sense_allows (self->sense, date, today) &&
          !is_early (self, date) &&
          footing_date_span_find_problem (&self->span, date) == NULL);
}

/* The date as it is shown, in words that mean the same when they are read again. */
static char *
describe (FootingDateRow *self)
{
  g_autofree char *today = get_today (self);
  g_autofree char *near = NULL;
  g_autofree char *read = NULL;

  if (today == NULL || *self->date == '\0')
    return footing_date_format_typed (self->date);

  near = footing_date_format_long (self->date, today);
  read = parse (self, near);

  return strcmp (read, self->date) == 0 ? g_steal_pointer (&near)
                                        : footing_date_format_full (self->date);
}

/* Puts @text there at once: the editable takes what was there away first, which is not
 * to be read. */
static void
fill (FootingDateRow *self, const char *text)
{
  self->setting = TRUE;
  footing_field_fill (GTK_EDITABLE (self), text);
  self->setting = FALSE;
}

static void
show_date (FootingDateRow *self)
{
  g_autofree char *text = describe (self);

  if (strcmp (text, gtk_editable_get_text (GTK_EDITABLE (self))) != 0)
    fill (self, text);
}

static void
update_accessible (FootingDateRow *self)
{
  g_autofree char *day = footing_date_format_full (self->date);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *day != '\0' ? day : NULL);
}

static const char *
get_text (FootingDateRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

char *
footing_date_row_dup_problem (FootingDateRow *self)
{
  g_autofree char *date = NULL;
  g_autofree char *kept = NULL;
  const char *outside;

  g_return_val_if_fail (FOOTING_IS_DATE_ROW (self), NULL);

  if (!self->unread)
    return NULL;

  date = parse (self, get_text (self));
  outside = footing_date_span_find_problem (&self->span, date);
  kept = describe (self);
  if (outside != NULL)
    return footing_date_format_outside (outside, kept);
  if (footing_text_is_blank (get_text (self)))
    return footing_date_format_missing (kept);
  if (is_early (self, date))
    return footing_date_format_early (self->earliest, kept);

  return footing_date_sense_format_problem (self->sense, self->past, get_text (self),
                                            date, kept);
}

/* Says beneath it when what is typed is no date for it, but not to somebody who is at it.
 */
static void
update_problem (FootingDateRow *self, gboolean typing)
{
  g_autofree char *problem = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  problem = footing_date_row_dup_problem (self);
  if (problem == NULL || !typing)
    footing_hint_set (GTK_WIDGET (self), problem);
}

/* What is typed while it is no date yet. */
static void
update_unfinished (FootingDateRow *self)
{
  const char *text = self->unread ? get_text (self) : "";

  if (strcmp (text, self->unfinished) == 0)
    return;

  g_free (self->unfinished);
  self->unfinished = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNFINISHED]);
}

static gboolean
is_typing (FootingDateRow *self)
{
  return gtk_event_controller_focus_contains_focus (self->focus);
}

static void
settle (FootingDateRow *self)
{
  g_free (self->settled);
  self->settled = g_strdup (self->date);
}

static void
leave_cb (FootingDateRow *self)
{
  if (!self->unread)
    settle (self);
  /* One that goes with its window is left as it is: what it shows may be kept. */
  if (*self->date != '\0' && !self->unread && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_date (self);
  update_problem (self, FALSE);
}

static void
text_cb (FootingDateRow *self)
{
  g_autofree char *date = NULL;

  if (self->setting)
    return;

  date = parse (self, get_text (self));
  self->unread = footing_text_is_blank (get_text (self))
                     ? self->needed
                     : *date == '\0' || !is_allowed (self, date);
  if (self->unread) {
    g_free (date);
    date = g_strdup (self->holds ? self->settled : "");
  }
  if (strcmp (date, self->date) != 0) {
    g_free (self->date);
    self->date = g_steal_pointer (&date);
    update_accessible (self);
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
  }
  if (!self->unread && !is_typing (self))
    settle (self);
  update_unfinished (self);
  update_problem (self, is_typing (self));
}

static void
shown_cb (FootingDateRow *self)
{
  g_autoptr (GDateTime) day = footing_date_to_date_time (self->date);

  self->setting = TRUE;
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
  self->setting = FALSE;
}

static void
take_selected (gpointer data)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (FOOTING_DATE_ROW (data)->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  footing_date_row_choose (data, date);
}

static void
day_selected_cb (FootingDateRow *self)
{
  if (!self->setting)
    take_selected (self);
}

static void
footing_date_row_finalize (GObject *object)
{
  g_clear_object (&FOOTING_DATE_ROW (object)->clock);
  g_free (FOOTING_DATE_ROW (object)->date);
  g_free (FOOTING_DATE_ROW (object)->settled);
  g_free (FOOTING_DATE_ROW (object)->unfinished);
  g_free (FOOTING_DATE_ROW (object)->given);
  footing_date_span_clear (&FOOTING_DATE_ROW (object)->span);
  g_free (FOOTING_DATE_ROW (object)->earliest);

  G_OBJECT_CLASS (footing_date_row_parent_class)->finalize (object);
}

static void
footing_date_row_get_property (GObject *object,
                               guint property_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_DATE:
    g_value_set_string (value, FOOTING_DATE_ROW (object)->date);
    break;
  case PROP_UNFINISHED:
    g_value_set_string (value, FOOTING_DATE_ROW (object)->unfinished);
    break;
  case PROP_COMING:
    g_value_set_boolean (value, FOOTING_DATE_ROW (object)->sense == FOOTING_DATE_COMING);
    break;
  case PROP_HOLDS:
    g_value_set_boolean (value, FOOTING_DATE_ROW (object)->holds);
    break;
  case PROP_NEEDED:
    g_value_set_boolean (value, FOOTING_DATE_ROW (object)->needed);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_date_row_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_DATE:
    footing_date_row_set_date (FOOTING_DATE_ROW (object), g_value_get_string (value));
    break;
  case PROP_UNFINISHED:
    fill (FOOTING_DATE_ROW (object), g_value_get_string (value));
    text_cb (FOOTING_DATE_ROW (object));
    break;
  case PROP_PAST:
    FOOTING_DATE_ROW (object)->past = g_value_get_boolean (value);
    break;
  case PROP_HAPPENED:
    if (g_value_get_boolean (value))
      FOOTING_DATE_ROW (object)->sense = FOOTING_DATE_HAPPENED;
    break;
  case PROP_COMING:
    if (g_value_get_boolean (value))
      FOOTING_DATE_ROW (object)->sense = FOOTING_DATE_COMING;
    break;
  case PROP_HOLDS:
    FOOTING_DATE_ROW (object)->holds = g_value_get_boolean (value);
    break;
  case PROP_NEEDED:
    FOOTING_DATE_ROW (object)->needed = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_date_row_class_init (FootingDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags fixed = G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = footing_date_row_finalize;
  object_class->get_property = footing_date_row_get_property;
  object_class->set_property = footing_date_row_set_property;

  props[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "", flags);
  props[PROP_UNFINISHED] = g_param_spec_string ("unfinished", NULL, NULL, "", flags);
  props[PROP_PAST] =
      g_param_spec_boolean ("past", NULL, NULL, FALSE, fixed | G_PARAM_WRITABLE);
  props[PROP_HAPPENED] =
      g_param_spec_boolean ("happened", NULL, NULL, FALSE, fixed | G_PARAM_WRITABLE);
  props[PROP_COMING] =
      g_param_spec_boolean ("coming", NULL, NULL, FALSE, fixed | G_PARAM_READWRITE);
  props[PROP_NEEDED] =
      g_param_spec_boolean ("needed", NULL, NULL, FALSE, fixed | G_PARAM_READWRITE);
  props[PROP_HOLDS] = g_param_spec_boolean ("holds", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_date_row_init (FootingDateRow *self)
{
  GtkPopover *popover;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->date = g_strdup ("");
  self->settled = g_strdup ("");
  self->unfinished = g_strdup ("");
  self->given = g_strdup ("");
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->button = footing_calendar_button_new (self->calendar, take_selected, self);
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->button);
  gtk_widget_add_css_class (GTK_WIDGET (self), "date-row");

  self->focus = GTK_EVENT_CONTROLLER_FOCUS (focus);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  g_signal_connect_object (self, "changed", G_CALLBACK (text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "show", G_CALLBACK (shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
footing_date_row_new (const char *title)
{
  return g_object_new (FOOTING_TYPE_DATE_ROW, "title", title, NULL);
}

GtkWidget *
footing_date_row_new_coming (const char *title)
{
  return g_object_new (FOOTING_TYPE_DATE_ROW, "title", title, "coming", TRUE, NULL);
}

void
footing_date_row_set_clock (FootingDateRow *self, FootingClock *clock)
{
  g_return_if_fail (FOOTING_IS_DATE_ROW (self));

  g_set_object (&self->clock, clock);
  if (*self->date != '\0' && !self->unread)
    show_date (self);
}

void
footing_date_row_set_earliest (FootingDateRow *self, const char *date)
{
  g_return_if_fail (FOOTING_IS_DATE_ROW (self));

  g_free (self->earliest);
  self->earliest = footing_date_is_valid (date) ? g_strdup (date) : NULL;
}

const char *
footing_date_row_get_date (FootingDateRow *self)
{
  g_return_val_if_fail (FOOTING_IS_DATE_ROW (self), "");

  return self->date;
}

void
footing_date_row_set_date (FootingDateRow *self, const char *date)
{
  g_return_if_fail (FOOTING_IS_DATE_ROW (self));

  if (footing_date_is_valid (date) && strcmp (date, self->given) != 0) {
    g_free (self->given);
    self->given = g_strdup (date);
  }
  if (g_strcmp0 (date, self->date) == 0)
    return;

  g_free (self->date);
  self->date = g_strdup (footing_date_is_valid (date) ? date : "");
  self->unread = FALSE;
  settle (self);
  show_date (self);
  update_accessible (self);
  update_unfinished (self);
  update_problem (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
}

void
footing_date_row_choose (FootingDateRow *self, const char *date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_DATE_ROW (self));

  if (is_allowed (self, date)) {
    footing_date_row_set_date (self, date);
    return;
  }

  text = footing_date_format_full (date);
  fill (self, text);
  text_cb (self);
  update_problem (self, FALSE);
}

void
footing_date_row_set_span (FootingDateRow *self, const FootingDateSpan *span)
{
  g_return_if_fail (FOOTING_IS_DATE_ROW (self));

  /* What was none may be one now. */
  if (footing_date_span_set (&self->span, span) && *self->unfinished != '\0')
    text_cb (self);
}
