/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-after.h"
#include "editors/edit-deed.h"
#include "format/date-format.h"
#include "format/debrief-format.h"
#include "format/entry-format.h"
#include "format/rung-format.h"
#include "moment-deeds.h"
#include "prepare/moments.h"
#include "text.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/focus.h"
#include "widgets/text-area.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FootingMomentAfter {
  AdwBin parent_instance;

  /* template children */
  GtkLabel *feared_label;
  GtkWidget *held_row;
  GtkWidget *held_presets;
  GtkWidget *came_true_row;
  FootingTextArea *happened;
  GtkWidget *choose;
  GtkWidget *debrief;
  GtkLabel *entry_label;
  FootingTextArea *intended;
  FootingTextArea *actual;
  FootingTextArea *why;
  FootingTextArea *next;
  GtkWidget *next_box;
  GtkLabel *next_label;
  GtkWidget *next_button;

  /* owned */
  FootingContext *context;
  FootingAutosave *entry; /* of what is on the timeline, or NULL */
  FootingMoment *moment;  /* as it was shown last */

  /* borrowed */
  FootingAutosave *autosave; /* of the moment */

  /* state */
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingMomentAfter, footing_moment_after, ADW_TYPE_BIN)

static FootingStore *
get_store (FootingMomentAfter *self)
{
  return footing_context_get_store (self->context);
}

static gboolean
is_self (FootingMomentAfter *self)
{
  return self->perspective == FOOTING_PERSPECTIVE_SELF;
}

/* --- What was feared ------------------------------------------------------------------
 */

static char *
format_feared (FootingMomentAfter *self)
{
  g_autofree char *feared = footing_record_show (self->moment, self->moment->feared);

  if (self->moment->likelihood < 0)
    return g_strdup_printf (is_self (self) ? _ ("You feared: %s") : _ ("They feared: %s"),
                            feared);

  return g_strdup_printf (is_self (self)
                              /* Translators: what was feared, and how likely it seemed */
                              ? _ ("You feared: %s (%d%%)")
                              /* Translators: what somebody feared, and how likely it
                               * seemed to them */
                              : _ ("They feared: %s (%d%%)"),
                          feared, self->moment->likelihood);
}

static void
show_feared (FootingMomentAfter *self)
{
  const gboolean said = !footing_text_is_blank (self->moment->feared);
  g_autofree char *text = said ? format_feared (self) : g_strdup ("");

  gtk_label_set_label (self->feared_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->feared_label), said);
  gtk_widget_set_visible (self->came_true_row, said);
}

static void
show_day (FootingMomentAfter *self, const char *today)
{
  g_autofree char *day = footing_date_format_day (self->moment->date, today);
  g_autofree char *title =
      *self->moment->held_on != '\0'
          /* Translators: a field for a day on which something took place */
          ? g_strdup (_ ("Held on"))
          /* Translators: a field for a day; %s is the day that holds while it is empty */
          : g_strdup_printf (_ ("Held on, if not on %s"), day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->held_row), title);
}

/* --- The entry ------------------------------------------------------------------------
 */

/* The four questions in the words of @entry's kind, and what is answered to them. */
static void
bind_entry (FootingMomentAfter *self, FootingEntry *entry)
{
  const struct {
    FootingDebriefPart part;
    const char *property;
    FootingTextArea *area;
  } parts[] = {
      {FOOTING_DEBRIEF_INTENDED, "intended", self->intended},
      {FOOTING_DEBRIEF_ACTUAL, "actual", self->actual},
      {FOOTING_DEBRIEF_WHY, "why", self->why},
      {FOOTING_DEBRIEF_NEXT, "next", self->next},
  };

  self->entry = footing_autosave_new (self->context, FOOTING_TYPE_ENTRY,
                                      footing_record_get_id (entry));
  footing_edit_deed_follow (self->entry);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    footing_autosave_bind_text_view (self->entry, parts[i].property,
                                     footing_text_area_get_view (parts[i].area));
}

static void
name_parts (FootingMomentAfter *self, FootingEntry *entry, const char *today)
{
  FootingTextArea *const areas[] = {self->intended, self->actual, self->why, self->next};
  g_autofree char *day = footing_date_format_near (entry->date, today);
  /* Translators: that an entry is on the timeline: what it is, and its day: "On your
   * timeline: Win, yesterday" */
  g_autofree char *text = g_strdup_printf (_ ("On your timeline: %s, %s"),
                                           footing_kind_to_label (entry->kind), day);

  gtk_label_set_label (self->entry_label, text);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    g_object_set (areas[i], "title", footing_debrief_to_label (entry->kind, i), NULL);
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_entry (FootingMomentAfter *self, FootingEntry *entry, const char *today)
{
  const char *bound = self->entry != NULL ? footing_autosave_get_id (self->entry) : NULL;
  const gboolean leaves = entry == NULL && has_focus (self->debrief);

  if (g_strcmp0 (bound, entry != NULL ? footing_record_get_id (entry) : NULL) != 0) {
    g_clear_pointer (&self->entry, footing_autosave_free);
    if (entry != NULL)
      bind_entry (self, entry);
  }
  if (entry != NULL)
    name_parts (self, entry, today);
  gtk_widget_set_visible (self->debrief, entry != NULL);
  gtk_widget_set_visible (self->choose, entry == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->happened), entry == NULL);
  gtk_widget_set_visible (self->held_row, entry == NULL);
  gtk_widget_set_visible (self->held_presets, entry == NULL);
  if (leaves)
    gtk_widget_grab_focus (GTK_WIDGET (footing_text_area_get_view (self->happened)));
}

