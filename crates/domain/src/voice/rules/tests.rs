use super::*;

mod subtracted;

/// Every way three groups can be met: not at all, of unknown size, or in a band.
fn ways_to_meet() -> Vec<Vec<Met>> {
    let sizes = [None, Some(Band::UnderFive), Some(Band::FiveToNine), Some(Band::TenOrMore)];
    let choices: Vec<Option<Option<Band>>> = std::iter::once(None).chain(sizes.map(Some)).collect();
    let mut all = Vec::new();
    for patients in &choices {
        for relatives in &choices {
            for staff in &choices {
                let groups =
                    [(Group::Patients, patients), (Group::Relatives, relatives), (Group::Staff, staff)];
                let met = groups.into_iter().filter_map(|(group, size)| Some(Met { group, size: (*size)? }));
                all.push(met.collect());
            }
        }
    }
    all
}

type Rule = fn(&[Met], Limit, Option<&Told>) -> Told;

fn small_ones(met: &[Met], limit: Limit) -> Vec<Group> {
    met.iter().filter(|it| is_small(it.size, limit)).map(|it| it.group).collect()
}

/// What somebody who knows the programme works out from a report: small groups whose size shows, and small groups that a
/// heading stands for alone although others of their sort were met.
fn worked_out(rule: Rule, met: &[Met], limit: Limit) -> usize {
    let told = rule(met, limit, None);
    let small = small_ones(met, limit);
    let sizes = met.iter().enumerate().filter(|(at, it)| {
        let other = |size: Option<Band>| {
            let mut others = met.to_vec();
            others[*at].size = size;
            rule(&others, limit, None)
        };
        small.contains(&it.group) && [None, Some(Band::UnderFive)].into_iter().any(|size| other(size) != told)
    });
    let alone = small.iter().filter(|group| {
        let heading = match told.ruling(&[**group], Heard::FromSeveral) {
            Ruling::Stands(heading) => heading,
            Ruling::FromOneAlone | Ruling::Late | Ruling::FromNobody => return false,
        };
        let same = |other: &&Met| told.ruling(&[other.group], Heard::FromSeveral) == Ruling::Stands(heading);
        let shared = met.iter().filter(same).count();
        let could_share = met.iter().any(|it| it.group != **group);
        let named = matches!(heading, Heading::Patients | Heading::Relatives | Heading::Staff);
        named || (shared == 1 && could_share)
    });
    // one band of several, where the others are told, is a subtraction away
    let some_told = told.bands.len() != met.len() && !told.bands.is_empty();
    sizes.count() + alone.count() + usize::from(some_told)
}

/// What two editions, laid beside each other, tell of a small group.
fn worked_out_from_two(rule: Rule, first: &[Met], then: &[Met], limits: (Limit, Limit)) -> usize {
    let before = rule(first, limits.0, None);
    let after = rule(then, limits.1, Some(&before));
    let strictest = limits.0.max(limits.1);
    let finer = usize::from(after.attribution < before.attribution);
    let moved = after.bands.iter().filter(|(group, band)| {
        before.bands.iter().any(|(other, earlier)| other == group && earlier != band)
    });
    let came_to = small_ones(then, strictest).into_iter().filter(|group| {
        let new = first.iter().all(|it| it.group != *group);
        new && matches!(after.ruling(&[*group], Heard::FromSeveral), Ruling::Stands(_))
    });
    let lowered = usize::from(after.limit < strictest);
    finer + moved.count() + came_to.count() + lowered
}

fn limits() -> impl Iterator<Item = Limit> {
    [3, 5, 7, 10].into_iter().map(Limit::of)
}

fn sum_of(rule: Rule) -> usize {
    let ways = ways_to_meet();
    ways.iter().flat_map(|met| limits().map(move |limit| worked_out(rule, met, limit))).sum()
}

