//! Where somebody is posted, which is not where he goes: `المبعوث إلى الشمال`.

use super::Walk;
use crate::clause::{NpId, Part, PredId, Rel, phrase};
use crate::lang::morph::Pos;
use crate::mention::unit::What;
use crate::record::{Kind, Status};

impl Walk<'_> {
    /// `دعت المبعوثة إلى الشمال`: where the subject of a verb of asking is posted.
    pub(super) fn sent_to(&self, id: NpId) -> bool {
        let name = self.s.units[self.s.nps[id].head()].what;
        let place = matches!(name, What::Name(n) if matches!(self.g.named(n).kind, Kind::State | Kind::Place));
        let Some(last) = self.last_np.filter(|&l| place && self.s.gap(l, id) == 1) else {
            return false;
        };
        let subject = match self.s.nps[last].governor {
            Some((verb, Rel::Subject)) => Some(verb),
            _ => None,
        };
        let asks = |verb: PredId| {
            self.g.operator(self.s.preds[verb].lexeme).is_some_and(|o| o.says && o.status == Some(Status::Requested))
        };
        // طلب الوزير إلى الشمال سحب قواته: whom he asks, for what follows is asked for.
        let next = self.s.units.get(self.s.nps[id].last() + 1);
        let addressed = next.is_some_and(|u| u.morph.pos() == Pos::Masdar && !u.article && !phrase::begins_anew(u));
        subject.is_some_and(asks) && !addressed && self.denotes_person(&self.s.units[self.s.nps[last].head()])
    }

    /// `أرسلت مبعوثها إلى الشمال سالم الهادي إلى الجنوب`: where he is posted whose name
    /// follows.
    pub(super) fn posted_to(&self, id: NpId) -> bool {
        let place = matches!(self.s.units[self.s.nps[id].head()].what,
            What::Name(n) if matches!(self.g.named(n).kind, Kind::State | Kind::Place));
        let next = self.s.units.get(self.s.nps[id].last() + 1);
        let name = next.is_some_and(|u| match u.what {
            What::Name(n) => self.g.named(n).kind == Kind::Person && !phrase::begins_anew(u),
            What::Unknown => !u.article && !phrase::begins_anew(u),
            _ => false,
        });
        place
            && name
            && self.last_np.is_some_and(|l| {
                // وصول المبعوث إلى الشمال سالم الهادي: also behind a noun for what he does.
                let parts = &self.s.nps[l].parts;
                let man = parts.iter().rev().find(|p| p.1 == Part::Of).map_or(self.s.nps[l].head(), |p| p.0);
                self.s.gap(l, id) == 1
                    && [man, self.s.nps[l].head()].iter().any(|&u| self.denotes_person(&self.s.units[u]))
                    && !self.names_person(l)
            })
    }
}
