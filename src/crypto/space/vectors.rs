//! One of every record that is shared, as it was laid down (`tests/vectors/sharing.json`, which `read.py`
//! beside it reads too): today's code makes exactly these bytes, and opens them.
//!
//! Our vectors never change: logs are kept, and passed on, in these formats. What may change is added.

use super::act::Record;
use super::tests::{Drawn, NOON, PLAN, grant, today, worker};
use super::*;
use crate::crypto::random::make_bytes;
use crate::crypto::{Bundle, DeviceSecret};
use crate::domain::{DeviceId, Ended, May, Relation, Scope};
use serde_json::{Value, json};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let digits: Vec<u8> = value.as_str().unwrap().chars().map(|c| c.to_digit(16).unwrap() as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// A device before it is let in.
struct Device {
    secret: DeviceSecret,
    context: [u8; 16],
    ask: Ask,
}

fn device(random: &mut Drawn) -> Device {
    let secret = DeviceSecret::make(random).unwrap();
    let context = make_bytes(random).unwrap();
    let ask = Ask::new(make_bytes(random).unwrap(), &secret.derive(&context));
    Device { secret, context, ask }
}

fn told(device: &Device, space: &Space) -> Value {
    json!({
        "secret": hex(&*device.secret.to_bytes()),
        "context": hex(&device.context),
        "ed": hex(&device.ask.keys.ed),
        "x": hex(&device.ask.keys.x),
        "device": hex(&device.ask.keys.device(&space.id).0),
        "face": device.ask.keys.face(),
        "ask": hex(&device.ask.to_bytes()),
    })
}

fn yes(grant: crate::domain::Grant, random: &mut Drawn) -> ActiveConsent {
    let (text, language) = ("May Sam see your plan?", "en");
    let yes = Yes { grant, scope: Scope::Plan, text, language, method: Method::OwnDevice, at: NOON };
    ActiveConsent::given(yes, today(), random).ok().unwrap()
}

/// Carla begins a plan and writes; Sam is let in and writes; Ana is let in; Carla vouches for what came by a
/// copy; Sam is stopped. Then Carla writes a checkpoint, and lets Eve in who begins with it.
fn made() -> Value {
    let mut random = Drawn(2026);
    let owner = DeviceSecret::make(&mut random).unwrap();
    let salt: [u8; 32] = make_bytes(&mut random).unwrap();
    let mut carla = Space::new(&owner, salt, SpaceKind::Plan, false, PLAN).unwrap();
    let mut log: Vec<Envelope> = carla.begin_log(NOON, &mut random).unwrap().envelopes;
    log.extend(carla.write(vec![b"a home".to_vec()], false, NOON, &mut random).unwrap().envelopes);
    let (sam, ana) = (device(&mut random), device(&mut random));
    let consent = yes(worker(), &mut random);
    let written = carla.let_in(&sam.ask, &consent, NOON, &mut random).unwrap();
    let (first, welcome) = (written.envelopes, written.welcome.unwrap());
    log.extend(first);
    let opened = open_welcome(&sam.secret.derive(&sam.context), &sam.ask.nonce, &welcome).ok().unwrap();
    let mut his = Space::join(&sam.secret, sam.context, &opened).unwrap();
    his.take(log.iter().map(|envelope| envelope.bytes.clone()));
    let sams = his.write(vec![b"call the centre".to_vec()], false, NOON, &mut random).unwrap().envelopes;
    carla.take(sams.iter().map(|envelope| envelope.bytes.clone()));
    log.extend(sams);
    let consent = yes(grant(Relation::People, May::Read, false), &mut random);
    log.extend(carla.let_in(&ana.ask, &consent, NOON, &mut random).unwrap().envelopes);
    log.extend(carla.write(vec![b"from a copy".to_vec()], true, NOON, &mut random).unwrap().envelopes);
    log.extend(carla.stop(&his.me(), Ended::Stopped, NOON, &mut random).unwrap().envelopes);
    log.extend(carla.write(vec![b"after the stop".to_vec()], false, NOON, &mut random).unwrap().envelopes);
    let epochs: Vec<Value> = carla
        .epochs
        .values()
        .map(|key| json!({"secret": hex(&*key.secret), "hash": hex(&key.hash), "id": hex(&key.id.0)}))
        .collect();
    let envelopes = log.iter().map(|envelope| envelope.bytes.clone()).collect();
    let bundle = Bundle { welcomes: vec![welcome.clone()], envelopes, parts: Vec::new(), whole: true };
    let kept = carla.to_bytes();
    let at = |place: &(DeviceId, u64)| log.iter().find(|e| (e.device, e.seq) == *place).map(|e| e.bytes.clone());
    let policies = carla.policy_places().iter().filter_map(at).collect();
    let texts = ["a home", "call the centre", "from a copy", "after the stop"];
    let changes = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    let checkpoint = carla.write_checkpoint(policies, changes, &mut random).unwrap().envelopes;
    let eve = device(&mut random);
    let consent = yes(worker(), &mut random);
    let late = carla.let_in(&eve.ask, &consent, NOON, &mut random).unwrap();
    let late_welcome = late.welcome.unwrap();
    let envelopes = checkpoint.iter().chain(&late.envelopes).map(|envelope| envelope.bytes.clone()).collect();
    let late_bundle = Bundle { welcomes: vec![late_welcome.clone()], envelopes, parts: Vec::new(), whole: true };
    json!({
        "eve": told(&eve, &carla),
        "late_welcome": hex(&late_welcome),
        "late_bundle": hex(&late_bundle.to_bytes().unwrap()),
        "owner": {
            "secret": hex(&*owner.to_bytes()),
            "salt": hex(&salt),
            "context": hex(&carla.kept.context),
            "ed": hex(&carla.keys.public().ed),
            "x": hex(&carla.keys.public().x),
            "device": hex(&carla.me.0),
        },
        "sam": told(&sam, &carla),
        "ana": told(&ana, &carla),
        "document": hex(PLAN.as_bytes()),
        "genesis": hex(&carla.kept.genesis),
        "space": hex(carla.id.as_bytes()),
        "locator": hex(&carla.locator()),
        "epochs": epochs,
        "welcome": hex(&welcome),
        "texts": texts,
        "bundle": hex(&bundle.to_bytes().unwrap()),
        "kept": hex(&kept),
    })
}

#[test]
fn every_shared_record_is_made_today_as_it_was_laid_down() {
    let made = made();
    if std::env::var_os("WAYMARK_WRITE_VECTORS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/sharing.json");
        std::fs::write(path, format!("{made:#}\n")).unwrap();
    }
    let laid_down: Value = serde_json::from_str(include_str!("../../../tests/vectors/sharing.json")).unwrap();
    for (name, value) in laid_down.as_object().unwrap() {
        assert_eq!(made[name], *value, "{name}");
    }
    assert_eq!(made.as_object().unwrap().len(), laid_down.as_object().unwrap().len());
}

