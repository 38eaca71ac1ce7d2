//! Writes every sample of every page to files, to look at: `cargo run -p capbadge-web --example
//! gallery -- FOLDER`, then open `FOLDER/index.html`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use words::Lang;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist").canonicalize()?;
    let assets = format!("file://{}/", dist.display());
    let mut index = "<!DOCTYPE html><meta charset=\"utf-8\"><title>Gallery</title>\n".to_owned();
    for lang in Lang::ALL {
        for sample in web::samples::all(lang) {
            let name = format!("{lang}/{}.html", sample.name);
            let path = folder.join(&name);
            fs::create_dir_all(path.parent().unwrap_or(&folder))?;
            fs::write(&path, sample.html.replace("/assets/", &assets))?;
            let _ = writeln!(index, "<p><a href=\"{name}\">{name}</a></p>");
        }
    }
    fs::write(folder.join("index.html"), index)?;
    println!("{}", folder.join("index.html").display());
    Ok(())
}
