//! What words that stand joined share, and who goes on behind them.

use super::{all, done_by, event, named, sides};

#[test]
fn who_spoke_goes_on_behind_what_he_said() {
    let text = "قالت الحكومة المصرية إن المسلحين هاجموا المدينة وطالبت تركيا بالانسحاب";
    done_by(text, "request", &["egypt-government"]);
    done_by("قال الرئيس المصري إن الوضع خطير ودعا تركيا إلى الانسحاب", "request", &["egypt-president"]);
    done_by("قال الرئيس المصري إن إيران ترسل السلاح واتهم تركيا بدعمها", "accusation", &["egypt-president"]);
    done_by("قال المصدر إن الرئيس المصري زار روسيا وطالب تركيا بالانسحاب", "request", &["egypt-president"]);
    done_by("قال الرئيس المصري إن المسلحين هاجموا المدينة وانسحب الجيش التركي منها", "withdrawal", &["turkey-army"]);
}

#[test]
fn who_backs_stands_in_the_genitive_where_nothing_asks_for_it() {
    assert_eq!(sides("سيطرت مصر على دمشق بدعم روسيا", "support"), named("russia", "egypt"));
    assert_eq!(sides("تعهدت مصر بدعم روسيا", "support"), named("egypt", "russia"));
    let backers = all("سيطرت مصر على دمشق بمساندة من روسيا وبدعم من إيران", "support");
    let backers: Vec<_> = backers.into_iter().map(|e| (e.source, e.target)).collect();
    assert_eq!(backers, [named("russia", "egypt"), named("iran", "egypt")]);
}

#[test]
fn what_is_done_to_the_one_is_done_to_it_by_what_is_joined() {
    let of = |text: &str| all(text, "attack").pop().map(|e| e.target).unwrap_or_default();
    assert_eq!(of("بدأت تركيا محاصرة دمشق وقصفها"), ["damascus"]);
    done_by("أدانت مصر سيطرة روسيا على دمشق وقصفها لحلب", "attack", &["russia"]);
}

#[test]
fn who_waged_two_deeds_is_told_behind_both() {
    done_by("أدانت مصر القصف والهجمات التي شنتها روسيا على دمشق", "attack", &["russia"]);
}

#[test]
fn more_places_stand_behind_one_more_preposition() {
    assert_eq!(sides("شنت روسيا غارات على دمشق وعلى حلب", "attack"), named("russia", "damascus+aleppo"));
}

#[test]
fn what_a_deed_strikes_has_not_done_it() {
    assert!(event("استهدف القصف مواقع لحماس", "attack").source.is_empty());
}

#[test]
fn who_has_one_at_his_side_fights_the_other() {
    let text = "اندلعت معارك بين تركيا المدعومة من روسيا وإيران";
    assert_eq!(sides(text, "attack"), named("turkey", "iran"));
    assert_eq!(sides("هاجمت تركيا دمشق", "attack"), named("turkey", "damascus"));
}

#[test]
fn brackets_may_stand_for_quotes() {
    assert_eq!(sides("قصفت تركيا حركة (حماس)", "attack"), named("turkey", "hamas"));
    assert_eq!(sides("قصفت تركيا حركة /حماس/", "attack"), named("turkey", "hamas"));
}

#[test]
fn where_one_is_while_he_speaks_is_where_he_visits() {
    assert_eq!(event("قال وزير مصر خلال زيارته لتركيا إن الحرب انتهت", "visit").target, ["turkey"]);
}

#[test]
fn who_is_pushed_or_makes_an_effort_does_it() {
    done_by("دفعت مصر بتركيا إلى الانسحاب من دمشق", "withdrawal", &["turkey"]);
    done_by("أشادت مصر بالجهود التي تبذلها تركيا لمحاربة حماس", "attack", &["turkey"]);
}

#[test]
fn who_asks_behind_and_is_no_seeker() {
    done_by("قال الرئيس المصري إن الهجوم يهدد السلام وطالب تركيا بالانسحاب", "request", &["egypt-president"]);
}

