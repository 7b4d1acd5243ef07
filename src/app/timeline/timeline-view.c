/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-view.h"
#include "date.h"
#include "plan-finds.h"
#include "sticky-week.h"
#include "timeline-bar.h"
#include "timeline-list.h"
#include "timeline-model.h"
#include "timeline-filter.h"
#include "timeline-row.h"
#include "timeline-show.h"
#include "timeline-sight.h"
#include "week-chart-fill.h"

#include <string.h>

struct _FootingTimelineView {
  FootingView parent_instance;

  /* template children */
  FootingTimelineBar *bar;
  GtkStack *stack;
  AdwStatusPage *no_results;
  GtkListView *list;

  /* owned */
  FootingTimelineModel *timeline;
  GListModel *rows; /* the head, when there is one, and the timeline */
  GListStore *head; /* the widgets that stand above the timeline now */
  GtkWidget *week_chart;
  GtkWidget *finds;
  GHashTable *removed; /* ids of entries that went while they were in sight */
  FootingTimelineShow *show;
  FootingTimelineSight *sight;

  /* state */
  gboolean grown;   /* the timeline has more entries than when it was last looked at */
  gboolean ranged;  /* somebody has chosen what the chart shows */
  gboolean filling; /* the chart is told what to show */
};

G_DEFINE_FINAL_TYPE (FootingTimelineView, footing_timeline_view, FOOTING_TYPE_VIEW)

/* --- Rows ----------------------------------------------------------------------- */

static void
activate_cb (FootingTimelineView *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->rows, position);
  FootingEntry *entry =
      FOOTING_IS_TIMELINE_ITEM (item)
          ? footing_timeline_item_get_entry (FOOTING_TIMELINE_ITEM (item))
          : NULL;

  if (entry != NULL)
    footing_timeline_open (GTK_WIDGET (self), footing_view_get_context (self), entry);
}

static void
row_menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineRow *row =
      footing_timeline_list_get_focused (FOOTING_TIMELINE_VIEW (widget)->list);

  if (row != NULL)
    footing_timeline_row_popup_menu (row);
}

static void
delete_row_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineRow *row =
      footing_timeline_list_get_focused (FOOTING_TIMELINE_VIEW (widget)->list);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (row), "row.delete", NULL);
}

/* --- What is shown -------------------------------------------------------------- */

static void
update_stack (FootingTimelineView *self)
{
  const gboolean narrowed = footing_timeline_model_is_narrowed (self->timeline);
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->timeline)) > 0 ||
                       g_list_store_find (self->head, self->finds, NULL);
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self->bar);

  adw_status_page_set_description (self->no_results,
                                   footing_timeline_filter_advise (&filter));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), any || narrowed);
  gtk_stack_set_visible_child_name (self->stack,
                                    any ? "list" : (narrowed ? "no-results" : "empty"));
}

/* Shows @widget above the timeline, at @place among what is there, or no more. */
static void
show_above (FootingTimelineView *self, GtkWidget *widget, guint place, gboolean wanted)
{
  const gboolean shown = g_list_store_find (self->head, widget, NULL);
  guint at;

  if (wanted && !shown)
    g_list_store_insert (
        self->head, MIN (place, g_list_model_get_n_items (G_LIST_MODEL (self->head))),
        widget);
  else if (!wanted && g_list_store_find (self->head, widget, &at))
    g_list_store_remove (self->head, at);
}

static void
update_chart (FootingTimelineView *self)
{
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self->bar);
  gboolean wanted;

  self->filling = TRUE;
  wanted = !footing_timeline_model_is_narrowed (self->timeline) &&
           footing_week_chart_fill (FOOTING_WEEK_CHART (self->week_chart),
                                    footing_view_get_store (self), filter.recovery,
                                    footing_timeline_model_get_oldest (self->timeline),
                                    !self->ranged);
  self->filling = FALSE;
  show_above (self, self->week_chart, 0, wanted);
}

/* What the plan holds is not on the timeline, and found all the same. */
static void
update_finds (FootingTimelineView *self)
{
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self->bar);

  show_above (
      self, self->finds, 1,
      footing_plan_finds_search (FOOTING_PLAN_FINDS (self->finds), filter.search));
}

static void
range_cb (FootingTimelineView *self)
{
  if (self->filling)
    return;

  self->ranged = TRUE;
  update_chart (self);
}

/* What is shown on purpose is nothing that still waits to be. */
static void
show_entry (FootingTimelineView *self, gint64 seq, FootingShowFlags flags)
{
  self->grown = FALSE;
  footing_timeline_show_entry (self->show, seq, flags);
}

static void
show_day (FootingTimelineView *self, int day)
{
  self->grown = FALSE;
  footing_timeline_show_day (self->show, day);
}

