//! Who says so, whether it happened and whose act it is, in sentences of a
//! few words.

mod doers;
mod fallen;
mod harm;
mod joined;
mod manner;
mod meant;
mod roles;
mod sides;
mod sources;
mod statuses;
mod talks;

use crate::extract::{Article, Extractor};
use crate::gazetteer::Gazetteer;
use crate::record::{Event, Status};

/// The first event of this type in a text.
#[track_caller]
fn event(text: &str, kind: &str) -> Event {
    let article = Article { doc: "test", text, date: None, source: None, title: None };
    let found = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events;
    let event = found.iter().find(|e| e.kind == kind).cloned();
    event.unwrap_or_else(|| panic!("{text}: no {kind} among {found:?}"))
}

/// Source and target of the first event of this type.
#[track_caller]
fn sides(text: &str, kind: &str) -> (Vec<String>, Vec<String>) {
    let event = event(text, kind);
    (event.source, event.target)
}

/// Sides as [`sides`] gives them; several are joined by `+`.
fn named(source: &str, target: &str) -> (Vec<String>, Vec<String>) {
    let list = |name: &str| name.split('+').filter(|n| !n.is_empty()).map(str::to_owned).collect();
    (list(source), list(target))
}

/// All events of this type in a text.
fn all(text: &str, kind: &str) -> Vec<Event> {
    let article = Article { doc: "test", text, date: None, source: None, title: None };
    let found = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events;
    found.into_iter().filter(|e| e.kind == kind).collect()
}

#[track_caller]
fn stands(text: &str, kind: &str, status: Status) {
    assert_eq!(event(text, kind).status, status, "{text}");
}

#[track_caller]
fn said_by(text: &str, kind: &str, speakers: &[&str]) {
    assert_eq!(event(text, kind).attribution, speakers, "{text}");
}

#[test]
fn reports_of_nobody_in_particular_speak() {
    said_by("ذكرت تقارير تركية أن جنديا قتل", "casualties", &["taqarir-tarkiya"]);
    said_by("أفادت أنباء بأن تركيا قصفت دمشق", "attack", &["anba"]);
}

#[test]
fn how_it_came_about_is_told_with_it() {
    said_by("أعلنت مصر مقتل قيادي وذلك في عملية أمنية شنتها تركيا", "attack", &["egypt"]);
    said_by("أعلنت مصر مقتل قيادي في عملية أمنية شنتها تركيا", "casualties", &["egypt"]);
}

#[test]
fn who_is_described_beside_his_words_has_not_said_it() {
    said_by("نقلت الوكالة عن وزير مصر الذي يزور تركيا حاليا أن روسيا قصفت دمشق", "visit", &[]);
    said_by("صرح وزير مصر عن مقتل خمسة جنود", "casualties", &["egypt-minister"]);
}

#[test]
fn sports_pages_report_no_conflict() {
    let extract = |text: &str| {
        let article = Article { doc: "test", text, date: None, source: None, title: None };
        Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events.len()
    };
    let attack = "قصفت تركيا دمشق";
    assert_eq!(extract(&format!("{attack}.")), 1);
    let page = "سجل لاعب هدفا في شوط من مباراة على ملعب في بطولة أمام مدرب ومشجع.";
    assert_eq!(extract(&format!("{page}\n\n{attack}.")), 0);
    // A riot at a match is news.
    assert!(extract(&format!("{page}\n\nقتل 20 شخصا في اشتباكات قرب دمشق.")) > 0);
}

#[test]
fn local_pages_report_accidents_and_crime() {
    let extract = |text: &str| {
        let article = Article { doc: "test", text, date: None, source: None, title: None };
        Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events.len()
    };
    let page = "اصطدمت مركبة بحافلة على طريق مروري ونقل الإسعاف السائق إلى مستشفى وعالج طبيب كل مريض.";
    assert_eq!(extract(&format!("{page}\n\nأصيب 20 شخصا قرب دمشق.")), 0);
    assert!(extract(&format!("{page}\n\nقتل 20 شخصا في قصف شنه جيش الاحتلال قرب دمشق.")) > 0);
}

