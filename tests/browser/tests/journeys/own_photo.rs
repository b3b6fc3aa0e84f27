//! Saying it with one's own photo and one's own voice (S83).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phone::{Engine, Phone, Walk};
use serde_json::json;
use std::path::PathBuf;

use crate::telling::{open_again, open_own_plan};

crate::journeys!(
    a_goal_is_a_photo_and_nothing_else,
    what_is_no_photo_takes_nothing_away,
    a_goal_is_said_with_a_voice,
    a_voice_is_recorded_where_that_can_be_done,
);

/// What stands in the file of a photo, and nowhere else.
const WRITTEN_IN_IT: &str = "Quittengasse";

/// A photo as a phone takes it: lying on its side, with the place where it was taken. Its upper half is blue.
pub fn photo(walk: &Walk, phone: &mut Phone) -> PathBuf {
    let drawn = phone.script(
        "const canvas = document.createElement('canvas'); canvas.width = 2400; canvas.height = 1200; \
         const pen = canvas.getContext('2d'); pen.fillStyle = '#3366cc'; pen.fillRect(0, 0, 1200, 1200); \
         pen.fillStyle = '#ddbb33'; pen.fillRect(1200, 0, 1200, 1200); pen.fillStyle = '#226622'; \
         pen.beginPath(); pen.arc(1200, 600, 300, 0, 7); pen.fill(); \
         return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]",
    );
    let plain = STANDARD.decode(drawn.as_str().unwrap()).unwrap();
    let mut bytes = plain[..2].to_vec();
    bytes.extend(exif());
    bytes.extend(&plain[2..]);
    let file = walk.file("photo.jpg");
    std::fs::write(&file, bytes).unwrap();
    file
}

