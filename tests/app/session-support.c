/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-support.h"
#include "probe.h"
#include "sessions/session-page.h"
#include "widgets/text-area.h"

#include <string.h>

char *
session_open (Fixture *self, const char *recovery, const char *code)
{
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, recovery);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (strcmp (ritual->code, code) == 0) {
      char *id = footing_schedule_open_session (self->store,
                                                footing_record_get_id (ritual), &error);

      g_assert_no_error (error);
      return id;
    }
  }

  g_error ("There is no ritual “%s”", code);
}

GtkWidget *
session_show (Fixture *self, const char *occurrence)
{
  g_autoptr (FootingOccurrence) begun =
      footing_store_get (self->store, FOOTING_TYPE_OCCURRENCE, occurrence, NULL);
  g_autoptr (FootingOccurrence) left = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  /* A session is open once: the one before takes what is untouched along, and goes itself
   * when that is all of it. Here it is begun again. */
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  fixture_settle ();
  left = footing_store_get (self->store, FOOTING_TYPE_OCCURRENCE, occurrence, NULL);
  if (left == NULL && begun != NULL)
    g_assert_true (footing_store_save (self->store, begun, NULL));
  page = footing_session_page_new (self->context, occurrence, &error);
  g_assert_no_error (error);
  fixture_show (self, page);
  footing_session_page_focus (FOOTING_SESSION_PAGE (page));
  fixture_assert_named (page);

  return page;
}

char *
session_type (GtkWidget *page, const char *title, const char *text)
{
  g_autoptr (GPtrArray) areas = probe_all (page, FOOTING_TYPE_TEXT_AREA);

  for (guint i = 0; i < areas->len; i++) {
    g_autofree char *other = NULL;
    GtkTextBuffer *buffer =
        gtk_text_view_get_buffer (footing_text_area_get_view (areas->pdata[i]));
    char *shown;

    g_object_get (areas->pdata[i], "title", &other, NULL);
    if (strcmp (other, title) != 0)
      continue;
    if (text != NULL)
      gtk_text_buffer_set_text (buffer, text, -1);
    g_object_get (buffer, "text", &shown, NULL);
    return shown;
  }

  g_error ("There is no text area “%s”", title);
}

static void
closed_cb (gboolean *closed)
{
  *closed = TRUE;
}

gboolean
session_finish (GtkWidget *page)
{
  gboolean closed = FALSE;
  gulong handler =
      g_signal_connect_swapped (page, "closed", G_CALLBACK (closed_cb), &closed);

  g_assert_true (gtk_widget_activate_action (page, "session.finish", NULL));
  fixture_settle ();
  g_signal_handler_disconnect (page, handler);

  return closed;
}

FootingEntry *
session_find_entry (Fixture *self, const char *recovery, const char *occurrence)
{
  g_autoptr (GPtrArray) entries = probe_list (self, FOOTING_TYPE_ENTRY, recovery);
  FootingEntry *found = NULL;

  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (g_strcmp0 (entry->occurrence, occurrence) != 0)
      continue;
    g_assert_null (found);
    found = g_object_ref (entry);
  }

  return found;
}

char *
session_get_answer (Fixture *self, const char *occurrence, const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingAnswer) answer =
      footing_session_find_answer (self->store, occurrence, question, NULL, &error);

  g_assert_no_error (error);

  return g_strdup (answer != NULL ? answer->text : "");
}

char *
session_add_person (
    Fixture *self, const char *recovery, const char *name, const char *last, int rhythm)
{
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name", name,
                          "last-contact-on", last, "rhythm-days", rhythm, NULL);

  g_assert_true (footing_store_save (self->store, person, NULL));

  return g_strdup (footing_record_get_id (person));
}
