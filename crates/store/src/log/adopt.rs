//! Taking over the log as it was before it was a tree: the same leaves, in the same order.

use super::{AT_ONCE, Leaf, append};
use crate::db::Conn;
use crate::entity::{log, log_head};
use crate::{Store, StoreError, row};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Moves what lies in the old table into the tree, piece by piece.
pub(crate) async fn adopt(store: &Store) -> Result<(), StoreError> {
    while super::count_old(store).await? > 0 {
        let tx = store.begin().await?;
        // Two that start at once take turns.
        log_head::Entity::find_by_id(super::ONE).lock_exclusive().one(tx.records()).await?;
        let old = log::Entity::find().order_by_asc(log::Column::Position);
        let old = old.limit(u64::try_from(AT_ONCE).unwrap_or(1)).all(tx.records()).await?;
        let Some(last) = old.last().map(|model| model.position) else { break };
        for model in old {
            append(&tx, leaf(model)?);
        }
        log::Entity::delete_many().filter(log::Column::Position.lte(last)).exec(tx.records()).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn leaf(model: log::Model) -> Result<Leaf, StoreError> {
    #[derive(serde::Deserialize)]
    struct Kind {
        #[serde(default)]
        event: String,
    }
    let kind: Kind = row::read(&model.leaf, "log")?;
    Ok(Leaf {
        at: model.at,
        person: model.person_id.map(|id| row::id(&id, "log")).transpose()?,
        visit: model.visit_id.map(|id| row::id(&id, "log")).transpose()?,
        kind: kind.event,
        about: None,
        leaf: model.leaf,
    })
}
