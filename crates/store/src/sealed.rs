//! Everything that is sealed to a visit's key in `records`, wherever it stands: for sealing it anew, and for the
//! proof of what was destroyed.

use crate::db::Conn;
use crate::entity::{
    comments, concern_texts, feedback, note_photos, notes, section_versions, sections, views,
};
use crate::{Db, StoreError, Tx, consent_seals, name_checks};
use domain::id::{ConcernId, VisitId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, UpdateMany};

/// One sealed text.
#[derive(Debug, Clone)]
pub struct Text {
    at: At,
    /// The text.
    pub sealed: Vec<u8>,
}

#[derive(Debug, Clone)]
enum At {
    Note(String),
    View(String),
    Photo(String),
    Section(String, String),
    Version(String, String, i32),
    Comment(String),
    Answer(String),
    Feedback(String, String),
    Concern { id: String, about: String },
    Name { id: String, consent: String },
    Words(String),
}

impl Text {
    /// Where it stands, for a list: a word and ids.
    pub fn name(&self) -> String {
        match &self.at {
            At::Note(id) => format!("note {id}"),
            At::View(about) => format!("view {about}"),
            At::Photo(id) => format!("photo {id}"),
            At::Section(_, section) => format!("section {section}"),
            At::Version(_, section, version) => format!("section {section} {version}"),
            At::Comment(id) => format!("comment {id}"),
            At::Answer(id) => format!("answer {id}"),
            At::Feedback(_, person) => format!("feedback {person}"),
            At::Concern { id, .. } => format!("concern {id}"),
            At::Name { id, .. } => format!("name {id}"),
            At::Words(about) => format!("words {about}"),
        }
    }

    /// What the log calls it, where it vouches for the bytes as they stand: the note's id, the section's key, the others'
    /// kind and ids.
    pub fn about(&self) -> Option<String> {
        match &self.at {
            At::Note(id) | At::View(id) => Some(id.clone()),
            At::Section(_, section) => Some(section.clone()),
            At::Comment(id) => Some(format!("comment-{id}")),
            At::Answer(id) => Some(format!("comment-{id}-answer")),
            At::Feedback(_, person) => Some(format!("feedback-{person}")),
            At::Concern { about, .. } => Some(about.clone()),
            At::Name { consent, .. } => Some(format!("consent-name-{consent}")),
            At::Photo(_) | At::Version(..) | At::Words(_) => None,
        }
    }
}

/// Every text of a concern.
pub async fn of_concern(db: &impl Db, concern: ConcernId) -> Result<Vec<Text>, StoreError> {
    let found = concern_texts::Entity::find()
        .filter(concern_texts::Column::ConcernId.eq(concern.to_string()))
        .all(db.records());
    let text = |row: concern_texts::Model| {
        let about = format!("concern-{}-{}", row.concern_id, row.number);
        Text { at: At::Concern { id: row.id, about }, sealed: row.sealed }
    };
    Ok(found.await?.into_iter().map(text).collect())
}

/// Every text of a visit that is sealed to this key, drafts and earlier versions among them.
pub async fn of_key(db: &impl Db, visit: VisitId, scope: &str) -> Result<Vec<Text>, StoreError> {
    if scope == "consents" {
        let names = consent_seals::names_of(db, visit).await?;
        let text = |(seal, sealed): (consent_seals::StoredSeal, Vec<u8>)| Text {
            at: At::Name { id: seal.id.to_string(), consent: seal.consent.to_string() },
            sealed,
        };
        let words = name_checks::sealed_of(db, visit).await?.into_iter();
        let words = words.map(|(about, sealed)| Text { at: At::Words(about), sealed });
        return Ok(names.into_iter().map(text).chain(words).collect());
    }
    let mut texts = if scope == "notes" { of_team(db, visit).await? } else { of_feedback(db, visit).await? };
    texts.extend(of_report(db, visit, scope).await?);
    Ok(texts)
}

async fn of_team(db: &impl Db, visit: VisitId) -> Result<Vec<Text>, StoreError> {
    let id = visit.to_string();
    let notes =
        notes::Entity::find().filter(notes::Column::VisitId.eq(id.as_str())).all(db.records()).await?;
    let views =
        views::Entity::find().filter(views::Column::VisitId.eq(id.as_str())).all(db.records()).await?;
    let photos = note_photos::Entity::find().filter(note_photos::Column::VisitId.eq(id.as_str()));
    let photos = photos.all(db.records()).await?;
    let notes = notes.into_iter().map(|row| Text { at: At::Note(row.id), sealed: row.sealed });
    let views = views.into_iter().map(|row| Text { at: At::View(row.about), sealed: row.sealed });
    let photos = photos.into_iter().map(|row| Text { at: At::Photo(row.id), sealed: row.sealed });
    Ok(notes.chain(views).chain(photos).collect())
}

async fn of_feedback(db: &impl Db, visit: VisitId) -> Result<Vec<Text>, StoreError> {
    let found = feedback::Entity::find().filter(feedback::Column::VisitId.eq(visit.to_string()));
    let text =
        |row: feedback::Model| Text { at: At::Feedback(row.visit_id, row.person_id), sealed: row.sealed };
    Ok(found.all(db.records()).await?.into_iter().map(text).collect())
}

