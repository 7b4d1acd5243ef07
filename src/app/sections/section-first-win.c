/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-first-win.h"
#include "editors/edit-deed.h"
#include "autosave.h"
#include "field-text.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"
#include "widgets/pick-row.h"
#include "widgets/whole-text.h"
#include "date.h"
#include "guidance/ranking.h"
#include "guidance/wins.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many suggestions are shown at first, and where a plan begins. */
#define N_FIRST 4
#define N_BRIEF 3

/* Page 6 (F6): one small win within days. */
struct _FootingSectionFirstWin {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *title_row;
  GtkWidget *date_row;
  GtkWidget *seen_by_row;
  FootingDatePresets *presets;
  GtkWidget *suggestions_group;
  GtkListBox *suggestions;
  GtkWidget *more_button;

  /* owned */
  FootingAutosave *autosave; /* of the step, made when the page is first shown */
  GArray *wins;              /* FootingFirstWin that are shown */

  /* state */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (FootingSectionFirstWin,
                     footing_section_first_win,
                     FOOTING_TYPE_SECTION)

static char *
make_step (FootingStore *store, gpointer recovery, GError **error)
{
  return footing_plan_ensure_first_win (store, recovery, error);
}

/* The move whose help goes with the win so far. Owned by the caller. */
static char *
dup_move (FootingSectionFirstWin *self)
{
  const GValue *waiting = g_hash_table_lookup (
      footing_saver_get_waiting (FOOTING_SAVER (self->autosave)), "move");
  const char *id = footing_autosave_get_id (self->autosave);
  g_autoptr (FootingStep) step = NULL;

  if (waiting != NULL)
    return g_value_dup_string (waiting);
  if (id != NULL)
    step = footing_store_get (footing_view_get_store (self), FOOTING_TYPE_STEP, id, NULL);

  return g_strdup (step != NULL ? step->move : "");
}

/* F90: what is chosen brings its help with it, and loses it with its words. What comes
 * from the file, maybe in another language, stays as it is. */
static void
text_cb (FootingSectionFirstWin *self)
{
  GHashTable *waiting = footing_saver_get_waiting (FOOTING_SAVER (self->autosave));
  g_autofree char *move = NULL;
  const char *now;

  if (!g_hash_table_contains (waiting, "title"))
    return;

  move = dup_move (self);
  now = footing_win_find_move (
      footing_view_get_guidance (self), footing_section_get_perspective (self),
      gtk_editable_get_text (GTK_EDITABLE (self->title_row)), move);
  if (strcmp (now, move) != 0)
    footing_autosave_set_string (self->autosave, "move", now);
}

static void
bind_step (FootingSectionFirstWin *self)
{
  FootingContext *context = footing_view_get_context (self);
  const char *recovery = footing_section_get_recovery (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *step =
      footing_plan_ensure_first_win (footing_view_get_store (self), recovery, &error);

  /* Making the step has refreshed this section already. */
  if (self->autosave != NULL)
    return;

  if (step != NULL) {
    self->autosave = footing_autosave_new (context, FOOTING_TYPE_STEP, step);
  } else {
    /* It cannot be made now: then with what is typed in it. */
    footing_context_report (context, error);
    self->autosave = footing_autosave_new_to_make (
        context, FOOTING_TYPE_STEP, recovery, make_step, g_strdup (recovery), g_free);
  }
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_editable (self->autosave, "title",
                                  GTK_EDITABLE (self->title_row));
  /* After the autosave has heard of it. */
  g_signal_connect_object (self->title_row, "notify::text", G_CALLBACK (text_cb), self,
                           G_CONNECT_SWAPPED);
  footing_autosave_bind (self->autosave, "due-on", self->date_row, "date",
                         self->date_row);
  footing_autosave_bind_editable (self->autosave, "seen-by",
                                  GTK_EDITABLE (self->seen_by_row));
}

/* --- Suggestions ---------------------------------------------------------------------
 */

static GArray *
rank (FootingSectionFirstWin *self)
{
  FootingStore *store = footing_view_get_store (self);
  const char *id = footing_section_get_recovery (self);
  g_autoptr (GHashTable) drivers = footing_store_get_drivers (store, id, NULL);
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, id, NULL);

  return footing_ranking_first_wins (
      footing_view_get_guidance (self), footing_section_get_perspective (self),
      recovery != NULL ? recovery->trigger : NULL, drivers);
}

static gboolean
is_shown (FootingSectionFirstWin *self, GArray *wins)
{
  if (self->wins == NULL || self->wins->len != wins->len)
    return FALSE;

  for (guint i = 0; i < wins->len; i++)
    if (!footing_first_win_equal (&g_array_index (self->wins, FootingFirstWin, i),
                                  &g_array_index (wins, FootingFirstWin, i)))
      return FALSE;

  return TRUE;
}

static char *
format_because (FootingSectionFirstWin *self, const FootingFirstWin *win)
{
  const char *title;

  if (win->because == NULL)
    return g_strdup ("");

  title = footing_guide_title (win->because, footing_section_get_perspective (self));
  if (footing_guide_kind (win->because) == FOOTING_GUIDE_TRIGGER)
    /* Translators: %s is the kind of event, "A project missed its targets" */
    return g_strdup_printf (_ ("Because of what happened: “%s”"), title);

  /* Translators: %s is what keeps it going, "Unclear feedback" */
  return g_strdup_printf (_ ("Because you rated “%s”"), title);
}

static void
mark_chosen (FootingSectionFirstWin *self)
{
  footing_pick_row_choose (self->suggestions,
                           gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
}

/* Rows that are there stay, and say something else: the focus may be in one of them, or
 * on its way there from what has changed. */
static void
fill_rows (FootingSectionFirstWin *self)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < self->wins->len; i++) {
    const FootingFirstWin *win = &g_array_index (self->wins, FootingFirstWin, i);
    g_autofree char *because = format_because (self, win);

    if (gtk_list_box_get_row_at_index (self->suggestions, (int)i) == NULL)
      gtk_list_box_append (self->suggestions, footing_pick_row_new ());
    row = gtk_list_box_get_row_at_index (self->suggestions, (int)i);
    g_object_set (row, "title", win->text, "subtitle", because, NULL);
  }

