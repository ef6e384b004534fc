//! The addresses of the forms: the same verb on the phone and at the desk.

macro_rules! doors {
    ($($module:ident, $home:ident, $who:ty, $doc:literal => $($verb:ident),+ $(,)?;)+) => {$(
        #[doc = $doc]
        pub mod $module {
            use axum::extract::{Path, State};
            use axum::response::Response;

            use crate::app::App;
            use crate::fields::Fields;
            use crate::problem::Failure;
            use crate::verbs::Home;

            $(
                /// POST of the form.
                ///
                /// # Errors
                /// 404 for a matter that is not theirs; a refusal is said on its page.
                pub async fn $verb(
                    State(app): State<App>,
                    who: $who,
                    Path(id): Path<String>,
                    fields: Fields,
                ) -> Result<Response, Failure> {
                    if fields.has("ready") {
                        return crate::verbs::fill_in(Home::$home, &app, &who.0, &id, fields).await;
                    }
                    crate::verbs::$verb(Home::$home, &app, who.0, &id, fields).await
                }
            )+
        }
    )+};
}

doors! {
    on_phone, Phone, crate::worker::Worker, "Forms of the worker's phone." =>
        accept, contact, handle, answer, return_back, extend, park, decline;
    at_desk, Desk, crate::desk::Desk, "Forms of the desk." =>
        accept, contact, handle, return_back, extend, park, decline,
        answer, assign, call, check, locate, merge, publish, separate, settle, undo, withdraw;
}
