//! Whether it happened, is planned, asked for, denied or waits for terms: by the
//! words that govern the event.

use super::{event, said_by, stands};
use crate::extract::{Article, Extractor};
use crate::gazetteer::Gazetteer;
use crate::record::{Event, Status};

#[test]
fn what_is_weighed_or_not_ruled_out_may_come() {
    stands("تبحث مصر إرسال قوات إلى دمشق", "deployment", Status::Planned);
    stands("بحث وزير مصر الاتفاق مع روسيا", "agreement", Status::Asserted);
    stands("بحث الوفدان سبل تقديم مصر مساعدات إلى سوريا", "aid", Status::Planned);
    stands("لم تستبعد مصر إرسال قوات إلى دمشق", "deployment", Status::Planned);
    stands("استبعدت مصر إرسال قوات إلى دمشق", "deployment", Status::Negated);
    stands("لا يعتزم وزير مصر لقاء وزير روسيا", "meeting", Status::Negated);
}

#[test]
fn what_is_only_aimed_at_is_planned() {
    for aim in [
        "أعلنت مصر وروسيا قرب التوصل إلى اتفاق",
        "تقدمت الجهود الرامية إلى التوصل إلى اتفاق بين مصر وروسيا",
        "مصر وروسيا قاب قوسين أو أدنى من توقيع اتفاق",
        "استؤنفت المفاوضات بين مصر وروسيا للتوصل إلى اتفاق",
        "من أجل التوصل إلى اتفاق بين مصر وروسيا عقدت جلسة",
        "تتقارب مصر وروسيا نحو توقيع اتفاق",
        "حذرت تركيا من مغبة توقيع اتفاق بين مصر وروسيا",
    ] {
        stands(aim, "agreement", Status::Planned);
    }
    stands("قررت روسيا مواصلة القتال حتى تحرير مدينة النهر", "control", Status::Planned);
    stands("قاتلت روسيا حتى تحرير مدينة النهر", "control", Status::Asserted);
    stands("مصر بصدد فرض عقوبات على روسيا", "sanction", Status::Planned);
    stands("من المقرر أن تفرض مصر عقوبات على روسيا", "sanction", Status::Planned);
    stands("روسيا على وشك فرض عقوبات على مصر", "sanction", Status::Planned);
    stands("سيزور وزير مصر دمشق و يلتقي وزير روسيا", "meeting", Status::Planned);
    stands("تبدأ غدا في دمشق مفاوضات بين مصر وروسيا", "meeting", Status::Planned);
    stands("لقاء وشيك بين مصر وروسيا", "meeting", Status::Planned);
    stands("الزيارة الملغاة لوزير مصر إلى دمشق", "visit", Status::Negated);
    stands("تربط روسيا انسحابها من سوريا بوقف القصف", "withdrawal", Status::Conditional);
    stands("استهداف الأرتال القادمة إلى مدينة النهر", "attack", Status::Asserted);
    // What one can do, and what one could.
    stands("تستطيع روسيا سحب قواتها من سوريا", "withdrawal", Status::Planned);
    stands("استطاعت روسيا سحب قواتها من سوريا", "withdrawal", Status::Asserted);
    // Who decides on sanctions imposes them.
    stands("قررت مصر فرض عقوبات على روسيا", "sanction", Status::Asserted);
    stands("سيصل وزير مصر إلى دمشق في زيارة يجري خلالها محادثات مع تركيا", "meeting", Status::Planned);
    stands("اتفاق يجري التفاوض بشأنه بين مصر وتركيا", "meeting", Status::Asserted);
    stands("سمحت تركيا لروسيا باستخدام قواعدها في شن غارات على دمشق", "attack", Status::Planned);
}

