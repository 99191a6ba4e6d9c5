//! Articles made by hand, for the tests of graph and export.
#![allow(dead_code, reason = "each test file takes what it needs")]

use hudna::record::{Entity, Event, Extraction, Kind, Quote, Relation, Status};

/// An entity with an id and a name.
pub(crate) fn entity(id: &str, kind: Kind, name: &str) -> Entity {
    Entity {
        id: id.into(),
        kind,
        name: name.into(),
        names: vec![name.into()],
        wikidata: None,
        iso: None,
        coordinates: None,
        known: true,
        described: false,
        mentions: Vec::new(),
    }
}

/// An asserted event; what differs is set afterwards.
pub(crate) fn event(kind: &str, source: &[&str], target: &[&str]) -> Event {
    let list = |ids: &[&str]| ids.iter().map(|&i| i.to_owned()).collect();
    Event {
        id: String::new(),
        kind: kind.into(),
        mode: None,
        status: Status::Asserted,
        source: list(source),
        target: list(target),
        location: None,
        attribution: Vec::new(),
        date: None,
        count: None,
        trigger: Quote { start: 4, end: 8, text: kind.into() },
        sentence: Quote { start: 0, end: 40, text: format!("{kind} of {source:?} and {target:?}") },
        plover: None,
        cameo: None,
        confidence: None,
        rule: format!("{kind}.test"),
    }
}

/// A standing relation.
pub(crate) fn relation(kind: &str, source: &str, target: &str) -> Relation {
    Relation {
        kind: kind.into(),
        source: source.into(),
        target: target.into(),
        start: 0,
        end: 4,
        text: "قائد".into(),
        rule: "test".into(),
    }
}

/// The parties of the invented war between north and south.
pub(crate) fn parties() -> Vec<Entity> {
    vec![
        entity("north", Kind::State, "الشمال"),
        entity("south", Kind::State, "الجنوب"),
        entity("east", Kind::State, "الشرق"),
        entity("north-army", Kind::ArmedGroup, "جيش الشمال"),
        entity("south-army", Kind::ArmedGroup, "جيش الجنوب"),
        entity("general-salim", Kind::Person, "اللواء سليم"),
        entity("river-city", Kind::Place, "مدينة النهر"),
        entity("hill-city", Kind::Place, "مدينة التل"),
        entity("agency", Kind::Media, "وكالة الأنباء"),
    ]
}

/// An article with its events numbered and placed one after the other.
pub(crate) fn article(doc: &str, date: Option<&str>, events: Vec<Event>) -> Extraction {
    let place = |(n, mut event): (usize, Event)| {
        event.id = format!("{doc}#{}", n + 1);
        let at = n * 100;
        event.trigger = Quote { start: at + 4, end: at + 8, text: event.trigger.text };
        event.sentence = Quote { start: at, end: at + 40, text: event.sentence.text };
        event
    };
    Extraction {
        doc: doc.into(),
        date: date.map(Into::into),
        source: None,
        title: None,
        part: None,
        entities: parties(),
        events: events.into_iter().enumerate().map(place).collect(),
        relations: vec![
            relation("leads", "general-salim", "north-army"),
            relation("part-of", "north-army", "north"),
            relation("part-of", "south-army", "south"),
        ],
    }
}

/// A small war told by three articles, with every status in it.
pub(crate) fn war() -> Vec<Extraction> {
    let mut attack = event("attack", &["north-army"], &["south-army"]);
    attack.mode = Some("shelling".into());
    attack.location = Some("river-city".into());
    attack.date = Some("2031-05-04".into());
    attack.attribution = vec!["agency".into()];
    attack.count = Some([("killed".to_owned(), 12)].into());
    attack.cameo = Some("194".into());
    let mut again = attack.clone();
    again.count = Some([("killed".to_owned(), 15)].into());
    let mut denied = attack.clone();
    denied.status = Status::Negated;
    denied.count = None;
    let mut visit = event("visit", &["general-salim"], &["east"]);
    visit.status = Status::Planned;
    let mut support = event("support", &["east"], &["north"]);
    support.status = Status::Requested;
    let mut ceasefire = event("ceasefire", &["north", "south"], &[]);
    ceasefire.status = Status::Conditional;
    let mut sanction = event("sanction", &["east"], &["south"]);
    sanction.status = Status::Negated;
    vec![
        article("a", Some("2031-05-05"), vec![attack, visit, support.clone()]),
        article("b", Some("2031-05-06"), vec![again, ceasefire, event("threat", &["south"], &["north"])]),
        article("c", Some("2031-05-06"), vec![denied, sanction, support]),
    ]
}

