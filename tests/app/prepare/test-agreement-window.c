/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What good looks like (F93): one page, agreed with whoever decides. */
#include "config.h"

#include "keys.h"
#include "places.h"
#include "prepare/agreement-deeds.h"
#include "prepare/agreement-line-row.h"
#include "prepare/agreement-page.h"
#include "prepare/agreement-window.h"
#include "probe.h"
#include "widgets/choice-row.h"
#include "widgets/date-row.h"

#include <string.h>

typedef struct {
  Fixture *f;
  char *plan; /* owned */
  FootingWindow *desk;
  GtkWidget *window;
} Page;

static void
page_close (Page *self)
{
  places_close_over (GTK_WINDOW (self->desk));
  gtk_window_destroy (GTK_WINDOW (self->desk));
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_AGREEMENT_WINDOW));
  g_free (self->plan);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_close)

static void
page_open (Page *self, Fixture *fixture, FootingPerspective perspective)
{
  self->f = fixture;
  self->plan = fixture_add_plan (fixture, perspective, TRUE);
  self->desk = probe_open_window (fixture);
  footing_agreement_show (GTK_WINDOW (self->desk), fixture->context, self->plan, "");
  fixture_settle ();
  self->window = probe_find_window (FOOTING_TYPE_AGREEMENT_WINDOW);
  g_assert_nonnull (self->window);
}

/* The present page, NULL for none. Owned by the caller. */
static FootingAgreement *
find_page (Page *self)
{
  return footing_agreements_find (self->f->store, self->plan, NULL);
}

static const char *
get_stage (Page *self)
{
  g_autoptr (FootingAgreement) page = find_page (self);

  return page != NULL
             ? footing_agreement_stage_get_code (footing_agreement_find_stage (page))
             : "none";
}

static GPtrArray *
list_lines (Page *self)
{
  g_autoptr (FootingAgreement) page = find_page (self);

  return footing_agreements_list_lines (self->f->store, page, NULL);
}

/* Begins a page with one line of @title and @detail, whose row is open. */
static void
begin_with (Page *self, const char *title, const char *detail)
{
  g_autoptr (FootingAgreement) page = NULL;
  g_autofree char *line = NULL;

  probe_press (self->window, "_Begin a Page");
  fixture_settle ();
  page = find_page (self);
  line = footing_agreements_add_line (self->f->store, footing_record_get_id (page), NULL);
  probe_change (self->f, FOOTING_TYPE_PLAN_LINE, line, "title", title);
  probe_change (self->f, FOOTING_TYPE_PLAN_LINE, line, "detail", detail);
  fixture_settle ();
  probe_open (fixture_find (self->window, FOOTING_TYPE_AGREEMENT_LINE_ROW, NULL));
}

static FootingPlanLine *
get_line (Page *self)
{
  g_autoptr (GPtrArray) lines = list_lines (self);

  return g_object_ref (lines->pdata[0]);
}

/* --- By the keys -------------------------------------------------------------------- */

/* Types @text, of letters, digits and spaces. */
static void
type (Page *self, const char *text)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text == ' ')
      g_string_append (keys, " space");
    else
      g_string_append_printf (keys, " %c", *text);
  g_assert_true (keys_press_in (GTK_WINDOW (self->window), keys->str));
}

static void
press (Page *self, const char *keys, FixtureCheck done, gpointer data)
{
  g_assert_true (keys_press_in (GTK_WINDOW (self->window), keys));
  fixture_wait (done, data);
  fixture_settle ();
}

typedef struct {
  Page *page;
  const char *stage;
} Stage;

static gboolean
is_at (gpointer data)
{
  const Stage *stage = data;

  return strcmp (get_stage (stage->page), stage->stage) == 0;
}

static void
press_stage (Page *self, const char *keys, const char *expected)
{
  Stage stage = {self, expected};

  press (self, keys, is_at, &stage);
}

typedef struct {
  Page *page;
  guint n;
  const char *last;
} Lines;

static gboolean
has_lines (gpointer data)
{
  const Lines *expected = data;
  g_autoptr (GPtrArray) lines = list_lines (expected->page);

  return lines->len == expected->n &&
         strcmp (((FootingPlanLine *)lines->pdata[lines->len - 1])->title,
                 expected->last) == 0;
}

