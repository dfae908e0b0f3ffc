//! Requests for consent, the hashes of their codes, and the texts that words were given on.

use crate::db::Conn;
use crate::entity::{consent_codes, consent_texts, consents, visits};
use crate::{Db, StoreError, Tx, consent_seals, row};
use domain::consent::{Consent, Standing, Voice};
use domain::id::{ConsentId, VisitId};
use domain::lang::Lang;
use domain::visit::Visit;
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A code as it is stored.
#[derive(Debug, Clone)]
pub struct StoredCode {
    /// Hash of the code.
    pub hash: String,
    /// The request it belongs to.
    pub consent: ConsentId,
    /// Whose word it gives.
    pub voice: Voice,
}

/// Every request of a visit, by label.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Consent>, StoreError> {
    let found = consents::Entity::find()
        .filter(consents::Column::VisitId.eq(visit.to_string()))
        .order_by_asc(consents::Column::Label)
        .all(db.records())
        .await?;
    found.iter().map(|model| row::read(&model.data, "consents")).collect()
}

/// One request.
pub async fn find(db: &impl Db, id: ConsentId) -> Result<Option<Consent>, StoreError> {
    let found = consents::Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| row::read(&model.data, "consents")).transpose()
}

/// Those of these requests that are there, in no order.
pub async fn some(db: &impl Db, ids: &[ConsentId]) -> Result<Vec<Consent>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = ids.iter().map(ToString::to_string);
    let found = consents::Entity::find().filter(consents::Column::Id.is_in(ids)).all(db.records()).await?;
    found.iter().map(|model| row::read(&model.data, "consents")).collect()
}

/// The request a code belongs to, and whose word it gives.
pub async fn by_code(db: &impl Db, hash: &str) -> Result<Option<(Consent, Voice)>, StoreError> {
    let code = consent_codes::Entity::find_by_id(hash.to_owned()).one(db.records()).await?;
    let Some(code) = code else { return Ok(None) };
    let voice = Voice::from_key(&code.voice).ok_or(StoreError::Corrupt("consent_codes"))?;
    let consent = find(db, row::id(&code.consent_id, "consent_codes")?).await?;
    Ok(consent.map(|consent| (consent, voice)))
}

/// Adds new requests.
pub async fn add(tx: &Tx, new: &[Consent]) -> Result<(), StoreError> {
    let models = new.iter().map(|consent| {
        Ok(consents::ActiveModel {
            id: Set(consent.id.to_string()),
            visit_id: Set(consent.visit.to_string()),
            label: Set(consent.label.clone()),
            data: Set(row::write(consent, "consents")?),
        })
    });
    let models = models.collect::<Result<Vec<_>, StoreError>>()?;
    if !models.is_empty() {
        consents::Entity::insert_many(models).exec_without_returning(tx.records()).await?;
    }
    Ok(())
}

/// Writes a request that is known. What was sealed behind one that is over goes with it.
pub async fn save(tx: &Tx, consent: &Consent) -> Result<(), StoreError> {
    let data = row::write(consent, "consents")?;
    let update = consents::Entity::update_many().col_expr(consents::Column::Data, Expr::value(data));
    update.filter(consents::Column::Id.eq(consent.id.to_string())).exec(tx.records()).await?;
    match consent.standing() {
        Standing::Waiting(_) | Standing::Stands(_) => Ok(()),
        // nobody needs to know who it was any more
        Standing::Declined | Standing::Withdrawn | Standing::Cancelled => {
            consent_seals::end_of_consent(tx, consent.id).await
        }
    }
}

/// Adds codes.
pub async fn add_codes(tx: &Tx, codes: &[StoredCode]) -> Result<(), StoreError> {
    let model = |code: &StoredCode| consent_codes::ActiveModel {
        hash: Set(code.hash.clone()),
        consent_id: Set(code.consent.to_string()),
        voice: Set(code.voice.key().to_owned()),
    };
    if !codes.is_empty() {
        let models: Vec<_> = codes.iter().map(model).collect();
        consent_codes::Entity::insert_many(models).exec_without_returning(tx.records()).await?;
    }
    Ok(())
}

/// Forgets a request's codes: one voice's, or all of them.
pub async fn forget_codes(tx: &Tx, consent: ConsentId, voice: Option<Voice>) -> Result<(), StoreError> {
    let mut delete =
        consent_codes::Entity::delete_many().filter(consent_codes::Column::ConsentId.eq(consent.to_string()));
    if let Some(voice) = voice {
        delete = delete.filter(consent_codes::Column::Voice.eq(voice.key()));
    }
    delete.exec(tx.records()).await?;
    Ok(())
}

/// The hashes of a request's codes.
pub async fn hashes(db: &impl Db, consent: ConsentId) -> Result<Vec<String>, StoreError> {
    let found =
        consent_codes::Entity::find().filter(consent_codes::Column::ConsentId.eq(consent.to_string()));
    Ok(found.all(db.records()).await?.into_iter().map(|code| code.hash).collect())
}

/// Forgets the codes with these hashes; how many there were.
pub async fn forget_hashes(tx: &Tx, hashes: &[String]) -> Result<u64, StoreError> {
    let delete = consent_codes::Entity::delete_many().filter(consent_codes::Column::Hash.is_in(hashes));
    Ok(delete.exec(tx.records()).await?.rows_affected)
}

/// Keeps a text that a word was given on; one that is kept already stays.
pub async fn keep_text(
    tx: &Tx,
    hash: String,
    version: String,
    lang: Lang,
    shown: String,
) -> Result<(), StoreError> {
    let lang = lang.code().to_owned();
    let model = consent_texts::ActiveModel {
        hash: Set(hash),
        version: Set(version),
        lang: Set(lang),
        shown: Set(shown),
    };
    consent_texts::Entity::insert(model)
        .on_conflict(OnConflict::column(consent_texts::Column::Hash).do_nothing().to_owned())
        .exec_without_returning(tx.records())
        .await?;
    Ok(())
}

/// A text that a word was given on, by its hash.
pub async fn text(db: &impl Db, hash: &str) -> Result<Option<String>, StoreError> {
    let found = consent_texts::Entity::find_by_id(hash.to_owned()).one(db.records()).await?;
    Ok(found.map(|model| model.shown))
}

/// At most `limit` accepted visits that consents are kept of, the first planned first.
pub async fn of_accepted_visits(db: &impl Db, limit: u64) -> Result<Vec<Visit>, StoreError> {
    let kept = Query::select().column(consents::Column::VisitId).from(consents::Entity).to_owned();
    let found = visits::Entity::find()
        .filter(visits::Column::Phase.is_in(["accepted", "closed"]))
        .filter(visits::Column::Id.in_subquery(kept))
        .order_by_asc(visits::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.iter().map(|model| row::read(&model.data, "visits")).collect()
}

/// Deletes every request of a visit and its codes; how many requests there were.
pub async fn remove_all(tx: &Tx, visit: VisitId) -> Result<u64, StoreError> {
    let of_visit = consents::Column::VisitId.eq(visit.to_string());
    let requests = Query::select()
        .column(consents::Column::Id)
        .from(consents::Entity)
        .and_where(of_visit.clone())
        .to_owned();
    consent_codes::Entity::delete_many()
        .filter(consent_codes::Column::ConsentId.in_subquery(requests))
        .exec(tx.records())
        .await?;
    Ok(consents::Entity::delete_many().filter(of_visit).exec(tx.records()).await?.rows_affected)
}
