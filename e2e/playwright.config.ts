import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

/** `npm run e2e` sets these: a build, a free port, a working browser, a folder for traces. */
const { E2E_CHROMIUM, E2E_DIST = 'dist', E2E_OUT = '.cache/e2e', E2E_PORT = '4174', CI } = process.env

const top = join(import.meta.dirname, '..')
const address = `http://127.0.0.1:${E2E_PORT}/`

export default defineConfig({
  testDir: '.',
  testIgnore: 'bench/**', // its tests are Vitest's
  outputDir: resolve(top, E2E_OUT),
  // A busy machine is no fault of the page.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0, // a test that fails now and then has found something
  forbidOnly: Boolean(CI),
  reporter: 'list',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // A trace costs a fifth of the time: `npm run e2e -- --trace retain-on-failure --grep …` records what failed.
    trace: 'off',
    launchOptions: {
      ...(E2E_CHROMIUM ? { executablePath: E2E_CHROMIUM } : {}),
      // Without the last, the headless shell rounds the widths of letters; Chromium with a window does not.
      args: ['--disable-background-networking', '--no-first-run', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `node --import tsx src/cli/serve.ts --root "${E2E_DIST}" --port ${E2E_PORT}`,
    cwd: top,
    url: address,
    reuseExistingServer: false,
  },
})
