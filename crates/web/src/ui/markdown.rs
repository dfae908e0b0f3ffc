//! Text written in Markdown, shown safely: no HTML of its own, no pictures, and links only to the web and to mail. Tables
//! are drawn without alignment, which would be a style of their own.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Markdown as markup. Its first level of headings becomes `h<top>`; nothing goes past `h6`.
pub fn markdown(text: &str, top: u8) -> Markup {
    let mut out = String::with_capacity(text.len() * 2);
    let mut closed = Vec::new();
    let events =
        Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| tame(event, top, &mut closed));
    html::push_html(&mut out, events);
    // what was typed is escaped, so every tag that begins like this is a link made here
    PreEscaped(out.replace("<a href=", "<a rel=\"noopener nofollow\" href="))
}

/// `closed` remembers for every link still open whether its tag was left out.
fn tame<'a>(event: Event<'a>, top: u8, closed: &mut Vec<bool>) -> Option<Event<'a>> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => {
            None
        }
        Event::Start(Tag::Table(columns)) => {
            Some(Event::Start(Tag::Table(vec![Alignment::None; columns.len()])))
        }
        Event::Start(Tag::Heading { level, .. }) => {
            let level = lowered(level, top);
            Some(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lowered(level, top)))),
        Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
            let out = !leads_out(&dest_url);
            closed.push(out);
            let title = CowStr::Borrowed("");
            (!out).then_some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) => (!closed.pop().unwrap_or_default()).then_some(Event::End(TagEnd::Link)),
        other => Some(other),
    }
}

fn lowered(level: HeadingLevel, top: u8) -> HeadingLevel {
    let wanted = level as usize + usize::from(top.max(1)) - 1;
    HeadingLevel::try_from(wanted.min(6)).unwrap_or(HeadingLevel::H6)
}

fn leads_out(url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_paragraphs_and_lists_are_drawn_below_the_pages_own() {
        let markup = markdown("# A\n\n### B\n\nText *so*.\n\n- one\n", 2).0;
        for part in ["<h2>A</h2>", "<h4>B</h4>", "<em>so</em>", "<li>one</li>"] {
            assert!(markup.contains(part), "{part} in {markup}");
        }
        assert!(markdown("###### F", 4).0.contains("<h6>"));
    }

    #[test]
    fn nothing_written_becomes_markup_of_its_own() {
        let hostile = "<script>alert(1)</script>\n\nx <img src=y onerror=z> ![p](javascript:1)\n\n<style>";
        let markup = markdown(hostile, 2).0;
        for part in ["<script", "<img", "<style", "javascript"] {
            assert!(!markup.contains(part), "{part} in {markup}");
        }
        assert!(markup.contains("&lt;script&gt;"));
    }

    #[test]
    fn a_table_is_drawn_without_a_style_of_its_own() {
        let markup = markdown("| Hva | Antall |\n|:--|--:|\n| senger | 8 <b> |\n", 2).0;
        for part in ["<table>", "<th>Hva</th>", "<td>senger</td>", "8 &lt;b&gt;"] {
            assert!(markup.contains(part), "{part} in {markup}");
        }
        assert!(!markup.contains("style"));
    }

    #[test]
    fn what_is_typed_like_a_link_stays_text() {
        let markup = markdown("<a href=\"https://example.no\">x</a> `<a href=y>`", 2).0;
        assert!(!markup.contains("<a "), "{markup}");
    }

    #[test]
    fn links_lead_to_the_web_and_to_mail_and_nowhere_else() {
        let markup = markdown(
            "[a](javascript:alert(1)) [b](https://example.no \"t\") [c](/sign-out) <mailto:d@e.no>",
            2,
        )
        .0;
        assert_eq!(markup.matches("<a ").count(), 2);
        assert_eq!(markup.matches("</a>").count(), 2);
        assert_eq!(markup.matches(r#"<a rel="noopener nofollow" href="#).count(), 2);
        assert!(
            markup.contains("a ")
                && markup.contains(r#"href="https://example.no""#)
                && !markup.contains("title")
        );
    }
}
