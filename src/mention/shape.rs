//! Names that the gazetteer does not know, told by their shape: سالم بن عبد
//! الله الجبلي, أبو الوليد, known first names behind a title, بلدة كفر الوادي.

use super::unit::{Unit, What, blank};
use crate::clause::phrase::is_class;
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Analysis, Analyzer, FormId, Proclitics, flag};
use crate::lang::morph::{Gender, Number, Pos};
use crate::record::Kind;
use crate::text::fold::fold_light;

/// No name has more words.
const MOST_WORDS: usize = 7;

/// Makes one unknown unit of each such name.
pub fn join(analyzer: &Analyzer<'_>, forms: &[FormId], units: &mut Vec<Unit>) {
    let shapes = Shapes { analyzer, forms };
    let mut kept = 0;
    let mut at = 0;
    while at < units.len() {
        let end = shapes.end(units, kept, at);
        if end > at {
            let mut name = blank(units[at].first, units[end - 1].last);
            name.what = What::Unknown;
            (name.proclitics, name.skip) = shapes.proclitics(&units[at]);
            units[kept] = name;
            at = end;
        } else {
            if kept < at {
                units[kept] = units[at];
            }
            at += 1;
        }
        kept += 1;
    }
    units.truncate(kept);
}

struct Shapes<'s, 'g> {
    analyzer: &'s Analyzer<'g>,
    forms: &'s [FormId],
}

impl Shapes<'_, '_> {
    /// Where the name that begins at `at` ends; `at` where none does. Units
    /// before `kept` are done.
    fn end(&self, units: &[Unit], kept: usize, at: usize) -> usize {
        let flags = self.flags(&units[at]);
        if flags & flag::SITE != 0 && kept > 0 && self.is_settlement(&units[kept - 1]) {
            // أم سيالة, أم دم: any noun, a known name of one word too.
            let single = |next: &Unit| {
                next.last - next.first == 1 && matches!(next.what, What::Word | What::Unknown | What::Name(_))
            };
            let fits = units.get(at + 1).is_some_and(|next| single(next) && self.may_stand(next));
            return if fits { at + 2 } else { at };
        }
        if self.is_town_as_first_name(units, kept, at) {
            return self.extend(units, at, at + 1, true);
        }
        if flags & (flag::GIVEN | flag::SON | flag::FATHER | flag::SERVANT | flag::UNKNOWN) == 0
            || flags & (flag::ARTICLE | flag::FOREIGN) != 0
        {
            return at;
        }
        let next = units.get(at + 1).map_or(0, |u| self.flags(u));
        let given = flags & flag::GIVEN != 0;
        if given && let Some(end) = self.set_off(units, kept, at) {
            return end;
        }
        let unknown = flags & flag::UNKNOWN != 0;
        let called = kept > 0 && self.is_called(&units[kept - 1]);
        let titled = called || (kept > 0 && self.is_title(&units[..kept]));
        let next_builds = next & (flag::SON | flag::FATHER | flag::SERVANT) != 0 && next & flag::GIVEN_CUT == 0;
        let begins = if flags & (flag::FATHER | flag::SERVANT) != 0
            || (flags & flag::SON != 0 && self.is_son(units, kept, at))
        {
            return self.extend(units, at, self.built(units, at, true).unwrap_or(at), titled);
        } else if flags & flag::SON != 0 {
            false
        } else if next_builds && (given || unknown) {
            true
        } else if called && unknown {
            // رجل يدعى X Y
            next & (flag::UNKNOWN | flag::GIVEN | flag::ARTICLE) != 0 && next & flag::GIVEN_CUT == 0
        } else if given && titled {
            // استشهد الصحفي أنس: the verb stands before the title already.
            let told = called || kept > 1 && units[kept - 2].what == What::Word && self.is_verb(&units[kept - 2]);
            // السفير وطالب أنقرة: what is joined to a title is no name of its bearer.
            let joined = flags & flag::GIVEN_CUT != 0 && self.is_verb(&units[at]);
            // المتحدث الأمني باسم الوزارة: in its name, unless more of a man's name follows.
            let goes_on = || next & (flag::UNKNOWN | flag::GIVEN) != 0;
            let in_its_name =
                !goes_on() && self.is_with_prep(&units[at]) && !self.is_definite_surname(units, at, at + 1);
            !joined && !in_its_name && (told || !self.is_verb(&units[at]) || goes_on())
        } else {
            given
                && next & flag::GIVEN_CUT == 0
                && (next & (flag::UNKNOWN | flag::GIVEN) != 0 || self.is_definite_surname(units, at, at + 1))
                && !self.is_otherwise(&units[..kept], &units[at], units.get(at + 1))
        };
        if !begins {
            return at;
        }
        let end = self.extend(units, at, at + 1, called || (titled && given));
        // One word is a name only behind a title.
        if end == at + 1 && !(titled && given && units[at].what == What::Word) { at } else { end }
    }