#[test]
fn when_it_was_done_is_nobody() {
    assert_eq!(sides("هاجم المتمردون ليلا الحامية", "attack"), named("al-matmardun", "al-hamya"));
    assert_eq!(
        sides("سيطر المتمردون على المطار بعد أن شنوا فجرا هجوما على الحامية", "attack"),
        named("al-matmardun", "al-hamya")
    );
}

#[test]
fn what_she_begins_is_not_who_does() {
    assert_eq!(sides("تحاصر حماس البلدة قبل أن تبدأ هجوما على الجيش", "attack").0, ["hamas"]);
}

#[test]
fn a_pronoun_of_nobody_does_nothing() {
    assert!(sides("قال وزير الدفاع المصري إنه تم تحرير البلدة", "control").0.is_empty());
    // But this one is he.
    assert_eq!(sides("قال وزير الدفاع المصري إنه شارك في تحرير البلدة", "control").0, ["egypt-defense-minister"]);
}

#[test]
fn in_his_own_words_nobody_is_he() {
    assert!(sides("قال وزير الدفاع المصري: «هاجم البلدة بالصواريخ»", "attack").0.is_empty());
    assert_eq!(sides("قال وزير الدفاع المصري: «هاجمت تركيا البلدة بالصواريخ»", "attack").0, ["turkey"]);
}

#[test]
fn the_one_named_last_of_several_is_described() {
    assert_eq!(
        sides("قتل ثلاثة جنود بينهم الضابط سالم هادي الذي خطفته حماس", "detention"),
        named("hamas", "salim-hadi")
    );
}

#[test]
fn one_man_is_not_all_the_officers_before_him() {
    assert_eq!(sides("يحتجز ضباط الحرس الرئاسي سالم هادي في قصره", "detention").1, ["salim-hadi"]);
}

#[test]
fn who_bears_it_has_refused() {
    assert_eq!(sides("حملت الحكومة التركية فرنسا مسؤولية رفضها تقديم الدعم", "rejection").0, ["france"]);
}

#[test]
fn he_whose_words_are_passed_on_goes_on_speaking() {
    assert_eq!(
        sides("نقلت رويترز عن سندستروم قوله إن الحرب انتهت، داعيا تركيا إلى الحوار", "request"),
        named("sandastarum", "turkey")
    );
}

#[test]
fn as_for_another_opens_what_she_does() {
    assert_eq!(sides("أيدت تركيا الخطة، أما فرنسا فقد رفضت المقترح", "rejection").0, ["france"]);
}

#[test]
fn who_is_spoken_to_behind_and_speaks_not() {
    assert_eq!(sides("رفضت فرنسا المقترح وطالبت تركيا بسحب قواتها", "request"), named("france", "turkey"));
    assert_eq!(sides("رفضت فرنسا المقترح وطالبت تركيا مصر بسحب قواتها", "request"), named("turkey", "egypt"));
}

#[test]
fn what_she_asks_for_behind_her_act_is_no_object() {
    let asked = "استدعت فرنسا السفير مطالبة تركيا بسحب قواتها";
    assert_eq!(sides(asked, "request"), named("france", "turkey"));
    // She refuses what is asked of her.
    assert_eq!(sides("رفضت فرنسا مطالبة تركيا بسحب القوات", "rejection").0, ["france"]);
    assert_eq!(sides("وجهت الحكومة التركية رسالة إلى المجلس محملة مصر مسؤولية الهجوم", "accusation").1, ["egypt"]);
}

#[test]
fn on_whom_it_is_laid_behind_and_lays_it_on_nobody() {
    assert_eq!(sides("نعت الحركة القائد وحملت تركيا مسؤولية اغتياله", "accusation"), named("al-haraka", "turkey"));
    assert_eq!(sides("نعت الحركة القائد وحملت مصر تركيا مسؤولية اغتياله", "accusation"), named("egypt", "turkey"));
}
