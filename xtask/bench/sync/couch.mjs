// A server that speaks as CouchDB does, as the tests of tests/remotes start it: files on disk, one user.

import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { design, invitation } from "../../../docs/backends/couchdb/setup.mjs";

const SERVER = fileURLToPath(new URL("../../../tests/remotes/node_modules/pouchdb-server/bin/pouchdb-server", import.meta.url));
const ADMIN = "root";
export const USER = { name: "ada", password: "a pass:word" };

/** Starts one. Returns its port, `database(name, ours)` and how to stop it. */
export async function startCouch() {
  if (!fs.existsSync(SERVER)) throw new Error("`cargo xtask test remotes` installs the server that this syncs with");
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "waymark-couch-"));
  const words = ["--unhandled-rejections=warn", SERVER, "--host", "127.0.0.1", "--no-stdout-logs"];
  const server = spawn(process.execPath, [...words, "--port", port, "--dir", folder], { cwd: folder, stdio: "ignore" });
  const stop = () => {
    server.once("exit", () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    server.kill("SIGKILL");
  };
  const authorization = `Basic ${Buffer.from(`${ADMIN}:${ADMIN}`).toString("base64")}`;
  const ask = async (method, where, body, open = false) => {
    const headers = { "content-type": "application/json", ...(open ? {} : { authorization }) };
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status}`);
    return answer.json();
  };
  try {
    await untilThere(port);
    await ask("PUT", `/_config/admins/${ADMIN}`, ADMIN, true);
    await ask("PUT", `/_users/org.couchdb.user:${USER.name}`, { ...USER, roles: ["waymark-team"], type: "user" });
  } catch (cause) {
    stop();
    throw cause;
  }
  return {
    port,
    stop,
    /** A new database; `ours` has the rule that the set-up script gives it, which costs a look at each document. */
    async database(name, ours = false) {
      await ask("PUT", `/${name}`);
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