static gboolean
is_writing (gpointer window)
{
  return GTK_IS_TEXT (gtk_window_get_focus (window));
}

static gboolean
is_in_area (gpointer window)
{
  return GTK_IS_TEXT_VIEW (gtk_window_get_focus (window));
}

static gboolean
is_on_row (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && !GTK_IS_TEXT (focus) && !GTK_IS_TEXT_VIEW (focus);
}

/* A line, what would show it, and back on its row. */
static void
type_line (Page *self, const char *title, const char *detail, guint n, gboolean make)
{
  Lines lines = {self, n, ""};

  press (self, "alt+a", has_lines, &lines);
  fixture_wait (is_writing, self->window);
  type (self, title);
  press (self, "Tab", is_in_area, self->window);
  type (self, detail);
  lines.last = title;
  fixture_wait (has_lines, &lines);
  if (make)
    g_assert_true (keys_press_in (GTK_WINDOW (self->window), "alt+o"));
  press (self, "alt+d", is_on_row, self->window);
}

typedef struct {
  Page *page;
  guint n;
} Outcomes;

static gboolean
has_outcomes (gpointer data)
{
  const Outcomes *expected = data;
  g_autoptr (GPtrArray) outcomes =
      probe_list (expected->page->f, FOOTING_TYPE_OUTCOME, expected->page->plan);

  return outcomes->len == expected->n;
}

static void
press_outcome (Page *self, const char *keys, guint n)
{
  Outcomes outcomes = {self, n};

  press (self, keys, has_outcomes, &outcomes);
}

static void
assert_made (Page *self)
{
  g_autoptr (FootingPlanLine) line = get_line (self);
  g_autoptr (FootingOutcome) outcome =
      footing_agreement_line_find_outcome (self->f->store, line);

  g_assert_cmpstr (outcome->title, ==, "The monthly report arrives on time");
  g_assert_cmpfloat (outcome->from_value, ==, 3);
  g_assert_cmpfloat (outcome->to_value, ==, 1);
  g_assert_cmpstr (outcome->unit, ==, "corrections");
}

/* From the first sentence to the day on which it was checked, and each step of it taken
 * back and done again. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (GPtrArray) before = NULL;
  Outcomes outcomes = {&self};

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  before = probe_list (fixture, FOOTING_TYPE_OUTCOME, self.plan);
  if (!keys_activate (GTK_WINDOW (self.window)))
    return;
  press_stage (&self, "alt+b", "draft");

  type_line (&self, "The monthly report arrives on time",
             "From 3 corrections to 1 a month", 1, TRUE);
  outcomes.n = before->len + 1;
  fixture_wait (has_outcomes, &outcomes);
  assert_made (&self);
  press_outcome (&self, "ctrl+z", before->len);
  press_outcome (&self, "ctrl+shift+z", before->len + 1);
  assert_made (&self);

  type_line (&self, "Nobody has to ask twice what I am working on",
             "She says so in our weekly talk", 2, FALSE);
  press_stage (&self, "alt+m", "sent");
  press_stage (&self, "ctrl+z", "draft");
  press_stage (&self, "alt+m", "sent");
  press_stage (&self, "alt+g", "agreed");
  press_stage (&self, "ctrl+z", "sent");
  press_stage (&self, "alt+g", "agreed");
  press_stage (&self, "alt+h", "checked");
  press_stage (&self, "ctrl+z", "agreed");
  press_stage (&self, "alt+h", "checked");
  press_stage (&self, "alt+p", "draft");
  press_stage (&self, "ctrl+z", "checked");
}

/* --- Lines -------------------------------------------------------------------------- */

