//! A paper: headings, sentences, lists and tables, written as Markdown or as a page that stands by itself.

use std::fmt::Write as _;

/// A paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// Its heading.
    pub title: String,
    /// What it is, in a sentence or two.
    pub lead: String,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// Something under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// What somebody must still fill in.
    Missing(String),
    /// One line for each.
    List(Vec<String>),
    /// What it is called beside what it is.
    Pairs(Vec<(String, String)>),
    /// A table, the headers first.
    Table(Vec<String>, Vec<Vec<String>>),
}

impl Paper {
    /// The paper as Markdown.
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n{}\n", line(&self.title), line(&self.lead));
        for part in &self.parts {
            // a text takes whatever is written to it
            let _ = write!(out, "\n## {}\n", line(&part.heading));
            for block in &part.blocks {
                out.push('\n');
                mark(&mut out, block);
            }
        }
        out
    }

    /// The paper as one page of HTML that needs nothing else; `lang` is its language.
    pub fn html(&self, lang: &str) -> String {
        let mut out = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title><style>{STYLE}</style></head><body>\n<h1>{}</h1>\n<p>{}</p>\n",
            plain(lang),
            plain(&self.title),
            plain(&self.title),
            plain(&self.lead)
        );
        for part in &self.parts {
            let _ = writeln!(out, "<h2>{}</h2>", plain(&part.heading));
            part.blocks.iter().for_each(|block| tag(&mut out, block));
        }
        out.push_str("</body></html>\n");
        out
    }
}

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}dt{font-weight:bold}dd{margin:0 0 .5rem}.missing{border-left:4px solid;padding-left:.7rem}@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}}";

fn mark(out: &mut String, block: &Block) {
    match block {
        Block::Text(text) => out.push_str(&line(text)),
        Block::Missing(text) => {
            let _ = write!(out, "> **{}**", line(text));
        }
        Block::List(items) => {
            let items: Vec<_> = items.iter().map(|item| format!("- {}", line(item))).collect();
            out.push_str(&items.join("\n"));
        }
        Block::Pairs(pairs) => {
            let pairs: Vec<_> =
                pairs.iter().map(|(name, what)| format!("- **{}:** {}", line(name), line(what))).collect();
            out.push_str(&pairs.join("\n"));
        }
        Block::Table(headers, rows) => {
            let row = |cells: &[String]| {
                let cells: Vec<_> = cells.iter().map(|cell| line(cell).replace('|', "\\|")).collect();
                format!("| {} |", cells.join(" | "))
            };
            let rule = format!("|{}", " --- |".repeat(headers.len()));
            let rows: Vec<_> =
                [row(headers), rule].into_iter().chain(rows.iter().map(|cells| row(cells))).collect();
            out.push_str(&rows.join("\n"));
        }
    }
    out.push('\n');
}

fn tag(out: &mut String, block: &Block) {
    let _ = match block {
        Block::Text(text) => writeln!(out, "<p>{}</p>", plain(text)),
        Block::Missing(text) => writeln!(out, "<p class=\"missing\"><strong>{}</strong></p>", plain(text)),
        Block::List(items) => {
            let items: Vec<String> = items.iter().map(|item| format!("<li>{}</li>", plain(item))).collect();
            writeln!(out, "<ul>{}</ul>", items.concat())
        }
        Block::Pairs(pairs) => {
            let pair =
                |(name, what): &(String, String)| format!("<dt>{}</dt><dd>{}</dd>", plain(name), plain(what));
            writeln!(out, "<dl>{}</dl>", pairs.iter().map(pair).collect::<Vec<_>>().concat())
        }
        Block::Table(headers, rows) => {
            let head = |cell: &String| format!("<th scope=\"col\">{}</th>", plain(cell));
            let cell = |cell: &String| format!("<td>{}</td>", plain(cell));
            let row = |cells: &Vec<String>| {
                format!("<tr>{}</tr>", cells.iter().map(cell).collect::<Vec<_>>().concat())
            };
            let heads = headers.iter().map(head).collect::<Vec<_>>().concat();
            let rows = rows.iter().map(row).collect::<Vec<_>>().concat();
            writeln!(out, "<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
        }
    };
}

/// One line, with nothing that Markdown would take for a tag.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('<', "\\<")
}

/// Text that HTML takes for text.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(text: &str) -> Paper {
        let blocks = vec![
            Block::Text(text.to_owned()),
            Block::Missing(text.to_owned()),
            Block::List(vec![text.to_owned()]),
            Block::Pairs(vec![(text.to_owned(), text.to_owned())]),
            Block::Table(vec![text.to_owned()], vec![vec![text.to_owned()]]),
        ];
        let parts = vec![Part { heading: text.to_owned(), blocks }];
        Paper { title: text.to_owned(), lead: text.to_owned(), parts }
    }

    #[test]
    fn whatever_is_typed_stays_text() {
        let hostile = "<script>alert(1)</script> a|b\n# c";
        let html = paper(hostile).html("nb");
        assert!(!html.contains("<script>alert"), "{html}");
        let markdown = paper(hostile).markdown();
        assert!(!markdown.contains("\n# c") && !markdown.replace("\\<", "").contains('<'), "{markdown}");
        assert!(markdown.contains("| \\<script>alert(1)\\</script> a\\|b # c |"));
    }

    #[test]
    fn a_table_has_its_rule_under_the_headers() {
        let markdown = paper("x").markdown();
        assert!(markdown.contains("| x |\n| --- |\n| x |"), "{markdown}");
    }
}
