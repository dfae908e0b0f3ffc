//! Rebuilds this crate when a text changes, also when a file is added.

fn main() {
    println!("cargo:rerun-if-changed=../../config/texts");
}