  while ((row = gtk_list_box_get_row_at_index (self->suggestions,
                                               (int)self->wins->len)) != NULL)
    gtk_list_box_remove (self->suggestions, GTK_WIDGET (row));
}

static int
get_n_first (FootingSectionFirstWin *self)
{
  return footing_section_is_brief (self) ? N_BRIEF : N_FIRST;
}

static void
show_suggestions (FootingSectionFirstWin *self)
{
  const int n_first = get_n_first (self);
  g_autoptr (GArray) wins = rank (self);
  GtkListBoxRow *row;

  if (!is_shown (self, wins)) {
    g_clear_pointer (&self->wins, g_array_unref);
    self->wins = g_steal_pointer (&wins);
    fill_rows (self);
  }

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->suggestions, i)) != NULL;
       i++)
    gtk_widget_set_visible (GTK_WIDGET (row), self->all || i < n_first);
  gtk_widget_set_visible (self->more_button,
                          !self->all && (int)self->wins->len > n_first);
  gtk_widget_set_visible (self->suggestions_group, self->wins->len > 0);
  mark_chosen (self);
}

static void
more_cb (FootingSectionFirstWin *self)
{
  GtkListBoxRow *next;

  self->all = TRUE;
  show_suggestions (self);
  next = gtk_list_box_get_row_at_index (self->suggestions, get_n_first (self));
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

/* Whether @title is neither blank nor one of the suggestions. */
static gboolean
is_own (FootingSectionFirstWin *self, const char *title)
{
  for (guint i = 0; i < self->wins->len; i++)
    if (strcmp (g_array_index (self->wins, FootingFirstWin, i).text, title) == 0)
      return FALSE;

  return *title != '\0';
}

/* A day soon, unless one was chosen: a win that has none does not happen. */
static void
propose_day (FootingSectionFirstWin *self)
{
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  g_autofree char *day = footing_date_propose (today, FOOTING_FIRST_WIN_PROPOSED_DAYS);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->date_row)) == '\0')
    g_object_set (self->date_row, "date", day, NULL);
}

