//! Between a value and its row: whole values are JSON text beside the columns lists need.

use crate::StoreError;
use serde::{Serialize, de::DeserializeOwned};

pub(crate) fn write<T: Serialize>(value: &T, table: &'static str) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Corrupt(table))
}

pub(crate) fn read<T: DeserializeOwned>(text: &str, table: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Corrupt(table))
}

pub(crate) fn id<T: std::str::FromStr>(text: &str, table: &'static str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt(table))
}
