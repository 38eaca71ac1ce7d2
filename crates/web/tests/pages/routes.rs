//! The committed lists of addresses.

use std::{env, fs, path::Path};

/// Compares with the committed list; `CAPBADGE_ACCEPT=1` writes it anew.
pub fn same(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden").join(name);
    if env::var_os("CAPBADGE_ACCEPT").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == text,
        "tests/golden/{name} does not list the addresses that there are. If the difference is \
         meant, run this test with CAPBADGE_ACCEPT=1 and read the difference:\n{text}"
    );
}

#[test]
fn the_list_of_addresses_is_the_committed_one() {
    same("routes.txt", &web::route_list());
}

#[test]
fn the_list_of_open_addresses_is_the_committed_one() {
    same("routes-open.txt", &web::open_route_list());
}
