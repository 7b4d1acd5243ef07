/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreement-page.h"
#include "agreement-deeds.h"
#include "agreement-line-row.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "files/file-ask.h"
#include "format/agreement-format.h"
#include "format/person-format.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/rows.h"
#include "widgets/text-area.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FootingAgreementPage {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *intro;
  GtkLabel *stage;
  GtkWidget *person_list;
  FootingChoiceRow *person_row;
  GtkWidget *nobody_line;
  GtkWidget *lines;
  GtkWidget *add_button;
  GtkWidget *full_line;
  GtkWidget *mark_sent;
  GtkWidget *mark_agreed;
  GtkWidget *mark_checked;
  GtkWidget *days;
  FootingDateRow *sent_row;
  FootingDateRow *agreed_row;
  FootingDateRow *check_row;
  FootingDatePresets *sent_presets;
  FootingDatePresets *agreed_presets;
  FootingDatePresets *check_presets;
  FootingDatePresets *checked_presets;
  FootingDateRow *checked_row;
  FootingTextArea *note;

  /* owned */
  FootingContext *context;
  char *id;
  FootingAgreement *agreement; /* as it was shown last */
  FootingAutosave *autosave;
};

G_DEFINE_FINAL_TYPE (FootingAgreementPage, footing_agreement_page, GTK_TYPE_BOX)

static FootingStore *
get_store (FootingAgreementPage *self)
{
  return footing_context_get_store (self->context);
}

const char *
footing_agreement_page_get_id (FootingAgreementPage *self)
{
  g_return_val_if_fail (FOOTING_IS_AGREEMENT_PAGE (self), NULL);

  return self->id;
}

static gboolean
is_own (FootingAgreementPage *self)
{
  return footing_context_get_perspective (self->context, self->agreement->recovery) ==
         FOOTING_PERSPECTIVE_SELF;
}

/* --- With whom ---------------------------------------------------------------------- */

static void
offer_person (GPtrArray *codes, GPtrArray *labels, FootingPerson *person)
{
  g_ptr_array_add (codes, g_strdup (footing_record_get_id (person)));
  g_ptr_array_add (labels, footing_person_format_name (person));
}

/* Whoever is chosen is offered also when they are in the bin. */
static void
offer_chosen (FootingAgreementPage *self, GPtrArray *codes, GPtrArray *labels)
{
  const char *id = self->agreement->person;
  g_autoptr (FootingPerson) person = NULL;

  if (id == NULL || g_ptr_array_find_with_equal_func (codes, id, g_str_equal, NULL))
    return;

  person = footing_store_get (get_store (self), FOOTING_TYPE_PERSON, id, NULL);
  if (person != NULL)
    offer_person (codes, labels, person);
}

/* Where nobody is chosen: in support it is whoever the plan is for. */
static char *
label_nobody (FootingAgreementPage *self)
{
  g_autoptr (FootingAgreement) with_nobody =
      footing_record_copy (self->agreement, "person", NULL, NULL);
  g_autofree char *name = footing_agreement_format_name (get_store (self), with_nobody);

  /* Translators: nobody is chosen from the people of a plan */
  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (_ ("Nobody from People"));
}

/* A row with nothing to choose from is none: where to find somebody stands there. */
static void
show_choice (FootingAgreementPage *self, gboolean any)
{
  const gboolean said = any || !is_own (self);

  gtk_widget_set_visible (self->person_list, said);
  gtk_widget_set_visible (self->nobody_line, !said);
}

static void
offer_people (FootingAgreementPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = footing_store_list (
      get_store (self), FOOTING_TYPE_PERSON, self->agreement->recovery, &error);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  if (people == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  show_choice (self, people->len > 0 || self->agreement->person != NULL);
  g_ptr_array_add (codes, g_strdup (""));
  g_ptr_array_add (labels, label_nobody (self));
  for (guint i = 0; i < people->len; i++)
    offer_person (codes, labels, people->pdata[i]);
  offer_chosen (self, codes, labels);
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  footing_choice_row_replace (self->person_row, (const char *const *)codes->pdata,
                              (const char *const *)labels->pdata);
}

/* --- Lines -------------------------------------------------------------------------- */

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_agreement_line_row_new (FOOTING_AGREEMENT_PAGE (data)->context, record);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_agreement_line_row_show (FOOTING_AGREEMENT_LINE_ROW (row), record,
                                   FOOTING_AGREEMENT_PAGE (data)->agreement);
}

