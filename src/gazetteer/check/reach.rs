//! Frames that can never fire: without a trigger, or always behind another.

use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::Frame;
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::source::Sources;
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) fn check(sources: &Sources, gazetteer: &Gazetteer, chosen: &FxHashSet<String>, report: &mut Report) {
    let mut free: FxHashMap<u32, bool> = FxHashMap::default();
    let mut behind: FxHashMap<u32, u32> = FxHashMap::default();
    for lexeme in 0..gazetteer.lexemes.len() as u32 {
        let rivals = gazetteer.frames_of.get(lexeme);
        for (at, &(pos, frame)) in rivals.iter().enumerate() {
            let winner = rivals.iter().enumerate().find(|&(other_at, &(other_pos, other))| {
                other != frame && other_pos == pos && always_wins(&gazetteer.frames, other, frame, other_at < at)
            });
            match winner {
                Some((_, &(_, winner))) => {
                    behind.insert(frame, winner);
                    free.entry(frame).or_default();
                }
                None => *free.entry(frame).or_default() = true,
            }
        }
    }
    for (number, located) in sources.frames.iter().enumerate().filter(|f| chosen.contains(&f.1.entry.id)) {
        let id = located.entry.id.as_str();
        let path = &sources.files[located.file].path;
        let message = match (free.get(&(number as u32)), behind.get(&(number as u32))) {
            (Some(true), _) => continue,
            (_, Some(&winner)) => {
                format!(
                    "frame {id} can never fire: {} always wins on its triggers",
                    gazetteer.frames[winner as usize].id
                )
            }
            _ => format!("frame {id} can never fire: it has no trigger"),
        };
        report.push(
            Problem::new(path, message)
                .near(id)
                .help("give it triggers or a priority, or more of `needs` to the other"),
        );
    }
}

/// True when `other` matches wherever `frame` does and is ranked above it.
fn always_wins(frames: &[Frame], other: u32, frame: u32, first: bool) -> bool {
    let (other, frame) = (&frames[other as usize], &frames[frame as usize]);
    let least = i32::from(other.priority) * 10;
    let most = i32::from(frame.priority) * 10 + 6 + frame.needs.len() as i32;
    other.needs.is_empty() && (least > most || (least == most && first))
}
