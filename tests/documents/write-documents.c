/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes documents for other programs to read back: write-documents FOLDER TEXTS. TEXTS
 * is a file of texts with U+001E between them; each stands in blocks of every kind.
 * Beside the files stands what the document itself holds. */
#include "config.h"

#include "fixture.h"
#include "sheets/calendar.h"
#include "sheets/sheet.h"
#include "writers/csv.h"
#include "writers/html.h"
#include "writers/markdown.h"
#include "writers/pdf.h"

#include <string.h>

static void
write_file (const char *folder, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

static FootingDocument *
make_document (GStrv texts)
{
  FootingDocument *document = footing_document_new ("The whole of it");

  footing_document_add_heading (document, 2, "Paragraphs");
  for (guint i = 0; texts[i] != NULL; i++)
    footing_document_add_text (document, texts[i]);
  footing_document_add_heading (document, 2, "Items");
  for (guint i = 0; texts[i] != NULL; i++)
    footing_document_add_item (document, texts[i]);
  for (guint i = 0; texts[i] != NULL; i++) {
    footing_document_add_heading (document, 3, texts[i]);
    footing_document_add_text (document, "below");
  }
  footing_document_finish (document);

  return document;
}

static void
add_table (FootingDocument *document, GStrv texts)
{
  const char *headings[] = {"First", "Second", "Third", NULL};

  footing_document_add_table (document, headings);
  for (guint i = 0; texts[i] != NULL; i++) {
    const char *cells[] = {texts[i], "middle", texts[i], NULL};

    footing_document_add_row (document, cells);
  }
}

/* What the document holds, text by text: what the files are compared with. */
static void
write_texts (const char *folder, const char *name, const FootingDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++) {
    const FootingBlock *block = document->blocks->pdata[i];

    if (block->text != NULL)
      g_string_append_printf (out, "%d\x1f%s\x1e", block->level, block->text);
    for (guint j = 0; block->items != NULL && j < block->items->len; j++)
      g_string_append_printf (out, "item\x1f%s\x1e", (char *)block->items->pdata[j]);
    for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
      for (GStrv cell = block->rows->pdata[j]; *cell != NULL; cell++)
        g_string_append_printf (out, "cell\x1f%s\x1e", *cell);
  }
  write_file (folder, name, out->str, (gssize)out->len);
}

static void
write_document (const char *folder, const char *stem, const FootingDocument *document)
{
  g_autofree char *texts = g_strconcat (stem, ".texts", NULL);
  g_autofree char *md = g_strconcat (stem, ".md", NULL);
  g_autofree char *html = g_strconcat (stem, ".html", NULL);
  g_autofree char *pdf = g_strconcat (stem, ".pdf", NULL);
  g_autofree char *markdown = footing_markdown_write (document);
  g_autofree char *page = footing_html_write (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) paper = footing_pdf_write (document, FIXTURE_NOW, &error);

  g_assert_no_error (error);
  write_texts (folder, texts, document);
  write_file (folder, md, markdown, -1);
  write_file (folder, html, page, -1);
  write_file (folder, pdf, g_bytes_get_data (paper, NULL),
              (gssize)g_bytes_get_size (paper));
}

/* --- From a store ----------------------------------------------------------------- */

static void
write_table (const char *folder, Fixture *self)
{
  const FootingSheetWish wish = {FOOTING_SHEET_WINS};
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingDocument) table =
      footing_sheet_make_table (self->store, self->guidance, &wish, &error);
  g_autofree char *csv = NULL;

  g_assert_no_error (error);
  csv = footing_csv_write (table);
  write_file (folder, "wins.csv", csv, -1);
}

