//! Sentences and what hangs where in them, a wording a test.

use crate::clause::tests::{hangs, is_told_of, joined, read};

#[test]
fn a_deed_does_not_speak() {
    hangs("شنت الحركة هجوما وأعلنت السيطرة على المدينة", "أعلنت", "Object", "السيطرة");
    hangs("شنت الحركة هجوما وأعلنت القيادة أن المدينة سقطت", "أعلنت", "Subject", "القيادة");
}

#[test]
fn a_demonstrative_stands_in_the_genitive() {
    hangs("تمت استعادة هذه المدينة على يد الجيش", "استعادة", "Of", "المدينة");
    hangs("طالب بانسحاب تلك القوات من البلاد", "انسحاب", "Of", "القوات");
}

#[test]
fn a_demonstrative_and_quotation_marks_stand_in_nobodys_way() {
    hangs("أكد الوزير إدانة الحزب لهذا الهجوم", "إدانة", "Prep(\"ل\")", "الهجوم");
    hangs("أكد الوزير إدانة «الحزب» للهجوم", "إدانة", "Prep(\"ل\")", "لهجوم");
    hangs("انتقد الوزير سيطرة \"الحركة\" على تلك المدينة", "سيطرة", "Prep(\"على\")", "المدينة");
}

#[test]
fn most_of_them_is_an_aside() {
    hangs("قتل عشرون مدنيا معظمهم أطفال في قصف", "قتل", "Subject", "عشرون مدنيا");
    hangs("قتل عشرون مدنيا، غالبيتهم العظمى من الأطفال والنساء، في قصف", "قتل", "Prep(\"في\")", "قصف");
    // Where they act, they are no aside.
    hangs("انسحب المقاتلون وقتل بعضهم مدنيا", "قتل", "Subject", "بعضهم");
}

#[test]
fn what_a_verb_says_of_the_backdrop_is_not_the_main_clause() {
    hangs("بعد لقاءات جمعت الوزير بالقائد، أعلنت الحركة الهدنة", "جمعت", "Object", "الوزير");
    hangs("بعد اجتماع قال الوزير إن الحرب انتهت، أعلنت الحركة الهدنة", "قال", "Subject", "الوزير");
}

#[test]
fn who_is_backed_goes_on_acting() {
    hangs("قال الوزير إن مسلحين تدعمهم الدولة هاجموا القرية", "تدعمهم", "Subject", "الدولة");
    is_told_of("قال الوزير إن مسلحين تدعمهم الدولة هاجموا القرية", "هاجموا", "مسلحين");
}

#[test]
fn what_is_set_off_behind_the_subject_describes_it() {
    hangs("كانت القوات، المتمركزة في المدينة، قد هاجمت القرية", "هاجمت", "Object", "القرية");
    hangs("كانت الحركة، المدعومة بمدرعات، قد هاجمت القرية", "المدعومة", "Prep(\"ب\")", "مدرعات");
}

#[test]
fn a_town_and_its_state_are_one_place() {
    hangs("استضافت مدينة جدة السعودية الوفد", "استضافت", "Object", "الوفد");
    hangs("استضافت مدينة جدة السعودية المفاوضات", "استضافت", "Object", "المفاوضات");
}

#[test]
fn a_state_that_is_called_by_its_side_is_feminine() {
    hangs("اتهمت جنوب أفريقيا إسرائيل بالإبادة", "اتهمت", "Subject", "جنوب أفريقيا");
}

#[test]
fn a_town_owns_no_rocket() {
    hangs("استهدف الجيش بصاروخ مدينة النهر", "استهدف", "Object", "مدينة النهر");
    hangs("استهدف الجيش بصواريخ الحركة مدينة النهر", "استهدف", "Object", "مدينة النهر");
}

#[test]
fn who_leads_a_delegation_leads_it_nowhere() {
    hangs("يسافر وفد بقيادة الوزير إلى المدينة", "يسافر", "Prep(\"إلى\")", "المدينة");
    hangs("يتوجه الوزير بعد زيارته للمدينة إلى العاصمة", "يتوجه", "Prep(\"إلى\")", "العاصمة");
}

