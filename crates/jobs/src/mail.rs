//! Letters go out: by SMTP, or into a folder where somebody reads them (training, tests).

use actions::{
    Fault, World,
    privacy::{Outgoing, letters_due, note_sent, take_letter},
};
pub use lettre::message::Mailbox;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Body,
        header::{ContentTransferEncoding, ContentType},
    },
};
use std::path::PathBuf;

/// Where letters go.
#[derive(Debug, Clone)]
pub enum Outlet {
    /// A mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// A folder: one file a letter, readable by its owner alone.
    Folder(PathBuf),
}

/// Why there is no outlet.
#[derive(Debug, thiserror::Error)]
pub enum OutletError {
    /// The address of the server is not one.
    #[error("the mail server's address is not like smtps://user:password@host:465")]
    Address,
    /// Links would travel for everybody to read.
    #[error(
        "letters hold links that sign people in: the mail server's address must begin with \
         smtps://, or end with ?tls=required, unless it is this machine's own"
    )]
    Unencrypted,
    /// The folder cannot be made.
    #[error("the mail folder cannot be made: {0}")]
    Folder(std::io::Error),
}

impl Outlet {
    /// A mail server, by an address such as `smtps://user:password@host`.
    ///
    /// # Errors
    /// [`OutletError::Address`] when it is not one; the address is not repeated, it may hold a
    /// password. [`OutletError::Unencrypted`] when letters would go out in the open.
    pub fn smtp(address: &str) -> Result<Self, OutletError> {
        if !is_private(address) {
            return Err(OutletError::Unencrypted);
        }
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(address)
            .map_err(|_| OutletError::Address)?;
        Ok(Self::Smtp(transport.build()))
    }

    /// A folder, made for its owner alone if it is not there.
    ///
    /// # Errors
    /// [`OutletError::Folder`] when it cannot be made.
    pub fn folder(path: PathBuf) -> Result<Self, OutletError> {
        let mut folder = std::fs::DirBuilder::new();
        folder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.create(&path).map_err(OutletError::Folder)?;
        Ok(Self::Folder(path))
    }
}

