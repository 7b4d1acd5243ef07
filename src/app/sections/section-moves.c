/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-moves.h"
#include "commitment-words.h"
#include "widgets/rows.h"
#include "editors/edit-deed.h"
#include "editors/step-row.h"
#include "editors/suggestion-row.h"
#include "plan/moves.h"
#include "plan/scopes.h"
#include "plan/steps.h"

#include <string.h>

/* How many suggestions are shown at first, and where a plan begins. */
#define N_FIRST 5
#define N_BRIEF 3

/* How many steps are shown before those who want to see all ask for them. */
#define N_STEPS 30

/* Page 8 (F4, F7–F10): suggestions, and the steps that came from them or are one's own.
 */
struct _FootingSectionMoves {
  FootingSection parent_instance;

  /* template children */
  GtkListBox *suggestions;
  GtkWidget *more_button;
  GtkWidget *steps_box;
  GtkWidget *steps;
  GtkWidget *own_button;
  GtkWidget *practice_button;
  GtkWidget *scope_button;

  /* owned */
  GPtrArray *ranked; /* FootingSuggestion that are shown */

  /* state */
  gboolean all;
};

G_DEFINE_FINAL_TYPE (FootingSectionMoves, footing_section_moves, FOOTING_TYPE_SECTION)

/* --- Steps ---------------------------------------------------------------------------
 */

static GtkWidget *
make_step (gpointer record, gpointer data)
{
  return footing_step_row_new (footing_view_get_context (data), record,
                               footing_section_get_perspective (data));
}

static void
update_step (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_step_row_show (FOOTING_STEP_ROW (row), record);
}

/* Adds an empty step of @kind, and lets it be filled in. */
static void
add_own (FootingSectionMoves *self, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_steps_add_own (
      footing_view_get_store (self), footing_section_get_recovery (self), kind, &error);
  GtkWidget *row = id != NULL ? footing_rows_reveal (self->steps, id) : NULL;

  footing_section_clear_gap (FOOTING_SECTION (self));
  if (id != NULL)
    footing_edit_deed_begin_added (footing_view_get_context (self), FOOTING_TYPE_STEP,
                                   id);
  if (row != NULL)
    footing_step_row_edit (FOOTING_STEP_ROW (row));
  if (error != NULL)
    footing_context_report (footing_view_get_context (self), error);
}

static void
own_cb (FootingSectionMoves *self)
{
  add_own (self, "step");
}

static void
practice_cb (FootingSectionMoves *self)
{
  add_own (self, "practice");
}

static void
scope_cb (FootingSectionMoves *self)
{
  add_own (self, "scope");
}

/* --- Suggestions ---------------------------------------------------------------------
 */

static GPtrArray *
rank (FootingSectionMoves *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ranked = footing_plan_suggest (footing_view_get_store (self),
                                            footing_view_get_guidance (self),
                                            footing_section_get_recovery (self), &error);

  if (ranked == NULL)
    footing_context_report (footing_view_get_context (self), error);

  return ranked;
}

static const FootingSuggestion *
find_suggestion (GPtrArray *ranked, const char *move)
{
  for (guint i = 0; i < ranked->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (ranked, i);

    if (strcmp (footing_guide_code (suggestion->move), move) == 0)
      return suggestion;
  }

  return NULL;
}

/* Whether the same moves are shown for the same reasons: then they stay where they are,
 * though some may have come into the plan. */
static gboolean
is_shown (FootingSectionMoves *self, GPtrArray *ranked)
{
  if (self->ranked == NULL || self->ranked->len != ranked->len)
    return FALSE;

  for (guint i = 0; i < ranked->len; i++) {
    const FootingSuggestion *now = g_ptr_array_index (ranked, i);
    const FootingSuggestion *before =
        find_suggestion (self->ranked, footing_guide_code (now->move));

    if (before == NULL || !footing_suggestion_equal (before, now))
      return FALSE;
  }

  return TRUE;
}

/* The codes of the drivers or signs that speak for @suggestion. */
static GStrv
list_reasons (const FootingSuggestion *suggestion, FootingGuideKind kind)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < suggestion->reasons->len; i++) {
    const FootingReason *reason = &g_array_index (suggestion->reasons, FootingReason, i);

    if (reason->kind == kind)
      g_strv_builder_add (codes, footing_guide_code (reason->item));
  }

  return g_strv_builder_end (codes);
}

