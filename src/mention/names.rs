//! Finding names and set phrases: one walk over the trie, longest match first.

use super::company::{
    acts, does, is_ordinary, is_placed, is_quoted, is_spoken_of, is_verb_rather, names_kind, speaks_or_is_gone_to,
    stands_as_surname,
};
use crate::clause::phrase::is_class;
use crate::gazetteer::Gazetteer;
use crate::gazetteer::compiled::{Entry, NamedId};
use crate::gazetteer::schema::names::StandingKind;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, NO_WORD, Proclitics, Start, flag};
use crate::lang::morph::{Gender, Number, Pos};
use crate::record::Kind;
use crate::text::sentence::Sentence;
use crate::text::token::{Gap, Token};
use rustc_hash::FxHashMap;

/// A sequence of tokens that the trie knows.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// First token.
    pub first: u32,
    /// One past the last token.
    pub last: u32,
    /// What stands before the first stem.
    pub proclitics: Proclitics,
    /// Letters of the first token that are not part of the name.
    pub skip: u8,
    /// What it stands for: a number into the gazetteer's entries.
    pub entry: u32,
    /// Node of the trie where it ends.
    pub node: u32,
}

/// Names found in one article, reused from article to article.
#[derive(Debug, Default)]
pub struct NameFinder {
    candidates: Vec<(Match, u32)>,
    seen: FxHashMap<NamedId, u32>,
}

impl NameFinder {
    /// Finds the names and phrases of a text; matches never overlap and come
    /// in the order of the text.
    pub fn find(
        &mut self,
        analyzer: &Analyzer<'_>,
        forms: &[FormId],
        tokens: &[Token],
        sentences: &[Sentence],
        out: &mut Vec<Match>,
    ) {
        self.candidates.clear();
        self.seen.clear();
        for sentence in sentences {
            self.walk(analyzer, forms, tokens, sentence);
        }
        let gazetteer = analyzer.gazetteer();
        for (number, &(found, node)) in self.candidates.iter().enumerate() {
            let behind_title =
                || stands_alone(analyzer, forms, &found) && titled(analyzer, forms, sentences, found.first);
            let beside = |kinds: &[Kind]| {
                let next = self.candidates.get(number + 1).map(|next| &next.0);
                let behind = out.last().is_some_and(|last: &Match| {
                    last.last == found.first
                        && found.proclitics.has(Proclitics::AND)
                        && names_kind(gazetteer, last.node, kinds)
                });
                let before = next.is_some_and(|next| {
                    next.first == found.last && next.proclitics.has(Proclitics::AND) && {
                        let node = self.candidates[number + 1].1;
                        names_kind(gazetteer, node, kinds)
                    }
                });
                behind || before
            };
            // لمالي: nor does an adjective stand alone behind ل.
            let as_state = || {
                found.proclitics.has(Proclitics::LI)
                    || found.skip == 0
                        && (is_placed(analyzer, forms, sentences, &found) || acts(analyzer, forms, &found))
            };
            let in_place = |kind: Kind| match kind {
                _ if !is_ordinary(analyzer, forms, &found) => true,
                _ if is_spoken_of(analyzer, forms, &found, out) => false,
                Kind::Place => {
                    is_placed(analyzer, forms, sentences, &found)
                        || beside(&[Kind::Place])
                        || found.skip == 0 && speaks_or_is_gone_to(analyzer, forms, &found)
                }
                Kind::Organization | Kind::ArmedGroup => {
                    let definite = analyzer.form(forms[found.first as usize]).flags & flag::ARTICLE != 0;
                    definite || is_quoted(analyzer, forms, &found) || beside(&[Kind::Organization, Kind::ArmedGroup])
                }
                Kind::Person => found.skip == 0 && does(analyzer, forms, sentences, &found) || beside(&[Kind::Person]),
                _ => true,
            };
            let as_surname = || {
                stands_as_surname(analyzer, forms, sentences, &found)
                    || titled(analyzer, forms, sentences, found.first) && found.skip == 0
            };
            let chosen = self.choose(gazetteer, node, in_place, as_state, as_surname);
            // بين بري وهوكشتاين: two persons side by side are called alike.
            let known_so = || behind_title() || beside(&[Kind::Person]);
            if let Some(entry) = chosen.or_else(|| sole_short(gazetteer, node, known_so)) {
                let town = out.last().filter(|last| last.last == found.first).map(|last| last.entry);
                let entry = adjective_of(analyzer, forms, &found, (node, entry), town).unwrap_or(entry);
                if let Some(last) = out.last_mut().filter(|last| says_again(gazetteer, last, &found, entry)) {
                    last.last = found.last;
                    continue;
                }
                out.push(Match { entry, node, ..found });
            }
        }
    }