#[test]
fn several_bodies_are_feminine() {
    hangs("زار الوزير المدينة ودعا الفصائل المسلحة إلى الحوار", "دعا", "Object", "الفصائل المسلحة");
    hangs("وصل القائد إلى المدينة وهاجم القوات", "هاجم", "Object", "القوات");
    hangs("وصل القائد إلى المدينة وهاجم الجنود القرية", "هاجم", "Subject", "الجنود");
}

#[test]
fn adjectives_behind_an_adverb_are_no_object() {
    hangs("قصف الجيش بشكل عشوائي ومكثف أحياء المدينة", "قصف", "Object", "أحياء المدينة");
    hangs("استعاد الجيش بنجاح مدينة النهر", "استعاد", "Object", "مدينة النهر");
    hangs("أدان قصف طائرات الجيش بشكل عنيف مواقع الحركة", "قصف", "Object", "مواقع الحركة");
}

#[test]
fn case_tells_what_is_joined() {
    joined("قتل جنود من الجيش ومدنيون في قصف", "مدنيون", "جنود");
    joined("قصف الجيش مواقع للمسلحين ومخازن أسلحة", "مخازن أسلحة", "مواقع");
}

#[test]
fn a_hotel_targets_nobody() {
    hangs("تخوض الحركة حربا وغالبا ما تستهدف الفنادق", "تستهدف", "Object", "الفنادق");
}

#[test]
fn the_deed_in_the_genitive_struck() {
    hangs("قتل جندي عقب وقوع هجوم استهدف قافلة", "استهدف", "Object", "قافلة");
    is_told_of("قتل جندي عقب وقوع هجوم استهدف قافلة", "استهدف", "هجوم");
}

#[test]
fn what_follows_which_leaves_the_masdar_its_object() {
    hangs("انسحبت القوات، ما يعني خسارة الحركة السيطرة على المدينة", "خسارة", "Object", "السيطرة");
}

#[test]
fn a_verb_that_only_the_relative_agrees_with_stays_there() {
    is_told_of("استقبلت الحكومة القائد الذي هاجم المدينة وسيطر على القاعدة", "سيطر", "القائد");
    is_told_of("استقبلت الحكومة القائد الذي هاجم المدينة وأعلنت الهدنة", "أعلنت", "الحكومة");
}

#[test]
fn sides_are_those_of_the_accord() {
    hangs("رحب بالاتفاق الذي وقع تحت رعاية مصر بين الشمال والجنوب", "وقع", "Prep(\"بين\")", "الشمال");
    hangs("رحبت مصر بالاتفاق الذي وقع تحت إشرافها بين الشمال والجنوب", "وقع", "Prep(\"بين\")", "الشمال");
}

#[test]
fn a_stretch_is_part_of_its_town() {
    let text = "أعلن الجيش السيطرة على أجزاء واسعة من المدينة";
    let taken: Vec<_> = read(text).predicates.into_iter().filter(|p| p.text == "السيطرة").collect();
    assert!(taken.iter().flat_map(|p| &p.arguments).all(|(rel, _)| rel != "Prep(\"من\")"), "{taken:?}");
    hangs("انتزع الجيش قرى من الحركة", "انتزع", "Prep(\"من\")", "الحركة");
}

#[test]
fn behind_a_seat_the_relative_describes_the_body() {
    is_told_of("حكومة الشمال، ومقرها مدينة النهر، والتي قصفت المدينة، رفضت القرار", "قصفت", "حكومة الشمال");
    hangs("حكومة الشمال، ومقرها مدينة النهر، والتي تعترف بها مصر", "تعترف", "Prep(\"ب\")", "حكومة الشمال");
}

#[test]
fn a_deed_joins_the_deed_behind_li() {
    hangs("قدم الوزير عرضا لوقف القتال والانسحاب من المدينة", "الانسحاب", "Prep(\"من\")", "المدينة");
    joined("قدم الوزير عرضا لوقف القتال والانسحاب من المدينة", "الانسحاب", "وقف القتال");
}

#[test]
fn who_has_a_counterpart_calls_on_him() {
    hangs("وصل الوزير إلى المدينة ودعا نظيره المصري إلى الحوار", "دعا", "Object", "نظيره المصري");
    hangs("وصل الوزير إلى المدينة وأكد نظيره المصري أن الهدنة قائمة", "أكد", "Subject", "نظيره المصري");
}