/// Exif as a camera writes it: turned by a quarter, a description, and where it was.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let text = [WRITTEN_IN_IT.as_bytes(), &[0]].concat();
    let count = u32::try_from(text.len()).unwrap();
    // Behind the three entries, and behind what they say, the place begins.
    let (says, place) = (8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + count);
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    tiff.extend(entry(0x010e, 2, count, u32::to_be_bytes(says)));
    tiff.extend(entry(0x0112, 3, 1, [0, 6, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, place.to_be_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(text);
    tiff.extend([0, 1]);
    tiff.extend(entry(1, 2, 2, *b"N\0\0\0"));
    tiff.extend([0; 4]);
    let body = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(body.len() + 2).unwrap();
    [&[0xff, 0xe1][..], &length.to_be_bytes(), &body].concat()
}

/// Goes on through the questions that need no answer, and writes the goal down.
#[track_caller]
pub fn write_it(phone: &mut Phone) {
    phone.tap("button", "Next");
    phone.see("heading", "Why does it matter to me?");
    phone.tap("button", "Skip");
    phone.see("heading", "When?");
    phone.tap("button", "Next");
    phone.see("heading", "How will we know?");
    phone.tap("button", "Put it in my plan");
    phone.see("heading", "Small steps");
}

fn a_goal_is_a_photo_and_nothing_else(walk: &Walk) {
    let mut phone = open_own_plan(walk, "ana");
    let file = photo(walk, &mut phone);
    phone.watch_keeping();
    phone.choose_file("My photo", &file);
    phone.see("button", "Photo: take out");
    phone.picture("own-photo-chosen");
    // It was drawn anew before it was handed over: nothing that stood in its file is there.
    phone.wait_script(
        "a photo was kept without its Exif",
        &format!(
            "const kept = window.waymarkSent.filter((sent) => sent.text.includes('JFIF')); \
             return kept.length === 1 && !kept.some(({{ text }}) => text.includes('Exif') || text.includes({}))",
            json!(WRITTEN_IN_IT)
        ),
    );
    write_it(&mut phone);
    phone.see("heading", "Photo");
    phone.see("img", "Photo");
    phone.go_offline();
    phone.kill();

    let mut phone = open_again(walk, "ana");
    phone.tap("link", "My plan");
    phone.see("link", "Photo*");
    phone.wait_script("it is seen in the list", "return document.querySelector('.tile img')?.naturalWidth > 0");
    phone.picture("own-photo-list");
    phone.tap("link", "Photo*");
    phone.see("img", "Photo");
    // It stands upright, and no side is longer than it has to be.
    let shown = "const { naturalWidth, naturalHeight } = document.querySelector('.photo img'); \
                 return naturalWidth === 800 && naturalHeight === 1600";
    phone.wait_script("the photo stands upright", shown);
    phone.picture("own-photo");
    phone.tap("button", "Photo See it large");
    phone.see("dialog", "Photo");
    phone.picture("own-photo-large");
    let breaches = [phone.axe(), phone.screen_rules()].concat();
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    phone.tap("button", "Close");
    phone.see_no("dialog", "Photo");
    phone.tap("button", "Photo See it large");
    phone.see("dialog", "Photo");
    phone.press("\u{e00c}");
    phone.see_no("dialog", "Photo");
    phone.wait_script("the focus is where it was", "return document.activeElement.matches('.photo')");
    // Stepping back from it leads out of it and to a list that can be used.
    phone.tap("button", "Photo See it large");
    phone.see("dialog", "Photo");
    phone.back();
    phone.see_no("dialog", "Photo");
    phone.tap("link", "Photo*");
    phone.see("img", "Photo");
    phone.go_online();
    assert_eq!(phone.where_open(&[WRITTEN_IN_IT, "JFIF"]), Vec::<String>::new());
    phone.close();
}

fn what_is_no_photo_takes_nothing_away(walk: &Walk) {
    let mut phone = open_own_plan(walk, "ana");
    phone.fill("In my words", "A room of my own");
    let film = walk.file("holiday.jpg");
    std::fs::write(&film, [b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".as_slice(), &[7; 5000]].concat()).unwrap();
    phone.choose_file("My photo", &film);
    phone.wait_text("This is not a photo or a sound that can be kept here.");
    phone.wait_value("In my words", "A room of my own");
    phone.see_no("button", "Photo: take out");
    let file = photo(walk, &mut phone);
    phone.choose_file("My photo", &file);
    phone.tap("button", "Photo: take out");
    phone.see_no("button", "Photo: take out");
    phone.choose_file("My photo", &file);
    phone.see("button", "Photo: take out");
    write_it(&mut phone);
    phone.see("heading", "A room of my own");
    phone.see("img", "Photo");
    phone.close();
}

fn a_voice_is_recorded_where_that_can_be_done(walk: &Walk) {
    let mut phone = open_own_plan(walk, "ana");
    phone.see("button", "Next");
    let can = phone.script(
        "return Boolean(window.MediaRecorder && navigator.mediaDevices?.getUserMedia) \
         && ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'].some((kind) => MediaRecorder.isTypeSupported(kind))",
    );
    assert_eq!(phone.count("button", "My voice"), usize::from(can == json!(true)), "there is no button without a use");
    phone.close();
}

fn a_goal_is_said_with_a_voice(walk: &Walk) {
    // WebKit of the tests has no microphone.
    if walk.engine() == Engine::WebKit {
        return;
    }
    walk.give_microphone("ana");
    let mut phone = open_own_plan(walk, "ana");
    if phone.engine() == Engine::Chromium {
        phone.allow_microphone(false);
        phone.tap("button", "My voice");
        phone.tap("button", "Record");
        phone.wait_text("The microphone is not allowed for this app.");
        phone.allow_microphone(true);
    } else {
        phone.tap("button", "My voice");
    }
    phone.picture("own-voice");
    phone.tap("button", "Record");
    phone.wait_text("It is recording.");
    phone.wait_text("0:01");
    phone.picture("own-voice-records");
    // Nothing else can be tapped meanwhile, but the door.
    phone.see_no("button", "Next");
    phone.see("link", "Leave quickly");
    phone.tap("button", "Stop");
    phone.wait_text("It is kept.");
    phone.see("button", "Recording: take out");
    phone.see("button", "Hear it*");
    phone.picture("own-voice-kept");
    phone.tap("button", "Record again");
    // Long enough to see it play.
    phone.wait_text("0:03");
    phone.tap("button", "Stop");
    phone.wait_text("It is kept.");
    assert_eq!(phone.count("button", "Recording: take out"), 1, "a new recording stands in place of the one before");
    write_it(&mut phone);
    phone.see("heading", "Recording");
    phone.kill();

    let mut phone = open_again(walk, "ana");
    phone.tap("link", "My plan");
    phone.tap("link", "Recording*");
    phone.tap("button", "Hear it*");
    phone.see("button", "Pause*");
    phone.picture("own-voice-heard");
    phone.see("button", "Hear it*");
    phone.tap("link", "Add a small step");
    phone.see("heading", "What is one small step?");

    // Stepping back in the middle of it keeps what was said until the form is opened again.
    if phone.engine() == Engine::Chromium {
        phone.allow_microphone(true);
    }
    phone.tap("button", "My voice");
    phone.tap("button", "Record");
    phone.wait_text("0:01");
    phone.back();
    phone.tap("link", "Add a small step");
    phone.see("button", "Recording: take out");
    phone.close();
}