#[test]
fn what_is_thwarted_was_not_done_but_fighting_was() {
    stands("أفشل جيش الشمال سيطرة جيش الجنوب على مدينة النهر", "control", Status::Negated);
    stands("أحبط جيش الشمال هجوما على مدينة النهر", "attack", Status::Asserted);
    stands("قصفت روسيا دمشق دون تسجيل إصابات", "casualties", Status::Negated);
    stands("سارعت تركيا لاتهام مصر بالقصف", "accusation", Status::Asserted);
    // Talks that fail have been held, unless nobody could hold them.
    stands("فشلت المحادثات بين مصر وروسيا", "meeting", Status::Asserted);
    stands("أكدت تركيا فشل المفاوضات بين مصر وروسيا", "meeting", Status::Asserted);
    stands("فشل اجتماع بين مصر وروسيا في التوصل إلى اتفاق", "meeting", Status::Asserted);
    stands("فشل اجتماع بين مصر وروسيا في التوصل إلى اتفاق", "agreement", Status::Negated);
    stands("فشل عقد اجتماع بين مصر وروسيا", "meeting", Status::Negated);
    stands("تعذر عقد لقاء بين مصر وروسيا", "meeting", Status::Negated);
    // An attempt is told of with its adjective as well.
    stands("قتل جندي أثناء محاولة فاشلة لاغتيال وزير مصر", "attack", Status::Asserted);
    stands("أعلنت مصر خطة جديدة لإرسال قوات إلى دمشق", "deployment", Status::Planned);
    stands("قال الوزير إنه لم يسمع بأي هجوم على مدينة النهر", "attack", Status::Negated);
}

#[test]
fn what_follows_a_plan_is_one() {
    stands("سيزور وزير مصر دمشق حيث يلتقي وزير روسيا", "meeting", Status::Planned);
    stands("زار وزير مصر دمشق حيث التقى وزير روسيا", "meeting", Status::Asserted);
    stands("يزور وزير مصر دمشق غدا حيث يلتقي وزير روسيا", "meeting", Status::Planned);
    stands("يصل وزير مصر إلى دمشق غدا في زيارة يجري خلالها محادثات مع وزير روسيا", "meeting", Status::Planned);
    stands("سيلتقي وزير مصر وزير روسيا قبل أن يزور دمشق", "visit", Status::Planned);
}

#[test]
fn what_waits_for_terms_is_conditional() {
    stands("اشترط جيش الشمال انسحاب الخصوم قبل الحوار مع مصر", "meeting", Status::Conditional);
    stands("لن يعود الوفد إلا بعد انسحاب جيش الشمال من مدينة النهر", "withdrawal", Status::Conditional);
    stands("سنرد على أي هجوم من جيش الشمال على مدينة النهر", "attack", Status::Conditional);
}

#[test]
fn what_waits_for_somebody_is_conditional() {
    for text in [
        "لن تنسحب قوات الشمال من مدينة النهر قبل أن تقصف روسيا دمشق",
        "لن تنسحب قوات الشمال من مدينة النهر إلا بعد أن تقصف روسيا دمشق",
        "ستنسحب قوات الشمال من مدينة النهر إن قصفت روسيا دمشق",
        "توعد الشمال بسحب قواته من مدينة النهر إن هم قصفوا دمشق",
    ] {
        stands(text, "withdrawal", Status::Conditional);
    }
    stands("انسحبت قوات الشمال من مدينة النهر قبل أن تقصف روسيا دمشق", "withdrawal", Status::Asserted);
    stands("قال الوزير إن قصف دمشق خطأ", "attack", Status::Asserted);
    stands("رفضت مصر أي هدنة مع روسيا ما لم تنسحب القوات الروسية من دمشق", "ceasefire", Status::Conditional);
    stands("ربطت مصر وقف القصف بانسحاب القوات الروسية من دمشق", "withdrawal", Status::Requested);
    said_by("ربطت مصر وقف القصف بانسحاب القوات الروسية من دمشق", "withdrawal", &["egypt"]);
    stands("قدمت مصر اقتراحا بأن تنسحب القوات الروسية من دمشق", "withdrawal", Status::Requested);
}

#[test]
fn what_has_only_just_been_has_been() {
    stands("لم يكد وزير مصر يصل إلى دمشق حتى قصفت روسيا مدينة حلب", "visit", Status::Asserted);
    stands("ما كاد وزير مصر يصل إلى دمشق حتى قصفت روسيا مدينة حلب", "visit", Status::Asserted);
    stands("كادت روسيا تقصف مدينة حلب", "attack", Status::Planned);
    stands("لم يمض أسبوع على توقيع مصر وروسيا اتفاقا", "agreement", Status::Asserted);
}

#[test]
fn what_is_known_beside_a_demand_has_been() {
    for fact in ["علما أن", "علما بأن", "لا سيما أن", "على الرغم من أن"] {
        let text = format!("دعت مصر إلى هدنة، {fact} روسيا قصفت دمشق");
        stands(&text, "attack", Status::Asserted);
    }
    stands("دعت مصر إلى هدنة، وإن كانت روسيا قد قصفت دمشق", "attack", Status::Asserted);
    stands("طالب الوزير بنشر بنود الاتفاق المبرم بين مصر وروسيا", "agreement", Status::Asserted);
}

