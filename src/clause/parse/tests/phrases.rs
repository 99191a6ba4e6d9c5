//! What stands together as one phrase.

use crate::clause::tests::{hangs, joined};

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
fn a_town_and_its_state_are_one_place() {
    hangs("استضافت مدينة جدة السعودية الوفد", "استضافت", "Object", "الوفد");
    hangs("استضافت مدينة جدة السعودية المفاوضات", "استضافت", "Object", "المفاوضات");
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
fn two_dashes_hold_who_somebody_is() {
    hangs("هاجمت الحركة -الجناح المسلح للحزب- موقعا للجيش", "هاجمت", "Object", "موقعا");
}

#[test]
fn one_more_adjective_is_no_object() {
    hangs("هاجمت عناصر من الحركة مدججة بالسلاح مركزا للشرطة", "هاجمت", "Object", "مركزا");
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
fn two_titles_and_a_comma_are_two_persons() {
    hangs("ناشد عضو البرلمان، رئيس المجلس بالاستقالة", "ناشد", "Object", "رئيس المجلس");
}

#[test]
fn what_somebody_is_joins_nobody() {
    hangs("دعمت روسيا وهي عضو في المجلس أوكرانيا", "دعمت", "Object", "أوكرانيا");
    joined("قال إن الرجلين، وهما سالم الهادي وعمر الزين، هربا", "عمر الزين", "الرجلين");
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
fn which_of_them_is_no_measure_of_what_follows() {
    hangs("أعلن وصول الدفعة الأولى من الجنود إلى المدينة", "وصول", "Of", "الدفعة الأولى");
}

#[test]
fn one_state_is_not_several_people() {
    hangs("دعت مصر الفلسطينيين إلى الحوار", "دعت", "Object", "الفلسطينيين");
    hangs("دعم البعض حزب الله في الحرب", "دعم", "Object", "حزب الله");
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

#[test]
fn what_time_is_counted_from_stands_with_that_time() {
    hangs("شهدت المدينة هدوءا بعد أيام من القتال", "شهدت", "Circumstance", "القتال");
    hangs("عقد الوزير لقاء مع الحركة بعد أسبوع على الهدنة", "عقد", "Circumstance", "الهدنة");
}

#[test]
fn two_deeds_have_one_genitive() {
    hangs("قام الجيش باعتقال وضرب الناشطين", "اعتقال", "Of", "الناشطين");
    hangs("قام الجيش بقصف وحصار وتجويع المدينة", "قصف", "Of", "المدينة");
}

#[test]
fn what_is_said_of_the_subject_between_commas_is_passed_over() {
    hangs("هاجم مسلحون، يعتقد أنهم من الحركة، مساء أمس، حاجزا", "هاجم", "Object", "حاجزا");
}

#[test]
fn what_is_tried_stands_beyond_what_is_told_of_the_doer() {
    hangs("فشلت محاولة القوات المدعومة من الحكومة الهجوم على المدينة", "محاولة", "Object", "الهجوم");
    hangs("جاء ذلك بعد اتهام الوزير هذه الحركة بالهجوم", "اتهام", "Object", "الحركة");
}

#[test]
fn participles_side_by_side_are_of_one_noun() {
    let text = "هاجمت القوات المدربة والمدعومة من الحكومة مواقع الجيش";
    hangs(text, "المدعومة", "Prep(\"من\")", "الحكومة");
    hangs(text, "هاجمت", "Object", "مواقع الجيش");
}

#[test]
fn one_man_bears_both_titles() {
    hangs("أدان وزير العدل رئيس المجلس سالم الهادي الهجوم على المدينة", "أدان", "Object", "الهجوم");
}