static void
debrief (FootingMomentAfter *self, const char *kind)
{
  g_autofree char *id = g_strdup (footing_record_get_id (self->moment));

  /* A day that cannot be read would be left out, unseen. */
  if (footing_date_row_check_all (GTK_WIDGET (self)) &&
      footing_autosave_flush (self->autosave)) {
    footing_moment_deed_debrief (self->context, id, kind);
    gtk_widget_grab_focus (GTK_WIDGET (footing_text_area_get_view (self->intended)));
  }
}

static void
win_cb (FootingMomentAfter *self)
{
  debrief (self, "win");
}

static void
setback_cb (FootingMomentAfter *self)
{
  debrief (self, "setback");
}

/* --- The next one ---------------------------------------------------------------------
 */

/* Why the next one is of that size; "" where nothing is known of either. */
static const char *
get_reason (FootingMomentAfter *self)
{
  const double share = footing_came_true_get_share (self->moment->came_true);

  if (share == 0.0)
    return _ ("It didn’t come true: the next one can be a little larger.");
  if (share == 1.0)
    return _ ("It came true: let the next one be a little smaller.");

  return *self->moment->rung != '\0' || !isnan (share)
             ? _ ("The next one can be of the same size.")
             : "";
}

/* The one that follows; NULL when there is none. Owned by the caller. */
static FootingMoment *
find_follower (FootingMomentAfter *self)
{
  g_autoptr (GPtrArray) moments =
      footing_moments_list (get_store (self), self->moment->recovery, NULL);
  FootingMoment *next =
      moments != NULL
          ? footing_moments_find_follower (moments, footing_record_get_id (self->moment))
          : NULL;

  return next != NULL ? g_object_ref (next) : NULL;
}

static void
show_next (FootingMomentAfter *self, gboolean held)
{
  g_autoptr (FootingMoment) next = held ? find_follower (self) : NULL;
  const char *rung = footing_moment_propose_rung (self->moment);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->next_box, held);
  if (!held)
    return;

  text = *rung != '\0'
             ? g_strconcat (get_reason (self), "\n", footing_rung_to_help (rung), NULL)
             : g_strdup (get_reason (self));
  gtk_label_set_label (self->next_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->next_label), next == NULL && *text != '\0');
  gtk_button_set_label (GTK_BUTTON (self->next_button), next == NULL
                                                            ? _ ("_Plan the Next One")
                                                            : _ ("_Go to the Next One"));
}

static void
next_cb (FootingMomentAfter *self)
{
  g_autoptr (FootingMoment) next = NULL;
  g_autofree char *id = NULL;

  if (!footing_autosave_flush (self->autosave) || !footing_moment_after_flush (self))
    return;

  next = find_follower (self);
  id = next != NULL ? g_strdup (footing_record_get_id (next))
                    : footing_moment_deed_next (self->context,
                                                footing_record_get_id (self->moment));
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "moment.show", "s", id);
}

/* --- The part -------------------------------------------------------------------------
 */

static void
footing_moment_after_dispose (GObject *object)
{
  FootingMomentAfter *self = FOOTING_MOMENT_AFTER (object);

  footing_moment_after_clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_MOMENT_AFTER);
  g_clear_object (&self->moment);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_moment_after_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, feared_label);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, held_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, held_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, came_true_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, happened);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, choose);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, debrief);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, entry_label);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, intended);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, actual);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, why);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, next);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, next_box);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, next_label);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentAfter, next_button);
  gtk_widget_class_bind_template_callback (widget_class, win_cb);
  gtk_widget_class_bind_template_callback (widget_class, setback_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
footing_moment_after_class_init (FootingMomentAfterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_moment_after_dispose;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/moment-after.ui");
  bind_children (widget_class);
}

static void
footing_moment_after_init (FootingMomentAfter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_moment_after_load (FootingMomentAfter *self,
                           FootingContext *context,
                           FootingAutosave *autosave,
                           FootingPerspective perspective)
{
  static const int past[] = {0, -1, -7};

  g_return_if_fail (FOOTING_IS_MOMENT_AFTER (self));

  self->context = g_object_ref (context);
  self->autosave = autosave;
  self->perspective = perspective;
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->held_presets), context,
                             FOOTING_DATE_ROW (self->held_row), past,
                             G_N_ELEMENTS (past));
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->came_true_row),
                           footing_came_true_codes (), footing_came_true_dup_label);
  footing_autosave_bind (autosave, "held-on", self->held_row, "date", self->held_row);
  footing_autosave_bind (autosave, "came-true", self->came_true_row, "code",
                         self->came_true_row);
  footing_autosave_bind_text_view (autosave, "happened",
                                   footing_text_area_get_view (self->happened));
}

gboolean
footing_moment_after_flush (FootingMomentAfter *self)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT_AFTER (self), TRUE);

  return self->entry == NULL || footing_autosave_flush (self->entry);
}

void
footing_moment_after_clear (FootingMomentAfter *self)
{
  g_return_if_fail (FOOTING_IS_MOMENT_AFTER (self));

  g_clear_pointer (&self->entry, footing_autosave_free);
  self->autosave = NULL;
}

void
footing_moment_after_show (FootingMomentAfter *self, FootingMoment *moment)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  gboolean has_come;

  g_return_if_fail (FOOTING_IS_MOMENT_AFTER (self));
  g_return_if_fail (FOOTING_IS_MOMENT (moment));

  g_set_object (&self->moment, moment);
  today = footing_context_today (self->context);
  if (!footing_moments_find_entry (get_store (self), moment, &entry, &error)) {
    footing_context_report (self->context, error);
    return;
  }

  has_come = !footing_moment_is_dropped (moment) &&
             (entry != NULL || footing_moment_has_come (moment, today));
  if (!has_come)
    footing_focus_drop (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), has_come);
  show_feared (self);
  show_day (self, today);
  show_entry (self, entry, today);
  show_next (self, entry != NULL);
}
