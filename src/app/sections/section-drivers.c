/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-drivers.h"
#include "editors/concept-link.h"
#include "editors/prepare-link.h"
#include "format/rating-words.h"
#include "widgets/hint.h"
#include "widgets/rating-row.h"
#include "editors/why.h"
#include "guidance/ranking.h"
#include "plan/drivers.h"
#include "store/store-replay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Page 3 (F4): what keeps it going, and what helps with the strongest. */
struct _FootingSectionDrivers {
  FootingSection parent_instance;

  /* template children */
  GtkBox *groups;
  GtkCheckButton *unclear;
  GtkWidget *strongest_box;
  GtkLabel *strongest;
  GtkLabel *explanation;
  GtkLabel *stand_in;
  FootingWhy *why;
  FootingAboutLink *about;
  FootingAboutLink *page_link;

  /* owned */
  GPtrArray *rows; /* FootingRatingRow, borrowed, in the order they stand in */

  /* state */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (FootingSectionDrivers, footing_section_drivers, FOOTING_TYPE_SECTION)

static guint
count_rated (GHashTable *drivers, gpointer rating)
{
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, drivers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n += value == rating;

  return n;
}

static char *
name_strongest (FootingSectionDrivers *self,
                const FootingGuide *driver,
                GHashTable *drivers)
{
  const char *title =
      footing_guide_title (driver, footing_section_get_perspective (self));
  gpointer rating = g_hash_table_lookup (drivers, footing_guide_code (driver));

  /* Translators: %s is what keeps somebody stuck, such as "Fear of a repeat" */
  return count_rated (drivers, rating) == 1
             ? g_strdup_printf (_ ("Strongest: %s"), title)
             : g_strdup_printf (_ ("Among the strongest: %s"), title);
}

static void
show_strongest (FootingSectionDrivers *self, GHashTable *drivers)
{
  const FootingPerspective perspective = footing_section_get_perspective (self);
  FootingGuidance *guidance = footing_view_get_guidance (self);
  const FootingGuide *driver = footing_ranking_dominant_driver (guidance, drivers);
  const char *stand_in;
  g_autofree char *heading = NULL;

  gtk_widget_set_visible (self->strongest_box, driver != NULL);
  if (driver == NULL)
    return;

  heading = name_strongest (self, driver, drivers);
  stand_in = footing_guide_stand_in_reason (driver, perspective);
  gtk_label_set_label (self->strongest, heading);
  gtk_label_set_label (self->explanation,
                       footing_guide_explanation (driver, perspective));
  gtk_label_set_label (self->stand_in, stand_in != NULL ? stand_in : "");
  gtk_widget_set_visible (GTK_WIDGET (self->stand_in), stand_in != NULL);
  footing_why_set_guide (
      self->why, footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE,
                                          footing_guide_lead_move (driver, perspective)));
  footing_concept_link_show (self->about, guidance, driver);
  footing_prepare_link_show (self->page_link, driver, perspective,
                             footing_section_get_recovery (self));
}

static void
show_ratings (FootingSectionDrivers *self, GHashTable *drivers)
{
  for (guint i = 0; i < self->rows->len; i++) {
    FootingRatingRow *row = g_ptr_array_index (self->rows, i);
    gpointer rating;

    footing_rating_row_set_value (
        row, g_hash_table_lookup_extended (drivers, footing_rating_row_get_code (row),
                                           NULL, &rating)
                 ? GPOINTER_TO_INT (rating)
                 : -1);
  }
}

static void
footing_section_drivers_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionDrivers *self = FOOTING_SECTION_DRIVERS (view);
  FootingStore *store = footing_view_get_store (self);
  const char *recovery = footing_section_get_recovery (self);
  g_autoptr (FootingRecovery) row = NULL;
  g_autoptr (GHashTable) drivers = NULL;
  g_autoptr (GError) error = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_RECOVERY)
    return;

  row = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, &error);
  if (row != NULL)
    drivers = footing_store_get_drivers (store, recovery, &error);
  if (drivers == NULL) {
    footing_context_report (footing_view_get_context (self), error);
    return;
  }

  self->loading = TRUE;
  show_ratings (self, drivers);
  gtk_check_button_set_active (self->unclear, row->drivers_unclear);
  self->loading = FALSE;
  show_strongest (self, drivers);
}