#[test]
fn a_warning_of_facts_is_no_forecast() {
    stands("حذر وزير الشمال من أن جيش الجنوب يقصف مدينة النهر", "attack", Status::Asserted);
    stands("حذر وزير الشمال من أن يقصف جيش الجنوب مدينة النهر", "attack", Status::Planned);
}

#[test]
fn what_is_expected_is_planned() {
    stands("من المقرر إرسال قوات الشمال إلى مدينة النهر", "deployment", Status::Planned);
    stands("محادثات بين مصر والسودان الأسبوع المقبل", "meeting", Status::Planned);
    stands("انتهت محادثات بين مصر والسودان", "meeting", Status::Asserted);
}

#[test]
fn what_is_denied_has_not_been() {
    let kind = "attack";
    stands("نفى وزير الشمال تقارير تحدثت عن قصف جيش الشمال مدينة النهر", kind, Status::Negated);
    stands("نفى وزير الشمال ما تردد عن قصف جيش الشمال مدينة النهر", kind, Status::Negated);
    stands("نفى وزير الشمال اتهامات قائلة إن جيش الشمال قصف مدينة النهر", kind, Status::Negated);
    stands("تحدثت تقارير عن قصف جيش الشمال مدينة النهر", kind, Status::Asserted);
    stands("جيش الشمال غير مستعد للانسحاب من مدينة النهر", "withdrawal", Status::Negated);
    stands("تخلى وزير الشمال عن خطة لإرسال قوات إلى مدينة النهر", "deployment", Status::Negated);
    // What is condemned has been, whoever refuses to.
    stands("دعا وزير الشمال إلى إدانة قصف جيش الجنوب مدينة النهر", kind, Status::Asserted);
}

#[test]
fn what_one_owes_is_asked_for() {
    stands("على جيش الشمال أن ينسحب من مدينة النهر", "withdrawal", Status::Requested);
    stands("لا بد من انسحاب جيش الشمال من مدينة النهر", "withdrawal", Status::Requested);
    let owed = event("قال الوزير إن على روسيا الانسحاب من مدينة النهر", "withdrawal");
    assert_eq!((owed.status, owed.source), (Status::Requested, vec!["russia".to_owned()]));
    stands("على الحدود انسحاب لجيش الشمال من مدينة النهر", "withdrawal", Status::Asserted);
    stands("تريد مصر من روسيا تقديم مساعدات إلى سوريا", "aid", Status::Requested);
}

#[test]
fn a_weekday_behind_the_present_is_to_come() {
    stands("يزور وزير مصر دمشق الأحد", "visit", Status::Planned);
    stands("زار وزير مصر دمشق الأحد", "visit", Status::Asserted);
    stands("يزور وزير مصر دمشق في 15 سبتمبر", "visit", Status::Planned);
    stands("يزور وزير مصر دمشق قريبا", "visit", Status::Planned);
    stands("تستأنف مصر وروسيا الأحد المقبل 11 مايو 2025 المباحثات", "meeting", Status::Planned);
    stands("قمة بين مصر وروسيا في دمشق الخميس", "meeting", Status::Planned);
    stands("يعتقل جيش الشمال ثلاثة شبان الأحد", "detention", Status::Asserted);
}

#[test]
fn what_a_present_comes_before_is_to_come() {
    stands("تجري المباحثات قبل أيام من زيارة وزير مصر إلى دمشق", "visit", Status::Planned);
    stands("عاد المبعوث إلى الفندق قبل اجتماع مع وزير مصر", "meeting", Status::Planned);
    stands("وصل الوفد قبل الهجوم على مدينة النهر", "attack", Status::Asserted);
}

#[test]
fn what_is_shown_is_no_purpose() {
    stands("نشر جيش الشمال صورا لقصف مدينة النهر", "attack", Status::Asserted);
    stands("حشد جيش الشمال قواته لاقتحام مدينة النهر", "control", Status::Planned);
}

#[test]
fn what_is_asked_for_in_steps_is_asked_for() {
    stands("طالب الوزير روسيا بالسماح بإدخال مساعدات إلى دمشق", "aid", Status::Requested);
    stands("ضغطت مصر على روسيا لسحب قواتها من سوريا", "withdrawal", Status::Requested);
    stands("تتمسك مصر بانسحاب روسيا من سوريا", "withdrawal", Status::Requested);
    stands("وسط مطالب بانسحاب روسيا من سوريا أعلن الوزير موقفه", "withdrawal", Status::Requested);
}

