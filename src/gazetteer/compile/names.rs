//! Names: entities, their aliases and adjectives, and composed heads.

use super::Builder;
use crate::gazetteer::compiled::{Entry, Named, NamedId, Relation};
use crate::gazetteer::report::{Problem, Report};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::names::{NameEntry, Standing};
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::source::{Located, Sources};
use crate::gazetteer::store::WordId;
use crate::lang::ar::noun;
use crate::lang::ar::personal;
use crate::lang::morph::{Gender, Morph, Number, Pos};
use crate::record::Kind;
use crate::text::fold::fold_light;
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) fn add(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    number_entities(builder, sources, report);
    for (id, located) in sources.names.iter().enumerate() {
        let path = &sources.files[located.file].path;
        let relations = located.entry.relations.iter().filter_map(|r| builder.relation(r, path, report)).collect();
        builder.gazetteer.named[id].relations = relations;
        if let Some(capital) = &located.entry.capital {
            match builder.named(capital, path, report) {
                Some(capital) => builder.gazetteer.named[capital as usize].capital_of = Some(id as NamedId),
                None => continue,
            }
        }
    }
    let mut owners = FxHashMap::default();
    for (id, located) in sources.names.iter().enumerate() {
        claim_names(&mut owners, sources, located, report);
        builder.aliases(id as NamedId, &located.entry, &sources.files[located.file].path, report);
    }
    builder.gazetteer.given = given_names(builder, sources);
    builder.gazetteer.masculine = masculine_names(sources);
    let is_adjective = adjectives(sources);
    let nouns = only_nouns(builder);
    let plurals: FxHashMap<&str, &[String]> =
        sources.nouns.iter().map(|l| (l.entry.lemma.as_str(), l.entry.plural.as_slice())).collect();
    for (number, located) in sources.compose.iter().enumerate() {
        for head in &located.entry.heads {
            // Of a head that ends in an adjective, or keeps its ن, no noun can
            // be the base.
            let people = !located.entry.office && matches!(located.entry.kind, Kind::ArmedGroup | Kind::Group);
            let plural = !head.contains(' ') && (is_sound_plural(head) || head.ends_with("ين"));
            let qualified =
                people && head.split_once(' ').is_some_and(|_| head.rsplit(' ').next().is_some_and(&is_adjective));
            let pos = if qualified || plural { Pos::Adjective } else { Pos::Noun };
            let morph = Morph::new(pos).with(Gender::Any, Number::Any);
            let payload = builder.entry(Entry::Head(number as u32, morph));
            builder.head(head, payload, &nouns);
        }
        if located.entry.office {
            builder.heads_of_several(number as u32, &located.entry.heads);
            // وزراء خارجية: they hold it of several states.
            let morph = Morph::new(Pos::Noun).with(Gender::Masculine, Number::Plural).construct();
            let payload = builder.entry(Entry::Head(number as u32, morph));
            for head in &located.entry.heads {
                let Some((first, rest)) = head.split_once(' ') else { continue };
                if rest.starts_with("ال") || (is_adjective(rest) && !rest.ends_with('ة')) {
                    continue;
                }
                for plural in plurals.get(first).copied().unwrap_or_default() {
                    builder.sequence(&format!("{plural} {rest}"), payload);
                }
            }
        } else if matches!(located.entry.kind, Kind::ArmedGroup | Kind::Government | Kind::Group) {
            let short = |head: &&String| !head.contains(' ') && !head.ends_with(['ن', 'ت']);
            let heads: Vec<_> = located.entry.heads.iter().filter(short).cloned().collect();
            builder.heads_of_several(number as u32, &heads);
        }
    }
}

fn number_entities(builder: &mut Builder, sources: &Sources, report: &mut Report) {
    let titles: FxHashSet<&str> = sources
        .nouns
        .iter()
        .filter(|l| l.entry.class.contains(&NounClass::Title))
        .flat_map(|l| std::iter::once(&l.entry.lemma).chain(&l.entry.feminine))
        .map(String::as_str)
        .collect();
    let names_office = |name: &str| {
        let first = name.split(' ').next().unwrap_or_default();
        name.split(' ').count() > 2 && first.strip_prefix("ال").is_some_and(|first| titles.contains(first))
    };
    for located in &sources.names {
        let entry = &located.entry;
        let id = builder.gazetteer.named.len() as NamedId;
        if builder.ids.insert(entry.id.clone(), id).is_some() {
            report.push(
                Problem::new(&sources.files[located.file].path, format!("the id {} is used twice", entry.id))
                    .near(entry.id.as_str())
                    .help("give one of them another id, or in a layer of your own say `overlay: Replaces`"),
            );
        }
        let name = entry.names.first().or(entry.short.first()).or(entry.claims.first().map(|c| &c.name));
        builder.gazetteer.named.push(Named {
            id: entry.id.clone(),
            kind: entry.kind,
            name: name.cloned().unwrap_or_else(|| entry.id.clone()),
            wikidata: entry.wikidata.clone(),
            iso: entry.iso.clone(),
            at: entry.at,
            capital_of: None,
            office: entry.kind == Kind::Person && name.is_some_and(|name| names_office(name)),
            contested: entry.claims.iter().any(|c| entry.nisba.contains(&c.name)),
            plural: name.is_some_and(|name| names_several(entry.kind, name)),
            relations: Vec::new(),
        });
    }
}

