// The server that is synced through: one that speaks as CouchDB does, as the tests of tests/remotes start it (files
// on disk, one user), or one that is there already.

import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { design, invitation } from "../../../docs/backends/couchdb/setup.mjs";

const SERVER = fileURLToPath(new URL("../../../tests/remotes/node_modules/pouchdb-server/bin/pouchdb-server", import.meta.url));
const ADMIN = { name: "root", password: "root" };
/** No other run has its name: nothing of this one is mixed up with what stands at a server that is there already. */
const RUN = `bench-${Date.now().toString(36)}`;
export const USER = { name: RUN, password: randomBytes(18).toString("base64url") };

/** One to measure with: the one at `url`, or else one that is started. `database(name, ours)` makes a database there,
 * and `stop` leaves nothing behind. */
export async function couch(url) {
  const { origin, admin, end } = url ? await found(url) : await start();
  const authorization = `Basic ${Buffer.from(`${admin.name}:${admin.password}`).toString("base64")}`;
  const ask = async (method, where, body) => {
    const headers = { "content-type": "application/json", authorization };
    const answer = await fetch(origin + where, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const made = [];
  const user = `/_users/org.couchdb.user:${USER.name}`;
  const stop = async () => {
    if (url) {
      for (const name of made) await ask("DELETE", `/${name}`);
      await ask("DELETE", `${user}?rev=${(await ask("GET", user))._rev}`);
    }
    end();
  };
  try {
    await ask("PUT", user, { ...USER, roles: ["waymark-team"], type: "user" });
  } catch (cause) {
    end();
    throw cause;
  }
  const { hostname: host, port } = new URL(origin);
  return {
    host,
    port,
    stop,
    /** A new database; `ours` has the rule that the set-up script gives it, which costs a look at each document. */
    async database(number, ours = false) {
      const name = `${RUN}-${number}`;
      await ask("PUT", `/${name}`);
      made.push(name);
      const everyone = { admins: { names: [], roles: ["_admin"] }, members: { names: [], roles: ["waymark-team"] } };
      await ask("PUT", `/${name}/_security`, everyone);
      if (ours) await ask("PUT", `/${name}/_design/waymark`, design);
      return name;
    },
    /** Puts documents there, some at a time. */
    async fill(name, docs) {
      for (let at = 0; at < docs.length; at += 1000) {
        await ask("POST", `/${name}/_bulk_docs`, { docs: docs.slice(at, at + 1000) });
      }
    },
  };
}

/** One that is there already. The bench's pages have ports of their own; `PUT` is what PouchDB needs. */
async function found(url) {
  const { COUCHDB_USER: name, COUCHDB_PASSWORD: password } = process.env;
  if (!name || !password) throw new Error("COUCHDB_USER and COUCHDB_PASSWORD say who may make databases there");
  const { origin } = new URL(url);
  const headers = { origin: "http://localhost:1", "access-control-request-method": "PUT" };
  const asked = await fetch(`${origin}/bench`, { method: "OPTIONS", headers });
  // PouchDB sends the browser's own credentials too.
  if (!asked.ok || asked.headers.get("access-control-allow-credentials") !== "true") {
    throw new Error(`${origin} needs [cors] origins = *, credentials = true and methods = GET, POST, PUT for this`);
  }
  return { origin, admin: { name, password }, end() {} };
}

async function start() {
  if (!fs.existsSync(SERVER)) throw new Error("`cargo xtask test remotes` installs the server that this syncs with");
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "waymark-couch-"));
  const words = ["--unhandled-rejections=warn", SERVER, "--host", "127.0.0.1", "--no-stdout-logs"];
  const server = spawn(process.execPath, [...words, "--port", port, "--dir", folder], { cwd: folder, stdio: "ignore" });
  const end = () => {
    server.once("exit", () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    server.kill("SIGKILL");
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilThere(port);
    // Until there is an administrator, everyone is one.
    const admin = await fetch(`${origin}/_config/admins/${ADMIN.name}`, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(ADMIN.password) });
    if (!admin.ok) throw new Error(`no administrator: ${admin.status}`);
  } catch (cause) {
    end();
    throw cause;
  }
  return { origin, admin: ADMIN, end };
}

/** The invitation to a database that is reached at `port`. */
export function invitationTo(port, database) {
  const address = `http://127.0.0.1:${port}/${database}`;
  return invitation({ address, user: USER.name, secret: USER.password, name: "Bench" });
}

async function untilThere(port) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(`http://127.0.0.1:${port}/`);
    } catch (cause) {
      if (tries > 600) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort() {
  const server = net.createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
