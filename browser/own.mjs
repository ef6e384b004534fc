// What every journey about one's own needs: the same story once without scripts and once with them.
import { watch } from "./kit.mjs";

/** Tells the story on two cheap phones: one runs no scripts, one does. */
export async function bothWays(demo, story) {
  for (const javaScriptEnabled of [false, true]) {
    const context = await phone(demo, { javaScriptEnabled });
    await story(await context.newPage(), { context, javaScriptEnabled });
    await context.close();
  }
}

/** A phone nobody has used yet. */
export async function phone({ browser, base }, options = {}) {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    viewport: { width: 360, height: 740 },
    baseURL: base,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  watch(context, base);
  return context;
}