/* What was removed here before gets the focus back. */
static void
show_new (FootingTimelineView *self, GType type, const char *id)
{
  const gint64 seq = type == FOOTING_TYPE_ENTRY
                         ? footing_store_get_entry_seq (footing_view_get_store (self), id)
                         : 0;
  const gboolean is_back = seq != 0 && g_hash_table_remove (self->removed, id);

  show_entry (self, seq, FOOTING_SHOW_SETTLES | (is_back ? FOOTING_SHOW_FOCUS : 0));
}

static void
items_changed_cb (FootingTimelineView *self, guint position, guint removed, guint added)
{
  if (footing_timeline_show_keep_focus (self->show, position, removed, added))
    self->grown = FALSE;
  if (added > removed && !footing_timeline_model_is_narrowed (self->timeline) &&
      !footing_timeline_model_is_growing (self->timeline))
    self->grown = TRUE;
  update_stack (self);
}

/* What comes and goes so is nothing new. */
static void
apply_filter (FootingTimelineView *self)
{
  const FootingEntryFilter filter = footing_timeline_bar_get_filter (self->bar);

  footing_timeline_sight_search (self->sight, filter.search);
  footing_timeline_model_set_filter (self->timeline, &filter);
  footing_timeline_sight_mark (self->sight);
  self->grown = FALSE;
}

static void
follow_bar (FootingTimelineView *self)
{
  apply_filter (self);
  update_chart (self);
  update_finds (self);
  update_stack (self);
}

static void
filter_changed_cb (FootingTimelineView *self)
{
  if (self->timeline == NULL)
    return;

  follow_bar (self);
  footing_timeline_bar_set_hiding (self->bar, FALSE);
  if (g_list_model_get_n_items (self->rows) > 0)
    footing_timeline_list_scroll_to (self->list, 0);
}

static void
search_left_cb (FootingTimelineView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_timeline_bar_focus_search (FOOTING_TIMELINE_VIEW (widget)->bar);
}

static void
show_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_day (FOOTING_TIMELINE_VIEW (widget),
            footing_date_get_day (g_variant_get_string (parameter, NULL)));
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (widget);
  /* The button that was pressed goes with its page. */
  const gboolean goes =
      gtk_widget_get_focus_child (GTK_WIDGET (self->no_results)) != NULL;

  footing_timeline_bar_clear (self->bar);
  if (goes)
    footing_timeline_bar_focus_search (self->bar);
}

/* Whoever asks for the wins since a day gets them to see, wherever the timeline was and
 * whatever it was narrowed to. */
static void
show_wins_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (widget);
  FootingStore *store = footing_view_get_store (self);
  const char *from = g_variant_get_string (parameter, NULL);
  const char *scope = footing_timeline_bar_get_filter (self->bar).recovery;

  footing_timeline_bar_clear (self->bar);
  if (scope != NULL && footing_store_count_wins (store, scope, from) <
                           footing_store_count_wins (store, NULL, from))
    footing_timeline_bar_show_all_plans (self->bar);
  show_entry (self, footing_store_get_newest_win (store, NULL, from),
              FOOTING_SHOW_SETTLES);
}

/* Wherever the timeline is, and whatever it is narrowed to (H10); what is in the bin is
 * not on it. */
static void
show_entry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const gint64 seq = footing_store_get_entry_seq (footing_view_get_store (self), id);

  footing_timeline_bar_clear (self->bar);
  if (footing_timeline_model_find (self->timeline, seq) < 0)
    footing_timeline_bar_show_all_plans (self->bar);
  if (footing_timeline_model_find (self->timeline, seq) >= 0)
    show_entry (self, seq, FOOTING_SHOW_SETTLES | FOOTING_SHOW_FOCUS | FOOTING_SHOW_JUMP);
}

static void
search_for_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (widget);

  footing_timeline_bar_show_all_plans (self->bar);
  footing_timeline_bar_search (self->bar, g_variant_get_string (parameter, NULL));
  footing_timeline_bar_focus_search (self->bar);
}

/* The entry @id was added or changed, and is not among those that are shown. */
static gboolean
is_hidden (FootingTimelineView *self, const char *id)
{
  const gint64 seq = footing_store_get_entry_seq (footing_view_get_store (self), id);

  return seq != 0 && footing_timeline_model_is_narrowed (self->timeline) &&
         footing_timeline_model_find (self->timeline, seq) < 0;
}

