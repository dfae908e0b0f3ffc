//! The frame of a document for Word: its title, its contents, and the styles everything is in.

use super::finish::printable;
use super::{COUNTED, DOTS, LEVELS, Report, TEXT, WIDTH};
use docx_rs::{
    AbstractNumbering, Docx, Footer, Level, LevelJc, LevelText, LineSpacing, NumPages, NumberFormat,
    Numbering, PageMargin, PageNum, Paragraph, Pic, RunFonts, SpecialIndentType, Start, Style, StyleType,
    Tab, TabValueType, TableOfContents,
};

/// Title, contents and the styles everything is in.
pub(super) fn framed(report: &Report) -> Docx {
    let plain = |text: &str| docx_rs::Run::new().add_text(printable(text));
    let colour = report.colour.trim_start_matches('#').to_owned();
    let heading = |id: &str, level, size| heading(id, level, size, &colour);
    let styled = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    let docx = Docx::new()
        .footer(footer(report))
        .page_margin(PageMargin::new().left(1_418).right(1_418).top(1_361).bottom(1_361))
        .default_fonts(RunFonts::new().ascii("Arial").hi_ansi("Arial").cs("Arial"))
        .default_size(TEXT)
        .add_style(styled("Title", "Title").size(44).bold().color(colour.as_str()))
        .add_style(styled("Quote", "Quote").italic().indent(Some(567), None, None, None))
        .add_style(Style::new("Hyperlink", StyleType::Character).name("Hyperlink").underline("single"))
        .add_style(heading("Heading1", 1, 30))
        .add_style(heading("Heading2", 2, 25))
        .add_style(heading("Heading3", 3, 22))
        .add_style(heading("Heading4", 4, 21))
        .add_abstract_numbering(levels(DOTS, "bullet", |_| "•".to_owned()))
        .add_abstract_numbering(levels(COUNTED, "decimal", |level| format!("%{}.", level + 1)))
        .add_numbering(Numbering::new(DOTS, DOTS))
        .add_paragraph(letterhead(report))
        .add_paragraph(Paragraph::new().style("Title").add_run(plain(&report.title)))
        .add_paragraph(
            Paragraph::new().line_spacing(LineSpacing::new().after(480)).add_run(plain(&report.edition)),
        );
    if report.sections.len() > 1 {
        let contents = Paragraph::new().add_run(plain(&report.words.contents).bold());
        let list = TableOfContents::new().heading_styles_range(1, 1).hyperlink().auto();
        docx.add_paragraph(contents).add_table_of_contents(list)
    } else {
        docx
    }
}

fn heading(id: &str, level: usize, size: usize, colour: &str) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(format!("heading {level}"))
        .based_on("Normal")
        .next("Normal")
        .size(size)
        .bold()
        .color(colour)
        .outline_lvl(level - 1)
        .line_spacing(LineSpacing::new().before(240).after(120))
}

/// The network and the edition on the left, the page's number on the right.
fn footer(report: &Report) -> Footer {
    let words = |text: &str| docx_rs::Run::new().add_text(printable(text));
    let line = Paragraph::new()
        .add_tab(Tab::new().val(TabValueType::Right).pos(WIDTH))
        .add_run(words(&format!("{} · {}", report.network, report.edition)).add_tab())
        .add_run(words(&format!("{} ", report.words.page)))
        .add_page_num(PageNum::new())
        .add_run(words(&format!(" {} ", report.words.of)))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(line)
}

/// The most room for a logo, in English metric units: 60 by 16 mm.
const LOGO: (u32, u32) = (2_160_000, 576_000);

/// The logo, which is told as the network's name, or else the name itself.
fn letterhead(report: &Report) -> Paragraph {
    let run = match &report.logo {
        None => docx_rs::Run::new().add_text(printable(&report.network)),
        Some(logo) => {
            let (width, height) = logo.within(LOGO.0, LOGO.1);
            let picture = Pic::new_with_dimensions(logo.picture().to_vec(), 1, 1).size(width, height);
            docx_rs::Run::new().add_image(picture)
        }
    };
    Paragraph::new().line_spacing(LineSpacing::new().after(240)).add_run(run)
}

fn levels(id: usize, format: &str, text: impl Fn(usize) -> String) -> AbstractNumbering {
    let level = |level: usize| {
        Level::new(
            level,
            Start::new(1),
            NumberFormat::new(format),
            LevelText::new(text(level)),
            LevelJc::new("left"),
        )
        .indent(indent(level), Some(SpecialIndentType::Hanging(360)), None, None)
    };
    (0..=LEVELS).map(level).fold(AbstractNumbering::new(id), AbstractNumbering::add_level)
}

pub(super) fn indent(level: usize) -> Option<i32> {
    i32::try_from((level + 1) * 360).ok()
}
