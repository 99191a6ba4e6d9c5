//! Apposition: a title here, the name there.

use super::Walk;
use crate::clause::{Filler, NpId, Part, PredId, Rel, phrase};
use crate::gazetteer::schema::lists::Mark;
use crate::gazetteer::schema::nouns::NounClass;
use crate::gazetteer::schema::particles::ParticleClass;
use crate::lang::morph::{Number, Pos};
use crate::mention::unit::Unit;
use crate::mention::unit::What;
use crate::record::Kind;

impl Walk<'_> {
    /// `..., فائز السراج، ...`: a name behind a comma renames the person or
    /// body before it.
    pub(super) fn appose(&mut self, id: NpId) -> bool {
        let Some(before) = self.last_np else { return false };
        // استقبل الرئيس سالم، اليوم، وزير الخارجية: a date between two persons.
        let dated =
            self.s.units[self.s.nps[before].last() + 1..self.s.nps[id].first()].iter().any(|u| u.what == What::Time);
        if dated && (self.names_person(before) || !self.s.units[self.s.nps[id].first()].is_name()) {
            return false;
        }
        let a = self.s.units[self.s.nps[before].head()];
        let b = self.s.units[self.s.nps[id].first()];
        if self.s.nps[before].prep.is_some()
            && let Some(verb) = self.s.clauses[self.clause].verb
            && self.names_the_subject(verb, id)
        {
            return true;
        }
        let renames = self.denotes_person(&a)
            && !(self.names_person(before) && self.names_person(id))
            && (self.denotes_person(&b) || b.what == What::Unknown)
            || matches!((a.what, b.what), (What::Head(_) | What::Word, What::Name(_))
                if phrase::has_class(self.g, &a, &[NounClass::Settlement]) && !self.denotes_person(&b));
        // قوات سالم الهادي، الرجل القوي في الشمال: who he is.
        let man = b.what == What::Word
            && b.article
            && b.morph.number() == Number::Singular
            && phrase::has_class(self.g, &b, &[NounClass::Human])
            && self.names_person(before)
            && !self.names_person(id);
        // التقى الوزير، سالم الهادي، رئيس الشمال: the name has its title already.
        let titled = self.s.nps[..before].iter().rev().take(3).any(|np| np.apposition == Some(before));
        if man || self.says_what_it_is(before, id) || !titled && self.says_who_it_is(before, id) {
            self.s.nps[before].apposition.get_or_insert(id);
            return true;
        }
        let title = |u: &Unit| !u.is_name() || matches!(u.what, What::Name(n) if self.g.named(n).office);
        let one_is_title = (title(&a) || title(&b)) && !(titled && title(&b));
        // بعد لقاء الرئيس، فلان: of a title inside the phrase the name is known.
        let inner = self.s.nps[before].parts.iter().rev().find(|p| p.1 != Part::Mod);
        let unknown = b.what == What::Unknown && !b.article && b.last - b.first > 1;
        if (b.is_name() && self.denotes_person(&b) || unknown)
            && inner.is_some_and(|&(u, part)| {
                part == Part::Of && self.denotes_person(&self.s.units[u]) && !self.s.units[u].is_name()
            })
        {
            return true;
        }
        // ناشد عضو البرلمان، رئيس المجلس بالاستقالة: two persons, since he is asked.
        let two = title(&a) && title(&b) && !self.names_person(before) && self.asked_behind_comma(before, id);
        if renames && one_is_title && !two && self.s.nps[before].apposition.is_none() {
            self.s.nps[before].apposition = Some(id);
            return true;
        }
        false
    }

    /// Right before the ب or على of a verb that asks its object for something
    /// and has only its subject.
    fn asked_behind_comma(&self, before: NpId, id: NpId) -> bool {
        let Some((verb, Rel::Subject)) = self.s.nps[before].governor else { return false };
        self.argument(verb, Rel::Object).is_none() && self.asks_behind(verb, self.s.nps[id].last() + 1)
    }

    /// `نشرت بولندا، الجارة الغربية للشمال، قوات`: what the state, body or place
    /// is that the verb has as its subject; an object needs no comma.
    fn says_what_it_is(&self, before: NpId, id: NpId) -> bool {
        use NounClass as C;
        let (np, told) = (&self.s.nps[before], &self.s.units[self.s.nps[id].first()]);
        let named = |unit: &Unit| match unit.what {
            What::Name(n) => self.g.named(n).kind != Kind::Person,
            _ => false,
        };
        let subject = || matches!(np.governor, Some((verb, Rel::Subject)) if self.s.preds[verb].pos == Pos::Verb);
        told.what == What::Word
            && told.article
            && told.morph.number() == Number::Singular
            && told.pronoun.is_none()
            && !told.proclitics.is_and()
            && phrase::has_class(self.g, told, &[C::Human, C::Settlement, C::Org, C::Body, C::Force])
            && np.prep.is_none()
            && named(&self.s.units[np.last()])
            && subject()
    }

    /// `اتهم سالم الهادي، القيادي في الحركة، الدولة`: what somebody is of whom nothing but
    /// his name is told.
    fn says_who_it_is(&self, before: NpId, id: NpId) -> bool {
        let (&[(name, _)], told) = (&self.s.nps[before].parts[..], &self.s.nps[id]) else { return false };
        let (name, head) = (&self.s.units[name], &self.s.units[told.head()]);
        let titled = match head.what {
            What::Head(rule) => {
                let entry = &self.g.compose[rule as usize];
                entry.office || entry.kind == Kind::Person
            }
            What::Word => phrase::has_class(self.g, head, &[NounClass::Title, NounClass::Human]),
            _ => false,
        };
        let one = !matches!(head.morph.number(), Number::Plural | Number::Dual)
            && head.pronoun.is_none()
            && !phrase::begins_anew(head);
        let definite = told.parts.iter().any(|p| phrase::is_definite(&self.s.units[p.0]));
        name.what == What::Unknown
            && !name.article
            && name.last - name.first > 1
            && titled
            && one
            && definite
            && !self.names_person(id)
            && self.s.nps[before].apposition.is_none()
    }

    /// `أوقفت أحدهما وهي امرأة`: who that is, where the phrase before names nobody.
    pub(super) fn tell_identity(&mut self, id: NpId) {
        let Some(before) = self.last_np else { return };
        let names = |&(u, _): &(usize, Part)| {
            let unit = &self.s.units[u];
            unit.is_name()
                || matches!(unit.what, What::Head(_))
                || unit.what == What::Unknown && unit.last > unit.first + 1
        };
        if !self.s.nps[before].parts.iter().any(names) && self.s.nps[before].parts.len() == 1 {
            self.s.nps[before].apposition.get_or_insert(id);
        }
    }

    /// The phrase behind وهما, to which one more may be joined.
    pub(super) fn is_identity(&self, np: NpId) -> bool {
        let before = self.s.nps[np].first().checked_sub(1).map(|at| &self.s.units[at]);
        before.is_some_and(|u| u.proclitics.is_and() && phrase::particle(self.g, u) == Some(ParticleClass::Pronoun))
    }

    /// True when a phrase has somebody's name in it.
    pub(super) fn names_person(&self, np: NpId) -> bool {
        self.s.nps[np].parts.iter().any(|&(u, part)| match self.s.units[u].what {
            What::Name(n) => self.g.named(n).kind == Kind::Person && !self.g.named(n).office,
            What::Unknown => part == Part::App,
            _ => false,
        })
    }

    /// `رئيس الوزراء وزير الخارجية الشمالي سالم الهادي`: two offices side by side
    /// that one man is known to hold.
    pub(super) fn holds_both(&mut self, id: NpId) -> bool {
        let Some(before) = self.last_np else { return false };
        let (np, own) = (&self.s.nps[before], &self.s.nps[id]);
        let (What::Head(rule), 1) = (self.s.units[np.head()].what, np.parts.len()) else { return false };
        if np.last() + 1 != own.first() || np.apposition.is_some() || own.parts.len() < 2 {
            return false;
        }
        let (entry, second) = (&self.g.compose[rule as usize], self.s.units[own.head()].what);
        let another = matches!(second, What::Head(other) if self.g.compose[other as usize].office && other != rule);
        let holds = |&(u, part): &(usize, Part)| match self.s.units[u].what {
            What::Name(n) if part == Part::App => {
                self.g.named(n).relations.iter().any(|r| r.office.as_deref() == Some(entry.id.as_str()))
            }
            _ => false,
        };
        if !(entry.office && another && own.parts.iter().any(holds)) {
            return false;
        }
        self.s.nps[before].apposition = Some(id);
        true
    }

    /// `وخصمه زعيم الحركة سالم الهادي`: who somebody's rival or guest is.
    pub(super) fn tells_whose_rival(&mut self, id: NpId) -> bool {
        let Some(before) = self.last_np else { return false };
        let (np, own) = (&self.s.nps[before], &self.s.nps[id]);
        let head = &self.s.units[np.head()];
        let rival = np.parts.len() == 1
            && head.what == What::Word
            && head.pronoun.is_some()
            && head.morph.number() == Number::Singular
            && phrase::has_class(self.g, head, &[NounClass::Human])
            && !phrase::has_class(self.g, head, &[NounClass::Title]);
        let titled = self.denotes_person(&self.s.units[own.head()]) && !self.s.units[own.head()].is_name();
        if !(rival && titled && np.last() + 1 == own.first() && np.apposition.is_none() && self.names_person(id)) {
            return false;
        }
        self.s.nps[before].apposition = Some(id);
        true
    }

    /// Nothing but a comma or a parenthesis stands between two units.
    fn only_aside(&self, from: usize, to: usize) -> bool {
        let between = &self.s.units[from.min(to)..to];
        match between {
            [] => true,
            [one] => matches!(one.what, What::Sign(_)),
            [first, .., last] => {
                matches!(first.what, What::Sign('(')) && matches!(last.what, What::Sign(')')) && between.len() < 8
            }
        }
    }

    pub(super) fn denotes_person(&self, unit: &Unit) -> bool {
        match unit.what {
            What::Name(id) => self.g.named(id).kind == Kind::Person,
            What::Head(rule) => {
                self.g.compose[rule as usize].office || self.g.compose[rule as usize].kind == Kind::Person
            }
            What::Word => phrase::has_class(self.g, unit, &[NounClass::Title]),
            _ => false,
        }
    }

    /// `المبعوث الخاص إلى الشمال سالم الهادي`: a name behind the complements
    /// of a title without a name says who holds it.
    pub(super) fn names_the_subject(&mut self, verb: PredId, id: NpId) -> bool {
        let Some(subject) = self.argument(verb, Rel::Subject) else { return false };
        self.names_title(subject, id)
            || self.titled_speaker(verb, id) && self.hold_title(subject, id)
            || self.names_speaker(verb, subject, id)
    }

    /// `يضم ممثل الشمال في المنظمة سالم الهادي`: likewise of an object.
    pub(super) fn names_the_object(&mut self, verb: PredId, id: NpId) -> bool {
        self.argument(verb, Rel::Object).is_some_and(|object| self.names_title(object, id))
    }

    /// `المبعوث إلى الشمال سالم الهادي`, `، سالم الهادي،`: a name behind the
    /// complements of a title says who holds it, whatever the title does.
    pub(super) fn names_title_before(&mut self, id: NpId) -> bool {
        let first = self.s.units[self.s.nps[id].first()];
        let is_name = match first.what {
            What::Name(n) => self.g.named(n).kind == Kind::Person,
            What::Unknown => !first.article && (self.s.nps[id].parts.len() > 1 || first.last - first.first > 1),
            // الشيخ سالم الهادي
            What::Head(_) | What::Word => {
                first.article
                    && self.denotes_person(&first)
                    && self.s.nps[id].parts.get(1).is_some_and(|p| p.1 == Part::App)
            }
            _ => false,
        };
        let Some(last) = self.last_np.filter(|_| is_name) else { return false };
        let mut behind = id;
        for np in (0..=last).rev().take(4) {
            let gap = self.s.nps[behind].first().saturating_sub(self.s.nps[np].last() + 1);
            let comma = gap == 1
                && (behind == id)
                && matches!(self.s.units[self.s.nps[np].last() + 1].what, What::Sign('،' | ','));
            if !(gap == 0 || comma || (gap == 1 && self.s.nps[behind].prep.is_some())) {
                return false;
            }
            // استقبل الوزير في مكتبه سالم الهادي: where he does it, and whom.
            let where_he_is =
                self.s.nps[np].prep.is_some_and(|p| p == self.g.well_known.fi || p == self.g.well_known.bi)
                    && self.s.units[self.s.nps[np].last()].pronoun.is_some();
            if where_he_is {
                return false;
            }
            let head = self.head_of_office(np);
            let office = self.is_office(&head);
            // الممثل الخاص للرئيس في الشمال سالم الهادي: of two titles he bears the first.
            let whose = np > 0
                && office
                && self.s.nps[np].prep == Some(self.g.well_known.li)
                && self.s.nps[np - 1].last() + 2 >= self.s.nps[np].first()
                && self.is_office(&self.head_of_office(np - 1));
            if whose && np < last {
                behind = np;
                continue;
            }
            if office && np < last {
                let parts = &self.s.nps[np].parts;
                let named = parts.iter().skip(1).any(|&(u, part)| {
                    part == Part::App
                        || matches!(self.s.units[u].what, What::Name(n) if self.g.named(n).kind == Kind::Person)
                });
                if named || self.s.nps[np].apposition.is_some() || head.morph.number() == Number::Plural {
                    return false;
                }
                self.s.nps[np].apposition = Some(id);
                return true;
            }
            if self.s.nps[np].prep.is_none() {
                return false;
            }
            behind = np;
        }
        false
    }

    /// `أدان وزير العدل رئيس المجلس الدكتور سالم الهادي الهجوم`: two titles of one man, where
    /// what the verb does stands behind them.
    pub(super) fn bears_both_titles(&mut self, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let Some(last) = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == np.first()) else { return false };
        let before = &self.s.nps[last];
        let behind = self.s.units.get(np.last() + 1);
        let object = behind.is_some_and(|u| {
            u.is_nominal() && !phrase::begins_anew(u) && matches!(u.what, What::Word | What::Name(_) | What::Head(_))
        });
        let both = object
            && matches!(before.governor, Some((verb, Rel::Subject)) if self.s.preds[verb].pos == Pos::Verb)
            && !self.names_person(last)
            && self.names_person(id)
            && self.is_office(&self.head_of_office(last))
            && self.is_office(&self.head_of_office(id))
            && before.apposition.is_none();
        if both {
            self.s.nps[last].apposition = Some(id);
        }
        both
    }

    /// `قال المسؤول في الحركة بختيار دوغان`, `أكدت رئيسة الحزب في الشمال سالمة إن`: one
    /// word that is not known, behind an office whose holder speaks, is the
    /// beginning of a name, for nobody says it.
    fn names_speaker(&mut self, verb: PredId, subject: Filler, id: NpId) -> bool {
        let Filler::Phrase(subject) = subject else { return false };
        let [(only, _)] = self.s.nps[id].parts[..] else { return false };
        let (word, np) = (&self.s.units[only], &self.s.nps[subject.np]);
        let unknown = !word.article && (word.what == What::Unknown || matches!(word.what, What::Nisba(_)));
        let next = self.s.units.get(only + 1);
        let goes_on = next.is_some_and(|u| {
            !phrase::begins_anew(u) && !u.article && (u.what == What::Unknown || u.is_name() && u.last == u.first + 1)
        });
        let head = &self.s.units[np.head()];
        let behind_complement = self.last_np.is_some_and(|l| {
            l > subject.np && self.s.nps[l].prep.is_some() && self.s.nps[l].last() + 1 == self.s.nps[id].first()
        });
        let named = self.names_person(subject.np) || np.apposition.is_some() || head.is_name();
        if !(self.says(verb) && unknown && goes_on && behind_complement && !named && self.denotes_person(head)) {
            return false;
        }
        self.s.nps[subject.np].apposition = Some(id);
        true
    }

    /// The word that says what somebody is; in مقتل قائد الحركة في الشمال سالم
    /// الهادي the title stands behind a masdar.
    fn head_of_office(&self, np: NpId) -> Unit {
        let head = self.s.units[self.s.nps[np].head()];
        match self.s.nps[np].parts.get(1) {
            Some(&(of, Part::Of)) if head.morph.pos() == Pos::Masdar => self.s.units[of],
            _ => head,
        }
    }

    fn is_office(&self, head: &Unit) -> bool {
        match head.what {
            What::Name(n) => self.g.named(n).office,
            What::Head(rule) => {
                self.g.compose[rule as usize].office || self.g.compose[rule as usize].kind == Kind::Person
            }
            What::Word => head.article && phrase::has_class(self.g, head, &[NounClass::Title]),
            _ => false,
        }
    }

    pub(super) fn names_title(&mut self, filler: Filler, id: NpId) -> bool {
        let first = self.s.units[self.s.nps[id].first()];
        let is_name = matches!(first.what, What::Name(n) if self.g.named(n).kind == Kind::Person)
            || (first.what == What::Unknown
                && !first.article
                && (self.s.nps[id].parts.len() > 1 || first.last - first.first > 1));
        is_name && self.hold_title(filler, id)
    }

    /// `دعا أستاذ القانون بجامعة الشمال الدكتور سالم الهادي إلى`: of a verb that says something to
    /// nobody in particular.
    fn titled_speaker(&self, verb: PredId, id: NpId) -> bool {
        let np = &self.s.nps[id];
        let first = &self.s.units[np.first()];
        self.says(verb)
            && !self.g.is_marked(self.s.preds[verb].lexeme, Mark::Addressing)
            && first.article
            && phrase::has_class(self.g, first, &[NounClass::Title])
            && np.parts.get(1).is_some_and(|p| p.1 == Part::App)
    }

    /// Makes the phrase the name of whoever bears the title there, behind its complement.
    fn hold_title(&mut self, filler: Filler, id: NpId) -> bool {
        let Filler::Phrase(subject) = filler else { return false };
        let np = &self.s.nps[subject.np];
        let title = self.s.units[np.head()];
        let named = np
            .parts
            .iter()
            .any(|&(u, _)| matches!(self.s.units[u].what, What::Name(n) if self.g.named(n).kind == Kind::Person))
            || np.parts.iter().any(|p| p.1 == Part::App);
        // استقبل الوزير في مكتبه سالم الهادي: where he does it, and whom.
        let where_he_is = self.last_np.is_some_and(|l| {
            let prep = self.s.nps[l].prep;
            prep.is_some_and(|p| p == self.g.well_known.fi || p == self.g.well_known.bi)
                && self.s.units[self.s.nps[l].last()].pronoun.is_some()
        });
        if where_he_is {
            return false;
        }
        // رئيس اللجنة الأمنية والعسكرية سالم الهادي
        let joined = self.s.units[np.last()].proclitics.is_and() && np.last() + 1 == self.s.nps[id].first();
        let behind_complement = joined
            || self.last_np.is_some_and(|l| {
                l > subject.np
                    && self.s.nps[l].prep.is_some()
                    && self.only_aside(self.s.nps[l].last() + 1, self.s.nps[id].first())
            });
        if self.denotes_person(&title) && !title.is_name() && !named && behind_complement && np.apposition.is_none() {
            self.s.nps[subject.np].apposition = Some(id);
            return true;
        }
        false
    }

    /// `بين نائب رئيس الوزراء وزير الخارجية سالم الهادي ونظيره`: right behind the office of the
    /// first of two sides stands another that he holds.
    pub(super) fn is_second_office(&mut self, id: NpId) -> bool {
        let office = |walk: &Self, np: NpId| {
            let head = &walk.s.units[walk.s.nps[np].head()];
            matches!(head.what, What::Head(_) | What::Word) && walk.denotes_person(head)
        };
        let Some(before) = self.last_np.filter(|&l| self.s.nps[l].last() + 1 == self.s.nps[id].first()) else {
            return false;
        };
        let this = &self.s.nps[before];
        let side = this.prep == Some(self.g.well_known.between) && this.apposition.is_none();
        if !side || !office(self, before) || !office(self, id) {
            return false;
        }
        self.s.nps[before].apposition = Some(id);
        true
    }
}
