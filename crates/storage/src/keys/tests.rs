//! What is sealed opens only as what it was sealed as, with a key that is here.

use super::*;

fn draw() -> Draw {
    Draw::from_seed([9; 32])
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn keys_are_made_once_and_found_again() {
    let folder = folder();
    let keys = folder.path().join("keys");
    let first = Keyring::open_folder(&keys, &mut draw()).unwrap();
    let again = Keyring::open_folder(&keys, &mut Draw::from_seed([1; 32])).unwrap();
    let sealed = first.seal("phone", b"0533", &mut draw()).unwrap();
    assert_eq!(again.open("phone", &sealed), Ok(b"0533".to_vec()));
    assert_eq!(first.lookup("phone", "0533"), again.lookup("phone", "0533"));
    assert_ne!(first.lookup("phone", "0533"), first.lookup("query", "0533"));
    assert_eq!(fs::metadata(&keys).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(fs::metadata(keys.join("seal-1.key")).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_value_sealed_as_one_thing_does_not_open_as_another() {
    let folder = folder();
    let keys = Keyring::open_folder(&folder.path().join("keys"), &mut draw()).unwrap();
    let mut sealed = keys.seal("phone", b"0533", &mut draw()).unwrap();
    assert_eq!(keys.open("name", &sealed), Err(KeyError::NotSealed));
    *sealed.last_mut().unwrap() ^= 1;
    assert_eq!(keys.open("phone", &sealed), Err(KeyError::NotSealed));
    assert_eq!(keys.open("phone", b"short"), Err(KeyError::NotSealed));
}

#[test]
fn a_new_key_seals_and_the_old_one_still_opens() {
    let folder = folder();
    let path = folder.path().join("keys");
    let old = Keyring::open_folder(&path, &mut draw()).unwrap();
    let sealed = old.seal("phone", b"0533", &mut draw()).unwrap();
    let new = Keyring::rotate(&path, &mut draw()).unwrap();
    assert_eq!(new.open("phone", &sealed), Ok(b"0533".to_vec()));
    let fresh = new.seal("phone", b"0533", &mut draw()).unwrap();
    assert_eq!(old.open("phone", &fresh), Err(KeyError::UnknownKey { id: 2 }));
}

#[test]
fn a_key_that_others_can_read_is_refused() {
    let folder = folder();
    let path = folder.path().join("keys");
    Keyring::open_folder(&path, &mut draw()).unwrap();
    fs::set_permissions(path.join("lookup.key"), Permissions::from_mode(0o644)).unwrap();
    let refused = Keyring::open_folder(&path, &mut draw()).unwrap_err();
    assert_eq!(refused, KeyError::OpenToOthers { path: path.join("lookup.key"), mode: 0o644 });
}

#[test]
fn a_lost_lookup_key_is_not_replaced_by_another() {
    let folder = folder();
    let path = folder.path().join("keys");
    Keyring::open_folder(&path, &mut draw()).unwrap();
    fs::remove_file(path.join("lookup.key")).unwrap();
    let refused = Keyring::open_folder(&path, &mut draw()).unwrap_err();
    assert_eq!(refused, KeyError::Missing { path: path.join("lookup.key") });
}

#[test]
fn a_first_start_that_was_cut_short_is_finished_by_the_next() {
    let folder = folder();
    let path = folder.path().join("keys");
    Keyring::open_folder(&path, &mut draw()).unwrap();
    fs::remove_file(path.join("seal-1.key")).unwrap();
    fs::write(path.join("seal-1.draft-7"), b"half").unwrap();
    assert!(Keyring::open_folder(&path, &mut draw()).is_ok());
}
