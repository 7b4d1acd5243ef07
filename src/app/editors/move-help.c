/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "move-help.h"
#include "concept-link.h"
#include "prepare-link.h"
#include "why.h"
#include "widgets/paragraph.h"

#include <glib/gi18n-lib.h>

/* The move that has a page of its own when it is done with somebody else. */
#define DEBRIEF "fact-debrief"

#define POPOVER_CHARS_MIN 12
#define POPOVER_CHARS_MAX 40
#define POPOVER_MARGIN 140
#define POPOVER_HEIGHT 420

static void
append (GtkWidget *box, const char *heading, GtkWidget *content)
{
  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), footing_paragraph_new (heading, "caption-heading"));
  gtk_box_append (GTK_BOX (box), content);
}

static void
append_how (GtkWidget *box, char **how)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; how[i] != NULL; i++) {
    /* Translators: a step of several, such as "2. Do it." */
    g_autofree char *text = g_strdup_printf (_ ("%u. %s"), i + 1, how[i]);

    gtk_box_append (GTK_BOX (list), footing_paragraph_new (text, NULL));
  }
  append (box, _ ("How to do this"), list);
}

static void
copy_cb (GtkWidget *button, GtkLabel *words)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), gtk_label_get_label (words));
}

/* Something to send, with a button that copies it. */
static void
append_text (GtkWidget *box, const char *heading, const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = footing_paragraph_new (words, "suggestion");
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Copy"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), label, 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  append (box, heading, line);
}

static void
append_words (GtkWidget *box, const char *words)
{
  append_text (box, _ ("What you could say or send"), words);
  append (box, NULL,
          footing_paragraph_new (
              _ ("An example: put in your own facts before you use it."), "quiet"));
}

/* Why it helps, and the article that it is in. */
static void
append_more (GtkWidget *box, FootingGuidance *guidance, const FootingGuide *move)
{
  GtkWidget *link = footing_about_link_new ();
  GtkWidget *why;

  if (footing_guide_why (move) != NULL) {
    why = footing_why_new ();
    footing_why_set_guide (FOOTING_WHY (why), move);
    append (box, NULL, why);
  }
  footing_concept_link_show (FOOTING_ABOUT_LINK (link), guidance, move);
  append (box, NULL, link);
}

GtkWidget *
footing_move_help_new (FootingGuidance *guidance, const FootingHelp *help)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *done = NULL;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (help != NULL, NULL);

  if (help->own != NULL)
    /* Translators: a heading over what somebody has noted with a step */
    append_text (box, _ ("Your note"), help->own);
  if (help->how[0] != NULL)
    append_how (box, help->how);
  if (help->words != NULL)
    append_words (box, help->words);
  if (help->caution != NULL)
    append (box, _ ("Before you start"), footing_paragraph_new (help->caution, NULL));
  if (help->done_when != NULL) {
    /* Translators: %s is a sentence: "Done when: The first update is sent." */
    done = g_strdup_printf (_ ("Done when: %s"), help->done_when);
    append (box, NULL, footing_paragraph_new (done, "quiet"));
  }
  if (help->move != NULL)
    append_more (box, guidance, help->move);

  return box;
}

/* --- Button --------------------------------------------------------------------------
 */

/* How many characters fit into the window of @widget, with room at the sides. */
static int
count_chars (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget)));
  const int per_char = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return CLAMP ((width - POPOVER_MARGIN) * PANGO_SCALE / MAX (per_char, 1),
                POPOVER_CHARS_MIN, POPOVER_CHARS_MAX);
}

/* Labels in a popover have no width of their own. */
static void
set_width (GtkWidget *box, int chars)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child)) {
      gtk_label_set_width_chars (GTK_LABEL (child), MIN (chars, POPOVER_CHARS_MIN));
      gtk_label_set_max_width_chars (GTK_LABEL (child), chars);
    } else if (GTK_IS_BOX (child)) {
      set_width (child, chars);
    }
}

typedef struct {
  /* owned */
  FootingContext *context;
  char *step;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *self = data;

  g_object_unref (self->context);
  g_free (self->step);
  g_free (self);
}

static FootingHelp *
find_help (const Subject *subject)
{
  FootingContext *context = subject->context;
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) step =
      footing_store_get (store, FOOTING_TYPE_STEP, subject->step, &error);
  FootingHelp *help = NULL;

  if (step == NULL ||
      !footing_plan_find_help (store, footing_context_get_guidance (context), step, &help,
                               &error))
    footing_context_report (context, error);

  return help;
}

/* F60: a debrief that is led with somebody else has a page of its own. */
static gboolean
leads_debrief (const Subject *subject, const FootingHelp *help)
{
  FootingContext *context = subject->context;
  const char *recovery = footing_context_get_recovery (context);

  return recovery != NULL && g_strcmp0 (footing_guide_code (help->move), DEBRIEF) == 0 &&
         footing_context_get_perspective (context, recovery) ==
             FOOTING_PERSPECTIVE_SUPPORT;
}

/* F93 to F96: the page on which it is carried out. */
static GtkWidget *
make_page_link (const Subject *subject, const FootingHelp *help)
{
  FootingContext *context = subject->context;
  const char *recovery = footing_context_get_recovery (context);
  GtkWidget *link = footing_about_link_new ();

  footing_prepare_link_show (FOOTING_ABOUT_LINK (link), help->move,
                             footing_context_get_perspective (context, recovery),
                             recovery);

  return link;
}

static GtkWidget *
make_debrief_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Lead the Debrief"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button),
                                           "win.support::debrief");

  return button;
}

/* Anew each time: the note may be another one. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  Subject *subject = data;
  g_autoptr (FootingHelp) help = find_help (subject);
  GtkWidget *popover, *scroller, *content;

  if (help == NULL)
    return;

  content = footing_move_help_new (footing_context_get_guidance (subject->context), help);
  if (help->move != NULL && leads_debrief (subject, help))
    gtk_box_append (GTK_BOX (content), make_debrief_button ());
  gtk_box_append (GTK_BOX (content), make_page_link (subject, help));
  set_width (content, count_chars (GTK_WIDGET (button)));
  gtk_widget_add_css_class (content, "row-body");
  scroller = gtk_scrolled_window_new ();
  g_object_set (scroller, "child", content, "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                "max-content-height", POPOVER_HEIGHT, NULL);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

GtkWidget *
footing_move_help_button_new (FootingContext *context, FootingStep *step)
{
  Subject *subject;
  GtkWidget *button;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_STEP (step), NULL);

  if (!footing_step_has_help (footing_context_get_guidance (context), step))
    return NULL;

  subject = g_new0 (Subject, 1);
  subject->context = g_object_ref (context);
  subject->step = g_strdup (footing_record_get_id (step));
  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "dialog-information-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, subject,
                                         free_subject);
  gtk_widget_set_tooltip_text (button, _ ("How to do this"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

void
footing_move_help_button_set_title (GtkWidget *button, const char *title)
{
  /* Translators: what a screen reader says; %s is the title of a step */
  g_autofree char *label = g_strdup_printf (_ ("How to do this: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}
