//! The one home of outgoing connections: the gateway that carries notices, over HTTPS, or over plain
//! HTTP to this very machine. What it answers is reduced to a status; its words are not kept, because
//! they may repeat a telephone or a link.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use notices::{Outcome, Trouble};
use reqwest::Url;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};

/// The header that names a message, so that a gateway sends it once however often it is asked.
const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// A gateway that takes messages: `POST {"id", "to", "text"}`.
#[derive(Clone)]
pub struct Gateway {
    client: reqwest::Client,
    url: Url,
    /// How long it may take to answer.
    pub timeout: Duration,
}

impl Gateway {
    /// Gets ready to speak to a gateway; connects to nothing yet.
    ///
    /// # Errors
    /// A sentence where the address is none, or would carry telephones in the clear.
    #[expect(clippy::disallowed_methods, reason = "the one home of outgoing connections")]
    pub fn new(url: &str, token: Option<&str>, timeout: Duration) -> Result<Self> {
        let url: Url = url.parse().with_context(|| format!("the gateway's address is no URL: {url}"))?;
        let here = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        ensure!(
            url.scheme() == "https" || (url.scheme() == "http" && here),
            "telephones and links do not travel in the clear: give the gateway's https:// address, or http:// to a \
             relay on this machine"
        );
        // Two providers could be linked one day; one is chosen, here, and a second start changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if let Some(token) = token {
            let mut value = HeaderValue::from_str(&format!("Bearer {token}"))
                .context("the gateway's token has characters that no header can carry")?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        let client = reqwest::Client::builder()
            .default_headers(headers)
            .timeout(timeout)
            .connect_timeout(timeout)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .user_agent("huakai")
            .build()
            .context("cannot get ready for outgoing connections")?;
        Ok(Self { client, url, timeout })
    }

    /// Offers a message. The same id is the same message.
    pub async fn offer(&self, id: &str, to: &str, text: &str) -> Outcome {
        let body = serde_json::json!({ "id": id, "to": to, "text": text }).to_string();
        let request = self.client.post(self.url.clone()).header(IDEMPOTENCY_KEY, id).body(body);
        match request.send().await {
            Ok(answer) => Outcome::of_answer(answer.status().as_u16(), seconds(answer.headers())),
            Err(trouble) if trouble.is_timeout() => Outcome::Not(Trouble::Timeout),
            Err(_) => Outcome::Not(Trouble::Unreachable),
        }
    }
}

/// `Retry-After` in seconds; a date is not read, gateways send seconds.
fn seconds(headers: &HeaderMap) -> Option<i64> {
    headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()
}

impl std::fmt::Debug for Gateway {
    /// The host alone: an address may hold a key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Gateway({})", self.url.host_str().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_do_not_travel_in_the_clear() {
        let gateway = |url| Gateway::new(url, Some("secret"), Duration::from_secs(1));
        for taken in ["https://sms.example/send", "http://127.0.0.1:9/send", "http://localhost/send"] {
            assert!(gateway(taken).is_ok(), "{taken}");
        }
        for refused in ["http://sms.example/send", "ftp://127.0.0.1/", "sms.example"] {
            assert!(gateway(refused).is_err(), "{refused}");
        }
        let shown = format!("{:?}", gateway("https://sms.example/send?key=secret").unwrap());
        assert_eq!(shown, "Gateway(sms.example)");
    }
}
