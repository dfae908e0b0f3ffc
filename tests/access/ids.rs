//! What stands for a parameter in a path, so that a route is tried on something that is really there.

use app::consents::Asking;
use app::files::Purpose;
use domain::consent::{AgeBand, Consent, Group, Holders, Standing};
use domain::id::{ConcernId, RecoveryId, SlotId, VisitId};
use domain::rights::{Request, Wrong};
use domain::text::Prose;
use harness::World;
use std::collections::HashMap;

/// The section of the report that is tried.
pub(crate) const SECTION: &str = "essence";

/// The standard that evidence is tried on.
const STANDARD: &str = "1.1";

/// Values by parameter: for a visit, and for what belongs to the network.
pub(crate) async fn of(world: &World, visit: VisitId) -> HashMap<&'static str, String> {
    let mut ids = HashMap::from([
        ("visit", visit.to_string()),
        ("person", world.id("mona").to_string()),
        ("unit", world.unit("nordlia").to_string()),
        ("cycle", world.cycle().await.to_string()),
        ("part", "unit".to_owned()),
        ("standard", STANDARD.to_owned()),
        ("section", SECTION.to_owned()),
        ("gate", "suggestions".to_owned()),
        // nobody of the cast is a custodian
        ("request", vault::fresh_id::<RecoveryId>().to_string()),
        // nor has anyone a passkey
        ("passkey", vault::fresh_id::<SlotId>().to_string()),
    ]);
    Box::pin(of_the_visit(world, visit, &mut ids)).await;
    attached(world, visit, &mut ids).await;
    ids
}

async fn of_the_visit(world: &World, visit: VisitId, ids: &mut HashMap<&'static str, String>) {
    let stands = world.visit(visit).await;
    ids.insert("edition", stands.edition.to_string());
    if let Some(accepted) = stands.report.accepted_edition() {
        ids.insert("number", accepted.to_string());
    }
    let mona = world.me("mona").await;
    if let Some(session) = stands.programme.sessions_of(mona.id()).first() {
        ids.insert("session", session.id.to_string());
    }
    if let Ok(notes) = world.app().open_notes(&mona, visit).await
        && let Some(note) = notes.iter().rfind(|note| note.author == mona.id())
    {
        ids.insert("note", note.id.to_string());
    }
    if let Some(voice) = stands.hearing.voices.first() {
        ids.insert("voice", voice.id.to_string());
    }
    let hanne = world.me("hanne").await;
    if let Some(consent) = asked(world, visit, &hanne).await {
        ids.insert("consent", consent);
    }
    if let Some(right) = right(world, visit, &hanne).await {
        ids.insert("right", right);
    }
    let vidar = world.me("vidar").await;
    if let Ok((_, _, section)) = world.app().section(&vidar, visit, SECTION).await
        && let Some(comment) = section.comments.first()
    {
        ids.insert("comment", comment.id.to_string());
    }
    if let Some(concern) = heard(world, visit).await {
        ids.insert("concern", concern.to_string());
    }
    if let Some(recommendation) = recommended(world, visit).await {
        ids.insert("recommendation", recommendation);
    }
}

/// The first recommendation of the accepted report.
async fn recommended(world: &World, visit: VisitId) -> Option<String> {
    let nina = world.me("nina").await;
    let (_, kept) = world.app().recommendations(&nina, visit).await.ok()?;
    kept.first().map(|one| one.recommendation.id.to_string())
}

/// A case that mona opened; `None` while her papers are not signed.
async fn heard(world: &World, visit: VisitId) -> Option<ConcernId> {
    let mona = world.me("mona").await;
    let (_, found) = world.app().concerns(&mona, visit).await.ok()?;
    if let Some(concern) = found.iter().find(|concern| concern.goes_on().is_ok()) {
        return Some(concern.id);
    }
    let text = Prose::parse("Noe alvorlig ble sagt.").unwrap();
    world.app().open_concern(&mona, visit, None, &text).await.ok()
}

/// A request for consent that nobody has answered.
async fn asked(world: &World, visit: VisitId, keeper: &app::Me) -> Option<String> {
    let asking = Asking { group: Group::Staff, age: AgeBand::Adult, holders: Holders::One, count: 1 };
    let waits =
        |consent: &&Consent| !consent.missing().is_empty() && consent.standing() != Standing::Cancelled;
    let known = world.app().consents(keeper, visit).await.ok()?.requests?;
    if !known.iter().any(|consent| waits(&consent)) {
        world.app().ask_consents(keeper, visit, asking).await.ok()?;
    }
    let known = world.app().consents(keeper, visit).await.ok()?.requests?;
    known.iter().find(waits).map(|consent| consent.id.to_string())
}

/// Something that someone who was asked wants corrected, and nobody has answered.
async fn right(world: &World, visit: VisitId, keeper: &app::Me) -> Option<String> {
    let waits = |found: Vec<Request>| {
        found.into_iter().find(|one| one.answer().is_none()).map(|one| one.id.to_string())
    };
    let (_, found) = world.app().rights_on(keeper, visit).await.ok()?;
    if let Some(known) = waits(found) {
        return Some(known);
    }
    let asking = Asking { group: Group::Staff, age: AgeBand::Adult, holders: Holders::One, count: 1 };
    let (_, slips) = world.app().ask_consents(keeper, visit, asking).await.ok()?;
    let request = world.app().correct_by_code(slips.first()?.written(), Wrong::Age).await.ok()?;
    Some(request.id.to_string())
}

/// What the host has attached.
async fn attached(world: &World, visit: VisitId, ids: &mut HashMap<&'static str, String>) {
    let hanne = world.me("hanne").await;
    let shown = Purpose::Evidence(STANDARD.to_owned());
    for (name, purpose) in [("file", Purpose::OrganisationChart), ("evidence", shown)] {
        if let Ok(files) = world.app().files(&hanne, visit, purpose).await
            && let Some(file) = files.first()
        {
            ids.insert(name, file.id.to_string());
        }
    }
}

/// The parameters known here.
const KNOWN: [&str; 24] = [
    "number",
    "voice",
    "concern",
    "consent",
    "standard",
    "evidence",
    "position",
    "comment",
    "visit",
    "person",
    "unit",
    "cycle",
    "part",
    "section",
    "gate",
    "edition",
    "session",
    "note",
    "file",
    "recommendation",
    "request",
    "right",
    "passkey",
    "token",
];

/// Whether a route has only parameters known here. Tokens of links are tried by their own journeys.
pub(crate) fn is_tried(path: &str) -> bool {
    let parameters = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    parameters.into_iter().all(|name| KNOWN.contains(&name))
}

/// The path with every parameter filled in; `None` when one is not known here.
pub(crate) fn filled(path: &str, ids: &HashMap<&'static str, String>) -> Option<String> {
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            // The log's first line is there from the start.
            Some("position") => parts.push("0".to_owned()),
            Some(name) => parts.push(ids.get(name)?.clone()),
            None => parts.push(part.to_owned()),
        }
    }
    Some(parts.join("/"))
}
