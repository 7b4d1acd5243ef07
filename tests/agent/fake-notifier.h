/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notifier.h"

G_BEGIN_DECLS

/* Shows nothing, and notes what it was told: "show ID", "quiet ID" or "withdraw ID". */
#define FAKE_TYPE_NOTIFIER (fake_notifier_get_type ())
G_DECLARE_FINAL_TYPE (FakeNotifier, fake_notifier, FAKE, NOTIFIER, GObject)

FakeNotifier *fake_notifier_new (void);

/* What it was told since the last call, a space between; owned by the caller. */
char *fake_notifier_take_log (FakeNotifier *self);

/* The title and the body of what was shown last: "title|body". */
const char *fake_notifier_get_words (FakeNotifier *self);

/* Whether showing fails from now on: nobody is there, or somebody does not answer. */
void fake_notifier_set_failing (FakeNotifier *self, gboolean failing);
void fake_notifier_set_silent (FakeNotifier *self, gboolean silent);

/* Keeps what is to be shown waiting; fake_notifier_go_on() shows it. */
void fake_notifier_hold (FakeNotifier *self);
void fake_notifier_go_on (FakeNotifier *self);

/* What the server does: a person closes one, or it ends, or the session does. */
void fake_notifier_close (FakeNotifier *self, const char *id);
void fake_notifier_lose_all (FakeNotifier *self);
void fake_notifier_forget_all (FakeNotifier *self);

/* What failed was shown after all. */
void fake_notifier_show_late (FakeNotifier *self, const char *id);

G_END_DECLS
