//! What hangs where, in sentences of a few words.

use crate::explain::{Explanation, explain};
use crate::extract::Article;
use crate::gazetteer::Gazetteer;

pub(super) fn read(text: &str) -> Explanation {
    let article = Article { doc: "test", text, date: None, source: None, title: None };
    explain(Gazetteer::builtin().unwrap(), &article).remove(0)
}

/// Holds `relation` and words of an argument of the word `of`.
#[track_caller]
pub(super) fn hangs(text: &str, of: &str, relation: &str, words: &str) {
    let sentence = read(text);
    let found: Vec<_> = sentence.predicates.iter().filter(|p| p.text == of).flat_map(|p| &p.arguments).collect();
    assert!(found.iter().any(|(r, w)| r == relation && w == words), "{text}: {of} has {found:?}");
}

/// Holds where `topic` stands before the verb of its clause.
#[track_caller]
pub(super) fn is_told_of(text: &str, verb: &str, topic: &str) {
    let sentence = read(text);
    let clause = sentence.clauses.iter().find(|c| c.verb.as_deref() == Some(verb));
    assert_eq!(clause.and_then(|c| c.topic.as_deref()), Some(topic), "{text}");
}

/// Holds where one phrase is joined to another by "and".
#[track_caller]
pub(super) fn joined(text: &str, words: &str, to: &str) {
    let sentence = read(text);
    let found = sentence.phrases.iter().find(|p| p.text == words).and_then(|p| p.joined_to.as_deref());
    assert_eq!(found, Some(to), "{text}");
}

#[track_caller]
fn is_read(text: &str, word: &str, lemma: &str) {
    let sentence = read(text);
    let found = sentence.words.iter().find(|w| w.text == word).and_then(|w| w.of.clone());
    assert_eq!(found.as_deref(), Some(lemma), "{text}");
}

#[test]
fn words_are_read_by_their_neighbours() {
    is_read("يصل الوزير إلى النهر غدا", "يصل", "وصل");
    is_read("وكان الوزير في الاجتماع", "وكان", "كان");
    is_read("فقد الجيش السيطرة على المطار", "فقد", "فقد");
    is_read("قتل أربعة جنود في غارة شنها الجيش", "شنها", "شن");

    is_read("أعلن أن سفينة غرقت", "سفينة", "سفينة");
    is_read("قدم الوزير كتابا إلى المجلس", "كتابا", "كتاب");
    is_read("قرأ الوزير كتابا", "كتابا", "كتاب");
}

#[test]
fn a_verb_with_a_pronoun_describes_the_noun_before_it() {
    hangs("هجوم شنته القوات على المدينة", "شنته", "Subject", "القوات");
    hangs("هجوم شنته القوات على المدينة", "شنته", "Object", "هجوم");
    hangs("سقط صاروخ مساء الخميس، أطلقه الجيش على حي سكني", "أطلقه", "Subject", "الجيش");
    hangs("وفي بيان نشرته الصحيفة اتهم الوزير الحكومة بالقصف", "اتهم", "Subject", "الوزير");
}

#[test]
fn a_verb_describes_the_noun_that_agrees_with_it() {
    hangs("أصيب طفل جراء سقوط قذائف أطلقها الجيش على المدينة", "أطلقها", "Object", "قذائف");
    is_told_of("نفذ الجيش غارة على منزل في القرية أدت إلى مقتل طفل", "أدت", "غارة");
    is_told_of("نفذ مسلحون هجوما على حاجز أوقع قتلى", "أوقع", "هجوما");
    is_told_of("الهجوم الذي شنته القوات أسفر عن مقتل طفل", "أسفر", "الهجوم");
    is_told_of("الهجوم الذي شنه مسلحون أسفر عن مقتل طفل", "أسفر", "الهجوم");
    is_told_of("مسلحون تدعمهم مصر سيطروا على المدينة", "سيطروا", "مسلحون");
    hangs("صدت القوات هجوما روسيا", "صدت", "Object", "هجوما روسيا");
    hangs("في بلدة تسيطر عليها المعارضة قتل جندي", "تسيطر", "Subject", "المعارضة");
}