#[test]
fn a_rumour_that_is_denied_is_not_so() {
    for denial in ["أنكر الوزير ما راج عن", "عاد الوزير نافيا ما شاع عن", "نفى الوزير ما تردد عن"]
    {
        stands(&format!("{denial} قصف روسيا مدينة حلب"), "attack", Status::Negated);
    }
    stands("نفى الوزير أن يكون الجيش الروسي قصف مدينة حلب", "attack", Status::Negated);
    stands("نفى الوزير أن يكون جنوده قد دخلوا مدينة حلب", "control", Status::Negated);
}

#[test]
fn a_stance_that_is_meant_asked_for_or_denied_has_not_been_taken() {
    stands("لم ترفض مصر التفاوض مع روسيا", "rejection", Status::Negated);
    stands("نفت مصر رفضها العرض الروسي", "rejection", Status::Negated);
    stands("تعتزم مصر مطالبة روسيا بسحب قواتها", "request", Status::Planned);
    stands("دعت تركيا مصر إلى رفض العرض الروسي", "rejection", Status::Requested);
    stands("اتفقت مصر وتركيا على رفض العرض الروسي", "rejection", Status::Asserted);
}

#[test]
fn what_is_meant_for_something_is_itself_on() {
    stands("شن جيش الشمال هجوما هادفا إلى السيطرة على مدينة النهر", "attack", Status::Asserted);
    stands("شن جيش الشمال هجوما هادفا إلى السيطرة على مدينة النهر", "control", Status::Planned);
}

#[test]
fn the_same_official_is_who_spoke_last() {
    let text = "قال الوزير التركي أحمد سالم إن روسيا قصفت دمشق. وأضاف المسؤول نفسه أن مصر فرضت عقوبات على روسيا";
    said_by(text, "sanction", &["ahmad-salim"]);
    let text = "قال الوزير التركي أحمد سالم إن روسيا قصفت دمشق. وبحسب المصدر ذاته فرضت مصر عقوبات على روسيا";
    said_by(text, "sanction", &["ahmad-salim"]);
}

/// An event of an article of Monday, 9 March 2020.
#[track_caller]
fn dated(text: &str, kind: &str) -> Event {
    let article = Article { doc: "test", text, date: Some("2020-03-09"), source: None, title: None };
    let found = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events;
    found.into_iter().find(|e| e.kind == kind).unwrap_or_else(|| panic!("{text}: no {kind}"))
}

#[test]
fn dates_are_as_exact_as_the_words() {
    for (when, date) in [
        ("أمس", "2020-03-08"),
        ("الجمعة الماضية", "2020-03-06"),
        ("قبل ثلاثة أيام", "2020-03-06"),
        ("في شباط الماضي", "2020-02"),
        ("في فيفري الماضي", "2020-02"),
        ("في فبراير/شباط الماضي", "2020-02"),
        ("في جانفي 2019", "2019-01"),
        ("في كانون الثاني/يناير 2019", "2019-01"),
        ("في الخامس من مارس", "2020-03-05"),
        ("في 14 رجب 1441 هـ", "2020-03-09"),
        ("عام 2015", "2015"),
    ] {
        let text = format!("قصفت روسيا دمشق {when}");
        assert_eq!(dated(&text, "attack").date.as_deref(), Some(date), "{text}");
    }
    for (when, date) in [("غدا", "2020-03-10"), ("الخميس المقبل", "2020-03-12"), ("الشهر المقبل", "2020-04")]
    {
        let text = format!("يزور وزير مصر دمشق {when}");
        let visit = dated(&text, "visit");
        assert_eq!((visit.date.as_deref(), visit.status), (Some(date), Status::Planned), "{text}");
    }
}

#[test]
fn counts_are_read_in_words_and_figures() {
    for (text, killed) in [
        ("قتل خمسة وعشرون جنديا في دمشق", 25),
        ("قتل جنديان في دمشق", 2),
        ("قتل ثلاثمئة وخمسون شخصا في دمشق", 350),
        ("قتل ٢٥ شخصا في دمشق", 25),
        ("بلغ عدد القتلى 45 شخصا في دمشق", 45),
        ("ارتفعت حصيلة القتلى إلى 45 في دمشق", 45),
        ("قتل ما لا يقل عن 17 شخصا في دمشق", 17),
    ] {
        let count = dated(text, "casualties").count.unwrap_or_default();
        assert_eq!(count.get("killed"), Some(&killed), "{text}");
    }
}