static const FootingSuggestion *
get_shown (FootingSectionMoves *self, GtkWidget *row)
{
  return g_ptr_array_index (self->ranked,
                            gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

/* What was typed for the step is in it then, and no longer kept for itself. */
static gboolean
accept_move (FootingSectionMoves *self,
             FootingSuggestionRow *row,
             const FootingAcceptance *acceptance,
             GError **error)
{
  FootingStore *store = footing_view_get_store (self);
  g_autoptr (FootingStep) step = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  step =
      footing_plan_accept_move (store, footing_view_get_guidance (self),
                                footing_section_get_recovery (self), acceptance, error);
  done = step != NULL && footing_suggestion_row_forget (row, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static void
accepted_cb (FootingSectionMoves *self, GtkWidget *row)
{
  const FootingSuggestion *suggestion = get_shown (self, row);
  g_auto (GStrv) drivers = list_reasons (suggestion, FOOTING_GUIDE_DRIVER);
  g_auto (GStrv) signs = list_reasons (suggestion, FOOTING_GUIDE_SIGN);
  g_auto (FootingFilling) filling = {0};
  const FootingAcceptance acceptance = {
      .move = footing_guide_code (suggestion->move),
      .drivers = (const char *const *)drivers,
      .signs = (const char *const *)signs,
      .filling = &filling,
      .day = footing_suggestion_row_get_day (FOOTING_SUGGESTION_ROW (row)),
  };
  g_autoptr (GError) error = NULL;

  if (!footing_suggestion_row_check (FOOTING_SUGGESTION_ROW (row)))
    return;

  footing_suggestion_row_get_filling (FOOTING_SUGGESTION_ROW (row), &filling);
  footing_section_clear_gap (FOOTING_SECTION (self));
  if (accept_move (self, FOOTING_SUGGESTION_ROW (row), &acceptance, &error))
    footing_suggestion_row_reset (FOOTING_SUGGESTION_ROW (row));
  else
    footing_context_report (footing_view_get_context (self), error);
}

/* What the plan says that belongs into the gaps of @move. FALSE when that cannot be read.
 */
static gboolean
read_known (FootingSectionMoves *self, const FootingGuide *move, FootingFilling *known)
{
  g_autoptr (GError) error = NULL;

  if (footing_plan_fill_gaps (footing_view_get_store (self),
                              footing_view_get_guidance (self),
                              footing_section_get_recovery (self), move, known, &error))
    return TRUE;

  footing_context_report (footing_view_get_context (self), error);

  return FALSE;
}

/* How it is done, and what is known for its gaps, are read when somebody looks. */
static void
expanded_cb (GtkWidget *row, GParamSpec *pspec, FootingSectionMoves *self)
{
  const char *id = footing_section_get_recovery (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (FootingHelp) help = NULL;
  g_auto (FootingFilling) known = {0};
  const FootingGuide *move;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    return;

  move = get_shown (self, row)->move;
  recovery = footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY, id,
                                &error);
  if (recovery == NULL) {
    footing_context_report (footing_view_get_context (self), error);
    return;
  }
  if (!read_known (self, move, &known))
    return;

  help =
      footing_help_new (move, footing_section_get_perspective (self), recovery->trigger);
  footing_suggestion_row_show (FOOTING_SUGGESTION_ROW (row),
                               footing_view_get_context (self), id, help, &known);
}

static void
fill_suggestions (FootingSectionMoves *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->suggestions, 0)) != NULL)
    gtk_list_box_remove (self->suggestions, GTK_WIDGET (row));

  for (guint i = 0; i < self->ranked->len; i++) {
    GtkWidget *made = footing_suggestion_row_new (g_ptr_array_index (self->ranked, i),
                                                  footing_section_get_perspective (self));

    g_signal_connect_object (made, "accepted", G_CALLBACK (accepted_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (made, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
    gtk_list_box_append (self->suggestions, made);
  }
}

static FootingSuggestionRow *
get_suggestion (FootingSectionMoves *self, int i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->suggestions, i);

  return row != NULL ? FOOTING_SUGGESTION_ROW (row) : NULL;
}

/* H11: what is said of somebody further up the page goes into the rows that are open. */
static void
fill_open (FootingSectionMoves *self)
{
  FootingSuggestionRow *row;

  for (int i = 0; (row = get_suggestion (self, i)) != NULL; i++) {
    g_auto (FootingFilling) known = {0};

    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)) &&
        read_known (self, get_shown (self, GTK_WIDGET (row))->move, &known))
      footing_suggestion_row_fill (row, footing_view_get_context (self),
                                   footing_section_get_recovery (self), &known);
  }
}

static int
get_n_first (FootingSectionMoves *self)
{
  return footing_section_is_brief (self) ? N_BRIEF : N_FIRST;
}

static void
update_suggestions (FootingSectionMoves *self, GPtrArray *ranked)
{
  const int n_first = get_n_first (self);
  FootingSuggestionRow *row;

  for (int i = 0; (row = get_suggestion (self, i)) != NULL; i++) {
    const FootingSuggestion *now =
        find_suggestion (ranked, footing_suggestion_row_get_move (row));

    footing_suggestion_row_set_accepted (row, now != NULL && now->held);
    gtk_widget_set_visible (GTK_WIDGET (row), self->all || i < n_first);
  }
  gtk_widget_set_visible (self->more_button,
                          !self->all && (int)self->ranked->len > n_first);
}

