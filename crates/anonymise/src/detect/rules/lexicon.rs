//! The lists of words that rules look for; see `assets/lists/rules.txt`.

use std::collections::HashSet;
use std::sync::LazyLock;

const LISTS: &str = include_str!("../../../assets/lists/rules.txt");

/// A list, read when it is first asked for.
pub(super) type List = LazyLock<HashSet<&'static str>>;

/// The words of the list of this name, none where there is none.
pub(super) fn words(name: &str) -> impl Iterator<Item = &'static str> {
    let is_named =
        |line: &str| line.strip_prefix("= ").is_some_and(|head| head.split(" | ").next() == Some(name));
    let lines: Vec<&str> = LISTS
        .lines()
        .skip_while(|line| !is_named(line))
        .skip(1)
        .take_while(|line| !line.starts_with("= "))
        .collect();
    lines.into_iter().flat_map(str::split_whitespace)
}

/// The same, as a set.
pub(super) fn list(name: &str) -> HashSet<&'static str> {
    words(name).collect()
}

/// The words of a list with `|` between, as a pattern takes them.
pub(super) fn alternation(name: &str) -> String {
    words(name).collect::<Vec<_>>().join("|").replace('_', " ")
}

/// The words of a list as what a rule needs, with something before and behind each.
pub(super) fn needs(name: &str, before: &str, behind: &str) -> String {
    let needs = words(name).map(|word| format!("{before}{}{behind}", word.replace('_', " ")));
    needs.collect::<Vec<_>>().join("|")
}

/// Whether one of the list's words ends the word, and is not all of it.
pub(super) fn ends(list: &List, lower: &str) -> bool {
    list.iter().any(|end| lower.len() > end.len() + 1 && lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_words_and_none_is_met_twice() {
        let heads: Vec<&str> = LISTS.lines().filter_map(|line| line.strip_prefix("= ")).collect();
        assert!(heads.len() > 40);
        for head in heads {
            let name = head.split(" | ").next().unwrap_or_default();
            assert!(words(name).next().is_some() && words(name).count() == list(name).len(), "{name}");
        }
        assert_eq!(words("no such list").count(), 0);
    }
}