#[test]
fn a_relative_clause_that_has_all_it_takes_is_left() {
    hangs("دعا الرئيس في كلمة ألقاها أمام البرلمان الأحزاب إلى الحوار", "دعا", "Object", "الأحزاب");
    hangs("اتهمت الحكومة في بيان نشرته الوكالة الحركة بالكذب", "اتهمت", "Object", "الحركة");
    hangs("أكد الوزير في اللقاء الذي عقد بالمدينة، ضرورة الحوار", "أكد", "Object", "ضرورة الحوار");
    hangs("وقتل خلال الهجوم الذي وقع في المدينة، عشرة جنود", "قتل", "Subject", "عشرة جنود");
    hangs("رفض البرلمان الذي يتخذ من المدينة مقرا له الاتفاق", "يتخذ", "Object", "مقرا");
    hangs("رفض البرلمان الذي يتخذ من المدينة مقرا له الاتفاق", "رفض", "Object", "الاتفاق");
}

#[test]
fn two_dashes_hold_who_somebody_is() {
    hangs("هاجمت الحركة -الجناح المسلح للحزب- موقعا للجيش", "هاجمت", "Object", "موقعا");
}

#[test]
fn a_dated_town_is_no_topic() {
    hangs("طرابلس 5 أغسطس وصل وزير الخارجية إلى المدينة", "وصل", "Subject", "وزير الخارجية");
}

#[test]
fn a_verb_keeps_its_gender_before_a_body_further_on() {
    hangs("ودعا في كلمته الفصائل إلى الحوار", "دعا", "Object", "الفصائل");
    hangs("واتهم خلال المؤتمر الحكومة بالكذب", "اتهم", "Object", "الحكومة");
    hangs("ودعا في كلمته القائد إلى الحوار", "دعا", "Subject", "القائد");
}

#[test]
fn behind_however_he_goes_on() {
    hangs("وصل الوزير إلى المدينة لكنه رفض لقاء القائد", "رفض", "Object", "لقاء القائد");
}

#[test]
fn a_fronted_relative_clause_ends_at_a_comma() {
    hangs("في لحظة شهدتها المدينة، وقعت الحركة اتفاقا", "وقعت", "Subject", "الحركة");
}

#[test]
fn the_second_side_joins_the_first() {
    joined("اندلعت اشتباكات بين القوات الموالية للوزير وقوات المجلس", "قوات المجلس", "القوات الموالية");
    joined("اندلعت معارك بين الجيش المدعوم من روسيا ومسلحي المعارضة", "مسلحي المعارضة", "الجيش المدعوم");
    joined("هدنة بين الجيش المدعوم من روسيا وإيران والفصائل", "إيران", "روسيا");
    joined("جرت محادثات بين الجانبين في القاهرة ودمشق", "دمشق", "القاهرة");
}

#[test]
fn the_verb_asks_for_what_its_described_subject_does_not() {
    hangs("وقع بعض الجماعات المتحاربة على اتفاق", "وقع", "Prep(\"على\")", "اتفاق");
    hangs("دعا المبعوث الأطراف المتحاربة للاجتماع في المدينة", "دعا", "Prep(\"ل\")", "لاجتماع");
    hangs("انسحبت القوات الموالية للحكومة من المدينة", "الموالية", "Prep(\"ل\")", "لحكومة");
    hangs("استهدف فيها الجيش عدة مواقع تابعة للحكومة", "تابعة", "Prep(\"ل\")", "لحكومة");
    hangs("سيطرت القوات المهاجمة على المدينة", "سيطرت", "Prep(\"على\")", "المدينة");
    hangs("استولت الجماعات المسيطرة على الموانئ على المدينة", "المسيطرة", "Prep(\"على\")", "الموانئ");
    hangs("هاجمت القوات المتمركزة على الحدود مواقع الجيش", "هاجمت", "Object", "مواقع الجيش");
}

#[test]
fn between_wants_two() {
    joined("اشتباكات بين القوات الموالية للقائد وقوات الشرطة", "قوات الشرطة", "القوات الموالية");
    joined("معارك بين القوات التي تدعم القائد ومسلحي الحركة", "مسلحي الحركة", "القوات");
}

