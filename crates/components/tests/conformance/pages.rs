//! Page components from the options of their fixtures.

use components::{
    ActionLink, BackLink, Breadcrumb, Breadcrumbs, Cell, Content, Details, ErrorItem, ErrorSummary,
    Footer, FooterLink, FooterMeta, FooterSection, InsetText, LanguageItem, LanguageNavigation,
    NavigationItem, NotificationBanner, PageItem, PageLink, PageNumber, Pagination, Panel,
    PanelAction, PanelActions, PhaseBanner, Row, ServiceNavigation, SkipLink, Slots, SummaryCard,
    SummaryList, SummaryRow, Table, Tag, TaskItem, TaskList, TaskStatus, WarningText,
};

use crate::options::Options;

/// Content, or the words that stand where none is said.
fn content_or(o: Options, default: Content) -> Content {
    let said = o.content();
    if said.is_empty() { default } else { said }
}

pub fn back_link(o: Options) -> String {
    BackLink {
        content: content_or(o, BackLink::default().content),
        href: o.text_or("href", "#"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn skip_link(o: Options) -> String {
    SkipLink {
        content: o.content(),
        href: o.text_or("href", &SkipLink::default().href),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn breadcrumbs(o: Options) -> String {
    let item = |o: Options| Breadcrumb {
        content: o.content(),
        href: o.text("href"),
        attributes: o.attributes(),
    };
    Breadcrumbs {
        items: o.list("items").into_iter().map(item).collect(),
        collapse_on_mobile: o.flag("collapseOnMobile"),
        label_text: o.text_or("labelText", &Breadcrumbs::default().label_text),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn details(o: Options) -> String {
    Details {
        summary: o.content_of("summaryHtml", "summaryText"),
        content: o.content(),
        open: o.flag("open"),
        id: o.text("id"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn error_summary(o: Options) -> String {
    let item = |o: Options| ErrorItem {
        content: o.content(),
        href: o.text("href"),
        attributes: o.attributes(),
    };
    ErrorSummary {
        title: o.content_of("titleHtml", "titleText"),
        description: o.content_of("descriptionHtml", "descriptionText"),
        error_list: o.list("errorList").into_iter().map(item).collect(),
        disable_auto_focus: o.some_flag("disableAutoFocus"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn footer_link(o: Options) -> FooterLink {
    FooterLink { text: o.text("text"), href: o.text("href"), attributes: o.attributes() }
}

pub fn footer(o: Options) -> String {
    let section = |o: Options| FooterSection {
        title: o.text("title"),
        columns: o.number("columns"),
        width: o.text("width"),
        items: o.list("items").into_iter().map(footer_link).collect(),
    };
    let meta = o.get("meta");
    Footer {
        navigation: o.list("navigation").into_iter().map(section).collect(),
        meta: meta.is_said().then(|| FooterMeta {
            visually_hidden_title: meta
                .text_or("visuallyHiddenTitle", &FooterMeta::default().visually_hidden_title),
            items: meta.list("items").into_iter().map(footer_link).collect(),
            content: meta.content(),
        }),
        container_classes: o.text("containerClasses").into(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn inset_text(o: Options) -> String {
    InsetText {
        content: o.content(),
        id: o.text("id"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn language_navigation(o: Options) -> String {
    let item = |o: Options| LanguageItem {
        content: o.content(),
        href: o.text("href"),
        current: o.flag("current"),
        lang: o.text("lang"),
        href_lang: o.text("hrefLang"),
        dir: o.text("dir"),
        language_description_text: o.text("languageDescriptionText"),
        classes: o.classes(),
        attributes: o.attributes(),
    };
    LanguageNavigation {
        items: o.list("items").into_iter().map(item).collect(),
        aria_label: o.text_or("ariaLabel", &LanguageNavigation::default().aria_label),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn notification_banner(o: Options) -> String {
    let is_success = o.text("type") == "success";
    let usual =
        if is_success { NotificationBanner::success("") } else { NotificationBanner::default() };
    let title = o.content_of("titleHtml", "titleText");
    NotificationBanner {
        content: o.content(),
        title: if title.is_empty() { usual.title } else { title },
        is_success,
        role: o.text("role"),
        title_heading_level: o
            .number("titleHeadingLevel")
            .map_or(usual.title_heading_level, |level| {
                u8::try_from(level).expect("a heading level is one digit")
            }),
        title_id: o.text_or("titleId", &usual.title_id),
        disable_auto_focus: o.some_flag("disableAutoFocus"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn page_link(o: Options) -> Option<PageLink> {
    o.flag("href").then(|| PageLink {
        href: o.text("href"),
        content: o.content(),
        label_text: o.text("labelText"),
        attributes: o.attributes(),
    })
}

fn page_item(o: Options) -> PageItem {
    if o.flag("ellipsis") {
        return PageItem::Ellipsis;
    }
    PageItem::Page(Box::new(PageNumber {
        number: o.text("number"),
        href: o.text("href"),
        current: o.flag("current"),
        visually_hidden_text: o.some_text("visuallyHiddenText"),
        attributes: o.attributes(),
    }))
}

pub fn pagination(o: Options) -> String {
    let usual = Pagination::default();
    Pagination {
        previous: page_link(o.get("previous")),
        next: page_link(o.get("next")),
        items: o.list("items").into_iter().filter(|item| !item.is_empty()).map(page_item).collect(),
        landmark_label: o.text_or("landmarkLabel", &usual.landmark_label),
        classes: o.classes(),
        attributes: o.attributes(),
        ..usual
    }
    .to_string()
}

pub fn panel(o: Options) -> String {
    let action = |o: Options| PanelAction {
        text: o.text("text"),
        href: o.text("href"),
        action_type: o.text("type"),
        classes: o.classes(),
        attributes: o.attributes(),
    };
    let actions = o.get("actions");
    Panel {
        title: o.content_of("titleHtml", "titleText"),
        content: o.content(),
        heading_level: o
            .number("headingLevel")
            .map_or(1, |level| u8::try_from(level).expect("a heading level is one digit")),
        actions: actions.is_said().then(|| PanelActions {
            items: actions.list("items").into_iter().map(action).collect(),
            classes: actions.classes(),
            attributes: actions.attributes(),
        }),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn own_tag(o: Options) -> Tag {
    Tag { content: o.content(), classes: o.classes(), attributes: o.attributes() }
}

pub fn tag(o: Options) -> String {
    own_tag(o).to_string()
}

pub fn phase_banner(o: Options) -> String {
    PhaseBanner {
        tag: own_tag(o.get("tag")),
        content: o.content(),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn slots(o: Options) -> Slots {
    let end = o.get("end");
    let end_html = if end.has("html") { end.text("html") } else { end.own_text() };
    Slots {
        start: Content::html(o.text("start")),
        end: Content::html(end_html),
        end_is_inline: end.text("align") == "inline",
        navigation_start: Content::html(o.text("navigationStart")),
        navigation_end: Content::html(o.text("navigationEnd")),
    }
}

pub fn service_navigation(o: Options) -> String {
    let usual = ServiceNavigation::default();
    let item = |o: Options| NavigationItem {
        content: o.content(),
        href: o.text("href"),
        current: o.flag("current"),
        active: o.flag("active"),
        attributes: o.attributes(),
    };
    ServiceNavigation {
        service_name: o.text("serviceName"),
        service_url: o.text("serviceUrl"),
        navigation: o.list("navigation").into_iter().map(item).collect(),
        aria_label: o.text_or("ariaLabel", &usual.aria_label),
        menu_button_text: o.text_or("menuButtonText", &usual.menu_button_text),
        menu_button_label: o.text("menuButtonLabel"),
        navigation_label: o.text("navigationLabel"),
        navigation_id: o.text_or("navigationId", &usual.navigation_id),
        navigation_classes: o.text("navigationClasses").into(),
        collapse_navigation_on_mobile: o.some_flag("collapseNavigationOnMobile"),
        slots: slots(o.get("slots")),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn actions(o: Options) -> Vec<ActionLink> {
    let action = |o: Options| ActionLink {
        content: o.content(),
        href: o.text("href"),
        visually_hidden_text: o.text("visuallyHiddenText"),
        classes: o.classes(),
        attributes: o.attributes(),
    };
    o.list("items").into_iter().map(action).collect()
}

pub fn summary_list(o: Options) -> String {
    let row = |o: Options| SummaryRow {
        key: o.get("key").content(),
        key_classes: o.get("key").classes(),
        value: o.get("value").content(),
        value_classes: o.get("value").classes(),
        actions: actions(o.get("actions")),
        actions_classes: o.get("actions").classes(),
        classes: o.classes(),
    };
    let card = o.get("card");
    let title = card.get("title");
    SummaryList {
        rows: o.list("rows").into_iter().map(row).collect(),
        card: card.is_said().then(|| SummaryCard {
            title: title.content(),
            heading_level: title
                .number("headingLevel")
                .map_or(2, |level| u8::try_from(level).expect("a heading level is one digit")),
            title_classes: title.classes(),
            actions: actions(card.get("actions")),
            actions_classes: card.get("actions").classes(),
            classes: card.classes(),
            attributes: card.attributes(),
        }),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

fn cell(o: Options) -> Cell {
    Cell {
        content: o.content(),
        format: o.text("format"),
        colspan: o.number("colspan"),
        rowspan: o.number("rowspan"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
}

pub fn table(o: Options) -> String {
    let row = |o: Options| o.own_list().into_iter().map(cell).collect::<Row>();
    Table {
        caption: o.text("caption").into(),
        caption_classes: o.text("captionClasses").into(),
        head: o.list("head").into_iter().map(cell).collect(),
        rows: o.list("rows").into_iter().map(row).collect(),
        first_cell_is_header: o.flag("firstCellIsHeader"),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn task_list(o: Options) -> String {
    let item = |o: Options| TaskItem {
        title: o.get("title").content(),
        title_classes: o.get("title").classes(),
        href: o.text("href"),
        hint: o.flag("hint").then(|| o.get("hint").content()),
        status: match o.get("status").get("tag") {
            tag if tag.is_said() => TaskStatus::Tag(own_tag(tag)),
            _ => TaskStatus::Words(o.get("status").content()),
        },
        status_classes: o.get("status").classes(),
        classes: o.classes(),
    };
    TaskList {
        items: o.list("items").into_iter().map(item).collect(),
        id_prefix: o.text_or("idPrefix", &TaskList::default().id_prefix),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}

pub fn warning_text(o: Options) -> String {
    WarningText {
        content: o.content(),
        icon_fallback_text: o
            .text_or("iconFallbackText", &WarningText::default().icon_fallback_text),
        classes: o.classes(),
        attributes: o.attributes(),
    }
    .to_string()
}
