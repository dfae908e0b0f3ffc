//! Sections of reports, sealed: each as it stands, and every version it has had.

use crate::db::Conn;
use crate::entity::{section_versions, sections};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use domain::report::section::Progress;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

mod editions;

pub use editions::as_of_each;

/// A version of a section as it is stored.
#[derive(Debug, Clone)]
pub struct Version {
    /// The visit.
    pub visit: VisitId,
    /// Key of the section in the format.
    pub section: String,
    /// Which version, from 1.
    pub version: u32,
    /// The edition of the report it came with.
    pub edition: u32,
    /// Which key of the visit it is sealed to: `notes`, `report`.
    pub scope: String,
    /// How far the section had come.
    pub progress: Progress,
    /// The text, sealed.
    pub sealed: Vec<u8>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// The sections of a visit as they stand, in no order.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Version>, StoreError> {
    let found = sections::Entity::find()
        .filter(sections::Column::VisitId.eq(visit.to_string()))
        .all(db.records())
        .await?;
    found.into_iter().map(current).collect()
}

/// One section as it stands.
pub async fn find(db: &impl Db, visit: VisitId, section: &str) -> Result<Option<Version>, StoreError> {
    let key = (visit.to_string(), section.to_owned());
    let found = sections::Entity::find_by_id(key).one(db.records()).await?;
    found.map(current).transpose()
}

/// Writes a version: the section stands so from now on. One that is `passing` may be replaced by the next.
pub async fn put(tx: &Tx, version: Version, passing: bool) -> Result<(), StoreError> {
    let known = section_versions::ActiveModel {
        visit_id: Set(version.visit.to_string()),
        section: Set(version.section.clone()),
        version: Set(number(version.version)?),
        edition: Set(number(version.edition)?),
        scope: Set(version.scope.clone()),
        progress: Set(version.progress.key().to_owned()),
        passing: Set(passing),
        sealed: Set(version.sealed.clone()),
        person_id: Set(version.by.to_string()),
        at: Set(version.at),
    };
    section_versions::Entity::insert(known).exec_without_returning(tx.records()).await?;
    let model = sections::ActiveModel {
        visit_id: Set(version.visit.to_string()),
        section: Set(version.section),
        version: Set(number(version.version)?),
        edition: Set(number(version.edition)?),
        scope: Set(version.scope),
        progress: Set(version.progress.key().to_owned()),
        sealed: Set(version.sealed),
        person_id: Set(version.by.to_string()),
        at: Set(version.at),
    };
    let update = OnConflict::columns([sections::Column::VisitId, sections::Column::Section])
        .update_columns([
            sections::Column::Version,
            sections::Column::Edition,
            sections::Column::Scope,
            sections::Column::Progress,
            sections::Column::Sealed,
            sections::Column::PersonId,
            sections::Column::At,
        ])
        .to_owned();
    sections::Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Whether the section, as it stands, was saved by script.
pub async fn is_passing(db: &impl Db, row: &Version) -> Result<bool, StoreError> {
    let key = (row.visit.to_string(), row.section.clone(), number(row.version)?);
    let found = section_versions::Entity::find_by_id(key).one(db.records()).await?;
    Ok(found.is_some_and(|version| version.passing))
}

/// What was saved by script is kept as if the button had been pressed.
pub async fn keep(tx: &Tx, row: &Version) -> Result<(), StoreError> {
    use section_versions::Column;
    section_versions::Entity::update_many()
        .col_expr(Column::Passing, Expr::value(false))
        .filter(Column::VisitId.eq(row.visit.to_string()))
        .filter(Column::Section.eq(row.section.as_str()))
        .filter(Column::Version.eq(number(row.version)?))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Forgets a version that was only passing: saved by script, by this person, in an edition after `since`.
pub async fn forget_passing(tx: &Tx, version: &Version, by: PersonId, since: u32) -> Result<(), StoreError> {
    use section_versions::Column;
    section_versions::Entity::delete_many()
        .filter(Column::VisitId.eq(version.visit.to_string()))
        .filter(Column::Section.eq(version.section.as_str()))
        .filter(Column::Version.eq(number(version.version)?))
        .filter(Column::PersonId.eq(by.to_string()))
        .filter(Column::Edition.gt(number(since)?))
        .filter(Column::Passing.eq(true))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// The last `limit` versions of a section, the newest first.
pub async fn versions(
    db: &impl Db,
    visit: VisitId,
    section: &str,
    limit: u64,
) -> Result<Vec<Version>, StoreError> {
    use section_versions::Column;
    let found = section_versions::Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(Column::Section.eq(section))
        .order_by_desc(Column::Version)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(earlier).collect()
}

/// Every section as it stood in an edition, in no order.
pub async fn as_of(db: &impl Db, visit: VisitId, edition: u32) -> Result<Vec<Version>, StoreError> {
    use section_versions::Column;
    let newest: Vec<(String, i32)> = section_versions::Entity::find()
        .select_only()
        .column(Column::Section)
        .column_as(Column::Version.max(), "version")
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(Column::Edition.lte(number(edition)?))
        .group_by(Column::Section)
        .into_tuple()
        .all(db.records())
        .await?;
    if newest.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = newest.into_iter().fold(Condition::any(), |any, (section, version)| {
        any.add(Condition::all().add(Column::Section.eq(section)).add(Column::Version.eq(version)))
    });
    let found = section_versions::Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(wanted)
        .all(db.records())
        .await?;
    found.into_iter().map(earlier).collect()
}

fn current(model: sections::Model) -> Result<Version, StoreError> {
    Ok(Version {
        visit: row::id(&model.visit_id, "sections")?,
        section: model.section,
        version: count(model.version)?,
        edition: count(model.edition)?,
        scope: model.scope,
        progress: progress(&model.progress)?,
        sealed: model.sealed,
        by: row::id(&model.person_id, "sections")?,
        at: model.at,
    })
}

fn earlier(model: section_versions::Model) -> Result<Version, StoreError> {
    Ok(Version {
        visit: row::id(&model.visit_id, "section_versions")?,
        section: model.section,
        version: count(model.version)?,
        edition: count(model.edition)?,
        scope: model.scope,
        progress: progress(&model.progress)?,
        sealed: model.sealed,
        by: row::id(&model.person_id, "section_versions")?,
        at: model.at,
    })
}

fn progress(key: &str) -> Result<Progress, StoreError> {
    Progress::from_key(key).ok_or(StoreError::Corrupt("sections"))
}

fn number(count: u32) -> Result<i32, StoreError> {
    i32::try_from(count).map_err(|_| StoreError::Corrupt("sections"))
}

fn count(number: i32) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Corrupt("sections"))
}
