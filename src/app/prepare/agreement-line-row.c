/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreement-line-row.h"
#include "agreement-deeds.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/agreement-format.h"
#include "format/date-format.h"
#include "text.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/text-area.h"
#include "widgets/whole-text.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FootingAgreementLineRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *title_row;
  FootingTextArea *detail;
  GtkWidget *who_row;
  GtkWidget *due_row;
  FootingDatePresets *presets;
  GtkLabel *outcome_line;
  GtkWidget *make_button;
  GtkWidget *tell_button;

  /* owned */
  FootingContext *context;
  char *id;
  FootingPlanLine *line;       /* as it was shown last */
  FootingAgreement *agreement; /* its page, NULL until it is shown */
  FootingAutosave *autosave;   /* of the fields */
};

G_DEFINE_FINAL_TYPE (FootingAgreementLineRow,
                     footing_agreement_line_row,
                     FOOTING_TYPE_LAZY_ROW)

static FootingStore *
get_store (FootingAgreementLineRow *self)
{
  return footing_context_get_store (self->context);
}

/* --- What it says ------------------------------------------------------------------- */

/* What has become of the outcome; "" where there is none. Owned by the caller. */
static char *
format_outcome (FootingAgreementLineRow *self, FootingOutcome *outcome)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = NULL;

  if (outcome == NULL)
    return g_strdup ("");
  if (!footing_outcome_is_delivered (outcome))
    return g_strdup (_ ("An outcome of your plan"));

  day = footing_date_format_day (outcome->delivered_on, today);

  return *day != '\0'
             /* Translators: what was expected is there; %s is a day */
             ? g_strdup_printf (_ ("Delivered on %s"), day)
             : g_strdup (_ ("Delivered"));
}

static void
add_line (GString *lines, const char *text, const char *between)
{
  if (*text != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? between : "", text);
}

/* Who decides, by when, and what it has become. Owned by the caller. */
static char *
format_subtitle (FootingAgreementLineRow *self, const char *name, const char *outcome)
{
  g_autofree char *today = footing_context_today (self->context);
  const FootingPerspective perspective =
      footing_context_get_perspective (self->context, self->line->recovery);
  g_autofree char *who = footing_record_show (self->line, self->line->who);
  g_autofree char *decides =
      footing_agreement_format_decides (who, name, perspective, FALSE);
  g_autofree char *day = footing_date_format_day (self->line->due_on, today);
  GString *lines = g_string_new (NULL);

  if (*decides != '\0') {
    /* Translators: a name or several, or "you" */
    g_autofree char *text = g_strdup_printf (_ ("Who decides: %s"), decides);

    add_line (lines, text, "\n");
  }
  if (*day != '\0') {
    /* Translators: %s is a day until which something is expected */
    g_autofree char *text = g_strdup_printf (_ ("By when: %s"), day);

    add_line (lines, text, "\n");
  }
  add_line (lines, outcome, "\n");

  return g_string_free (lines, FALSE);
}

/* Whoever is told that it is there: whom the page is with, else who was typed. */
static void
show_tell (FootingAgreementLineRow *self,
           const char *name,
           gboolean own,
           gboolean delivered)
{
  const gboolean known = self->agreement->person != NULL;
  g_autofree char *typed = footing_record_show (self->line, self->line->who);
  g_autofree char *who = footing_text_excerpt (known ? name : typed, FOOTING_TITLE_CHARS);
  /* Translators: a button; %s is the name of whoever decides */
  g_autofree char *label = g_strdup_printf (_ ("Tell %s"), who);

  gtk_widget_set_visible (self->tell_button,
                          delivered && (known || (own && *who != '\0')));
  gtk_button_set_label (GTK_BUTTON (self->tell_button), label);
}

static void
show_fields (FootingAgreementLineRow *self,
             FootingOutcome *outcome,
             const char *name,
             const char *text)
{
  const gboolean own =
      footing_context_get_perspective (self->context, self->line->recovery) ==
      FOOTING_PERSPECTIVE_SELF;
  g_autofree char *who = !own ? g_strdup (_ ("Who decides, if not you"))
                         : *name != '\0'
                             /* Translators: the title of a field; %s is a name */
                             ? g_strdup_printf (_ ("Who decides, if not %s"), name)
                             : g_strdup (_ ("Who decides"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who_row), who);
  gtk_label_set_label (self->outcome_line, text);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome_line), *text != '\0');
  gtk_widget_set_visible (self->make_button, outcome == NULL);
  show_tell (self, name, own, outcome != NULL && footing_outcome_is_delivered (outcome));
}