static void
write_calendar (const char *folder, Fixture *self, const char *recovery, const char *zone)
{
  g_autofree char *name = g_strconcat (zone, ".ics", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  footing_clock_set_zone (self->clock, zone);
  text = footing_calendar_write (self->store, self->guidance, recovery, TRUE, &error);
  g_assert_no_error (error);
  write_file (folder, g_strdelimit (name, "/", '-'), text, -1);
}

/* A win and a ritual for each text; the last ritual is off, the one before it paused. */
static char *
fill (Fixture *self, GStrv texts)
{
  const char *days[] = {"tue", "fri", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) recovery = footing_record_new (FOOTING_TYPE_RECOVERY, "state",
                                                     "active", "title", "Plan", NULL);
  const char *id = footing_record_get_id (recovery);
  const guint n = g_strv_length (texts);

  footing_store_save (self->store, recovery, &error);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GObject) win = footing_record_new (
        FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "date", "2026-03-01", "title",
        texts[i], "body", texts[i], "metric-value", -1234.5, NULL);
    g_autoptr (GObject) ritual = footing_record_new (
        FOOTING_TYPE_RITUAL, "recovery", id, "position", (int)i, "code", "own", "title",
        texts[i], "days", days, "time", "10:00", "every-weeks", 2, "starts-on",
        "2026-03-02", "length-minutes", 25, "enabled", i + 1 < n, "paused-until",
        i + 2 == n ? "2026-04-01" : "", NULL);

    footing_store_save (self->store, win, &error);
    footing_store_save (self->store, ritual, &error);
    g_assert_no_error (error);
  }

  return g_strdup (id);
}

static char *
add (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

static char *
add_weekly (Fixture *self,
            const char *recovery,
            const char *code,
            const char *const *days)
{
  return add (self,
              footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "code", code,
                                  "days", days, "time", "10:00", "every-weeks", 1,
                                  "length-minutes", 25, "enabled", TRUE, NULL));
}

/* Single days that differ from the rule. The plan is owned by the caller. */
static char *
fill_days (Fixture *self)
{
  static const char *const own[] = {"tue", "fri", NULL};
  static const char *const talk[] = {"wed", NULL};
  char *plan = add (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                              "title", "Days", NULL));
  g_autofree char *outreach = add_weekly (self, plan, "outreach", own);
  g_autofree char *one_on_one = add_weekly (self, plan, "one-on-one", talk);
  const struct {
    const char *ritual, *date, *state, *moved_to, *moved_time;
  } days[] = {
      {outreach, "2026-02-27", "due", "2026-03-12", ""},
      {outreach, "2026-03-06", "done", "", ""},
      {outreach, "2026-03-10", "due", "2026-03-11", "15:30"},
      {outreach, "2026-03-13", "skipped", "", ""},
      {outreach, "2026-03-17", "due", "", ""},
      {one_on_one, "2026-03-04", "due", "2026-03-14", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_free (add (self, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                           days[i].ritual, "date", days[i].date, "state",
                                           days[i].state, "moved-to", days[i].moved_to,
                                           "moved-time", days[i].moved_time, NULL)));

  return plan;
}

static void
write_days (const char *folder, Fixture *self)
{
  g_autofree char *plan = fill_days (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  footing_clock_set_zone (self->clock, "Europe/Berlin");
  text = footing_calendar_write (self->store, self->guidance, plan, FALSE, &error);
  g_assert_no_error (error);
  write_file (folder, "days.ics", text, -1);
}

int
main (int argc, char **argv)
{
  Fixture fixture = {NULL};
  g_autofree char *contents = NULL;
  g_autofree char *recovery = NULL;
  g_autoptr (FootingDocument) document = NULL;
  g_autoptr (FootingDocument) table = footing_document_new ("A table");
  g_auto (GStrv) texts = NULL;

  g_assert_cmpint (argc, ==, 3);
  g_assert_true (g_file_get_contents (argv[2], &contents, NULL, NULL));
  texts = g_strsplit (contents, "\x1e", -1);
  document = make_document (texts);
  write_document (argv[1], "whole", document);
  add_table (table, texts);
  write_document (argv[1], "table", table);

  fixture_set_up (&fixture, NULL);
  recovery = fill (&fixture, texts);
  write_table (argv[1], &fixture);
  write_calendar (argv[1], &fixture, recovery, "Europe/Berlin");
  write_calendar (argv[1], &fixture, recovery, "America/Sao_Paulo");
  write_calendar (argv[1], &fixture, recovery, "UTC");
  write_days (argv[1], &fixture);
  fixture_tear_down (&fixture, NULL);

  return 0;
}