    fn walk(&mut self, analyzer: &Analyzer<'_>, forms: &[FormId], tokens: &[Token], sentence: &Sentence) {
        let gazetteer = analyzer.gazetteer();
        let mut at = sentence.first;
        while at < sentence.last {
            if analyzer.form(forms[at as usize]).flags & flag::STARTS == 0 {
                at += 1;
                continue;
            }
            let mut best: Option<(Match, u32)> = None;
            let given = analyzer.form(forms[at as usize]).flags & (flag::GIVEN | flag::GIVEN_CUT) == flag::GIVEN;
            for start in analyzer.starts(forms[at as usize]) {
                let Some((last, node)) = reach(analyzer, forms, tokens, start, at, sentence.last) else {
                    continue;
                };
                // فاطمة is no ف + اطمة.
                if given && start.skip > 0 && last == at + 1 {
                    continue;
                }
                let found =
                    Match { first: at, last, proclitics: start.proclitics, skip: start.skip, entry: 0, node: 0 };
                if last == at + 1 && is_verb_rather(analyzer, forms[at as usize], start.proclitics) {
                    continue;
                }
                // Of equally long matches the one with fewer letters cut off wins.
                let room = self.make_room(analyzer, forms, tokens, start.node, at, (last, node), sentence.last);
                let Some((last, node)) = room else { continue };
                let found = Match { last, ..found };
                if best.is_none_or(|(b, _)| (last, b.skip) > (b.last, start.skip)) {
                    best = Some((found, node));
                }
            }
            match best {
                Some((found, node)) => {
                    for &entry in gazetteer.trie.ends(node) {
                        match gazetteer.entries[entry as usize] {
                            Entry::Name(id) => {
                                *self.seen.entry(id).or_default() += 1;
                                // A town tells of its state.
                                for place in &gazetteer.named(id).relations {
                                    if place.is == StandingKind::LocatedIn {
                                        *self.seen.entry(place.of).or_default() += 1;
                                    }
                                }
                            }
                            Entry::Nisba(id, _) if !gazetteer.named(id).contested => {
                                *self.seen.entry(id).or_default() += 1;
                            }
                            _ => {}
                        }
                    }
                    self.candidates.push((found, node));
                    at = found.last;
                }
                None => at += 1,
            }
        }
    }

    /// `قائد الجيش الوطني الليبي` is قائد of a name, not قائد الجيش of another, and
    /// `على رأس العين` no `على رأس`: a composed head and a set phrase give way to a
    /// longer name that begins inside.
    #[expect(clippy::too_many_arguments, reason = "one call site")]
    fn make_room(
        &self,
        analyzer: &Analyzer<'_>,
        forms: &[FormId],
        tokens: &[Token],
        node: u32,
        first: u32,
        found: (u32, u32),
        end: u32,
    ) -> Option<(u32, u32)> {
        let gazetteer = analyzer.gazetteer();
        let ends =
            |is: fn(&Entry) -> bool| gazetteer.trie.ends(found.1).iter().any(|&e| is(&gazetteer.entries[e as usize]));
        let head = ends(|entry| matches!(entry, Entry::Head(..)));
        if found.0 < first + 2 || !head && !ends(|entry| matches!(entry, Entry::Phrase(..))) {
            return Some(found);
        }
        for inner in first + 1..found.0 {
            let longer =
                analyzer.starts(forms[inner as usize]).iter().any(|start| {
                    start.skip == 0
                        && reach(analyzer, forms, tokens, start, inner, end).is_some_and(|(last, node)| {
                            last > found.0
                                && gazetteer.trie.ends(node).iter().any(|&e| {
                                    matches!(gazetteer.entries[e as usize], Entry::Name(_) | Entry::Claim(..))
                                })
                        })
                });
            if longer {
                return longest(analyzer, forms, tokens, node, first, inner).or(head.then_some(found));
            }
        }
        Some(found)
    }

