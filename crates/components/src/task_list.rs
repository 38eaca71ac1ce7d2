use askama::Template;

use crate::{Attributes, Classes, Content, Tag};

/// How far a task is: words, or a tag.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskStatus {
    /// Plain words; for "completed", so that what is left stands out.
    Words(Content),
    /// A tag.
    Tag(Tag),
}

impl Default for TaskStatus {
    fn default() -> Self {
        Self::Words(Content::default())
    }
}

impl<T: Into<Content>> From<T> for TaskStatus {
    fn from(words: T) -> Self {
        Self::Words(words.into())
    }
}

/// One task.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskItem {
    /// What is to be done.
    pub title: Content,
    /// Further classes of the title.
    pub title_classes: Classes,
    /// Where it is done; empty while it cannot be.
    pub href: String,
    /// Help below the title.
    pub hint: Option<Content>,
    /// How far it is.
    pub status: TaskStatus,
    /// Further classes of the status, such as `govuk-task-list__status--cannot-start-yet`.
    pub status_classes: Classes,
    /// Further classes of the task.
    pub classes: Classes,
}

setters!(TaskItem: some hint: Content, set status_classes: Classes, set classes: Classes);

impl TaskItem {
    /// A task that can be begun.
    pub fn new(
        title: impl Into<Content>,
        href: impl Into<String>,
        status: impl Into<TaskStatus>,
    ) -> Self {
        Self { title: title.into(), href: href.into(), status: status.into(), ..Self::default() }
    }

    /// A task that has to wait for another.
    pub fn waiting(title: impl Into<Content>, status: impl Into<TaskStatus>) -> Self {
        Self {
            status_classes: "govuk-task-list__status--cannot-start-yet".into(),
            ..Self::new(title, "", status)
        }
    }
}

impl From<Tag> for TaskStatus {
    fn from(tag: Tag) -> Self {
        Self::Tag(tag)
    }
}

/// The tasks that make up a longer piece of work.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "task-list.html")]
pub struct TaskList {
    /// The tasks.
    pub items: Vec<TaskItem>,
    /// First part of the ids inside; needed where a page has two lists.
    pub id_prefix: String,
    /// Further classes.
    pub classes: Classes,
    /// Further attributes.
    pub attributes: Attributes,
}

component!(TaskList);
setters!(TaskList: set id_prefix: String);

impl Default for TaskList {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            id_prefix: "task-list".to_owned(),
            classes: Classes::default(),
            attributes: Attributes::default(),
        }
    }
}

impl TaskList {
    /// Adds a task.
    #[must_use]
    pub fn item(mut self, item: TaskItem) -> Self {
        self.items.push(item);
        self
    }
}