static void
show_lines (FootingAgreementPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines =
      footing_agreements_list_lines (get_store (self), self->agreement, &error);
  guint n;

  if (lines == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  n = footing_rows_show_records (self->lines, lines);
  gtk_widget_set_visible (self->lines, n > 0);
  gtk_widget_set_visible (self->add_button, n < FOOTING_AGREEMENT_LINES_MAX);
  gtk_widget_set_visible (self->full_line, n >= FOOTING_AGREEMENT_LINES_MAX);
}

static void
add_cb (FootingAgreementPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_agreements_add_line (
      get_store (self), footing_agreement_page_get_id (self), &error);
  GtkWidget *row;

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_PLAN_LINE, id);
  show_lines (self);
  row = footing_rows_reveal (self->lines, id);
  if (row != NULL)
    footing_agreement_line_row_edit (FOOTING_AGREEMENT_LINE_ROW (row));
}

/* --- How far it is ------------------------------------------------------------------ */

static FootingDateRow *
get_row (FootingAgreementPage *self, FootingAgreementDay day)
{
  FootingDateRow *const rows[FOOTING_N_AGREEMENT_DAYS] = {
      self->sent_row, self->agreed_row, self->check_row, self->checked_row};

  return rows[day];
}

static FootingDatePresets *
get_presets (FootingAgreementPage *self, FootingAgreementDay day)
{
  FootingDatePresets *const presets[FOOTING_N_AGREEMENT_DAYS] = {
      self->sent_presets, self->agreed_presets, self->check_presets,
      self->checked_presets};

  return presets[day];
}

/* Whether @day is asked for: what happened, once it has or while somebody is at it. */
static gboolean
is_asked (FootingAgreementPage *self, FootingAgreementDay day)
{
  g_autofree char *date = NULL;
  g_autofree char *typed = NULL;

  if (day == FOOTING_AGREEMENT_CHECK_ON)
    return footing_agreement_find_stage (self->agreement) >= FOOTING_AGREEMENT_AGREED;

  g_object_get (self->agreement, footing_agreement_day_get_property (day), &date, NULL);
  g_object_get (get_row (self, day), "unfinished", &typed, NULL);

  return *date != '\0' || *typed != '\0' ||
         (gtk_widget_get_state_flags (GTK_WIDGET (get_row (self, day))) &
          GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_days (FootingAgreementPage *self)
{
  gboolean any = FALSE;

  for (FootingAgreementDay day = 0; day < FOOTING_N_AGREEMENT_DAYS; day++) {
    const gboolean asked = is_asked (self, day);
    FootingDateSpan span = {.early = footing_agreement_day_get_problem (day, TRUE),
                            .late = footing_agreement_day_get_problem (day, FALSE)};

    footing_agreement_get_span (self->agreement, day, &span.first, &span.last);
    footing_date_row_set_span (get_row (self, day), &span);
    gtk_widget_set_visible (GTK_WIDGET (get_row (self, day)), asked);
    gtk_widget_set_visible (GTK_WIDGET (get_presets (self, day)), asked);
    any |= asked;
  }
  gtk_widget_set_visible (self->days, any);
}

static void
show_stage (FootingAgreementPage *self)
{
  const FootingAgreementStage stage = footing_agreement_find_stage (self->agreement);
  g_autofree char *text =
      footing_agreement_format_heading (get_store (self), self->agreement);

  gtk_label_set_label (self->stage, text);
  gtk_widget_set_visible (self->mark_sent, stage == FOOTING_AGREEMENT_DRAFT);
  gtk_widget_set_visible (self->mark_agreed, stage <= FOOTING_AGREEMENT_SENT);
  gtk_widget_set_visible (self->mark_checked, stage == FOOTING_AGREEMENT_AGREED);
}

static void
show_intro (FootingAgreementPage *self)
{
  g_autofree char *name =
      footing_agreement_format_name (get_store (self), self->agreement);
  g_autofree char *text = NULL;

  if (is_own (self))
    text = g_strdup (_ ("Agree on one page what counts: what’s expected, what would show "
                        "it, who decides, and by when."));
  else if (*name != '\0')
    /* Translators: %s is the name of whoever one supports */
    text = g_strdup_printf (_ ("What you expect of %s, filled in together: what would "
                               "show it, who decides, and by when."),
                            name);
  else
    text = g_strdup (_ ("What you expect, filled in together: what would show it, who "
                        "decides, and by when."));
  gtk_label_set_label (self->intro, text);
}

/* --- What is done ------------------------------------------------------------------- */

static void
mark_sent_cb (FootingAgreementPage *self)
{
  footing_agreement_mark (self->context, footing_agreement_page_get_id (self),
                          FOOTING_AGREEMENT_SENT_ON);
}

static void
mark_agreed_cb (FootingAgreementPage *self)
{
  footing_agreement_mark (self->context, footing_agreement_page_get_id (self),
                          FOOTING_AGREEMENT_AGREED_ON);
}

static void
mark_checked_cb (FootingAgreementPage *self)
{
  footing_agreement_mark (self->context, footing_agreement_page_get_id (self),
                          FOOTING_AGREEMENT_CHECKED_ON);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingAgreementPage *self = FOOTING_AGREEMENT_PAGE (widget);

  footing_agreement_copy (self->context, widget, footing_agreement_page_get_id (self));
}

static void
mail_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingAgreementPage *self = FOOTING_AGREEMENT_PAGE (widget);

  footing_agreement_mail (self->context, widget, footing_agreement_page_get_id (self));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingAgreementPage *self = FOOTING_AGREEMENT_PAGE (widget);

  footing_agreement_print (self->context, widget, footing_agreement_page_get_id (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingAgreementPage *self = FOOTING_AGREEMENT_PAGE (widget);

  footing_file_ask_save (widget, self->context, _ ("Save as PDF"),
                         "footing-what-good-looks-like-DATE.pdf", footing_agreement_save,
                         g_strdup (footing_agreement_page_get_id (self)));
}

static void
words_cb (FootingAgreementPage *self)
{
  const char *person = self->agreement->person;

  gtk_widget_activate_action (GTK_WIDGET (self), "app.compose", "s",
                              person != NULL ? person : "");
}

/* --- The widget --------------------------------------------------------------------- */

static void
footing_agreement_page_dispose (GObject *object)
{
  FootingAgreementPage *self = FOOTING_AGREEMENT_PAGE (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_AGREEMENT_PAGE);
  g_clear_object (&self->agreement);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_agreement_page_parent_class)->dispose (object);
}

static void
footing_agreement_page_finalize (GObject *object)
{
  g_free (FOOTING_AGREEMENT_PAGE (object)->id);

  G_OBJECT_CLASS (footing_agreement_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, intro);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, stage);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, person_list);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, person_row);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, nobody_line);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, lines);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, add_button);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, full_line);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, mark_sent);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, mark_agreed);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, mark_checked);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, days);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, sent_row);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, agreed_row);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, check_row);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, sent_presets);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, agreed_presets);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, check_presets);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, checked_presets);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, checked_row);
  gtk_widget_class_bind_template_child (klass, FootingAgreementPage, note);
  gtk_widget_class_bind_template_callback (klass, add_cb);
  gtk_widget_class_bind_template_callback (klass, mark_sent_cb);
  gtk_widget_class_bind_template_callback (klass, mark_agreed_cb);
  gtk_widget_class_bind_template_callback (klass, mark_checked_cb);
  gtk_widget_class_bind_template_callback (klass, words_cb);
}

