//! Markup as a tree that can be compared: attributes in order of name, white space as a browser would show it.

use scraper::node::Node;
use scraper::{ElementRef, Html};

/// Elements that stand in a line of text, beside which a space can be seen.
const INLINE: &[&str] = &["a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "label"];

/// One line for each element and text, indented by depth.
pub type Tree = Vec<String>;

/// Reads markup; elements whose `class` is one of `strip` are left out with all they hold.
pub fn parse(markup: &str, strip: &[&str]) -> Tree {
    let html = Html::parse_fragment(markup);
    let mut lines = Vec::new();
    children(html.root_element(), 0, strip, &mut lines);
    lines
}

/// Where two trees part, with a few lines of each; nothing if they are the same.
pub fn difference(theirs: &Tree, ours: &Tree) -> Option<String> {
    if theirs == ours {
        return None;
    }
    let same = theirs.iter().zip(ours).take_while(|(a, b)| a == b).count();
    let part = |tree: &Tree| {
        let lines = tree[same.min(tree.len())..].iter().take(4);
        lines.cloned().collect::<Vec<_>>().join("\n    ")
    };
    Some(format!(
        "  from line {same}\n  published:\n    {}\n  ours:\n    {}\n",
        part(theirs),
        part(ours)
    ))
}

fn children(element: ElementRef, depth: usize, strip: &[&str], lines: &mut Tree) {
    let keeps_space = matches!(element.value().name(), "textarea" | "pre");
    let nodes: Vec<_> = element.children().collect();
    for (place, node) in nodes.iter().enumerate() {
        match node.value() {
            Node::Text(text) if keeps_space => push(lines, depth, &format!("{:?}", &**text)),
            Node::Text(text) => {
                let before = place.checked_sub(1).is_some_and(|at| is_inline(nodes[at].value()));
                let after = nodes.get(place + 1).is_some_and(|next| is_inline(next.value()));
                let shown = shown(text, before, after);
                if !shown.is_empty() {
                    push(lines, depth, &format!("{shown:?}"));
                }
            }
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(*node) {
                    one(child, depth, strip, lines);
                }
            }
            _ => {}
        }
    }
}

fn one(element: ElementRef, depth: usize, strip: &[&str], lines: &mut Tree) {
    if element.value().attr("class").is_some_and(|classes| strip.contains(&classes)) {
        return;
    }
    let mut attributes: Vec<_> = element
        .value()
        .attrs()
        .map(|(name, value)| {
            format!(" {name}={:?}", value.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .collect();
    attributes.sort();
    push(lines, depth, &format!("<{}{}>", element.value().name(), attributes.concat()));
    children(element, depth + 1, strip, lines);
}

fn push(lines: &mut Tree, depth: usize, line: &str) {
    lines.push(format!("{}{line}", "  ".repeat(depth)));
}

fn is_inline(node: &Node) -> bool {
    match node {
        Node::Element(element) => INLINE.contains(&element.name()),
        Node::Text(_) => true,
        _ => false,
    }
}

/// Text with runs of white space as one space; at its ends only where something stands beside it in the line.
fn shown(text: &str, inline_before: bool, inline_after: bool) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return if inline_before && inline_after { " ".to_owned() } else { words };
    }
    let start = if inline_before && text.starts_with(char::is_whitespace) { " " } else { "" };
    let end = if inline_after && text.ends_with(char::is_whitespace) { " " } else { "" };
    format!("{start}{words}{end}")
}

#[test]
fn trees_differ_by_a_class_a_visible_space_or_an_element_and_not_by_order_or_indent() {
    let tree = |markup| parse(markup, &[]);
    let one = tree("<p id=\"a\" class=\"b\"><span>Error:</span> Enter a name</p>");
    let same = ["<p class=\" b \" id=\"a\">\n  <span>Error:</span>\n  Enter  a name\n</p>\n"];
    let other = [
        "<p id=\"a\" class=\"b c\"><span>Error:</span> Enter a name</p>",
        "<p id=\"a\" class=\"b\"><span>Error:</span>Enter a name</p>",
        "<p id=\"a\" class=\"b\"><b>Error:</b> Enter a name</p>",
        "<p id=\"a\" class=\"b\"><span>Error:</span> Enter a name</p><p></p>",
    ];
    for markup in same {
        assert_eq!(difference(&one, &tree(markup)), None, "{markup}");
    }
    for markup in other {
        assert!(difference(&one, &tree(markup)).is_some(), "{markup}");
    }
}
