//! Whose act it is where the word for it names nobody: participles, harm told of
//! another happening, pronouns of the sentence before.

use super::{all, done_by, event};

#[test]
fn whom_a_participle_touches_does_not_do_it() {
    let text = "واصلت تركيا غاراتها على دمشق مهددة حركة الشمال التي تسيطر على بيروت بعملية برية";
    let threat = event(text, "threat");
    assert_eq!((threat.source, threat.target), (vec!["turkey".to_owned()], vec!["haraka-al-shamal".to_owned()]));
    done_by(text, "control", &["haraka-al-shamal"]);
}

#[test]
fn raids_on_a_city_did_the_harm_rather_than_the_city() {
    done_by("واصلت تركيا غاراتها على دمشق التي أسفرت عن سقوط 20 قتيلا", "casualties", &["turkey"]);
}

#[test]
fn where_it_lies_behind_a_comma_is_nobody() {
    assert_eq!(event("قتل ضابط خلال مداهمة منزل في دمشق، غربي العاصمة بيروت", "casualties").target, ["dabit"]);
}

#[test]
fn whoever_laid_the_mine_did_the_harm() {
    done_by("قتل طفلان بلغم زرعه متمردو الشمال في دمشق", "casualties", &["matmardu-al-shamal"]);
    // Not those who only frequent the place.
    done_by("قتل عشرة أشخاص في السوق التي يرتادها متمردو الشمال", "casualties", &[]);
}

#[test]
fn a_participle_tells_of_the_noun_that_agrees_with_it() {
    let backed = |text: &str| event(text, "support").target;
    assert_eq!(backed("قتل قائد الفصائل المصرية المدعومة من إيران"), ["egypt-armed-groups"]);
    assert_eq!(backed("هاجمت الطائرات مواقع حركة الشمال المدعومة من إيران"), ["haraka-al-shamal"]);
    // An adverb tells of whose help it is, and is no object.
    done_by("هاجمت حركة الشمال المدعومة إيرانيا دمشق", "support", &["iran"]);
    assert_eq!(event("هاجمت حركة الشمال المدعومة إيرانيا دمشق", "attack").target, ["damascus"]);
    assert_eq!(backed("هاجمت حركة الشمال اليمنية المدعومة من إيران دمشق"), ["haraka-al-shamal-al-yamniya"]);
}

#[test]
fn those_of_whom_only_the_number_is_told_are_victims() {
    let victims = |text: &str| event(text, "casualties").target.len();
    assert_eq!(victims("مقتل ثلاثة في غارة تركية على دمشق"), 1);
    assert_eq!(victims("سقوط شهيدين في غارة تركية على دمشق"), 1);
}

#[test]
fn what_is_bestowed_goes_to_the_object_before_it() {
    let sides = |text: &str| {
        let event = event(text, "support");
        (event.source, event.target)
    };
    let backed = (vec!["turkey".to_owned()], vec!["lebanon".to_owned()]);
    assert_eq!(sides("منحت تركيا لبنان دعما سياسيا"), backed);
    assert_eq!(sides("قررت تركيا منح لبنان دعما سياسيا"), backed);
    assert_eq!(event("رفضت تركيا السماح للمهاجرين بالعبور", "rejection").target.len(), 1);
}

#[test]
fn a_short_quotation_with_a_verb_is_what_is_said() {
    done_by("وقال وزير مصر \"قصفت إيران القاعدة\"", "attack", &["iran"]);
    // The statement of a body that has spoken.
    done_by("قال الجيش التركي إن قواته انسحبت. ودعا البيان إيران إلى الحوار", "request", &["turkey-army"]);
}

#[test]
fn whoever_stands_behind_an_act_carries_it_out() {
    done_by("نفذت الهجوم حركة الشمال", "attack", &["haraka-al-shamal"]);
    done_by("شن الغارات الجيش التركي", "attack", &["turkey-army"]);
    let backed = event("وافقت تركيا على منح لبنان مزيدا من الدعم", "support");
    assert_eq!((backed.source, backed.target), (vec!["turkey".to_owned()], vec!["lebanon".to_owned()]));
}

