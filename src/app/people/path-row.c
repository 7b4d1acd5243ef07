/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "path-row.h"
#include "autosave.h"
#include "compose/draft.h"
#include "editors/edit-deed.h"
#include "format/matter-format.h"
#include "path-parts.h"
#include "talk-deed.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/draft-area.h"
#include "widgets/scroll.h"
#include "widgets/text-area.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* What is written in it, besides its next day. */
enum {
  OPTION_A,
  OPTION_B,
  LEANING,
  OPENING,
  ANSWER,
  USED,
  N_FIELDS,
};

static const char *const properties[N_FIELDS] = {"option-a", "option-b", "leaning",
                                                 "opening",  "answer",   "used"};

struct _FootingPathRow {
  FootingLazyRow parent_instance;

  /* borrowed; NULL until it is opened, and those that the path has not */
  GtkWidget *rows[N_FIELDS];
  GtkWidget *areas[N_FIELDS];
  GtkWidget *next_row;
  GtkWidget *presets;
  GtkWidget *button;
  GtkWidget *drop_button;
  GtkWidget *thanks_button;
  GtkWidget *hint;

  /* owned */
  FootingContext *context;
  FootingPerson *person;
  FootingConversation *talk; /* NULL while there is none */
  FootingAutosave *saver;    /* of it; makes it while there is none */

  /* state */
  FootingPath path;
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingPathRow, footing_path_row, FOOTING_TYPE_LAZY_ROW)

/* --- What is to be done next ---------------------------------------------------------
 */

/* One that is over: another one can be planned. */
static FootingTalkStanding
get_standing (FootingPathRow *self)
{
  return footing_talk_standing_find (self->path, self->person, self->talk);
}

static FootingTalkState
get_next (FootingPathRow *self)
{
  const FootingTalkStanding standing = get_standing (self);

  return footing_talk_standing_get_next (&standing, self->path);
}

static void
button_cb (FootingPathRow *self)
{
  G_GNUC_UNUSED g_autoptr (FootingPathRow) alive = g_object_ref (self);
  FootingTalkStanding standing;

  if (!footing_context_flush (self->context))
    return;

  standing = get_standing (self);
  if (standing.talk == NULL || footing_talk_standing_is_over (&standing))
    footing_talk_deed_begin (self->context, footing_record_get_id (self->person),
                             self->path, get_next (self));
  else
    footing_talk_deed_move (self->context, footing_record_get_id (standing.talk),
                            get_next (self));
}

static void
drop_cb (FootingPathRow *self)
{
  G_GNUC_UNUSED g_autoptr (FootingPathRow) alive = g_object_ref (self);

  /* The button goes; what comes next is beside it. */
  if (footing_context_flush (self->context) &&
      footing_talk_deed_drop (self->context, footing_record_get_id (self->person),
                              self->path))
    gtk_widget_grab_focus (self->button);
}

static const char *
get_hint (FootingPathRow *self)
{
  const FootingTalkState next = get_next (self);

  if (self->path == FOOTING_PATH_ASK && next == FOOTING_TALK_REQUESTED)
    return _ ("One decision, two options, and which way you lean: that can be answered "
              "in a few minutes.");
  if (next == FOOTING_TALK_THANKED)
    return _ ("Tell them what you did after you talked. That is the thanks that counts.");

  return "";
}

/* Words of thanks are there once they are due; what else is said to them has its button
 * at the head of the page. */
static void
update_thanks_button (FootingPathRow *self)
{
  gtk_widget_set_visible (self->thanks_button, get_next (self) == FOOTING_TALK_THANKED);
}

static void
update_button (FootingPathRow *self)
{
  const FootingTalkStanding standing = get_standing (self);
  const char *label = footing_talk_standing_is_over (&standing)
                          ? _ ("Plan Another")
                          : footing_talk_state_to_button (get_next (self));

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_visible (self->drop_button, footing_talk_standing_may_drop (&standing));
  gtk_label_set_label (GTK_LABEL (self->hint), get_hint (self));
  gtk_widget_set_visible (self->hint, *get_hint (self) != '\0');
  update_thanks_button (self);
}

/* --- Fields --------------------------------------------------------------------------
 */

/* "PATH PERSON": what a saver goes by while there is no conversation. */
static char *
make_key (FootingPathRow *self)
{
  return g_strdup_printf ("%d %s", self->path, footing_record_get_id (self->person));
}

static char *
make_talk (FootingStore *store, gpointer key, GError **error)
{
  const FootingPath path = (FootingPath)atoi (key);

  return footing_talks_plan (store, strchr (key, ' ') + 1, path, error);
}

/* That it was planned goes with what was typed for it. */
static void
made_cb (FootingAutosave *saver)
{
  footing_edit_deed_begin_added (footing_saver_get_context (FOOTING_SAVER (saver)),
                                 FOOTING_TYPE_CONVERSATION,
                                 footing_autosave_get_id (saver));
}