    /// `المبعوث الشمالي آموس X`: between a title in the article and an unknown word a town
    /// is a first name.
    fn is_town_as_first_name(&self, units: &[Unit], kept: usize, at: usize) -> bool {
        let unit = &units[at];
        let What::Name(id) = unit.what else { return false };
        let named = self.analyzer.gazetteer().named(id);
        named.kind == Kind::Place
            && named.capital_of.is_none()
            && unit.last - unit.first == 1
            && unit.skip == 0
            && unit.proclitics == Proclitics::default()
            && units[..kept].last().is_some_and(|title| title.article)
            && self.is_title(&units[..kept])
            && units.get(at + 1).is_some_and(|next| next.what == What::Unknown && self.plain(next))
    }

    /// `عضو المجلس، عادل محفوظ،`: a first name and one or two words that stand
    /// between commas behind a title, whatever these words mean elsewhere.
    fn set_off(&self, units: &[Unit], kept: usize, at: usize) -> Option<usize> {
        let comma = |unit: &Unit| matches!(unit.what, What::Sign('،' | ','));
        if kept < 2 || !comma(&units[kept - 1]) || !self.is_title(&units[..kept - 1]) || self.reads_as_title(&units[at])
        {
            return None;
        }
        let single = |unit: &&Unit| {
            unit.last - unit.first == 1
                && matches!(unit.what, What::Word | What::Unknown | What::Nisba(_))
                && self.may_stand(unit)
                && !self.reads_as_title(unit)
        };
        let words = units[at + 1..].iter().take(3).take_while(single).count();
        let end = at + 1 + words;
        ((1..=2).contains(&words) && units.get(end).is_some_and(comma)).then_some(end)
    }

    /// Takes what goes on from `end`.
    fn extend(&self, units: &[Unit], at: usize, mut end: usize, titled: bool) -> usize {
        if end == at {
            return at;
        }
        while end < units.len() && end - at < MOST_WORDS {
            let unit = &units[end];
            let flags = self.flags(unit);
            // الشيخ صباح والذي: a relative pronoun is nobody's name.
            if flags & flag::GIVEN_CUT != 0 || flags & flag::ARTICLE != 0 && !self.may_stand(unit) {
                break;
            }
            // خير الله, العبد الله
            let of_god = || units.get(end + 1).is_some_and(|next| self.flags(next) != 0 && self.text(next) == "الله");
            if let Some(built) = self.built(units, end, false) {
                end = built;
            } else if matches!(unit.what, What::Word | What::Unknown) && self.plain(unit) && of_god() {
                end += 2;
            } else if (flags & flag::UNKNOWN != 0 && self.plain(unit))
                || (flags & flag::GIVEN != 0 && (titled || !self.is_verb(unit)))
            {
                end += 1;
            } else if self.is_definite_surname(units, at, end) {
                return end + 1;
            } else if titled
                && end == at + 1
                && unit.what == What::Word
                && flags & flag::ARTICLE != 0
                && self.plain(unit)
                && !self.reads_as_title(unit)
                && !self.tells_of_several(unit)
            {
                end += 1;
            } else if self.is_surname(units, at, end)
                // السفير ستيفن فاجن: nobody speaks of himself right behind a name.
                || (titled && end == at + 1 && self.speaks_of_himself(unit))
                || (titled && end == at + 1 && self.is_common(unit) && self.speaks(units.get(end + 1)))
            {
                return end + 1;
            } else {
                break;
            }
        }
        end
    }

