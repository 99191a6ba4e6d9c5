//! Entries of `gazetteer/<language>/operators.ron`: words that change the
//! standing of the event they govern, or say who speaks.

use super::words::VerbTag;
use crate::record::Status;
use serde::{Deserialize, Serialize};

/// What a class of governing words does to what it governs.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperatorEntry {
    /// Name of the operator.
    pub id: String,
    /// Verbs of these lexicon tags, with their masdars and participles.
    #[serde(default)]
    pub tags: Vec<VerbTag>,
    /// Further verbs, by lemma.
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Nouns, by lemma: ضرورة, احتمال.
    #[serde(default)]
    pub nouns: Vec<String>,
    /// Verbs and nouns, by lemma, that are this towards their direct object or
    /// genitive alone: علق المحادثات, but not علق على المحادثات.
    #[serde(default)]
    pub direct: Vec<String>,
    /// Verbs and nouns, by lemma, that are this towards what a preposition
    /// brings alone: جهود رامية إلى الهدنة, but not رمي الحجارة.
    #[serde(default)]
    pub indirect: Vec<String>,
    /// Status it gives; none leaves the status as it is.
    #[serde(default)]
    pub status: Option<Status>,
    /// Who does the governed act when it names nobody itself.
    #[serde(default)]
    pub control: Control,
    /// True for words of saying: their subject is the attribution.
    #[serde(default)]
    pub says: bool,
    /// True for words that only carry the event (light verbs, aspect):
    /// what governs them governs it.
    #[serde(default)]
    pub carries: bool,
    /// True for words whose negation says that the event goes on: لا يزال.
    #[serde(default)]
    pub keeps: bool,
    /// True for words whose negation says that the event has only just been:
    /// لم يكد يصل حتى.
    #[serde(default)]
    pub barely: bool,
    /// True for words of owning up to a deed, which has been though nobody does:
    /// لم يتبن أحد الهجوم.
    #[serde(default)]
    pub claims: bool,
    /// True for words whose negation leaves open what they rule out: لم
    /// يستبعد.
    #[serde(default)]
    pub opens: bool,
    /// True for verbs that say of their subject what others say of their
    /// object: توقف القصف, فشل الهجوم.
    #[serde(default)]
    pub of_subject: bool,
    /// True for words of trying: a type of event that `ontology.ron` marks
    /// `tried` counts as done when it is tried.
    #[serde(default)]
    pub tries: bool,
    /// True for words of deciding, likewise for types marked `decided`.
    #[serde(default)]
    pub decides: bool,
    /// True for words of announcing: what its doer announces may be to come,
    /// as the type of event says.
    #[serde(default)]
    pub announces: bool,
    /// True for words of wishing: what another is to do is asked for.
    #[serde(default)]
    pub wants: bool,
    /// True for words of insisting: what another is to do is asked for.
    #[serde(default)]
    pub insists: bool,
    /// True for words of weighing: what is to be done may come (بحث إرسال
    /// قوات), what is known has been (بحث الاتفاق).
    #[serde(default)]
    pub weighs: bool,
    /// True for words that take a noun for a fact, which is then nobody's
    /// word: ندد بالغارات.
    #[serde(default)]
    pub of_facts: bool,
    /// True for verbs that tell what stands in a paper: what a proposal
    /// (`Proposal` in `lists.ron`) contains is asked for.
    #[serde(default)]
    pub contains: bool,
    /// True for words that set terms: اشترط الانسحاب قبل الحوار.
    #[serde(default)]
    pub terms: bool,
    /// True for verbs that say little but that their object is done by their
    /// subject: شن هجوما.
    #[serde(default)]
    pub light: bool,
    /// True for verbs that a second verb or what is said of their subject
    /// follows: كان.
    #[serde(default)]
    pub auxiliary: bool,
    /// True for words of ability: what one can do is to come, what one could do
    /// has been done (استطاع).
    #[serde(default)]
    pub able: bool,
    /// True for words of ending: what ends in the present holds until then.
    #[serde(default)]
    pub ends: bool,
    /// Why it stands here.
    #[serde(default)]
    pub note: Option<String>,
}

/// Whose act the governed event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Control {
    /// Nobody's in particular.
    #[default]
    None,
    /// The operator's own subject: يعتزم.
    Subject,
    /// The one it is directed at: طالب.
    Object,
    /// The one it is directed at, else its own subject: أمر بالانسحاب.
    Either,
}
