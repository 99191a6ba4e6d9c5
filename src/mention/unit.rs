//! Units: the tokens of a sentence, with names and set phrases as one.

use super::names::Match;
use crate::clause::phrase::is_class;
use crate::gazetteer::compiled::{Entry, LexemeId, NamedId};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, Pronoun, flag};
use crate::lang::ar::number;
use crate::lang::morph::{Gender, Morph, Number, Pos};
use crate::record::Kind;
use crate::text::sentence::Sentence;

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A known name.
    Name(NamedId),
    /// A relation adjective or the name of a people.
    Nisba(NamedId),
    /// Head of a composed name: a number into the composition rules.
    Head(u32),
    /// A word of the lexicon (or a set phrase), once its reading is chosen.
    Word,
    /// A word that nobody knows.
    Unknown,
    /// Digits.
    Number,
    /// Part of a date.
    Time,
    /// Punctuation.
    Sign(char),
}

/// One unit of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Unit {
    /// First token.
    pub first: u32,
    /// One past the last token.
    pub last: u32,
    /// What it is.
    pub what: What,
    /// Dictionary word; 0 where there is none.
    pub lexeme: LexemeId,
    /// What heads a name, where the lexicon knows it: قوات in قوات X. Else 0.
    pub headed_by: LexemeId,
    /// Its form.
    pub morph: Morph,
    /// What is written before it.
    pub proclitics: Proclitics,
    /// Letters of the first token that are proclitics.
    pub skip: u8,
    /// Pronoun attached to it.
    pub pronoun: Option<Pronoun>,
    /// True when it carries the article.
    pub article: bool,
    /// True when it ends in ة.
    pub feminine: bool,
}

impl Unit {
    /// True for what can stand in a noun phrase.
    pub fn is_nominal(&self) -> bool {
        match self.what {
            What::Sign(_) | What::Time => false,
            What::Word => self.morph.is_nominal(),
            _ => true,
        }
    }

    /// True for a finite verb.
    #[inline]
    pub fn is_verb(&self) -> bool {
        // One branch for both: every rule asks this of every neighbour.
        (self.what == What::Word) & (self.morph.pos() == Pos::Verb)
    }

    /// True for a word of a closed class.
    #[inline]
    pub fn is_particle(&self) -> bool {
        (self.what == What::Word) & (self.morph.pos() == Pos::Particle)
    }

    /// True for an entity by name.
    pub fn is_name(&self) -> bool {
        matches!(self.what, What::Name(_))
    }
}

