//! Who says, judges and refuses, and what of whom.

use crate::clause::tests::{hangs, is_told_of};

#[test]
fn who_says_so_goes_on_behind_what_he_said() {
    let armed = "قال الوزير إن القوات انسحبت من المدينة، ودعا الحركة إلى الحوار";
    is_told_of(armed, "دعا", "الوزير");
    is_told_of("قالت الوزارة إنهم عادوا إلى القرية، واتهمت الحركة بالكذب", "اتهمت", "الوزارة");
    is_told_of("قال الوزير إن الجيش تقدم في المدينة، ودعا الحركة إلى الحوار", "دعا", "الوزير");
    is_told_of("قال الوزير إن الرئيس وصل إلى المدينة، ودعا الحركة إلى الحوار", "دعا", "الرئيس");
}

#[test]
fn what_stands_between_a_participle_and_whom_it_names_is_passed() {
    hangs("أدان الوزير الهجوم، داعيا أيضا الحركة إلى الحوار", "داعيا", "Object", "الحركة");
    hangs("أدان الوزير الهجوم، متهما «الحركة» بالكذب", "متهما", "Object", "الحركة");
    is_told_of("رفض الوزير العرض، مضيفا «الحركة تقاوم الجيش»", "تقاوم", "الحركة");
}

#[test]
fn what_is_said_or_done_judges_nothing() {
    hangs("زارت الوزيرة المدينة ورفضت الاتهامات الأمريكية", "رفضت", "Object", "الاتهامات الأمريكية");
    hangs("وأدانت الجريمة", "أدانت", "Object", "الجريمة");
    hangs("زار الوزير المدينة، وانتقد موقف الدولة", "انتقد", "Object", "موقف الدولة");
}

#[test]
fn a_paper_is_called_by_its_number() {
    hangs("تبنى المجلس القرار 2254 الذي يدعو الدولة إلى الحوار", "تبنى", "Object", "القرار 2254");
}

#[test]
fn what_is_laid_upon_her_lays_nothing() {
    hangs("اتهمت الدولة الحركة وحملتها المسؤولية", "حملتها", "Object", "المسؤولية");
}
