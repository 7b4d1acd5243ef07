/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"
#include "autosave.h"
#include "widgets/text-area.h"
#include "session/session.h"

G_BEGIN_DECLS

/* What one kind of session asks (F42). What is typed goes into the answers of its
 * occurrence; what was only drafted and never touched is taken out again when the form
 * goes. */
#define FOOTING_TYPE_SESSION_FORM (footing_session_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    FootingSessionForm, footing_session_form, FOOTING, SESSION_FORM, FootingView)

/**
 * FootingSessionFormClass:
 * @load: binds the fields; called once
 * @find_field: where to say that something is missing, and where the focus begins
 */
struct _FootingSessionFormClass {
  FootingViewClass parent_class;

  void (*load) (FootingSessionForm *self);
  GtkWidget *(*find_field) (FootingSessionForm *self);
};

/* The form of @type for @session, which it takes. */
GtkWidget *
footing_session_form_new (GType type, FootingContext *context, FootingSession *session);

/* Borrowed. */
FootingSession *footing_session_form_get_session (gpointer self);
const char *footing_session_form_get_occurrence (gpointer self);

/* The field that @find_field names. */
GtkWidget *footing_session_form_find_field (FootingSessionForm *self);

/* Stores what is typed in the answer to @question about @person (or NULL), which is made
 * with @draft when there is none. NULL, with the reason said, when it cannot be made.
 * Owned by the form. */
FootingAutosave *footing_session_form_keep (gpointer self,
                                            const char *question,
                                            const char *person,
                                            const char *draft);

/* The same for the answer with @id, which is there. */
FootingAutosave *footing_session_form_keep_answer (gpointer self, const char *id);

/* What the answer of @saver was made with is @draft now. */
void
footing_session_form_redraft (gpointer self, FootingAutosave *saver, const char *draft);

/* Keeps what is typed in a field that shows nothing but the answer to @question. */
FootingAutosave *footing_session_form_bind_area (gpointer self,
                                                 const char *question,
                                                 const char *draft,
                                                 FootingTextArea *area);
FootingAutosave *footing_session_form_bind_row (gpointer self,
                                                const char *question,
                                                const char *draft,
                                                GtkEditable *row);

G_END_DECLS