#[test]
fn a_truce_that_runs_out_later_holds() {
    stands("تنتهي الهدنة بين جيش الشمال وجيش الجنوب في 2 أكتوبر", "ceasefire", Status::Asserted);
    stands("انتهت الهدنة بين جيش الشمال وجيش الجنوب", "ceasefire", Status::Negated);
}

#[test]
fn what_an_accord_lays_down_is_to_come() {
    stands("بموجب الاتفاق تنسحب روسيا من سوريا", "withdrawal", Status::Planned);
    stands("بموجب الاتفاق انسحبت روسيا من سوريا", "withdrawal", Status::Asserted);
    stands("لا صحة للأنباء عن إرسال مصر قوات إلى دمشق", "deployment", Status::Negated);
}

#[test]
fn a_condition_holds_for_what_follows_it() {
    stands("إذا فشلت المحادثات فسوف يقصف جيش الجنوب مدينة النهر", "attack", Status::Conditional);
    stands("قصف جيش الجنوب مدينة النهر. وإذا فشلت المحادثات فسوف ينسحب", "attack", Status::Asserted);
}

#[test]
fn speakers_are_found_past_what_they_hide_and_who_read_them() {
    said_by("قال مسؤول روسي طلب عدم ذكر اسمه إن جيش الجنوب قصف مدينة النهر", "attack", &["russia-official"]);
    let read = "وقال بيان أصدرته روسيا، واطلعت عليه وكالة النهر، إن جيش الجنوب قصف مدينة النهر";
    said_by(read, "attack", &["russia"]);
    said_by("قالت روسيا في تصريح يوم الاثنين، إن جيش الجنوب قصف مدينة النهر", "attack", &["russia"]);
    said_by("قالت روسيا إن الوفد وصل. وإن جيش الجنوب قصف مدينة النهر", "attack", &["russia"]);
    said_by("مصر: جنود \"الشمال\" يقصفون مدينة النهر", "attack", &[]);
    said_by("تحرك الوفد بعد مطالبة روسيا برحيل جيش الجنوب من مدينة النهر", "withdrawal", &["russia"]);
    said_by("طلبت مصر من روسيا دعمها بقوات", "support", &["egypt"]);
    said_by("أبدت روسيا استعدادها لزيارة دمشق", "visit", &[]);
}

#[test]
fn speakers_are_found_past_what_describes_them() {
    said_by("وفقا لروسيا قصف جيش الجنوب مدينة النهر", "attack", &["russia"]);
    said_by("أكدت روسيا في بيان نقلته وكالة النهر أن جيش الجنوب قصف مدينة النهر", "attack", &["russia"]);
    said_by("وفق خطط محكمة قصف جيش الجنوب مدينة النهر", "attack", &[]);
    said_by("وفق خطط محكمة لحماية السكان قصف جيش الجنوب مدينة النهر", "attack", &[]);
}

#[test]
fn a_quotation_goes_on_past_a_full_stop() {
    let quoted = |end: &str| format!("قال رئيس روسيا: «نحن نريد السلام{end} جيش الجنوب قصف مدينة النهر.");
    let speaker = event(&quoted("."), "attack").attribution;
    assert_eq!(speaker.len(), 1, "{speaker:?}");
    said_by(&quoted("»."), "attack", &[]);
}

#[test]
fn speakers_stand_behind_what_they_say() {
    said_by("قصف جيش الجنوب مدينة النهر، كما قالت روسيا", "attack", &["russia"]);
    said_by("«جيش الجنوب قصف مدينة النهر»، قالت روسيا", "attack", &["russia"]);
    said_by("قصف جيش الجنوب مدينة النهر، كما قالت روسيا إن الجيش انسحب", "attack", &[]);
    // What happened after he spoke is not what he said.
    said_by("قتل جندي في مدينة النهر بعد أن رد وزير الشمال", "casualties", &[]);
    // Nobody said so, and nobody did it.
    said_by("لم تعلن أي جهة مسؤوليتها عن التفجير في مدينة النهر", "attack", &[]);
}

