//! What is seen: pages, forms, components, assets.

pub mod assets;
pub mod pages;
pub mod ui;