static void
test_five (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  probe_press (self.window, "_Begin a Page");
  for (guint i = 0; i < FOOTING_AGREEMENT_LINES_MAX; i++) {
    g_autoptr (FootingAgreement) page = find_page (&self);
    g_autofree char *id =
        footing_agreements_add_line (fixture->store, footing_record_get_id (page), NULL);

    probe_change (fixture, FOOTING_TYPE_PLAN_LINE, id, "title", PROBE_HOSTILE);
  }
  fixture_settle ();
  g_assert_false (probe_is_shown (self.window, GTK_TYPE_BUTTON, "_Add a Line"));
  g_assert_true (probe_says (self.window, "Five lines fit on one page"));
  g_assert_true (probe_says (self.window, PROBE_HOSTILE_LINE));
  places_unfold (self.window);
  fixture_assert_named (self.window);
}

/* A line that nothing was typed into goes again. */
static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (GPtrArray) lines = NULL;

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  probe_press (self.window, "_Begin a Page");
  fixture_settle ();
  probe_press (self.window, "_Add a Line");
  fixture_settle ();
  gtk_window_close (GTK_WINDOW (self.window));
  fixture_settle ();
  lines = list_lines (&self);
  g_assert_cmpuint (lines->len, ==, 0);
}

/* --- Outcomes ----------------------------------------------------------------------- */

static void
add_person (Page *self)
{
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->plan, "name", "Mira",
                          "role", "manager", "position", 9, NULL);

  g_assert_true (footing_store_save (self->f->store, person, NULL));
}

/* Delivered, the line says so and offers to tell whoever decides; deleted, it is simply a
 * line again. */
static void
test_delivered (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (FootingPlanLine) line = NULL;

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  add_person (&self);
  begin_with (&self, "Reports arrive on time", "");
  g_assert_true (probe_says (self.window, "Who decides: Mira"));
  probe_press (self.window, "Make It an _Outcome");
  fixture_settle ();
  g_assert_true (probe_says (self.window, "An outcome of your plan"));
  g_assert_false (probe_is_shown (self.window, GTK_TYPE_BUTTON, "Make It an _Outcome"));
  g_assert_false (probe_is_shown (self.window, GTK_TYPE_BUTTON, "Tell Mira"));

  line = get_line (&self);
  g_assert_true (footing_store_change (fixture->store, FOOTING_TYPE_OUTCOME,
                                       line->outcome, NULL, "state", "delivered",
                                       "delivered-on", "2026-03-04", NULL));
  fixture_settle ();
  g_assert_true (probe_says (self.window, "Delivered on 4 March"));
  g_assert_true (probe_is_shown (self.window, GTK_TYPE_BUTTON, "Tell Mira"));

  g_assert_true (
      footing_store_remove (fixture->store, FOOTING_TYPE_OUTCOME, line->outcome, NULL));
  fixture_settle ();
  g_assert_false (probe_says (self.window, "Delivered on 4 March"));
  g_assert_true (probe_is_shown (self.window, GTK_TYPE_BUTTON, "Make It an _Outcome"));
}

/* Whoever was typed is told, too; and where nobody is in People, that is said. */
static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (GPtrArray) people = NULL;

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  people = probe_list (fixture, FOOTING_TYPE_PERSON, self.plan);
  for (guint i = 0; i < people->len; i++)
    g_assert_true (footing_store_remove (fixture->store, FOOTING_TYPE_PERSON,
                                         footing_record_get_id (people->pdata[i]), NULL));
  begin_with (&self, "Reports arrive on time", "");
  g_assert_true (probe_says (self.window, "add them on People first"));
  g_assert_false (
      probe_is_shown (self.window, FOOTING_TYPE_CHOICE_ROW, "Who you agree it with"));
  probe_press (self.window, "Make It an _Outcome");
  fixture_settle ();
  line = get_line (&self);
  probe_change (fixture, FOOTING_TYPE_PLAN_LINE, footing_record_get_id (line), "who",
                "Ms Okafor");
  probe_change (fixture, FOOTING_TYPE_OUTCOME, line->outcome, "state", "delivered");
  fixture_settle ();
  g_assert_true (probe_is_shown (self.window, GTK_TYPE_BUTTON, "Tell Ms Okafor"));

  add_person (&self);
  fixture_settle ();
  g_assert_false (probe_says (self.window, "add them on People first"));
}

