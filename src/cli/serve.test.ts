import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from './serve'

const FILES = {
  'secret.txt': 'outside',
  'site/index.html': '<title>app</title>',
  'site/assets/index-Ab3_x.js': 'export {}',
  'site/dataset/v1/events.json': '{"events":[]}',
  'site/dataset/v1/events.csv': 'id\n',
  'site/dataset/v1/app/manifest.json': '{}',
  'site/dataset/v1/app/index-0123456789ab.json': '{"count":0}',
  'site/events/2014--a/index.html': '<title>page</title>',
  'site/embed/index.html': '<title>embed</title>',
  'site/icon.svg': '<svg/>',
  'site/card.png': 'png',
  'site/a b.txt': 'space',
}

let folder: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-serve-'))
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  server = await serve(join(folder, 'site'), { port: 0 })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** Sends the path as it stands; `fetch` would tidy `..` away. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET', site = server.url) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((done, fail) => {
    const { hostname, port } = new URL(site)
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', fail)
      .end()
  })
}

describe('a file that is too large to be held', () => {
  const events = `{"events":[${'"Räder",'.repeat(1_200_000)}""]}`
  beforeAll(() => writeFileSync(join(folder, 'site/dataset/v1/events.json'), events))
  afterAll(() => writeFileSync(join(folder, 'site/dataset/v1/events.json'), FILES['site/dataset/v1/events.json']))

  test('comes whole, compressed where that is accepted, and says how long it is where it can', async () => {
    const plain = await get('/dataset/v1/events.json')
    expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(events)))
    expect(plain.body.equals(Buffer.from(events))).toBe(true)
    const packed = await get('/dataset/v1/events.json', { 'Accept-Encoding': 'gzip' })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', 'x-content-type-options': 'nosniff' })
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
  })

  test('is not sent to whoever asks for its headers, or has it', async () => {
    const { headers, body } = await get('/dataset/v1/events.json', {}, 'HEAD')
    expect([headers['content-length'], body.length]).toEqual([String(Buffer.byteLength(events)), 0])
    const again = await get('/dataset/v1/events.json', { 'If-None-Match': headers.etag! })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('may be left in the middle', async () => {
    const { hostname, port } = new URL(server.url)
    await new Promise<void>((done, fail) => {
      request({ hostname, port, path: '/dataset/v1/events.json' }, (response) => {
        response.once('data', () => response.destroy()).once('close', done)
      })
        .on('error', fail)
        .end()
    })
    expect((await get('/dataset/v1/events.json', {}, 'HEAD')).status).toBe(200)
  })
})

describe('what is found', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/index-Ab3_x.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/dataset/v1/events.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/dataset/v1/events.csv?download', 'text/csv; charset=utf-8', 'no-cache'],
    ['/dataset/v1/app/manifest.json', 'application/json; charset=utf-8', 'no-cache'],
    [
      '/dataset/v1/app/index-0123456789ab.json',
      'application/json; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
    ['/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/card.png', 'image/png', 'no-cache'],
    ['/a%20b.txt', 'text/plain; charset=utf-8', 'no-cache'],
  ])('%s is %s, %s', async (path, type, caching) => {
    const { status, headers } = await get(path)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
  })

  test('a folder answers with its page', async () => {
    expect(String((await get('/events/2014--a')).body)).toContain('page')
    expect(String((await get('/events/2014--a/')).body)).toContain('page')
  })

  test.each(['/briefings/unknown', '/e/2023-03-22--cut.', '/b/a.b', '/a/a.b', '/deep/er/?q=a.b', '/datasets'])(
    '%s is the app’s to answer',
    async (path) => {
      const { status, headers, body } = await get(path)
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ])
      expect(String(body)).toContain('app')
    },
  )
})

test('an address that only an embed knows is the embed’s to answer', async () => {
  expect(String((await get('/embed/e/2023-03-22--cut.')).body)).toContain('embed')
})

