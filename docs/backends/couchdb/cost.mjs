// What a CouchDB for Waymark takes, reckoned. Nothing here was measured on Apache CouchDB; each assumption is
// a line below, and can be changed:  node cost.mjs [name=value ...]

const assumed = {
  changes_a_person_a_month: 60, // ticks, notes and suggestions, by both
  bytes_a_change: 1_000, // sealed and padded
  kept_years: 5,
  pieces_kept: 600, // of one plan, where one access of the team may erase; all of them else: pieces_kept=1e9
  bytes_a_change_in_a_checkpoint: 200, // two checkpoints at most stand there at once
  bytes_a_piece_that_went: 150, // what a document leaves behind when it is taken away; not measured
  photos_a_person: 20, // and recordings, in all the years; they stay
  parts_a_photo: 5, // of 65,552 bytes each, kept as they are
  document_overhead: 400, // id, two trees, MVCC; by CouchDB's own file format, not measured
  copies: 1, // 3 for a cluster of three
  free_for_compaction: 2, // a file is written anew beside the old one
  people_a_team: 60, // who share one database
  workers_a_team: 4,
  spaces_a_worker: 15,
  looks_a_day: 12, // opening the app, or looking now and then while it is open
  bytes_a_look: 900, // request and answer with headers, when nothing is new
  bytes_of_a_row: 220, // a row of the feed about someone else's plan
  busy_hour: 0.2, // of a day's requests
  requests_a_second_a_core: 150, // careful; measure yours
  waiting_share: 0.05, // phones with the app open at once, each with one request that stays open
  bytes_a_waiting: 60_000, // memory of one such request on the server
  euro_a_core: 5, euro_a_gb_disk: 0.08, euro_a_gb_ram: 3, euro_least: 5, // a month, at a middling host
};
for (const word of process.argv.slice(2)) {
  const [name, value] = word.split('=');
  if (!(name in assumed) || !Number.isFinite(Number(value))) throw new Error(`no such assumption: ${word}`);
  assumed[name] = Number(value);
}
const a = assumed;
const rows = [1_000, 10_000, 100_000].map((people) => {
  const teams = Math.ceil(people / a.people_a_team);
  const phones = people + teams * a.workers_a_team;
  const changes_a_day = (people * a.changes_a_person_a_month) / 30;
  const written = a.changes_a_person_a_month * 12 * a.kept_years;
  const kept = Math.min(written, a.pieces_kept);
  const checkpoints = written > kept ? 2 * written * a.bytes_a_change_in_a_checkpoint * (4 / 3) : 0;
  const one = kept * (a.bytes_a_change * 4 / 3 + a.document_overhead) + checkpoints + (written - kept) * a.bytes_a_piece_that_went;
  const parts = a.photos_a_person * a.parts_a_photo;
  const documents = people * (kept + parts);
  const photos = parts * (65_552 + a.document_overhead);
  const disk = (people * (one + photos) * a.copies * a.free_for_compaction) / 1e9;
  const fed = changes_a_day * (a.people_a_team + a.workers_a_team) * a.bytes_of_a_row; // each phone of the team is told
  const requests_a_day = phones * a.looks_a_day * 2 + changes_a_day;
  const peak = (requests_a_day * a.busy_hour) / 3600;
  const cores = Math.max(1, Math.ceil((peak * a.copies) / a.requests_a_second_a_core));
  const memory = 1 + (phones * a.waiting_share * a.bytes_a_waiting) / 1e9;
  const photos_a_day = (people * parts * 65_552 * (4 / 3) * 2) / (a.kept_years * 365); // there, and to one other phone
  const words_a_day = phones * a.looks_a_day * a.bytes_a_look + fed + changes_a_day * a.bytes_a_change * 3;
  const traffic = ((words_a_day + photos_a_day) * 30) / 1e9;
  const euro = Math.max(a.euro_least * a.copies, cores * a.euro_a_core + disk * a.euro_a_gb_disk + memory * a.euro_a_gb_ram);
  return {
    people, databases: teams, 'million documents': documents / 1e6, 'disk GB': disk, 'requests/s, busy hour': peak,
    cores, 'memory GB': memory, 'traffic GB/month': traffic,
    'kB/month, one phone, others\' rows': (a.people_a_team * a.changes_a_person_a_month * a.bytes_of_a_row) / 1e3,
    'euro/month': euro, 'euro/person/year': (euro * 12) / people,
  };
});
const round = (number) => (number >= 100 ? Math.round(number) : Number(number.toPrecision(2)));
for (const name of Object.keys(rows[0])) {
  console.log(`| ${name} | ${rows.map((row) => round(row[name]).toLocaleString('en')).join(' | ')} |`);
}