#[test]
fn one_more_adjective_is_no_object() {
    hangs("هاجمت عناصر من الحركة مدججة بالسلاح مركزا للشرطة", "هاجمت", "Object", "مركزا");
}

#[test]
fn who_is_asked_stands_behind_the_paper() {
    hangs("طالب الوزير في بيان الحركة بالهدوء", "طالب", "Object", "الحركة");
}

#[test]
fn men_are_not_feminine() {
    hangs("اقتحمت الحركة القرية وقتلت المدنيين", "قتلت", "Object", "المدنيين");
}

#[test]
fn one_more_participle_is_of_the_same_noun() {
    let text = "قصفت القوات الموالية للحكومة والمدعومة من المجلس مواقع الجيش";
    hangs(text, "المدعومة", "Prep(\"من\")", "المجلس");
    hangs(text, "قصفت", "Object", "مواقع الجيش");
}

#[test]
fn a_body_that_says_what_it_is_is_no_name_of_the_one_before() {
    hangs("ناشدت الحكومة مجلس الأمن التحرك", "ناشدت", "Object", "مجلس الأمن");
    hangs("أوصت اللجنة الأمم المتحدة بسحب البعثة", "أوصت", "Object", "الأمم المتحدة");
}

#[test]
fn one_person_is_not_several() {
    hangs("دعا ماكرون الأوروبيين إلى الحوار", "دعا", "Object", "الأوروبيين");
}

#[test]
fn an_envoy_is_sent_to_where_he_is_posted() {
    hangs("دعا المبعوث إلى ليبيا الأطراف إلى الحوار", "دعا", "Prep(\"إلى\")", "الحوار");
    hangs("طلب الوزير إلى ليبيا سحب قواتها", "طلب", "Prep(\"إلى\")", "ليبيا");
}

#[test]
fn an_adjective_behind_a_name_is_no_object() {
    hangs("هاجمت جماعة الحوثي المسلحة المدينة", "هاجمت", "Object", "المدينة");
    hangs("هاجم الجيش المعارضة المسلحة", "هاجم", "Object", "المعارضة المسلحة");
}

#[test]
fn who_the_subject_is_stands_before_the_object() {
    hangs("اتهم خالد بحاح نائب الرئيس الحركة بقصف المدينة", "اتهم", "Object", "الحركة");
    hangs("استقبل خالد بحاح نائب الرئيس", "استقبل", "Object", "نائب الرئيس");
}

#[test]
fn a_province_asks_for_nothing() {
    hangs("سيطر الجيش في محافظة الضالع على القاعدة", "سيطر", "Prep(\"على\")", "القاعدة");
}

#[test]
fn the_last_happening_asks() {
    hangs("اجتمعوا لمناقشة تداعيات الاعتداء على المدينة", "الاعتداء", "Prep(\"على\")", "المدينة");
}

#[test]
fn a_happening_is_told_of_behind_its_sides() {
    is_told_of("جاء الإعلان غداة محادثة بين الرئيس ونظيره تناولت الحرب", "تناولت", "محادثة");
}

#[test]
fn two_titles_and_a_comma_are_two_persons() {
    hangs("ناشد عضو البرلمان، رئيس المجلس بالاستقالة", "ناشد", "Object", "رئيس المجلس");
}

#[test]
fn what_somebody_is_joins_nobody() {
    hangs("دعمت روسيا وهي عضو في المجلس أوكرانيا", "دعمت", "Object", "أوكرانيا");
    joined("قال إن الرجلين، وهما سالم الهادي وعمر الزين، هربا", "عمر الزين", "الرجلين");
}

#[test]
fn where_an_envoy_is_posted_is_not_where_he_goes() {
    hangs("أرسلت مبعوثها إلى السودان خالد بحاح إلى القاهرة", "أرسلت", "Prep(\"إلى\")", "القاهرة");
}

#[test]
fn fire_opens_nothing() {
    hangs("اعتقلت الشرطة رجلا وأطلقت النار على حشد", "أطلقت", "Object", "النار");
}

#[test]
fn a_body_with_a_feminine_name_is_asked() {
    hangs("سيطر الجيش على الحقل ودعا المؤسسة الوطنية للنفط إلى الإنتاج", "دعا", "Object", "المؤسسة الوطنية للنفط");
}

