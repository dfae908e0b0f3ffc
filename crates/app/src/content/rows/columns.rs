//! The columns of a sheet of standards, by their names in English and bokmål.

use domain::lang::Lang;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    AreaCode,
    AreaName,
    Code,
    Text,
    Guidance,
    Kind,
    Core,
    Evidence,
    Patient,
    Relative,
    Staff,
}

impl Column {
    /// Whether there is one such column for each language.
    fn is_text(self) -> bool {
        !matches!(self, Self::AreaCode | Self::Code | Self::Kind | Self::Core)
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "area code" | "områdekode" => Self::AreaCode,
            "area name" | "områdenavn" => Self::AreaName,
            "code" | "kode" => Self::Code,
            "text" | "tekst" => Self::Text,
            "guidance" | "veiledning" => Self::Guidance,
            "kind" | "type" => Self::Kind,
            "core" | "kjerne" => Self::Core,
            "evidence" | "dokumentasjon" => Self::Evidence,
            "patient question" | "spørsmål pasient" => Self::Patient,
            "relative question" | "spørsmål pårørende" => Self::Relative,
            "staff question" | "spørsmål ansatt" => Self::Staff,
            _ => return None,
        })
    }
}

/// A column of the sheet: what it holds, and in which language when it holds text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) column: Column,
    pub(super) lang: Option<Lang>,
}

impl Header {
    /// Reads `Guidance (nb)`, `guidance_nb` and `veiledning nb` alike; text without a language is bokmål.
    pub(super) fn parse(cell: &str) -> Option<Self> {
        let cell = cell.to_lowercase();
        let words: Vec<&str> =
            cell.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let (last, before) = words.split_last()?;
        if let Some(column) = Column::named(&words.join(" ")) {
            return Some(Self { column, lang: column.is_text().then_some(Lang::Nb) });
        }
        let (column, lang) = (Column::named(&before.join(" "))?, Lang::from_code(last)?);
        column.is_text().then_some(Self { column, lang: Some(lang) })
    }
}

/// A column as a spreadsheet names it: 0 is A, 26 is AA.
pub(super) fn letter(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_be_written_in_several_ways() {
        let guidance = Some(Header { column: Column::Guidance, lang: Some(Lang::Nb) });
        for name in ["guidance nb", "Guidance (NB)", "guidance_nb", "Veiledning", " veiledning  no "] {
            assert_eq!(Header::parse(name), guidance, "{name}");
        }
    }

    #[test]
    fn only_texts_have_a_language() {
        assert_eq!(Header::parse("code"), Some(Header { column: Column::Code, lang: None }));
        assert_eq!(Header::parse("code en"), None);
        assert_eq!(Header::parse("guidance fr"), None);
        assert_eq!(Header::parse(" "), None);
    }

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