/* One sentence, beside the button, says why there is no room. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (FootingOutcome) outcome = footing_record_new (
        FOOTING_TYPE_OUTCOME, "recovery", self.plan, "title", "Another", NULL);

    g_assert_true (footing_store_save (fixture->store, outcome, NULL));
  }
  begin_with (&self, "Reports arrive on time", "");
  probe_press (self.window, "Make It an _Outcome");
  g_assert_true (probe_says (self.window, "Your plan has three outcomes"));
}

/* --- Sending ------------------------------------------------------------------------ */

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **)data =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_read (gpointer text)
{
  return *(char **)text != NULL;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (ProbeToast) toast = probe_toast_new (fixture->context);
  g_autofree char *text = NULL;
  GtkWidget *page;

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  add_person (&self);
  begin_with (&self, "Reports arrive on time", "From 3 late to 1");
  page = fixture_find (self.window, FOOTING_TYPE_AGREEMENT_PAGE, NULL);
  gtk_widget_activate_action (page, "agreement.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, read_cb, &text);
  fixture_wait (is_read, &text);
  g_assert_cmpstr (text, ==,
                   "What Good Looks Like\n"
                   "With Mira\n\n"
                   "As of 5 March 2026\n\n"
                   "– Reports arrive on time\n"
                   "  What would show it: From 3 late to 1\n"
                   "  Who decides: Mira\n");
  g_assert_cmpstr (toast->text, ==, "Copied, and marked as sent today");
  g_assert_cmpstr (get_stage (&self), ==, "sent");
  g_assert_true (probe_says (self.window, "Sent on 5 March, not agreed yet"));

  g_assert_true (footing_context_undo (fixture->context, 0));
  g_assert_cmpstr (get_stage (&self), ==, "draft");
  gtk_widget_activate_action (page, "agreement.copy", NULL);
  gtk_widget_activate_action (page, "agreement.copy", NULL);
  g_assert_cmpstr (toast->text, ==, "Copied");
}

/* As pdfinfo reads it: cairo 1.18 packs what says so. */
static void
assert_one_page (const char *path)
{
  const char *const argv[] = {"pdfinfo", path, NULL};
  g_autofree char *said = NULL;
  g_autoptr (GRegex) one = g_regex_new ("^Pages: +1$", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL,
                NULL, &error);
  g_assert_no_error (error);
  if (!g_regex_match (one, said, 0, NULL))
    g_error ("It isn’t one page: %s", said);
}

/* However much is typed, it is one page. */
static void
test_paper (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (ProbeToast) toast = probe_toast_new (fixture->context);
  g_autoptr (FootingAgreement) page = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "good.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "x.pdf", NULL);
  g_autofree char *much = g_strnfill (6000, 'x');

  for (guint i = 7; i < 6000; i += 8)
    much[i] = ' ';
  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  begin_with (&self, "Reports arrive on time", much);
  page = find_page (&self);
  footing_agreement_save (fixture->context, footing_record_get_id (page), nowhere);
  g_assert_cmpstr (get_stage (&self), ==, "draft");
  footing_agreement_save (fixture->context, footing_record_get_id (page), path);
  g_assert_cmpstr (toast->text, ==, "Saved as “good.pdf”, and marked as sent today");
  g_assert_cmpstr (get_stage (&self), ==, "sent");
  assert_one_page (path);
}

/* --- Days --------------------------------------------------------------------------- */

/* @problem, or NULL, is said of the day in the row @title. */
static void
assert_problem (Page *self, const char *title, const char *problem)
{
  g_autofree char *said =
      footing_date_row_dup_problem (FOOTING_DATE_ROW (probe_row (self->window, title)));

  g_assert_cmpstr (said, ==, problem);
}

/* What cannot be read leaves the day that was there. */
static void
assert_stays (Page *self)
{
  g_autoptr (FootingAgreement) page = NULL;

  g_assert_true (footing_context_flush (self->f->context));
  fixture_settle ();
  page = find_page (self);
  g_assert_cmpstr (page->agreed_on, ==, "2026-03-05");
  g_assert_true (probe_says (self->window, "Agreed on 5 March"));
}

/* A day can be corrected, but not to one that cannot be. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (FootingAgreement) page = NULL;
  GtkWidget *row;

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  begin_with (&self, "Reports arrive on time", "");
  g_assert_false (probe_is_shown (self.window, FOOTING_TYPE_DATE_ROW, "Sent on"));
  probe_press (self.window, "_Mark as Sent");
  fixture_settle ();
  probe_type (self.window, "Sent on", "2026-03-02");
  probe_press (self.window, "Mark as A_greed");
  fixture_settle ();

  row = probe_row (self.window, "Agreed on");
  probe_press (gtk_widget_get_next_sibling (row), "Last Week");
  assert_problem (&self, "Agreed on",
                  "The page was sent after that day: choose a later one. Until then, it "
                  "stays Thu, 5 March.");
  assert_stays (&self);
  probe_type (self.window, "Agreed on", "2026-03-06");
  assert_problem (&self, "Agreed on",
                  "That day hasn’t come yet: choose today or an earlier day.");
  probe_type (self.window, "Agreed on", "2026-03-03");
  assert_problem (&self, "Agreed on", NULL);
  g_assert_true (footing_context_flush (fixture->context));
  page = find_page (&self);
  g_assert_cmpstr (page->sent_on, ==, "2026-03-02");
  g_assert_cmpstr (page->agreed_on, ==, "2026-03-03");
  g_assert_cmpstr (page->check_on, ==, "2026-04-02");
  g_assert_true (probe_says (self.window, "Agreed on 3 March, to be checked on 2 April"));
}

/* --- Pages -------------------------------------------------------------------------- */

/* What was checked is still there when another is begun; and a page can be removed. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};
  g_autoptr (FootingAgreement) first = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SELF);
  begin_with (&self, "Reports arrive on time", "");
  first = find_page (&self);
  g_assert_false (probe_is_shown (self.window, GTK_TYPE_BUTTON, "Begin Another _Page"));
  probe_press (self.window, "Mark as A_greed");
  fixture_settle ();
  probe_press (self.window, "Mark as C_hecked");
  fixture_settle ();
  probe_press (self.window, "Begin Another _Page");
  fixture_settle ();
  g_assert_false (probe_says (self.window, "Reports arrive on time"));
  gtk_widget_activate_action (self.window, "agreements.show", "s",
                              footing_record_get_id (first));
  fixture_settle ();
  g_assert_true (probe_says (self.window, "Reports arrive on time"));
  g_assert_true (probe_says (self.window, "Checked on 5 March"));

  gtk_widget_activate_action (self.window, "agreements.remove", NULL);
  fixture_settle ();
  pages = footing_agreements_list (fixture->store, self.plan, NULL);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_true (footing_context_undo (fixture->context, 0));
  fixture_settle ();
  g_assert_true (probe_says (self.window, "Reports arrive on time"));
}

/* The same page from the other side. */
static void
test_support (Fixture *fixture, gconstpointer data)
{
  g_auto (Page) self = {0};

  page_open (&self, fixture, FOOTING_PERSPECTIVE_SUPPORT);
  probe_change (fixture, FOOTING_TYPE_RECOVERY, self.plan, "person", "Noor");
  begin_with (&self, "Reports arrive on time", "");
  g_assert_true (probe_says (self.window, "What you expect of Noor, filled in together"));
  g_assert_true (probe_says (self.window, "Who decides: you"));
  fixture_assert_named (self.window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  fixture_test ("/app/prepare/agreement/F93-keys", test_keys);
  fixture_test ("/app/prepare/agreement/five", test_five);
  fixture_test ("/app/prepare/agreement/untouched", test_untouched);
  fixture_test ("/app/prepare/agreement/delivered", test_delivered);
  fixture_test ("/app/prepare/agreement/nobody", test_nobody);
  fixture_test ("/app/prepare/agreement/no-room", test_no_room);
  fixture_test ("/app/prepare/agreement/copy", test_copy);
  fixture_test ("/app/prepare/agreement/paper", test_paper);
  fixture_test ("/app/prepare/agreement/days", test_days);
  fixture_test ("/app/prepare/agreement/pages", test_pages);
  fixture_test ("/app/prepare/agreement/support", test_support);

  return g_test_run ();
}