#[test]
fn every_shared_record_that_was_laid_down_opens_today() {
    let vectors: Value = serde_json::from_str(include_str!("../../../tests/vectors/sharing.json")).unwrap();
    let secret = |of: &str| DeviceSecret::from_bytes(unhex(&vectors[of]["secret"]).try_into().unwrap());
    let bundle = Bundle::from_bytes(&unhex(&vectors["bundle"])).unwrap();
    assert!(bundle.whole);
    let (sam, context) = (secret("sam"), unhex(&vectors["sam"]["context"]).try_into().unwrap());
    let ask = Ask::from_bytes(&unhex(&vectors["sam"]["ask"])).unwrap();
    let welcome = open_welcome(&sam.derive(&context), &ask.nonce, &bundle.welcomes[0]).ok().unwrap();
    let mut his = Space::join(&sam, context, &welcome).unwrap();
    assert_eq!(hex(his.id.as_bytes()), vectors["space"]);
    let news = his.take(bundle.envelopes.clone());
    assert_eq!((news.keep.len(), news.early, news.refused.len()), (bundle.envelopes.len() - 1, 1, 0));
    let mut texts = Vec::new();
    for place in his.ripe() {
        let at = news.keep.iter().find(|envelope| (envelope.device, envelope.seq) == place).unwrap();
        texts.extend(his.open_changes(&at.bytes).unwrap().0);
    }
    texts.sort();
    assert_eq!(texts, [b"a home".to_vec(), b"call the centre".to_vec(), b"from a copy".to_vec()]);
    assert_eq!(his.mine(), None, "sam was stopped");

    let (eve, context) = (secret("eve"), unhex(&vectors["eve"]["context"]).try_into().unwrap());
    let ask = Ask::from_bytes(&unhex(&vectors["eve"]["ask"])).unwrap();
    let late = Bundle::from_bytes(&unhex(&vectors["late_bundle"])).unwrap();
    let welcome = open_welcome(&eve.derive(&context), &ask.nonce, &late.welcomes[0]).ok().unwrap();
    let mut her = Space::join(&eve, context, &welcome).unwrap();
    let news = her.take(late.envelopes.clone());
    assert_eq!((news.early, news.refused.len(), her.mine()), (0, 0, Some(May::Write)));
    let [place] = her.ripe()[..] else { panic!("one part") };
    let part = news.keep.iter().find(|envelope| (envelope.device, envelope.seq) == place).unwrap();
    assert_eq!(her.open_changes(&part.bytes).unwrap().0.len(), 4);

    let hers = Space::from_bytes(&secret("owner"), &unhex(&vectors["kept"])).unwrap();
    assert_eq!(hers.mine(), Some(May::Own));
    let last = bundle.envelopes.last().unwrap();
    assert_eq!(hers.open_changes(last).unwrap().0, [b"after the stop".to_vec()]);
    let records: Vec<&Record> = hers.kept.policies.iter().map(|policy| &policy.record).collect();
    assert_eq!(records.len(), 4);
}