#[test]
fn whom_he_met_is_not_what_he_says() {
    hangs("أكد الرئيس لدى لقائه في القاهرة السفير رفض القرار", "لقائه", "Object", "السفير");
}

#[test]
fn who_is_led_refuses() {
    hangs("رفضت حركة يقودها خالد بحاح الاتفاق", "يقودها", "Object", "حركة");
    hangs("رفضت حركة يقودها خالد بحاح الاتفاق", "رفضت", "Object", "الاتفاق");
}

#[test]
fn two_judgements_of_one_share_what_they_judge() {
    let text = "أعربت عن إدانة الحكومة واستنكارها للهجوم على المدينة";
    hangs(text, "إدانة", "Prep(\"ل\")", "لهجوم");
    hangs(text, "استنكارها", "Prep(\"ل\")", "لهجوم");
    hangs("أعرب الوزير عن إدانة الحكومة واستنكارها الشديدين الهجوم على المدينة", "استنكارها", "Object", "الهجوم");
}

#[test]
fn others_are_the_second_side() {
    joined("اشتباكات بين قوات تابعة للحكومة وأخرى موالية للقائد", "أخرى موالية", "قوات تابعة");
}

#[test]
fn demands_send_nothing() {
    is_told_of("رفضت الانصياع لمطالب سوريا، التي أرسلت قوات إلى الحدود", "أرسلت", "سوريا");
}

#[test]
fn who_is_called_on_agrees_with_no_verb() {
    hangs("وطالبت المجتمع الدولي بالتدخل", "طالبت", "Object", "المجتمع الدولي");
    hangs("ودعت الحوثيين إلى الانسحاب", "دعت", "Object", "الحوثيين");
    hangs("وطالبت مجلس الأمن بالتدخل", "طالبت", "Object", "مجلس الأمن");
    hangs("ودعا الأمم المتحدة إلى التدخل", "دعا", "Object", "الأمم المتحدة");
    hangs("ودعت الاحتلال إلى الانسحاب", "دعت", "Object", "الاحتلال");
    hangs("واتهمت حركة النهضة الحكومة", "اتهمت", "Subject", "حركة النهضة");
}

#[test]
fn any_party_is_nobodys() {
    hangs("لم تعلن أي جهة المسؤولية عن الهجوم", "تعلن", "Subject", "أي جهة");
    hangs("لم تعلن أي جهة المسؤولية عن الهجوم", "تعلن", "Object", "المسؤولية");
}

#[test]
fn one_fighter_counts_nobody() {
    hangs("وقتل مسلح 38 سائحا في المدينة", "قتل", "Subject", "مسلح");
    hangs("وقتل مسلح 38 سائحا في المدينة", "قتل", "Object", "38 سائحا");
}

#[test]
fn forces_are_not_described_by_men() {
    hangs("هاجمت القوات الأكراد أمس", "هاجمت", "Object", "الأكراد");
    hangs("هاجمت القوات الكردية القرية", "هاجمت", "Subject", "القوات الكردية");
}

#[test]
fn from_another_side_opens_a_sentence() {
    hangs("من جانب آخر قدم المصابون شكوى ضد الحكومة", "قدم", "Subject", "المصابون");
}

#[test]
fn on_which_side_it_was_is_no_object() {
    hangs("قال إن الجنود قتلوا شمال المدينة في قصف", "قتلوا", "Prep(\"في\")", "قصف");
    hangs("سيطر عليها المسلحون جنوب المدينة", "سيطر", "Subject", "المسلحون");
    // What is shelled or taken is.
    hangs("قصف الجيش شمال المدينة", "قصف", "Object", "شمال المدينة");
}

#[test]
fn what_a_body_is_called_by_leaves_its_phrase_to_the_verb() {
    hangs("سيطرت حركة التمرد على المدينة", "سيطرت", "Prep(\"على\")", "المدينة");
}

#[test]
fn what_is_done_with_the_means_stands_behind_them() {
    hangs("شن الجيش هجوما باستخدام طائرات على القرية", "هجوما", "Prep(\"على\")", "القرية");
    hangs("نفذ الجيش العملية بإلقاء القنابل على القرية", "إلقاء", "Prep(\"على\")", "القرية");
}

