/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "missed-line.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "widgets/fold-box.h"
#include "widgets/stay.h"
#include "widgets/wrap-box.h"
#include "session/session.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many are named, the last ones; more would be a reproach. */
#define MAX_NAMED 6

struct _FootingMissedLine {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *missed;
  GtkWidget *do_it;
  GtkMenuButton *do_one;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingMissedLine, footing_missed_line, GTK_TYPE_BOX)

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
list_titles (FootingMissedLine *self, GPtrArray *missed)
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

/* A ritual and the day it was planned for: "Outreach (3 Mar)". */
static char *
format_one (FootingMissedLine *self, FootingOccurrence *occurrence, const char *title)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_short (occurrence->date, today);

  /* Translators: a ritual and the day it was planned for: "Outreach (3 Mar)" */
  return g_strdup_printf (C_ ("missed", "%s (%s)"), title, day);
}

static char *
format_missed (FootingMissedLine *self,
               GPtrArray *missed,
               GPtrArray *titles,
               guint n_more)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < missed->len; i++) {
    g_autofree char *name = format_one (self, missed->pdata[i], titles->pdata[i]);

    if (i > 0)
      /* Translators: between the rituals that were missed */
      g_string_append (names, C_ ("missed", ", "));
    g_string_append (names, name);
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
notice (FootingMissedLine *self)
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
let_go_cb (FootingMissedLine *self)
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

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return page == NULL || (gtk_widget_compute_bounds (widget, page, &bounds) &&
                          bounds.origin.y + bounds.size.height > 0 &&
                          bounds.origin.y < gtk_widget_get_height (page));
}

/* Whoever leaves the page has seen what stood there. */
static void
footing_missed_line_unmap (GtkWidget *widget)
{
  const gboolean seen = is_in_sight (widget);

  GTK_WIDGET_CLASS (footing_missed_line_parent_class)->unmap (widget);

  if (seen)
    notice (FOOTING_MISSED_LINE (widget));
}

static void
footing_missed_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_MISSED_LINE);

  G_OBJECT_CLASS (footing_missed_line_parent_class)->dispose (object);
}

static void
footing_missed_line_finalize (GObject *object)
{
  g_clear_object (&FOOTING_MISSED_LINE (object)->context);

  G_OBJECT_CLASS (footing_missed_line_parent_class)->finalize (object);
}

static void
footing_missed_line_class_init (FootingMissedLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_missed_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_missed_line_finalize;
  widget_class->unmap = footing_missed_line_unmap;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/today/missed-line.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingMissedLine, missed);
  gtk_widget_class_bind_template_child (widget_class, FootingMissedLine, do_it);
  gtk_widget_class_bind_template_child (widget_class, FootingMissedLine, do_one);
  gtk_widget_class_bind_template_callback (widget_class, let_go_cb);
}

static void
footing_missed_line_init (FootingMissedLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
footing_missed_line_is_needed (FootingContext *context)
{
  g_autoptr (GPtrArray) missed = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  missed = list_missed (context);

  return missed != NULL && missed->len > 0;
}

/* The one is begun by a button, one of several by a menu. */
static void
show_ways (FootingMissedLine *self, GPtrArray *missed, GPtrArray *titles)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < missed->len; i++) {
    g_autofree char *name = format_one (self, missed->pdata[i], titles->pdata[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

    g_menu_item_set_action_and_target (item, "app.start-ritual", "s",
                                       footing_record_get_id (missed->pdata[i]));
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (self->do_one, G_MENU_MODEL (menu));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->do_it), "s",
                                    footing_record_get_id (missed->pdata[0]));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->do_it), "app.start-ritual");
  gtk_widget_set_visible (self->do_it, missed->len == 1);
  gtk_widget_set_visible (GTK_WIDGET (self->do_one), missed->len > 1);
}

static void
refresh (FootingMissedLine *self)
{
  g_autoptr (GPtrArray) missed = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  g_autofree char *sentence = NULL;
  guint n_more = 0;

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
    show_ways (self, missed, titles);
  }
  footing_stay_set_visible (GTK_WIDGET (self), sentence != NULL);
}

void
footing_missed_line_show (GtkBox *place, FootingContext *context)
{
  GtkWidget *line;

  g_return_if_fail (GTK_IS_BOX (place));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  line = gtk_widget_get_first_child (GTK_WIDGET (place));
  if (line == NULL && footing_missed_line_is_needed (context)) {
    line = g_object_new (FOOTING_TYPE_MISSED_LINE, NULL);
    FOOTING_MISSED_LINE (line)->context = g_object_ref (context);
    gtk_box_append (place, line);
  }
  if (line != NULL)
    refresh (FOOTING_MISSED_LINE (line));
  gtk_widget_set_visible (GTK_WIDGET (place),
                          line != NULL && gtk_widget_get_visible (line));
}
