//! Writes the weights: the weightiest rows, rounded to a byte each. See `model::table` for the shape.

use crate::learn::{Learnt, Material};
use kvip_anonymise::model::table::{MAGIC, ROW, ROWS, place};

/// Buckets of eight rows of eight bytes: 3 MB.
const BUCKETS: u32 = 47_000;

pub(crate) fn pack(material: &Material, learnt: &Learnt) -> Vec<u8> {
    let weight = |row: &[f32; 6]| row.iter().map(|cell| cell.abs()).fold(0.0, f32::max);
    let mut order: Vec<(f32, usize)> = learnt.weights.iter().map(weight).zip(0..).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    let kept = order.iter().filter(|(most, _)| *most > 0.01).count();
    eprintln!("{kept} features with weight");
    // the few weights beyond this are cut off
    let most = order.get(order.len() / 10_000).map_or(1.0, |(most, _)| *most);
    let step = most / 127.0;
    let buckets = BUCKETS as usize;
    let mut rows = vec![[0_u8; ROW]; buckets * ROWS];
    let mut dropped = 0;
    for (_, number) in order.iter().take(kept) {
        let (bucket, mark) = place(material.hashes[*number], BUCKETS.into());
        let bytes = learnt.weights[*number].map(|cell| byte(cell, step));
        if bytes == [0; 6] {
            continue;
        }
        let line = &mut rows[bucket * ROWS..bucket * ROWS + ROWS];
        if line.iter().any(|row| row[..2] == mark) {
            dropped += 1;
        } else if let Some(row) = line.iter_mut().find(|row| row[..2] == [0, 0]) {
            row[..2].copy_from_slice(&mark);
            row[2..].copy_from_slice(&bytes);
        } else {
            dropped += 1;
        }
    }
    eprintln!("{dropped} features found no room");
    let mut bytes = MAGIC.to_vec();
    bytes.extend(BUCKETS.to_le_bytes());
    bytes.extend(step.to_le_bytes());
    bytes.extend(learnt.transitions.iter().flatten().flat_map(|cell| cell.to_le_bytes()));
    bytes.extend(material.seen.bytes());
    bytes.extend(rows.iter().flatten());
    bytes
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to a byte just before")]
fn byte(weight: f32, step: f32) -> u8 {
    ((weight / step).round().clamp(-127.0, 127.0) as i8).cast_unsigned()
}
