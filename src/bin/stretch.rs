//! Stretching: a worker that makes one code costly to guess and is thrown away, with the memory it took.
//!
//! `public/stretch-boot.js` loads it and hands it the job; nothing else of the app is in it.

#[cfg(target_arch = "wasm32")]
mod program {
    use wasm_bindgen::prelude::wasm_bindgen;
    use waymark::crypto::StretchJob;

    /// Does a job out of its bytes. No bytes come back where it is none, or where the memory is missing.
    #[wasm_bindgen]
    pub fn stretch(job: &[u8]) -> Vec<u8> {
        let stretched = StretchJob::from_bytes(job).and_then(|job| job.run());
        stretched.map(|stretched| stretched.to_bytes().to_vec()).unwrap_or_default()
    }
}

/// Nothing happens before there is a job.
fn main() {}