#[test]
fn what_is_counted_is_no_doer() {
    done_by("وصل وزير تركيا إلى دمشق لإجراء أول لقاء مع وزير مصر", "meeting", &["turkey-minister"]);
}

#[test]
fn what_stands_behind_two_words_is_about_both() {
    let text = "شن الجيش المصري غارات وقصفا على دمشق";
    assert_eq!(event(text, "attack").target, ["damascus"]);
}

#[test]
fn whoever_acts_has_done_what_came_before() {
    done_by("خلال مداهمة منزل في دمشق قتل الجيش المصري مسلحين", "attack", &["egypt-army"]);
    done_by("انتشر الجيش المصري قبل البدء باقتحام بيروت", "control", &["egypt-army"]);
    done_by("انسحب الجيش المصري من بيروت بعد معارك ضد متمردي الشمال", "attack", &["egypt-army"]);
    // Nor who only arrives, nor what has been long since.
    done_by("وصلت طائرة الجيش المصري إلى بيروت بعد تحرير المدينة", "control", &[]);
    done_by("يقاتل الجيش المصري مسلحين منذ تحرير بيروت", "control", &[]);
}

#[test]
fn a_pronoun_of_several_is_named_behind_it() {
    let text = "بعد أسبوعين من سيطرتهم على بيروت، غادر متمردو الشمال المدينة";
    done_by(text, "control", &["matmardu-al-shamal"]);
}

#[test]
fn what_a_deed_takes_in_is_done_by_the_same() {
    done_by("شن الجيش المصري حملة شملت توقيف عشرات النشطاء", "detention", &["egypt-army"]);
}

#[test]
fn an_adjective_on_what_is_spoken_of_tells_of_that() {
    let backed = event("أكد وزير مصر دعم القضية الفلسطينية", "support");
    assert_eq!((backed.source, backed.target), (vec!["egypt-minister".to_owned()], vec!["palestine".to_owned()]));
    assert_eq!(event("أدانت إيران التصريحات التي صدرت عن وزير تركيا", "accusation").target, ["turkey-minister"]);
    assert_eq!(event("أدانت إيران قيام تركيا بقصف الأراضي المصرية", "accusation").target, ["turkey"]);
}

#[test]
fn a_situation_refuses_nothing() {
    let text = "قالت وزارة الخارجية المصرية إن الوضع خطير، رافضة المقترح التركي";
    done_by(text, "rejection", &["egypt-foreign-ministry"]);
}

#[test]
fn a_coalition_is_those_who_have_come_together() {
    done_by("قتل التحالف خمسة مدنيين في دمشق", "casualties", &["al-tahalif"]);
    assert_eq!(event("غارة استهدفت تجمعا من المسلحين", "attack").target.len(), 1);
    assert_eq!(event("رفضت تركيا الدفاع عن دمشق", "rejection").source, ["turkey"]);
}

#[test]
fn those_whose_quarrel_is_spoken_of_have_not_met() {
    let talks = event("بحث وزير مصر مع نظيره العراقي الأزمة بين تركيا وإيران", "meeting");
    assert_eq!(talks.source, ["egypt-minister"]);
}

#[test]
fn those_on_their_way_do_what_they_go_for() {
    done_by("قوات الجيش المصري في طريقها لتحرير بيروت", "control", &["egypt-army"]);
}

#[test]
fn a_verb_tells_of_a_woman() {
    done_by("قالت هيلاري كلينتون إن زيارتها إلى روسيا ستستغرق يومين", "visit", &["hillary-clinton"]);
}

#[test]
fn an_accord_that_opens_a_sentence_is_of_whoever_acts() {
    let accord = event("بعد اتفاق مع إيران، بدأت القوات التركية انسحابها من دمشق", "agreement");
    assert_eq!((accord.source, accord.target), (vec!["turkey-forces".to_owned()], vec!["iran".to_owned()]));
    done_by("بحث وزير فرنسا المعركة ضد متمردي الشمال", "attack", &[]);
    done_by("تدرس فرنسا إمكانية إرسال قوات إلى مالي", "deployment", &["france"]);
    done_by("ساعدت روسيا الجيش السوري على استعادة حلب", "control", &["syria-army"]);
}

