/**
 * What the page holds after garbage collection: the JavaScript heap, and beside it the backing stores of ArrayBuffers,
 * which are no part of that heap. Those of the page's workers count too. The DOM and what is drawn do not.
 */
import type { CDPSession } from '@playwright/test'

export interface Memory {
  /** Megabytes of 1,000,000 bytes. */
  readonly heap: number
  readonly buffers: number
  readonly total: number
  /** Workers counted. */
  readonly workers: number
}

interface HeapUsage {
  readonly usedSize: number
  /** Absent in a Chromium before 129. */
  readonly backingStorageSize?: number
}

const MB = 1e6

export async function measureMemory(cdp: CDPSession): Promise<Memory> {
  const workers = await attachWorkers(cdp)
  // Twice: finalisers of the first let go of what the second collects.
  for (let i = 0; i < 2; i++) {
    await cdp.send('HeapProfiler.collectGarbage')
    for (const ask of workers) await ask('HeapProfiler.collectGarbage')
  }
  const usages = [(await cdp.send('Runtime.getHeapUsage')) as HeapUsage]
  for (const ask of workers) usages.push((await ask('Runtime.getHeapUsage')) as HeapUsage)
  await cdp.send('Target.setAutoAttach', { ...ATTACH, autoAttach: false })
  if (usages.some(({ backingStorageSize }) => backingStorageSize === undefined)) {
    throw new Error('This Chromium does not tell what its ArrayBuffers take: use version 129 or newer.')
  }
  const heap = usages.reduce((sum, { usedSize }) => sum + usedSize, 0) / MB
  const buffers = usages.reduce((sum, { backingStorageSize = 0 }) => sum + backingStorageSize, 0) / MB
  return { heap, buffers, total: heap + buffers, workers: workers.length }
}

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false }

type Ask = (method: string) => Promise<unknown>

/** A way to ask each worker of the page; Playwright has none of its own. */
async function attachWorkers(cdp: CDPSession): Promise<Ask[]> {
  const sessions: string[] = []
  const waiting = new Map<string, (result: unknown) => void>()
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId)
  })
  cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown }
    waiting.get(`${sessionId}#${id}`)?.(result)
  })
  await cdp.send('Target.setAutoAttach', ATTACH)
  let last = 0
  return sessions.map((sessionId) => async (method) => {
    const id = ++last
    const answer = new Promise((resolve) => waiting.set(`${sessionId}#${id}`, resolve))
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    return await answer
  })
}
