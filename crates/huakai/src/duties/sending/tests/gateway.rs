//! A gateway on a socket of its own that takes, fails, or never answers, and remembers what it got.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use tokio::net::TcpListener;

/// How it answers.
#[derive(Debug, Clone, Copy)]
pub enum Mood {
    /// 202.
    Takes,
    /// This status.
    Fails(u16),
    /// 429, and seconds to wait.
    Busy(u32),
    /// Never.
    Late,
}

/// What it got.
#[derive(Debug, Clone)]
pub struct Got {
    pub id: String,
    pub key: String,
    pub token: String,
    pub to: String,
    pub text: String,
}

#[derive(Clone)]
struct Inside {
    mood: Arc<Mutex<Mood>>,
    got: Arc<Mutex<Vec<Got>>>,
}

/// The gateway.
pub struct Gateway {
    pub address: SocketAddr,
    inside: Inside,
}

impl Gateway {
    pub async fn start(mood: Mood) -> Self {
        let inside = Inside { mood: Arc::new(Mutex::new(mood)), got: Arc::default() };
        let router = Router::new().route("/send", post(take)).with_state(inside.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, inside }
    }

    pub fn is_now(&self, mood: Mood) {
        *self.inside.mood.lock().unwrap() = mood;
    }

    pub fn got(&self) -> Vec<Got> {
        self.inside.got.lock().unwrap().clone()
    }
}

async fn take(State(inside): State<Inside>, headers: HeaderMap, body: String) -> Response {
    let said: serde_json::Value = serde_json::from_str(&body).unwrap();
    let field = |name: &str| said[name].as_str().unwrap().to_owned();
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    inside.got.lock().unwrap().push(Got {
        id: field("id"),
        key: header("idempotency-key"),
        token: header("authorization"),
        to: field("to"),
        text: field("text"),
    });
    let mood = *inside.mood.lock().unwrap();
    match mood {
        Mood::Takes => StatusCode::ACCEPTED.into_response(),
        Mood::Fails(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Mood::Busy(seconds) => {
            (StatusCode::TOO_MANY_REQUESTS, [("retry-after", seconds.to_string())]).into_response()
        }
        Mood::Late => std::future::pending().await,
    }
}
