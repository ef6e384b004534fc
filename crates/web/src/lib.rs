//! The only crate that knows HTTP: pages, forms, assets.

pub mod actor;
pub mod admin;
pub mod app;
pub mod around;
pub mod assets;
pub mod category;
pub mod charts;
pub mod desk;
pub mod drawing;
pub mod fields;
pub mod guard;
pub mod icons;
pub mod layout;
pub mod looks;
pub mod marked;
pub mod messages;
pub mod page;
pub mod parts;
pub mod photos;
pub mod pictures;
pub mod plan;
pub mod problem;
pub mod problem_page;
pub mod public;
pub mod qr;
pub mod residents;
pub mod router;
pub mod sign_in;
pub mod spoken;
pub mod street_map;
pub mod throttle;
pub mod told;
pub mod verbs;
pub mod words;
pub mod worker;

/// Serves an application on a listener until it is told to stop, letting answers under way end.
///
/// # Errors
/// Trouble with the listener.
pub async fn serve(
    listener: tokio::net::TcpListener,
    app: app::App,
    stopped: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router::router(app).into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopped).await
}