static void
update (FootingAgreementLineRow *self)
{
  g_autoptr (FootingOutcome) outcome =
      footing_agreement_line_find_outcome (get_store (self), self->line);
  g_autofree char *name =
      self->agreement != NULL
          ? footing_agreement_format_name (get_store (self), self->agreement)
          : g_strdup ("");
  g_autofree char *shown = footing_record_show (self->line, self->line->title);
  g_autofree char *title =
      footing_text_excerpt_or (shown, FOOTING_STEP_CHARS, _ ("Nothing typed yet"));
  g_autofree char *text = format_outcome (self, outcome);
  g_autofree char *subtitle = format_subtitle (self, name, text);

  g_object_set (self, "title", title, "subtitle", subtitle, NULL);
  if (footing_lazy_row_is_filled (self) && self->agreement != NULL)
    show_fields (self, outcome, name, text);
}

/* --- What is done ------------------------------------------------------------------- */

/* Why it cannot be one is said where it would stand. */
static void
make_cb (FootingAgreementLineRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!footing_agreement_make_outcome (self->context, self->line, &error)) {
    gtk_label_set_label (self->outcome_line, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->outcome_line), TRUE);
  }
}

/* The update is a page of the window below. */
static void
tell_cb (FootingAgreementLineRow *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GtkWindow) parent = gtk_window_get_transient_for (window);
  g_autofree char *person = g_strdup (self->agreement->person);

  if (parent != NULL)
    g_object_ref (parent);
  gtk_window_close (window);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent),
                                person != NULL ? "app.write-to" : "app.compose", "s",
                                person != NULL ? person : "");
}

static void
remove_cb (FootingAgreementLineRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_PLAN_LINE, self->id);
}

static void
done_cb (FootingAgreementLineRow *self)
{
  /* A day that cannot be read would be left out, unseen. */
  if (footing_date_row_check_all (GTK_WIDGET (self)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

/* --- The row ------------------------------------------------------------------------ */

static void
footing_agreement_line_row_fill (FootingLazyRow *row)
{
  static const int days[] = {14, 30, 60, 90};
  FootingAgreementLineRow *self = FOOTING_AGREEMENT_LINE_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (self->title_row);
  footing_date_presets_load (self->presets, self->context,
                             FOOTING_DATE_ROW (self->due_row), days, G_N_ELEMENTS (days));
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_PLAN_LINE, self->id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_editable (self->autosave, "title",
                                  GTK_EDITABLE (self->title_row));
  footing_autosave_bind_text_view (self->autosave, "detail",
                                   footing_text_area_get_view (self->detail));
  footing_autosave_bind_editable (self->autosave, "who", GTK_EDITABLE (self->who_row));
  footing_autosave_bind (self->autosave, "due-on", self->due_row, "date", self->due_row);
  update (self);
}

static gboolean
footing_agreement_line_row_clear (FootingLazyRow *row)
{
  FootingAgreementLineRow *self = FOOTING_AGREEMENT_LINE_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_agreement_line_row_dispose (GObject *object)
{
  FootingAgreementLineRow *self = FOOTING_AGREEMENT_LINE_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->line);
  g_clear_object (&self->agreement);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_agreement_line_row_parent_class)->dispose (object);
}

static void
footing_agreement_line_row_finalize (GObject *object)
{
  g_free (FOOTING_AGREEMENT_LINE_ROW (object)->id);

  G_OBJECT_CLASS (footing_agreement_line_row_parent_class)->finalize (object);
}

static void
footing_agreement_line_row_class_init (FootingAgreementLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_agreement_line_row_dispose;
  object_class->finalize = footing_agreement_line_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_agreement_line_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_agreement_line_row_clear;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/prepare/agreement-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow, detail);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow, who_row);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow, due_row);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow, presets);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow,
                                        outcome_line);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow,
                                        make_button);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementLineRow,
                                        tell_button);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_agreement_line_row_init (FootingAgreementLineRow *self)
{
  /* What is expected is what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
footing_agreement_line_row_new (FootingContext *context, FootingPlanLine *line)
{
  FootingAgreementLineRow *self = g_object_new (FOOTING_TYPE_AGREEMENT_LINE_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (line));
  g_set_object (&self->line, line);

  return GTK_WIDGET (self);
}

void
footing_agreement_line_row_show (FootingAgreementLineRow *self,
                                 FootingPlanLine *line,
                                 FootingAgreement *agreement)
{
  g_return_if_fail (FOOTING_IS_AGREEMENT_LINE_ROW (self));
  g_return_if_fail (FOOTING_IS_AGREEMENT (agreement));

  g_set_object (&self->line, line);
  g_set_object (&self->agreement, agreement);
  update (self);
}

void
footing_agreement_line_row_edit (FootingAgreementLineRow *self)
{
  g_return_if_fail (FOOTING_IS_AGREEMENT_LINE_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->title_row);
}
