//! Who acts and upon whom: subjects and objects, in sentences of a few words.

mod complements;
mod phrases;
mod relatives;
mod sayers;

use crate::clause::tests::hangs;

#[test]
fn a_deed_does_not_speak() {
    hangs("شنت الحركة هجوما وأعلنت السيطرة على المدينة", "أعلنت", "Object", "السيطرة");
    hangs("شنت الحركة هجوما وأعلنت القيادة أن المدينة سقطت", "أعلنت", "Subject", "القيادة");
}

#[test]
fn what_a_verb_says_of_the_backdrop_is_not_the_main_clause() {
    hangs("بعد لقاءات جمعت الوزير بالقائد، أعلنت الحركة الهدنة", "جمعت", "Object", "الوزير");
    hangs("بعد اجتماع قال الوزير إن الحرب انتهت، أعلنت الحركة الهدنة", "قال", "Subject", "الوزير");
}

#[test]
fn what_comes_to_nothing_is_told_of_the_verb() {
    hangs("فشل اجتماع بين الحركة والحكومة في التوصل إلى اتفاق", "فشل", "Prep(\"في\")", "التوصل");
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
fn a_hotel_targets_nobody() {
    hangs("تخوض الحركة حربا وغالبا ما تستهدف الفنادق", "تستهدف", "Object", "الفنادق");
}

#[test]
fn what_follows_which_leaves_the_masdar_its_object() {
    hangs("انسحبت القوات، ما يعني خسارة الحركة السيطرة على المدينة", "خسارة", "Object", "السيطرة");
}

#[test]
fn who_has_a_counterpart_calls_on_him() {
    hangs("وصل الوزير إلى المدينة ودعا نظيره المصري إلى الحوار", "دعا", "Object", "نظيره المصري");
    hangs("وصل الوزير إلى المدينة وأكد نظيره المصري أن الهدنة قائمة", "أكد", "Subject", "نظيره المصري");
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
fn men_are_not_feminine() {
    hangs("اقتحمت الحركة القرية وقتلت المدنيين", "قتلت", "Object", "المدنيين");
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
fn who_is_called_on_agrees_with_no_verb() {
    hangs("وطالبت المجتمع الدولي بالتدخل", "طالبت", "Object", "المجتمع الدولي");
    hangs("ودعت الحوثيين إلى الانسحاب", "دعت", "Object", "الحوثيين");
    hangs("وطالبت مجلس الأمن بالتدخل", "طالبت", "Object", "مجلس الأمن");
    hangs("ودعا الأمم المتحدة إلى التدخل", "دعا", "Object", "الأمم المتحدة");
    hangs("ودعت الاحتلال إلى الانسحاب", "دعت", "Object", "الاحتلال");
    hangs("واتهمت حركة النهضة الحكومة", "اتهمت", "Subject", "حركة النهضة");
}

#[test]
fn on_which_side_it_was_is_no_object() {
    hangs("قال إن الجنود قتلوا شمال المدينة في قصف", "قتلوا", "Prep(\"في\")", "قصف");
    hangs("سيطر عليها المسلحون جنوب المدينة", "سيطر", "Subject", "المسلحون");
    // What is shelled or taken is.
    hangs("قصف الجيش شمال المدينة", "قصف", "Object", "شمال المدينة");
}

#[test]
fn others_in_the_nominative_are_no_object() {
    hangs("أعلنت الشرطة أن جنديين قتلا وأسر ثلاثة آخرون", "أسر", "Subject", "ثلاثة آخرون");
    hangs("إن اثنين من الجنود قتلا في هجوم", "قتلا", "Prep(\"في\")", "هجوم");
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
fn a_feminine_verb_has_no_masculine_body_for_its_subject() {
    hangs("نشرت تركيا قوات وساندت الجيش السوري في الحرب", "ساندت", "Object", "الجيش السوري");
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
fn a_town_is_taken_by_those_told_of_before() {
    hangs("انسحبت الفرقة التي احتلت مدينة النهر", "احتلت", "Object", "مدينة النهر");
    hangs("سيطرت القوات على السد فدخلت مدينة النهر", "دخلت", "Object", "مدينة النهر");
    // Where it has its pronoun, somebody else does it.
    hangs("قصف الجيش المواقع التي استهدفتها القوات", "استهدفتها", "Subject", "القوات");
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
fn a_number_behind_a_second_verb_is_its_object() {
    hangs("اعتقلت الشرطة ستة متظاهرين، واعتقلت 30 بينهم", "اعتقلت", "Object", "30");
}

#[test]
fn part_of_an_amount_hangs_on_what_has_it() {
    hangs("شن الجيش غارات أودت بحياة عدد من المدنيين", "أودت", "Prep(\"من\")", "المدنيين");
    hangs("هاجمت مجموعة منهم سيارات الإسعاف", "هاجمت", "Object", "سيارات الإسعاف");
    hangs("قتل عشرون جنديا بينهم ما لا يقل عن عشرة ضباط", "قتل", "Subject", "عشرون جنديا");
}
