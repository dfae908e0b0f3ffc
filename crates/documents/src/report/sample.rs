//! A report to try the printers with.

use super::{Day, FrameWords, Report, Section, blocks};

/// Four times as wide as it is high.
pub(crate) const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'>\
    <circle cx='5' cy='5' r='5' fill='#7a1f4e'/><path d='M12 4h28v2H12z' fill='#7a1f4e'/></svg>";

pub(crate) fn sample() -> Report {
    let section = |heading: &str, text: &str| Section {
        heading: heading.to_owned(),
        blocks: blocks(text),
        new_page: false,
    };
    Report {
        title: "Rapport fra KvIP-besøk: Solli".into(),
        network: "Kvalitet i psykisk helsevern".into(),
        lang: "nb".into(),
        day: Day { year: 2026, month: 6, day: 4 },
        colour: "#1f4e79".into(),
        logo: None,
        edition: "Utgave 3".into(),
        sections: vec![
            section(
                "Om besøket",
                "Teamet møtte **ledelsen** og *ansatte*.\n\n## Metode\n\n- én\n- to\n  - tre\n\n1. først\n2. så",
            ),
            section(
                "Stemmene",
                "> Vi blir hørt.\n>\n> - også i ferien\n\n[Nettstedet](https://example.no)\n\n```\nsom skrevet\n```",
            ),
            section(
                "Vurderinger",
                "| Standard | Nivå |\n|---|---|\n| 1.1 Medvirkning | Oppfylt |\n| 1.2 *Samtykke* | Delvis |\n\n---\n\nSlutt.",
            ),
        ],
        words: FrameWords { contents: "Innhold".into(), page: "Side".into(), of: "av".into() },
    }
}

/// A report of about this many pages.
pub(crate) fn long(pages: usize) -> Report {
    let mut report = sample();
    let page =
        "Teamet så at ungdommene ble hørt i behandlingsmøtene, og at de ansatte tok seg tid. ".repeat(34);
    let section = |number: usize| Section {
        heading: format!("Del {number}"),
        blocks: blocks(&format!("{page}\n\n| A | B |\n|---|---|\n| x | y |\n")),
        new_page: true,
    };
    report.sections = (1..=pages).map(section).collect();
    report
}
