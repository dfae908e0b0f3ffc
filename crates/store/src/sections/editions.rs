//! Sections as they stood in several editions at once: two questions, however many there are.

use super::{Version, earlier, number};
use crate::entity::section_versions;
use crate::{Db, StoreError};
use domain::id::VisitId;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;

/// Every section as it stood in each of these editions.
pub async fn as_of_each(
    db: &impl Db,
    visit: VisitId,
    editions: &[u32],
) -> Result<HashMap<u32, Vec<Version>>, StoreError> {
    use section_versions::Column;
    let Some(newest) = editions.iter().max() else { return Ok(HashMap::new()) };
    let all: Vec<(String, i32, i32)> = section_versions::Entity::find()
        .select_only()
        .columns([Column::Section, Column::Version, Column::Edition])
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(Column::Edition.lte(number(*newest)?))
        .into_tuple()
        .all(db.records())
        .await?;
    let standing = editions.iter().map(|edition| Ok((*edition, standing(&all, number(*edition)?))));
    let standing: Vec<(u32, HashMap<String, i32>)> = standing.collect::<Result<_, StoreError>>()?;
    let mut wanted: Vec<(&String, &i32)> = standing.iter().flat_map(|(_, sections)| sections).collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let is_wanted = wanted.iter().fold(Condition::any(), |any, (section, version)| {
        any.add(Condition::all().add(Column::Section.eq(section.as_str())).add(Column::Version.eq(**version)))
    });
    let found = section_versions::Entity::find().filter(Column::VisitId.eq(visit.to_string()));
    let found = found.filter(is_wanted).all(db.records()).await?;
    let found: Vec<Version> = found.into_iter().map(earlier).collect::<Result<_, _>>()?;
    let of = |sections: HashMap<String, i32>| {
        let is_one = |row: &&Version| sections.get(&row.section).copied() == i32::try_from(row.version).ok();
        found.iter().filter(is_one).cloned().collect()
    };
    Ok(standing.into_iter().map(|(edition, sections)| (edition, of(sections))).collect())
}

/// The newest version of each section in an edition.
fn standing(all: &[(String, i32, i32)], edition: i32) -> HashMap<String, i32> {
    let mut newest: HashMap<String, i32> = HashMap::new();
    for (section, version, _) in all.iter().filter(|(_, _, with)| *with <= edition) {
        let known = newest.entry(section.clone()).or_insert(*version);
        *known = (*known).max(*version);
    }
    newest
}