    /// Which of the meanings that end at a node holds in this article.
    /// Of names that need company only those whose kind is `in_place` here.
    fn choose(
        &self,
        gazetteer: &Gazetteer,
        node: u32,
        in_place: impl Fn(Kind) -> bool,
        as_state: impl Fn() -> bool,
        as_surname: impl Fn() -> bool,
    ) -> Option<u32> {
        let ends = gazetteer.trie.ends(node);
        let count = |id: &NamedId| self.seen.get(id).copied().unwrap_or(0);
        ends.iter()
            .filter_map(|&entry| {
                let rank = match &gazetteer.entries[entry as usize] {
                    Entry::Name(id) => 2_000_000 + count(id),
                    Entry::Claim(id, near) => {
                        let company = near.iter().map(count).sum::<u32>() + count(id);
                        let kind = gazetteer.named(*id).kind;
                        let fits = if company > 0 { in_place(kind) } else { kind == Kind::State && as_state() };
                        fits.then_some(1_000_000 + company)?
                    }
                    Entry::Short(id) => (count(id) > 0).then_some(1_500_000 + count(id))?,
                    Entry::Surname(id) => (count(id) > 0 && as_surname()).then_some(1_200_000 + count(id))?,
                    Entry::Head(..) => 3,
                    Entry::Phrase(..) => 2,
                    Entry::Nisba(id, _) if gazetteer.named(*id).contested && count(id) == 0 => return None,
                    Entry::Nisba(..) => 4,
                };
                Some((rank, entry))
            })
            // Equal claims: the one entered first, so that the order of
            // articles never matters.
            .max_by_key(|&(rank, entry)| (rank, std::cmp::Reverse(entry)))
            .map(|(_, entry)| entry)
    }
}

/// `العاصمة الشمالية النهر`: two names of one thing, one behind the other, are one.
fn says_again(gazetteer: &Gazetteer, last: &Match, found: &Match, entry: u32) -> bool {
    let named = |entry: u32| match gazetteer.entries[entry as usize] {
        Entry::Name(id) | Entry::Claim(id, _) | Entry::Short(id) => Some(id),
        _ => None,
    };
    last.last == found.first
        && last.last > last.first + 1
        && found.skip == 0
        && found.proclitics == Proclitics::default()
        && named(entry).is_some_and(|id| named(last.entry) == Some(id))
}

/// A surname that one person alone goes by, behind a title (الرئيس X) or
/// beside another person.
fn sole_short(gazetteer: &Gazetteer, node: u32, known_so: impl Fn() -> bool) -> Option<u32> {
    let person = |e: &&u32| match gazetteer.entries[**e as usize] {
        Entry::Short(id) => gazetteer.named(id).kind == Kind::Person,
        _ => false,
    };
    let mut persons = gazetteer.trie.ends(node).iter().filter(person);
    match (persons.next(), persons.next()) {
        (Some(&sole), None) if known_so() => Some(sole),
        _ => None,
    }
}

/// True for a surname that is no other word and no part of a longer name.
fn stands_alone(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match) -> bool {
    let form = |at: u32| forms.get(at as usize).map_or(0, |&f| analyzer.form(f).flags);
    let own = form(found.first);
    found.skip == 0
        && own & (flag::UNKNOWN | flag::ARTICLE) != 0
        && own & flag::GIVEN == 0
        && form(found.last) & (flag::UNKNOWN | flag::GIVEN | flag::SON | flag::FATHER | flag::SERVANT) == 0
}