static void
footing_agreement_page_class_init (FootingAgreementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_agreement_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_agreement_page_finalize;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/agreement-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "agreement.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "agreement.mail", NULL, mail_cb);
  gtk_widget_class_install_action (widget_class, "agreement.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "agreement.save", NULL, save_cb);
}

static void
footing_agreement_page_init (FootingAgreementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_fields (FootingAgreementPage *self)
{
  static const int past[] = {0, -1, -7};
  static const int coming[] = {14, 28, 42};
  FootingClock *clock = footing_store_get_clock (get_store (self));

  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_AGREEMENT,
                                         footing_agreement_page_get_id (self));
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind (self->autosave, "person", self->person_row, "code",
                         GTK_WIDGET (self->person_row));
  for (FootingAgreementDay day = 0; day < FOOTING_N_AGREEMENT_DAYS; day++) {
    FootingDateRow *row = get_row (self, day);

    footing_date_row_set_clock (row, clock);
    footing_date_presets_load (get_presets (self, day), self->context, row,
                               day == FOOTING_AGREEMENT_CHECK_ON ? coming : past,
                               G_N_ELEMENTS (past));
    footing_autosave_bind (self->autosave, footing_agreement_day_get_property (day), row,
                           "date", GTK_WIDGET (row));
  }
  footing_autosave_bind_text_view (self->autosave, "note",
                                   footing_text_area_get_view (self->note));
}

GtkWidget *
footing_agreement_page_new (FootingContext *context, FootingAgreement *agreement)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};
  FootingAgreementPage *self = g_object_new (FOOTING_TYPE_AGREEMENT_PAGE, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (agreement));
  g_set_object (&self->agreement, agreement);
  footing_rows_bind (self->lines, NULL, context, FOOTING_TYPE_PLAN_LINE, &kind, self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->person_row),
                                 is_own (self) ? _ ("Who you agree it with")
                                               : _ ("Who it’s for"));
  offer_people (self);
  bind_fields (self);
  footing_agreement_page_show (self, agreement);

  return GTK_WIDGET (self);
}

void
footing_agreement_page_show (FootingAgreementPage *self, FootingAgreement *agreement)
{
  g_return_if_fail (FOOTING_IS_AGREEMENT_PAGE (self));
  g_return_if_fail (FOOTING_IS_AGREEMENT (agreement));

  g_set_object (&self->agreement, agreement);
  show_intro (self);
  show_stage (self);
  offer_people (self);
  show_lines (self);
  show_days (self);
}