#[test]
fn who_is_on_a_visit_meets_people_there() {
    let met = event("وصل وزير تركيا إلى دمشق في زيارة يلتقي خلالها رئيس مصر", "meeting");
    assert_eq!((met.source, met.target), (vec!["turkey-minister".to_owned()], vec!["egypt-president".to_owned()]));
}

#[test]
fn whose_arms_they_were_is_who_used_them() {
    done_by("أعلن مقتل ثلاثة مدنيين من جراء استهدافهم بنيران الجيش التركي", "casualties", &["turkey-army"]);
    done_by("قتل ثلاثة مدنيين بقصف مسيرة تركية", "casualties", &["turkey"]);
}

#[test]
fn who_only_speaks_has_not_fought() {
    done_by("أكد المصدر انسحاب الجيش التركي من دمشق بعد قتال مع متمردي الشمال", "attack", &["turkey-army"]);
}

#[test]
fn a_deed_joined_to_another_is_of_the_same() {
    done_by("جاء ذلك بعد هجوم متمردي الشمال على تعز والسيطرة على دمشق", "control", &["matmardi-al-shamal"]);
    done_by("تجد القوات التركية صعوبة في استعادة دمشق", "control", &["turkey-forces"]);
}

#[test]
fn captives_are_taken_by_those_whose_they_are() {
    let captive = event("وقع عشرة جنود أتراك في أسر متمردي الشمال", "detention");
    assert_eq!(
        (captive.source, captive.target),
        (vec!["matmardi-al-shamal".to_owned()], vec!["turkey-soldiers".to_owned()])
    );
}

#[test]
fn what_brought_harm_about_stands_anywhere_beside_it() {
    done_by("قتل 17 مدنيا خلال 24 ساعة جراء قصف الجيش التركي على حلب", "casualties", &["turkey-army"]);
    done_by("ارتفع عدد القتلى الذين سقطوا جراء قصف الجيش التركي على حلب", "casualties", &["turkey-army"]);
    done_by("لقي خمسة مدنيين مصرعهم باشتباكات مع الجيش التركي", "casualties", &["turkey-army"]);
    done_by("شن الجيش التركي غارات على حلب وقتل عشرة مدنيين في هذه الغارات", "casualties", &["turkey-army"]);
    // Where it was said is nothing of it.
    done_by("قال وزير مصر في اتصال مع وزير تركيا إن عشرة مدنيين قتلوا", "casualties", &[]);
}

#[test]
fn whom_he_speaks_for_holds_the_town() {
    done_by("أعلن متحدث باسم حركة حماس التي تسيطر على قطاع غزة الحداد", "control", &["hamas"]);
}

#[test]
fn the_amount_of_arms_has_not_sent_them() {
    done_by("ستتلقى أوكرانيا العشرات من دبابات ليوبارد المقدمة من ألمانيا", "arms-supply", &["germany"]);
    assert_eq!(event("هاجم الجيش التركي مدينة حلب وتمكن من الاستيلاء على معظمها", "control").target, ["aleppo"]);
}

#[test]
fn what_somebody_answers_with_is_his() {
    done_by("ردت إيران بقصف دمشق", "attack", &["iran"]);
    done_by("في محاولة لاستعادة دمشق، شنت إيران هجوما على بيروت", "control", &["iran"]);
}

#[test]
fn rockets_are_of_those_whose_name_they_bear() {
    done_by("سقطت صواريخ إيرانية على دمشق", "attack", &["iran"]);
    done_by("أصابت قذيفة تركية مبنى في دمشق", "attack", &["turkey"]);
    done_by("سقطت صواريخ على دمشق", "attack", &[]);
}

#[test]
fn what_describes_the_shelling_tells_whom_it_hit() {
    assert_eq!(event("قتل مدنيان في قصف استهدف دمشق", "attack").target, ["damascus"]);
    // They were hit in it.
    assert_eq!(event("أصيب جنود في قصف", "attack").target, ["junud"]);
}