#[test]
fn nobody_else_speaks_in_a_clause_beside() {
    said_by("أعلنت تركيا أن الهدنة صامدة، فيما قالت روسيا إن إيران قصفت دمشق", "attack", &["russia"]);
    said_by("تركيا: قتلى في قصف إيران دمشق", "attack", &[]);
    said_by("تركيا: إيران لن تقصف دمشق", "attack", &["turkey"]);
    said_by("ردت تركيا على قصف إيران دمشق", "attack", &[]);
    said_by("وفقا لاتفاقية الهدنة انسحب جيش إيران من دمشق", "withdrawal", &[]);
    said_by("قالت تركيا: «لن ننسحب. وقالت روسيا إن إيران قصفت دمشق", "attack", &["russia"]);
}

#[test]
fn those_who_pass_on_name_who_said_it_first() {
    said_by("نقلت تركيا عن روسيا أن جيش الجنوب قصف مدينة النهر", "attack", &["russia", "turkey"]);
    said_by("نقلت تركيا عن روسيا قولها إن جيش الجنوب قصف مدينة النهر", "attack", &["russia", "turkey"]);
}

#[test]
fn what_is_condemned_is_a_fact() {
    said_by("نددت روسيا بقصف جيش الجنوب مدينة النهر", "attack", &[]);
}

#[test]
fn who_sponsors_talks_stands_over_their_sides() {
    let mediation = event("محادثات بين مصر والسودان برعاية روسيا", "mediation");
    assert_eq!((mediation.source, mediation.target), (vec!["russia".into()], vec!["egypt".into(), "sudan".into()]));
}

#[test]
fn harm_is_of_those_whose_act_brought_it() {
    let killers = |text: &str| event(text, "casualties").source;
    assert_eq!(killers("قصفت روسيا مدينة النهر، ما أدى إلى مقتل 4 مدنيين"), ["russia"]);
    assert_eq!(killers("قتل 4 مدنيين في غارات شنتها روسيا على مدينة النهر"), ["russia"]);
    assert_eq!(killers("شنت روسيا غارات على مدينة النهر. وأسفرت الغارات عن مقتل 4 مدنيين"), ["russia"]);
    assert_eq!(killers("قتل 4 مدنيين في اشتباكات مع جيش روسيا"), killers("قتل جيش روسيا 4 مدنيين"));
    let clash = "اندلعت اشتباكات بين روسيا وتركيا في مدينة النهر أدت إلى مقتل 4 مدنيين";
    assert!(killers(clash).is_empty());
}

#[test]
fn who_is_named_above_does_what_stands_behind_an() {
    let sides = |text: &str, kind: &str| {
        let event = event(text, kind);
        (event.source.concat(), event.target.concat())
    };
    assert_eq!(sides("قررت مصر أن تدعم ليبيا", "support"), ("egypt".into(), "libya".into()));
    assert_eq!(sides("طلبت روسيا من مصر أن تدعم ليبيا", "support"), ("egypt".into(), "libya".into()));
    assert_eq!(sides("تريد روسيا أن تهاجم مصر ليبيا", "attack"), ("egypt".into(), "libya".into()));
    assert_eq!(sides("لا يمكن لمصر أن تهاجم ليبيا", "attack"), ("egypt".into(), "libya".into()));
}

#[test]
fn what_is_not_so_is_negated_behind_its_helpers() {
    stands("نفت روسيا أن تكون قد قصفت مدينة النهر", "attack", Status::Negated);
    stands("زار رئيس روسيا مصر دون أن يلتقي رئيس السودان", "meeting", Status::Negated);
    stands("لا توجد مفاوضات بين مصر وروسيا", "meeting", Status::Negated);
    stands("يجب على روسيا أن تنسحب من ليبيا", "withdrawal", Status::Requested);
    stands("تدرس روسيا فرض عقوبات على مصر", "sanction", Status::Planned);
}

#[test]
fn what_a_proposal_contains_is_asked_for() {
    stands("مبادرة تتضمن انسحاب جيش الشمال من مدينة النهر", "withdrawal", Status::Requested);
    stands("تضمن الاتفاق انسحاب جيش الشمال من مدينة النهر", "withdrawal", Status::Planned);
    stands("لا يتضمن الاتفاق انسحاب جيش الشمال من مدينة النهر", "withdrawal", Status::Negated);
    stands("عملية تضمنت انسحاب جيش الشمال من مدينة النهر", "withdrawal", Status::Asserted);
}

