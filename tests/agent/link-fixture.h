/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent-link.h"
#include "plan-fixture.h"

G_BEGIN_DECLS

/* A plan with a ritual, and the application's end of the bus. */
typedef struct {
  Plan plan;

  /* owned */
  GTestDBus *bus;
  GDBusConnection *connection;
  GSettings *settings;
  FootingAgentLink *link; /* or NULL */
} LinkFixture;

void link_fixture_set_up (LinkFixture *self);
void link_fixture_tear_down (LinkFixture *self);

/* Makes the link; and waits until it is let go of. */
void link_fixture_make (LinkFixture *self);
void link_fixture_drop (LinkFixture *self);

/* Runs what is pending in the loop. */
void link_fixture_settle (void);

G_END_DECLS
