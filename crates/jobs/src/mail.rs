//! Letters go out: by SMTP, or into a folder where somebody reads them (training, tests).

use actions::{
    Fault, World,
    privacy::{Outgoing, letters_waiting, note_letter},
};
pub use lettre::message::Mailbox;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::header::ContentType,
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
    /// The folder cannot be made.
    #[error("the mail folder cannot be made: {0}")]
    Folder(std::io::Error),
}

impl Outlet {
    /// A mail server, by an address such as `smtps://user:password@host`.
    ///
    /// # Errors
    /// [`OutletError::Address`] when it is not one; the address is not repeated, it may hold a
    /// password.
    pub fn smtp(address: &str) -> Result<Self, OutletError> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(address)
            .map_err(|_| OutletError::Address)?;
        Ok(Self::Smtp(transport.build()))
    }

    /// A folder, made if it is not there.
    ///
    /// # Errors
    /// [`OutletError::Folder`] when it cannot be made.
    pub fn folder(path: PathBuf) -> Result<Self, OutletError> {
        std::fs::create_dir_all(&path).map_err(OutletError::Folder)?;
        Ok(Self::Folder(path))
    }
}

/// Sends every letter that waits, from the given address, and says how many went.
///
/// # Errors
/// [`Fault`] when the database fails. A letter that does not go is no error: it waits for the next
/// time, after those that were tried less often.
pub async fn send_waiting(world: &World, outlet: &Outlet, from: &Mailbox) -> Result<usize, Fault> {
    let mut sent = 0;
    for outgoing in letters_waiting(world).await? {
        let is_sent = match message(&outgoing, from) {
            Some(message) => send(outlet, &outgoing, message).await,
            None => false,
        };
        if !is_sent {
            // neither the address nor the text: the letter's number finds it
            tracing::warn!(letter = %outgoing.id, "a letter did not go");
        }
        note_letter(world, &outgoing, is_sent).await?;
        sent += usize::from(is_sent);
    }
    Ok(sent)
}

fn message(outgoing: &Outgoing, from: &Mailbox) -> Option<Message> {
    let host = from.email.domain();
    Message::builder()
        .message_id(Some(format!("<{}@{host}>", outgoing.id)))
        .from(from.clone())
        .to(outgoing.letter.to.parse().ok()?)
        .subject(&outgoing.letter.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(outgoing.letter.text.clone())
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
