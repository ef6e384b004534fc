//! What a category is called on a page: by the office's own words in Chinese; in another language by the
//! words of the category the product began with. A category the office made itself keeps its own words,
//! which the page marks as Chinese like every name.

use storage::office::Office;

use crate::looks::{self, Language};
use crate::words::t;

/// The words of a category.
#[must_use]
pub fn words(office: &Office, code: &str) -> String {
    let key = (looks::current().language != Language::Chinese).then(|| key(code)).flatten();
    key.map_or_else(|| office.label_of(code).to_owned(), t)
}

/// The key of a category that the product knows.
fn key(code: &str) -> Option<&'static str> {
    Some(match code {
        "lamp" => "category-lamp",
        "rubbish" => "category-rubbish",
        "water" => "category-water",
        "lift" => "category-lift",
        "road" => "category-road",
        "parking" => "category-parking",
        "noise" => "category-noise",
        "other" => "category-other",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::words::t;

    #[test]
    fn every_category_a_subdistrict_begins_with_has_its_words() {
        let known = matters::standard::defaults();
        assert_eq!(known.len(), 8);
        for row in known {
            assert_eq!(key(&row.category.0).map(t), Some(row.label), "{}", row.category);
        }
        assert_eq!(key("lamps"), None);
    }
}