#[test]
fn what_stands_over_talks_stands_as_they_do() {
    stands("بحث الوزيران اللقاء المرتقب بين مصر وتركيا برعاية روسيا", "mediation", Status::Planned);
    stands("عقد اللقاء بين مصر وتركيا برعاية روسيا", "mediation", Status::Asserted);
}

#[test]
fn what_is_spoken_of_as_a_fact_is_one() {
    stands("وافقت مصر على تمديد التحقيق في اغتيال رئيس تركيا", "attack", Status::Asserted);
    stands("فشل هجوم جيش الشمال على مدينة النهر", "attack", Status::Asserted);
    stands("فشل جيش الشمال في شن هجوم على مدينة النهر", "attack", Status::Negated);
    stands("لم يحقق الاجتماع بين مصر وتركيا تقدما", "meeting", Status::Asserted);
    stands("عقدت الجولة الثانية للتفاوض بين مصر وإثيوبيا", "meeting", Status::Asserted);

    stands("حذرت روسيا من الهجمات التي تشنها مصر على مدينة النهر", "attack", Status::Asserted);
    stands("حذرت روسيا من هجوم مصري على مدينة النهر", "attack", Status::Planned);
    stands("اختتمت الجلسة الأولى للمحادثات بين مصر وروسيا", "meeting", Status::Asserted);
    stands("كبد الجيش روسيا خسائر في معركة استمرت ساعات", "attack", Status::Asserted);
}

#[test]
fn modes_follow_the_words_beside_the_trigger() {
    assert_eq!(event("شن جيش الجنوب هجوما على مدينة النهر", "attack").mode.as_deref(), Some("offensive"));
    assert_eq!(event("شن جيش الجنوب هجوما بالطائرات على مدينة النهر", "attack").mode.as_deref(), Some("airstrike"));
}

#[test]
fn a_vague_mode_is_what_the_article_makes_it() {
    let mode = |text: &str, kind: &str| event(text, kind).mode.unwrap_or_default();
    // Single raids here and there; or at somebody.
    assert_eq!(mode("تحبط روسيا هجمات الجماعات", "attack"), "other");
    assert_eq!(mode("شنت روسيا هجمات على جيش الجنوب", "attack"), "offensive");
    assert_eq!(mode("أصيب جندي في هجوم", "attack"), "other");
    // What falls is no weapon.
    assert_eq!(mode("أسقطت روسيا طائرة تابعة لجيش تركيا", "attack"), "other");
    // Who flies raids bombs from the air.
    assert_eq!(mode("قصفت روسيا دمشق. وشنت روسيا غارات على حلب", "attack"), "airstrike");
    assert_eq!(mode("قصفت روسيا دمشق. وشنت تركيا غارات على حلب", "attack"), "shelling");
    assert_eq!(mode("قصفت روسيا دمشق بالمدفعية. وشنت روسيا غارات على حلب", "attack"), "shelling");
    // Who accept together agree.
    assert_eq!(mode("وافقت روسيا على هدنة", "ceasefire"), "accept");
    assert_eq!(mode("وافقت روسيا وتركيا على هدنة", "ceasefire"), "agree");
}

#[test]
fn known_sides_named_beside_the_trigger_are_surest() {
    let sure = event("قصفت روسيا أوكرانيا", "attack").confidence;
    let vague = event("قصف مسلحون مدينة النهر", "attack").confidence;
    assert!(sure >= Some(0.8) && vague < sure, "{sure:?} {vague:?}");
}

#[track_caller]
fn done_by(text: &str, kind: &str, source: &[&str]) {
    assert_eq!(event(text, kind).source, source, "{text}");
}

#[test]
fn what_was_launched_did_harm_for_who_launched_it() {
    done_by("أطلقت تركيا صواريخ على مدينة النهر أدت إلى مقتل ثلاثة أشخاص", "casualties", &["turkey"]);
}

#[test]
fn who_issues_a_paper_calls_for_what_it_calls_for() {
    done_by("أصدرت تركيا قرارا يدعو إلى وقف إطلاق النار في مدينة النهر", "ceasefire", &["turkey"]);
}