/// Names that break careless writers.
pub(crate) fn hostile() -> Vec<Extraction> {
    let nasty = [
        ("markup", "<b>&amp;\"'</b> ]]> <!-- -->"),
        ("control", "a\u{0}b\u{1}\u{1f}\u{fffe}\r\nc\td"),
        ("bidi", "\u{202e}abc\u{2067}سلام\u{200f} F-16 2735 (UNSC)"),
        ("backslash", "end\\ \\N \\\" %s {x} | ; , ' `"),
        ("script", "</script><script>alert(1)</script><!--"),
        ("formula", "=HYPERLINK(\"http://x\";\"y\")"),
        ("plus", "+1+1"),
        ("minus", "-2+3|cmd"),
        ("at", "\t@SUM(A1)"),
        ("empty", ""),
    ];
    let mut one = article("<&\"doc\">;,\n.txt", None, Vec::new());
    one.entities = nasty.iter().map(|(id, name)| entity(id, Kind::Organization, name)).collect();
    one.entities.push(entity("id \"with\" <odd> & signs\\", Kind::Person, "x"));
    one.entities.push(entity("long", Kind::Facility, &"منشأة طويلة الاسم جدا ".repeat(300)));
    one.relations = vec![relation("leads", "markup", "control"), relation("odd \"kind\" <&>", "bidi", "long")];
    let pairs =
        [("markup", "control"), ("bidi", "backslash"), ("empty", "id \"with\" <odd> & signs\\"), ("long", "long")];
    let formulas = [("script", "formula"), ("plus", "minus"), ("at", "script")];
    for (n, (a, b)) in pairs.into_iter().chain(formulas).enumerate() {
        let mut event = event("sup<port> \"&\"\\", &[a], &[b]);
        event.id = format!("e\"{n}<#>\u{1}");
        event.sentence.text = nasty[n].1.into();
        event.trigger.text = nasty[n].1.into();
        event.mode = Some("\"<&\u{2}>".into());
        event.date = Some("\"not a date<".into());
        event.count = Some([("ki\"lled<".to_owned(), 3)].into());
        event.attribution = vec!["bidi".into()];
        one.events.push(event);
    }
    // Parallel edges in the actors view.
    let mut twin = event("visit", &["markup"], &["control"]);
    twin.id = "twin".into();
    one.events.push(twin);
    vec![one]
}

/// The program whose time and memory are held against the limits: that of this
/// build, or the one that `HUDNA_PROGRAM` names, so that an optimised one with
/// all features can be held without building the tests once more.
pub(crate) fn program() -> std::path::PathBuf {
    std::env::var_os("HUDNA_PROGRAM").map_or_else(|| env!("CARGO_BIN_EXE_hudna").into(), Into::into)
}

/// Whether it was built to be fast: only then do the limits of time hold in
/// full, and more loosely for others.
pub(crate) fn is_fast() -> bool {
    std::env::var_os("HUDNA_PROGRAM").is_some()
}

/// What a run of the program took.
pub(crate) struct Measured {
    /// Exit code.
    pub(crate) code: Option<i32>,
    /// Standard error.
    pub(crate) err: String,
    /// Peak of memory in MiB; 0 where the system does not tell.
    pub(crate) peak: u64,
    /// Seconds of the processor, which do not depend on what else runs; where
    /// the system does not tell, those of the clock.
    pub(crate) seconds: f64,
}

/// Runs a command and looks at it all the while.
pub(crate) fn run_measured(command: &mut std::process::Command) -> Measured {
    use std::{fs::read_to_string, io::Read, process::Stdio, thread, time::Duration, time::Instant};
    let start = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let reader = thread::spawn(move || {
        let mut said = Vec::new();
        stderr.read_to_end(&mut said).unwrap();
        String::from_utf8_lossy(&said).into_owned()
    });
    let of = |what: &str| format!("/proc/{}/{what}", child.id());
    let (status, stat) = (of("status"), of("stat"));
    let (mut peak, mut ticks) = (0, 0);
    let number = |text: Option<&str>| text.and_then(|n| n.parse::<u64>().ok()).unwrap_or(0);
    loop {
        let text = read_to_string(&status).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
        peak = peak.max(number(line.split_whitespace().nth(1)) / 1024);
        // Behind the name in parentheses: user and system time in hundredths.
        let text = read_to_string(&stat).unwrap_or_default();
        let fields: Vec<&str> = text.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        ticks = ticks.max(number(fields.get(11).copied()) + number(fields.get(12).copied()));
        if let Some(ended) = child.try_wait().unwrap() {
            let seconds = if peak > 0 { ticks as f64 / 100.0 } else { start.elapsed().as_secs_f64() };
            return Measured { code: ended.code(), err: reader.join().unwrap(), peak, seconds };
        }
        thread::sleep(Duration::from_millis(2));
    }
}
