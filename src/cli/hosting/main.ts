/**
 * Prints an example of a host's configuration, from the table of headers.
 *
 *     --host <name>   caddy or nginx; headers is the file that Netlify and Cloudflare Pages read
 *     --base <path>   /dateline/: the path the site is served below; or BASE
 */
import { parseArgs } from 'node:util'
import { caddyfile } from './caddy'
import { nginxConf } from './nginx'
import { headersFile } from './static-host'

const HOSTS: Readonly<Record<string, (base: string) => string>> = {
  caddy: caddyfile,
  nginx: nginxConf,
  headers: headersFile,
}

const { values } = parseArgs({ options: { host: { type: 'string' }, base: { type: 'string' } } })
const { host = '', base = process.env['BASE'] ?? '/' } = values
if (!Object.hasOwn(HOSTS, host)) {
  console.error(
    `There is no example for ${host || 'nothing'}. Use --host with one of: ${Object.keys(HOSTS).join(', ')}.`,
  )
  process.exitCode = 1
} else if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
  console.error(`${base} is no base. Give a path with a slash before and behind: /dateline/`)
  process.exitCode = 1
} else {
  process.stdout.write(HOSTS[host]!(base))
}
