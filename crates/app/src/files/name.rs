//! A file's name as it is shown and saved under: no folders, nothing unprintable, the ending its bytes tell.

/// Most characters before the ending.
const MOST: usize = 80;

pub(super) fn shown(name: &str, ending: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let fine = |c: char| if forbidden(c) { '_' } else { c };
    let stem: String = stem.trim().chars().map(fine).take(MOST).collect();
    let stem = stem.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = if stem.is_empty() { "file" } else { stem };
    format!("{stem}.{ending}")
}

/// Control characters, those that turn the direction of a text, and those file systems keep for themselves.
fn forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || "<>:\"|?*%;".contains(c)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_plain_name_stays_with_the_ending_its_bytes_tell() {
        assert_eq!(shown("Organisasjonskart Ålesund.pdf", "pdf"), "Organisasjonskart Ålesund.pdf");
        assert_eq!(shown("kart.exe", "png"), "kart.png");
        assert_eq!(shown("kart", "docx"), "kart.docx");
    }

    #[test]
    fn folders_and_tricks_are_taken_out() {
        assert_eq!(shown("../../etc/passwd", "pdf"), "passwd.pdf");
        assert_eq!(shown("C:\\Users\\kari\\kart.pdf", "pdf"), "kart.pdf");
        assert_eq!(shown("kart\u{202e}fdp.exe", "pdf"), "kart_fdp.pdf");
        assert_eq!(shown("a\"\r\nX: y.pdf", "pdf"), "a___X_ y.pdf");
        assert_eq!(shown("", "pdf"), "file.pdf");
        assert_eq!(shown("...", "pdf"), "file.pdf");
        assert_eq!(shown(&"å".repeat(500), "pdf").chars().count(), 84);
    }
}