#[test]
fn the_wounds_leave_to_the_harm_by_what() {
    hangs("أصيب ثلاثة جنود بجروح خطيرة برصاص المسلحين", "أصيب", "Prep(\"ب\")", "رصاص المسلحين");
}

#[test]
fn others_in_the_nominative_are_no_object() {
    hangs("أعلنت الشرطة أن جنديين قتلا وأسر ثلاثة آخرون", "أسر", "Subject", "ثلاثة آخرون");
    hangs("إن اثنين من الجنود قتلا في هجوم", "قتلا", "Prep(\"في\")", "هجوم");
}

#[test]
fn a_talk_is_of_who_holds_it() {
    hangs("يعقد الاجتماع عشية قمة لمنظمة النهر", "قمة", "Prep(\"ل\")", "منظمة النهر");
}

#[test]
fn men_behind_a_name_describe_those_before() {
    hangs("طالب الوزير بالإفراج عن موظفي الأمم المتحدة المحتجزين من قبل الحركة", "الإفراج", "Prep(\"BY\")", "الحركة");
}

#[test]
fn whom_he_receives_is_not_himself() {
    hangs("استقبل الوزير المصري في مكتبه سامح شكري", "استقبل", "Object", "سامح شكري");
}

#[test]
fn ones_own_forces_are_the_object_of_what_one_does_with_them() {
    hangs("أعلنت الدولة سحبها لقواتها من المدينة", "سحبها", "Prep(\"ل\")", "قواتها");
}

#[test]
fn a_side_of_a_town_launches_nothing() {
    hangs("قتل جنود في هجوم شنه جنوب المدينة مسلحون", "شنه", "Object", "هجوم");
}

#[test]
fn which_of_them_is_no_measure_of_what_follows() {
    hangs("أعلن وصول الدفعة الأولى من الجنود إلى المدينة", "وصول", "Of", "الدفعة الأولى");
}

#[test]
fn a_time_joins_nobody() {
    hangs("تواترت أنباء عن هدنة مرتقبة خلال الأيام المقبلة بين الجيش والحركة", "هدنة", "Prep(\"بين\")", "الجيش");
    hangs("استؤنف القتال في بداية الأسبوع بين الجيش والحركة", "القتال", "Prep(\"بين\")", "الجيش");
}

#[test]
fn a_place_tries_nothing() {
    hangs("وصل الوزير إلى المدينة التي تحاول القوات التقدم نحوها", "تحاول", "Subject", "القوات");
    hangs("وصل الوزير إلى المدينة التي تستضيف القوات", "تستضيف", "Object", "القوات");
}

#[test]
fn the_first_hours_act_on_nobody() {
    hangs("في الساعات الأولى من صباح الجمعة، استهدفت القوات المدينة", "استهدفت", "Subject", "القوات");
    hangs("أقدم مسلحون على قتل سبعة مدنيين", "أقدم", "Subject", "مسلحون");
}

#[test]
fn an_occupation_is_masculine() {
    hangs("واصل الاحتلال الإسرائيلي قصفه على المدينة", "واصل", "Subject", "الاحتلال الإسرائيلي");
}

#[test]
fn what_was_told_before_drives_whoever_stands_behind_its_verb() {
    hangs("رفض الوزير العرض مما دفع تركيا إلى طلب هدنة", "دفع", "Object", "تركيا");
    hangs("رفض الوزير العرض، ما دفع تركيا إلى طلب هدنة", "دفع", "Object", "تركيا");
    hangs("وهو ما أجبر تركيا على طلب هدنة", "أجبر", "Object", "تركيا");
    hangs("وفي العام الماضي دفع الوزير تركيا إلى طلب هدنة", "دفع", "Subject", "الوزير");
}

#[test]
fn whom_he_met_on_his_visit_is_not_visited() {
    hangs("زار الوفد دمشق، والتقى خلال زيارته الوزير السوري", "التقى", "Object", "الوزير السوري");
    hangs("زار الوفد دمشق، وتحدث خلال لقائه الوزير السوري", "لقائه", "Object", "الوزير السوري");
}

