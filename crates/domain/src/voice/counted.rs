//! The numbers in a text that may not stand in a report which tells of groups as this one does.

use super::{Held, Told, Unready, all_counts, small_counts};
use crate::lang::Lang;

/// Numbers of those who were heard, as they stand in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// So few that they, or those who are left, can be known.
    pub small: Vec<String>,
    /// Of any size, where the report tells none: with a total, a small group is a subtraction.
    pub told: Vec<String>,
}

impl Counted {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.small.is_empty() && self.told.is_empty()
    }
}

impl Told {
    /// The numbers in `text` that may not stand in a report which tells of groups like this.
    pub fn counted(&self, text: &str, lang: Lang) -> Counted {
        let small = small_counts(text, self.limit, lang);
        let mut told = if self.tells_sizes() { Vec::new() } else { all_counts(text, lang) };
        told.retain(|words| !small.contains(words));
        Counted { small, told }
    }

    /// The same in a section of the report, as places that are in the way. The host counts whom it met itself.
    pub fn counts_in(&self, section: &Held, lang: Lang) -> Vec<Unready> {
        let Counted { small, told } = self.counted(&section.text, lang);
        let told = if section.hosts { Vec::new() } else { told };
        let key = || section.key.clone();
        let small = small.into_iter().map(|words| Unready::SmallCount { section: key(), words });
        small.chain(told.into_iter().map(|words| Unready::CountTold { section: key(), words })).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Band, Group};
    use crate::voice::rules::{Limit, Met, told};

    const BOTH: &str = "To av fem foreldre sa det. Vi møtte 12 ansatte.";

    fn of(size: Option<Band>) -> Told {
        let met = Group::ALL.map(|group| Met { group, size });
        told(&met, Limit::of(5), None)
    }

    fn section(hosts: bool) -> Held {
        Held { key: "essence".to_owned(), text: BOTH.to_owned(), voices: false, hosts }
    }

    #[test]
    fn a_small_number_never_stands_and_a_large_one_only_where_sizes_are_told() {
        let hidden = of(None).counted(BOTH, Lang::Nb);
        assert_eq!(
            (hidden.small, hidden.told),
            (vec!["To av fem foreldre".into()], vec!["12 ansatte".into()])
        );
        let shown = of(Some(Band::TenOrMore)).counted(BOTH, Lang::Nb);
        assert_eq!((shown.small.len(), shown.told.len()), (1, 0));
        assert!(of(None).counted("Flere foreldre sa det.", Lang::Nb).is_empty());
    }

    #[test]
    fn the_host_may_say_how_many_it_met_but_names_no_few() {
        assert_eq!(of(None).counts_in(&section(false), Lang::Nb).len(), 2);
        let hosts = of(None).counts_in(&section(true), Lang::Nb);
        assert!(matches!(hosts.as_slice(), [Unready::SmallCount { .. }]), "{hosts:?}");
    }
}
