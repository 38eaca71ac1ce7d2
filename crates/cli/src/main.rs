//! capbadge
fn main() {}