#[test]
fn who_must_does_it() {
    hangs("يجب على القوات الانسحاب من المدينة", "يجب", "Object", "الانسحاب");
}

#[test]
fn subjects_agree_with_their_verb() {
    hangs("وصل الوفد إلى النهر وأجرى محادثات", "أجرى", "Object", "محادثات");
    hangs("شردت المعارك آلاف السكان", "شردت", "Subject", "المعارك");
    hangs("تظاهر عشرات الناشطين في المدينة", "تظاهر", "Subject", "عشرات الناشطين");
    hangs("وصل الوزير إلى النهر حيث التقى الرئيس", "التقى", "Object", "الرئيس");
    hangs("كان الوزير قد اتهم الرئيس بالقصف", "اتهم", "Object", "الرئيس");
}

#[test]
fn phrases_end_where_their_noun_is_closed() {
    hangs("هاجم مسلحون مقر القوة", "هاجم", "Object", "مقر القوة");
    hangs("رفض الوزير المبادرة", "رفض", "Object", "المبادرة");
    hangs("فرقت الشرطة المتظاهرين بالقوة", "فرقت", "Object", "المتظاهرين");
    hangs("أعلنت الحكومة قطع علاقاتها الدبلوماسية", "قطع", "Of", "علاقاتها الدبلوماسية");
    hangs("أرسل الجيش صواريخ بعيدة المدى", "أرسل", "Object", "صواريخ بعيدة المدى");
    hangs("لقي ثلاثة جنود مصرعهم", "لقي", "Object", "مصرعهم");
    hangs("لقي ضابط مصرعه في الهجوم", "لقي", "Subject", "ضابط");
    hangs("ينفذ الجيش منذ شهور عملية عسكرية", "ينفذ", "Object", "عملية عسكرية");
    hangs("هاجمت حركة الشباب الإرهابية فندقا", "هاجمت", "Object", "فندقا");
    hangs("مقتل تركي في الهجوم", "مقتل", "Of", "تركي");
    hangs("هاجم رجل جنودا بسكين", "هاجم", "Object", "جنودا");
    hangs("أكدت مصادر محلية سقوط قتلى", "أكدت", "Object", "سقوط قتلى");
    hangs("اختطف قطاع طرق 20 تلميذا", "اختطف", "Object", "20 تلميذا");
    hangs("دعت قطر جارتها تركيا إلى الحوار", "دعت", "Object", "جارتها تركيا");
}

#[test]
fn an_adjective_goes_past_an_unknown_name_and_an_aside() {
    hangs("قصفت الطائرات قاعدة فلفولاي الجوية قرب العاصمة", "قصفت", "Object", "قاعدة فلفولاي الجوية");
    hangs("هبطت الطائرات في قاعدة «فلفولاي» الجوية", "هبطت", "Prep(\"في\")", "قاعدة «فلفولاي» الجوية");
    hangs("هاجمت القوات الخاصة (الصاعقة) التابعة للحكومة المدينة", "هاجمت", "Object", "المدينة");
}

#[test]
fn what_two_words_share_hangs_on_both() {
    hangs("قتل وجرح العشرات", "قتل", "Subject", "العشرات");
    hangs("أدى القصف إلى مقتل وإصابة العشرات", "مقتل", "Of", "العشرات");
}

#[test]
fn a_subject_goes_on_to_the_next_verb() {
    hangs("اقتحمت القوات المدينة وقتلت ثلاثة جنود", "قتلت", "Object", "ثلاثة جنود");
    hangs("توغل الجيش في المدينة ودمر منازل", "دمر", "Object", "منازل");
    hangs("هاجم مسلحون القاعدة وقتل 12 جنديا", "قتل", "Subject", "12 جنديا");
    hangs("وصل الوزير إلى النهر ووقع الرئيس اتفاقا", "وقع", "Subject", "الرئيس");
}