/// Turns the tokens of a sentence into units. Readings of words stay open:
/// [`crate::clause::choose`] settles them.
///
/// Tokens of the date expressions in `dates` (pairs of first and last) are
/// set apart, so that no month or weekday is taken for a name.
pub fn units(
    analyzer: &Analyzer<'_>,
    forms: &[FormId],
    matches: &[Match],
    sentence: &Sentence,
    dates: impl Iterator<Item = (u32, u32)>,
    out: &mut Vec<Unit>,
) {
    let mut dates = dates.peekable();
    let gazetteer = analyzer.gazetteer();
    let mut next = matches.partition_point(|m| m.first < sentence.first);
    let mut at = sentence.first;
    while at < sentence.last {
        while dates.next_if(|d| d.1 <= at).is_some() {}
        if let Some(&(first, last)) = dates.peek()
            && first == at
        {
            push(out, first, last).what = What::Time;
            at = last;
            while matches.get(next).is_some_and(|m| m.first < at) {
                next += 1;
            }
            continue;
        }
        if let Some(found) = matches.get(next).filter(|m| m.first == at) {
            next += 1;
            if let Some(district) = district(analyzer, forms, found, matches.get(next)) {
                let unit = push(out, found.first, found.last);
                (unit.proclitics, unit.skip) = (found.proclitics, found.skip);
                (unit.lexeme, unit.morph) = (district.lexeme, district.morph);
                at = found.last;
                continue;
            }
            if is_happening(analyzer, forms, found, sentence)
                || is_outskirts(analyzer, forms, found, matches.get(next), sentence)
            {
                single(analyzer, forms[at as usize], push(out, at, at + 1));
                at += 1;
                continue;
            }
            at = found.last;
            let unit = push(out, found.first, found.last);
            unit.proclitics = found.proclitics;
            unit.skip = found.skip;
            let last = analyzer.form(forms[found.last as usize - 1]);
            // والي: no و and no article, though it begins like both.
            let whole = found.last == found.first + 1 && found.skip == 0;
            let begins = || analyzer.text(forms[found.first as usize]).starts_with("ال");
            // صاروخ باليستي: ب and the letters behind it are of the word.
            let genuine = || {
                let readings = analyzer.analyses(forms[found.last as usize - 1]);
                analyzer.text(forms[found.last as usize - 1]).starts_with("ال")
                    || readings.is_empty()
                    || readings.iter().any(|a| a.proclitics.has(Proclitics::ARTICLE))
            };
            unit.article = last.flags & flag::ARTICLE != 0 && if whole { begins() } else { genuine() };
            match gazetteer.entries[found.entry as usize] {
                Entry::Name(id) | Entry::Short(id) | Entry::Surname(id) | Entry::Claim(id, _) => {
                    unit.what = What::Name(id);
                    let noun = nominal(analyzer, forms[found.first as usize]);
                    unit.headed_by = noun.map_or(0, |a| a.lexeme);
                    // دعت الحوثيين: a people or group in the oblique.
                    if found.last == found.first + 1
                        && gazetteer.named(id).plural
                        && noun.is_some_and(|a| a.morph.is_oblique())
                    {
                        unit.morph = unit.morph.oblique();
                    }
                }
                Entry::Nisba(id, morph) => {
                    (unit.what, unit.morph) = (What::Nisba(id), morph);
                    // ألمانية: no article, unless it is written before these letters too.
                    let own = gazetteer.named(id).name.starts_with("أل");
                    let text = analyzer.text(forms[found.first as usize]);
                    unit.article &= !own || text.contains("الال") || text.contains("للال");
                }
                Entry::Head(rule, morph) => {
                    (unit.what, unit.morph) = (What::Head(rule), morph);
                    let reading = noun_of(analyzer, forms[found.first as usize]);
                    // حاملة طائرات: what the lexicon knows as one word.
                    let whole =
                        gazetteer.trie.ends(found.node).iter().find_map(|&e| match gazetteer.entries[e as usize] {
                            Entry::Phrase(lexeme, _) => Some(lexeme),
                            _ => None,
                        });
                    unit.lexeme = whole.or(reading.map(|a| a.lexeme)).unwrap_or(0);
                    // مسلحون: the form of a single word tells its case and number.
                    // جنودا: several, in the accusative, and no two.
                    let two = |a: &Analysis| {
                        let next = forms.get(found.last as usize).map_or(0, |&next| analyzer.form(next).flags);
                        !a.morph.is_accusative()
                            || a.morph.number() == Number::Singular && next & (flag::ARTICLE | flag::STARTS) != 0
                    };
                    if found.last == found.first + 1
                        && let Some(reading) = reading.filter(|a| a.morph.pos() != Pos::Adjective)
                        && (morph.number() == Number::Any || morph.number() == Number::Dual && !two(reading))
                    {
                        unit.morph = reading.morph;
                    } else if morph.number() == Number::Any
                        && morph.pos() == Pos::Adjective
                        && let Some(reading) = reading
                    {
                        // الفصائل المسلحة, مدنيون: number and gender are those of its noun.
                        unit.morph = morph.with(reading.morph.gender(), reading.morph.number());
                        if reading.morph.is_oblique() {
                            unit.morph = unit.morph.oblique();
                        }
                    }
                }
                Entry::Phrase(lexeme, morph) => {
                    (unit.lexeme, unit.morph) = (lexeme, morph);
                    // المجتمع الدولي, سيارة مفخخة: as masculine or feminine as its noun.
                    let one = (Pos::Noun, Number::Singular, Gender::Any);
                    if (morph.pos(), morph.number(), morph.gender()) == one
                        && let readings = analyzer.analyses(forms[found.first as usize])
                        && let Some(noun) = readings.iter().find(|a| a.morph.pos() == Pos::Noun)
                        && noun.morph.number() == Number::Singular
                    {
                        unit.morph = morph.with(noun.morph.gender(), Number::Singular);
                    }
                    // رفيع المستوى: the article of its noun is not its own.
                    if morph.pos() == Pos::Adjective {
                        unit.article = analyzer.form(forms[found.first as usize]).flags & flag::ARTICLE != 0;
                    }
                }
            }
            continue;
        }
        // القادة الـ3: the article stands apart from its number.
        let number = |at: u32| analyzer.form(forms[at as usize]).flags & flag::NUMBER != 0;
        if at + 1 < sentence.last && number(at + 1) && matches!(analyzer.text(forms[at as usize]), "الـ" | "ال") {
            let unit = push(out, at + 1, at + 2);
            single(analyzer, forms[at as usize + 1], unit);
            unit.article = true;
            at += 2;
            continue;
        }
        let behind = matches.get(next).map_or(sentence.last, |m| m.first.min(sentence.last));
        if at + 1 < behind && number(at + 1) && is_part_of_number(analyzer, forms, at) {
            let unit = push(out, at, at + 2);
            unit.what = What::Number;
            number_proclitics(analyzer.text(forms[at as usize]), unit);
            at += 2;
            continue;
        }
        let end = if number(at) { sum_end(analyzer, forms, at, behind) } else { at + 1 };
        single(analyzer, forms[at as usize], push(out, at, end));
        at = end;
    }
    super::shape::join(analyzer, forms, out);
    super::listed::cut_and(analyzer, forms, out);
}

