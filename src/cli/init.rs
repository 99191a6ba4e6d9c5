//! `hudna init`: a small gazetteer of one's own, which works at once.

use super::{Context, Outcome};
use crate::{Error, Result};
use std::{fs, io, path::PathBuf};

/// Arguments of `hudna init`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hudna init mine
  hudna check mine
  hudna extract articles/ --gazetteer mine")]
pub(crate) struct Init {
    /// Folder to make; files that are there already are never changed
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

const FILES: [(&str, &str); 4] = [
    ("README.md", include_str!("init/README.md")),
    ("names/actors.ron", include_str!("init/actors.ron")),
    ("names/places.ron", include_str!("init/places.ron")),
    ("frames/attack.ron", include_str!("init/frames.ron")),
];

impl Init {
    pub(crate) fn run(&self, context: &Context) -> Result<Outcome> {
        for (name, _) in FILES {
            let path = self.dir.join(name);
            if path.symlink_metadata().is_ok() {
                return Err(Error::message(format!("{} is there already; choose another folder", path.display())));
            }
        }
        for (name, text) in FILES {
            let path = self.dir.join(name);
            let folder = path.parent().unwrap_or(&self.dir);
            fs::create_dir_all(folder).map_err(|error| Error::io(folder, error))?;
            let mut file = fs::File::create_new(&path).map_err(|error| Error::io(&path, error))?;
            io::Write::write_all(&mut file, text.as_bytes()).map_err(|error| Error::io(&path, error))?;
        }
        let dir = self.dir.display();
        context.console.note(format!("made {dir}; `hudna check {dir}` checks it, `--gazetteer {dir}` uses it"));
        Ok(Outcome::Done)
    }
}