#[test]
fn a_deed_behind_a_deed_is_its_aim() {
    stands("احتلت روسيا دمشق قبل أن يتمكن جيش الشمال من السيطرة على مدينة النهر", "control", Status::Asserted);
    stands("أعلنت مصر إرسال قوات إلى دمشق", "deployment", Status::Planned);
    stands("أعلنت مصر قطع علاقاتها مع روسيا", "sanction", Status::Asserted);
    stands("تريد مصر أن تسحب روسيا قواتها من دمشق", "withdrawal", Status::Requested);
    stands("تريد روسيا أن تسحب قواتها من دمشق", "withdrawal", Status::Planned);
}

#[test]
fn what_is_said_of_a_subject_and_what_it_does() {
    stands("أكد الوزير أن انسحاب روسيا من دمشق بات ضرورة", "withdrawal", Status::Requested);
    stands("قال الوزير إن إرسال مصر قوات إلى دمشق لن يؤدي إلى السلام", "deployment", Status::Asserted);
    stands("يمكن للاتفاق بين مصر وروسيا أن يشجع تركيا", "agreement", Status::Asserted);
    stands("دعت مصر روسيا إلى المشاركة في اجتماع مرتقب مع تركيا", "meeting", Status::Planned);
    stands("بحث وزير مصر آلية تدريب جيش الشمال", "mobilization", Status::Planned);
    stands("جلسة لمناقشة الاتفاق بين مصر وروسيا", "agreement", Status::Asserted);
}

#[test]
fn what_is_given_stays_as_it_is() {
    stands("قال الوزير إن زيارة وفد مصر إلى دمشق لم تكن مفاجئة", "visit", Status::Asserted);
    stands("الهدف هو السيطرة على مدينة النهر", "control", Status::Planned);
    stands("اتفقت مصر وروسيا على ضرورة انسحاب تركيا من دمشق", "request", Status::Asserted);
    stands("الهدف من الاتفاق مع روسيا تحجيم القدرات", "agreement", Status::Asserted);
}

#[test]
fn what_fails_what_moves_and_what_comes_of_it() {
    stands("فشل اجتماع مصر وروسيا في التوصل إلى اتفاق مع تركيا", "agreement", Status::Negated);
    stands("أعرب الوزير عن حزنه لانسحاب روسيا من دمشق", "withdrawal", Status::Asserted);
    stands("هجوم روسيا على دمشق وقع أمس والهجوم سيزيد التوتر", "attack", Status::Asserted);
    stands("قد تكون روسيا سيطرت على مدينة النهر", "control", Status::Asserted);
    stands("أعرب الوزير عن تفاؤله إزاء إبرام اتفاق بين مصر وروسيا", "agreement", Status::Planned);
    stands("غادر وفد مصر قبل جلسة محادثات مع روسيا", "meeting", Status::Planned);
}

#[test]
fn what_is_given_or_told_as_a_reason_has_been() {
    stands("رحب الوزير بالاتفاق لأن روسيا أبرمت معاهدة مع مصر", "agreement", Status::Asserted);
    stands("حظرت السلطات نشر معلومات عن قصف روسيا دمشق", "attack", Status::Asserted);
    stands("نفى الوزير معلومات عن قصف روسيا دمشق", "attack", Status::Negated);
    stands("يجب معاقبة منفذي الهجوم على دمشق", "attack", Status::Asserted);
    stands("سيكون لهذا القصف على دمشق أثر عميق", "attack", Status::Asserted);
    stands("سيؤدي مقتل وزير الشمال إلى التصعيد", "casualties", Status::Asserted);
    stands("إذا كانت نتائج اللقاء بين مصر وروسيا مخيبة فسوف يغضب الوزير", "meeting", Status::Asserted);
    stands("عاقبت مصر روسيا لضمها دمشق", "control", Status::Asserted);
    stands("قال مسؤول في معلومات لا يمكن التأكد منها إن ثلاثة جنود قتلوا", "casualties", Status::Asserted);
}