/* A click that could not be stored: the page shows what is in the file. */
static void
take_back (FootingSectionDrivers *self, const GError *error)
{
  footing_context_report (footing_view_get_context (self), error);
  footing_view_refresh (self);
}

/* --- One click ------------------------------------------------------------------------
 */

static gboolean
undo_cb (gpointer context, gpointer written, GError **error)
{
  return footing_replay_revert (written, footing_context_get_store (context), error);
}

/* What was @written by a click is a deed, which says @undone once it is taken back; not
 * in a plan that is being written. Takes @written, which may be NULL. */
static void
note (FootingSectionDrivers *self, FootingReplay *written, const char *undone)
{
  FootingStore *store = footing_view_get_store (self);
  g_autoptr (FootingReplay) owned = written;
  g_autoptr (FootingRecovery) plan = footing_store_get (
      store, FOOTING_TYPE_RECOVERY, footing_section_get_recovery (self), NULL);

  if (owned != NULL && footing_replay_end (owned, store, NULL) &&
      !footing_replay_is_empty (owned) && plan != NULL &&
      !footing_recovery_is_draft (plan))
    footing_context_note_undo (footing_view_get_context (self), undone, undo_cb,
                               g_steal_pointer (&owned),
                               (GDestroyNotify)footing_replay_free);
}

static char *
format_undone (FootingSectionDrivers *self, const char *driver)
{
  const FootingGuide *guide = footing_guidance_lookup (footing_view_get_guidance (self),
                                                       FOOTING_GUIDE_DRIVER, driver);

  /* Translators: that it was answered in another way has been taken back; %s is what
   * keeps somebody stuck, such as "Fear of a repeat" */
  return g_strdup_printf (
      _ ("“%s” is answered as before"),
      footing_guide_title (guide, footing_section_get_perspective (self)));
}

static void
value_cb (FootingSectionDrivers *self, GParamSpec *pspec, FootingRatingRow *row)
{
  FootingStore *store = footing_view_get_store (self);
  const char *driver = footing_rating_row_get_code (row);
  g_autoptr (FootingReplay) written = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  written = footing_replay_begin (store, NULL);
  if (footing_plan_rate_driver (store, footing_section_get_recovery (self), driver,
                                footing_rating_row_get_value (row), &error)) {
    g_autofree char *undone = format_undone (self, driver);

    note (self, g_steal_pointer (&written), undone);
  } else {
    take_back (self, error);
  }
}

static void
unclear_cb (FootingSectionDrivers *self)
{
  FootingStore *store = footing_view_get_store (self);
  const gboolean unclear = gtk_check_button_get_active (self->unclear);
  g_autoptr (FootingReplay) written = NULL;
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  written = footing_replay_begin (store, NULL);
  if (footing_plan_set_drivers_unclear (store, footing_section_get_recovery (self),
                                        unclear, &error))
    note (self, g_steal_pointer (&written),
          unclear ? _ ("“I don’t know yet” is no longer ticked")
                  : _ ("“I don’t know yet” is ticked"));
  else
    take_back (self, error);
}

static GtkWidget *
footing_section_drivers_find_field (FootingSection *section,
                                    FootingGap gap,
                                    const char *record)
{
  return g_ptr_array_index (FOOTING_SECTION_DRIVERS (section)->rows, 0);
}

static GtkWidget *
footing_section_drivers_find_item (FootingSection *section, const char *item)
{
  FootingSectionDrivers *self = FOOTING_SECTION_DRIVERS (section);

  for (guint i = 0; i < self->rows->len; i++)
    if (strcmp (footing_rating_row_get_code (self->rows->pdata[i]), item) == 0)
      return self->rows->pdata[i];

  return NULL;
}

