//! What lies in the browser's database: seen, damaged or made newer, as no app of ours would do it.

use serde_json::Value;

use crate::phone::Phone;

/// A place of the site where no app runs, so that nothing holds the database open.
const QUIET: &str = "/pictures-credits.txt";

/// Opens each database, hands each store's records to `each`, and tells what it returned.
const EVERY_STORE: &str = "const opened = (request) => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); }); \
    const everyStore = async (mode, each) => { \
        const told = []; \
        for (const { name } of await indexedDB.databases()) { \
            const db = await opened(indexedDB.open(name)); \
            for (const of of db.objectStoreNames) { \
                const store = db.transaction(of, mode).objectStore(of); \
                const [keys, values] = [await opened(store.getAllKeys()), await opened(store.getAll())]; \
                told.push([name, of, await each(store, keys, values)]); \
            } \
            db.close(); \
        } \
        return told; \
    };";

impl Phone {
    /// Every record of the app on this phone, as one text to compare.
    #[track_caller]
    pub fn kept_records(&mut self) -> Value {
        self.in_store(
            "everyStore('readonly', (store, keys, values) => JSON.stringify([keys, values], \
             (_, value) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? Array.from(new Uint8Array(value.buffer ?? value)) : value))",
        )
    }

    /// The name of every record of the app on this phone. Opening the app writes its own record anew,
    /// so what it holds says nothing.
    #[track_caller]
    pub fn record_names(&mut self) -> Value {
        self.in_store("everyStore('readonly', (store, keys) => JSON.stringify(keys))")
    }

    /// Turns one bit in every record, while the app is closed.
    #[track_caller]
    pub fn damage_records(&mut self) {
        self.goto(QUIET);
        self.in_store(
            "everyStore('readwrite', async (store, keys, values) => { \
                const turn = (value) => { \
                    if (value instanceof ArrayBuffer) new Uint8Array(value)[value.byteLength - 1] ^= 1; \
                    else if (ArrayBuffer.isView(value)) value[value.length - 1] ^= 1; \
                    else if (value && typeof value === 'object') for (const key of Object.keys(value)) turn(value[key]); \
                }; \
                values.forEach(turn); \
                for (const [at, value] of values.entries()) await opened(store.keyPath === null ? store.put(value, keys[at]) : store.put(value)); \
                return values.length; })",
        );
    }

    /// Where on this phone any of these words lies open, in what the site keeps (databases, caches, storage) or
    /// has asked a server for since the page was opened: each place by its name. Both ways in which browsers
    /// write letters are looked for.
    #[track_caller]
    pub fn where_open(&mut self, words: &[&str]) -> Vec<String> {
        let asked = self.script(
            "return performance.getEntriesByType('resource').map(({ name }) => name).join(' ') + location.href",
        );
        self.goto(QUIET);
        let words = Value::from(words.to_vec());
        let found = self.in_store(&format!(
            "(async () => {{ \
                const text = new TextEncoder(); \
                const letters = (bytes) => {{ let said = ''; for (let at = 0; at < bytes.length; at += 32768) said += String.fromCharCode(...bytes.subarray(at, at + 32768)); return said; }}; \
                const wide = (word) => [...word].map((letter) => String.fromCharCode(letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8)).join(''); \
                const looked = {words}.flatMap((word) => [letters(text.encode(word)), wide(word)]); \
                const found = []; \
                const look = (place, said) => {{ if (looked.some((word) => said.includes(word))) found.push(place); }}; \
                const gather = (value) => {{ \
                    if (value instanceof ArrayBuffer) return letters(new Uint8Array(value)); \
                    if (ArrayBuffer.isView(value)) return letters(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)); \
                    if (typeof value === 'string') return letters(text.encode(value)); \
                    return value && typeof value === 'object' ? Object.entries(value).flat().map(gather).join(' ') : String(value); \
                }}; \
                await everyStore('readonly', (store, keys, values) => {{ [...keys, ...values].forEach((value) => look(`database ${{store.name}}`, gather(value))); }}); \
                for (const name of await caches.keys()) {{ \
                    const cache = await caches.open(name); \
                    for (const request of await cache.keys()) look(`cache ${{request.url}}`, request.url + letters(new Uint8Array(await (await cache.match(request)).arrayBuffer()))); \
                }} \
                for (const [name, kept] of [['localStorage', localStorage], ['sessionStorage', sessionStorage], ['cookies', {{ ...[document.cookie] }}]]) look(name, gather({{ ...kept }})); \
                look('what was asked for', gather({asked})); \
                return found; \
            }})()",
        ));
        found.as_array().into_iter().flatten().filter_map(|place| place.as_str().map(str::to_owned)).collect()
    }

    /// Makes the database one that only a newer version of the app can read.
    #[track_caller]
    pub fn make_store_newer(&mut self) {
        self.goto(QUIET);
        self.in_store(
            "(async () => { for (const { name, version } of await indexedDB.databases()) (await opened(indexedDB.open(name, version + 100))).close(); return true })()",
        );
    }

    #[track_caller]
    fn in_store(&mut self, what: &str) -> Value {
        let body = format!(
            "const done = arguments[0]; {EVERY_STORE} {what}.then(done, (cause) => done(`failed: ${{cause}}`))"
        );
        let told = self.script_async(&body);
        if told.as_str().is_some_and(|told| told.starts_with("failed: ")) {
            self.give_up(&format!("the store cannot be used: {told}"));
        }
        told
    }
}