/// `ستة وعشرون`, `ثلاثة آلاف وخمسمئة`: where a number ends that is told in parts
/// joined by و, which is one.
fn sum_end(analyzer: &Analyzer<'_>, forms: &[FormId], at: u32, behind: u32) -> u32 {
    let is_number = |at: u32| analyzer.form(forms[at as usize]).flags & flag::NUMBER != 0;
    let end = (at + 1..behind.min(at + MAX_PARTS)).take_while(|&at| is_number(at)).last().map_or(at, |last| last) + 1;
    let joined = |at: u32| analyzer.text(forms[at as usize]).starts_with('و');
    if !(at + 1..end).any(joined) {
        return at + 1;
    }
    let mut words = [""; MAX_PARTS as usize];
    for (word, at) in words.iter_mut().zip(at..end) {
        *word = analyzer.text(forms[at as usize]);
    }
    let used = number::parse(&words[..(end - at) as usize]).map_or(1, |(_, used)| used as u32);
    if (at + 1..at + used).any(joined) { at + used } else { at + 1 }
}

/// `نصف مليون`, `ربع مليون`: a fraction of the number behind it.
fn is_part_of_number(analyzer: &Analyzer<'_>, forms: &[FormId], at: u32) -> bool {
    let [fraction, of] = [at, at + 1].map(|at| analyzer.text(forms[at as usize]));
    analyzer.form(forms[at as usize]).flags & flag::NUMBER == 0
        && number::parse(&[fraction, of]).is_some_and(|(number, used)| used == 2 && !number.approximate)
}

/// Words of the longest number that is read as one.
const MAX_PARTS: u32 = 6;

/// `أطراف المدينة`: where a place follows, a part of it rather than those who take part.
fn is_outskirts(
    analyzer: &Analyzer<'_>,
    forms: &[FormId],
    found: &Match,
    following: Option<&Match>,
    sentence: &Sentence,
) -> bool {
    let gazetteer = analyzer.gazetteer();
    if found.last != found.first + 1
        || found.last >= sentence.last
        || !matches!(gazetteer.entries[found.entry as usize], Entry::Head(..))
    {
        return false;
    }
    let readings = |at: u32| analyzer.analyses(forms[at as usize]);
    let part = |a: &Analysis| {
        gazetteer.is_marked(a.lexeme, Mark::Region) && a.pronoun.is_none() && !a.proclitics.has(Proclitics::ARTICLE)
    };
    let bare = |a: &Analysis| a.morph.pos() == Pos::Noun && !a.proclitics.is_and_or_prep();
    let place = |a: &Analysis| bare(a) && is_class(gazetteer.lexeme(a.lexeme), NounClass::Settlement);
    readings(found.first).iter().any(part)
        && match following.filter(|next| next.first == found.last) {
            Some(next) => match gazetteer.entries[next.entry as usize] {
                Entry::Name(id) | Entry::Claim(id, _) => gazetteer.named(id).kind == Kind::Place && next.skip == 0,
                _ => false,
            },
            None => readings(found.last).iter().any(place),
        }
}

