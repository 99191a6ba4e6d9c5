//! Entries of `gazetteer/<language>/lists.ron`: lemmas that several frames
//! ask for.

use super::names::Overlay;
use serde::{Deserialize, Serialize};

/// Lemmas under one name. Where a frame or a mode lists lemmas, `@force`
/// stands for all those of the list `force`; single lemmas may stand beside.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListEntry {
    /// Name of the list, without `@`.
    pub id: String,
    /// Lemmas of the lexicon.
    pub lemmas: Vec<String>,
    /// What these nouns mean for whom a phrase names.
    #[serde(default)]
    pub mark: Option<Mark>,
    /// What it does with a list of the same id in a layer below.
    #[serde(default)]
    pub overlay: Option<Overlay>,
    /// What they have in common, where the name does not say it.
    #[serde(default)]
    pub note: Option<String>,
}

/// What the nouns of a list mean for whom a phrase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// A part of the place behind it, not that place: شمال سوريا.
    Region,
    /// All of the state behind it: أنحاء العراق.
    Spread,
    /// A part that stands for the state where all of them are meant: مناطق.
    District,
    /// The land of those it belongs to: أراضيها.
    Land,
    /// The state itself, where it stands alone: البلاد.
    Country,
    /// Says only what kind of group the name behind it is: ميليشيا.
    GroupKind,
    /// Alone and definite, the place spoken of last: المدينة.
    Dwelling,
    /// Likewise the armed group: التنظيم.
    Band,
    /// Likewise the organization: الحزب.
    League,
    /// Men of a force, never the force itself: جندي.
    Soldier,
    /// Where several are meant, no body but a group: دول, قيادات.
    Several,
    /// Tells of whom others stand with, and makes them others: المساندة له.
    Ally,
    /// Likewise of whom they stand against, and makes them others: المناهضة له.
    Foe,
    /// What it tells of bears the name behind it: رجل يدعى X.
    Called,
    /// Tells by whose word something is called so: ما وصفه بالعدوان.
    Naming,
    /// A word of sport: an article full of them reports no conflict.
    Sport,
    /// A word of traffic, fires, illness, farming, markets: an article full of
    /// them, and with none of war, reports no conflict.
    Everyday,
    /// A word of war or unrest.
    War,
    /// Turns the adjective behind it round: غير مستعد.
    Un,
    /// Whichever there may be: أي هجوم.
    Whichever,
    /// A site that it describes is no ground: موقع إلكتروني.
    Online,
    /// A rank, that tens behind و complete: الخامس والثلاثين.
    Ordinal,
    /// Heads of a name for the men of a body, never for that body: رجال الشرطة.
    Men,
    /// A thing that it describes is an army's: قافلة عسكرية.
    Military,
    /// Tells how often: ثلاث مرات.
    Times,
    /// With its pronoun, names first whoever follows: على رأسها.
    Foremost,
    /// A set phrase that begins with its preposition, and so is no subject,
    /// object or genitive: برعاية. No list needs it: the phrase shows it.
    Beside,
    /// With a pronoun, whoever does it: نفسه.
    Oneself,
    /// Qualifies a rank before it: العقيد الركن.
    RankTail,
    /// Befalls whoever follows, be it but the word of a people: مقتل شمالي.
    Befalls,
    /// The subject of the verb behind it, and nobody: ما يدعو إلى القلق.
    Which,
    /// Likewise, and what was told before is why: مما دفعه إلى.
    Whereby,
    /// Shows or tells what has been: مشاهد لانسحاب القوات is no purpose.
    Shows,
    /// Lays what is behind it upon the noun before it: مناطق تحت سيطرة.
    Beneath,
    /// What a source keeps back of himself: طلب عدم ذكر اسمه.
    Identity,
    /// Rather asked by another than asking: ودعا المجتمع الدولي إلى.
    Addressed,
    /// Asks somebody who is always named, so that one noun behind it is he: حض الحلفاء على.
    Urging,
    /// Behind ب, that an office is held for the time: بالوكالة.
    Acting,
    /// What was done, with no word of what it was: الأمر الذي, هذا الإجراء.
    Act,
    /// A paper that asks for what it contains: مبادرة.
    Proposal,
    /// A paper that lays down what it contains: اتفاق.
    Accord,
    /// Makes a happening one that goes on: المفاوضات الجارية.
    Current,
    /// One of two who deal with each other: الطرفان.
    Side,
    /// Closes the list of those who stand on one side: من جهة.
    Flank,
    /// One of two states: البلدان.
    Polity,
    /// One of two persons: الوزيران.
    Leader,
    /// With a pronoun, who holds the same office elsewhere: نظيره.
    Counterpart,
    /// Points back to what is named before, and tells nothing of it: نفسه.
    Same,
    /// More of those named before: آخرون.
    Other,
    /// Tells of an act that another did: الرد على الهجوم.
    Answering,
    /// Gives somebody something, both as objects: منحه دعما.
    Bestowing,
    /// Lays an act upon whoever a preposition brings: نسب إلى.
    Ascribing,
    /// What is taken upon oneself with an act: أعلن مسؤوليته عنه.
    Responsibility,
    /// Bears it, and so has done what it is for: تتحمل الحركة مسؤولية القصف.
    Bearing,
    /// Heads of names that are masculine: مجلس, حزب.
    MasculineBody,
    /// Short verbal nouns with a damma, which tells others from a verb in the
    /// passive: حُكم, not قُتل.
    Round,
    /// First names of people: one that no known person bears, or but one. The
    /// lexicon need not have them.
    GivenName,
    /// Honours the title or name behind it and is nobody itself: معالي الوزير.
    Honorific,
    /// Issued or held by somebody: بيان نشر أمس, مؤتمر عقده.
    Issued,
    /// Issues or holds it.
    Issues,
    /// Points at one of those told of before, and is nobody's name: الأخير.
    Pointing,
    /// Of who is to hold an office, or does so newly: الرئيس الجديد.
    OtherHolder,
    /// Names whom it is directed at as its object: اتهم, not رفض.
    Addressing,
    /// What only persons do: an unknown word beside such a verb is a surname.
    Personal,
}

impl Mark {
    /// Its bit among those of a lexeme.
    pub const fn bit(self) -> u64 {
        1 << self as u32
    }
}

// No two marks share a bit.
const _: () = assert!((Mark::Personal as u32) < u64::BITS);
