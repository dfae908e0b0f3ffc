//! Everyone goes everywhere: each person follows every link there is for her, and presses every button with nothing and
//! with nonsense in the form. Nothing answers as a fault of ours, and no text is missing. Whatever page is made later is
//! found by its links.

#![expect(clippy::unwrap_used, reason = "tests")]

use domain::report::approval::Desk;
use domain::text::Prose;
use harness::{Filling, Page, Visitor, World};
use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

/// Those who may change most come last: what they press changes what the others meet.
const PEOPLE: [&str; 11] =
    ["otto", "rolf", "leif", "kjell", "ulla", "mona", "hanne", "vidar", "arne", "nina", "pia"];
/// Addresses of one shape that each person opens, and forms that she presses.
const OF_A_SHAPE: usize = 2;
/// These only sign her out or lock her keys; they have journeys of their own.
const LEFT_OUT: [&str; 3] = ["/sign-out", "/lock", "/locks"];

/// Visits on several stages in one world, with something in each.
async fn filled() -> World {
    let world = World::new().await;
    let first_day = world.today();
    let mut drafted = Vec::new();
    for _ in 0..3 {
        drafted.push(world.visit_at(Desk::Drafting).await);
        world.comes(first_day);
    }
    world.planned_visit().await;
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", "Rolig og varmt på omvisningen.").await;
    let heard = Prose::parse("En ungdom fortalte noe alvorlig.").unwrap();
    world.app().open_concern(&world.me("mona").await, visit, None, &heard).await.unwrap();
    world.take_on(drafted[1], Desk::WithHost).await;
    world.take_on(drafted[2], Desk::Accepted).await;
    world
}

/// An address without its ids and its query.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let id = |part: &str| part.len() == 36 && part.matches('-').count() == 4;
    path.split('/').map(|part| if id(part) { "{id}" } else { part }).collect::<Vec<_>>().join("/")
}

/// What is wrong with an answer, if anything is.
fn wrong(status: u16, body: &str) -> Option<String> {
    if status >= 500 {
        return Some(format!("answers {status}"));
    }
    let (_, after) = body.split_once('⟦')?;
    Some(format!("has no text for {}", after.split('⟧').next().unwrap_or_default()))
}

/// What one crawl has met.
#[derive(Default)]
struct Met {
    pages: BTreeSet<String>,
    forms: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Met {
    fn look(&mut self, who: &str, what: &str, page: &Page) {
        if let Some(why) = wrong(page.status().as_u16(), &page.body()) {
            self.wrong.push(format!("{who}: {what} {} {why}", page.path()));
        }
    }

    /// Follows every link from the first page on; gives the forms she met.
    async fn follow(&mut self, her: &Visitor) -> Vec<Filling> {
        let (mut waiting, mut opened) = (VecDeque::from(["/".to_owned()]), HashSet::new());
        let (mut of_shape, mut forms) = (HashMap::<String, usize>::new(), Vec::new());
        while let Some(path) = waiting.pop_front() {
            let often = of_shape.entry(shape(&path)).or_default();
            if *often >= OF_A_SHAPE || !opened.insert(path.clone()) {
                continue;
            }
            *often += 1;
            let page = her.get(&path).await;
            self.pages.insert(shape(page.path()));
            self.look(her.name(), "GET", &page);
            let html = page
                .headers()
                .get("content-type")
                .is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/html")));
            if html {
                let own = page.links().into_iter().filter(|(_, to)| to.starts_with('/'));
                waiting.extend(own.filter_map(|(_, to)| to.split('#').next().map(ToOwned::to_owned)));
                forms.extend(page.forms());
            }
        }
        forms
    }

    async fn press(&mut self, who: &str, forms: Vec<Filling>) {
        let mut of_shape = HashMap::<String, usize>::new();
        for form in forms {
            let action = form.action().to_owned();
            let often = of_shape.entry(shape(&action)).or_default();
            if *often >= OF_A_SHAPE || LEFT_OUT.contains(&action.as_str()) {
                continue;
            }
            *often += 1;
            self.forms.insert(shape(&action));
            let page = form.clone().with_nonsense().submit().await;
            self.look(who, &format!("POST nonsense {action}"), &page);
            let page = form.emptied().submit().await;
            self.look(who, &format!("POST nothing {action}"), &page);
        }
    }
}

#[tokio::test]
async fn everyone_goes_everywhere_and_presses_everything() {
    assert!(wrong(500, "").is_some() && wrong(404, "").is_none(), "the control: a fault is noticed");
    assert_eq!(wrong(200, "<h1>⟦desk-title⟧</h1>").unwrap(), "has no text for desk-title");
    let (world, mut met) = (Box::pin(filled()).await, Met::default());
    let mut pressed = Vec::new();
    for name in PEOPLE {
        pressed.push((name, met.follow(&world.person(name)).await));
    }
    met.follow(&world.nobody()).await;
    for (name, forms) in pressed {
        met.press(name, forms).await;
    }
    println!("{} kinds of page, {} kinds of form", met.pages.len(), met.forms.len());
    assert!(met.wrong.is_empty(), "{}", met.wrong.join("\n"));
    assert!(met.pages.len() > 60 && met.forms.len() > 40, "too few to mean anything: {:?}", met.pages);
}
