//! One word, several readings: which is taken, told by its lemma and form.

use crate::explain::explain;
use crate::extract::Article;
use crate::gazetteer::Gazetteer;

/// Holds lemma and part of speech of `word`.
#[track_caller]
fn is(text: &str, word: &str, lemma: &str, form: &str) {
    let article = Article { doc: "test", text, date: None, source: None, title: None };
    let sentences = explain(Gazetteer::builtin().unwrap(), &article);
    let found = sentences.iter().flat_map(|s| &s.words).find(|w| w.text == word).expect("the word stands there");
    let of = found.of.as_deref();
    let told = found.form.as_deref().unwrap_or_default();
    assert!(of == Some(lemma) && told.starts_with(form), "{text}: {word} is {of:?} {told:?}");
}

#[test]
fn verbs_written_alike_are_told_apart_by_what_follows() {
    is("القوات تضرب المدينة", "تضرب", "ضرب", "verb");
    is("يقدم الجيش الدعم للحكومة", "يقدم", "قدم", "verb");
    is("يقدم المسلحون على قتل الرهائن", "يقدم", "أقدم", "verb");
    is("يصدر المجلس بيانا", "يصدر", "أصدر", "verb");
    is("يصدر القرار غدا", "يصدر", "صدر", "verb");
    is("يسقط الجيش طائرة", "يسقط", "أسقط", "verb");
    is("تجري محادثات في القصر", "تجري", "جرى", "verb");
}

#[test]
fn what_follows_a_relative_agrees_with_its_noun() {
    is("القوات التي تقدم الدعم للجيش", "تقدم", "قدم", "verb present");
    is("الجندي الذي تعرض لهجوم", "تعرض", "تعرض", "verb past");
    is("المقابلة التي تحدث فيها الوزير", "تحدث", "تحدث", "verb past");
    is("شاحنات تحمل أسلحة إلى المسلحين", "تحمل", "حمل", "verb present");
    is("طائرة تجسس أسقطها الجيش", "تجسس", "تجسس", "masdar");
}

#[test]
fn behind_an_a_masdar_or_a_present_verb_follows() {
    is("قال الوزير إن رفع العقوبات خطوة مهمة", "رفع", "رفع", "masdar");
    is("أعلن أن قتل المدنيين جريمة", "قتل", "قتل", "masdar");
    is("طالب بأن توقف القوات القصف", "توقف", "أوقف", "verb present");
}

#[test]
fn pronouns_are_written_to_prepositions() {
    is("تصدت لهم قوة من الجيش", "لهم", "ل", "particle");
    is("قتل عشرة من بينهم قائد", "بينهم", "بين", "particle");
}

#[test]
fn light_verbs_tell_of_the_noun_before_them() {
    is("هجوم شنه ليلا على القرية", "شنه", "شن", "verb");
    is("في رسالة وجهها إلى الرئيس", "وجهها", "وجه", "verb");
}

#[test]
fn participles_of_saying_are_no_titles() {
    is("مشيرا إلى أن الجيش انسحب", "مشيرا", "أشار", "active");
    is("وذلك نظرا للهجوم", "نظرا", "نظر", "masdar");
}

#[test]
fn who_was_named_before_does_what_follows() {
    is("الجيش، الذي يقاتل المسلحين منذ عام، قصف مدينة حلب", "قصف", "قصف", "verb");
    is("هاجم الجيش المدينة ثم قصف القرية", "قصف", "قصف", "verb");
    is("قتل شخصان وجرح خمسة في انفجار", "وجرح", "جرح", "verb");
    is("غارة على حلب قتل فيها ستة", "قتل", "قتل", "verb");
    is("طعن فلسطيني جنديا", "طعن", "طعن", "verb");
    is("تدخلت تركيا لحماية حلفائها ومهاجمة الأكراد", "ومهاجمة", "مهاجمة", "masdar");
}

#[test]
fn counted_people_are_nouns() {
    is("هاجم 12 مسلحا القرية", "مسلحا", "مسلح", "noun");
    is("القبض على 20 متهما بالإرهاب", "متهما", "متهم", "noun");
}

#[test]
fn words_are_not_cut_where_they_are_whole() {
    is("إن عددا كبيرا من الأطفال قتلوا", "كبيرا", "كبير", "adjective");
    is("فجرت انتحارية نفسها قرب القاعدة", "فجرت", "فجر", "verb");
    is("سنرد على أي هجوم", "سنرد", "رد", "verb");
    is("ليست هناك مفاوضات", "هناك", "هناك", "particle");
    is("غادر آخر جندي القاعدة", "غادر", "غادر", "verb");
    is("حسبما قال المتحدث", "قال", "قال", "verb");
    is("أمر الوزير بسحب القوات", "أمر", "أمر", "verb");
    is("قال إنه قصف المدينة", "قصف", "قصف", "verb");
    is("قال إنه أمر غريب", "أمر", "أمر", "noun");
}