#[test]
fn masdars_join_masdars() {
    is_read("تعهدت الحكومة بدعم الجيش وفرض عقوبات", "وفرض", "فرض");
    hangs("اتهم الوزير الحكومة بدعم المسلحين ونقل السلاح", "نقل", "Of", "السلاح");
    hangs("نددت بقتل واعتقال العشرات على يد الجيش", "قتل", "Prep(\"BY\")", "الجيش");
}

#[test]
fn asides_end_where_their_comma_stands() {
    hangs("اتهمت الحكومة، في بيان صدر أمس، الجيش بالقصف", "اتهمت", "Object", "الجيش");
    hangs("استقبل الوزير، اليوم السبت، رئيس المجلس", "استقبل", "Object", "رئيس المجلس");
    hangs("هاجم مسلحون يعتقد أنهم من الحركة قاعدة", "هاجم", "Object", "قاعدة");
}

#[test]
fn one_fighter_is_no_possession() {
    hangs("فجر انتحاري سيارة", "فجر", "Object", "سيارة");
    hangs("هاجم مسلحون مركزا", "هاجم", "Object", "مركزا");
    hangs("اقتحم المسلحون المدينة", "اقتحم", "Object", "المدينة");
}

#[test]
fn forms_that_their_neighbours_forbid() {
    is_read("توافق مصر على الهدنة", "توافق", "وافق");
    hangs("دمر الجيش مستودعا للذخيرة", "دمر", "Object", "مستودعا");
    hangs("استهدفت الغارة هدفا عسكريا", "استهدفت", "Object", "هدفا عسكريا");
    hangs("استدعت الحكومة السفير وسلمته مذكرة", "سلمته", "Object", "مذكرة");
}

#[test]
fn what_is_counted_hangs_on_what_has_the_amount() {
    hangs("أسفرت الغارة عن مقتل عدد من المدنيين", "مقتل", "Prep(\"من\")", "المدنيين");
    hangs("أوقعت غارات الجيش قتلى وجرحى من المسلحين", "قتلى", "Prep(\"من\")", "المسلحين");
    hangs("أوقع القصف قتلى بينهم ثلاثة جنود", "قتلى", "Prep(\"من\")", "ثلاثة جنود");
    hangs("قصف الجيش ثلاث مرات مواقع المسلحين", "قصف", "Object", "مواقع المسلحين");
    hangs("هاجم الجيش المسلحين وقتل منهم ثلاثة جنود", "قتل", "Object", "ثلاثة جنود");
}

#[test]
fn what_is_given_is_the_object_and_who_gets_it_stands_as_behind_li() {
    hangs("سلمت مصر الحكومة الليبية طائرات", "سلمت", "Object", "طائرات");
    hangs("سلمت مصر الحكومة الليبية طائرات", "سلمت", "Prep(\"ل\")", "الحكومة الليبية");
    hangs("سلمت مصر الحكومة الليبية في بغداد", "سلمت", "Object", "الحكومة الليبية");
}

#[test]
fn a_house_without_an_object_is_what_was_struck() {
    hangs("ودمرت عشرات المنازل في القصف", "دمرت", "Object", "عشرات المنازل");
    hangs("ودمرت القوات عشرات المنازل", "دمرت", "Subject", "القوات");
    hangs("تعرضت منازل في المدينة لقصف", "تعرضت", "Subject", "منازل");
}

#[test]
fn a_relative_clause_is_told_of_what_agrees_in_a_chain_of_phrases() {
    is_told_of("رحب بالاتفاق المبرم بين الدول الكبرى وتركيا الذي أنهى النزاع", "أنهى", "الاتفاق المبرم");
    is_told_of("رحب بالاتفاق المبرم مطلع يوليو مع فرنسا الذي أنهى النزاع", "أنهى", "الاتفاق المبرم");
    is_told_of("زار الوفد فرنسا وتركيا التي تستعد للقمة", "تستعد", "تركيا");
}

#[test]
fn a_relative_clause_is_told_of_the_genitive_that_agrees() {
    hangs("أدان الوزير حادثة التفجير الذي استهدف مسجدا", "استهدف", "Object", "مسجدا");
    hangs("المناطق التي قصف منها الجيش المدينة", "قصف", "Subject", "الجيش");
}

