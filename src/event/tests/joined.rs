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