/// الحوثيون; but الكاميرون is one.
pub(super) fn names_several(kind: Kind, name: &str) -> bool {
    matches!(kind, Kind::ArmedGroup | Kind::Organization | Kind::Group) && is_sound_plural(name)
}

/// المسلحون
fn is_sound_plural(word: &str) -> bool {
    word.ends_with("ون")
}

/// Tells adjectives, feminine ones too.
fn adjectives(sources: &Sources) -> impl Fn(&str) -> bool + use<> {
    let all: FxHashSet<String> = sources
        .nouns
        .iter()
        .filter(|l| l.entry.class[..] == [NounClass::Adjective])
        .flat_map(|l| [l.entry.lemma.clone(), format!("{}ة", l.entry.lemma)])
        .collect();
    move |word| all.contains(word)
}

/// Words that are nouns of the lexicon and no adjectives besides.
fn only_nouns(builder: &Builder) -> FxHashSet<WordId> {
    let of = |adjectives: bool| {
        let told = builder.readings.iter().filter(move |(_, reading)| match reading.morph.pos() {
            Pos::Adjective | Pos::Active | Pos::Passive => adjectives,
            Pos::Noun | Pos::Masdar => !adjectives,
            _ => false,
        });
        told.map(|(word, _)| *word).collect::<FxHashSet<_>>()
    };
    let adjectives = of(true);
    of(false).into_iter().filter(|word| !adjectives.contains(word)).collect()
}

/// Names marked masculine, and the nouns that make a name so at its head, with
/// the article and without.
fn masculine_names(sources: &Sources) -> Vec<String> {
    let marked = sources.names.iter().filter(|l| l.entry.masculine).filter_map(|l| l.entry.names.first().cloned());
    let lists = sources.lists.iter().filter(|l| l.entry.mark == Some(Mark::MasculineBody));
    let heads = lists.flat_map(|l| &l.entry.lemmas).flat_map(|noun| [noun.clone(), format!("ال{noun}")]);
    let mut all: Vec<_> = marked.chain(heads).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// First names that two persons bear or more, and those of the lists: they tell
/// a person whom nobody knows.
fn given_names(builder: &mut Builder, sources: &Sources) -> Vec<WordId> {
    let mut bearers: FxHashMap<WordId, u32> = FxHashMap::default();
    for located in sources.names.iter().filter(|l| l.entry.kind == Kind::Person) {
        let first = located.entry.names.first().and_then(|name| name.split_once(' ')).map(|(first, _)| first);
        if let Some(first) = first.filter(|f| f.chars().count() > 2 && !f.starts_with("ال"))
            && personal::builder(&fold_light(first)).is_none()
        {
            *bearers.entry(builder.intern(first)).or_default() += 1;
        }
    }
    let mut given: Vec<_> = bearers.into_iter().filter(|&(_, count)| count > 1).map(|(word, _)| word).collect();
    let lists = sources.lists.iter().filter(|l| l.entry.mark == Some(Mark::GivenName));
    given.extend(lists.flat_map(|l| &l.entry.lemmas).map(|name| builder.intern(name)));
    given.sort_unstable();
    given.dedup();
    given
}

/// What a person is called by once he has been named in full: `الجبلي`, `آل
/// الجبلي`, `عبد الله`. None where the entry says it itself.
fn surname(entry: &NameEntry) -> Option<&str> {
    let name = entry.names.first().filter(|_| entry.kind == Kind::Person && entry.claims.is_empty())?;
    let (before, last) = name.rsplit_once(' ')?;
    let start = before.rfind(' ').map_or(0, |at| at + 1);
    let built = start > 0 && personal::builder(&fold_light(&before[start..])).is_some();
    let surname = if built { &name[start..] } else { last };
    let told = entry.names.iter().chain(&entry.short).any(|own| own == surname);
    (!told && surname.chars().count() > 2).then_some(surname)
}

/// A name may stand for one entity only, unless the claims tell them apart.
pub(crate) fn claim_names<'s>(
    owners: &mut FxHashMap<String, (&'s str, &'s str)>,
    sources: &'s Sources,
    located: &'s Located<NameEntry>,
    report: &mut Report,
) {
    let path = sources.files[located.file].path.as_str();
    let entry = &located.entry;
    for name in &entry.names {
        let folded = fold_light(name);
        match owners.insert(folded, (&entry.id, path)) {
            Some((other, place)) if other != entry.id => report.push(
                Problem::new(path, format!("the name {name} of {} is claimed by {other} too ({place})", entry.id))
                    .near(name.as_str())
                    .help("keep it in one of the two, or move it to `claims` with the company it needs"),
            ),
            _ => {}
        }
    }
}