#[test]
fn a_relative_clause_on_the_subject_leaves_the_object_to_the_verb_around() {
    hangs("شنت مصر التي تواجه صعوبات في الشمال هجوما على المدينة", "شنت", "Object", "هجوما");
    hangs("هاجم المسلحون الذين يعيشون في الشمال قرية نائية", "هاجم", "Object", "قرية نائية");
    hangs("أطلقوا صاروخا من منطقة يسيطرون عليها باتجاه المدينة", "أطلقوا", "Prep(\"إلى\")", "المدينة");
    hangs("تصدى الجيش لهجوم مكثف عبر الحدود تشنه قوات معادية", "تشنه", "Object", "هجوم مكثف");
    hangs("تعرضت المدينة لهجمات كبيرة ودامية تشنها الحركة", "تشنها", "Object", "هجمات كبيرة ودامية");
    is_told_of("جرح العشرات في تفجير سيارة استهدف شارعا", "استهدف", "تفجير سيارة");
}

#[test]
fn a_verb_that_goes_on_with_the_subject_before_has_its_own_object_behind_it() {
    hangs("انسحبت القوات من السد بعد أن بسطت نفوذها على المدينة", "بسطت", "Object", "نفوذها");
    hangs("زار وزير الشمال المدينة وأطلق مبادرة للحوار", "أطلق", "Object", "مبادرة");
    hangs("وصلت البعثة إلى السد وتسلمت مذكرة احتجاج", "تسلمت", "Object", "مذكرة احتجاج");
    // With another phrase behind it, or as a nominative, it acts itself.
    hangs("زارت القوات السد ونشرت الفرقة طائرات في المدينة", "نشرت", "Subject", "الفرقة");
    hangs("هاجم المسلح القرية وجرح جندي", "جرح", "Subject", "جندي");
}

#[test]
fn a_force_named_by_a_masdar_takes_no_object() {
    hangs("شن طيران التحالف قصفا على المدينة", "شن", "Object", "قصفا");
    hangs("ألقت الشرطة في ولاية بادن القبض على رجل", "ألقت", "Object", "القبض");
}

#[test]
fn who_is_let_or_asked_is_no_part_of_the_deed_that_lets_or_asks() {
    hangs("مكن سقوط البلدة قوات المعارضة من السيطرة على المدينة", "مكن", "Object", "قوات المعارضة");
    hangs("سمح الاتفاق للقوات بالسيطرة على المدينة", "سمح", "Prep(\"ل\")", "لقوات");
}

#[test]
fn a_new_doer_stands_behind_a_pronoun_and_agrees_in_gender() {
    hangs("قال إن مصر أطلقت مسيرات، أسقطت منها الدفاعات الجوية خمسا", "أسقطت", "Subject", "الدفاعات الجوية");
    hangs("التقى الوزير نظيره، كما دعا الحكومة إلى ضبط النفس", "دعا", "Object", "الحكومة");
    hangs("اتهم الانفصاليون القوات بالقصف", "اتهم", "Object", "القوات");
    hangs("اتهم الوزير الجيش بإطلاق النار على المدينة، وبقصف القرية", "اتهم", "Prep(\"ب\")", "قصف القرية");
}

#[test]
fn a_title_inside_a_phrase_has_its_name_behind_the_adjective() {
    hangs("زيارة الرئيس الروسي فلاديمير بوتين إلى دمشق", "زيارة", "Of", "الرئيس الروسي فلاديمير بوتين");
    hangs("اغتيال القائد العسكري البارز سالم الهادي", "اغتيال", "Of", "القائد العسكري البارز سالم الهادي");
    hangs("استقبال كل من الوزير والسفير", "استقبال", "Of", "الوزير");
}

#[test]
fn what_goes_on_is_one_verb_with_its_negation() {
    is_told_of("الجيش ما زال يحاصر المدينة", "يحاصر", "الجيش");
    hangs("المناطق التي ما زالت القوات تحاصرها", "زالت", "Subject", "القوات");
    is_told_of("المناطق التي كانت القوات تحاصرها", "تحاصرها", "القوات");
    hangs("المواقع التي كانت الحركة تستخدمها في قصف المدينة", "تستخدمها", "Prep(\"في\")", "قصف المدينة");
}

