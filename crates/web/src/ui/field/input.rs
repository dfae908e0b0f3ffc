//! Questions answered in one place: text, number, date, time, a choice from a list, a file.

use maud::{Markup, html};

use super::Field;
use crate::ui::Words;

impl Field<'_> {
    /// A line of text.
    pub fn text(self, value: &str) -> Markup {
        self.line("text", Some(value), "wide")
    }

    /// An e-mail address.
    pub fn email(self, value: &str) -> Markup {
        self.line("email", Some(value), "medium")
    }

    /// A passphrase; never filled in again.
    pub fn passphrase(self) -> Markup {
        self.line("password", None, "medium")
    }

    /// A whole number.
    pub fn number(self, value: &str) -> Markup {
        let input = html! {
            input.narrow type="text" inputmode="numeric" name=(self.name) id=(self.id) value=(value)
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] autocomplete="off";
        };
        self.around(&input)
    }

    /// A day, as `2026-06-04`.
    pub fn date(self, value: &str) -> Markup {
        self.line("date", Some(value), "short")
    }

    /// A time of day, as `14:30`.
    pub fn time(self, value: &str) -> Markup {
        self.line("time", Some(value), "short")
    }

    fn line(self, kind: &str, value: Option<&str>, width: &str) -> Markup {
        let input = html! {
            input class=(width) type=(kind) name=(self.name) id=(self.id) value=[value]
                autocomplete=[self.autocomplete] lang=[self.text_lang.map(domain::lang::Lang::code)]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        };
        self.around(&input)
    }

    /// Several lines of text; `most` is how many characters there is room for.
    pub fn textarea(mut self, value: &str, rows: u32, most: Option<u32>) -> Markup {
        if let Some(number) = most {
            let room = self.lang.tr("ui-at-most", &[("number", number.into())]);
            self.hint = Some(self.hint.map_or(room.clone(), |hint| format!("{hint} {room}")));
        }
        let input = html! {
            textarea name=(self.name) id=(self.id) rows=(rows)
                lang=[self.text_lang.map(domain::lang::Lang::code)]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] {
                // the parser drops the first line break of a text area
                "\n" (value)
            }
        };
        self.around(&input)
    }

    /// A file; `types` as in `.docx,.odt,.md,.txt`, `size` in words ("10 MB").
    pub fn file(self, types: &str, size: &str) -> Markup {
        let kinds = types.replace(',', ", ");
        self.upload(types, &kinds, size, false)
    }

    /// Files, several at once: `types` as browsers know them, `kinds` as people do.
    pub fn files(self, types: &str, kinds: &str, size: &str) -> Markup {
        self.upload(types, kinds, size, true)
    }

    fn upload(mut self, types: &str, kinds: &str, size: &str, several: bool) -> Markup {
        let room = self.lang.tr("ui-upload-hint", &[("types", kinds.into()), ("size", size.into())]);
        self.hint = Some(self.hint.map_or(room.clone(), |hint| format!("{hint} {room}")));
        let input = html! {
            input type="file" name=(self.name) id=(self.id) accept=(types) multiple[several]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        };
        self.around(&input)
    }
}