#[test]
fn those_who_fight_for_a_group_are_the_group() {
    done_by("قالت حركة الشمال إن مقاتليها هاجموا دمشق", "attack", &["haraka-al-shamal"]);
}

#[test]
fn what_fighting_is_for_is_the_aim_of_those_who_fight() {
    done_by("قصفت إيران دمشق في محاولة تركيا لاستعادة بيروت", "control", &["turkey"]);
    let text = "هاجمت إيران حركة الشمال التي كانت شنت هجوما للسيطرة على دمشق";
    done_by(text, "control", &["haraka-al-shamal"]);
}

#[test]
fn with_what_it_is_done_to_behind_it_a_pronoun_is_who_does_it() {
    let backed = event("زار وزير مصر البحرين، وأعلنت الخارجية الأمريكية دعمها لوساطة الكويت", "support");
    assert_eq!((backed.source, backed.target), (vec!["usa-foreign-ministry".to_owned()], vec!["kuwait".to_owned()]));
    done_by("أعلن الناطق باسم حركة حماس رفضها المشاركة في الانتخابات", "rejection", &["hamas"]);
}

#[test]
fn whoever_is_joined_to_the_last_name_is_praised_too() {
    assert_eq!(event("رحب وزير فرنسا باتفاق السعودية وإيران", "support").target, ["saudi-arabia", "iran"]);
}

#[test]
fn who_is_charged_with_an_act_is_said_to_have_done_it() {
    done_by("تحمس كثيرون لاتهام تركيا بقصف دمشق", "attack", &["turkey"]);
    done_by("تعد تركيا متهمة بقصف دمشق", "attack", &["turkey"]);
    // Not whoever holds him.
    let struck = event("اعتقلت الشرطة التركية متهما بتفجير المسجد", "attack");
    assert!(struck.source.iter().all(|s| !s.contains("turkey")), "{struck:?}");
    let struck = event("اعتقلت الشرطة التركية أمس المتهم بتفجير المسجد", "attack");
    assert!(struck.source.iter().all(|s| !s.contains("turkey")), "{struck:?}");
}

#[test]
fn whose_a_region_is_does_not_strike_it() {
    let struck = event("زار وفد مصر مناطق الحوثيين التي تعرضت لقصف عنيف أمس", "attack");
    assert!(struck.source.is_empty(), "{struck:?}");
}

#[test]
fn what_goes_on_has_its_object_behind_its_doer() {
    let backed = event("أشار وزير مصر إلى مواصلة تركيا لدعم إيران", "support");
    assert_eq!((backed.source, backed.target), (vec!["turkey".to_owned()], vec!["iran".to_owned()]));
}

#[test]
fn whose_backing_one_acts_with_backs_him() {
    let backed = event("سيطرت تركيا على دمشق بمساندة إيران", "support");
    assert_eq!((backed.source, backed.target), (vec!["iran".to_owned()], vec!["turkey".to_owned()]));
    // What one vows is one's own doing.
    done_by("تعهدت تركيا بمساندة إيران", "support", &["turkey"]);
}

#[test]
fn a_verb_that_ends_in_a_hamza_is_no_particle() {
    done_by("هنأ رئيس مصر تركيا", "support", &["egypt-president"]);
}

#[test]
fn a_state_may_be_called_after_a_side() {
    done_by("قال وزير مصر إنه تلقى دعوة من جنوب أفريقيا للمشاركة في قمة", "request", &["south-africa"]);
}

#[test]
fn who_demands_beside_what_is_told_of_another() {
    let text = "أشاد وزير مصر بعمليات الإغاثة التي تتم عن طريق مطار دمشق مطالبا تركيا بالتحرك";
    done_by(text, "request", &["egypt-minister"]);
    // Nor does the verb around it have to tell of speaking.
    let text = "دخلت تركيا على خط انتقاد التصريحات التي تناول فيها الوزير الأزمة، رافضة أي تدخل";
    done_by(text, "rejection", &["turkey"]);
}