#[test]
fn a_demonstrative_subject_leaves_the_noun_to_the_masdar() {
    hangs("جاء ذلك خلال استقباله وزير الخارجية", "استقباله", "Object", "وزير الخارجية");
    hangs("وكان في الوفد لدى وصوله المطار وزير الخارجية", "وصوله", "Object", "المطار");
}

#[test]
fn a_phrase_with_its_own_preposition_is_no_object() {
    hangs("توقيع اتفاقية سلام برعاية الوزير بين مصر وقطر", "اتفاقية سلام", "Prep(\"بين\")", "مصر");
    hangs("وقعت مصر وقطر اتفاقا برعاية الوزير", "وقعت", "Object", "اتفاقا");
    hangs("سيطر الجيش على المدينة بدعم من مصر", "دعم", "Prep(\"من\")", "مصر");
    hangs("زيارة مرتقبة للوزير إلى القاهرة", "زيارة", "Prep(\"ل\")", "لوزير");
    hangs("تفكيك خلية تابعة للحركة", "تابعة", "Prep(\"ل\")", "لحركة");
}

#[test]
fn a_number_of_men_is_no_subject_of_a_feminine_verb() {
    hangs("هاجمت القوات المسلحين وقتلت أربعة منهم", "قتلت", "Object", "أربعة");
}

#[test]
fn whoever_is_awaited_acts() {
    hangs("من المقرر أن يزور وفد من الحركة المدينة", "يزور", "Subject", "وفد");
    hangs("دخل الجيش مأرب التي نجح الثوار في استعادتها", "نجح", "Subject", "الثوار");
}

#[test]
fn a_second_relative_clause_describes_the_same_noun() {
    is_told_of("الهجوم الذي نفذته الحركة والذي استهدف مسجدا", "استهدف", "الهجوم");
    is_told_of("الهجوم الذي نفذه الجيش والذي استهدف مسجدا", "استهدف", "الهجوم");
}

#[test]
fn a_verb_behind_and_stays_in_the_relative_clause_where_the_main_verb_follows() {
    is_told_of("القوات التي هاجمت المدينة وقتلت مدنيا انسحبت", "انسحبت", "القوات");
    is_told_of("القوات التي هاجمت المدينة ودخلت القرية أعلنت انسحابها", "دخلت", "القوات");
}

#[test]
fn an_accusative_participle_leaves_the_phrase_behind_a_preposition() {
    hangs("طالب الوزير بتحقيق دولي محملا مصر المسؤولية", "محملا", "Object", "مصر");
    hangs("طالب الوزير بتحقيق دولي محملا مصر المسؤولية", "طالب", "Prep(\"ب\")", "تحقيق دولي");
}

#[test]
fn a_participle_with_its_complement_leaves_the_next_to_the_happening() {
    hangs("اجتياح القوات المدعومة من مصر للمدينة", "اجتياح", "Prep(\"ل\")", "لمدينة");
}

#[test]
fn what_tells_how_belongs_to_the_clause_around() {
    hangs("رفض الحزب الاتفاق الذي وقعه الوزير، محملا مصر المسؤولية", "محملا", "Object", "مصر");
    hangs("قالت الوزارة إن مصر قصفت المدينة، محملة الاحتلال المسؤولية", "محملة", "Object", "الاحتلال");
    hangs("قالت الوزارة إن مصر قصفت المدينة، محملة الاحتلال المسؤولية", "قصفت", "Object", "المدينة");
}

#[test]
fn who_is_named_first_is_part_of_those_before() {
    hangs("طالبت الدول العربية وعلى رأسها السعودية قطر بإجراءات", "طالبت", "Object", "قطر");
}

#[test]
fn several_decide_together() {
    hangs("أسف الوزير لقرار السعودية ومصر قطع العلاقات", "قرار", "Object", "قطع العلاقات");
}