    /// No word but of a verb in the first person.
    fn speaks_of_himself(&self, unit: &Unit) -> bool {
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        let own = |a: &Analysis| a.morph.pos() == Pos::Verb && a.morph.person() == 1 && a.pronoun.is_none();
        unit.last - unit.first == 1 && !readings.is_empty() && readings.iter().all(own)
    }

    /// `بن علي`, `أبو بكر`, `عبد الرحمن`: the end of what a building word and
    /// the next make.
    fn built(&self, units: &[Unit], at: usize, first: bool) -> Option<usize> {
        let flags = self.flags(&units[at]);
        if flags & (flag::SON | flag::FATHER | flag::SERVANT) == 0 || (!first && flags & flag::GIVEN_CUT != 0) {
            return None;
        }
        let next = units.get(at + 1)?;
        let next_flags = self.flags(next);
        if next_flags & (flag::SON | flag::FATHER | flag::SERVANT) != 0 {
            return self.built(units, at + 1, false);
        }
        let fits = match next.what {
            // بن بنيه: what looks like a verb with its object is a name here; أبو وهيب: so is
            // what looks joined.
            What::Word | What::Unknown | What::Nisba(_) => {
                let joined = next.proclitics.is_and() && next_flags & flag::ARTICLE == 0;
                let kin = self.text(&units[at]) == "بن" || flags & flag::FATHER != 0;
                next.last - next.first == 1
                    && (self.may_stand(next) || kin && (joined || self.text(&units[at]) == "بن" && self.plain(next)))
            }
            // عبد الأمير: a title elsewhere.
            What::Head(_) => flags & flag::SERVANT != 0 && next.last - next.first == 1,
            _ => false,
        };
        let article = next_flags & flag::ARTICLE != 0 && next.proclitics == Proclitics::default();
        (fits && (flags & flag::SERVANT == 0 || article)).then_some(at + 2)
    }

    /// `الجبلي` behind a name that is built of several words, and the surname
    /// of another, known person behind a first name that is not his.
    fn is_surname(&self, units: &[Unit], at: usize, end: usize) -> bool {
        let unit = &units[end];
        match unit.what {
            What::Nisba(_) => {
                (end > at + 1 || self.is_only_given(&units[at]))
                    && self.flags(unit) & flag::ARTICLE != 0
                    && unit.morph.gender() != Gender::Feminine
                    && unit.morph.number() == Number::Singular
                    && self.plain(unit)
            }
            What::Word => {
                end > at + 1
                    && self.flags(unit) & flag::ARTICLE != 0
                    && self.text(unit).starts_with("ال")
                    && self.text(unit).ends_with('ي')
                    && !self
                        .analyzer
                        .analyses(self.forms[unit.first as usize])
                        .iter()
                        .any(|a| a.morph.pos() == Pos::Particle)
            }
            What::Name(id) if unit.last - unit.first == 1 && unit.skip == 0 => {
                let named = self.analyzer.gazetteer().named(id);
                let first = self.text(&units[at]);
                named.kind == Kind::Person && {
                    let name = fold_light(&named.name);
                    name.contains(' ')
                        && !name.split(' ').any(|word| word == first)
                        && name.split(' ').next() != Some(self.text(unit))
                }
            }
            _ => false,
        }
    }

    /// `محمد الصالح`, `يوسف الخطيب`: behind a first name another one with the article,
    /// or a word for what one man is, but for a title.
    fn is_definite_surname(&self, units: &[Unit], at: usize, end: usize) -> bool {
        let Some(unit) = units.get(end) else { return false };
        let flags = self.flags(unit);
        let plain = unit.what == What::Word && self.plain(unit) && !self.reads_as_title(unit);
        if end != at + 1 || flags & flag::ARTICLE == 0 || !plain || !self.can_be_given(&units[at]) {
            return false;
        }
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        let gazetteer = self.analyzer.gazetteer();
        // محمد المقيم في المدينة: what he does.
        let by = gazetteer.well_known.by;
        let told = |next: &Unit| self.is_prep(next) && gazetteer.lexeme(next.lexeme).prep != Some(by);
        let told = || units.get(end + 1).is_some_and(told);
        flags & flag::GIVEN_THE != 0
            || !told()
                && readings.iter().any(|a| {
                    is_class(gazetteer.lexeme(a.lexeme), NounClass::Human)
                        && a.morph.number() == Number::Singular
                        && a.morph.gender() != Gender::Feminine
                })
    }

