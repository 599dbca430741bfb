/** What hosts are told, each in its own language, is what the table says. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compileFolder } from '../../compile/run'
import { caddyfile } from './caddy'
import { cachingOf, FOREVER, headersOf, PAGE_POLICY } from './headers'
import { withPolicy } from './hosting-plugin'
import { nginxConf } from './nginx'
import { headersFile } from './static-host'

const TOP = join(import.meta.dirname, '../../..')
const PATHS = [
  ...['/', '/e/2014--a', '/embed/', '/embed/e/2014--a', '/assets/a-1.js', '/cards/0a1b.png'],
  ...['/dataset/v1/app/index-0-1.json', '/dataset/v1/app/manifest.json'],
  ...['app/index-0-1.json', 'app/manifest.json', 'changes.json'].map(
    (file) => `/dataset/v1/builds/0a1b2c3d4e5f/${file}`,
  ),
]

/** Directives of a policy, by name. */
function directivesOf(policy = ''): ReadonlyMap<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
}

test('the policy allows nothing inline, nothing from elsewhere, and one way for text to become HTML', () => {
  for (const path of PATHS) {
    const policy = headersOf(path)['Content-Security-Policy']
    expect(policy).not.toMatch(/unsafe|https?:/)
    const directives = directivesOf(policy)
    expect(directives.get('default-src')).toBe("'none'")
    expect(directives.get('script-src')).toBe("'self'")
    expect(directives.get('require-trusted-types-for')).toBe("'script'")
    expect(directives.get('trusted-types')).toBe('default')
    expect([path, directives.get('frame-ancestors')]).toEqual([path, path.startsWith('/embed/') ? '*' : "'none'"])
  }
})

test('every file of the compile whose name is made of its content is kept for good, and no other', async () => {
  const out = mkdtempSync(join(tmpdir(), 'dateline-kept-'))
  try {
    expect((await compileFolder({ data: join(TOP, 'data'), out })).ok).toBe(true)
    const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/dataset/v1${join(entry.parentPath, entry.name).slice(out.length)}`.replaceAll('\\', '/'))
    expect(files.filter((file) => cachingOf(file) === FOREVER)).toEqual(
      files.filter((file) => /^\/dataset\/v1\/app\/.*-[0-9a-f]{12}\.json$/.test(file)),
    )
    expect(files.map(cachingOf)).toContain(FOREVER)
  } finally {
    rmSync(out, { recursive: true })
  }
})

describe('_headers', () => {
  interface Rule {
    readonly start: string
    readonly pattern: RegExp
    readonly headers: readonly (readonly [name: string, value: string])[]
  }
  const rules = headersFile('/sub/')
    .trim()
    .split('\n\n')
    .map((block): Rule => {
      const [path = '', ...lines] = block.split('\n')
      const headers = lines.map((line) => line.trim().split(/: (.*)/s) as [string, string])
      return { start: path, pattern: patternOf(path), headers }
    })
  /** A word behind a colon is one part of a path; an asterisk at the end is anything. */
  function patternOf(path: string): RegExp {
    return new RegExp(`^${path.replace(/\*$/, '').replaceAll(/:\w+/g, '[^/]+')}`)
  }
  /** Every value that a path gets, in the order of the rules. */
  const valuesOf = (path: string, name: string) =>
    rules
      .filter(({ pattern }) => pattern.test(`/sub${path}`))
      .flatMap(({ headers }) => headers.filter(([each]) => each === name).map(([, value]) => value))

  test.each(PATHS)('%s gets what the table says', (path) => {
    const { 'Content-Security-Policy': policy = '', 'X-Frame-Options': _, ...rest } = headersOf(path)
    for (const [name, value] of Object.entries(rest)) expect(valuesOf(path, name)).toEqual([value])
    expect(valuesOf(path, 'Cache-Control')).toEqual(cachingOf(path) === FOREVER ? [FOREVER] : [])
    // Of several policies all hold, or the last: the same here.
    const policies = valuesOf(path, 'Content-Security-Policy')
    expect(new Set(policies.map((each) => each.replace('; frame-ancestors *', '')))).toEqual(new Set([PAGE_POLICY]))
    expect(policies.at(-1)!.includes('frame-ancestors *')).toBe(policy.includes('frame-ancestors *'))
    expect(valuesOf(path, 'X-Frame-Options')).toEqual(['DENY'])
  })

  test('stays within what the hosts take', () => {
    expect(rules.length).toBeLessThan(100)
    expect(
      Math.max(
        ...headersFile('/')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000)
    expect(rules.every(({ start, headers }) => start.startsWith('/sub/') && headers.length > 0)).toBe(true)
  })
})

describe.each([
  ['Caddyfile', caddyfile],
  ['nginx.conf', nginxConf],
] as const)('.ci/hosting/%s', (name, make) => {
  test('is what is made of the table', () => {
    const file = join(TOP, '.ci/hosting', name)
    if (!existsSync(file) && !process.env['CI']) writeFileSync(file, make('/'))
    expect(readFileSync(file, 'utf8')).toBe(make('/'))
  })

  test('below a path names that path everywhere', () => {
    const config = make('/sub/dateline/')
    expect(config).not.toMatch(/[\s^](?:\/(?:assets|embed|dataset|404))/)
    for (const path of ['/sub/dateline/embed/', '/sub/dateline/assets/', '/sub/dateline/404.html']) {
      expect(config).toContain(path)
    }
  })

  test('sends each header of the table', () => {
    for (const path of PATHS) {
      for (const [header, value] of Object.entries(headersOf(path))) {
        expect(make('/')).toContain(header)
        expect(make('/')).toContain(`"${value}"`)
      }
    }
  })
})

test('the page itself brings the policy, before anything that it rules', () => {
  const html = withPolicy(readFileSync(join(TOP, 'index.html'), 'utf8'))
  const at = html.indexOf('http-equiv="Content-Security-Policy"')
  expect(at).toBeGreaterThan(0)
  expect(at).toBeLessThan(html.search(/<script|<link/))
  expect(html).toContain(`content="${PAGE_POLICY}"`)
  expect(PAGE_POLICY).not.toMatch(/"|frame-ancestors/)
  expect(() => withPolicy('<meta charset="latin1">')).toThrow('charset="utf-8"')
})

describe('the workflow for GitHub Pages', () => {
  interface Job {
    readonly permissions: Readonly<Record<string, string>>
    readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly env?: Record<string, string> }[]
  }
  const source = readFileSync(join(TOP, '.github/workflows/pages.yml'), 'utf8')
  const { permissions, jobs } = parse(source) as { permissions: object; jobs: Record<'build' | 'deploy', Job> }

  test('names each action by its commit, and says which version that is', () => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []))
    expect(uses.length).toBeGreaterThan(4)
    expect(uses.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
    expect(source.match(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(uses.length)
  })

  test('may write nothing but the pages, and that only where they are put up', () => {
    expect(permissions).toEqual({})
    expect(jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' })
    expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  })

  test('builds for where the site will stand', () => {
    const build = jobs.build.steps.find(({ run }) => run === 'npm run build')
    expect(build?.env).toMatchObject({
      BASE: '${{ steps.pages.outputs.base_path }}/',
      SITE_ORIGIN: '${{ steps.pages.outputs.origin }}',
    })
  })
})