#[test]
fn the_short_name_of_a_ministry_can_be_an_adjective() {
    hangs("رفضت مصر التدخل في شؤونها الداخلية", "التدخل", "Prep(\"في\")", "شؤونها الداخلية");
    hangs("هاجمت القوات الحكومة", "هاجمت", "Object", "الحكومة");
    hangs("دعت مصر جارتها السعودية إلى الحوار", "دعت", "Object", "جارتها السعودية");
}

#[test]
fn what_is_awaited_is_told_of_the_noun() {
    hangs("اجتمع الوزير بنظيره المنتظر وصوله إلى المدينة", "وصوله", "Of", "نظيره المنتظر");
}

#[test]
fn an_object_behind_a_pronoun_or_a_quotation() {
    hangs("في وقت تشن فيه القوات غارات على المدينة", "تشن", "Object", "غارات");
    hangs("في وقت يشن فيه معارك في المدينة", "يشن", "Object", "معارك");
    hangs("أيدت مصر وقطر اللتان تملكان حق النقض «الفيتو» القرار", "أيدت", "Object", "القرار");
}

#[test]
fn a_stance_has_its_object_behind_li() {
    hangs("أعربت مصر عن رفضها التام للقرار", "رفضها", "Prep(\"ل\")", "لقرار");
    hangs("أعربت مصر عن إدانتها للهجوم", "إدانتها", "Prep(\"ل\")", "لهجوم");
    hangs("أدانت الأمانة العامة للحركة الهجوم", "أدانت", "Object", "الهجوم");
}

#[test]
fn light_verbs_carry_on_with_the_subject() {
    hangs("تقدمت القوات نحو المدينة وشنت غارات على القرية", "شنت", "Object", "غارات");
}

#[test]
fn two_prepositions_are_one() {
    hangs("انسحبت القوات من وسط المدينة", "انسحبت", "Prep(\"من\")", "المدينة");
    hangs("شن الجيش غارات على وسط المدينة", "غارات", "Prep(\"على\")", "المدينة");
}

#[test]
fn the_verb_takes_the_preposition_that_it_alone_asks_for() {
    hangs("سيطر الجيش بعد معارك عنيفة على المدينة", "سيطر", "Prep(\"على\")", "المدينة");
    hangs("قتل جندي بعد هجوم على المدينة", "هجوم", "Prep(\"على\")", "المدينة");
    hangs("أعلن الجيش عن شنه غارات في المدينة", "شنه", "Prep(\"في\")", "المدينة");
}

#[test]
fn what_an_adjective_is_of_makes_no_noun_definite() {
    hangs("صد الجيش هجوما واسع النطاق شنته القوات على المدينة", "شنته", "Object", "هجوما واسع النطاق");
}

#[test]
fn what_is_said_in_a_paper_is_no_genitive_of_it() {
    hangs("أعلن الجيش في بيان مقتل جندي", "أعلن", "Object", "مقتل جندي");
}

#[test]
fn behind_a_comma_the_relative_describes_the_whole_phrase() {
    is_told_of("اشتبك مع القوات التابعة للحكومة، والتي انسحبت", "انسحبت", "القوات التابعة");
}

#[test]
fn somebodys_word_for_it_stands_for_the_thing() {
    hangs("هاجم الجيش ما وصفها بمواقع المسلحين", "هاجم", "Object", "مواقع المسلحين");
    hangs("هاجم الجيش ما يسمى قوات النهر", "هاجم", "Object", "قوات النهر");
    hangs("ندد المجلس بما أسماه العدوان على المدينة", "ندد", "Prep(\"ب\")", "العدوان");
    hangs("ندد المجلس بما وصفه بالعدوان على المدينة", "ندد", "Prep(\"ب\")", "العدوان");
    hangs("عملية ضد ما سماها «الجماعات المسلحة»", "عملية", "Prep(\"ضد\")", "الجماعات المسلحة");
    // Who names it comes first.
    hangs("هاجم الجيش ما وصفه الوزير بالعدوان", "وصفه", "Subject", "الوزير");
}
