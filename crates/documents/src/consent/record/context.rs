//! What the names in a record mean.

use serde_json::{Value, json};

/// The context of every record and receipt.
pub(super) fn context() -> Value {
    let node = json!({ "@type": "@id" });
    let moment = json!({ "@type": "xsd:dateTime" });
    json!({
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "loc": "https://w3id.org/dpv/loc#",
        "pd": "https://w3id.org/dpv/pd#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dct:conformsTo": node,
        "dct:publisher": node,
        "dct:created": moment,
        "dct:issued": moment,
        "dct:modified": moment,
        "dpv:hasApplicableLaw": node,
        "dpv:hasJurisdiction": node,
        "dpv:hasLegalBasis": node,
        "dpv:hasLocation": node,
        "dpv:hasProcessing": node,
        "dpv:hasPurpose": node,
        "dpv:isExercisedAt": node,
        "dpv:isIndicatedAtTime": moment,
        "dpv:isIndicatedBy": node,
        "skos:broader": node,
    })
}