/// True behind a title, words in the article between or not: وزير الخارجية
/// الشمالي X.
fn titled(analyzer: &Analyzer<'_>, forms: &[FormId], sentences: &[Sentence], at: u32) -> bool {
    let start = sentences[sentences.partition_point(|s| s.first <= at).saturating_sub(1)].first;
    let gazetteer = analyzer.gazetteer();
    for back in (start..at).rev().take(4) {
        let form = forms[back as usize];
        let title = |a: &Analysis| {
            is_class(gazetteer.lexeme(a.lexeme), NounClass::Title)
                && a.pronoun.is_none()
                && a.morph.number() == Number::Singular
        };
        let article = analyzer.form(form).flags & flag::ARTICLE != 0;
        if analyzer.analyses(form).iter().any(title) {
            return article || back + 1 < at;
        }
        if !article {
            return false;
        }
    }
    false
}

/// `القوات السعودية`, `القيادي الحوثي`: a name that is spelt like its adjective is
/// one behind a definite noun that agrees, another adjective between them or
/// not (`الطائرة الإغاثية السعودية`), and behind the name of a town that lies there
/// (`مدينة جدة السعودية`).
fn adjective_of(
    analyzer: &Analyzer<'_>,
    forms: &[FormId],
    found: &Match,
    (node, entry): (u32, u32),
    town: Option<u32>,
) -> Option<u32> {
    let gazetteer = analyzer.gazetteer();
    let Entry::Name(id) = gazetteer.entries[entry as usize] else { return None };
    let article = analyzer.form(forms[found.first as usize]).flags & flag::ARTICLE != 0;
    if found.skip > 0 || found.last - found.first > 1 || !(article || is_qualified(analyzer, forms, found.first)) {
        return None;
    }
    let ends = gazetteer.trie.ends(node);
    let (nisba, adjective) = ends.iter().find_map(|&e| match gazetteer.entries[e as usize] {
        Entry::Nisba(of, morph) if of == id => Some((e, morph)),
        _ => None,
    })?;
    if !article {
        return (adjective.gender() == Gender::Feminine).then_some(nisba);
    }
    let lies_there = |town: u32| match gazetteer.entries[town as usize] {
        Entry::Name(town) => {
            let town = gazetteer.named(town);
            town.kind == Kind::Place && town.relations.iter().any(|r| r.is == StandingKind::LocatedIn && r.of == id)
        }
        _ => false,
    };
    if town.is_some_and(lies_there) {
        return Some(nisba);
    }
    let before = forms[found.first.checked_sub(1)? as usize];
    let further = found.first.checked_sub(2).map(|at| forms[at as usize]);
    // اتهم الوزير ألمانيا: written like المانيا, which is no adjective in the article.
    if adjective.is_accusative() {
        return None;
    }
    let masculine = adjective.gender() == Gender::Masculine && adjective.number() == Number::Singular;
    // هاجم الجيش الحوثي: whom it attacked.
    let fights = 1 << NounClass::Force as u32 | 1 << NounClass::Body as u32;
    let agrees = |a: &Analysis| {
        matches!(a.morph.pos(), Pos::Noun | Pos::Masdar | Pos::Active)
            && a.pronoun.is_none()
            && a.proclitics.has(Proclitics::ARTICLE)
            && if masculine {
                a.morph.gender() == Gender::Masculine
                    && a.morph.number() == Number::Singular
                    && gazetteer.lexeme(a.lexeme).classes & fights == 0
            } else {
                a.morph.gender() == Gender::Feminine || a.morph.number() == Number::Plural
            }
    };
    let qualifies = |a: &Analysis| {
        a.morph.pos() == Pos::Adjective && a.proclitics == Proclitics::ARTICLE && a.morph.gender() == Gender::Feminine
    };
    let follows = analyzer.analyses(before).iter().any(agrees)
        || !masculine
            && analyzer.analyses(before).iter().any(qualifies)
            && further.is_some_and(|form| analyzer.analyses(form).iter().any(agrees));
    follows.then_some(nisba)
}