/// Whether nobody on the way to the mail server can read letters.
fn is_private(address: &str) -> bool {
    let (scheme, rest) = address.split_once("://").unwrap_or_default();
    let (server, query) = rest.split_once('?').unwrap_or((rest, ""));
    let host = server.rsplit('@').next().unwrap_or_default();
    let host = host.split('/').next().unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    scheme == "smtps"
        || query.split('&').any(|pair| pair == "tls=required")
        || matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

/// Sends every letter whose time has come, from the given address, and says how many went. Any
/// number of processes may do so at once: each letter is taken by one of them.
///
/// # Errors
/// [`Fault`] when the database fails. A letter that does not go is no error: it is tried again
/// later, and keeps no other waiting.
pub async fn send_waiting(world: &World, outlet: &Outlet, from: &Mailbox) -> Result<usize, Fault> {
    let mut sent = 0;
    for (force, id) in letters_due(world).await? {
        // neither the address nor the text: the letter's number finds it
        let outgoing = match take_letter(world, &force, id).await {
            Ok(Some(outgoing)) => outgoing,
            Ok(None) => continue,
            Err(error) => {
                tracing::error!(letter = %id, %error, "a letter cannot be taken out");
                continue;
            }
        };
        let text = body(outlet, &outgoing.letter.text);
        let is_sent = match message(&outgoing, from, text) {
            Some(message) => send(outlet, &outgoing, message).await,
            None => false,
        };
        if is_sent {
            note_sent(world, &outgoing).await?;
            sent += 1;
        } else {
            tracing::warn!(letter = %id, "a letter did not go; it is tried again later");
        }
    }
    Ok(sent)
}

/// A letter's text as it travels. In a folder it stays as people read it, so that a link can be
/// copied; on the way through mail servers, seven bits and short lines are safe.
fn body(outlet: &Outlet, text: &str) -> Body {
    match outlet {
        Outlet::Folder(_) => {
            let lines = text.replace('\n', "\r\n").into_bytes();
            Body::dangerous_pre_encoded(lines, ContentTransferEncoding::EightBit)
        }
        Outlet::Smtp(_) => Body::new(text.to_owned()),
    }
}

fn message(outgoing: &Outgoing, from: &Mailbox, text: Body) -> Option<Message> {
    let host = from.email.domain();
    Message::builder()
        .message_id(Some(format!("<{}@{host}>", outgoing.id)))
        .from(from.clone())
        .to(outgoing.letter.to.parse().ok()?)
        .subject(&outgoing.letter.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(text)
        .ok()
}

async fn send(outlet: &Outlet, outgoing: &Outgoing, message: Message) -> bool {
    match outlet {
        Outlet::Smtp(server) => server.send(message).await.is_ok(),
        Outlet::Folder(folder) => {
            let path = folder.join(format!("{}.eml", outgoing.id));
            write_private(path, message.formatted()).await.is_ok()
        }
    }
}

async fn write_private(path: PathBuf, bytes: Vec<u8>) -> std::io::Result<()> {
    use tokio::io::AsyncWriteExt;
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(path).await?;
    file.write_all(&bytes).await?;
    file.flush().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use actions::privacy::Letter;

    fn printed(to: &str, subject: &str) -> Option<String> {
        let id = "01939d5e-6c00-7000-8000-000000000001".parse().expect("an id");
        let letter =
            Letter { to: to.to_owned(), subject: subject.to_owned(), text: "x".to_owned() };
        let force = "fellshire".parse().expect("a slug");
        let from = "Capbadge <no-reply@minipolice.test>".parse().expect("an address");
        let message = message(&Outgoing { force, id, letter }, &from, Body::new("x".to_owned()))?;
        Some(String::from_utf8(message.formatted()).expect("text"))
    }

    #[test]
    fn no_name_in_a_subject_or_an_address_makes_a_header_of_its_own() {
        for end in ["\r\n", "\n", "\r", "\r\n\r\n"] {
            let text = printed("a@b.test", &format!("Rowan{end}Bcc: c@d.test")).expect("a letter");
            let head = text.split("\r\n\r\n").next().expect("a head");
            assert!(head.contains("Subject:"), "{text}");
            assert!(!head.replace('\r', "\n").contains("\nBcc:"), "{text}");
            let to = printed(&format!("a@b.test{end}Bcc: c@d.test"), "Rowan");
            assert!(to.is_none_or(|text| !text.replace('\r', "\n").contains("\nBcc:")));
        }
        assert!(printed("a@b.test, c@d.test", "Rowan").is_none(), "one address at a time");
    }

    #[test]
    fn a_letter_in_a_folder_can_be_read_and_its_link_copied() {
        let text = format!("Annwyl Siân,\n\nhttp://127.0.0.1:8080/sign-in/{}\n", "x".repeat(200));
        let folder = Outlet::Folder(PathBuf::from("letters"));
        let plain = String::from_utf8(body(&folder, &text).into_vec()).expect("text");
        assert_eq!(plain.replace('\r', ""), text);
        let server = Outlet::smtp("smtps://mail.test").expect("an address");
        assert!(body(&server, &text).into_vec().is_ascii());
    }

    #[test]
    fn letters_do_not_travel_in_the_open() {
        for (address, is_taken) in [
            ("smtps://user:password@mail.test", true),
            ("smtp://mail.test:587?tls=required", true),
            ("smtp://localhost:25", true),
            ("smtp://mail.test", false),
            ("smtp://mail.test?tls=opportunistic", false),
            ("smtp://localhost:x@mail.test", false),
            ("mail.test", false),
        ] {
            assert_eq!(Outlet::smtp(address).is_ok(), is_taken, "{address}");
        }
    }
}
