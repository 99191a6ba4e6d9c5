//! Noun phrases: reading one and handing it to what takes it.

use super::Walk;
use super::manner::is_manner;
use crate::clause::{Bounds, Np, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::operators::Control;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::ar::analyse::{Proclitics, Pronoun};
use crate::lang::morph::{Gender, Number, Pos};
use crate::mention::unit::{Unit, What};
use crate::record::Kind;

impl Walk<'_> {
    pub(super) fn noun_phrase(&mut self) {
        let unit = self.unit();
        let spare = self.s.spare_parts.pop().unwrap_or_default();
        let mut parts = phrase::read(self.g, &self.s.units, self.at, spare);
        self.cut_times(&mut parts);
        self.cut_manner(&mut parts);
        self.cut_paper(&mut parts);
        self.cut_weapon(&mut parts);
        self.count_measure(&mut parts);
        self.cut_share(&mut parts);
        if parts.is_empty() {
            self.at += 1;
            return;
        }
        if let [(only, _)] = parts[..]
            && let Some(before) = self.takes_nisba(only)
        {
            // وساطة قطرية ومصرية: one more adjective of the same noun.
            self.s.nps[before].add(only, Part::Mod);
            self.s.spare_parts.push(super::super::emptied(parts));
            self.pending.and = false;
            self.at = only + 1;
            return;
        }
        if let Some(before) = self.epithet_of(&parts).or_else(|| self.epithet_apart(&parts)) {
            self.at = parts.last().map_or(self.at, |p| p.0) + 1;
            self.add_epithets(before, &parts);
            self.s.spare_parts.push(super::super::emptied(parts));
            return;
        }
        if let [(only, _)] = parts[..]
            && let Some(before) = self.goes_on_as_name(only)
        {
            self.add_name(before, only);
            self.s.spare_parts.push(super::super::emptied(parts));
            self.at = only + 1;
            return;
        }
        if let [(only, Part::Head)] = parts[..]
            && self.one_more_participle(only)
        {
            self.s.spare_parts.push(super::super::emptied(parts));
            return;
        }
        let end = parts.last().map_or(self.at, |p| p.0) + 1;
        let named = std::mem::take(&mut self.pending.named);
        if unit.proclitics.is_prep() && !named {
            self.proclitic_prep(unit);
        }
        let and = std::mem::take(&mut self.pending.and) || unit.proclitics.is_and();
        let np = Np {
            bounds: Bounds::of(&parts),
            parts,
            prep: self.pending.prep.take(),
            circumstance: self.pending.circumstance.take(),
            and_of: None,
            apposition: None,
            without: std::mem::take(&mut self.pending.without) || std::mem::take(&mut self.pending.negated),
            demonstrative: std::mem::take(&mut self.pending.demonstrative),
            governor: None,
            clause: self.clause,
            told_of: false,
        };
        self.s.nps.push(np);
        let id = self.s.nps.len() - 1;
        for u in self.at..end {
            self.s.quoted[u] = self.quote > 0;
            // Quotes that the phrase passes over still open and close.
            match self.s.units[u].what {
                What::Sign('«' | '“') => self.quote += 1,
                What::Sign('»' | '”') => self.quote = self.quote.saturating_sub(1),
                What::Sign('"') => self.quote = usize::from(self.quote == 0),
                _ => {}
            }
        }
        let according = std::mem::take(&mut self.pending.according);
        // بينهم نساء وأطفال: all of them are part of what came before.
        let from = self.s.nps[id].prep == Some(self.g.well_known.min);
        let goes_on = match self.aside_end {
            Some(end) if from => end + 1 == self.at,
            // بينهم رجل و3 أطفال: the و stands apart from a number.
            Some(end) => {
                let apart =
                    end + 1 == self.at && phrase::particle(self.g, &self.s.units[end]) == Some(ParticleClass::And);
                and && (end == self.at || apart) && self.s.nps[id].prep.is_none()
            }
            None => false,
        };
        let aside = std::mem::take(&mut self.pending.aside);
        if aside || goes_on {
            self.add_nominal_preds(id);
            if aside {
                self.told_aside(id);
            } else {
                self.s.nps[id].and_of = id.checked_sub(1);
            }
            self.at = end;
            self.aside_end = Some(end);
            return;
        }
        if self.names_foremost(id) {
            (self.pending.aside, self.at) = (true, end);
            return;
        }
        if self.s.nps[id].prep.is_none() && self.ends_adverb(id) {
            self.at = end;
            return;
        }
        if self.shares_out(id) {
            self.share_aside(end);
            return;
        }
        if according {
            self.s.according.push(phrase::whole(id));
            self.add_nominal_preds(id);
        } else {
            self.attach(id, and);
        }
        if and {
            self.share_genitive(id);
        }
        self.last_np = Some(id);
        self.comma = false;
        self.at = end;
        self.attached_pronoun(id);
    }

    /// `الدول وعلى رأسها مصر`: what follows is part of what came before.
    fn names_foremost(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let unit = &self.s.units[np.head()];
        np.prep.is_some()
            && np.parts.len() == 1
            && matches!(unit.pronoun, Some(Pronoun::Her | Pronoun::Them | Pronoun::Both))
            && self.g.is_marked(unit.lexeme, Mark::Foremost)
            && self.last_np.is_some()
            && self.s.units.get(np.last() + 1).is_some_and(|u| u.is_nominal() && !phrase::begins_anew(u))
    }

    /// `أعلن الجيش في بيان مقتل جندي`, `طالب الوزير في بيان الحركة بالهدوء`: what is
    /// said, and who is asked or charged, stands behind the paper, and is none
    /// of its own.
    fn cut_paper(&self, parts: &mut Vec<(usize, Part)>) {
        if self.pending.prep != Some(self.g.well_known.fi) {
            return;
        }
        let [(paper, _), (told, Part::Of), ..] = parts[..] else { return };
        let Some(verb) = self.s.clauses[self.clause].verb else { return };
        let (paper, told) = (&self.s.units[paper], &self.s.units[told]);
        let singular = paper.what == What::Word && paper.morph.number() == Number::Singular;
        let speech = || {
            phrase::has_class(self.g, paper, &[NounClass::Document])
                || self.g.operator(paper.lexeme).is_some_and(|o| o.says)
        };
        let said = told.what == What::Word && told.morph.pos() == Pos::Masdar && self.says(verb);
        let asked = || self.asks_behind(verb, parts[parts.len() - 1].0 + 1);
        if singular && self.argument(verb, Rel::Object).is_none() && (said || asked()) && speech() {
            parts.truncate(1);
        }
    }

    /// A verb that cannot do without an object, right before the ب or على that
    /// it takes besides: طالب ... ب, حث ... على.
    pub(super) fn asks_behind(&self, verb: PredId, at: usize) -> bool {
        let w = &self.g.well_known;
        let Some(next) = self.s.units.get(at) else { return false };
        let prep = match next.is_particle() {
            true => self.g.lexeme(next.lexeme).prep,
            false => next.proclitics.has(Proclitics::BI).then_some(w.bi),
        };
        let operator = self.g.operator(self.s.preds[verb].lexeme);
        prep.is_some_and(|p| (p == w.bi || p == w.ala) && self.asks_for(verb, p))
            && operator.is_some_and(|o| o.control == Control::Object)
            && self.has_object_role(verb)
            && !self.s.units[self.s.preds[verb].unit].morph.is_passive()
    }

    /// `استهدف الجيش بصاروخ مدينة السد`, `استعاد الجيش بنجاح مدينة السد`: a town owns
    /// no rocket, nor is it how something is done; it is what the verb, which
    /// has no object yet, strikes or takes.
    fn cut_weapon(&self, parts: &mut Vec<(usize, Part)>) {
        if !self.unit().proclitics.has(Proclitics::BI) {
            return;
        }
        let [(weapon, Part::Head), (struck, Part::Of), ..] = parts[..] else { return };
        let (weapon, struck) = (&self.s.units[weapon], &self.s.units[struck]);
        let place = match struck.what {
            What::Name(n) => matches!(self.g.named(n).kind, Kind::Place | Kind::Facility),
            What::Word => phrase::has_class(self.g, struck, &[NounClass::Settlement, NounClass::Facility]),
            _ => false,
        };
        if place
            && let Some(verb) = self.s.clauses[self.clause].verb
            && (phrase::has_class(self.g, weapon, &[NounClass::Weapon, NounClass::Vehicle])
                || self.tells_how(verb, weapon))
            && self.has_object_role(verb)
            && !self.s.units[self.s.preds[verb].unit].morph.is_passive()
            && self.argument(verb, Rel::Object).is_none()
        {
            parts.truncate(1);
        }
    }

    /// A masdar of no event behind a ب for which the verb does not ask.
    fn tells_how(&self, verb: PredId, unit: &Unit) -> bool {
        unit.morph.pos() == Pos::Masdar
            && self.g.frames_of.get(unit.lexeme).is_empty()
            && self.argument(verb, Rel::Subject).is_some()
            && self.g.operator(self.s.preds[verb].lexeme).is_none_or(|o| o.carries)
    }

    /// The noun right before that one more adjective behind و describes: a
    /// happening with its nisba (وساطة قطرية ومصرية), any noun with a plain
    /// adjective (هجمات كبيرة ودامية), things with what could be a woman
    /// elsewhere (مواقع عسكرية ومدنية, فصائل إسلامية ومقاتلة).
    fn takes_nisba(&self, at: usize) -> Option<NpId> {
        let unit = &self.s.units[at];
        if !unit.proclitics.is_and() || unit.proclitics.is_prep() {
            return None;
        }
        let before = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == at)?;
        let &(end, part) = self.s.nps[before].parts.last()?;
        let last = &self.s.units[end];
        let agrees = unit.article == last.article
            && unit.morph.gender() == last.morph.gender()
            && unit.morph.number() == last.morph.number();
        let nisbas = matches!((unit.what, last.what), (What::Nisba(_), What::Nisba(_)));
        let happens = || self.head_pred(before).is_some_and(|p| self.is_happening(p));
        let plain = |u: &Unit| u.what == What::Word && u.morph.pos() == Pos::Adjective && u.pronoun.is_none();
        let describes = plain(unit)
            && part == Part::Mod
            && (plain(last) || matches!(last.what, What::Nisba(_)))
            && !phrase::has_class(self.g, unit, &[NounClass::Measure])
            // الدعم السياسي والإعلامي: a happening is of no kind but this.
            && (happens() || !phrase::has_class(self.g, unit, &[NounClass::Human, NounClass::Fighter]));
        (agrees && (nisbas && happens() || describes) || self.describes_things(before, unit)).then_some(before)
    }

    /// A noun for people in the feminine singular, behind things of one kind
    /// that have such an adjective already.
    fn describes_things(&self, before: NpId, unit: &Unit) -> bool {
        let she = |u: &Unit| (u.morph.gender(), u.morph.number()) == (Gender::Feminine, Number::Singular);
        let people = || {
            phrase::has_class(self.g, unit, &[NounClass::Fighter])
                || phrase::has_class(self.g, unit, &[NounClass::Human])
                    && self.g.lexeme(unit.lexeme).lemma.ends_with('ي')
        };
        let np = &self.s.nps[before];
        let (head, last) = (&self.s.units[np.head()], &self.s.units[np.last()]);
        let adjective =
            last.morph.pos() == Pos::Adjective && she(last) || np.last() == np.head() && last.last - last.first > 1;
        unit.what == What::Word
            && she(unit)
            && unit.pronoun.is_none()
            && unit.article == last.article
            && adjective
            && head.morph.number() == Number::Plural
            && !phrase::has_class(self.g, head, &[NounClass::Human, NounClass::Fighter])
            && people()
    }

    pub(super) fn attach(&mut self, id: NpId, and: bool) {
        let comma = self.comma;
        self.add_nominal_preds(id);
        let has_prep = self.s.nps[id].prep.is_some() || self.s.nps[id].circumstance.is_some();
        if std::mem::take(&mut self.pending.identity) && !has_prep && !and {
            self.tell_identity(id);
            return;
        }
        if (self.is_time(id) || self.is_whereabouts(id)) && !has_prep {
            return;
        }
        if !has_prep && self.is_lacking(id) {
            return;
        }
        if !has_prep && let Some((_, renamed)) = self.dashed {
            self.s.nps[renamed].apposition.get_or_insert(id);
            return;
        }
        // وقعا اتفاقا برعاية الرئيس: how it came about.
        if !has_prep && phrase::is_beside(self.g, &self.s.units[self.s.nps[id].head()]) {
            let with = Rel::Prep(self.g.well_known.bi);
            if let Some(pred) = self.governor_for(id, with) {
                self.hang(id, pred, with);
            }
            return;
        }
        if !has_prep && and && self.coordinate(id) {
            return;
        }
        if has_prep {
            if !(and && self.repeat_prep(id)) {
                self.attach_prep(id);
            }
            return;
        }
        if comma && self.appose(id)
            || self.holds_both(id)
            || self.tells_whose_rival(id)
            || self.names_title_before(id)
            || self.bears_both_titles(id)
        {
            return;
        }
        // داعيا, متهما: a participle of manner has its own complements.
        if is_manner(self.g, &self.s.units, self.s.nps[id].head()) {
            if comma {
                self.leave_for_manner(id);
            }
            return;
        }
        self.attach_bare(id);
    }

    /// `غارة بدون طيار`, `دون غطاء`: what there is not takes no part.
    fn is_lacking(&self, id: NpId) -> bool {
        let before = self.s.nps[id].first().checked_sub(1).map(|at| &self.s.units[at]);
        let lacks =
            before.is_some_and(|u| u.is_particle() && phrase::particle(self.g, u) == Some(ParticleClass::Without));
        // لن يمر دون عقاب: what there will be.
        let verb = self.s.clauses[self.clause].verb;
        lacks && self.head_pred(id).is_none() && !verb.is_some_and(|v| self.s.preds[v].negated)
    }

    /// `قصف بشكل عشوائي ومكثف المدينة`: adjectives behind an adverb belong to it.
    fn ends_adverb(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let adjective = |u: &Unit| {
            u.what == What::Word
                && matches!(u.morph.pos(), Pos::Adjective | Pos::Active | Pos::Passive)
                && !u.article
                && u.pronoun.is_none()
                && !phrase::has_class(self.g, u, &[NounClass::Human, NounClass::Fighter])
        };
        if !np.parts.iter().all(|p| adjective(&self.s.units[p.0])) {
            return false;
        }
        let mut before = self.s.units[..np.first()].iter().rev().skip_while(|u| adjective(u));
        before.next().and_then(|u| phrase::particle(self.g, u)) == Some(ParticleClass::Adverb)
    }

    pub(super) fn is_time(&self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        // عقد لقاء: as a masdar it is no decade.
        let time = |u: usize| {
            let unit = &self.s.units[u];
            // لم تعتقل أحدا: nobody, and no Sunday.
            let nobody = unit.morph.is_accusative()
                && !unit.article
                && phrase::has_class(self.g, unit, &[NounClass::Measure])
                && np.parts.len() == 1;
            phrase::has_class(self.g, unit, &[NounClass::Time]) && unit.morph.pos() != Pos::Masdar && !nobody
        };
        // مطلع الشهر: what ends in a time is one, unless it names somebody.
        time(np.head())
            || (time(np.last())
                && np.parts.iter().all(|p| matches!(self.s.units[p.0].what, What::Word | What::Number))
                && self.head_pred(id).is_none())
    }
}