static void
more_cb (FootingSectionMoves *self)
{
  self->all = TRUE;
  update_suggestions (self, self->ranked);
  gtk_widget_grab_focus (GTK_WIDGET (get_suggestion (self, get_n_first (self))));
}

/* --- Section -------------------------------------------------------------------------
 */

static void
footing_section_moves_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionMoves *self = FOOTING_SECTION_MOVES (view);
  FootingContext *context = footing_view_get_context (view);
  const char *recovery = footing_section_get_recovery (view);
  g_autoptr (GPtrArray) ranked = rank (self);
  g_autoptr (GError) error = NULL;
  guint n;

  if (!footing_plan_restore_scopes (footing_view_get_store (view), recovery, &error))
    footing_context_report (context, error);
  n = footing_rows_show_list (self->steps, FOOTING_LIST_MOVES, recovery);
  gtk_widget_set_visible (self->steps_box, n > 0);

  if (ranked == NULL)
    return;

  if (!is_shown (self, ranked)) {
    g_clear_pointer (&self->ranked, g_ptr_array_unref);
    self->ranked = g_ptr_array_ref (ranked);
    fill_suggestions (self);
    /* The first one shows how they open, until there is a step. */
    if (n == 0)
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_suggestion (self, 0)), TRUE);
  } else if (type != FOOTING_TYPE_STEP) {
    fill_open (self);
  }
  update_suggestions (self, ranked);
}

static GtkWidget *
footing_section_moves_find_field (FootingSection *section,
                                  FootingGap gap,
                                  const char *record)
{
  FootingSectionMoves *self = FOOTING_SECTION_MOVES (section);
  GtkWidget *row = footing_rows_reveal (self->steps, record);

  if (row != NULL)
    return footing_step_row_find_field (FOOTING_STEP_ROW (row), gap);
  if (get_suggestion (self, 0) != NULL)
    return footing_suggestion_row_find_button (get_suggestion (self, 0));

  return self->own_button;
}

/* A step by its id; else the first one that came from the move, and was not dropped. */
static GtkWidget *
footing_section_moves_find_item (FootingSection *section, const char *item)
{
  FootingSectionMoves *self = FOOTING_SECTION_MOVES (section);
  g_autoptr (GPtrArray) steps =
      footing_store_list (footing_view_get_store (self), FOOTING_TYPE_STEP,
                          footing_section_get_recovery (self), NULL);

  if (footing_rows_has (self->steps, item))
    return footing_rows_reveal (self->steps, item);

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    GtkWidget *row =
        footing_step_comes_from (steps->pdata[i], item, NULL)
            ? footing_rows_reveal (self->steps, footing_record_get_id (steps->pdata[i]))
            : NULL;

    if (row != NULL)
      return row;
  }

  return NULL;
}

/* That there is no step yet is not about the first suggestion. */
static GtkWidget *
footing_section_moves_find_list (FootingSection *section, FootingGap gap)
{
  return gap == FOOTING_GAP_STEPS
             ? GTK_WIDGET (FOOTING_SECTION_MOVES (section)->suggestions)
             : NULL;
}

static void
footing_section_moves_constructed (GObject *object)
{
  static const FootingRowKind kind = {
      .make = make_step, .update = update_step, .n_folded = N_STEPS};
  FootingSectionMoves *self = FOOTING_SECTION_MOVES (object);

  G_OBJECT_CLASS (footing_section_moves_parent_class)->constructed (object);

  /* Where a plan begins there is one thing to choose or to write. */
  if (footing_section_is_brief (self)) {
    gtk_widget_set_visible (self->practice_button, FALSE);
    gtk_widget_set_visible (self->scope_button, FALSE);
  }
  if (footing_section_get_perspective (self) == FOOTING_PERSPECTIVE_SUPPORT)
    footing_commitment_words_set (
        GTK_LABEL (gtk_widget_get_first_child (self->steps_box)), self->steps,
        self->own_button);
  footing_rows_bind (self->steps, NULL, footing_view_get_context (self),
                     FOOTING_TYPE_STEP, &kind, self);
}

static void
footing_section_moves_dispose (GObject *object)
{
  FootingSectionMoves *self = FOOTING_SECTION_MOVES (object);

  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_MOVES);

  G_OBJECT_CLASS (footing_section_moves_parent_class)->dispose (object);
}

static void
footing_section_moves_class_init (FootingSectionMovesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = footing_section_moves_constructed;
  G_OBJECT_CLASS (klass)->dispose = footing_section_moves_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_moves_refresh;
  FOOTING_SECTION_CLASS (klass)->find_field = footing_section_moves_find_field;
  FOOTING_SECTION_CLASS (klass)->find_list = footing_section_moves_find_list;
  FOOTING_SECTION_CLASS (klass)->find_item = footing_section_moves_find_item;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/section-moves.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves, suggestions);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves, more_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves, steps_box);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves, steps);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves, own_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves,
                                        practice_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionMoves, scope_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
}

static void
footing_section_moves_init (FootingSectionMoves *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
