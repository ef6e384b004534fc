// A demonstration that lives as long as the tests: a temporary folder, a free port, what it printed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../target", import.meta.url));

/** How long a filling may take on a busy machine, in milliseconds. */
const PATIENCE = 300_000;

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** `{duty, name, password}` of each sign-in the program printed, in its order. */
function signIns(text) {
  const lines = text.matchAll(/^\s+(\S+)\s+(\S+)\s+密码 password (\S+)\s*$/gmu);
  return [...lines].map(([, duty, name, password]) => ({ duty, name, password }));
}

/** The seven characters of each wall code the program printed. */
function codes(text) {
  return [...text.matchAll(/\/q\/([0-9A-Z]{7})/g)].map(([, code]) => code);
}

/** Waits until the program has said its last line, or says why it did not. */
async function greeted(program, heard) {
  const late = setTimeout(() => program.kill("SIGKILL"), PATIENCE);
  while (!/停止 stop/u.test(heard.text)) {
    const event = await Promise.race([once(program.stdout, "data"), once(program, "close")]);
    if (program.exitCode !== null || program.signalCode !== null || event.length === 2) {
      throw new Error(`huakai demo ended before it greeted:\n${heard.text}`);
    }
  }
  clearTimeout(late);
}

/** Starts the program and waits until it answers. */
async function started(folder, address, more, heard) {
  // A month is enough for every journey, and quick to fill.
  const args = ["demo", "--months", "1", "--data", join(folder, "demo"), "--listen", address, ...more];
  const program = spawn(join(target, process.env.HUAKAI_PROFILE ?? "debug", "huakai"), args, { stdio: ["ignore", "pipe", "pipe"] });
  heard.text = "";
  for (const stream of [program.stdout, program.stderr]) stream.on("data", (piece) => (heard.text += piece));
  await greeted(program, heard);
  return program;
}

async function ended(program) {
  if (program === null || program.exitCode !== null || program.signalCode !== null) return;
  program.kill("SIGTERM");
  await once(program, "close");
}

/** Starts a demonstration; `later(days)` stops it and goes on so many days later. */
export async function demonstration() {
  const folder = await mkdtemp(join(tmpdir(), "huakai-browser-"));
  const address = `127.0.0.1:${await freePort()}`;
  const heard = { text: "" };
  let program = null;
  const stop = async () => {
    await ended(program);
    await rm(folder, { recursive: true, force: true });
  };
  const later = async (days) => {
    await ended(program);
    program = await started(folder, address, ["--later", String(days)], heard);
  };
  try {
    program = await started(folder, address, [], heard);
  } catch (why) {
    await stop();
    throw why;
  }
  const base = `http://${address}`;
  return { base, folder: join(folder, "demo"), signIns: signIns(heard.text), codes: codes(heard.text), said: () => heard.text, later, stop };
}