/* Where a plan begins, what is left to say is who will see it. */
static void
go_on (FootingSectionFirstWin *self)
{
  if (footing_section_is_brief (self) &&
      *gtk_editable_get_text (GTK_EDITABLE (self->seen_by_row)) == '\0')
    gtk_widget_grab_focus (self->seen_by_row);
}

/* Takes the suggestion, unless somebody's own words stand there. */
static void
row_activated_cb (FootingSectionFirstWin *self, GtkListBoxRow *row)
{
  const int i = gtk_list_box_row_get_index (row);
  const FootingFirstWin *win = &g_array_index (self->wins, FootingFirstWin, i);
  GtkEditable *title = GTK_EDITABLE (self->title_row);

  if (self->autosave == NULL)
    return;

  footing_section_clear_gap (FOOTING_SECTION (self));
  if (is_own (self, gtk_editable_get_text (title))) {
    footing_hint_show (
        GTK_WIDGET (self), self->title_row,
        _ ("Your own words stay. To use a suggestion, clear this field first."));
    return;
  }

  footing_field_fill (title, win->text);
  propose_day (self);
  footing_autosave_flush (self->autosave);
  go_on (self);
}

static void
title_cb (FootingSectionFirstWin *self)
{
  footing_section_clear_gap (FOOTING_SECTION (self));
  if (self->wins != NULL)
    mark_chosen (self);
}

/* --- Section -------------------------------------------------------------------------
 */

static void
footing_section_first_win_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionFirstWin *self = FOOTING_SECTION_FIRST_WIN (view);

  if (self->autosave == NULL)
    bind_step (self);
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY)
    show_suggestions (self);
}

static GtkWidget *
footing_section_first_win_find_field (FootingSection *section,
                                      FootingGap gap,
                                      const char *record)
{
  FootingSectionFirstWin *self = FOOTING_SECTION_FIRST_WIN (section);

  return gap == FOOTING_GAP_FIRST_WIN_TITLE ? self->title_row : self->date_row;
}

static void
footing_section_first_win_constructed (GObject *object)
{
  static const int days[] = {0, 1, 3, 7};
  FootingSectionFirstWin *self = FOOTING_SECTION_FIRST_WIN (object);

  G_OBJECT_CLASS (footing_section_first_win_parent_class)->constructed (object);

  footing_date_presets_load (self->presets, footing_view_get_context (self),
                             FOOTING_DATE_ROW (self->date_row), days,
                             G_N_ELEMENTS (days));
  /* Where a plan begins, one chooses first and writes only what is one's own. */
  if (footing_section_is_brief (self)) {
    GtkWidget *box = gtk_widget_get_parent (self->suggestions_group);

    gtk_box_reorder_child_after (GTK_BOX (box), self->suggestions_group, NULL);
    gtk_box_reorder_child_after (GTK_BOX (box), self->more_button,
                                 self->suggestions_group);
  }
}

static void
footing_section_first_win_dispose (GObject *object)
{
  FootingSectionFirstWin *self = FOOTING_SECTION_FIRST_WIN (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_pointer (&self->wins, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_FIRST_WIN);

  G_OBJECT_CLASS (footing_section_first_win_parent_class)->dispose (object);
}

static void
footing_section_first_win_class_init (FootingSectionFirstWinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_first_win_constructed;
  object_class->dispose = footing_section_first_win_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_first_win_refresh;
  FOOTING_SECTION_CLASS (klass)->find_field = footing_section_first_win_find_field;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sections/section-first-win.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin,
                                        seen_by_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin, presets);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin,
                                        suggestions_group);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin,
                                        suggestions);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionFirstWin,
                                        more_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
footing_section_first_win_init (FootingSectionFirstWin *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (GTK_WIDGET (self->title_row));
  g_signal_connect_swapped (self->title_row, "changed", G_CALLBACK (title_cb), self);
}