static void
footing_timeline_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (view);

  if (type == FOOTING_TYPE_PERSON || type == FOOTING_TYPE_OUTCOME)
    footing_timeline_bar_refresh (self->bar);
  if (footing_timeline_bar_get_filter (self->bar).search != NULL &&
      type != FOOTING_TYPE_ENTRY) {
    update_finds (self);
    update_stack (self);
  }
  if (type != G_TYPE_NONE && type != FOOTING_TYPE_ENTRY && type != FOOTING_TYPE_RECOVERY)
    return;

  if (type != FOOTING_TYPE_ENTRY) {
    footing_timeline_bar_refresh (self->bar);
    apply_filter (self);
  }
  if (type == G_TYPE_NONE)
    footing_timeline_model_refresh (self->timeline);
  update_chart (self);
  update_stack (self);
  if (type == FOOTING_TYPE_ENTRY)
    footing_timeline_bar_set_hiding (self->bar, is_hidden (self, id));
  if (self->grown)
    show_new (self, type, id);
  else if (type == FOOTING_TYPE_ENTRY &&
           footing_store_get_entry_seq (footing_view_get_store (self), id) == 0)
    g_hash_table_add (self->removed, g_strdup (id));
}

/* --- The object ----------------------------------------------------------------- */

static void
make_rows (FootingTimelineView *self)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkNoSelection *selection;

  self->timeline = footing_timeline_model_new (footing_view_get_store (self));
  footing_timeline_model_set_live (self->timeline, FALSE);
  g_signal_connect_object (self->timeline, "items-changed", G_CALLBACK (items_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->head = g_list_store_new (GTK_TYPE_WIDGET);
  self->show =
      footing_timeline_show_new (self->list, G_LIST_MODEL (self->head), self->timeline);
  follow_bar (self);
  g_list_store_append (parts, self->head);
  g_list_store_append (parts, self->timeline);
  self->rows =
      G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts))));

  selection = gtk_no_selection_new (g_object_ref (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
}

/* What stands above the timeline and scrolls with it: the chart, or what was found. */
static void
make_above (FootingTimelineView *self)
{
  self->week_chart = g_object_ref_sink (footing_week_chart_new ());
  gtk_widget_add_css_class (self->week_chart, "timeline-chart");
  g_signal_connect_object (self->week_chart, "notify::range", G_CALLBACK (range_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->week_chart, "chosen", G_CALLBACK (show_day), self,
                           G_CONNECT_SWAPPED);
  self->finds =
      g_object_ref_sink (footing_plan_finds_new (footing_view_get_context (self)));
}

static void
footing_timeline_view_constructed (GObject *object)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (object);

  G_OBJECT_CLASS (footing_timeline_view_parent_class)->constructed (object);

  footing_timeline_bar_set_context (self->bar, footing_view_get_context (self));
  make_above (self);
  self->sight = footing_timeline_sight_new (self->list, footing_view_get_context (self));
  make_rows (self);
  update_stack (self);
}

/* What cannot be seen is not made again. */
static void
footing_timeline_view_map (GtkWidget *widget)
{
  footing_timeline_model_set_live (FOOTING_TIMELINE_VIEW (widget)->timeline, TRUE);
  GTK_WIDGET_CLASS (footing_timeline_view_parent_class)->map (widget);
}

static void
footing_timeline_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_timeline_view_parent_class)->unmap (widget);
  footing_timeline_model_set_live (FOOTING_TIMELINE_VIEW (widget)->timeline, FALSE);
}

static void
footing_timeline_view_dispose (GObject *object)
{
  FootingTimelineView *self = FOOTING_TIMELINE_VIEW (object);

  g_clear_pointer (&self->show, footing_timeline_show_free);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->sight, footing_timeline_sight_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->rows);
  g_clear_object (&self->head);
  g_clear_object (&self->timeline);
  g_clear_object (&self->week_chart);
  g_clear_object (&self->finds);
  g_clear_pointer (&self->removed, g_hash_table_unref);

  G_OBJECT_CLASS (footing_timeline_view_parent_class)->dispose (object);
}

static void
footing_timeline_view_class_init (FootingTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_timeline_view_constructed;
  object_class->dispose = footing_timeline_view_dispose;
  widget_class->map = footing_timeline_view_map;
  widget_class->unmap = footing_timeline_view_unmap;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_timeline_view_refresh;
  g_type_ensure (FOOTING_TYPE_STICKY_WEEK);
  g_type_ensure (FOOTING_TYPE_TIMELINE_BAR);

  gtk_widget_class_install_action (widget_class, "timeline.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "timeline.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "timeline.show-day", "s", show_day_cb);
  gtk_widget_class_install_action (widget_class, "timeline.show-wins", "s", show_wins_cb);
  gtk_widget_class_install_action (widget_class, "timeline.show-entry", "s",
                                   show_entry_cb);
  gtk_widget_class_install_action (widget_class, "timeline.search-for", "s",
                                   search_for_cb);
  gtk_widget_class_install_action (widget_class, "timeline.row-menu", NULL, row_menu_cb);
  gtk_widget_class_install_action (widget_class, "timeline.delete-row", NULL,
                                   delete_row_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/timeline/timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineView, bar);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineView, no_results);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineView, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_left_cb);
}

static void
footing_timeline_view_init (FootingTimelineView *self)
{
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
