//! Verbs with weak or doubled radicals.

use super::check;
use crate::gazetteer::schema::words::Form;

#[test]
fn hollow_verbs() {
    use Form::*;
    check(
        "زار",
        "زور",
        I,
        "AU",
        "p1ms=زرت p3fs=زارت i3ms=يزور j3ms=يزر i3fp=يزرن p'3ms=زير i'3ms=يزار ams=زائر oms=مزور c2mp=زوروا",
    );
    check("باع", "بيع", I, "AI", "p1ms=بعت i3ms=يبيع j3ms=يبع oms=مبيع p'3ms=بيع");
    check("خاف", "خوف", I, "IA", "p1ms=خفت i3ms=يخاف j3ms=يخف amp=خائفون");
    check("أدان", "دين", IV, "", "p1ms=أدنت p3fs=أدانت i3ms=يدين j3ms=يدن p'3ms=أدين mfs=إدانة oms=مدان ams=مدين");
    check("استعاد", "عود", X, "", "i3ms=يستعيد j3fs=تستعد mfs=استعادة p'3fs=استعيدت oms=مستعاد");
    check("ازداد", "زيد", VIII, "", "i3ms=يزداد p3fp=ازددن mms=ازدياد");
    check("انهار", "هور", VII, "", "i3ms=ينهار mms=انهيار ams=منهار");
    check("استجوب", "جوب", X, "", "i3ms=يستجوب mms=استجواب");
    check("ليس", "ليس", I, "", "p3fs=ليست p3mp=ليسوا p1mp=لسنا");
}

#[test]
fn defective_verbs() {
    use Form::*;
    check(
        "دعا",
        "دعو",
        I,
        "AU",
        "p3ms=دعا p3fs=دعت p3md=دعوا p3mp=دعوا p3mp+=دعو p1mp=دعونا i3ms=يدعو i3mp=يدعون j3ms=يدع j3mp=يدعوا p'3ms=دعي i'3ms=يدعى i'3ms+=يدعا ams=داعي ams?=داع amsan=داعيا amp=داعون oms=مدعو c2ms=ادع",
    );
    check(
        "رمى",
        "رمي",
        I,
        "AI",
        "p3ms=رمى p3ms+=رما p3mp=رموا i3ms=يرمي i3md=يرميان i3mp=يرمون j3ms=يرم oms=مرمي c2ms=ارم",
    );
    check("لقي", "لقي", I, "IA", "p3ms=لقي p3fs=لقيت p3mp=لقوا i3ms=يلقى i3ms+=يلقا i3mp=يلقون j3ms=يلق i3md=يلقيان");
    check(
        "أجرى",
        "جري",
        IV,
        "",
        "p3ms=أجرى p3fs=أجرت p3mp=أجروا p1ms=أجريت p3ms+=أجرا i3ms=يجري i3mp=يجرون j3ms=يجر p'3fs=أجريت p'3mp=أجروا mms=إجراء mfp=إجراءات mms+=إجرائ oms=مجرى ofs=مجراة",
    );
    check("تلقى", "لقي", V, "", "p3fs=تلقت i3ms=يتلقى mms=تلقي mms?=تلق mmsan=تلقيا ams=متلقي amp=متلقون j3mp=يتلقوا");
    check("التقى", "لقي", VIII, "", "p3md=التقيا i3ms=يلتقي i3md=يلتقيان mms=التقاء p3ms+=التقا mmsan=التقاء");
    check("ادعى", "دعو", VIII, "", "i3ms=يدعي mms=ادعاء mfp=ادعاءات ams=مدعي p3mp=ادعوا");
    check("استولى", "ولي", X, "", "i3ms=يستولي mms=استيلاء p3fs=استولت");
    check("نادى", "ندو", III, "", "i3ms=ينادي mfs=مناداة p'3ms=نودي");
    check("تعادى", "عدو", VI, "", "i3ms=يتعادى mms=تعادي");
    check("أحيا", "حيي", IV, "", "i3ms=يحيي mms=إحياء p3fs=أحيت");
    check("نوى", "نوي", I, "AI", "i3ms=ينوي p3mp=نووا p3fs=نوت");
    check("وقى", "وقي", I, "AI", "i3ms=يقي p3fs=وقت");
    check("رأى", "رءي", I, "AA", "p3ms=رأى p3ms+=رآ p3fs=رأت p3mp=رأوا i3ms=يرى i3ms+=يرا i3mp=يرون j3ms=ير i'3ms=يرى");
    check("أرى", "رءي", IV, "", "i3ms=يري p3fs=أرت");
    check("أتى", "ءتي", I, "AI", "i3ms=يأتي p3fs=أتت i1ms=آتي ams=آتي");
}

#[test]
fn doubled_verbs() {
    use Form::*;
    check(
        "شن",
        "شنن",
        I,
        "AU",
        "p3fs=شنت p1ms=شننت i3ms=يشن j3ms=يشنن p'3fs=شنت i3fp=يشنن ams=شان oms=مشنون i3mp=يشنون",
    );
    check("احتل", "حلل", VIII, "", "i3ms=يحتل p1mp=احتللنا mms=احتلال ofs=محتلة ams=محتل");
    check("اضطر", "ضرر", VIII, "", "i3ms=يضطر mms=اضطرار p'3ms=اضطر p1ms=اضطررت");
    check("أصر", "صرر", IV, "", "i3ms=يصر p1ms=أصررت mms=إصرار");
    check("استمر", "مرر", X, "", "i3ms=يستمر j3ms=يستمرر mms=استمرار afs=مستمرة");
    check("انضم", "ضمم", VII, "", "i3mp=ينضمون mms=انضمام");
    check("هدد", "هدد", II, "", "i3ms=يهدد mms=تهديد mfp=تهديدات");
    check("ود", "ودد", I, "IA", "i3ms=يود p1ms=وددت");
}