/// `قضاء تلعفر`: a body's name that is a noun for a place too is the latter before the
/// name of one.
fn district<'a>(
    analyzer: &'a Analyzer<'_>,
    forms: &[FormId],
    found: &Match,
    behind: Option<&Match>,
) -> Option<&'a Analysis> {
    let gazetteer = analyzer.gazetteer();
    let Entry::Head(rule, _) = gazetteer.entries[found.entry as usize] else { return None };
    let body = gazetteer.compose[rule as usize].kind == Kind::Government && found.last == found.first + 1;
    let behind =
        behind.filter(|behind| body && behind.first == found.last && behind.proclitics == Proclitics::default());
    let (Entry::Name(name) | Entry::Claim(name, _)) = gazetteer.entries[behind?.entry as usize] else { return None };
    let settlement = |a: &&Analysis| gazetteer.lexeme(a.lexeme).classes & 1 << NounClass::Settlement as u32 != 0;
    let mut readings = analyzer.analyses(forms[found.first as usize]).iter();
    let noun = readings.find(|a| a.morph.pos() == Pos::Noun && !a.proclitics.has(Proclitics::ARTICLE));
    noun.filter(settlement).filter(|_| gazetteer.named(name).kind == Kind::Place)
}

/// `القضاء على`: a body's name that is a masdar too is the latter before the
/// preposition that this takes.
fn is_happening(analyzer: &Analyzer<'_>, forms: &[FormId], found: &Match, sentence: &Sentence) -> bool {
    let gazetteer = analyzer.gazetteer();
    if found.last != found.first + 1 || found.last >= sentence.last {
        return false;
    }
    if !matches!(gazetteer.entries[found.entry as usize], Entry::Head(..)) {
        return false;
    }
    // أمر الوزير بوقف القصف: no آمر, which is written otherwise.
    let stem = analyzer.text(forms[found.first as usize]).char_indices().nth(found.skip.into()).map_or(0, |(at, _)| at);
    let stem = &analyzer.text(forms[found.first as usize])[stem..];
    let read = analyzer.analyses(forms[found.first as usize]);
    let otherwise = || {
        let noun = |morph: Morph| morph.pos() == Pos::Noun && !morph.agrees_with_alef(Some('أ'));
        let word = gazetteer.words.find(stem).filter(|_| !read.is_empty());
        word.is_some_and(|word| {
            gazetteer.readings.get(word).iter().any(|r| noun(r.morph) && !read.iter().any(|a| a.lexeme == r.lexeme))
        })
    };
    if stem.starts_with('ا') && otherwise() {
        return true;
    }
    // وساطة خارجية: the adjective of the noun before it, no ministry.
    let readings = |at: u32| forms.get(at as usize).map_or(&[][..], |&form| analyzer.analyses(form));
    let bare = |at: u32| analyzer.form(forms[at as usize]).flags & flag::ARTICLE == 0;
    let noun = |a: &Analysis| matches!(a.morph.pos(), Pos::Noun | Pos::Masdar) && a.pronoun.is_none();
    let adjective = found.skip == 0
        && bare(found.first)
        && found.first > sentence.first
        && bare(found.first - 1)
        && readings(found.first).iter().any(|a| a.morph.pos() == Pos::Adjective)
        && readings(found.first - 1).iter().any(noun)
        && !readings(found.first - 1).iter().any(|a| a.morph.pos() == Pos::Particle);
    if adjective {
        return true;
    }
    // الاحتلال الأميركي للعراق: what was done, not who did it.
    // للقاء القيادة الشمالية لبحث الأزمة: what it is done for.
    let of = |a: &Analysis| {
        let purpose = a.morph.pos() == Pos::Masdar && !a.proclitics.has(Proclitics::ARTICLE) && a.pronoun.is_none();
        a.proclitics.has(Proclitics::LI) && !purpose
    };
    let masdar = readings(found.first).iter().any(|a| a.morph.pos() == Pos::Masdar);
    let nisba = |at: u32| {
        analyzer.starts(forms[at as usize]).iter().any(|start| {
            gazetteer.trie.ends(start.node).iter().any(|&e| matches!(gazetteer.entries[e as usize], Entry::Nisba(..)))
        })
    };
    let li = |at: u32| {
        readings(at).iter().any(of)
            || analyzer.starts(forms[at as usize]).iter().any(|s| s.proclitics.has(Proclitics::LI))
    };
    if masdar && found.last + 1 < sentence.last && nisba(found.last) && li(found.last + 1) {
        return true;
    }
    let preps = analyzer.analyses(forms[found.last as usize]).iter().filter_map(|a| gazetteer.lexeme(a.lexeme).prep);
    let next = preps.fold(0, |bits, prep| bits | 1_u64 << prep);
    next & !(1_u64 << gazetteer.well_known.fi | 1_u64 << gazetteer.well_known.li) != 0
        && analyzer
            .analyses(forms[found.first as usize])
            .iter()
            .any(|a| a.morph.pos() == Pos::Masdar && gazetteer.lexeme(a.lexeme).preps & next != 0)
}