    /// A first name that is no noun or verb besides: نادر, but not سلام.
    fn can_be_given(&self, unit: &Unit) -> bool {
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        matches!(unit.what, What::Word | What::Unknown)
            && readings.iter().all(|a| {
                // أحمد: nobody says of himself that he praises.
                let mine = a.morph.pos() == Pos::Verb && a.morph.person() == 1;
                mine || matches!(a.morph.pos(), Pos::Adjective | Pos::Active)
            })
    }

    fn is_prep(&self, unit: &Unit) -> bool {
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        unit.what == What::Word
            && readings
                .first()
                .is_some_and(|a| a.proclitics.is_prep() || self.analyzer.gazetteer().lexeme(a.lexeme).prep.is_some())
    }

    /// `سهيل`: a first name and no other word.
    fn is_only_given(&self, unit: &Unit) -> bool {
        self.flags(unit) & flag::GIVEN != 0
            && self.analyzer.analyses(self.forms[unit.first as usize]).is_empty()
            && matches!(unit.what, What::Word | What::Unknown)
    }

    /// يدعى, تدعى: a name stands behind it.
    fn is_called(&self, unit: &Unit) -> bool {
        let gazetteer = self.analyzer.gazetteer();
        let readings = || self.analyzer.analyses(self.forms[unit.first as usize]);
        unit.what == What::Word && readings().iter().any(|a| gazetteer.is_marked(a.lexeme, Mark::Called))
    }

    /// `قال الدكتور كمال مظهر إن`: an ordinary noun that can only be a surname,
    /// since what is said begins behind it.
    fn is_common(&self, unit: &Unit) -> bool {
        unit.what == What::Word && self.flags(unit) & flag::ARTICLE == 0 && self.may_stand(unit)
    }

    fn speaks(&self, unit: Option<&Unit>) -> bool {
        let gazetteer = self.analyzer.gazetteer();
        unit.is_some_and(|unit| {
            let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
            readings.iter().any(|a| gazetteer.lexeme(a.lexeme).particle == Some(ParticleClass::That))
        })
    }

    /// A title or an office, the adjective of its state between or not.
    fn is_title(&self, before: &[Unit]) -> bool {
        let Some(unit) = before.last() else { return false };
        let gazetteer = self.analyzer.gazetteer();
        let office = |rule: u32| {
            let entry = &gazetteer.compose[rule as usize];
            entry.office || entry.kind == Kind::Person
        };
        match unit.what {
            What::Head(rule) if office(rule) => true,
            // والي شمال دارفور X
            What::Name(id) => {
                gazetteer.named(id).kind != Kind::Person
                    && before.len() > 1
                    && matches!(before[before.len() - 2].what, What::Head(rule) if office(rule))
            }
            What::Nisba(_) => {
                unit.article
                    && before.len() > 1
                    && matches!(before[before.len() - 2].what, What::Head(rule) if office(rule))
            }
            // المتحدث باسم الشبكة X, قائد المنطقة العسكرية X
            What::Word | What::Head(_) if unit.article && self.ends_office(before) => true,
            What::Word if unit.article && unit.last - unit.first == 1 => {
                let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
                readings.iter().any(|a| {
                    let lexeme = gazetteer.lexeme(a.lexeme);
                    (is_class(lexeme, NounClass::Title) || is_class(lexeme, NounClass::Human))
                        && a.morph.number() == Number::Singular
                })
            }
            _ => false,
        }
    }

    /// `المتحدث باسم الشبكة`, `قائد المنطقة العسكرية`: an office with a noun
    /// and its adjective behind it.
    fn ends_office(&self, before: &[Unit]) -> bool {
        let gazetteer = self.analyzer.gazetteer();
        let office = |unit: &Unit| {
            !unit.article
                && match unit.what {
                    What::Head(rule) => {
                        let entry = &gazetteer.compose[rule as usize];
                        entry.office || entry.kind == Kind::Person
                    }
                    _ => false,
                }
        };
        let definite = |unit: &&Unit| unit.article && unit.skip == 0 && matches!(unit.what, What::Word | What::Head(_));
        let nouns = before.iter().rev().take_while(definite).count();
        (1..=2).contains(&nouns) && before.len() > nouns && office(&before[before.len() - 1 - nouns])
    }

