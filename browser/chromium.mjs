// Debian's Chromium, started the one way that works on a machine that reaches nothing.
import { chromium } from "playwright-core";

/** No look-ups, no updates, no sandbox for root. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where it is. */
export const EXECUTABLE = process.env.HUAKAI_CHROMIUM ?? "/usr/bin/chromium";

export const launch = (more = []) =>
  chromium.launch({ executablePath: EXECUTABLE, args: [...FLAGS, ...more], headless: true });
