/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-state.h"
#include "format/date-format.h"
#include "kept-form.h"
#include "plan/moves.h"
#include "widgets/date-presets.h"
#include "widgets/rating-row.h"

#include <glib/gi18n-lib.h>

/* From this frequency on there is a button for what helps. */
#define HELP_FROM 2

/* How many answers are told, the newest first. */
#define N_TOLD 8

struct _FootingSignState {
  AdwPreferencesRow parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *word;
  FootingTrend *trend;
  GtkMenuButton *help_button;
  GtkPopover *popover;
  GtkLabel *try_label;
  GtkLabel *move_title;
  GtkLabel *move_text;
  GtkListBox *day_list;
  GtkWidget *add_button;
  GtkWidget *added;
  GtkPopover *answers;
  GtkLabel *meaning;
  GtkLabel *told;

  /* borrowed */
  const FootingGuide *sign;
  const FootingGuide *move;
  FootingDateRow *day_row; /* made when somebody looks */

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept; /* of that day */
};

G_DEFINE_FINAL_TYPE (FootingSignState, footing_sign_state, ADW_TYPE_PREFERENCES_ROW)

enum {
  ADD_MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The day until which it is to be done is asked for with the plan's other gaps (F90). */
static void
make_day (FootingSignState *self)
{
  static const int days[] = {1, 3, 7, 14};
  GtkWidget *presets = g_object_new (FOOTING_TYPE_DATE_PRESETS, NULL);
  FootingStore *store = footing_context_get_store (self->context);
  const char *sign = footing_guide_code (self->sign);
  g_autofree char *name = g_strconcat ("sign-", sign, NULL);
  g_autofree char *day =
      footing_plan_propose_day (store, footing_context_get_guidance (self->context),
                                footing_guide_code (self->move), sign);

  self->day_row = FOOTING_DATE_ROW (footing_date_row_new (_ ("Done by")));
  footing_date_presets_load (FOOTING_DATE_PRESETS (presets), self->context, self->day_row,
                             days, G_N_ELEMENTS (days));
  footing_date_row_set_date (self->day_row, day);
  gtk_list_box_append (self->day_list, GTK_WIDGET (self->day_row));
  gtk_list_box_append (self->day_list, presets);
  self->kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_RECOVERY,
                                 footing_context_get_recovery (self->context), name);
  footing_kept_form_bind_editable (self->kept, "until", GTK_EDITABLE (self->day_row));
}

static void
shown_cb (FootingSignState *self)
{
  if (self->day_row == NULL && gtk_widget_get_visible (GTK_WIDGET (self->day_list)))
    make_day (self);
}

/* A day that cannot be read is said to be none, where it is typed. */
static gboolean
is_readable (FootingSignState *self)
{
  g_autofree char *unfinished = NULL;

  if (self->day_row == NULL)
    return TRUE;

  g_object_get (self->day_row, "unfinished", &unfinished, NULL);
  if (*unfinished != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->day_row));

  return *unfinished == '\0';
}

static void
add_cb (FootingSignState *self)
{
  g_autofree char *day = NULL;

  if (!is_readable (self))
    return;

  if (self->day_row != NULL)
    day = g_strdup (footing_date_row_get_date (self->day_row));
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[ADD_MOVE], 0, footing_guide_code (self->move),
                 footing_guide_code (self->sign), day != NULL ? day : "");
}

static void
footing_sign_state_dispose (GObject *object)
{
  FootingSignState *self = FOOTING_SIGN_STATE (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SIGN_STATE);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_sign_state_parent_class)->dispose (object);
}

static void
footing_sign_state_class_init (FootingSignStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_sign_state_dispose;

  signals[ADD_MOVE] =
      g_signal_new ("add-move", FOOTING_TYPE_SIGN_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (FOOTING_TYPE_TREND);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/signs/sign-state.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, title);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, word);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, trend);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, help_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, popover);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, try_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, move_title);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, move_text);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, day_list);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, added);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, answers);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, meaning);
  gtk_widget_class_bind_template_child (widget_class, FootingSignState, told);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