impl Builder {
    /// A head of one word, or of a noun with adjectives, takes the article as
    /// well: الحكومة, القوات المسلحة; but الرئيس الحركة is no رئيس حركة.
    fn head(&mut self, head: &str, payload: u32, nouns: &FxHashSet<WordId>) {
        self.sequence(head, payload);
        match head.split_once(' ') {
            None => self.sequence(&format!("ال{head}"), payload),
            Some((_, rest)) => {
                let idafa = rest.split(' ').any(|w| w.starts_with("ال") || nouns.contains(&self.intern(w)));
                if !idafa {
                    self.sequence_with_article(head, payload);
                }
            }
        }
    }

    /// `رئيسا`, `وزيري الخارجية`: two who hold the same office of two states.
    fn heads_of_several(&mut self, rule: u32, heads: &[String]) {
        let morph = Morph::new(Pos::Noun).with(Gender::Masculine, Number::Dual).construct();
        let payload = self.entry(Entry::Head(rule, morph));
        for head in heads {
            let (first, rest) = head.split_once(' ').map_or((head.as_str(), None), |(first, rest)| (first, Some(rest)));
            if first.starts_with("ال") || first.ends_with(['ي', 'ى']) {
                continue;
            }
            // حكومتا: ة opens before the ending.
            let first = first.strip_suffix('ة').map_or_else(|| first.to_owned(), |stem| format!("{stem}ت"));
            for ending in ["ا", "ي"] {
                match rest {
                    Some(rest) => self.sequence(&format!("{first}{ending} {rest}"), payload),
                    None => {
                        self.sequence(&format!("{first}{ending}"), payload);
                        self.sequence(&format!("ال{first}{}", if ending == "ا" { "ان" } else { "ين" }), payload);
                    }
                }
            }
        }
    }

    fn named(&self, id: &str, path: &str, report: &mut Report) -> Option<NamedId> {
        let found = self.ids.get(id).copied();
        if found.is_none() {
            report.push(
                Problem::new(path, format!("no entry has the id {id}"))
                    .near(id)
                    .help("add it, or mend the spelling of the id"),
            );
        }
        found
    }

    fn relation(&self, standing: &Standing, path: &str, report: &mut Report) -> Option<Relation> {
        Some(Relation {
            is: standing.is,
            of: self.named(&standing.of, path, report)?,
            office: standing.office.clone(),
            since: standing.since.clone(),
            until: standing.until.clone(),
        })
    }

    fn aliases(&mut self, id: NamedId, entry: &NameEntry, path: &str, report: &mut Report) {
        let full = self.entry(Entry::Name(id));
        for name in &entry.names {
            self.sequence(name, full);
        }
        let short = self.entry(Entry::Short(id));
        for name in &entry.short {
            self.sequence(name, short);
        }
        if let Some(surname) = surname(entry) {
            let payload = self.entry(Entry::Surname(id));
            self.sequence(surname, payload);
        }
        for claim in &entry.claims {
            let near = claim.near.iter().filter_map(|near| self.named(near, path, report)).collect();
            let payload = self.entry(Entry::Claim(id, near));
            self.sequence(&claim.name, payload);
        }
        let mut forms = Vec::new();
        for nisba in &entry.nisba {
            noun::nisba_forms(nisba, &mut |form, morph| forms.push((form.to_owned(), morph)));
        }
        let people = Morph::new(Pos::Adjective).with(Gender::Masculine, Number::Plural);
        forms.extend(entry.people.iter().map(|people_name| (people_name.clone(), people)));
        if entry.kind == Kind::Person {
            forms.clear();
        }
        for (form, morph) in forms {
            let payload = self.entry(Entry::Nisba(id, morph));
            self.sequence(&form, payload);
            let with: Vec<_> = form.split(' ').map(|word| format!("ال{word}")).collect();
            self.sequence(&with.join(" "), payload);
        }
    }
}
