//! The way back from a matter to the list it was opened from: carried in the address as `from`, and
//! never anything but a list of ours.

use axum::http::HeaderMap;
use axum::http::header::REFERER;

use crate::words::t;

/// An address with the way back in it.
#[must_use]
pub fn carrying(address: &str, from: &str) -> String {
    if from == "/d" {
        return address.to_owned();
    }
    let escape = |c: char| match c {
        '/' | '?' | '=' | '&' | '~' | '%' | '#' | '+' => format!("%{:02X}", u32::from(c)),
        c => c.to_string(),
    };
    let from: String = from.chars().map(escape).collect();
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}from={from}")
}

/// The list to go back to: the one named, else the one the browser says it comes from (or that the
/// matter's page it comes from names), else the queue.
#[must_use]
pub fn of(named: Option<&str>, headers: &HeaderMap) -> String {
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok()).and_then(path_of);
    let carried = referer.filter(|path| path.starts_with("/d/m/")).and_then(carried);
    let known = named.into_iter().chain(referer).map(str::to_owned).chain(carried);
    known.into_iter().find(|address| is_a_list(address)).unwrap_or_else(|| "/d".to_owned())
}

/// What an address carries as its way back.
fn carried(address: &str) -> Option<String> {
    let query = address.split_once('?')?.1;
    let from = query.split('&').find_map(|pair| pair.strip_prefix("from="))?;
    let known = [("%2F", "/"), ("%3F", "?"), ("%3D", "="), ("%26", "&"), ("%7E", "~"), ("%25", "%")];
    Some(known.iter().fold(from.to_owned(), |text, (code, plain)| text.replace(code, plain)))
}

/// The name of a list.
#[must_use]
pub fn word(list: &str) -> String {
    match list.split('?').next().unwrap_or(list) {
        "/d" => t("desk-back"),
        "/d/board" => t("board-door"),
        _ => t("common-door-review"),
    }
}

/// The path and query of an address with a host.
fn path_of(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    rest.find('/').map(|at| &rest[at..])
}

/// Whether an address is a list of the desk and nothing else: nobody can be sent anywhere else.
#[must_use]
pub fn is_a_list(address: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-~=&%+".contains(&byte);
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let is_list = matches!(path, "/d" | "/d/board")
        || path.strip_prefix("/d/review/").is_some_and(|list| list.bytes().all(|it| it.is_ascii_lowercase()));
    is_list && query.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_list_and_nothing_else_is_a_way_back() {
        for good in
            ["/d", "/d?view=overdue&community=370303002001", "/d/board", "/d/review/appeals?after=1~a-b"]
        {
            assert!(is_a_list(good), "{good}");
        }
        for bad in
            ["", "//elsewhere.example", "/d/m/1", "/t/x", "/d?view=a\"><b>", "/d/review/x/y", "javascript:1"]
        {
            assert!(!is_a_list(bad), "{bad}");
        }
    }

    #[test]
    fn what_is_named_comes_before_what_the_browser_says() {
        let mut headers = HeaderMap::new();
        assert_eq!(of(None, &headers), "/d");
        headers.insert(REFERER, HeaderValue::from_static("http://huakai.example/d?view=rework&m=0193"));
        assert_eq!(of(None, &headers), "/d?view=rework&m=0193");
        assert_eq!(of(Some("/d/board"), &headers), "/d/board");
        assert_eq!(of(Some("//elsewhere.example"), &HeaderMap::new()), "/d");
        let on_the_way = "http://huakai.example/d/m/0193?do=park&from=%2Fd%3Fview%3Drework";
        headers.insert(REFERER, HeaderValue::from_static(on_the_way));
        assert_eq!(of(None, &headers), "/d?view=rework");
    }

    #[test]
    fn an_address_carries_it() {
        assert_eq!(carrying("/d/m/1", "/d"), "/d/m/1");
        assert_eq!(carrying("/d/m/1?do=park", "/d/board"), "/d/m/1?do=park&from=%2Fd%2Fboard");
        assert_eq!(carrying("/d/m/1", "/d?view=a&b=1~2"), "/d/m/1?from=%2Fd%3Fview%3Da%26b%3D1%7E2");
    }
}
