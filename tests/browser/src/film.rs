//! A camera that sees what another phone's screen has shown, and a microphone. Only Chromium takes a film for a
//! camera.

use std::io::Write;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::json;

use crate::phone::Phone;
use crate::walk::Walk;

/// Where a phone's film lies in its profile.
pub(crate) const FILM: &str = "camera.y4m";
/// What lies in the profile of a phone with a microphone.
pub(crate) const MICROPHONE: &str = "microphone";
const WIDTH: usize = 640;
const HEIGHT: usize = 480;

/// Photographs a picture of a screen as a hand holds a camera over it: turned a little, not quite
/// sharp, in the light of a room. Calls back with a byte a pixel, as base64.
const SHOOT: &str = "const [picture, width, height] = PARAMETERS, done = arguments[0]; \
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0)); \
    createImageBitmap(new Blob([bytes], { type: 'image/png' })).then((screen) => { \
        const canvas = document.createElement('canvas'); \
        canvas.width = width; canvas.height = height; \
        const context = canvas.getContext('2d'); \
        context.fillStyle = '#776655'; \
        context.fillRect(0, 0, width, height); \
        context.filter = 'blur(0.7px) brightness(0.85)'; \
        context.translate(width / 2, height / 2); \
        context.rotate(0.05); \
        const tile = document.querySelector('.code-tile').getBoundingClientRect(); \
        const scale = (height * 0.92) / (tile.width * devicePixelRatio); \
        context.scale(scale, scale); \
        const [left, top] = [tile.left + tile.width / 2, tile.top + tile.height / 2]; \
        context.drawImage(screen, -left * devicePixelRatio, -top * devicePixelRatio); \
        const { data } = context.getImageData(0, 0, width, height); \
        let grey = ''; \
        for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode((data[at] * 77 + data[at + 1] * 150 + data[at + 2] * 29) >> 8); \
        done(btoa(grey)); \
    }, (cause) => done(`! ${cause}`));";

impl Phone {
    /// Answers the browser's question about the camera, as the person does. Chromium only.
    #[track_caller]
    pub fn allow_camera(&mut self, allowed: bool) {
        self.allow("camera", allowed);
    }

    /// The same of the microphone.
    #[track_caller]
    pub fn allow_microphone(&mut self, allowed: bool) {
        self.allow("microphone", allowed);
    }

    #[track_caller]
    fn allow(&mut self, what: &str, allowed: bool) {
        let setting = if allowed { "granted" } else { "denied" };
        self.dev_tools("Browser.setPermission", json!({ "permission": { "name": what }, "setting": setting }));
    }

    /// What a camera sees that is held over the code on this screen.
    #[track_caller]
    pub fn shot_of_the_code(&mut self) -> Vec<u8> {
        self.script("document.querySelector('.code-tile').scrollIntoView({ block: 'center' })");
        let screen = match self.block_on(self.client().screenshot()) {
            Ok(bytes) => BASE64_STANDARD.encode(bytes),
            Err(cause) => self.give_up(&format!("no picture of the screen: {cause}")),
        };
        let shot = self.script_async(&SHOOT.replace("PARAMETERS", &json!([screen, WIDTH, HEIGHT]).to_string()));
        match BASE64_STANDARD.decode(shot.as_str().unwrap_or_default()) {
            Ok(bytes) if bytes.len() == WIDTH * HEIGHT => bytes,
            _ => self.give_up(&format!("the screen cannot be photographed: {shot}")),
        }
    }
}

impl Walk {
    /// Gives `owner`'s phone, which is not open, a camera that sees these shots one after the other, again
    /// and again.
    #[track_caller]
    pub fn give_camera(&self, owner: &str, shots: &[Vec<u8>]) {
        if let Err(cause) = write_film(&self.file(owner), shots) {
            panic!("no camera for {owner}: {cause}");
        }
    }
}

impl Walk {
    /// Gives `owner`'s phone, which is not open, a microphone that hears a tone again and again. On WebKit it
    /// has none.
    #[track_caller]
    pub fn give_microphone(&self, owner: &str) {
        let profile = self.file(owner);
        let given = std::fs::create_dir_all(&profile).and_then(|()| std::fs::write(profile.join(MICROPHONE), []));
        if let Err(cause) = given {
            panic!("no microphone for {owner}: {cause}");
        }
    }
}

/// The film as a file of the kind that Chromium takes for a camera.
fn write_film(profile: &Path, shots: &[Vec<u8>]) -> std::io::Result<()> {
    std::fs::create_dir_all(profile)?;
    let mut film = std::io::BufWriter::new(std::fs::File::create(profile.join(FILM))?);
    writeln!(film, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F4:1 Ip A1:1 C420jpeg")?;
    for shot in shots {
        film.write_all(b"FRAME\n")?;
        film.write_all(shot)?;
        // No colour.
        film.write_all(&[128; WIDTH * HEIGHT / 2])?;
    }
    film.flush()
}