footing_sign_state_init (FootingSignState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

GtkWidget *
footing_sign_state_new (FootingContext *context,
                        const FootingGuide *guide,
                        FootingPerspective perspective)
{
  FootingSignState *self = g_object_new (FOOTING_TYPE_SIGN_STATE, NULL);
  const char *title = footing_guide_title (guide, perspective);
  g_autofree char *help = NULL;

  self->context = g_object_ref (context);
  self->sign = guide;
  self->move =
      footing_guidance_lookup (footing_context_get_guidance (context), FOOTING_GUIDE_MOVE,
                               footing_guide_counter_move (guide, perspective));

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  /* Translators: what helps with a sign, such as "What helps: Speaking up less" */
  help = g_strdup_printf (_ ("What helps: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->help_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, help, -1);

  set_text (self->meaning, footing_guide_text (guide, perspective));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  set_text (self->try_label, footing_guide_try (guide, perspective));
  if (self->move != NULL) {
    set_text (self->move_title, footing_guide_title (self->move, perspective));
    set_text (self->move_text, footing_guide_text (self->move, perspective));
  }

  return GTK_WIDGET (self);
}

static void
show_word (FootingSignState *self,
           FootingSignHistory *history,
           int value,
           const char *today)
{
  g_auto (GStrv) words = footing_rating_scale_dup_sign_words ();
  const char *date = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (value < 0) {
    gtk_label_set_label (self->word, C_ ("sign", "not answered"));
    return;
  }

  footing_sign_history_get_latest (history, footing_guide_code (self->sign), &date);
  if (g_strcmp0 (date, footing_sign_history_get_date (history)) == 0) {
    gtk_label_set_label (self->word, words[value]);
    return;
  }

  day = footing_date_format_short (date, today);
  /* Translators: how often a sign was seen when it was last rated: "often, on 5 Mar" */
  text = g_strdup_printf (_ ("%s, on %s"), words[value], day);
  gtk_label_set_label (self->word, text);
}

/* A line for each of the newest answers, and one for before the setback. */
static void
show_answers (FootingSignState *self, FootingSignHistory *history, const char *today)
{
  const char *code = footing_guide_code (self->sign);
  const int before = footing_sign_history_get_before (history, code);
  g_auto (GStrv) words = footing_rating_scale_dup_sign_words ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  const char *date;
  int value;

  while (lines->len < N_TOLD &&
         (value = footing_sign_history_get_nth (history, code, lines->len, &date)) >= 0) {
    g_autofree char *day = footing_date_format_short (date, today);

    /* Translators: a day and how often a sign was seen then: "5 Mar: often" */
    g_ptr_array_add (lines, g_strdup_printf (C_ ("sign", "%s: %s"), day, words[value]));
  }
  if (before >= 0)
    /* Translators: how often a sign was seen before the setback, such as "never" */
    g_ptr_array_add (lines,
                     g_strdup_printf (_ ("Before the setback: %s"), words[before]));
  if (lines->len == 0)
    g_ptr_array_add (lines, g_strdup (C_ ("sign", "not answered")));
  g_ptr_array_add (lines, NULL);

  text = g_strjoinv ("\n", (GStrv)lines->pdata);
  gtk_label_set_label (self->told, text);
}

gboolean
footing_sign_state_forget (FootingSignState *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_SIGN_STATE (self), FALSE);

  return self->kept == NULL || footing_kept_form_forget (self->kept, error);
}

void
footing_sign_state_reset (FootingSignState *self)
{
  g_return_if_fail (FOOTING_IS_SIGN_STATE (self));

  if (self->kept != NULL)
    footing_kept_form_reset (self->kept);
}

void
footing_sign_state_open (FootingSignState *self)
{
  g_return_if_fail (FOOTING_IS_SIGN_STATE (self));

  gtk_popover_popup (self->answers);
}

void
footing_sign_state_update (FootingSignState *self,
                           FootingSignHistory *history,
                           const char *today)
{
  const char *code, *move;
  gboolean planned;
  int value;

  g_return_if_fail (FOOTING_IS_SIGN_STATE (self));

  code = footing_guide_code (self->sign);
  move = self->move != NULL ? footing_guide_code (self->move) : NULL;
  value = footing_sign_history_get_latest (history, code, NULL);
  planned = footing_sign_history_find_step (history, move, code) != NULL;

  show_word (self, history, value, today);
  show_answers (self, history, today);
  footing_sign_history_show (history, code, move, self->trend);
  gtk_widget_set_visible (GTK_WIDGET (self->help_button),
                          value >= HELP_FROM && self->move != NULL);
  gtk_widget_set_visible (self->add_button,
                          footing_sign_history_has_plan (history) && !planned);
  gtk_widget_set_visible (GTK_WIDGET (self->day_list),
                          footing_sign_history_has_plan (history) && !planned);
  gtk_widget_set_visible (self->added, planned);
}
