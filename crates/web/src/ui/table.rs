//! A table that becomes cards on a narrow screen.

use maud::{Markup, html};

/// A table; the first cell of each row names the row. Roles are written out because a table
/// drawn as cards would otherwise lose them.
pub fn table(caption: &str, headers: &[&str], rows: &[Vec<Markup>]) -> Markup {
    html! {
        table role="table" {
            caption { (caption) }
            thead role="rowgroup" {
                tr role="row" {
                    @for header in headers { th scope="col" role="columnheader" { (header) } }
                }
            }
            tbody role="rowgroup" {
                @for cells in rows {
                    tr role="row" { @for (cell, n) in cells.iter().zip(0..) { (one(headers, n, cell)) } }
                }
            }
        }
    }
}

fn one(headers: &[&str], column: usize, cell: &Markup) -> Markup {
    html! {
        @if column == 0 { th scope="row" role="rowheader" { (cell) } }
        @else { td role="cell" data-label=[headers.get(column)] { div { (cell) } } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_carries_the_name_of_its_column() {
        let rows = [vec![html! { "Solli" }, html! { "8" }]];
        let markup = table("Enheter", &["Enhet", "Senger"], &rows).0;
        assert!(markup.contains(r#"<td role="cell" data-label="Senger"><div>8</div></td>"#));
        assert!(markup.contains(r#"<th scope="row" role="rowheader">Solli</th>"#));
    }
}