/* That none is rated is not about the first one. */
static GtkWidget *
footing_section_drivers_find_list (FootingSection *section, FootingGap gap)
{
  return GTK_WIDGET (FOOTING_SECTION_DRIVERS (section)->groups);
}

/* Ticks it where it stands, so that it is seen there. */
static void
way_out_cb (FootingSectionDrivers *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->unclear));
  gtk_check_button_set_active (self->unclear, TRUE);
}

/* It stands below all the ratings, far from the sentence that names it. */
static void
footing_section_drivers_add_way_out (FootingSection *section, FootingGap gap)
{
  GtkWidget *button =
      footing_hint_add_button (GTK_WIDGET (section), _ ("I _Don’t Know Yet"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (way_out_cb), section,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_row (FootingSectionDrivers *self, const FootingGuide *driver, GStrv words)
{
  const FootingPerspective perspective = footing_section_get_perspective (self);
  GtkWidget *row = footing_rating_row_new (
      footing_guide_code (driver), footing_guide_title (driver, perspective),
      footing_guide_text (driver, perspective), (const char *const *)words);

  footing_rating_row_show_help (FOOTING_RATING_ROW (row));
  g_signal_connect_object (row, "notify::value", G_CALLBACK (value_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);

  return row;
}

static GtkWidget *
make_group (FootingSectionDrivers *self, const char *family, GStrv words)
{
  FootingGuidance *guidance = footing_view_get_guidance (self);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (
      group, footing_guidance_group_title (guidance, FOOTING_GUIDE_DRIVER, family));
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DRIVER); i++) {
    const FootingGuide *driver = footing_guidance_nth (guidance, FOOTING_GUIDE_DRIVER, i);

    if (g_str_equal (footing_guide_group (driver), family))
      adw_preferences_group_add (group, make_row (self, driver, words));
  }

  return GTK_WIDGET (group);
}

static void
footing_section_drivers_constructed (GObject *object)
{
  FootingSectionDrivers *self = FOOTING_SECTION_DRIVERS (object);
  g_auto (GStrv) words = footing_driver_words_dup ();
  const char *const *families;

  G_OBJECT_CLASS (footing_section_drivers_parent_class)->constructed (object);

  families =
      footing_guidance_groups (footing_view_get_guidance (self), FOOTING_GUIDE_DRIVER);
  gtk_box_append (self->groups, footing_rating_keys_new ((const char *const *)words));
  for (guint i = 0; families[i] != NULL; i++)
    gtk_box_append (self->groups, make_group (self, families[i], words));
}

static void
footing_section_drivers_dispose (GObject *object)
{
  g_ptr_array_set_size (FOOTING_SECTION_DRIVERS (object)->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_DRIVERS);

  G_OBJECT_CLASS (footing_section_drivers_parent_class)->dispose (object);
}

static void
footing_section_drivers_finalize (GObject *object)
{
  g_ptr_array_unref (FOOTING_SECTION_DRIVERS (object)->rows);

  G_OBJECT_CLASS (footing_section_drivers_parent_class)->finalize (object);
}

static void
footing_section_drivers_class_init (FootingSectionDriversClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_drivers_constructed;
  object_class->dispose = footing_section_drivers_dispose;
  object_class->finalize = footing_section_drivers_finalize;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_drivers_refresh;
  FOOTING_SECTION_CLASS (klass)->find_field = footing_section_drivers_find_field;
  FOOTING_SECTION_CLASS (klass)->find_list = footing_section_drivers_find_list;
  FOOTING_SECTION_CLASS (klass)->find_item = footing_section_drivers_find_item;
  FOOTING_SECTION_CLASS (klass)->add_way_out = footing_section_drivers_add_way_out;

  g_type_ensure (FOOTING_TYPE_WHY);
  g_type_ensure (FOOTING_TYPE_ABOUT_LINK);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sections/section-drivers.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, groups);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, unclear);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers,
                                        strongest_box);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, strongest);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, explanation);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, stand_in);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, about);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, page_link);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionDrivers, why);
  gtk_widget_class_bind_template_callback (widget_class, unclear_cb);
}

static void
footing_section_drivers_init (FootingSectionDrivers *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