#[test]
fn a_condition_has_more_than_one_verb() {
    let text = "إذا دخل جيش الجنوب سوريا وهاجم دمشق فسيقصف جيش الشمال مدينة النهر";
    let attacks = super::all(text, "attack");
    assert!(attacks.len() > 1 && attacks.iter().all(|e| e.status == Status::Conditional), "{attacks:?}");
    let text = "قال وزير مصر إنه إذا هاجم جيش الجنوب دمشق فسنقصف مدينة النهر";
    let attacks = super::all(text, "attack");
    assert!(attacks.iter().all(|e| e.source.len() == 1 && e.target != e.source), "{attacks:?}");
}

#[test]
fn an_official_is_of_the_group_that_his_adjective_names() {
    let charge = event("اتهم الوفد الحوثي روسيا بقصف دمشق", "accusation");
    assert_eq!(charge.target, ["russia"]);
}

#[test]
fn what_is_done_besides_stands_as_the_object_does() {
    stands("ستواصل مصر تقديم المساعدات، فضلا عن تدريب قوات روسيا", "mobilization", Status::Planned);
    let drill = event("قدمت مصر مساعدات إلى سوريا، فضلا عن تسليح جيش الشمال", "arms-supply");
    assert_eq!((drill.status, drill.source), (Status::Asserted, vec!["egypt".to_owned()]));
}

#[test]
fn to_stay_away_and_to_leave_behind_are_written_alike() {
    stands("هجمات جيش الشمال تخلف 30 قتيلا في دمشق", "casualties", Status::Asserted);
    stands("تخلف وزير مصر عن الاجتماع مع روسيا", "meeting", Status::Negated);
}

#[test]
fn a_time_to_come_is_that_of_what_is_told_with_it() {
    stands("قال وزير مصر إنه مستعد للقاء وزير روسيا عندما يزور دمشق", "visit", Status::Planned);
    stands("التقى وزير مصر وزير روسيا عندما زار دمشق", "visit", Status::Asserted);
}

#[test]
fn what_a_battle_is_for_is_to_come() {
    stands("بدأت معركة تحرير دمشق", "control", Status::Planned);
    stands("أسفرت المعركة عن سيطرة تركيا على دمشق", "control", Status::Asserted);
}

#[test]
fn what_is_done_each_time_is_a_condition() {
    stands("ترد تركيا كلما قصفت روسيا دمشق", "attack", Status::Conditional);
}

#[test]
fn of_what_nobody_knows_it_is_not_said_that_it_has_been() {
    stands("قال إنه ليس على علم بقصف روسيا دمشق", "attack", Status::Negated);
    stands("قال إنه على علم بقصف روسيا دمشق", "attack", Status::Asserted);
}

#[test]
fn what_stands_behind_a_contrast_is_not_denied_with_it() {
    stands("لم تبد مصر أي موقف بل إنها قصفت دمشق", "attack", Status::Asserted);
    stands("قصفت إيران بيروت انتقاما لمقتل قائد في دمشق", "casualties", Status::Asserted);
    stands("القصف هو انتقام لمقتل قائد في دمشق", "casualties", Status::Asserted);
    stands("لا تخضع دمشق لسيطرة مصر", "control", Status::Negated);
    stands("شنت مصر هجوما للسيطرة على دمشق", "control", Status::Planned);
}

#[test]
fn what_aims_at_something_is_there() {
    stands("تهدف زيارة وزير مصر إلى حل الأزمة", "visit", Status::Asserted);
    stands("يتوقع وصول وزير مصر إلى دمشق", "visit", Status::Planned);
}

#[test]
fn how_somebody_will_leave_is_to_come() {
    let headed = super::all("سيغادر وزير مصر دمشق متوجها إلى القاهرة", "visit");
    assert!(headed.iter().all(|e| e.status == Status::Planned), "{headed:?}");
}

#[test]
fn talks_that_somebody_may_hold_are_to_come() {
    stands("تستضيف قطر محادثات قد يجريها وزير مصر مع وزير روسيا", "meeting", Status::Planned);
    stands("استضافت قطر محادثات أجراها وزير مصر مع وزير روسيا", "meeting", Status::Asserted);
}

#[test]
fn what_is_left_out_of_a_denial_is_not_denied() {
    stands("قالت مصر إنها لن تبحث سوى انسحاب المتمردين من دمشق", "withdrawal", Status::Planned);
    stands("قالت مصر إنها لن تبحث انسحاب المتمردين من دمشق", "withdrawal", Status::Negated);
}