async fn of_report(db: &impl Db, visit: VisitId, scope: &str) -> Result<Vec<Text>, StoreError> {
    let id = visit.to_string();
    let mut texts = Vec::new();
    let mut take = |at, sealed| texts.push(Text { at, sealed });
    let found = sections::Entity::find()
        .filter(sections::Column::VisitId.eq(id.as_str()))
        .filter(sections::Column::Scope.eq(scope));
    for row in found.all(db.records()).await? {
        take(At::Section(row.visit_id, row.section), row.sealed);
    }
    let found = section_versions::Entity::find()
        .filter(section_versions::Column::VisitId.eq(id.as_str()))
        .filter(section_versions::Column::Scope.eq(scope));
    for row in found.all(db.records()).await? {
        take(At::Version(row.visit_id, row.section, row.version), row.sealed);
    }
    let found = comments::Entity::find()
        .filter(comments::Column::VisitId.eq(id.as_str()))
        .filter(comments::Column::Scope.eq(scope));
    for row in found.all(db.records()).await? {
        take(At::Comment(row.id.clone()), row.sealed);
        if let Some(answer) = row.answer {
            take(At::Answer(row.id), answer);
        }
    }
    Ok(texts)
}

/// Puts another sealing of the same text in its place.
#[expect(clippy::too_many_lines, reason = "one arm a kind of text")]
pub async fn replace(tx: &Tx, text: &Text, sealed: Vec<u8>) -> Result<(), StoreError> {
    if let At::Name { id, .. } = &text.at {
        return consent_seals::replace(tx, id, sealed).await;
    }
    if let At::Words(about) = &text.at {
        return name_checks::replace(tx, about, sealed).await;
    }
    let sealed = Expr::value(sealed);
    match &text.at {
        At::Note(id) => {
            let update = notes::Entity::update_many().col_expr(notes::Column::Sealed, sealed);
            update.filter(notes::Column::Id.eq(id.as_str())).exec(tx.records()).await?;
        }
        At::View(about) => {
            let update = views::Entity::update_many().col_expr(views::Column::Sealed, sealed);
            update.filter(views::Column::About.eq(about.as_str())).exec(tx.records()).await?;
        }
        At::Photo(id) => {
            let update = note_photos::Entity::update_many().col_expr(note_photos::Column::Sealed, sealed);
            update.filter(note_photos::Column::Id.eq(id.as_str())).exec(tx.records()).await?;
        }
        At::Section(visit, section) => {
            let update = sections::Entity::update_many().col_expr(sections::Column::Sealed, sealed);
            let update = update.filter(sections::Column::VisitId.eq(visit.as_str()));
            update.filter(sections::Column::Section.eq(section.as_str())).exec(tx.records()).await?;
        }
        At::Version(visit, section, version) => {
            use section_versions::Column as C;
            let update = section_versions::Entity::update_many().col_expr(C::Sealed, sealed);
            let update = update.filter(C::VisitId.eq(visit.as_str())).filter(C::Version.eq(*version));
            update.filter(C::Section.eq(section.as_str())).exec(tx.records()).await?;
        }
        At::Comment(id) => {
            let update = comments::Entity::update_many().col_expr(comments::Column::Sealed, sealed);
            update.filter(comments::Column::Id.eq(id.as_str())).exec(tx.records()).await?;
        }
        At::Answer(id) => {
            let update = comments::Entity::update_many().col_expr(comments::Column::Answer, sealed);
            update.filter(comments::Column::Id.eq(id.as_str())).exec(tx.records()).await?;
        }
        At::Feedback(visit, person) => {
            let update = feedback::Entity::update_many().col_expr(feedback::Column::Sealed, sealed);
            let update = update.filter(feedback::Column::VisitId.eq(visit.as_str()));
            update.filter(feedback::Column::PersonId.eq(person.as_str())).exec(tx.records()).await?;
        }
        At::Concern { id, .. } => {
            let update = concern_texts::Entity::update_many().col_expr(concern_texts::Column::Sealed, sealed);
            update.filter(concern_texts::Column::Id.eq(id.as_str())).exec(tx.records()).await?;
        }
        At::Name { .. } | At::Words(_) => {}
    }
    Ok(())
}

/// Erases every text of a visit that is sealed to its notes key. Who wrote what, and when, stays.
pub async fn erase_notes(tx: &Tx, visit: VisitId) -> Result<(), StoreError> {
    let (id, on) = (visit.to_string(), tx.records());
    let of_notes = emptied::<notes::Entity>(notes::Column::Sealed);
    of_notes.filter(notes::Column::VisitId.eq(id.as_str())).exec(on).await?;
    let of_views = emptied::<views::Entity>(views::Column::Sealed);
    of_views.filter(views::Column::VisitId.eq(id.as_str())).exec(on).await?;
    let of_photos = emptied::<note_photos::Entity>(note_photos::Column::Sealed);
    of_photos.filter(note_photos::Column::VisitId.eq(id.as_str())).exec(on).await?;
    let scope = sections::Column::VisitId.eq(id.as_str()).and(sections::Column::Scope.eq("notes"));
    emptied::<sections::Entity>(sections::Column::Sealed).filter(scope).exec(on).await?;
    let scope =
        section_versions::Column::VisitId.eq(id.as_str()).and(section_versions::Column::Scope.eq("notes"));
    let of_versions = emptied::<section_versions::Entity>(section_versions::Column::Sealed);
    of_versions.filter(scope).exec(on).await?;
    let of_visit = comments::Column::VisitId.eq(id.as_str()).and(comments::Column::Scope.eq("notes"));
    emptied::<comments::Entity>(comments::Column::Sealed).filter(of_visit.clone()).exec(on).await?;
    let answered = of_visit.and(comments::Column::Answer.is_not_null());
    emptied::<comments::Entity>(comments::Column::Answer).filter(answered).exec(on).await?;
    name_checks::forget(tx, visit).await?;
    crate::notes::forget_speakers(tx, visit).await
}

/// Sets a column to nothing, in the rows still to be named.
fn emptied<E: EntityTrait>(column: E::Column) -> UpdateMany<E> {
    E::update_many().col_expr(column, Expr::value(Vec::<u8>::new()))
}