#[test]
fn where_an_envoy_is_posted_is_not_where_his_arrival_is() {
    hangs("بعد وصول المبعوث إلى ليبيا سالم الهادي إلى تونس", "وصول", "Prep(\"إلى\")", "تونس");
}

#[test]
fn one_state_is_not_several_people() {
    hangs("دعت مصر الفلسطينيين إلى الحوار", "دعت", "Object", "الفلسطينيين");
    hangs("دعم البعض حزب الله في الحرب", "دعم", "Object", "حزب الله");
}

#[test]
fn a_feminine_verb_has_no_masculine_body_for_its_subject() {
    hangs("نشرت تركيا قوات وساندت الجيش السوري في الحرب", "ساندت", "Object", "الجيش السوري");
}

#[test]
fn what_lies_there_has_not_befallen() {
    hangs("وفي منطقة دونيتسك الواقعة في شرق أوكرانيا أصيبت امرأة في غارة", "أصيبت", "Subject", "امرأة");
}

#[test]
fn whom_others_call_upon_calls_upon_nobody() {
    hangs("ودعا المجتمع الدولي إلى التحرك", "دعا", "Object", "المجتمع الدولي");
    hangs("دعا المجتمع الدولي إلى التحرك", "دعا", "Subject", "المجتمع الدولي");
    hangs("ودعا الشعب السوري الحكومة إلى التحرك", "دعا", "Subject", "الشعب السوري");
}

#[test]
fn a_deed_judges_nobody() {
    hangs("وانتقدت الهجمات على المدينة", "انتقدت", "Object", "الهجمات");
    hangs("وأدان الاجتماع بشدة الهجمات", "أدان", "Subject", "الاجتماع");
}

#[test]
fn a_phase_waits_past_a_relative_clause() {
    hangs("بدأ الحزب الذي خسر مقاعد كثيرة في انتقاد حلفائه", "بدأ", "Prep(\"في\")", "انتقاد حلفائه");
    hangs("بدأ الحزب الذي شارك في الحرب انسحابه", "شارك", "Prep(\"في\")", "الحرب");
}

#[test]
fn a_meeting_brings_people_together() {
    hangs("قال الوزير ذلك في لقاء جمعه بالرئيس الفرنسي", "جمعه", "Prep(\"ب\")", "الرئيس الفرنسي");
    hangs("قال الوزير ذلك في لقاء عقده أمس", "عقده", "Object", "لقاء");
}

#[test]
fn an_adjective_leaves_to_its_happening_what_that_asks_for() {
    hangs("تحدث الوزير عن أسباب لقائه المرتقب مع الرئيس الفرنسي", "لقائه", "Prep(\"مع\")", "الرئيس الفرنسي");
}

#[test]
fn what_it_is_done_for_makes_no_deed_of_a_body() {
    hangs("توجه الوزير إلى القاهرة للقاء القيادة المصرية لمتابعة الأزمة", "لقاء", "Of", "القيادة المصرية");
}

#[test]
fn whom_a_burden_is_laid_upon_has_none_before() {
    hangs("انتقد الوزير إيران وحملها مسؤولية الهجوم", "حملها", "Object", "مسؤولية الهجوم");
}

#[test]
fn a_town_is_taken_by_those_told_of_before() {
    hangs("انسحبت الفرقة التي احتلت مدينة النهر", "احتلت", "Object", "مدينة النهر");
    hangs("سيطرت القوات على السد فدخلت مدينة النهر", "دخلت", "Object", "مدينة النهر");
    // Where it has its pronoun, somebody else does it.
    hangs("قصف الجيش المواقع التي استهدفتها القوات", "استهدفتها", "Subject", "القوات");
}

#[test]
fn what_describes_a_noun_may_stand_apart() {
    hangs("تقدمت الحركة، المدعومة من إيران، نحو المدينة", "المدعومة", "Prep(\"من\")", "إيران");
    hangs("اتهمت الحركة، المدعومة من إيران، الحكومة", "اتهمت", "Object", "الحكومة");
    // A man's office is no adjective.
    hangs("اتهم سالم الهادي، المتحدث باسم الحركة، الحكومة", "اتهم", "Object", "الحكومة");
}

