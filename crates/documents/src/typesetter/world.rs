//! All that a template can see: itself, what templates share, its data, and the embedded fonts.

use std::path::PathBuf;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The families the templates use; the other embedded fonts stay unread.
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// What all documents share.
pub struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    house: Source,
    main: FileId,
    data: FileId,
}

impl Shop {
    pub fn new() -> Self {
        let fonts: Vec<Font> = typst_assets::fonts()
            .flat_map(|data| Font::iter(Bytes::new(data)))
            .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
            .collect();
        // row headings of tables are marked by a function that typst still calls provisional
        let features = [Feature::A11yExtras].into_iter().collect();
        let house = include_str!("../../templates/house.typ").to_owned();
        Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            house: Source::new(file("house.typ"), house),
            main: file("main.typ"),
            data: file("data.json"),
            fonts,
        }
    }

    /// Whether some embedded font has a letter. Line ends and the like need none.
    pub fn has(&self, letter: char) -> bool {
        letter.is_whitespace()
            || self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

/// One document.
pub struct Job<'a> {
    shop: &'a Shop,
    main: Source,
    data: Bytes,
}

impl<'a> Job<'a> {
    pub fn new(shop: &'a Shop, template: &str, data: Vec<u8>) -> Self {
        let main = Source::new(shop.main, template.to_owned());
        Self { shop, main, data: Bytes::new(data) }
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.shop.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.shop.main {
            Ok(self.main.clone())
        } else if id == self.shop.house.id() {
            Ok(self.shop.house.clone())
        } else {
            Err(FileError::NotFound(PathBuf::new()))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shop.data {
            Ok(self.data.clone())
        } else {
            self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // a document says its own date, so that the same input gives the same bytes
        None
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