/// `غارات جوية سورية`: behind a noun that has no article and its adjective.
fn is_qualified(analyzer: &Analyzer<'_>, forms: &[FormId], first: u32) -> bool {
    let readings = |back: u32| first.checked_sub(back).map_or(&[][..], |at| analyzer.analyses(forms[at as usize]));
    let her = |a: &Analysis| a.morph.gender() == Gender::Feminine && a.morph.number() == Number::Singular;
    let several = |a: &Analysis| her(a) || a.morph.number() == Number::Plural;
    let noun = |a: &Analysis| matches!(a.morph.pos(), Pos::Noun | Pos::Masdar) && several(a) && a.pronoun.is_none();
    let bare = |a: &Analysis| !a.proclitics.has(Proclitics::ARTICLE);
    let adjective = |a: &Analysis| a.morph.pos() == Pos::Adjective && her(a) && a.proclitics == Proclitics::default();
    readings(1).first().is_some_and(adjective) && readings(2).iter().any(|a| noun(a) && bare(a))
}

/// The longest name or phrase that begins so: where the next word is none that
/// can follow, nothing but the word itself.
fn reach(
    analyzer: &Analyzer<'_>,
    forms: &[FormId],
    tokens: &[Token],
    start: &Start,
    first: u32,
    end: u32,
) -> Option<(u32, u32)> {
    let goes_on = first + 1 < end && {
        let next = analyzer.form(forms[first as usize + 1]);
        next.flags & flag::SIGN != 0 || start.ahead.may_have(next.word)
    };
    if goes_on {
        return longest(analyzer, forms, tokens, start.node, first, end);
    }
    start.ends.then_some((first + 1, start.node))
}

/// The longest path from `node` that ends in a payload.
fn longest(
    analyzer: &Analyzer<'_>,
    forms: &[FormId],
    tokens: &[Token],
    node: u32,
    first: u32,
    end: u32,
) -> Option<(u32, u32)> {
    let trie = &analyzer.gazetteer().trie;
    let mut node = node;
    let mut best = (!trie.ends(node).is_empty()).then_some((first + 1, node));
    let mut at = first + 1;
    let mut bracket = false;
    let is_name = |&entry: &u32| matches!(analyzer.gazetteer().entries[entry as usize], Entry::Name(_));
    let named = |best: Option<(u32, u32)>| best.is_some_and(|(_, end)| trie.ends(end).iter().any(is_name));
    while at < end && !trie.is_leaf(node) {
        let form = analyzer.form(forms[at as usize]);
        if form.flags & flag::SIGN != 0
            && let Some(next) = (form.word != NO_WORD).then(|| trie.step(node, form.word)).flatten()
        {
            // مجموعة 5+1: a sign that the name itself has.
            node = next;
            at += 1;
            if !trie.ends(node).is_empty() {
                best = Some((at, node));
            }
            continue;
        }
        if form.flags & flag::SIGN != 0 {
            // Quotes may stand inside a name (تنظيم "داعش"), and a hyphen (كيم جونغ-أون); all
            // else ends it.
            let sign = &tokens[at as usize];
            let text = analyzer.text(forms[at as usize]);
            let joins = || {
                text == "-"
                    && sign.gap == Gap::None
                    && tokens[at as usize + 1..end as usize].first().is_some_and(|t| t.gap == Gap::None)
            };
            if sign.end - sign.start <= 3 && text.starts_with(['"', '«', '“', '”', '»']) || joins() {
                at += 1;
                continue;
            }
            // حركة (حماس), تنظيم /داعش/: brackets that stand for quotes, as far as they close;
            // not محمود عباس (أبو مازن), another name of his.
            let bracketed = if bracket { matches!(text, ")" | "/") } else { matches!(text, "(" | "/") && !named(best) };
            if bracketed {
                at += 1;
                bracket = !bracket;
                continue;
            }
            break;
        }
        let Some(next) = trie.step_or_any(node, form.word) else { break };
        node = next;
        at += 1;
        if !trie.ends(node).is_empty() {
            let closes =
                || forms[..end as usize].get(at as usize).is_some_and(|&f| matches!(analyzer.text(f), ")" | "/"));
            match bracket {
                false => best = Some((at, node)),
                true if closes() => best = Some((at + 1, node)),
                true => {}
            }
        }
    }
    best
}
