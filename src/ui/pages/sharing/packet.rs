//! A packet on its way from one phone to another: as codes on the screen, or as a file.

use crate::session::{CodeKind, Session};
use crate::ui::components::{Action, CodePicture, TakeIn, Waiting};
use crate::ui::files::share_or_download;
use crate::ui::i18n::{t, today};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How a packet came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// From a screen to this phone's camera: whoever holds it stands here.
    Seen,
    /// As a file or a text, from wherever.
    Carried,
}

/// Takes a packet in with the camera, as a file or as text.
#[component]
pub fn PacketIn(
    /// Hears the packet, whole.
    on_packet: impl Fn(Vec<u8>, Came) + Copy + Send + Sync + 'static,
    /// The key of the words for why what came last was no use.
    amiss: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    view! {
        <TakeIn
            amiss
            on_came=move |came, seen| on_packet(came.bytes, if seen { Came::Seen } else { Came::Carried })
            on_file=move |bytes| on_packet(bytes, Came::Carried)
        />
    }
}

/// Shows a packet as codes, where it is short enough, and sends it as a file.
#[component]
pub fn PacketOut(
    /// What the codes carry; none where it is too much for them.
    codes: Option<Vec<u8>>,
    /// What the file holds.
    file: Vec<u8>,
) -> impl IntoView {
    let session: Session = expect_context();
    // The button comes together with the codes above it, or it would move away under the finger.
    let lines = RwSignal::new(if codes.is_some() { None } else { Some(Vec::<String>::new()) });
    if let Some(codes) = codes {
        spawn_local(async move {
            let made = session.make_codes(CodeKind::Packet, codes).await;
            lines.try_set(Some(made.unwrap_or_else(|fault| {
                session.trouble().set(Some(fault));
                Vec::new()
            })));
        });
    }
    let file = StoredValue::new(file);
    let send = move || {
        // A name that says nothing about anyone.
        let name = format!("waymark-{}.waymark", today());
        spawn_local(share_or_download(name, file.get_value()));
    };
    view! {
        {move || match lines.get() {
            Some(lines) => {
                view! {
                    {(!lines.is_empty()).then(|| view! { <CodePicture lines sends=false /> })}
                    <Action word=Signal::derive(t("packet-send")) picture="ui-share" on_tap=send />
                }
                    .into_any()
            }
            None => view! { <Waiting /> }.into_any(),
        }}
    }
}

/// How far the engine is with what it was asked. It never goes backwards.
#[component]
pub fn Progress() -> impl IntoView {
    let session: Session = expect_context();
    let progress = session.progress();
    let part = move |part: fn((u32, u32)) -> u32| progress.get().map(part).unwrap_or_default();
    view! {
        <div class="working" role="status">
            <p>{t("exchange-progress")}</p>
            <progress
                aria-label=t("exchange-progress")
                max=move || part(|(_, total)| total.max(1)).to_string()
                value=move || part(|(done, _)| done).to_string()
            ></progress>
        </div>
    }
}
