/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft-offer.h"
#include "plan/draft.h"
#include "plan/handed-over.h"
#include "text.h"

#include <glib/gi18n-lib.h>

#define OWN "footing-draft-offer"

/* What a page says, and a button does, of itself. */
typedef struct {
  char *title;
  char *description;
  char *label;
  char *action;
  GVariant *target;
} Own;

static void
free_own (gpointer data)
{
  Own *own = data;

  g_free (own->title);
  g_free (own->description);
  g_free (own->label);
  g_free (own->action);
  g_clear_pointer (&own->target, g_variant_unref);
  g_free (own);
}

static const Own *
get_own (AdwStatusPage *page, GtkButton *button)
{
  Own *own = g_object_get_data (G_OBJECT (button), OWN);

  if (own != NULL)
    return own;

  own = g_new0 (Own, 1);
  if (page != NULL) {
    own->title = g_strdup (adw_status_page_get_title (page));
    own->description = g_strdup (adw_status_page_get_description (page));
  }
  own->label = g_strdup (gtk_button_get_label (button));
  own->action = g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)));
  own->target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));
  if (own->target != NULL)
    g_variant_ref (own->target);
  g_object_set_data_full (G_OBJECT (button), OWN, own, free_own);

  return own;
}

/* The name never stands beside a target that it refuses. */
static void
set_deed (GtkButton *button, const char *label, const char *action, GVariant *target)
{
  gtk_button_set_label (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static char *
describe (FootingRecovery *draft)
{
  g_autofree char *shown = footing_record_show (draft, draft->title);
  g_autofree char *title = footing_text_excerpt (shown, FOOTING_NAME_CHARS);
  g_autofree char *text = NULL;

  if (*title != '\0' && footing_is_handed_over (footing_record_get_id (draft)))
    /* Translators: %s is what a plan is called that somebody has handed over */
    text = g_strdup_printf (_ ("“%s” isn’t started yet. It’s from what you agreed on: "
                               "change what you like."),
                            title);
  else if (*title == '\0')
    return g_strdup (_ ("A plan isn’t started yet. Every word you typed is there."));

  else
    /* Translators: %s is what a plan is called */
    text = g_strdup_printf (_ ("“%s” isn’t started yet. Every word you typed is there."),
                            title);

  return g_markup_escape_text (text, -1);
}

void
footing_draft_offer_update (AdwStatusPage *page,
                            GtkButton *button,
                            const char *action,
                            FootingContext *context)
{
  g_autoptr (FootingRecovery) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;
  const Own *own;

  g_return_if_fail (page == NULL || ADW_IS_STATUS_PAGE (page));
  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  own = get_own (page, button);
  if (!footing_draft_find (footing_context_get_store (context), &draft, &error))
    footing_context_report (context, error);
  if (draft == NULL) {
    set_deed (button, own->label, own->action, own->target);
  } else {
    description = describe (draft);
    /* Where the page says nothing of it, the button does. */
    set_deed (button, page != NULL ? _ ("_Continue") : _ ("_Continue Your Plan"), action,
              g_variant_new_string (footing_record_get_id (draft)));
  }

  if (page != NULL) {
    adw_status_page_set_title (page, draft != NULL ? _ ("A Plan Is Waiting for You")
                                                   : own->title);
    adw_status_page_set_description (page,
                                     draft != NULL ? description : own->description);
  }
}
