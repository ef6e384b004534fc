//! What the unit says that has a matter.

use actions::matters::handle::Wish;
use actions::matters::report::Receipt;
use actions::matters::{
    PhotoKept, accept, answer, contact, handle, report, request_decline, request_extension, request_parking,
    return_back, settle_on_the_spot,
};
use kernel::Day;
use matters::request::DeclineReason;

use super::{Answer, Voice, internal, reply, shown};

/// *Handled* as a form would send it: a reply, and a reason why there is no photo.
#[must_use]
pub fn handling() -> Wish {
    Wish {
        reply: reply("已换灯泡，灯亮了。"),
        photos: vec![],
        no_photo_because: Some(internal("楼道太暗，拍不清。")),
    }
}

impl Voice<'_> {
    /// 随手办: found on patrol so, and settled, with a photo before and one after.
    ///
    /// # Errors
    /// Those of the action.
    pub fn settle_on_the_spot(&self, found: report::Wish) -> Answer<Receipt> {
        let photo = |byte: &str| PhotoKept { digest: byte.repeat(32), width: 1200, height: 900 };
        let found = report::Wish { photos: vec![photo("cd")], ..found };
        let wish =
            settle_on_the_spot::Wish { found, reply: reply("当场清走了。"), after: vec![photo("ab")] };
        self.does(move |tx, with, act| settle_on_the_spot::run(tx, with, act, &wish))
    }

    /// 签收.
    ///
    /// # Errors
    /// Those of the action.
    pub fn accept(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        self.does(move |tx, with, act| accept::run(tx, with, act, shown))
    }

    /// 到场.
    ///
    /// # Errors
    /// Those of the action.
    pub fn contact(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish = contact::Wish { sentence: Some(reply("已到现场，灯座坏了。")), photos: vec![] };
        self.does(move |tx, with, act| contact::run(tx, with, act, shown, &wish))
    }

    /// 已处理, with a reply and a stated reason for no photo.
    ///
    /// # Errors
    /// Those of the action.
    pub fn handle(&self, of: &Receipt) -> Answer {
        self.handle_as(of, handling())
    }

    /// 已处理, exactly so.
    ///
    /// # Errors
    /// Those of the action.
    pub fn handle_as(&self, of: &Receipt, wish: Wish) -> Answer {
        let shown = shown(of);
        self.does(move |tx, with, act| handle::run(tx, with, act, shown, &wish))
    }

    /// 退单.
    ///
    /// # Errors
    /// Those of the action.
    pub fn return_back(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish =
            return_back::Wish { clause: internal("路灯归供电公司，见职责清单第三条。") };
        self.does(move |tx, with, act| return_back::run(tx, with, act, shown, &wish))
    }

    /// Asks for 延期.
    ///
    /// # Errors
    /// Those of the action.
    pub fn request_extension(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish = request_extension::Wish { reason: internal("配件周四才到。") };
        self.does(move |tx, with, act| request_extension::run(tx, with, act, shown, &wish))
    }

    /// Asks for 挂账 until a day.
    ///
    /// # Errors
    /// Those of the action.
    pub fn request_parking(&self, of: &Receipt, until: Day) -> Answer {
        let shown = shown(of);
        let wish = request_parking::Wish { until, reason: internal("等整条街换灯。") };
        self.does(move |tx, with, act| request_parking::run(tx, with, act, shown, &wish))
    }

    /// Asks for 不予受理 or 不予办理.
    ///
    /// # Errors
    /// Those of the action.
    pub fn request_decline(&self, of: &Receipt) -> Answer {
        let shown = shown(of);
        let wish = request_decline::Wish {
            reason: DeclineReason::OutOfRemit,
            evidence: internal("在邻街，见地图。"),
            photos: vec![],
        };
        self.does(move |tx, with, act| request_decline::run(tx, with, act, shown, &wish))
    }

    /// 答复: a sentence to the resident.
    ///
    /// # Errors
    /// Those of the action.
    pub fn answer(&self, of: &Receipt, words: &str) -> Answer {
        let shown = shown(of);
        let wish = answer::Wish { sentence: reply(words), photos: vec![] };
        self.does(move |tx, with, act| answer::run(tx, with, act, shown, &wish))
    }
}
