// Sets up a CouchDB 3 for Waymark, and can be run again: it adds what is missing and leaves what is there.
//
//   COUCHDB_USER=admin COUCHDB_PASSWORD=... node setup.mjs \
//     --server http://127.0.0.1:5984 --public https://sync.example.org --app https://plan.example.org \
//     --database team --name "The office" --user ada --user bo [--may-erase ada]
//
// It prints one invitation for each user that it made. An invitation opens the place and no plan: hand it
// over as you would a key. Whoever is there already gets none, because nobody knows their password.

import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';

/** What a phone reads as a place: see src/sync/place.rs. */
export function invitation({ address, user, secret, name }) {
  const text = (words) => {
    const bytes = Buffer.from(words, 'utf8');
    const head =
      bytes.length < 24 ? [0x60 + bytes.length]
      : bytes.length < 256 ? [0x78, bytes.length]
      : [0x79, bytes.length >> 8, bytes.length & 255];
    return Buffer.concat([Buffer.from(head), bytes]);
  };
  const fields = [['kind', 'couch-db'], ['address', address], ['user', user], ['secret', secret], ['name', name]];
  const map = [Buffer.from([0xa0 + fields.length + 1]), text('v'), Buffer.from([1]), ...fields.flat().map(text)];
  return Buffer.concat([Buffer.from('WMP1'), ...map]).toString('base64url');
}

// Runs inside CouchDB, for each document that is written. It only keeps honest phones from mistakes and
// strangers from filling the disk: that nothing is forged is decided on the phones.
const rule = function (doc, old, user, security) {
  function no(why) {
    throw { forbidden: why };
  }
  function has(role) {
    return user.roles.indexOf(role) >= 0;
  }
  var admins = (security && security.admins) || {};
  var isAdmin = has('_admin') || (admins.names || []).indexOf(user.name) >= 0 || (admins.roles || []).some(has);
  if (isAdmin) return;
  if (doc._deleted) {
    if (!has('waymark-erase')) no('only those who may erase take anything away');
    return;
  }
  if (old && !old._deleted) no('what stands here is never changed');
  if (!/^[0-9a-f]{32}:[0-9a-f]{32}-[0-9a-f]{10}-[0-9a-f]{32}$/.test(doc._id)) no('this is no name of ours');
  // A part of a photo or a recording is an attachment; all else is text.
  var isPart = /-[89a-f][0-9a-f]{9}-/.test(doc._id);
  for (var field in doc) {
    if (['_id', '_rev', '_revisions', 'v', isPart ? '_attachments' : 'e'].indexOf(field) < 0) no('nothing but v and e');
  }
  if (doc.v !== 1) no('v is 1');
  if (isPart) {
    var names = Object.keys(doc._attachments || {});
    if (names.length !== 1 || names[0] !== 'p') no('a part is one attachment');
    if (doc._attachments.p.length > 70000) no('a part is 70 KB at most');
    return;
  }
  if (typeof doc.e !== 'string') no('e is text');
  if (doc.e.length > 400000 || !/^[A-Za-z0-9+\/]*={0,2}$/.test(doc.e)) no('e is base64 of 300 KB at most');
};

/** The design document that holds the rule. */
export const design = { _id: '_design/waymark', language: 'javascript', validate_doc_update: rule.toString() };

function options(words) {
  const all = { user: [], 'may-erase': [], server: 'http://127.0.0.1:5984', database: 'team', name: '' };
  for (let at = 0; at < words.length; at += 2) {
    const key = words[at].replace(/^--/, '');
    if (words[at + 1] === undefined) throw new Error(`${words[at]} needs a word after it`);
    if (Array.isArray(all[key])) all[key].push(words[at + 1]);
    else all[key] = words[at + 1];
  }
  if (!all.public || !all.app) throw new Error('say --public (where phones reach it) and --app (where the app is)');
  if (!/^[a-z][a-z0-9_-]*$/.test(all.database)) throw new Error('a database is named in small letters');
  return all;
}

async function main() {
  const wanted = options(process.argv.slice(2));
  const { COUCHDB_USER: admin, COUCHDB_PASSWORD: password } = process.env;
  const authorization = `Basic ${Buffer.from(`${admin}:${password}`).toString('base64')}`;
  const ask = async (method, path, body, fine = []) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(wanted.server + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok && !fine.includes(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return { status: answer.status, json: text ? JSON.parse(text) : null };
  };
  const settings = {
    chttpd: { enable_cors: 'true', require_valid_user_except_for_up: 'true', max_http_request_size: '16777216' },
    cors: {
      origins: wanted.app,
      credentials: 'false',
      methods: 'GET, POST',
      headers: 'accept, authorization, content-type',
      max_age: '7200',
    },
    couchdb: { max_document_size: '1000000' },
  };
  const database = `/${wanted.database}`;
  const role = `waymark-${wanted.database}`;
  for (const system of ['/_users', '/_replicator', database]) await ask('PUT', system, undefined, [412]);
  await ask('PUT', `${database}/_security`, {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: [role] },
  });
  const there = await ask('GET', `${database}/${design._id}`, undefined, [404]);
  if (there.json?.validate_doc_update !== design.validate_doc_update) {
    await ask('PUT', `${database}/${design._id}`, { ...design, ...(there.status === 200 && { _rev: there.json._rev }) });
  }
  const made = [];
  for (const user of wanted.user) {
    const id = `/_users/${encodeURIComponent(`org.couchdb.user:${user}`)}`;
    const before = await ask('GET', id, undefined, [404]);
    const secret = randomBytes(18).toString('base64url');
    const roles = new Set(before.status === 200 ? before.json.roles : []);
    roles.add(role);
    if (wanted['may-erase'].includes(user)) roles.add('waymark-erase');
    const account = before.status === 200 ? before.json : { name: user, type: 'user', password: secret };
    await ask('PUT', id, { ...account, roles: [...roles] });
    if (before.status === 404) {
      const address = wanted.public.replace(/\/+$/, '') + database;
      made.push([user, invitation({ address, user, secret, name: wanted.name })]);
    }
  }
  // Last, because from then on a name and password are asked for everything.
  for (const [section, keys] of Object.entries(settings)) {
    for (const [key, value] of Object.entries(keys)) {
      await ask('PUT', `/_node/_local/_config/${section}/${key}`, value);
    }
  }
  for (const [user, text] of made) console.log(`${user}\t${text}`);
  console.error(`${database} is ready; ${made.length} new of ${wanted.user.length} users.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((failure) => {
    console.error(failure.message);
    process.exitCode = 1;
  });
}
