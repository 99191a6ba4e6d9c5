//! Every `hudna` command of the README runs, in its order, in a folder that
//! has the files it names.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Lines of shell blocks, and commands in tables, that begin with `hudna`.
fn commands(page: &str) -> Vec<String> {
    let (mut inside, mut found) = (false, Vec::new());
    for line in page.lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside && line.starts_with("hudna ") {
            found.push(line.to_owned());
        } else if let Some(command) = line.strip_prefix("| ").and_then(|line| line.split('`').nth(1))
            && command.starts_with("hudna ")
        {
            found.push(command.to_owned());
        }
    }
    found
}

/// The files that the README speaks of, made from the seeds.
fn prepare(folder: &Path) {
    let mut news = String::new();
    for name in ["seeds", "my-gold", "my-texts"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    let mut paths: Vec<_> = fs::read_dir(root().join("seeds")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".gold.json") {
            for place in ["seeds", "my-gold"] {
                fs::copy(&path, folder.join(place).join(&name)).unwrap();
            }
        } else if name.ends_with(".txt") {
            let text = fs::read_to_string(&path).unwrap();
            for place in ["seeds", "my-texts"] {
                fs::write(folder.join(place).join(&name), &text).unwrap();
            }
            fs::write(folder.join("article.txt"), &text).unwrap();
            let line = serde_json::json!({"id": name, "text": text, "date": "2020-03-09"});
            news += &format!("{line}\n");
        }
    }
    fs::write(folder.join("news.jsonl"), &news).unwrap();
    let mut archive = zstd::Encoder::new(fs::File::create(folder.join("archive.jsonl.zst")).unwrap(), 1).unwrap();
    archive.write_all(news.as_bytes()).unwrap();
    archive.finish().unwrap();
    for name in ["before.jsonl", "after.jsonl"] {
        fs::write(folder.join(name), "").unwrap();
    }
}

fn has_graphviz() -> bool {
    Command::new("dot").arg("-V").output().is_ok_and(|output| output.status.success())
}

#[test]
fn every_command_runs() {
    let page = fs::read_to_string(root().join("README.md")).unwrap();
    let commands = commands(&page);
    assert!(commands.len() >= 12, "{commands:?}");
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path());
    let bin = Path::new(env!("CARGO_BIN_EXE_hudna")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let drawn = |command: &String| [".svg", ".png", ".pdf"].iter().any(|ending| command.contains(ending));
    for command in commands.iter().filter(|command| has_graphviz() || !drawn(command)) {
        let mut shell = Command::new("sh");
        let output = shell.args(["-c", command]).env("PATH", &path).current_dir(folder.path()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{command}\n{said}");
    }
}

#[test]
fn pages_link_to_files_that_are_there() {
    for page in ["README.md", "ARCHITECTURE.md", "gazetteer/README.md"] {
        let place = root().join(page);
        let text = fs::read_to_string(&place).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let there = link.starts_with("http") || link.starts_with('#') || place.with_file_name(link).exists();
            assert!(there, "{page} links to {link}");
        }
    }
}