    /// `بلدة`, `مخيم` before the name of a place.
    fn is_settlement(&self, unit: &Unit) -> bool {
        let gazetteer = self.analyzer.gazetteer();
        unit.what == What::Word && !unit.article && unit.last - unit.first == 1 && {
            let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
            readings.iter().any(|a| is_class(gazetteer.lexeme(a.lexeme), NounClass::Settlement) && a.pronoun.is_none())
        }
    }

    fn reads_as_title(&self, unit: &Unit) -> bool {
        let gazetteer = self.analyzer.gazetteer();
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        readings.iter().any(|a| is_class(gazetteer.lexeme(a.lexeme), NounClass::Title))
    }

    /// زار الأمير سالم المصابين: people in the plural, however the word is read.
    fn tells_of_several(&self, unit: &Unit) -> bool {
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        !readings.is_empty() && readings.iter().all(|a| a.morph.is_nominal() && a.morph.number() != Number::Singular)
    }

    fn is_verb(&self, unit: &Unit) -> bool {
        // أنس: "I forget" is no reading where a name can stand.
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        readings.iter().any(|a| a.morph.pos() == Pos::Verb && a.morph.person() != 1)
    }

    /// `باسم`, and `طالب` where a clause begins: a first name that is another
    /// word there.
    fn is_otherwise(&self, before: &[Unit], unit: &Unit, next: Option<&Unit>) -> bool {
        // قال كمال الزعفراني: what only a surname can be.
        let surname = |next: &Unit| {
            let flags = self.flags(next);
            let shape = flag::ARTICLE | flag::UNKNOWN | flag::ENDS_IN_YA;
            flags & shape == shape
        };
        let begins = || before.last().is_none_or(|u| matches!(u.what, What::Sign(_)) || self.is_verb_particle(u));
        self.is_with_prep(unit) && !next.is_some_and(surname) || self.is_verb(unit) && begins()
    }

    /// `باسم`: a preposition and its noun, as well as a name.
    fn is_with_prep(&self, unit: &Unit) -> bool {
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        readings.iter().any(|a| a.proclitics.is_prep())
    }

    /// `قد`, `حيث`: no preposition, and no `إن` behind which a name stands.
    fn is_verb_particle(&self, unit: &Unit) -> bool {
        let gazetteer = self.analyzer.gazetteer();
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        let first = readings.first().filter(|_| unit.what == What::Word).map(|a| gazetteer.lexeme(a.lexeme));
        first.is_some_and(|l| l.particle.is_some_and(|p| p != ParticleClass::That) && l.prep.is_none())
    }

    /// `بن` begins a name, and `ابن` goes on with a known one; `آل`, `ولد` and `بنت` go on with one
    /// that has begun.
    fn is_son(&self, units: &[Unit], kept: usize, at: usize) -> bool {
        let person = |id| self.analyzer.gazetteer().named(id).kind == Kind::Person;
        let known = || {
            let before = kept.checked_sub(1).map(|before| units[before].what);
            matches!(before, Some(What::Name(id)) if person(id))
        };
        match self.text(&units[at]) {
            "بن" => true,
            "ابن" => known(),
            _ => false,
        }
    }

    /// True for a word that a name can end with: no particle, no pronoun.
    fn may_stand(&self, unit: &Unit) -> bool {
        let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
        self.plain(unit)
            && (readings.is_empty() || readings.iter().any(|a| a.morph.is_nominal() && a.pronoun.is_none()))
    }

    /// Nothing is written before it but the article.
    fn plain(&self, unit: &Unit) -> bool {
        unit.skip == 0
    }

    fn flags(&self, unit: &Unit) -> u32 {
        let single = unit.last - unit.first == 1
            && matches!(unit.what, What::Word | What::Unknown | What::Nisba(_) | What::Name(_));
        if !single {
            return 0;
        }
        let flags = self.analyzer.form(self.forms[unit.first as usize]).flags;
        match unit.what {
            What::Name(_) => 0,
            What::Nisba(_) => flags & flag::ARTICLE,
            _ if self.begins_like_article(unit, flags) => flags & !flag::ARTICLE,
            _ => flags,
        }
    }