#[test]
fn an_order_to_nobody_is_ones_own_act() {
    done_by("أوعزت تركيا بوقف التعامل مع مصر", "sanction", &["turkey"]);
}

#[test]
fn accuser_and_accused_are_two_sides() {
    let clash = event("اتهمت تركيا مصر بخرق الهدنة. وتتواصل الاشتباكات بين الجانبين", "attack");
    assert_eq!((clash.source, clash.target), (vec!["turkey".to_owned()], vec!["egypt".to_owned()]));
}

#[test]
fn what_is_told_again_has_the_doer_it_had() {
    let last = |text: &str| {
        let article = Article { doc: "test", text, date: None, source: None, title: None };
        Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).events.pop().unwrap().source
    };
    assert_eq!(last("قصفت تركيا دمشق. وبعد ساعات استمر قصف دمشق."), ["turkey"]);
    // Not where two have done it.
    assert!(last("قصفت تركيا دمشق. وقصفت مصر دمشق. وبعد ساعات استمر قصف دمشق.").is_empty());
    // Nor from what is denied or only threatened.
    assert!(last("نفت تركيا أنها قصفت دمشق. وبعد ساعات استمر قصف دمشق.").is_empty());
    assert!(last("هددت تركيا بقصف دمشق. وبعد ساعات استمر قصف دمشق.").is_empty());
}

#[test]
fn a_man_of_the_next_sentence_is_another() {
    let text = "اعتقل الجيش الفنلندي رجلا يدعى سالم الزعفراني في دمشق.\n\nوفي أوسلو، قتل الجيش النرويجي رجلا في غارة.";
    let article = Article { doc: "test", text, date: None, source: None, title: None };
    let extraction = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
    let arrest = extraction.events.iter().find(|e| e.kind == "detention").unwrap();
    assert_eq!(arrest.target, ["salim-al-zafrani"]);
    let killed = extraction.events.iter().find(|e| e.kind == "casualties").unwrap();
    assert!(!killed.target.contains(&"salim-al-zafrani".to_owned()), "{:?}", killed.target);
}

#[test]
fn who_gives_a_paper_says_what_stands_in_it() {
    let asked = event("أصدرت تركيا بيانا طالبت فيه مصر بالانسحاب من مدينة النهر", "request");
    assert_eq!((asked.source, asked.target), (vec!["turkey".to_owned()], vec!["egypt".to_owned()]));
    done_by("تقدمت تركيا بمشروع قرار يدعو إلى وقف إطلاق النار", "ceasefire", &["turkey"]);
    done_by("زارت تركيا مصر. وأكدت على ضرورة وقف إطلاق النار", "ceasefire", &["turkey"]);
}

#[test]
fn a_pronoun_that_opens_a_sentence_means_who_is_named_behind_the_verb() {
    done_by("وبعد سيطرتها على مدينة النهر، حشدت تركيا مقاتليها", "control", &["turkey"]);
}

#[test]
fn who_acts_in_the_sentence_speaks_in_it() {
    said_by("قال وزير مصر إنه غادر. وأثارت تركيا القضية حيث قالت إن إيران قصفت دمشق", "attack", &["turkey"]);
}

#[test]
fn what_a_plan_brings_is_planned() {
    stands("تعتزم مصر عقد مؤتمر يلتقي فيه وفد تركيا وفد إيران", "meeting", Status::Planned);
    stands("من المتوقع أن يبحث اجتماع مصر وإيران ملف اليمن", "meeting", Status::Planned);
    stands("عقدت مصر مؤتمرا التقى فيه وفد تركيا وفد إيران", "meeting", Status::Asserted);
}

#[test]
fn a_quotation_behind_its_verb_has_its_speaker() {
    said_by("وقالت تركيا في بيان \"قصفت إيران دمشق\".", "attack", &["turkey"]);
    said_by("قصفت إيران \"مدينة دمشق\" أمس.", "attack", &[]);
}

#[test]
fn who_demands_beside_his_words_demands_it_himself() {
    said_by("أكد وزير مصر أن الحرب انتهت، داعيا تركيا إلى الانسحاب", "request", &[]);
    said_by("أكد وزير مصر أن روسيا تدعو تركيا إلى الانسحاب", "request", &["egypt-minister"]);
}