static void
bind_field (FootingPathRow *self, guint field)
{
  if (self->rows[field] != NULL)
    footing_autosave_bind_editable (self->saver, properties[field],
                                    GTK_EDITABLE (self->rows[field]));
  if (self->areas[field] != NULL)
    footing_autosave_bind_text_view (
        self->saver, properties[field],
        field == OPENING
            ? footing_draft_area_get_view (FOOTING_DRAFT_AREA (self->areas[field]))
            : footing_text_area_get_view (FOOTING_TEXT_AREA (self->areas[field])));
}

static void
follow_talk (FootingPathRow *self)
{
  const char *id = self->talk != NULL ? footing_record_get_id (self->talk) : NULL;

  if (self->saver != NULL && g_strcmp0 (footing_autosave_get_id (self->saver), id) == 0)
    return;

  g_clear_pointer (&self->saver, footing_autosave_free);
  if (id != NULL) {
    self->saver = footing_autosave_new (self->context, FOOTING_TYPE_CONVERSATION, id);
  } else {
    g_autofree char *key = make_key (self);

    self->saver = footing_autosave_new_to_make (self->context, FOOTING_TYPE_CONVERSATION,
                                                key, make_talk, make_key (self), g_free);
    g_signal_connect (self->saver, "made", G_CALLBACK (made_cb), NULL);
  }
  footing_edit_deed_follow (self->saver);
  for (guint i = 0; i < N_FIELDS; i++)
    bind_field (self, i);
  if (self->next_row != NULL)
    footing_autosave_bind (self->saver, "next-on", self->next_row, "date",
                           self->next_row);
}

static void
add_entry_row (FootingPathRow *self, guint field, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->rows[field] = row;
}

/* A row that holds @child and is no stop of its own. */
static GtkWidget *
add_holder (FootingPathRow *self, GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_widget_add_css_class (child, "row-body");
  g_object_set (row, "activatable", FALSE, "focusable", FALSE, "child", child, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static void
add_area (FootingPathRow *self, guint field, const char *title, const char *help)
{
  self->areas[field] = footing_text_area_new (title, help);
  add_holder (self, self->areas[field]);
}

/* What to say to clear the air, out of what one wrote of the event; what to ask, out of
 * the decision. Nothing is made of what is missing. */
static void
draft_cb (FootingPathRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!footing_context_flush (self->context))
    return;

  if (self->path == FOOTING_PATH_REPAIR)
    text = footing_compose_draft (footing_context_get_store (self->context),
                                  footing_context_get_guidance (self->context),
                                  self->person, &error);
  else if (self->talk != NULL)
    text = footing_talk_draft_question (self->talk, &error);
  if (text != NULL)
    footing_draft_area_fill (FOOTING_DRAFT_AREA (self->areas[OPENING]), text);
  else if (error != NULL)
    footing_context_report (self->context, error);
}

static void
add_opening (FootingPathRow *self)
{
  self->areas[OPENING] = footing_draft_area_new (
      _ ("What to say"),
      self->path == FOOTING_PATH_REPAIR
          ? _ ("A few sentences are enough: what happened and your part in it, what you "
               "learned, what you’ve done since, what comes next.")
          : NULL);
  g_signal_connect_object (self->areas[OPENING], "draft", G_CALLBACK (draft_cb), self,
                           G_CONNECT_SWAPPED);
  add_holder (self, self->areas[OPENING]);
}

static void
add_fields (FootingPathRow *self)
{
  if (self->path == FOOTING_PATH_ASK) {
    /* Translators: of a decision that somebody is asked about */
    add_entry_row (self, OPTION_A, _ ("One option"));
    add_entry_row (self, OPTION_B, _ ("The other option"));
    add_entry_row (self, LEANING, _ ("Which way you lean, and why"));
  }
  add_opening (self);
  /* How clearing the air went is written where it is noted about them. */
  if (self->path == FOOTING_PATH_REPAIR)
    return;

  add_area (self, ANSWER,
            self->path == FOOTING_PATH_ASK ? _ ("What they answered")
                                           : _ ("What they would need to see"),
            NULL);
  add_area (self, USED, _ ("What you did with it"), NULL);
}

/* The next step, and beside it that there will be none. */
static GtkWidget *
make_buttons (FootingPathRow *self)
{
  GtkWidget *buttons = footing_wrap_box_new (6);

  self->button = gtk_button_new ();
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_cb), self,
                           G_CONNECT_SWAPPED);
  /* Translators: on a button: a conversation that was planned will not take place */
  self->drop_button = gtk_button_new_with_label (_ ("Not Happening"));
  gtk_widget_add_css_class (self->drop_button, "flat");
  g_signal_connect_object (self->drop_button, "clicked", G_CALLBACK (drop_cb), self,
                           G_CONNECT_SWAPPED);
  footing_wrap_box_append (FOOTING_WRAP_BOX (buttons), self->button);
  footing_wrap_box_append (FOOTING_WRAP_BOX (buttons), self->drop_button);
  self->thanks_button = footing_path_thanks_new (self->person);
  footing_wrap_box_append (FOOTING_WRAP_BOX (buttons), self->thanks_button);

  return buttons;
}