#[test]
fn whoever_speaks_on_a_journey_makes_it() {
    done_by("قال أحمد علي أثناء زيارة إلى سوريا إن الحرب انتهت", "visit", &["ahmad-ali"]);
    done_by("وصل أحمد علي. وقال أثناء زيارة إلى سوريا إن الحرب انتهت", "visit", &["ahmad-ali"]);
    done_by("أدان أحمد علي الهجوم خلال زيارة لوزير مصر إلى سوريا", "visit", &["egypt-minister"]);
}

#[test]
fn a_participle_of_saying_goes_on_with_who_is_left_out() {
    let text = "قال أحمد علي إن الوضع صعب. وأشاد بالجهود التي تبذلها سوريا مطالبا إيران بالانسحاب";
    done_by(text, "request", &["ahmad-ali"]);
    let text = "قال أحمد علي إن الوضع صعب. ودعا إلى وقف ما تقوم به سوريا مشددا على ضرورة الحوار";
    done_by(text, "request", &["ahmad-ali"]);
}

#[test]
fn who_holds_a_town_is_not_why_people_died_there() {
    done_by("قتل 26 شخصا في غارات على دمشق الواقعة تحت سيطرة تركيا", "casualties", &[]);
    done_by("قتل 26 شخصا في غارات شنتها تركيا على دمشق", "casualties", &["turkey"]);
}

#[test]
fn what_is_told_on_of_allies_is_told_of_them() {
    done_by("تقدمت القوات الموالية لإيران والتي سيطرت على دمشق", "control", &["al-quwwat"]);
}

#[test]
fn what_was_done_just_then_did_the_harm() {
    done_by("قتل عشرة مدنيين عندما قصفت إيران سوقا في دمشق", "casualties", &["iran"]);
    done_by("تعرضت دمشق لسلسلة من الغارات التركية أسفرت عن مقتل عشرة مدنيين", "casualties", &["turkey"]);
    done_by("قتل عشرة أشخاص بصاروخ باليستي أطلقته إيران على دمشق", "attack", &["iran"]);
    done_by("تعرضت دمشق لقصف بصواريخ تركية", "attack", &["turkey"]);
}

#[test]
fn what_is_answered_is_another_s_act() {
    let acts = all("أطلقت إيران صواريخ على تركيا ردا على اغتيال قائد في دمشق", "attack");
    assert_eq!(acts.iter().map(|e| e.source.len()).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn who_is_accused_of_it_or_says_it_does_it() {
    done_by("اتهمت تركيا إيران باستخدام المدنيين في هجماتها على دمشق", "attack", &["iran"]);
    let text = "أعربت تركيا عن إدانتها لما قامت به إيران، مضيفة أنها أرسلت قوات إلى دمشق";
    done_by(text, "deployment", &["turkey"]);
}

#[test]
fn nobody_inflicts_losses_on_himself() {
    let losses = event("اشتبكت الشرطة التركية مع حماس وكبدتها خسائر فادحة", "casualties");
    assert_eq!(losses.target, ["hamas"]);
    let taken = all("خطف متمردو الشمال ناشطا واقتادوه إلى دمشق", "detention");
    assert!(taken.iter().all(|e| e.target == taken[0].target), "{taken:?}");
}

#[test]
fn a_threat_is_aimed_at_whom_it_would_touch() {
    for text in ["هددت تركيا بفرض مزيد من العقوبات على إيران", "هددت تركيا بتجميد المحادثات مع إيران"]
    {
        assert_eq!(event(text, "threat").target, ["iran"], "{text}");
    }
}

#[test]
fn who_spoke_last_goes_on_where_the_last_subject_does_not_agree() {
    let text = "قال وزير الخارجية الفنلندي إن بلاده ترفض الخطة. الحكومة الفنلندية تدعم حماس. ودعا آيسلندا إلى الحوار.";
    assert_eq!(event(text, "request").source, ["finland-foreign-minister"]);
}

#[test]
fn what_a_deed_itself_did_is_told_of_it_not_of_those_before() {
    done_by("وصل الجنود بعد الغارة التي استهدفت المسجد", "attack", &[]);
}
