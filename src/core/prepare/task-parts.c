/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "task-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_PARTS 6

/* Each is something that one can or cannot do yet, as somebody would name it who has done
 * the task often. */
static const struct {
  const char *code;
  const char *label;
  const char *parts[N_PARTS];
} kinds[] = {
    {"demo",
     NC_ ("task", "A demo"),
     {
         NC_ ("part of a task", "Set up the environment, and a fallback"),
         NC_ ("part of a task", "Open with the one thing it shows"),
         NC_ ("part of a task", "Walk the main path with real data"),
         NC_ ("part of a task", "Handle a question that has no answer yet"),
         NC_ ("part of a task", "Recover when something stops"),
         NC_ ("part of a task", "End with the decision that’s needed"),
     }},
    {"presentation",
     NC_ ("task", "A presentation"),
     {
         NC_ ("part of a task", "Settle what they should do afterwards"),
         NC_ ("part of a task", "Cut it down to three points"),
         NC_ ("part of a task", "Say the first two sentences without notes"),
         NC_ ("part of a task", "Explain one chart in a minute"),
         NC_ ("part of a task", "Take an interruption and come back"),
         NC_ ("part of a task", "Finish on time, with the main point again"),
     }},
    {"report",
     NC_ ("task", "A report"),
     {
         NC_ ("part of a task", "Clear up who reads it, and for which decision"),
         NC_ ("part of a task", "Check the figures against their source"),
         NC_ ("part of a task", "Put the conclusion first"),
         NC_ ("part of a task", "Say what isn’t known, and how much that matters"),
         NC_ ("part of a task", "Have somebody read it who doesn’t know the subject"),
         NC_ ("part of a task", "Hand it in on the day agreed"),
     }},
    {"estimate",
     NC_ ("task", "An estimate"),
     {
         NC_ ("part of a task", "Ask what the estimate is for"),
         NC_ ("part of a task", "Break the work into pieces of a day or two"),
         NC_ ("part of a task", "Compare it with what similar work took"),
         NC_ ("part of a task", "Give a range, and what it rests on"),
         NC_ ("part of a task", "Hold it under pressure for less"),
         NC_ ("part of a task", "Say early when it no longer holds"),
     }},
    {"negotiation",
     NC_ ("task", "A negotiation"),
     {
         NC_ ("part of a task", "Know your limit and your alternative"),
         NC_ ("part of a task", "Find out what they need before offering anything"),
         NC_ ("part of a task", "Name the first figure, and stay quiet"),
         NC_ ("part of a task", "Trade a concession for something"),
         NC_ ("part of a task", "Ask for a break when it gets heated"),
         NC_ ("part of a task", "Sum up in writing what was agreed"),
     }},
    {"code-change",
     NC_ ("task", "A code change"),
     {
         NC_ ("part of a task", "Reproduce the problem before changing anything"),
         NC_ ("part of a task", "Write the test that fails first"),
         NC_ ("part of a task", "Keep the change small enough to review"),
         NC_ ("part of a task", "Find out what else depends on it"),
         NC_ ("part of a task", "Answer a review without defending"),
         NC_ ("part of a task", "Roll out, watch, and be ready to roll back"),
     }},
    {"hand-over",
     NC_ ("task", "A hand-over"),
     {
         NC_ ("part of a task", "List what’s open, with who is waiting for it"),
         NC_ ("part of a task", "Say what went wrong before, and what to watch"),
         NC_ ("part of a task", "Go through it together once"),
         NC_ ("part of a task", "Have them say back what they’ve taken on"),
         NC_ ("part of a task", "Tell everybody whom to turn to from now on"),
         NC_ ("part of a task", "Look in after a week"),
     }},
    {"meeting",
     NC_ ("task", "A meeting to lead"),
     {
         NC_ ("part of a task", "Decide what it has to decide"),
         NC_ ("part of a task", "Invite only those it needs, with the paper beforehand"),
         NC_ ("part of a task", "Open with the goal and the time"),
         NC_ ("part of a task", "Bring in those who say nothing"),
         NC_ ("part of a task", "Stop a discussion that leads nowhere"),
         NC_ ("part of a task", "Close with who does what by when"),
     }},
};

const char *
footing_task_kind_to_label (const char *kind)
{
  g_return_val_if_fail (kind != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].code, kind) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "task", kinds[i].label);

  return C_ ("task", "Something else");
}

GStrv
footing_task_kind_list_parts (const char *kind)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  g_return_val_if_fail (kind != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; strcmp (kinds[i].code, kind) == 0 && j < N_PARTS; j++)
      g_strv_builder_add (
          parts, g_dpgettext2 (GETTEXT_PACKAGE, "part of a task", kinds[i].parts[j]));

  return g_strv_builder_end (parts);
}