/// The nominal reading of the first word of a name; مسؤولون and مبعوثون are
/// nouns before they are passive participles.
fn nominal<'a>(analyzer: &'a Analyzer<'_>, form: FormId) -> Option<&'a Analysis> {
    let readings = analyzer.analyses(form);
    let first = readings.iter().find(|a| a.morph.is_nominal())?;
    let noun = || readings.iter().find(|a| a.morph.pos() == Pos::Noun);
    Some(if first.morph.pos() == Pos::Passive { noun().unwrap_or(first) } else { first })
}

/// A feminine participle that heads a composed name is a noun where it can be:
/// طائرات are aircraft before they are what flies.
fn noun_of<'a>(analyzer: &'a Analyzer<'_>, form: FormId) -> Option<&'a Analysis> {
    let reading = nominal(analyzer, form)?;
    let noun = || analyzer.analyses(form).iter().find(|a| a.morph.pos() == Pos::Noun);
    let thing = reading.morph.pos() == Pos::Active && reading.morph.gender() == Gender::Feminine;
    Some(if thing { noun().unwrap_or(reading) } else { reading })
}

/// A unit of one token, by its spelling.
fn single(analyzer: &Analyzer<'_>, id: FormId, unit: &mut Unit) {
    let form = analyzer.form(id);
    unit.article = form.flags & flag::ARTICLE != 0;
    if form.flags & flag::SIGN != 0 {
        unit.what = What::Sign(analyzer.text(id).chars().next().unwrap_or(' '));
    } else if form.flags & flag::NUMBER != 0 {
        unit.what = What::Number;
        unit.feminine = analyzer.text(id).ends_with('ة');
        // ألف, آلاف: the first letters are no article.
        unit.article &= !["الف", "الاف"].iter().any(|word| analyzer.text(id).starts_with(word));
        if let Some(first) = analyzer.analyses(id).first() {
            unit.proclitics = first.proclitics;
        } else {
            number_proclitics(analyzer.text(id), unit);
        }
    } else if form.flags & flag::UNKNOWN != 0 {
        unit.what = What::Unknown;
        unit.feminine = analyzer.text(id).ends_with('ة');
        unknown_proclitics(analyzer.text(id), unit);
    }
}

/// وعشرون, بخمسة: a conjunction or preposition before a number word.
fn number_proclitics(text: &str, unit: &mut Unit) {
    let cut = match text.chars().next() {
        Some('و') if !text.starts_with("واحد") => Proclitics::AND,
        Some('ب') => Proclitics::BI,
        Some('ل') => Proclitics::LI,
        _ => return,
    };
    (unit.proclitics, unit.skip) = (cut, 1);
}

/// Of an unknown word only و before ال, ب before ال and لل are sure.
fn unknown_proclitics(text: &str, unit: &mut Unit) {
    let cuts = [
        ("وال", Proclitics::AND, 1),
        ("بال", Proclitics::BI, 1),
        ("كال", Proclitics::KA, 1),
        ("فال", Proclitics::THEN, 1),
        ("لل", Proclitics::LI, 1),
    ];
    for (prefix, proclitics, skip) in cuts {
        if text.starts_with(prefix) && text.chars().count() > prefix.chars().count() + 2 {
            (unit.proclitics, unit.skip, unit.article) = (proclitics, skip, true);
            return;
        }
    }
}

/// One more unit, to be filled in its place: a copy of what has just been
/// written field by field would have to wait for it.
fn push(units: &mut Vec<Unit>, first: u32, last: u32) -> &mut Unit {
    let at = units.len();
    units.push(blank(first, last));
    &mut units[at]
}

pub(super) fn blank(first: u32, last: u32) -> Unit {
    Unit {
        first,
        last,
        what: What::Word,
        lexeme: 0,
        headed_by: 0,
        morph: Morph::new(Pos::Noun),
        proclitics: Proclitics::default(),
        skip: 0,
        pronoun: None,
        article: false,
        feminine: false,
    }
}