static void
add_next (FootingPathRow *self)
{
  static const int days[] = {1, 7, 14};
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->next_row = footing_date_row_new_coming (_ ("Next step on"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->next_row);
  self->presets = g_object_new (FOOTING_TYPE_DATE_PRESETS, NULL);
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->presets), self->context,
                             FOOTING_DATE_ROW (self->next_row), days,
                             G_N_ELEMENTS (days));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->presets);

  self->hint = gtk_label_new (NULL);
  g_object_set (self->hint, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (self->hint, "quiet");
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), make_buttons (self));
  add_holder (self, box);
}

static void
show_holder (GtkWidget *area, gboolean shown)
{
  if (area != NULL)
    gtk_widget_set_visible (gtk_widget_get_parent (area), shown);
}

/* What was answered, and what became of it, only once there is something to say. */
static void
show_fields (FootingPathRow *self)
{
  const FootingTalkStanding standing = get_standing (self);
  const FootingTalkState state = standing.state;

  show_holder (self->areas[OPENING], self->path != FOOTING_PATH_REPAIR ||
                                         footing_person_has_repair (self->person));
  footing_draft_area_set_offered (FOOTING_DRAFT_AREA (self->areas[OPENING]),
                                  self->path == FOOTING_PATH_REPAIR ||
                                      (self->path == FOOTING_PATH_ASK &&
                                       self->talk != NULL &&
                                       footing_talk_check_decision (self->talk, NULL)));
  show_holder (self->areas[ANSWER],
               state >= FOOTING_TALK_HELD ||
                   (self->talk != NULL && *self->talk->answer != '\0'));
  show_holder (self->areas[USED], state >= FOOTING_TALK_ANSWERED ||
                                      (self->talk != NULL && *self->talk->used != '\0'));
  gtk_widget_set_visible (self->next_row, standing.talk != NULL &&
                                              !footing_talk_standing_is_over (&standing));
  gtk_widget_set_visible (self->presets, gtk_widget_get_visible (self->next_row));
}

static void
update (FootingPathRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  const FootingTalkStanding standing = get_standing (self);
  g_autofree char *state = footing_talk_standing_format (&standing, today);

  g_object_set (self, "subtitle", state, NULL);
  if (!footing_lazy_row_is_filled (self) || self->button == NULL)
    return;

  follow_talk (self);
  show_fields (self);
  update_button (self);
}

static void
footing_path_row_fill (FootingLazyRow *row)
{
  FootingPathRow *self = FOOTING_PATH_ROW (row);
  GtkWidget *help =
      footing_path_help_new (self->context, self->person, self->path, self->perspective);

  add_fields (self);
  add_next (self);
  if (help != NULL)
    add_holder (self, help);
  follow_talk (self);
  show_fields (self);
  update_button (self);
}

static void
footing_path_row_dispose (GObject *object)
{
  FootingPathRow *self = FOOTING_PATH_ROW (object);

  g_clear_pointer (&self->saver, footing_autosave_free);
  g_clear_object (&self->talk);
  g_clear_object (&self->person);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_path_row_parent_class)->dispose (object);
}

static void
footing_path_row_class_init (FootingPathRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_path_row_dispose;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_path_row_fill;
}

static void
footing_path_row_init (FootingPathRow *self)
{
}

GtkWidget *
footing_path_row_new (FootingContext *context,
                      FootingPerson *person,
                      FootingPath path,
                      FootingPerspective perspective)
{
  FootingPathRow *self = g_object_new (FOOTING_TYPE_PATH_ROW, NULL);

  self->context = g_object_ref (context);
  self->path = path;
  self->perspective = perspective;
  g_object_set (self, "title", footing_path_to_label (path), NULL);
  footing_path_row_refresh (self, person);

  return GTK_WIDGET (self);
}

FootingPath
footing_path_row_get_path (FootingPathRow *self)
{
  g_return_val_if_fail (FOOTING_IS_PATH_ROW (self), FOOTING_PATH_REPAIR);

  return self->path;
}

void
footing_path_row_refresh (FootingPathRow *self, FootingPerson *person)
{
  g_return_if_fail (FOOTING_IS_PATH_ROW (self));
  g_return_if_fail (FOOTING_IS_PERSON (person));

  g_set_object (&self->person, person);
  g_clear_object (&self->talk);
  self->talk = footing_talks_find (footing_context_get_store (self->context), person,
                                   self->path, NULL);
  update (self);
}

void
footing_path_row_lead (FootingPathRow *self)
{
  g_return_if_fail (FOOTING_IS_PATH_ROW (self));

  /* It may be open already, and out of sight. */
  footing_lazy_row_open (self);
  footing_scroll_to (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->rows[OPTION_A] != NULL &&
                                 get_next (self) <= FOOTING_TALK_REQUESTED
                             ? self->rows[OPTION_A]
                             : self->button);
  /* Where it is in sight already, that is all one sees of it. */
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                TRUE);
}
