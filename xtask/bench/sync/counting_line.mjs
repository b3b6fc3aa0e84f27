// A line between browsers and a server that counts what goes over it, and may take its time. Nothing on it is
// squeezed: CouchDB squeezes no answer, and what stands in for it here would.

import net from "node:net";

/** As long as the header that it takes the place of. */
const [SQUEEZED, PLAIN] = ["\r\nAccept-Encoding:", "\r\nAccept-Nothing-:"].map((line) => Buffer.from(line));

/** A question that stays open until something comes. */
const WAITS = /[?&]feed=(longpoll|continuous)/;
const REQUEST = /^([A-Z]+) (\S+) HTTP\/1\.1\r\n/;

/** A line to a server on which there and back takes `roundTrip` milliseconds. */
export async function countingLine({ host, port }, roundTrip) {
  const counted = { requests: 0, waits: 0, preflights: 0, up: 0, down: 0, asked: [] };
  let all = 0;
  const ends = new Set();
  const later = (act) => (roundTrip > 0 ? setTimeout(act, roundTrip / 2) : act());
  const server = net.createServer({ noDelay: true }, (near) => {
    const far = net.connect({ port, host, noDelay: true });
    near.on("data", (data) => {
      counted.up += data.length;
      all += data.length;
      // No browser asks again on a line before it was answered: a request begins a piece.
      const [, method, path] = data.toString("latin1", 0, 4096).match(REQUEST) ?? [];
      if (method === "OPTIONS") counted.preflights += 1;
      else if (method) counted.requests += 1;
      if (method === "GET" && WAITS.test(path)) counted.waits += 1;
      if (method) counted.asked.push(`${method} ${path}`);
      const at = data.indexOf(SQUEEZED);
      if (method && at >= 0) PLAIN.copy(data, at);
      later(() => far.writable && far.write(data));
    });
    far.on("data", (data) => {
      counted.down += data.length;
      all += data.length;
      later(() => near.writable && near.write(data));
    });
    near.on("end", () => later(() => far.end()));
    far.on("end", () => later(() => near.end()));
    for (const end of [near, far]) {
      ends.add(end);
      end.on("error", () => [near, far].forEach((end) => end.destroy()));
      end.on("close", () => {
        ends.delete(end);
        [near, far].forEach((end) => later(() => end.destroy()));
      });
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: server.address().port,
    /** What went over it since the last look. */
    take() {
      const taken = { ...counted };
      Object.assign(counted, { requests: 0, waits: 0, preflights: 0, up: 0, down: 0, asked: [] });
      return taken;
    },
    /** All the bytes that went over it: as long as it stays the same, nothing goes on. */
    get traffic() {
      return all;
    },
    cut() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
