/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "next-card.h"
#include "format/step-format.h"
#include "date.h"
#include "editors/move-help.h"
#include "plan/practice.h"
#include "sections/ritual-actions.h"
#include "text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _FootingNextCard {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *when;
  GtkLabel *title;
  GtkLabel *help;
  GtkButton *button;
  AdwBin *more;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingNextCard, footing_next_card, GTK_TYPE_BOX)

/* --- What is said ------------------------------------------------------------------- */

/* A day that is to come, in words; NULL for any other. */
static char *
format_days_left (FootingNextCard *self, FootingStep *step)
{
  g_autofree char *today = footing_context_today (self->context);
  int days;

  if (!footing_date_is_valid (step->due_on))
    return NULL;

  days = footing_date_days_between (today, step->due_on);

  return days > 1 ? g_strdup_printf (ngettext ("%d day left", "%d days left", days), days)
                  : NULL;
}

static char *
format_when (FootingNextCard *self, const FootingTodayItem *item)
{
  g_autofree char *left = NULL;
  const char *when;

  if (item->answer != NULL && *item->answer != '\0')
    return g_strdup (item->answer);
  if (item->step == NULL || !footing_step_is_first_win (item->step))
    return g_strdup (item->detail);

  left = format_days_left (self, item->step);
  when = left != NULL ? left : item->detail;
  if (*when == '\0')
    return g_strdup (_ ("First win"));

  /* Translators: the first win and when it is due: "First win · 3 days left" */
  return g_strdup_printf (_ ("First win · %s"), when);
}

/* A first win is said to be one above its title. */
static char *
format_title (const FootingTodayItem *item)
{
  return item->step != NULL ? footing_step_format_title (item->step)
                            : g_strdup (item->title);
}

/* When it is done, of a step that comes from a move; NULL for any other. */
static char *
format_help (FootingNextCard *self, const FootingTodayItem *item)
{
  g_autoptr (FootingHelp) help = NULL;
  g_autoptr (GError) error = NULL;

  if (item->step == NULL)
    return NULL;
  if (!footing_plan_find_help (footing_context_get_store (self->context),
                               footing_context_get_guidance (self->context), item->step,
                               &help, &error)) {
    footing_context_report (self->context, error);
    return NULL;
  }

  /* Translators: %s is a sentence: "Done when: The first update is sent." */
  return help != NULL && help->done_when != NULL
             ? g_strdup_printf (_ ("Done when: %s"), help->done_when)
             : NULL;
}

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_words (FootingNextCard *self, const FootingTodayItem *item)
{
  g_autofree char *when = format_when (self, item);
  g_autofree char *title = format_title (item);
  g_autofree char *help = format_help (self, item);

  show_line (self->when, when);
  gtk_label_set_label (self->title, title);
  show_line (self->help, help);
}

/* --- What can be done --------------------------------------------------------------- */

static GtkWidget *
make_more (FootingNextCard *self, const FootingTodayItem *item)
{
  GtkWidget *more = NULL;

  if (item->step != NULL) {
    more = footing_move_help_button_new (self->context, item->step);
    if (more != NULL)
      footing_move_help_button_set_title (more, item->title);
  } else if (item->kind == FOOTING_TODAY_RITUAL) {
    more = footing_ritual_menu_new (item->id, item->title, item->rings);
  }

  return more;
}

static const char *
get_label (FootingNextCard *self, const FootingTodayItem *item)
{
  g_autofree char *today = footing_context_today (self->context);

  if (footing_today_item_get_undo (item) != NULL)
    return _ ("_Undo");
  if (item->step != NULL && footing_practice_goes_on (item->step, today))
    return _ ("_Log Practice");
  if (item->step != NULL)
    /* Translators: says that a step is done */
    return C_ ("step", "_Done");

  return item->begun ? _ ("_Continue") : _ ("_Start");
}

/* What can be taken back is not what is suggested. */
static void
show_deed (FootingNextCard *self, const FootingTodayItem *item)
{
  const char *undo = footing_today_item_get_undo (item);
  GVariant *target = NULL;
  const char *action = undo;

  if (undo != NULL)
    target = g_variant_new_string (item->id);
  else
    action = footing_today_item_get_action (item, &target);

  gtk_button_set_label (self->button, get_label (self, item));
  /* All of them take a string: the name never stands beside a target that it refuses. */
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, item->title, -1);
  if (undo != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");

  adw_bin_set_child (self->more, item->answer == NULL ? make_more (self, item) : NULL);
}

void
footing_next_card_show (FootingNextCard *self,
                        FootingContext *context,
                        const FootingTodayItem *item)
{
  g_return_if_fail (FOOTING_IS_NEXT_CARD (self));

  g_set_object (&self->context, context);
  if (item != NULL) {
    show_words (self, item);
    show_deed (self, item);
    gtk_widget_set_sensitive (GTK_WIDGET (self->button),
                              item->answer == NULL || *item->answer != '\0');
  }
  gtk_widget_set_visible (GTK_WIDGET (self), item != NULL);
}

static void
footing_next_card_dispose (GObject *object)
{
  FootingNextCard *self = FOOTING_NEXT_CARD (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_NEXT_CARD);

  G_OBJECT_CLASS (footing_next_card_parent_class)->dispose (object);
}

static void
footing_next_card_class_init (FootingNextCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_next_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/next-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingNextCard, when);
  gtk_widget_class_bind_template_child (widget_class, FootingNextCard, title);
  gtk_widget_class_bind_template_child (widget_class, FootingNextCard, help);
  gtk_widget_class_bind_template_child (widget_class, FootingNextCard, button);
  gtk_widget_class_bind_template_child (widget_class, FootingNextCard, more);
}

static void
footing_next_card_init (FootingNextCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