#[test]
fn behind_several_people_a_verb_tells_of_what_befell_them() {
    is_told_of("ثلاثة قتلى في غارة استهدفت سيارة في المدينة", "استهدفت", "غارة");
    is_told_of("قتلى وجرحى في انفجار عبوة استهدفت حافلة", "استهدفت", "عبوة");
    hangs("مقاتلون في الحركة هاجموا القرية", "هاجموا", "Object", "القرية");
}

#[test]
fn what_a_deed_is_called_and_what_it_answers_are_no_objects() {
    hangs("اعتبرت دولة الشرق زيارة الرئيس استفزازا", "اعتبرت", "Object", "استفزازا");
    hangs("تلبية لدعوة الرئيس زار الوزير مدينة النهر", "زار", "Subject", "الوزير");
    hangs("أعلن الوزير مقاطعته مؤتمر السلام", "مقاطعته", "Object", "مؤتمر السلام");
}

#[test]
fn behind_who_leads_a_delegation_stands_where_it_goes() {
    hangs("زار وفد برئاسة وزير الدفاع أديس أبابا", "زار", "Object", "أديس أبابا");
    hangs("زار وفد يرأسه وزير الدفاع أديس أبابا", "زار", "Object", "أديس أبابا");
    hangs("رد الجيش بقصف المدفعية أديس أبابا", "قصف", "Object", "أديس أبابا");
}

#[test]
fn a_deed_is_aimed_beyond_its_weapon() {
    hangs("شن الجيش هجوما واسعا بمسيرات على مدينة النهر", "هجوما", "Prep(\"على\")", "مدينة النهر");
    hangs("اتهم الوزير الحركة المدعومة من الشمال بقتل الجنود", "اتهم", "Prep(\"ب\")", "قتل الجنود");
    hangs("رصدت اللجنة خرقا للهدنة من قبل الحركة", "خرقا", "Prep(\"ل\")", "لهدنة");
}

#[test]
fn a_verb_behind_a_series_tells_of_its_deeds() {
    is_told_of("شن الجيش سلسلة من الغارات استهدفت مدينة النهر", "استهدفت", "الغارات");
    is_told_of("نفذ الحزب عملية على الحدود، أسفرت عن مقتل جندي", "أسفرت", "عملية");
    is_told_of("قتل جنود في غارة للطيران، الجمعة، استهدفت مركبة", "استهدفت", "غارة");
    hangs("قتل جندي في «كمين محكم» نفذه مسلحون", "نفذه", "Object", "كمين محكم");
}

#[test]
fn a_number_behind_a_second_verb_is_its_object() {
    hangs("اعتقلت الشرطة ستة متظاهرين، واعتقلت 30 بينهم", "اعتقلت", "Object", "30");
}

#[test]
fn a_known_person_behind_an_open_title_is_whose_he_is() {
    hangs("زار مبعوث بوتين دمشق", "زار", "Object", "دمشق");
    hangs("حذر رئيس لبنان جنرالات سوريا من الحرب", "حذر", "Object", "جنرالات سوريا");
}

#[test]
fn what_is_counted_has_no_definite_genitive() {
    hangs("اقتحم 500 متظاهر باحات البرلمان", "اقتحم", "Object", "باحات البرلمان");
    hangs("أدان رؤساء أربع دول انقلاب الجيش", "أدان", "Object", "انقلاب الجيش");
    hangs("قتل مئتا رجل أمن في الهجوم", "قتل", "Subject", "مئتا رجل أمن");
}

#[test]
fn a_set_phrase_is_no_adjective_of_a_body() {
    hangs("طالب المجلس التنفيذي المجتمع الدولي بالتدخل", "طالب", "Object", "المجتمع الدولي");
}

#[test]
fn a_part_can_be_estimated() {
    hangs("احتلت الدولة نحو ثلث الأراضي", "احتلت", "Object", "ثلث الأراضي");
    hangs("تقدم الجيش نحو المدينة", "تقدم", "Prep(\"نحو\")", "المدينة");
}

#[test]
fn what_an_unknown_man_is_stands_between_commas() {
    hangs("اتهم سالم الهادي، القيادي في الحركة، لبنان بالهجوم", "اتهم", "Object", "لبنان");
    hangs("أعلن الجيش مقتل ثلاثة أشخاص هم جندي ورجلان في الهجوم", "مقتل", "Of", "ثلاثة أشخاص");
}