describe('below a path, on a host that rewrites nothing', () => {
  let plain: typeof server
  beforeAll(async () => {
    writeFileSync(join(folder, 'site/404.html'), '<title>nothing</title>')
    plain = await serve(join(folder, 'site'), { port: 0, base: '/sub/dateline/', plain: true })
  })
  afterAll(() => plain.close())
  const from = (path: string) => get(path, {}, 'GET', plain.url)

  test('a folder leads to its slash, with the query, and its page is there', async () => {
    const { status, headers } = await from('/sub/dateline/events/2014--a?q=b')
    expect([status, headers.location]).toEqual([301, '/sub/dateline/events/2014--a/?q=b'])
    expect(String((await from('/sub/dateline/events/2014--a/')).body)).toContain('page')
    expect((await from('/sub/dateline')).headers.location).toBe('/sub/dateline/')
    expect(String((await from('/sub/dateline/')).body)).toContain('app')
  })

  test.each(['/sub/dateline/e/unknown', '/sub/dateline/dataset/v1/missing.json', '/sub/dateline/assets/gone-1.js'])(
    '%s is 404.html, which is not kept',
    async (path) => {
      const { status, headers, body } = await from(path)
      expect([status, headers['content-type'], headers['cache-control'], headers.etag]).toEqual([
        404,
        'text/html; charset=utf-8',
        'no-cache',
        undefined,
      ])
      expect(String(body)).toContain('nothing')
    },
  )

  test.each(['/', '/sub/', '/sub/datelines/', '/events/2014--a/', '/sub/dateline/../../secret.txt'])(
    '%s is no part of the site',
    async (path) => {
      const { headers, body } = await from(path)
      expect(headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(String(body)).not.toMatch(/outside|title/)
    },
  )

  test('no redirect leads to another host', async () => {
    expect((await from('/sub/dateline//events/2014--a')).headers.location).toMatch(/^\/sub\/dateline\//)
    const atRoot = await serve(join(folder, 'site'), { port: 0, plain: true })
    expect((await get('//events/2014--a', {}, 'GET', atRoot.url)).headers.location).toBe('/events/2014--a/')
    await atRoot.close()
  })
})

test('embeds may be framed by anybody, everything else by nobody, an error neither', async () => {
  const framing = async (path: string) => {
    const { headers } = await get(path)
    const framers = /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]
    return [path, framers, headers['x-frame-options']]
  }
  expect(await framing('/embed/?actor=russia')).toEqual(['/embed/?actor=russia', '*', undefined])
  expect(await framing('/embed/e/2014--a')).toEqual(['/embed/e/2014--a', '*', undefined])
  for (const path of ['/', '/e/2014--a', '/embeds', '/assets/gone.js', '/%', '/embed/../', '/embed/..%2fe/x']) {
    expect(await framing(path)).toEqual([path, "'none'", 'DENY'])
  }
})

describe('what is refused', () => {
  test.each([
    '/dataset/v1/missing.json',
    '/dataset/v1/missing',
    '/dataset/',
    '/assets/gone-0123abcd.js',
    '/favicon.ico',
    '/index.html/x.txt',
    `/${'x'.repeat(300)}.txt`,
  ])('%s is missing', async (path) => {
    const { status, headers } = await get(path, { accept: 'text/html' })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'no-cache',
    ])
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/icon.svg%00.html',
    '/%',
    '/%ff',
    'icon.svg',
  ])('%s is not a path', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(String(body)).not.toContain('outside')
  })

  test('an encoding twice over is only an odd name', async () => {
    expect((await get('/%252e%252e/secret.txt')).status).toBe(404)
  })

  test('other methods', async () => {
    const { status, headers } = await get('/', {}, 'POST')
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

describe('gzip', () => {
  const path = '/dataset/v1/events.json'

  test.each(['gzip', 'br, GZIP;q=0.5', '*'])('for Accept-Encoding %s', async (accepted) => {
    const { headers, body } = await get(path, { 'accept-encoding': accepted })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(String(gunzipSync(body))).toBe(FILES['site/dataset/v1/events.json'])
  })

  test.each(['', 'br', 'gzip;q=0', '*, gzip;q=0'])('not for Accept-Encoding %j', async (accepted) => {
    const { headers, body } = await get(path, accepted ? { 'accept-encoding': accepted } : {})
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect(String(body)).toBe(FILES['site/dataset/v1/events.json'])
  })

  test('not for what is compressed already', async () => {
    const { headers } = await get('/card.png', { 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
  })

  test('a file that changed is compressed again', async () => {
    const file = join(folder, 'site/dataset/v1/changing.json')
    for (const content of ['[1]', '[1,2]']) {
      writeFileSync(file, content)
      const { body } = await get('/dataset/v1/changing.json', { 'accept-encoding': 'gzip' })
      expect(String(gunzipSync(body))).toBe(content)
    }
  })
})

describe('asking again', () => {
  test('what is known is not sent', async () => {
    const { headers } = await get('/dataset/v1/events.json')
    const known = await get('/dataset/v1/events.json', { 'if-none-match': `"other", ${headers.etag}` })
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, headers.etag])
    expect(known.headers).toMatchObject({ vary: 'Accept-Encoding', 'cache-control': 'no-cache' })
    expect((await get('/dataset/v1/events.json', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('HEAD has the headers of GET', async () => {
    const got = await get('/icon.svg')
    const head = await get('/icon.svg', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(got.headers['content-length'])
  })
})

describe('a port in use', () => {
  test('is passed over when others may be tried', async () => {
    const port = Number(new URL(server.url).port)
    const second = await serve(join(folder, 'site'), { port, furtherPorts: 20 })
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
    await second.close()
  })

  test('is an error that says so otherwise', async () => {
    const port = Number(new URL(server.url).port)
    await expect(serve(folder, { port })).rejects.toThrow(`Port ${port} is in use. Stop what runs there`)
  })
})