#[test]
fn what_has_come_of_it_has_it_been() {
    stands("سيبحث وزير مصر نتائج زيارة وزير تركيا إلى روسيا", "visit", Status::Asserted);
    stands("سيبحث وزير مصر زيارة وزير تركيا إلى روسيا", "visit", Status::Planned);
}

#[test]
fn why_somebody_is_to_be_punished_has_been() {
    let both = super::all("دعت مصر إلى فرض عقوبات على كندا لتمديدها العقوبات على روسيا", "sanction");
    let stand = both.iter().map(|e| (e.target[0].as_str(), e.status)).collect::<Vec<_>>();
    assert_eq!(stand, [("canada", Status::Requested), ("russia", Status::Asserted)]);
}

#[test]
fn what_does_not_come_of_it_has_not_been() {
    stands("لم يسفر القصف عن سقوط قتلى أو جرحى", "casualties", Status::Negated);
    stands("لم تؤد المحادثات إلى اتفاق بين الجانبين", "agreement", Status::Negated);
    stands("قد يؤدي الهجوم إلى مقتل مئات المدنيين", "casualties", Status::Planned);
    stands("أسفر القصف عن مقتل ثلاثة جنود", "casualties", Status::Asserted);
}

#[test]
fn what_is_answered_under_a_condition_has_been() {
    stands("سيتدخل الجيش إذا ردت إسرائيل على الهجوم الإيراني", "attack", Status::Asserted);
    stands("سيتدخل الجيش إذا هاجمت إسرائيل إيران", "attack", Status::Conditional);
}

#[test]
fn what_is_not_undone_stands() {
    stands("لم تمنع الشرطة أحمد علي من دخول مصر", "visit", Status::Asserted);
    stands("منعت الشرطة أحمد علي من دخول مصر", "visit", Status::Negated);
    stands("لم يفرج الجيش عن الأسرى", "detention", Status::Asserted);
}

#[test]
fn a_truce_takes_effect_as_its_verb_says() {
    stands("من المقرر أن تدخل الهدنة حيز التنفيذ مساء", "ceasefire", Status::Planned);
    stands("لم تدخل الهدنة حيز التنفيذ بعد", "ceasefire", Status::Negated);
    stands("دخلت الهدنة حيز التنفيذ أمس", "ceasefire", Status::Asserted);
}

#[test]
fn what_is_accepted_of_a_proposal_is_accepted() {
    stands("أعلنت مصر موافقتها على اقتراح الهدنة", "ceasefire", Status::Asserted);
    stands("رفضت مصر قبول اقتراح الهدنة", "ceasefire", Status::Asserted);
}

#[test]
fn what_never_came_has_not_been() {
    stands("لم يسبق لمصر أن هاجمت روسيا", "attack", Status::Negated);
    stands("لا يخفى أن مصر هاجمت روسيا", "attack", Status::Asserted);
}

#[test]
fn to_act_by_an_accord_is_no_attempt() {
    stands("علقت مصر العمل بمعاهدة القوات التقليدية مع روسيا", "sanction", Status::Asserted);
}

#[test]
fn a_condition_is_that_of_what_it_stands_by() {
    stands("سيصل وزير مصر إلى دمشق وسط تهديد تركيا بالانسحاب إذا تواصل القتال", "visit", Status::Planned);
    stands("توعد وزير مصر بقصف دمشق برا وجوا إذا قصفت روسيا حلب", "attack", Status::Conditional);
    stands("جدد وزير مصر رفضه أي هدنة مع روسيا ما لم تنسحب من دمشق", "ceasefire", Status::Conditional);
}

#[test]
fn what_was_held_is_not_to_come_with_what_is_promised_there() {
    stands("وعد الرئيس الفرنسي بالانسحاب خلال اجتماع عقده مع الرئيس المصري", "meeting", Status::Asserted);
}

#[test]
fn a_deed_that_nobody_owns_up_to_has_been() {
    let attack = event("لم تتبن حركة طالبان الهجوم في دمشق", "attack");
    assert_eq!((attack.status, attack.source), (Status::Asserted, Vec::<String>::new()));
    assert_eq!(event("تبنت حركة طالبان الهجوم في دمشق", "attack").source, ["taliban"]);
}

#[test]
fn what_one_gives_way_before_is_there() {
    stands("تراجعت مصر عن حلب أمام تقدم القوات الروسية", "attack", Status::Asserted);
    stands("تراجعت مصر عن قصف حلب", "attack", Status::Negated);
}