    /// فالح, ألبرت: a first name whose letters begin like the article, in no reading of it one.
    fn begins_like_article(&self, unit: &Unit, flags: u32) -> bool {
        let first_name = flags & (flag::GIVEN | flag::GIVEN_CUT | flag::ARTICLE) == flag::GIVEN | flag::ARTICLE;
        first_name && {
            let readings = self.analyzer.analyses(self.forms[unit.first as usize]);
            readings.iter().all(|a| a.morph.pos() != Pos::Particle && !a.proclitics.has(Proclitics::ARTICLE))
        }
    }

    fn text(&self, unit: &Unit) -> &str {
        self.analyzer.text(self.forms[unit.first as usize])
    }

    fn proclitics(&self, unit: &Unit) -> (Proclitics, u8) {
        if self.flags(unit) & flag::GIVEN_CUT == 0 {
            return (unit.proclitics, unit.skip);
        }
        (Proclitics::AND, 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::{Article, Extractor};
    use crate::gazetteer::Gazetteer;

    /// Ids of those named in a sentence, without the gazetteer's own.
    fn unknown(text: &str) -> Vec<String> {
        let article = Article { doc: "a", text, date: None, source: None, title: None };
        let extraction = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
        extraction.entities.into_iter().filter(|e| !e.known && !e.described).map(|e| e.name).collect()
    }

    #[test]
    fn names_are_told_by_their_shape() {
        for (text, name) in [
            ("أعلن العقيد سالم بن عبد الله الجبلي وقف إطلاق النار", "سالم بن عبد الله الجبلي"),
            ("قتل القيادي في الحركة أبو الهيثم الجبلي في غارة جوية", "أبو الهيثم الجبلي"),
            ("قصفت المدفعية قرية أم الزعفران", "أم الزعفران"),
            ("قصفت المدفعية بلدة أم زعفران", "أم زعفران"),
            ("قال المتحدث باسم الشبكة أحمد الزعفران إن الجيش قصف القرية", "أحمد الزعفران"),
            ("قال قائد الشرطة سالم حسن إن الجيش قصف القرية", "سالم حسن"),
            ("قال الدكتور سالم مظهر إن الجيش قصف القرية", "سالم مظهر"),
            ("اعتقل الجيش رجلا يدعى سالم الزعفراني", "سالم الزعفراني"),
            ("هاجمت كتيبة الزعفران المطار", "كتيبة الزعفران"),
            ("وطالب فارس الزعفراني الحكومة بالحوار", "فارس الزعفراني"),
            ("طالب عضو مجلس النواب، عادل محفوظ، الحكومة بالحوار", "عادل محفوظ"),
            ("قال ممدوح الزعفراني الذي حضر الاجتماع إن الجيش انسحب", "ممدوح الزعفراني"),
            ("أعلن مبارك بن بنيه الزعفراني وقف إطلاق النار", "مبارك بن بنيه الزعفراني"),
            ("اجتمع محمد الصالح مع وفد الحركة", "محمد الصالح"),
            ("قال يوسف الخطيب إن الجيش قصف القرية", "يوسف الخطيب"),
            ("قتل سامي العبد الله في غارة", "سامي العبد الله"),
            ("قال كمال الزعفراني إن الجيش قصف القرية", "كمال الزعفراني"),
            ("قتل فالح الزعفراني في غارة", "فالح الزعفراني"),
            ("اعتقلت الشرطة فاطمة الزعفراني", "فاطمة الزعفراني"),
            ("التقى الشيخ صباح الزعفراني والذي سلمه رسالة", "صباح الزعفراني"),
        ] {
            assert!(unknown(text).iter().any(|n| n == name), "{text}: {:?}", unknown(text));
        }
    }

    #[test]
    fn ordinary_words_are_no_names() {
        for text in [
            "زار الأمير سالم المصابين في المستشفى",
            "قال المتحدث الأمني باسم وزارة الداخلية إن الجيش انسحب",
            "وصل عدد القتلى إلى مئة",
            "هاجم مسلحون القاعدة العسكرية",
            "قال مصدر أمني إن خمسة جنود قتلوا",
            "قال محمد المقيم في المدينة إن الجيش انسحب",
            "وأكد يوسف الوزير السابق أن الجيش انسحب",
        ] {
            assert!(unknown(text).is_empty(), "{text}: {:?}", unknown(text));
        }
    }
}
