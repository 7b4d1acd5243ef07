/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "concepts-window.h"
#include "editors/prepare-link.h"
#include "field-text.h"
#include "format/page-format.h"
#include "plan/concept-places.h"

#include <glib/gi18n-lib.h>

/* Of a row: its FootingGuide; of a place, its page and the code of its item. */
#define CONCEPT_KEY "concept"
#define PAGE_KEY "page"
#define ITEM_KEY "item"

struct _FootingConceptsWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwLeaflet *leaflet;
  GtkWidget *navigation;
  GtkEditable *search;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *article;
  GtkScrolledWindow *scroller;
  GtkWidget *page; /* has the focus while one reads */
  GtkLabel *title;
  GtkLabel *what;
  GtkLabel *differs;
  GtkLabel *this_week;
  FootingAboutLink *page_link;
  GtkWidget *places_group;
  GtkListBox *places;

  /* owned */
  FootingContext *context;

  /* borrowed */
  const FootingGuide *concept; /* the one that is shown */
};

G_DEFINE_FINAL_TYPE (FootingConceptsWindow, footing_concepts_window, ADW_TYPE_WINDOW)

static FootingGuidance *
get_guidance (FootingConceptsWindow *self)
{
  return footing_context_get_guidance (self->context);
}

static const char *
get_title (const FootingGuide *concept)
{
  return footing_guide_title (concept, FOOTING_PERSPECTIVE_SELF);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* --- Where it belongs --------------------------------------------------------------- */

/* Closes this and the windows it is over, all but the first; FALSE when one of them stays
 * because something in it is not saved. */
static gboolean
leave (GtkWindow *window, GtkWindow **first)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent == NULL) {
    *first = window;
    return TRUE;
  }

  g_object_ref (window);
  gtk_window_close (window);
  if (gtk_widget_get_visible (GTK_WIDGET (window))) {
    g_object_unref (window);
    return FALSE;
  }
  g_object_unref (window);

  return leave (parent, first);
}

/* The way back to the article, which has gone. */
static void
offer_return (FootingContext *context, const FootingGuide *concept)
{
  /* Translators: somebody went to a part of the plan from an article; %s is its title */
  g_autofree char *text =
      g_strdup_printf (_ ("From the article “%s”"), get_title (concept));

  footing_context_toast (context, text, _ ("_Back to It"), "app.show-concept",
                         g_variant_new_string (footing_guide_code (concept)));
}

static void
place_cb (FootingConceptsWindow *self, GtkListBoxRow *row)
{
  const int page = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), PAGE_KEY));
  const char *item = g_object_get_data (G_OBJECT (row), ITEM_KEY);
  const FootingGuide *concept = self->concept;
  g_autoptr (FootingContext) context = g_object_ref (self->context);
  GtkWindow *first = NULL;

  if (!leave (GTK_WINDOW (self), &first))
    return;

  gtk_widget_activate_action (GTK_WIDGET (first), "app.show-part", "(is)", page, item);
  offer_return (context, concept);
}

static void
add_place (FootingConceptsWindow *self,
           const FootingConceptPlace *place,
           FootingPerspective perspective)
{
  GtkWidget *row = adw_action_row_new ();
  const char *page = footing_page_get_title (place->page, perspective);
  const char *item =
      place->item != NULL ? footing_guide_title (place->item, perspective) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item != NULL ? item : page);
  if (item != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), page);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), PAGE_KEY, GINT_TO_POINTER (place->page));
  g_object_set_data (
      G_OBJECT (row), ITEM_KEY,
      (gpointer)(place->item != NULL ? footing_guide_code (place->item) : ""));
  gtk_list_box_append (self->places, row);
}

static void
show_places (FootingConceptsWindow *self)
{
  const char *recovery = footing_context_get_recovery (self->context);
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) error = NULL;

  clear_list (self->places);
  if (recovery != NULL && self->concept != NULL)
    places = footing_concept_list_places (footing_context_get_store (self->context),
                                          get_guidance (self), recovery, self->concept,
                                          &error);
  if (error != NULL)
    footing_context_report (self->context, error);
  for (guint i = 0; places != NULL && i < places->len; i++)
    add_place (self, &g_array_index (places, FootingConceptPlace, i),
               footing_context_get_perspective (self->context, recovery));
  gtk_widget_set_visible (self->places_group, places != NULL && places->len > 0);
  footing_prepare_link_show (self->page_link, self->concept,
                             footing_context_get_perspective (self->context, recovery),
                             recovery);
}

/* --- The article -------------------------------------------------------------------- */

static void
show_article (FootingConceptsWindow *self, const FootingGuide *concept)
{
  if (concept == NULL || concept == self->concept)
    return;

  self->concept = concept;
  gtk_label_set_label (self->title, get_title (concept));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->page),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (concept), -1);
  gtk_label_set_label (self->what, footing_concept_get_what (concept));
  gtk_label_set_label (self->differs, footing_concept_get_difference (concept));
  gtk_label_set_label (self->this_week, footing_concept_get_this_week (concept));
  show_places (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* --- The list ----------------------------------------------------------------------- */

static void
add_row (FootingConceptsWindow *self, const FootingGuide *concept)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (get_title (concept));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_data (G_OBJECT (row), CONCEPT_KEY, (gpointer) concept);
  gtk_list_box_append (self->list, row);
  if (concept == self->concept)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
show_list (FootingConceptsWindow *self)
{
  g_autoptr (GPtrArray) found =
      footing_concept_search (get_guidance (self), gtk_editable_get_text (self->search));

  clear_list (self->list);
  for (guint i = 0; i < found->len; i++)
    add_row (self, found->pdata[i]);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "none");
}

