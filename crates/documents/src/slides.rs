//! The slides of a summing-up: few words, readable in the back row.

use crate::logo::Logo;
use crate::report::{Day, FrameWords, PrintError, pdf};
use serde::Serialize;

/// Slides in their order.
#[derive(Debug, Clone, Serialize)]
pub struct Slides {
    /// What the meeting is about.
    pub title: String,
    /// Below it: the day, the unit.
    pub lead: String,
    /// The network whose visit it is.
    pub network: String,
    /// The language's code.
    pub lang: String,
    /// The day of the meeting.
    pub day: Day,
    /// The network's colour as `#rrggbb`.
    pub colour: String,
    /// The network's logo, if it has one.
    pub logo: Option<Logo>,
    /// The slides after the first.
    pub slides: Vec<Slide>,
    /// What the frame says.
    pub words: FrameWords,
}

/// One slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slide {
    /// Its heading.
    pub heading: String,
    /// Its points, as typed; those that do not fit go on a slide of their own.
    pub points: Vec<String>,
}

/// Points on one slide.
pub const MOST_POINTS: usize = 5;
/// Characters of a slide's points together, beyond which they are too small to read.
pub const MOST_CHARS: usize = 420;

impl Slide {
    /// The same points on as many slides as they need to be readable.
    pub fn readable(self) -> Vec<Self> {
        let mut slides: Vec<Self> = Vec::new();
        let mut chars = 0;
        for point in self.points {
            let length = point.chars().count();
            let full = |slide: &Self| slide.points.len() >= MOST_POINTS || chars + length > MOST_CHARS;
            match slides.last_mut() {
                Some(last) if !full(last) => last.points.push(point),
                _ => {
                    chars = 0;
                    slides.push(Self { heading: self.heading.clone(), points: vec![point] });
                }
            }
            chars += length;
        }
        slides
    }
}

/// The slides as PDF, 16:9.
///
/// # Errors
/// When the typesetter refuses.
pub fn printed(slides: &Slides) -> Result<Vec<u8>, PrintError> {
    pdf::slides(slides)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slide(points: &[&str]) -> Slide {
        Slide { heading: "Styrker".into(), points: points.iter().map(ToString::to_string).collect() }
    }

    #[test]
    fn points_that_do_not_fit_go_on_the_next_slide() {
        let long = "ord ".repeat(60);
        let slides = slide(&[&long, &long, "kort", "kort"]).readable();
        assert_eq!(slides.iter().map(|slide| slide.points.len()).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(slide(&["x"; 12]).readable().len(), 3);
        assert!(slide(&[]).readable().is_empty());
    }

    #[test]
    fn slides_conform_as_a_report_does() {
        let slides = Slides {
            title: "Oppsummering".into(),
            lead: "Solli, 4. juni 2026".into(),
            network: "KvIP".into(),
            lang: "nb".into(),
            day: Day { year: 2026, month: 6, day: 4 },
            colour: "#1f4e79".into(),
            logo: None,
            slides: vec![slide(&["Ro i måltidene", "#set text(1pt)"])],
            words: FrameWords { contents: "Innhold".into(), page: "Side".into(), of: "av".into() },
        };
        let pdf = printed(&slides).expect("printed");
        assert!(String::from_utf8_lossy(&pdf).contains("pdfuaid:part>1<"));
    }
}