fn sum_of_two(rule: Rule) -> usize {
    let (ways, mut sum) = (ways_to_meet(), 0);
    for (first, then) in ways.iter().flat_map(|first| ways.iter().map(move |then| (first, then))) {
        for limits in [(Limit(5), Limit(5)), (Limit(5), Limit(3)), (Limit(3), Limit(10))] {
            sum += worked_out_from_two(rule, first, then, limits);
        }
    }
    sum
}

/// Hides the small group's heading alone, as one would at first.
fn without_complement(met: &[Met], limit: Limit, before: Option<&Told>) -> Told {
    let mut told = told(met, limit, before);
    if told.attribution == Attribution::Users {
        told.attribution = Attribution::Each;
    }
    told
}

/// Tells the bands of the groups that are not small, beside those that are.
fn with_some_bands(met: &[Met], limit: Limit, before: Option<&Told>) -> Told {
    let mut told = told(met, limit, before);
    let large = met.iter().filter(|it| !is_small(it.size, limit));
    told.bands = large.filter_map(|it| Some((it.group, it.size?))).collect();
    told
}

/// Looks at each edition by itself.
fn without_memory(met: &[Met], limit: Limit, _: Option<&Told>) -> Told {
    told(met, limit, None)
}

#[test]
fn nothing_can_be_worked_out_of_one_report() {
    assert_eq!(sum_of(told), 0);
}

#[test]
fn a_rule_that_hides_only_the_small_group_is_found_out() {
    assert!(sum_of(without_complement) > 0);
    assert!(sum_of(with_some_bands) > 0);
}

#[test]
fn nothing_can_be_worked_out_of_two_editions() {
    assert_eq!(sum_of_two(told), 0);
}

#[test]
fn a_rule_without_memory_is_found_out() {
    assert!(sum_of_two(without_memory) > 0);
}

#[test]
fn two_reports_tell_no_more_of_a_small_group_than_one() {
    for limit in limits() {
        for met in ways_to_meet() {
            for other in limits().filter(|other| *other >= limit) {
                let (one, two) = (told(&met, limit, None), told(&met, other, None));
                for group in small_ones(&met, limit) {
                    let shows = |told: &Told| told.bands.iter().any(|(it, _)| *it == group);
                    assert!(!shows(&one) && !shows(&two), "{met:?}");
                }
            }
        }
    }
}

#[test]
fn what_one_person_alone_has_said_stands_nowhere() {
    for met in ways_to_meet() {
        let told = told(&met, Limit::of(5), None);
        for group in Group::ALL {
            let ruling = told.ruling(&[group], Heard::FromOne);
            assert!(matches!(ruling, Ruling::FromOneAlone | Ruling::FromNobody));
        }
    }
}

#[test]
fn the_rule_reads_as_it_is_told() {
    let met = |sizes: [Option<Band>; 3]| -> Vec<Met> {
        Group::ALL.into_iter().zip(sizes).map(|(group, size)| Met { group, size }).collect()
    };
    let (few, some, many) = (Some(Band::UnderFive), Some(Band::FiveToNine), Some(Band::TenOrMore));
    let headings = |sizes, limit| told(&met(sizes), Limit::of(limit), None).headings();
    assert_eq!(headings([some, some, many], 5), [Heading::Patients, Heading::Relatives, Heading::Staff]);
    assert_eq!(headings([few, many, many], 5), [Heading::Users, Heading::Staff]);
    assert_eq!(headings([many, many, few], 5), [Heading::Everyone]);
    assert_eq!(headings([some, many, many], 7), [Heading::Users, Heading::Staff]);
    let alone = told(&met([few, many, many])[..1], Limit::of(5), None);
    assert_eq!(alone.headings(), [Heading::Everyone], "nobody shares the name of users");
    assert_eq!(headings([many, many, None], 3), [Heading::Everyone]);
    assert_eq!((Limit::of(0).get(), Limit::of(99).get()), (3, 10));
}