static const FootingGuide *
get_concept (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), CONCEPT_KEY) : NULL;
}

/* The groups stand above their articles, but not over what was found. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  FootingConceptsWindow *self = data;
  const char *group = footing_guide_group (get_concept (row));
  const char *last = before != NULL ? footing_guide_group (get_concept (before)) : NULL;
  GtkWidget *label;

  if (*gtk_editable_get_text (self->search) != '\0' || g_strcmp0 (group, last) == 0) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }

  label = gtk_label_new (
      footing_guidance_group_title (get_guidance (self), FOOTING_GUIDE_CONCEPT, group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_box_row_set_header (row, label);
}

static void
row_selected_cb (FootingConceptsWindow *self, GtkListBoxRow *row)
{
  show_article (self, get_concept (row));
}

static void
open_row (FootingConceptsWindow *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  show_article (self, get_concept (row));
  adw_leaflet_set_visible_child (self->leaflet, self->article);
  gtk_widget_grab_focus (self->page);
}

static void
row_activated_cb (FootingConceptsWindow *self, GtkListBoxRow *row)
{
  open_row (self, row);
}

/* Enter opens what stands first. */
static void
search_activate_cb (FootingConceptsWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    open_row (self, row);
}

/* Escape clears what is searched for, and closes the window after that. */
static void
stop_search_cb (FootingConceptsWindow *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    footing_field_replace (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* --- Going to and fro --------------------------------------------------------------- */

static void
go_back (FootingConceptsWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  adw_leaflet_set_visible_child (self->leaflet, self->navigation);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->search));
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_back (FOOTING_CONCEPTS_WINDOW (widget));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingConceptsWindow *self = FOOTING_CONCEPTS_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->navigation);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* From an article that covers the list to the list, else out. */
static void
escape_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingConceptsWindow *self = FOOTING_CONCEPTS_WINDOW (widget);

  if (adw_leaflet_get_folded (self->leaflet) &&
      adw_leaflet_get_visible_child (self->leaflet) == self->article)
    go_back (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* --- The window --------------------------------------------------------------------- */

static void
footing_concepts_window_dispose (GObject *object)
{
  FootingConceptsWindow *self = FOOTING_CONCEPTS_WINDOW (object);

  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_CONCEPTS_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_concepts_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, leaflet);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, navigation);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, search);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, stack);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, list);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, article);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, scroller);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, page);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, title);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, what);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, differs);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, this_week);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, page_link);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, places_group);
  gtk_widget_class_bind_template_child (klass, FootingConceptsWindow, places);
}

static void
footing_concepts_window_class_init (FootingConceptsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_concepts_window_dispose;

  g_type_ensure (FOOTING_TYPE_ABOUT_LINK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/dialogs/concepts-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_list);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);

  gtk_widget_class_install_action (widget_class, "concepts.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "concepts.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "concepts.escape", NULL, escape_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "concepts.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "concepts.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "concepts.escape",
                                       NULL);
}

static void
footing_concepts_window_init (FootingConceptsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
}

static FootingConceptsWindow *
find_open (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (FOOTING_IS_CONCEPTS_WINDOW (window) &&
        gtk_widget_get_visible (GTK_WIDGET (window)) &&
        (window == parent || gtk_window_get_transient_for (window) == parent))
      return FOOTING_CONCEPTS_WINDOW (window);
  }

  return NULL;
}

static FootingConceptsWindow *
make (GtkWindow *parent, FootingContext *context)
{
  FootingConceptsWindow *self =
      g_object_new (FOOTING_TYPE_CONCEPTS_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  show_article (self,
                footing_guidance_nth (get_guidance (self), FOOTING_GUIDE_CONCEPT, 0));
  show_list (self);
  footing_context_follow (context, G_CALLBACK (show_places), self);

  return self;
}

void
footing_concepts_show (GtkWindow *parent, FootingContext *context, const char *code)
{
  FootingConceptsWindow *self;
  const FootingGuide *concept;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  self = find_open (parent);
  if (self == NULL)
    self = make (parent, context);

  concept = footing_guidance_lookup (get_guidance (self), FOOTING_GUIDE_CONCEPT, code);
  if (concept != NULL) {
    show_article (self, concept);
    footing_field_replace (self->search, "");
    show_list (self);
  }
  adw_leaflet_set_visible_child (self->leaflet,
                                 concept != NULL ? self->article : self->navigation);
  gtk_widget_grab_focus (concept != NULL ? self->page : GTK_WIDGET (self->search));
  gtk_window_present (GTK_WINDOW (self));
}
