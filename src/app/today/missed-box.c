/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "missed-box.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "widgets/stay.h"
#include "widgets/wrap-box.h"
#include "session/session.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many are named, the last ones; more would be a reproach. */
#define MAX_NAMED 6

struct _FootingMissedBox {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *missed;
  GtkWidget *buttons;
  GtkWidget *let_go;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingMissedBox, footing_missed_box, GTK_TYPE_BOX)

/* Those of the current plan; a plan that is paused or closed asks for nothing. */
static GPtrArray *
list_missed (FootingContext *context)
{
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (context);

  return recovery != NULL && footing_recovery_is_active (recovery)
             ? footing_session_list_missed (footing_context_get_store (context),
                                            footing_record_get_id (recovery), NULL)
             : NULL;
}

/* The titles of the rituals of @missed, in that order; NULL when they cannot be read. */
static GPtrArray *
list_titles (FootingMissedBox *self, GPtrArray *missed)
{
  FootingContext *context = self->context;
  const FootingPerspective perspective =
      footing_context_get_perspective (context, footing_context_get_recovery (context));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) rituals = NULL;
  GPtrArray *titles;

  for (guint i = 0; i < missed->len; i++)
    g_ptr_array_add (
        ids, (gpointer)((FootingOccurrence *)g_ptr_array_index (missed, i))->ritual);
  rituals = footing_store_get_all (footing_context_get_store (context),
                                   FOOTING_TYPE_RITUAL, ids, NULL);
  if (rituals == NULL || rituals->len != missed->len)
    return NULL;

  titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rituals->len; i++)
    g_ptr_array_add (titles, footing_ritual_format_title (g_ptr_array_index (rituals, i),
                                                          context, perspective));

  return titles;
}

static char *
format_missed (FootingMissedBox *self, GPtrArray *missed, GPtrArray *titles, guint n_more)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < missed->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (missed, i);
    g_autofree char *day = footing_date_format_short (occurrence->date, today);

    if (i > 0)
      /* Translators: between the rituals that were missed */
      g_string_append (names, C_ ("missed", ", "));
    /* Translators: a ritual and the day it was planned for: "Outreach (3 Mar)" */
    g_string_append_printf (names, C_ ("missed", "%s (%s)"),
                            (const char *)g_ptr_array_index (titles, i), day);
  }

  if (n_more > 0)
    /* Translators: %s is "Outreach (3 Mar), Reflection (6 Mar)" */
    return g_strdup_printf (
        ngettext ("Missed: %s, and %u more", "Missed: %s, and %u more", n_more),
        names->str, n_more);

  /* Translators: a fact, not a fault; %s is "Outreach (3 Mar), Reflection (6 Mar)" */
  return g_strdup_printf (_ ("Missed: %s"), names->str);
}

/* Those that were missed are named once; what cannot be written is named once more. */
static void
notice (FootingMissedBox *self)
{
  const char *recovery = footing_context_get_recovery (self->context);

  if (recovery != NULL)
    footing_session_notice_missed (footing_context_get_store (self->context), recovery,
                                   NULL, NULL);
}

static gboolean
put_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_session_put_back_missed (footing_context_get_store (context), before,
                                          error);
}

static void
free_before (gpointer before)
{
  g_ptr_array_unref (before);
}

static void
let_go_cb (FootingMissedBox *self)
{
  const char *recovery = footing_context_get_recovery (self->context);
  g_autoptr (GError) error = NULL;
  GPtrArray *before = NULL;

  if (recovery == NULL)
    return;

  if (!footing_session_notice_missed (footing_context_get_store (self->context), recovery,
                                      &before, &error)) {
    footing_context_report (self->context, error);
    return;
  }

  if (before->len == 0)
    g_ptr_array_unref (before);
  else
    /* Translators: rituals that were missed, and are left at that */
    footing_context_offer_undo (self->context, _ ("Let go of what you missed"),
                                _ ("What you missed is on Today again"), put_back_cb,
                                before, free_before);
}

static GtkWidget *
make_button (FootingOccurrence *occurrence, const char *title, gboolean alone)
{
  /* Translators: a button; %s is a ritual that was missed */
  g_autofree char *label =
      alone ? g_strdup (_ ("Do It Now")) : g_strdup_printf (_ ("%s Now"), title);
  GtkWidget *words = gtk_label_new (label);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_add_css_class (button, "small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    footing_record_get_id (occurrence));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.start-ritual");

  return button;
}

/* Whoever leaves the page has seen what stood there. */
static void
footing_missed_box_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_missed_box_parent_class)->unmap (widget);

  notice (FOOTING_MISSED_BOX (widget));
}

static void
footing_missed_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_MISSED_BOX);

  G_OBJECT_CLASS (footing_missed_box_parent_class)->dispose (object);
}

static void
footing_missed_box_finalize (GObject *object)
{
  g_clear_object (&FOOTING_MISSED_BOX (object)->context);

  G_OBJECT_CLASS (footing_missed_box_parent_class)->finalize (object);
}

static void
footing_missed_box_class_init (FootingMissedBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_missed_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_missed_box_finalize;
  widget_class->unmap = footing_missed_box_unmap;

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/missed-box.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingMissedBox, missed);
  gtk_widget_class_bind_template_child (widget_class, FootingMissedBox, buttons);
  gtk_widget_class_bind_template_child (widget_class, FootingMissedBox, let_go);
  gtk_widget_class_bind_template_callback (widget_class, let_go_cb);
}

static void
footing_missed_box_init (FootingMissedBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
footing_missed_box_is_needed (FootingContext *context)
{
  g_autoptr (GPtrArray) missed = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  missed = list_missed (context);

  return missed != NULL && missed->len > 0;
}

GtkWidget *
footing_missed_box_new (FootingContext *context)
{
  FootingMissedBox *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  self = g_object_new (FOOTING_TYPE_MISSED_BOX, NULL);
  self->context = g_object_ref (context);
  footing_missed_box_refresh (self);

  return GTK_WIDGET (self);
}

static void
make_buttons (FootingMissedBox *self, GPtrArray *missed, GPtrArray *titles)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->buttons)) != self->let_go)
    gtk_widget_unparent (child);
  for (guint i = 0; i < missed->len; i++)
    gtk_widget_insert_before (make_button (g_ptr_array_index (missed, i),
                                           g_ptr_array_index (titles, i),
                                           missed->len == 1),
                              self->buttons, self->let_go);
}

void
footing_missed_box_refresh (FootingMissedBox *self)
{
  g_autoptr (GPtrArray) missed = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  g_autofree char *sentence = NULL;
  guint n_more = 0;

  g_return_if_fail (FOOTING_IS_MISSED_BOX (self));

  missed = list_missed (self->context);
  if (missed != NULL && missed->len > MAX_NAMED) {
    n_more = missed->len - MAX_NAMED;
    g_ptr_array_remove_range (missed, 0, n_more);
  }
  if (missed != NULL && missed->len > 0)
    titles = list_titles (self, missed);
  if (titles != NULL)
    sentence = format_missed (self, missed, titles, n_more);
  if (sentence != NULL && strcmp (sentence, gtk_label_get_label (self->missed)) != 0) {
    gtk_label_set_label (self->missed, sentence);
    make_buttons (self, missed, titles);
  }
  footing_stay_set_visible (GTK_WIDGET (self), sentence != NULL);
}
